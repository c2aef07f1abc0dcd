import type { LexiconLanguage } from "../../lexicon/index.ts";
import { readingLanguageOf } from "../reading-language.ts";
import { englishWhom } from "./whom-english.ts";
import { spanishWhom } from "./whom-spanish.ts";
import type { WhomWords } from "./whom-words.ts";

/** Groups a page can be written for, as far as words tell. */
export type Speaks = "infant" | "child" | "pregnant" | "older-adult";

/** Whom a conversation is about at its last message, from the words alone. What nobody said is undefined or false. */
export interface Whom {
  /** "adult" only when an age or a grown-up relative was named; somebody who says nothing is most often one, but not known to be. */
  readonly stage: "infant" | "child" | "adult" | undefined;
  /** Age in months, when said. */
  readonly ageInMonths: number | undefined;
  readonly isOlder: boolean;
  readonly pregnant: boolean;
  readonly breastfeeding: boolean;
}

const childYearsMax = 15;
const olderYearsMin = 65;
const nobody: Whom = {
  stage: undefined,
  ageInMonths: undefined,
  isOlder: false,
  pregnant: false,
  breastfeeding: false,
};

const monthsIn = { years: 12, months: 1, weeks: 12 / 52, days: 12 / 365 } as const;

const wordsOf: Readonly<Record<LexiconLanguage, WhomWords>> = { en: englishWhom, es: spanishWhom };

function ageIn(text: string, { agePatterns, numberWords }: WhomWords): number | undefined {
  for (const [pattern, unit] of agePatterns) {
    const said = pattern.exec(text)?.[1];
    if (said === undefined) continue;
    const word = numberWords.indexOf(said);
    const value = word >= 0 ? word : Number(said);
    if (value <= 120) return value * monthsIn[unit];
  }
  return undefined;
}

/**
 * Reads a conversation from its first message to its last: what was said of a person holds until another one is spoken of.
 * @param language whose words it is read by; one without words of its own is read as English
 */
export function readWhom(messages: readonly string[], language: string = "en"): Whom {
  const words = wordsOf[readingLanguageOf(language)];
  return messages.reduce<Whom>((before, message) => afterMessage(before, message, words), nobody);
}

function afterMessage(before: Whom, message: string, words: WhomWords): Whom {
  const text = words.plain(message).replace(words.notAChild, " ");
  const age = ageIn(text, words);
  const pregnant = (before.pregnant || words.pregnant.test(text)) && !words.notPregnant.test(text);
  const breastfeeding = before.breastfeeding || words.breastfeeding.test(text);
  const spoken = stageSpokenOf(text, age, pregnant, words);
  if (spoken === undefined && age === undefined) return { ...before, pregnant, breastfeeding };
  // A bare age ("he is 4") belongs to whoever was spoken of; a new person comes without the last one's age.
  const years = age === undefined ? undefined : age / 12;
  const byAge = years === undefined ? undefined : years < 1 ? "infant" : years <= childYearsMax ? "child" : "adult";
  return {
    stage: byAge ?? (spoken === "writer" ? undefined : spoken === "older" ? "adult" : spoken),
    ageInMonths: age,
    isOlder: years === undefined ? spoken === "older" : years >= olderYearsMin,
    pregnant,
    breastfeeding,
  };
}

/** Who the words name: a child before a grown-up, because a parent writes about both; the writer when only they are spoken of. */
function stageSpokenOf(
  text: string,
  age: number | undefined,
  pregnant: boolean,
  { infant, child, grown, older, ownBody, aboutThem, unborn, mayBreastfeed }: WhomWords,
): "infant" | "child" | "adult" | "older" | "writer" | undefined {
  const isOwn = ownBody.test(text) && !aboutThem.test(text);
  // "I have flu, can I breastfeed my baby" is about the writer; a baby not yet born is about the mother.
  if (infant.test(text) && !isOwn && !(pregnant && unborn.test(text)) && !mayBreastfeed.test(text)) return "infant";
  if (child.test(text) && !isOwn) return "child";
  if (older.test(text) && !isOwn) return "older";
  if (grown.test(text) && !isOwn) return "adult";
  if (isOwn) return "writer";
  return age === undefined ? undefined : "adult";
}

/** The groups whose pages fit. An infant is also a child. */
export function groupsOf({ stage, isOlder, pregnant }: Whom): ReadonlySet<Speaks> {
  const groups = new Set<Speaks>();
  if (stage === "infant") groups.add("infant");
  if (stage === "infant" || stage === "child") groups.add("child");
  else if (pregnant) groups.add("pregnant");
  if (isOlder) groups.add("older-adult");
  return groups;
}
