import type { Passage } from "../passage.ts";
import type { TextReader } from "./text-reader.ts";

/** What a topic is called, without what is another topic's name. */
export interface OwnNames {
  /** Its synonyms that are read as a name of its own. */
  readonly synonyms: readonly string[];
  /** Title and each of those as a set of terms: once with the lexicon's phrases whole, once word by word. */
  readonly ways: readonly ReadonlySet<string>[];
}

/**
 * The names of every topic. "Bad headache on one side" is read as "headache" alone, and the words of "gripa fuerte" (flu) as "gripa" (a
 * cold): each is all of another page's name, and as a name here it would make whoever says it ask for this page as well. A reading that
 * leaves words out, or takes a phrase apart, belongs to the topics that say the same in whole, where there are any.
 */
export function ownNames(passages: readonly Passage[], reader: TextReader): ReadonlyMap<string, OwnNames> {
  const topics = new Map(passages.map((passage) => [passage.topicId, passage]));
  const saidInWhole = new Map<string, Set<string>>();
  for (const { topicId, topicTitle, synonyms } of topics.values()) {
    for (const name of [topicTitle, ...synonyms]) {
      const units = reader.read(name);
      if (units.reduce((sum, { words }) => sum + words.length, 0) < wordsIn(name)) continue;
      const key = keyOf(new Set(units.map(({ term }) => term)));
      saidInWhole.set(key, (saidInWhole.get(key) ?? new Set()).add(topicId));
    }
  }
  return new Map(
    [...topics.values()].map(({ topicId, topicTitle, synonyms: given }) => {
      const isOwn = (way: ReadonlySet<string>) => saidInWhole.get(keyOf(way))?.has(topicId) !== false;
      const synonyms = given.filter((name) => isOwn(new Set(reader.read(name).map(({ term }) => term))));
      const names = new Set([topicTitle, ...synonyms]);
      return [topicId, { synonyms, ways: [...names].flatMap((name) => waysToSay(name, reader)).filter(isOwn) }];
    }),
  );
}

const wordsIn = (name: string): number => (name.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? []).length;

const keyOf = (terms: ReadonlySet<string>): string => [...terms].sort().join(" ");

function waysToSay(name: string, reader: TextReader): ReadonlySet<string>[] {
  const units = reader.read(name);
  const whole = new Set(units.map((unit) => unit.term));
  if (units.every((unit) => unit.parts.length === 0)) return [whole];
  return [whole, new Set(units.flatMap((unit) => (unit.parts.length > 0 ? unit.parts : [unit.term])))];
}
