import { normalise } from "../reading/normalise.ts";
import type { Kin } from "./kin-words.ts";
import { readStatement, type Statement, type StatementWord } from "./read-statement.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { Wording } from "./wording.ts";

/** Where a word stands: the sentence, and its place among that sentence's words. */
export interface Posting {
  readonly sentence: number;
  readonly at: number;
}

/** Passages read once for a whole answer: each claim is then compared in microseconds. */
export interface PreparedEvidence {
  readonly sentences: readonly Statement[];
  readonly byKey: ReadonlyMap<string, readonly Posting[]>;
  readonly byStem: ReadonlyMap<string, readonly Posting[]>;
  readonly byKin: ReadonlyMap<Kin, readonly Posting[]>;
  /** Members of a kind. */
  readonly byKind: ReadonlyMap<Kin, readonly Posting[]>;
  /** Stems by their first letters, for finding "vaccination" by "vaccine". */
  readonly byBeginning: ReadonlyMap<string, readonly string[]>;
  /** Three letters in a row of any word, each once. */
  readonly trigrams: ReadonlySet<string>;
  readonly logic: ReadonlySet<string>;
  readonly wording: Wording;
}

export const beginningLength = 4;

export function prepareEvidence(texts: readonly string[], vocabulary: Vocabulary): PreparedEvidence {
  const { wording } = vocabulary;
  const sentences = texts
    .flatMap((text) => wording.sentencesOf(text))
    .map((sentence) => readStatement(normalise(sentence), vocabulary))
    .filter(({ words }) => words.length > 0);
  const byKey = new Map<string, Posting[]>();
  const byStem = new Map<string, Posting[]>();
  const byKin = new Map<Kin, Posting[]>();
  const byKind = new Map<Kin, Posting[]>();
  const byBeginning = new Map<string, string[]>();
  const trigrams = new Set<string>();
  const put = <Key>(postings: Map<Key, Posting[]>, key: Key, posting: Posting): boolean => {
    const there = postings.get(key);
    if (there === undefined) postings.set(key, [posting]);
    else there.push(posting);
    return there === undefined;
  };
  for (const [sentence, { words }] of sentences.entries()) {
    for (const [at, word] of words.entries()) {
      const posting = { sentence, at };
      put(byKey, word.key, posting);
      if (word.kin !== undefined) put(byKin, word.kin, posting);
      if (word.kind !== undefined) put(byKind, word.kind, posting);
      if (!put(byStem, word.stem, posting)) continue;
      for (const trigram of trigramsOf(word)) trigrams.add(trigram);
      const beginning = word.stem.slice(0, beginningLength);
      const sharing = byBeginning.get(beginning);
      if (sharing === undefined) byBeginning.set(beginning, [word.stem]);
      else sharing.push(word.stem);
    }
  }
  return {
    sentences,
    byKey,
    byStem,
    byKin,
    byKind,
    byBeginning,
    trigrams,
    logic: new Set(sentences.flatMap(({ logic }) => logic)),
    wording,
  };
}

export function trigramsOf({ stem }: Pick<StatementWord, "stem">): readonly string[] {
  if (stem.length <= 3) return [stem];
  const trigrams: string[] = [];
  for (let at = 0; at + 3 <= stem.length; at += 1) trigrams.push(stem.slice(at, at + 3));
  return trigrams;
}
