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
const openersLeftOut = 2;

/** A part of a message. Token positions; `to` is exclusive. */
export interface View {
  readonly from: number;
  readonly to: number;
}

/**
 * The message as a whole, then without its first or its last thought or two: "thank you for your time", "no fever," and "my husband says
 * it is nothing" must not talk the second reader down. A thought begins after a comma or a full stop, and at a word that often opens one:
 * somebody who types without commas is read no lower than somebody who types with them. Each view begins where the message does or ends
 * where it does, and stands here once; the whole is the first. None when the message says too little or too much.
 */
export function viewsOf({ tokens }: Pick<Reading, "tokens">): readonly View[] {
  if (tokens.length < wordsMin || tokens.length > readerWordsMax) return [];
  const paused: number[] = [];
  const opened: number[] = [];
  for (const [at, token] of tokens.entries()) {
    if (at === 0) continue;
    const word = token.forms[0] ?? "";
    if (contrasts.has(word) || isAfterPause(token, tokens[at - 1])) paused.push(at);
    if (openers.has(word)) opened.push(at);
  }
  const starts = new Set([...paused.slice(0, thoughtsLeftOut), ...opened.slice(0, openersLeftOut)]);
  const ends = new Set([...paused.slice(-thoughtsLeftOut), ...opened.slice(-openersLeftOut)]);
  const parts: View[] = [
    ...[...starts].map((from) => ({ from, to: tokens.length })),
    ...[...ends].map((to) => ({ from: 0, to })),
  ];
  return [{ from: 0, to: tokens.length }, ...parts.filter(({ from, to }) => to - from >= viewWordsMin)];
}

const contrasts = new Set(["but", "pero", "although", "though", "aunque"]);
// Persons, their belongings, articles, verbs of a question, a "no", thanks: what people begin with, comma or not.
const openers: ReadonlySet<string> = new Set(
  [
    "i im ive my he hes she shes it its we were they the a",
    "and so now also just only probably because since no not never any anyone",
    "is should can could would will do does what how which why thanks thank please sorry",
    "yo mi me se le la el no ya y que tengo tiene esta estoy es puedo debo",
  ].flatMap((words) => words.split(" ")),
);

function isAfterPause(token: Token, before: Token | undefined): boolean {
  return token.pauseBefore || token.sentence !== before?.sentence;
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
