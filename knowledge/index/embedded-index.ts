import type { Snapshot } from "../passage.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { openCorpus } from "./corpus.ts";
import type { PassageIndex, ScoredPassage } from "./port.ts";
import { allows, candidatesMax, rankCandidates } from "./rank.ts";
import { readConversation } from "./read-conversation.ts";
import { openTextReader } from "./text-reader.ts";

/**
 * BM25 in this process: postings in typed arrays, every posting of every query term is added up (no pruning; beyond about
 * 250,000 passages use Qdrant). Needs no network, so `search` never rejects.
 */
export function openEmbeddedIndex(snapshot: Snapshot, lexicon: Lexicon): PassageIndex {
  const corpus = openCorpus(snapshot, openTextReader(lexicon));
  const { passages } = snapshot;

  const termNumbers = new Map<string, number>();
  for (const weights of corpus.termWeights) {
    for (const term of weights.keys()) if (!termNumbers.has(term)) termNumbers.set(term, termNumbers.size);
  }
  // Postings of term t are the places starts[t] to starts[t + 1] of the two arrays below.
  const starts = new Int32Array(termNumbers.size + 1);
  for (const weights of corpus.termWeights) {
    for (const term of weights.keys()) {
      const next = (termNumbers.get(term) ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
  }
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const filled = starts.slice();
  const postingPassages = new Int32Array(starts.at(-1) ?? 0);
  const postingWeights = new Float32Array(starts.at(-1) ?? 0);
  corpus.termWeights.forEach((weights, passageNumber) => {
    for (const [term, weight] of weights) {
      const termNumber = termNumbers.get(term) ?? 0;
      const place = filled[termNumber] ?? 0;
      postingPassages[place] = passageNumber;
      postingWeights[place] = weight * corpus.passageIdf(term);
      filled[termNumber] = place + 1;
    }
  });

  return {
    name: "embedded",
    async search(query) {
      const reading = readConversation(query.text, query.earlier, corpus);
      const scores = new Float64Array(passages.length);
      for (const [term, weight] of reading.terms) {
        const termNumber = termNumbers.get(term);
        if (termNumber === undefined) continue;
        const end = starts[termNumber + 1] ?? 0;
        for (let place = starts[termNumber] ?? 0; place < end; place += 1) {
          const passageNumber = postingPassages[place] ?? 0;
          scores[passageNumber] = (scores[passageNumber] ?? 0) + weight * (postingWeights[place] ?? 0);
        }
      }
      const candidates: ScoredPassage[] = [];
      passages.forEach((passage, passageNumber) => {
        const score = scores[passageNumber] ?? 0;
        if (score > 0 && allows(query, passage)) candidates.push({ passage, score });
      });
      candidates.sort((left, right) => right.score - left.score || (left.passage.id < right.passage.id ? -1 : 1));
      return rankCandidates(candidates.slice(0, candidatesMax), reading, corpus, query.passagesMax);
    },
    topic: async (topicId) => corpus.topics.get(topicId)?.passages ?? [],
    snapshotId: () => snapshot.id,
    ready: async () => passages.length > 0,
  };
}
