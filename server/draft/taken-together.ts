import type { AskedThing } from "./asked-things.ts";
import { type MedicineNames, plainLetters } from "./medicine-names.ts";

/** How one language asks whether two medicines may be taken together, and how its guidance answers. */
export interface TogetherWords {
  readonly names: MedicineNames;
  /** Fits after "about". */
  readonly words: string;
  /** Asks leave. Tested, like all of these, on text without accents. */
  readonly asksLeave: RegExp;
  /** Stands between two medicines, or beside them, where both are meant. */
  readonly joins: RegExp;
  /** At the end of what stands before a medicine: it is taken already. */
  readonly takenAlready: RegExp;
  /** What may stand between two that are taken: "on ramipril and furosemide". */
  readonly listed: RegExp;
  /** Whether to go on with what is taken: another question. */
  readonly asksToGoOn: RegExp;
  readonly forbids: RegExp;
  readonly cautions: RegExp;
  /** A line on two packets with one medicine inside. */
  readonly sameInside: RegExp;
  /** Allows one with the other: of two packets with one medicine inside, read in haste, it is the opposite of the truth. */
  readonly allows: RegExp;
}

/** A page as far as it tells what its medicine is also called. */
export interface NamedPage {
  readonly title: string;
  readonly synonyms: readonly string[];
}

export interface TogetherGiven {
  readonly pages: readonly NamedPage[];
  /** The illness named in the question, if one is. */
  readonly condition: string | undefined;
  readonly termsOf: (text: string) => ReadonlySet<string>;
}

/** A line for one medicine of these kinds holds for its neighbours too, when it warns: "ibuprofen or aspirin with warfarin" for naproxen. */
const warnsForAll: ReadonlySet<string> = new Set(["class nsaid", "class anticoagulant"]);

// "Blood pressure" is enough of "high blood pressure".
const shareOfIllness = 0.6;

const weights = { forbids: 3, cautions: 2, says: 1, neighbour: 0.6 } as const;

/**
 * "Can I take A with B", "I am on A, can I have B": the commonest question about medicines, as a thing asked. Undefined when it is not
 * asked. Lines that name both come first, a "do not" before a "can usually".
 */
export function readTogether(
  text: string,
  wordsBefore: readonly string[],
  { pages, condition, termsOf }: TogetherGiven,
  words: TogetherWords,
): AskedThing | undefined {
  const { names } = words;
  const callsOf = (id: string): ReadonlySet<string> => withPageNames(names.calledBy(id), pages, names);
  const pair = pairIn(plainLetters(text), wordsBefore.map(plainLetters), words);
  const conditionTerms = condition === undefined ? new Set<string>() : termsOf(condition);
  const namesCondition = (line: string): boolean => {
    const terms = termsOf(line);
    const named = [...conditionTerms].filter((term) => terms.has(term)).length;
    return conditionTerms.size > 0 && named >= shareOfIllness * conditionTerms.size;
  };
  const warning = (line: string): number =>
    words.forbids.test(line) ? weights.forbids : words.cautions.test(line) ? weights.cautions : weights.says;
  if (pair === undefined) {
    // "Can I take ibuprofen with high blood pressure": an illness stands where a second medicine might.
    const [only, another] = names.namedIn(text);
    if (only === undefined || another !== undefined || condition === undefined) return undefined;
    if (!words.asksLeave.test(plainLetters(text)) || words.asksToGoOn.test(plainLetters(text))) return undefined;
    const calls = callsOf(only.id);
    const weightWithIllness = (line: string): number =>
      namesCondition(line) && names.namedIn(line).some(({ id }) => calls.has(id)) ? warning(line) : 0;
    return {
      words: words.words,
      asks: words.asksLeave,
      speaks: { test: (line) => weightWithIllness(line) > 0 },
      weight: weightWithIllness,
      onlyIfSpoken: true,
    };
  }
  const [asked, other] = pair;
  const shared = [...names.holds(asked)].filter((one) => names.holds(other).has(one));
  const weight =
    shared.length > 0
      ? weightOfSame(new Set(shared), words)
      : weightOfBoth([callsOf(asked), callsOf(other)], [asked, other], words);
  const calledAsked = callsOf(asked);
  const weightWithAll = (line: string): number => {
    const both = weight(line);
    if (both > 0 || !namesCondition(line)) return both;
    return names.namedIn(line).some(({ id }) => calledAsked.has(id)) ? warning(line) : 0;
  };
  return {
    words: words.words,
    asks: words.asksLeave,
    speaks: { test: (line) => weightWithAll(line) > 0 },
    weight: weightWithAll,
    comesAlone: true,
    missingIsSaid: true,
  };
}

/** The medicine asked about and the one it would be taken with. */
function pairIn(text: string, before: readonly string[], words: TogetherWords): readonly [string, string] | undefined {
  const { names } = words;
  const now = names.namedIn(text);
  const [first] = now;
  if (first === undefined) return undefined;
  const taken = takenIn(text, words);
  if (now.length === 1) {
    // "I take warfarin." "What about ibuprofen?"
    if (taken.has(first.said)) return undefined;
    const earlier = before.flatMap((one) => {
      const had = takenIn(one, words);
      return names.namedIn(one).filter(({ id, said }) => had.has(said) && id !== first.id);
    })[0];
    return earlier === undefined ? undefined : [first.id, earlier.id];
  }
  if (!words.asksLeave.test(text) || words.asksToGoOn.test(text)) return undefined;
  const asked = now.find(({ said }) => !taken.has(said)) ?? now[1];
  const other = now.find((one) => one !== asked && taken.has(one.said)) ?? now.find((one) => one !== asked);
  if (asked === undefined || other === undefined) return undefined;
  return taken.size > 0 || words.joins.test(text) ? [asked.id, other.id] : undefined;
}

/** The medicines that are only said to be taken, as written. */
function takenIn(text: string, { names, takenAlready, listed }: TogetherWords): ReadonlySet<string> {
  const taken = new Set<string>();
  let end: number | undefined;
  for (const { said } of names.namedIn(text)) {
    const at = text.indexOf(said);
    const isListed = end !== undefined && listed.test(text.slice(end, at));
    end = undefined;
    if (at < 0 || !(isListed || takenAlready.test(text.slice(0, at)))) continue;
    taken.add(said);
    end = at + said.length;
  }
  return taken;
}

/** A page that goes by the person's name for a medicine calls it as its own title does: the one on warfarin for Coumadin and Sintrom. */
function withPageNames(
  calls: ReadonlySet<string>,
  pages: readonly NamedPage[],
  { namedIn }: MedicineNames,
): ReadonlySet<string> {
  const called = new Set(calls);
  for (const { title, synonyms } of pages) {
    const own = namedIn(title);
    if (own.length === 0 || !namedIn(synonyms.join(". ")).some(({ id }) => calls.has(id) && !id.startsWith("class ")))
      continue;
    for (const { id } of own) called.add(id);
  }
  return called;
}

function weightOfBoth(
  [asked, other]: readonly [ReadonlySet<string>, ReadonlySet<string>],
  [askedId, otherId]: readonly [string, string],
  { names, forbids, cautions }: TogetherWords,
): (line: string) => number {
  const isCalled = (id: string, calls: ReadonlySet<string>, own: string): boolean =>
    calls.has(id) || (own.startsWith("class ") && names.calledBy(id).has(own));
  const isNeighbour = (id: string, calls: ReadonlySet<string>): boolean =>
    [...names.calledBy(id)].some((kind) => warnsForAll.has(kind) && calls.has(kind));
  return (line) => {
    const ids = [...new Set(names.namedIn(line).map(({ id }) => id))];
    const forAsked = ids.filter((id) => isCalled(id, asked, askedId));
    const forOther = ids.filter((id) => isCalled(id, other, otherId));
    const areBoth = (a: readonly string[], b: readonly string[]): boolean =>
      a.some((one) => b.some((another) => another !== one));
    const warns = forbids.test(line) ? weights.forbids : cautions.test(line) ? weights.cautions : 0;
    if (areBoth(forAsked, forOther)) return warns > 0 ? warns : weights.says;
    if (warns === 0) return 0;
    const nearAsked = ids.filter((id) => isNeighbour(id, asked));
    const nearOther = ids.filter((id) => isNeighbour(id, other));
    return areBoth(forAsked, nearOther) || areBoth(nearAsked, forOther) ? warns * weights.neighbour : 0;
  };
}

function weightOfSame(
  shared: ReadonlySet<string>,
  { names, forbids, sameInside, allows }: TogetherWords,
): (line: string) => number {
  return (line) => {
    if (allows.test(line) || !sameInside.test(line)) return 0;
    if (!names.namedIn(line).some(({ id }) => shared.has(id))) return 0;
    return forbids.test(line) ? weights.forbids : weights.cautions;
  };
}
