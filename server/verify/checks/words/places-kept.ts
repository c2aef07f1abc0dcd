import type { Reading } from "../../reading/reading.ts";
import type { Token } from "../../reading/tokens.ts";

/** Words that count, pick out or bind one thing, each with those that say the same. */
const picking: ReadonlyMap<string, string> = new Map(
  Object.entries({
    most: "most",
    many: "many",
    few: "few",
    several: "several",
    any: "any",
    first: "first",
    else: "other",
    other: "other",
    another: "other",
    must: "must",
    should: "should",
  }),
);

/**
 * "Most colds, flu and sore throats" is not "colds, flu and most sore throats", and what must not be delayed is not what must not be treated: a small
 * word that counts, picks out or binds stands before the same word as in the source. The one that does not; undefined when all do. English alone.
 */
export function pickedOther(sentence: Reading, source: Reading): Token | undefined {
  if (source.language !== "en") return undefined;
  return sentence.tokens.find(({ text, end }) => {
    const group = picking.get(text);
    if (group === undefined || (text === "else" && sentence.content.every(({ start }) => start !== end + 1)))
      return false;
    const next = behind(sentence, end);
    if (next === undefined || !source.stems.has(next)) return false;
    const written = source.tokens.filter((token) => picking.get(token.text) === group);
    const there = written.flatMap((token) => behind(source, token.end) ?? []);
    // What it picked out there may be "them" here.
    return there.length > 0 && !there.includes(next) && there.every((stem) => sentence.stems.has(stem));
  });
}

const behind = ({ content }: Reading, end: number): string | undefined =>
  content.find(({ start }) => start >= end)?.stem;
