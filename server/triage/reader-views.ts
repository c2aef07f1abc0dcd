import { readerFeatures } from "./reader-features.ts";
import type { Reading, Token } from "./tokens.ts";
import type { Mention } from "./types.ts";

// Fewer words than this say too little for a model to raise an alarm; rules still read them.
const wordsMin = 3;
// A page of text holds every word of every danger; the model was trained on messages.
export const readerWordsMax = 400;
// A part of a message is read by itself only when it could stand alone.
const viewWordsMin = 5;
const thoughtsLeftOut = 2;

/** A part of a message. Token positions; `to` is exclusive. */
export interface View {
  readonly from: number;
  readonly to: number;
}

/**
 * The message as a whole, then without its first or its last thought or two: "thank you for your time", "no fever," and "my husband says
 * it is nothing" must not talk the second reader down. Each view begins where the message does or ends where it does. None when the
 * message says too little or too much.
 */
export function viewsOf({ tokens }: Pick<Reading, "tokens">): readonly View[] {
  if (tokens.length < wordsMin || tokens.length > readerWordsMax) return [];
  const thoughts = tokens.flatMap((token, at) => (at > 0 && opensThought(token, tokens[at - 1]) ? [at] : []));
  const parts: View[] = [
    ...thoughts.slice(0, thoughtsLeftOut).map((from) => ({ from, to: tokens.length })),
    ...thoughts.slice(-thoughtsLeftOut).map((to) => ({ from: 0, to })),
  ];
  return [{ from: 0, to: tokens.length }, ...parts.filter(({ from, to }) => to - from >= viewWordsMin)];
}

const contrasts = new Set(["but", "pero", "although", "though", "aunque"]);

function opensThought(token: Token, before: Token | undefined): boolean {
  return token.pauseBefore || token.sentence !== before?.sentence || contrasts.has(token.forms[0] ?? "");
}

/** The features of each view, each time with the signs of the messages before: what the reader is trained on. */
export function readerViews(
  reading: Reading,
  mentions: readonly Mention[],
  earlier: readonly Mention[],
): readonly ReadonlySet<string>[] {
  const { tokens } = reading;
  return viewsOf(reading).map(({ from, to }) => {
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? 0;
    const within = mentions.filter(({ span }) => span.start >= start && span.end <= end);
    return readerFeatures(tokens.slice(from, to), [...earlier, ...within]);
  });
}
