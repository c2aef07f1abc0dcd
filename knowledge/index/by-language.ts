import type { Snapshot } from "../passage.ts";
import type { PassageIndex, SearchResult } from "./port.ts";

/** The passages of one language, still named by the whole snapshot: an answer records what it was drawn from, not how it was looked up. */
export const ofLanguage = ({ id, passages }: Snapshot, language: string): Snapshot => ({
  id,
  passages: passages.filter((passage) => passage.language === language),
});

/**
 * One index for each language, each with its own stems, word lists and rarities: "no" and "son" are words in two languages, and a Spanish
 * page must not make an English word rarer. A question goes to the index of its language; one in a language without an index finds nothing.
 */
export function openIndexByLanguage(
  snapshot: Snapshot,
  indexes: ReadonlyMap<string, PassageIndex>,
  name: PassageIndex["name"],
): PassageIndex {
  const all = [...indexes.values()];
  const languageOf = new Map(snapshot.passages.map(({ topicId, language }) => [topicId, language]));
  return {
    name,
    search: async (query) => indexes.get(query.language)?.search(query) ?? nothingIn(snapshot.id),
    topic: async (topicId) => indexes.get(languageOf.get(topicId) ?? "")?.topic(topicId) ?? [],
    snapshotId: () => snapshot.id,
    ready: async () => all.length > 0 && (await Promise.all(all.map((index) => index.ready()))).every(Boolean),
    notices: () => [...new Set(all.flatMap((index) => index.notices?.() ?? []))],
  };
}

const nothingIn = (snapshotId: string): SearchResult => ({
  snapshotId,
  hits: [],
  coverage: { terms: [], matched: [], share: 0, topScore: 0, margin: 0 },
});
