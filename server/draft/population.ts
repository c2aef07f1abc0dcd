import type { Whom } from "#knowledge/index/index.ts";
import type { Passage } from "#knowledge/passage.ts";
import { namedMedicines } from "./matters.ts";

const childWords =
  /\b(?:child(?:ren)?(?:'s)?|bab(?:y|ies)(?:'s)?|infants?|toddlers?|newborns?|teenagers?|under (?:1?\d|the age of 1?\d)\b)/i;
const adultWords = /\badults?\b/i;
const pregnancyWords = /\bpregnan\w*|\bmaternity\b|\bmidwife\b/i;
const breastfeedingWords = /\bbreast ?-?f(?:eed|ed)\w*\b/i;
const dose =
  /\b\d[\d,.]*\s?(?:mg|g|ml|micrograms?)\b|\b(?:one|two|\d+)(?: (?:or|to) (?:one|two|\d+))? (?:tablets?|capsules?|doses?|puffs?)\b|\bhours between doses\b|\bbetween doses\b/i;
/** A list names several groups at once ("if you are pregnant, aged 65 or over, or …"): it is for everyone it names. */
const isList = /,\s*(?:[\w-]+\s+){0,3}?or\b/i;

export interface Group {
  readonly saysChild: boolean;
  readonly saysAdult: boolean;
  readonly saysPregnancy: boolean;
  readonly saysBreastfeeding: boolean;
  /** True for a list of groups: the sentence is for each of them. */
  readonly isList: boolean;
}

export const groupsNamedIn = (text: string): Group => ({
  saysChild: childWords.test(text),
  saysAdult: adultWords.test(text),
  saysPregnancy: pregnancyWords.test(text),
  saysBreastfeeding: breastfeedingWords.test(text),
  isList: isList.test(text),
});

const isCaution =
  /^(?:do not|never|avoid|ask|tell|call|go to|contact|get|check)\b|\bnot (?:normally|usually )?(?:used|suitable|treat|help)|\bdo(?:es)? not (?:treat|help|suit)/i;
const medicineNames = new RegExp(
  `\\b(?:${namedMedicines.join("|")}|decongestants?|antihistamines?|antibiotics?)\\b`,
  "i",
);
const namesMedicine = (text: string): boolean => medicineNames.test(text);

const overOneYear = /\bchild(?:ren)? (?:aged )?(?:over|older than) (?:\d{1,2}|one) years?\b/i;

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
): boolean {
  const said = groupsNamedIn(text);
  if (ageRulesOut(text, whom.ageInMonths)) return true;
  // A baby whose age nobody said is not yet what "children over 1 year" may have.
  if (whom.stage === "infant" && whom.ageInMonths === undefined && overOneYear.test(text)) return true;
  if (said.saysPregnancy && !isList.test(text) && (whom.ageInMonths ?? 0) >= pregnancyAgeMonthsMax) return true;
  const anyAge = passage.population.includes("any");
  if (whom.stage === "child" || whom.stage === "infant") {
    if (said.saysChild) return false;
    const headed = groupsNamedIn(passage.heading);
    if (said.saysAdult || (headed.saysAdult && !headed.saysChild)) return true;
    if (said.saysPregnancy && !isList.test(text)) return true;
    const writtenForChildren = anyAge || passage.population.some((group) => group === "child" || group === "infant");
    return !writtenForChildren && (dose.test(text) || !isBestTopic);
  }
  // What adults may usually take says nothing about pregnancy, and reads as if it did.
  if (whom.pregnant && !said.saysPregnancy && namesMedicine(text) && !isCaution.test(text)) return true;
  if (whom.stage === "adult" || whom.pregnant) {
    if (said.saysChild && !said.saysAdult && !isList.test(text) && !(whom.pregnant && /\bunborn\b/i.test(text)))
      return !whom.pregnant || !said.saysPregnancy;
  }
  return false;
}

const months: Readonly<Record<string, number>> = { week: 12 / 52, month: 1, year: 12 };
const ageRules: readonly (readonly [RegExp, (age: number, limit: number) => boolean])[] = [
  [
    /\b(?:people|adults?|anyone|person|men|women|child(?:ren)?|bab(?:y|ies)) (?:aged )?(?:over|older than) (\d{1,3})(?: (week|month|year)s?)?\b/i,
    (age, limit) => age > limit,
  ],
  [
    /\b(?:child(?:ren)?|bab(?:y|ies)|infants?|toddlers?|people|anyone|person)\b(?: \w+){0,3}? (?:aged )?(?:under|younger than) (\d{1,3})(?: (week|month|year)s?)?\b/i,
    (age, limit) => age < limit,
  ],
];
const ageRange = /\b(?:child(?:ren)?|bab(?:y|ies)) aged (\d{1,2}) to (\d{1,2}) (week|month|year)s?\b/i;

const infantMonthsMax = 12;

/** True when a sentence is for babies of exactly the age known ("a baby under 3 months"): what it says is said of them. */
export function isForThisBaby(text: string, ageInMonths: number | undefined): boolean {
  if (ageInMonths === undefined || ageInMonths > infantMonthsMax) return false;
  const isNarrow = /\b(?:under|aged) (?:\d to )?\d{1,2} (?:weeks?|months?)\b/i.test(text);
  return isNarrow && !ageRulesOut(text, ageInMonths);
}

/** True when the age known is outside the one age a sentence is about. A sentence with a list of reasons is never ruled out. */
function ageRulesOut(text: string, ageInMonths: number | undefined): boolean {
  if (ageInMonths === undefined || isList.test(text)) return false;
  const [, from, to, rangeUnit] = ageRange.exec(text) ?? [];
  if (from !== undefined && rangeUnit !== undefined) {
    const unit = months[rangeUnit.toLowerCase()] ?? 12;
    if (ageInMonths < Number(from) * unit || ageInMonths > Number(to) * unit) return true;
  }
  return ageRules.some(([said, holds]) => {
    const [, limit, unit] = said.exec(text) ?? [];
    return limit !== undefined && !holds(ageInMonths, Number(limit) * (months[(unit ?? "year").toLowerCase()] ?? 12));
  });
}
