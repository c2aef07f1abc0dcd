import type { ScriptedElement } from "./scripted-answer.ts";

/** A scripted answer cut into tokens, with the places a clock is read at. */
export interface StreamScript {
  readonly pieces: readonly string[];
  /** For each sentence: the piece that holds its last character, and the one that closes its object (the same, or the next). */
  readonly sentences: readonly { readonly spokenAt: number; readonly closedAt: number }[];
}

/** Characters of a token, on average, of English. */
const charactersPerToken = 4;

/** What a model writes: `{"elements":[…]}`, every object with its text last, in the order the schema asks for. */
export function scriptOf(elements: readonly ScriptedElement[]): StreamScript {
  let text = '{"elements":[';
  const sentences = elements.map((element, at) => {
    text += `${at === 0 ? "" : ","}${JSON.stringify(element)}`;
    const closed = text.length - 1;
    const spoken = closed - '"}'.length;
    return { spokenAt: Math.floor(spoken / charactersPerToken), closedAt: Math.floor(closed / charactersPerToken) };
  });
  text += "]}";
  const pieces = Array.from({ length: Math.ceil(text.length / charactersPerToken) }, (_, at) =>
    text.slice(at * charactersPerToken, (at + 1) * charactersPerToken),
  );
  return { pieces, sentences };
}

/** Milliseconds on a clock that all processes of a machine share. */
export const sharedClock = (): number => Number(process.hrtime.bigint()) / 1e6;

/** How a model writes: `pieceMs` 0 is as fast as it can be read. */
export interface ModelPace {
  readonly firstMs: number;
  readonly pieceMs: number;
}

/** One model call is known again by this mark, in whatever prompt it ends up. */
export const markOf = (stream: number): string => `(${stream})`;
export const streamIn = (prompt: string): number | undefined => {
  const found = /\((\d+)\)/.exec(prompt)?.[1];
  return found === undefined ? undefined : Number(found);
};
