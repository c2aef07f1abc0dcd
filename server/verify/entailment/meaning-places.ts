import { englishMeanings } from "./english-meanings.ts";
import type { Sense } from "./meanings.ts";
import type { Posting, PreparedEvidence } from "./prepare-evidence.ts";
import type { Statement, StatementWord } from "./read-statement.ts";
import { remember } from "../reading/remember.ts";

const { sensesOf, sensesOfTwo, kindsOf } = englishMeanings;

/** Where the meanings of the evidence stand. */
export interface MeaningPlaces {
  readonly bySense: ReadonlyMap<Sense, readonly Posting[]>;
  /** Members of a kind. */
  readonly byKind: ReadonlyMap<Sense, readonly Posting[]>;
}

/** The senses of each word of a statement, by itself or with the word beside it. */
export const sensesIn = remember(({ words }: Statement): readonly (readonly Sense[])[] => {
  const senses = words.map(({ stem }) => sensesOf(stem));
  for (let at = 0; at + 1 < words.length; at += 1) {
    const together = sensesOfTwo((words[at] as StatementWord).stem, (words[at + 1] as StatementWord).stem);
    if (together.length === 0) continue;
    senses[at] = [...together, ...(senses[at] as readonly Sense[])];
    senses[at + 1] = [...together, ...(senses[at + 1] as readonly Sense[])];
  }
  return senses;
});

export const meaningPlacesOf = remember((evidence: PreparedEvidence): MeaningPlaces => {
  const bySense = new Map<Sense, Posting[]>();
  const byKind = new Map<Sense, Posting[]>();
  const put = (under: Map<Sense, Posting[]>, sense: Sense, posting: Posting): void => {
    const there = under.get(sense);
    if (there === undefined) under.set(sense, [posting]);
    else there.push(posting);
  };
  for (const [sentence, statement] of evidence.sentences.entries())
    for (const [at, senses] of sensesIn(statement).entries())
      for (const sense of senses) {
        put(bySense, sense, { sentence, at });
        for (const kind of kindsOf(sense)) put(byKind, kind, { sentence, at });
      }
  return { bySense, byKind };
});
