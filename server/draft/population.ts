import type { Whom } from "#knowledge/index/index.ts";
import type { Passage } from "#knowledge/passage.ts";

/** How the guidance of one language says for whom a sentence is. */
export interface PopulationWords {
  readonly child: RegExp;
  readonly adult: RegExp;
  readonly pregnancy: RegExp;
  readonly breastfeeding: RegExp;
  readonly unborn: RegExp;
  readonly older: RegExp;
  readonly dose: RegExp;
  /** A list names several groups at once ("if you are pregnant, aged 65 or over, or …"): it is for everyone it names. */
  readonly list: RegExp;
  readonly caution: RegExp;
  readonly medicine: RegExp;
  readonly overOneYear: RegExp;
  /** Months in a unit of age. */
  readonly months: Readonly<Record<string, number>>;
  readonly year: string;
  /** Each with the limit and its unit. */
  readonly ageOver: readonly RegExp[];
  readonly ageUnder: readonly RegExp[];
  /** From, to, unit. */
  readonly ageRange: RegExp;
  readonly narrowBabyAge: RegExp;
}

export interface Group {
  readonly saysChild: boolean;
  readonly saysAdult: boolean;
  readonly saysPregnancy: boolean;
  readonly saysBreastfeeding: boolean;
  /** True for a list of groups: the sentence is for each of them. */
  readonly isList: boolean;
}

export const groupsNamedIn = (text: string, words: PopulationWords): Group => ({
  saysChild: words.child.test(text),
  saysAdult: words.adult.test(text),
  saysPregnancy: words.pregnancy.test(text),
  saysBreastfeeding: words.breastfeeding.test(text),
  isList: words.list.test(text),
});

/** Nobody of 60 is asked about a pregnancy. */
const pregnancyAgeMonthsMax = 60 * 12;

/**
 * True when a sentence is written for somebody else than the person the conversation is about. Such a sentence is never shown: a
 * dose for adults in an answer about a child is worse than no dose. Nobody known to be a child or an adult: nothing is for others
 * but what an age rules out.
 */
export function isForOthers(
  { text, passage, isBestTopic }: { readonly text: string; readonly passage: Passage; readonly isBestTopic: boolean },
  whom: Whom,
  words: PopulationWords,
): boolean {
  const said = groupsNamedIn(text, words);
  if (ageRulesOut(text, whom.ageInMonths, words)) return true;
  // A baby whose age nobody said is not yet what "children over 1 year" may have.
  if (whom.stage === "infant" && whom.ageInMonths === undefined && words.overOneYear.test(text)) return true;
  if (said.saysPregnancy && !said.isList && (whom.ageInMonths ?? 0) >= pregnancyAgeMonthsMax) return true;
  const anyAge = passage.population.includes("any");
  if (whom.stage === "child" || whom.stage === "infant") {
    if (said.saysChild) return false;
    const headed = groupsNamedIn(passage.heading, words);
    if (said.saysAdult || (headed.saysAdult && !headed.saysChild)) return true;
    if (said.saysPregnancy && !said.isList) return true;
    const writtenForChildren = anyAge || passage.population.some((group) => group === "child" || group === "infant");
    return !writtenForChildren && (words.dose.test(text) || !isBestTopic);
  }
  // What adults may usually take says nothing about pregnancy, and reads as if it did.
  if (whom.pregnant && !said.saysPregnancy && words.medicine.test(text) && !words.caution.test(text)) return true;
  if (whom.stage === "adult" || whom.pregnant) {
    if (said.saysChild && !said.saysAdult && !said.isList && !(whom.pregnant && words.unborn.test(text)))
      return !whom.pregnant || !said.saysPregnancy;
  }
  return false;
}

const infantMonthsMax = 12;

/** True when a sentence is for babies of exactly the age known ("a baby under 3 months"): what it says is said of them. */
export function isForThisBaby(text: string, ageInMonths: number | undefined, words: PopulationWords): boolean {
  if (ageInMonths === undefined || ageInMonths > infantMonthsMax) return false;
  return words.narrowBabyAge.test(text) && !ageRulesOut(text, ageInMonths, words);
}

/** True when the age known is outside the one age a sentence is about. A sentence with a list of reasons is never ruled out. */
function ageRulesOut(text: string, ageInMonths: number | undefined, words: PopulationWords): boolean {
  if (ageInMonths === undefined || words.list.test(text)) return false;
  const { ageRange, ageOver, ageUnder } = words;
  const inMonths = (unit: string | undefined): number => words.months[(unit ?? words.year).toLowerCase()] ?? 12;
  const [, from, to, rangeUnit] = ageRange.exec(text) ?? [];
  if (from !== undefined && rangeUnit !== undefined) {
    const unit = inMonths(rangeUnit);
    if (ageInMonths < Number(from) * unit || ageInMonths > Number(to) * unit) return true;
  }
  const outside = (said: RegExp, holds: (limit: number) => boolean): boolean => {
    const [, limit, unit] = said.exec(text) ?? [];
    return limit !== undefined && !holds(Number(limit) * inMonths(unit));
  };
  return (
    ageOver.some((said) => outside(said, (limit) => ageInMonths > limit)) ||
    ageUnder.some((said) => outside(said, (limit) => ageInMonths < limit))
  );
}
