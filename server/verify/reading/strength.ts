import type { Clause, MarkedWord } from "./clauses.ts";
import { originOf } from "./origin.ts";
import type { Reading } from "./reading.ts";

/** What binds, advises or allows, weakest first. Source: the modality lattice of the clinical reference, 3.4, after NICE's verbs. */
const obligations: readonly string[] = ["may", "should", "must"];
const frequencies = ["always", "often", "usually", "sometimes", "rarely", "common", "likely"] as const;
const shares = ["most", "many", "some", "few", "several", "all", "any"] as const;

/** How often and for how many; everything else that strengthens or weakens is strength. */
export const frequencyGroups: ReadonlySet<string> = new Set<string>([...frequencies, ...shares]);

export interface StrengthDifference {
  readonly said?: MarkedWord;
  readonly source?: MarkedWord;
  /** The claim binds more than its source: "may" became "must", or a "may" is gone. */
  readonly upward: boolean;
}

/** The first word by which the claim is put more or less strongly than its source, among the groups asked for. */
export function strengthDifference(
  sentence: Reading,
  reading: Reading,
  counts: (group: string) => boolean,
): StrengthDifference | undefined {
  const [said, written] = [sentence, reading].map((of) => strengthsOf(of.clauses, counts)) as [Words, Words];
  if (said.length === 0 && written.length === 0) return undefined;
  const extra = moreOften(said, written);
  if (extra !== undefined) return difference(extra, moreOften(written, said));
  for (const clause of sentence.clauses) {
    const origin = originOf(clause, reading);
    if (origin === undefined) continue;
    const [here, there] = [clause, origin].map((one) => strengthsOf([one], counts)) as [Words, Words];
    const lost = moreOften(there, here);
    const added = moreOften(here, there);
    if (added !== undefined) return difference(added, lost);
    const stems = new Set(clause.words.map(({ stem }) => stem));
    const shared = origin.words.filter(({ stem }) => stems.has(stem)).length;
    // A clause that says less than half of its origin may have left the word out with what it belonged to.
    if (lost !== undefined && shared * 2 >= origin.words.length) return difference(undefined, lost);
  }
  return undefined;
}

type Words = readonly MarkedWord[];
const strengthsOf = (clauses: readonly Clause[], counts: (group: string) => boolean): Words =>
  clauses.flatMap(({ strengths }) => strengths.filter(({ group }) => counts(group)));

function moreOften(here: Words, there: Words): MarkedWord | undefined {
  const times = (words: Words, group: string): number => words.filter((word) => word.group === group).length;
  return here.find(({ group }) => times(here, group) > times(there, group));
}

function difference(said: MarkedWord | undefined, source: MarkedWord | undefined): StrengthDifference {
  // Without such a word a sentence binds as it stands, and "will" leaves no more open; other words (NaN) bind nobody.
  const plain = obligations.length;
  const rank = (word: MarkedWord | undefined): number => {
    if (word === undefined || word.group === "will") return plain;
    const place = obligations.indexOf(word.group);
    return place < 0 ? Number.NaN : place;
  };
  return {
    ...(said === undefined ? {} : { said }),
    ...(source === undefined ? {} : { source }),
    upward: rank(said) > rank(source),
  };
}
