import { grammarOf } from "../../reading/grammar.ts";
import { originOf } from "../../reading/origin.ts";
import { sameQuantity } from "../../reading/quantities.ts";
import { type Reading, readText } from "../../reading/reading.ts";
import { type Alignment, nearness } from "../align.ts";
import type { Statement } from "../read-statement.ts";

/**
 * Where a Spanish claim and the sentence it comes from part, by the readers the checks use: each a count, and each can only speak against the claim.
 * The first of them turn a claim into another one: no weight outvotes them.
 */
const turned = [
  "quantityOther",
  "denialMore",
  "denialLess",
  "deniedOtherwise",
  "oppositeSaid",
  "peopleOther",
  "careOther",
  "timeOther",
  "limitMore",
  "limitLess",
  "strengthAdded",
  "strengthLost",
  "wordAgain",
  "joinedMore",
  "wordStrange",
  "orderTurned",
  "littleKept",
] as const;
const weighed = ["quantityGone", "wordNew", "wordLost", "leadOther"] as const;
export const turning: ReadonlySet<string> = new Set<string>(turned);
export const differenceNames = [...turned, ...weighed] as const;
export type DifferenceName = (typeof differenceNames)[number];

const countMax = 4;

/** Reads both sentences once more, as the checks do, and counts what differs. */
export function differencesOf({ claim, best, inBest }: Alignment): Readonly<Record<DifferenceName, number>> {
  const [said, written] = [readingOf(claim), readingOf(best)];
  const { isNeutral, opposites } = grammarOf("es");
  const stems = (of: Reading): readonly string[] =>
    of.content.filter(({ text, stem }) => !isNeutral(text, stem)).map(({ stem }) => stem);
  const limits = (of: Reading, ofReasons: boolean): readonly string[] =>
    of.restrictions.filter(({ reason }) => ofReasons || !reason).map(({ group }) => group);
  const strengths = (of: Reading): readonly string[] =>
    of.clauses.flatMap((clause) => clause.strengths.map(({ group }) => group));
  const people = (of: Reading): readonly string[] => of.populations.map(({ group }) => group);
  const times = (of: Reading, wanted: string): number => of.content.filter(({ stem }) => stem === wanted).length;
  const told: Record<DifferenceName, number> = {
    quantityOther: said.quantities.filter((one) => !written.quantities.some((other) => sameQuantity(one, other)))
      .length,
    quantityGone: written.quantities.filter((one) => !said.quantities.some((other) => sameQuantity(one, other))).length,
    denialMore: Math.max(0, said.negations - written.negations),
    denialLess: Math.max(0, written.negations - said.negations),
    deniedOtherwise: said.content.filter((word) => {
      const places = written.content.filter(({ stem }) => stem === word.stem);
      return places.length > 0 && places.every(({ negations }) => negations % 2 !== word.negations % 2);
    }).length,
    oppositeSaid: said.content.filter(
      ({ stem }) =>
        times(said, stem) > times(written, stem) &&
        opposites.get(stem)?.some((other) => times(written, other) > times(said, other)),
    ).length,
    // Somebody spoken of twice may be "he" the second time; somebody spoken of once more is somebody else.
    peopleOther:
      moreIn(people(said), people(written)) + people(written).filter((group) => !people(said).includes(group)).length,
    limitMore: moreIn(limits(said, true), limits(written, true)),
    // A reason may be left out, with whatever limits it.
    limitLess: moreIn(limits(written, false), limits(said, true)),
    strengthAdded: moreIn(strengths(said), strengths(written)),
    strengthLost: moreIn(strengths(written), strengths(said)),
    careOther:
      moreIn(said.urgency.actions, written.urgency.actions) +
      moreIn(written.urgency.actions, said.urgency.actions) +
      moreIn(said.urgency.numbers, written.urgency.numbers),
    timeOther:
      moreIn(said.urgency.times, written.urgency.times) +
      Math.max(0, written.urgency.timesSaid - said.urgency.timesSaid),
    joinedMore: moreIn(joints(said), joints(written)),
    // A word of the same group is near enough to be found by, and not to be said for it.
    wordStrange: inBest.filter((near) => near < nearness.relative).length,
    orderTurned: outOfOrder(said, written),
    littleKept: saysLittle(said, written) ? 1 : 0,
    wordNew: stems(said).filter((stem) => !written.stems.has(stem)).length,
    // Said more often than it is written, a word stands for something else: "ibuprofen or ibuprofen".
    wordAgain: moreIn(
      stems(said).filter((stem) => written.stems.has(stem)),
      stems(written),
    ),
    wordLost: moreIn(stems(written), stems(said)),
    leadOther: said.content.filter((word) => {
      const places = written.content.filter(({ stem }) => stem === word.stem);
      return places.length > 0 && places.every(({ preposition }) => preposition !== word.preposition);
    }).length,
  };
  for (const name of differenceNames) told[name] = Math.min(countMax, told[name]);
  return told;
}

/** Words that stand in another order than in the clause they come from: who does what to whom. Clauses may change places. */
function outOfOrder(said: Reading, written: Reading): number {
  let turned = 0;
  for (const clause of said.clauses) {
    const origin = originOf(clause, written);
    if (origin === undefined) continue;
    let from = 0;
    for (const { stem } of clause.words) {
      const place = origin.words.findIndex((other, at) => at >= from && other.stem === stem);
      if (place >= 0) from = place + 1;
      else if (origin.words.some((other) => other.stem === stem)) turned += 1;
    }
  }
  return turned;
}

/** Share of the words written, reasons aside, that a claim must keep to say what they say. */
const keptMin = 0.4;

function saysLittle(said: Reading, written: Reading): boolean {
  const needed = written.clauses.filter(({ kind }) => kind !== "reason").flatMap(({ words }) => words);
  return needed.filter(({ stem }) => said.stems.has(stem)).length < needed.length * keptMin;
}

/** "And" and "or", in order of their kind. */
function joints(of: Reading): readonly string[] {
  const { and, or } = grammarOf("es").clauseWords;
  return of.tokens.flatMap(({ text }) => (and.has(text) ? ["and"] : or.has(text) ? ["or"] : []));
}

/** How many of these the others lack, one by one: two of a kind answer for two. */
function moreIn(these: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  let more = 0;
  for (const one of these) {
    const remaining = left.get(one) ?? 0;
    if (remaining === 0) more += 1;
    else left.set(one, remaining - 1);
  }
  return more;
}

// A sentence of the evidence is compared with every claim of an answer.
const readings = new WeakMap<Statement, Reading>();

function readingOf(statement: Statement): Reading {
  const known = readings.get(statement);
  if (known !== undefined) return known;
  const made = readText(statement.text, "es");
  readings.set(statement, made);
  return made;
}
