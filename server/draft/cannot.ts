import type { MatterFound } from "./matters.ts";

/** What nobody can answer from here, each with one plain sentence written in advance. */
export type Cannot = "diagnosis" | "result" | "scan" | "picture" | "dose" | "part";

/** How one language asks for it. */
export interface CannotWords {
  /** At the end of what stands before an illness: somebody asks whether that is what they have. */
  readonly asksDiagnosis: RegExp;
  readonly asksResult: RegExp;
  readonly asksScan: RegExp;
  readonly asksPicture: RegExp;
  /** The thing asked that is a change of dose, by its words. */
  readonly doseThing: string;
}

export interface CannotSaid {
  readonly what: Cannot;
  /** The illness asked about, as a sentence names it. */
  readonly matter: string | undefined;
}

/** What of this question nobody can answer from here; the one that weighs most. */
export function readCannot(
  text: string,
  {
    matters,
    asked,
  }: { readonly matters: readonly MatterFound[]; readonly asked: readonly { readonly words: string }[] },
  words: CannotWords,
): CannotSaid | undefined {
  const said = (what: Cannot): CannotSaid => ({ what, matter: undefined });
  if (words.asksPicture.test(text)) return said("picture");
  if (asked.some((thing) => thing.words === words.doseThing)) return said("dose");
  if (words.asksScan.test(text)) return said("scan");
  if (words.asksResult.test(text)) return said("result");
  const illness = matters.find(
    ({ kind, start }) => kind === "condition" && words.asksDiagnosis.test(text.slice(0, start)),
  );
  return illness === undefined ? undefined : { what: "diagnosis", matter: illness.words };
}
