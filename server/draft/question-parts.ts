import type { AskedWords } from "./asked-things.ts";

/**
 * The questions of a message, each as it was asked, or the whole message when it asks one thing. What is told stands around them and is
 * not lost: it is read as said before.
 */
export interface Part {
  readonly question: string;
  /** The rest of the message, as if it had come first. */
  readonly around: string;
}

const partsMax = 3;
const wordsMin = 3;

/** The questions of a message in the order asked; a piece that only tells is none. */
export function partsOf(message: string, { joint, asks }: Pick<AskedWords, "joint" | "asks">): readonly Part[] {
  const pieces = message
    .split(/(?<=[.?!])\s+|\n+|(?=¿)/)
    .flatMap((sentence) => splitAt(sentence, joint))
    .filter((piece) => /\p{L}/u.test(piece));
  const questions = pieces.filter(
    (piece) => (piece.match(/\p{L}+/gu) ?? []).length >= wordsMin && (/\?\s*$/.test(piece) || asks.test(piece)),
  );
  if (questions.length < 2) return [{ question: message, around: "" }];
  return questions.slice(0, partsMax).map((question) => ({
    question,
    around: pieces.filter((piece) => piece !== question).join(" "),
  }));
}

function splitAt(sentence: string, joint: RegExp): readonly string[] {
  const cuts = [...sentence.matchAll(joint)].map(({ index }) => index).filter((at) => at > 0);
  return [0, ...cuts].map((from, at) => sentence.slice(from, cuts[at] ?? sentence.length).trim());
}
