import type { ScoredPassage } from "../retrieve/types.ts";
import { namedMedicines } from "./matters.ts";
import { groupsNamedIn, isForOthers, isForThisBaby } from "./population.ts";
import { type Intent, intents, type QuestionReading, sectionFit, speaksTo } from "./question-reading.ts";
import { limitIn } from "./said-measures.ts";

export interface Candidate {
  readonly passageId: string;
  readonly passage: ScoredPassage["passage"];
  readonly topicId: string;
  readonly kind: ScoredPassage["passage"]["kind"];
  readonly heading: string;
  readonly topicTerms: ReadonlySet<string>;
  readonly text: string;
  /** Place of the passage in the evidence and of the sentence in its passage. */
  readonly passageAt: number;
  readonly sentenceAt: number;
  readonly terms: ReadonlySet<string>;
}

export interface Ranked extends Candidate {
  readonly score: number;
  /** Weight of the words asked now that the sentence has and the topic's own name has not: what it says of this very case. */
  readonly described: number;
  /** How many such words. */
  readonly describedBy: number;
  /** True when a limit the sentence names ("more than 3 weeks") is reached by what the person said. */
  readonly meetsLimit: boolean;
  /** True when it is said of babies of exactly this age. */
  readonly isForThisBaby: boolean;
  /** True when it speaks of a pregnancy nobody mentioned. */
  readonly presumesPregnancy: boolean;
}

const stopWords = new Set(
  "a about after all also am an and any bad bit are as at be been before but by can could did do does doing feel feels feeling felt for from get gets getting give given go going had has have having he her here hers him his home how i if in into is it its just keep last lasts long many me more most much must my not now of off ok okay on or our out over please really she should so some someone day days week weeks month months hour hours year years old start stop still take takes taken taking than that the their them then there these they thing this to too up us use used using very want was we well went what when which while who why will with would you your".split(
    " ",
  ),
);
// Everyday and brand words, brought to the words guidance uses.
const plainWords: Readonly<Record<string, string>> = {
  kid: "child", baby: "child", toddler: "child", infant: "child", newborn: "child", son: "child", daughter: "child",
  children: "child", babies: "child", kids: "child", boy: "child", girl: "child",
  temp: "fever", temperature: "fever", tylenol: "paracetamol", acetaminophen: "paracetamol", calpol: "paracetamol",
  panadol: "paracetamol", advil: "ibuprofen", nurofen: "ibuprofen", motrin: "ibuprofen", brufen: "ibuprofen", tummy: "stomach", belly: "stomach",
  abdominal: "stomach", puke: "vomit", sick: "vomit", diarrhea: "diarrhoea", pee: "urine", wee: "urine", wine: "alcohol",
  beer: "alcohol", booze: "alcohol", doctor: "doctor", gp: "doctor", albuterol: "salbutamol", sugars: "sugar", glucose: "sugar", hypo: "sugar",
  stung: "sting", bitten: "bite", poo: "stool", poop: "stool", eat: "food", meal: "food", meals: "food", feed: "feed",
  redness: "red", heat: "hot", feet: "foot", cut: "wound", graze: "wound", gash: "wound",
  infectious: "spread", contagious: "spread", catching: "spread", bp: "pressur", pregnancy: "pregnant", antenatal: "pregnant", tablets: "medicin", pills: "medicin",
  runs: "diarrhoea", jab: "vaccin", vaccine: "vaccin", vaccination: "vaccin", shot: "vaccin", smoking: "smok", smoker: "smok", exercise: "activ",
}; // biome-ignore format: one word per place keeps the table readable

/** The words that carry meaning, cut to a rough stem. */
export function termsOf(text: string): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const [word] of text
    .toLowerCase()
    .replaceAll("’", "'")
    .matchAll(/[\p{L}\p{N}]+(?:[./'-][\p{L}\p{N}]+)*/gu)) {
    // A bare number is an age, a date or a count of something else as often as not: "2 years" would find "2 tablets".
    if (stopWords.has(word) || /^\d{1,3}$/.test(word)) continue;
    terms.add(stem(plainWords[word] ?? word));
  }
  return terms;
}

function stem(word: string): string {
  const known = plainWords[word];
  if (known) return known;
  const cut = word
    .replace(/'s$/, "")
    .replace(/(?:ies|y)$/, "i")
    .replace(/(?<=\p{L}{3})(?:ings?|edly|ed|es|s|ly)$/u, "")
    .replace(/(?<=\p{L}{3})(\p{L})\1$/u, "$1")
    .replace(/(?<=\p{L}{3})e$/u, "");
  return plainWords[cut] ?? cut;
}

/** Every sentence of the evidence that can stand alone, with its place. */
export function candidatesOf(passages: readonly ScoredPassage[]): readonly Candidate[] {
  const topicTerms = new Map<string, ReadonlySet<string>>();
  for (const { passage } of passages) {
    topicTerms.set(
      passage.topicId,
      topicTerms.get(passage.topicId) ?? termsOf([passage.topicTitle, ...passage.synonyms].join(" ")),
    );
  }
  return passages.flatMap(({ passage }, passageAt) =>
    passage.sentences.map((text, sentenceAt) => ({
      passageId: passage.id,
      passage,
      topicId: passage.topicId,
      kind: passage.kind,
      heading: passage.heading,
      topicTerms: topicTerms.get(passage.topicId) ?? new Set(),
      text,
      passageAt,
      sentenceAt,
      terms: termsOf(text),
    })),
  );
}

// A sentence that leans on a neighbour misleads when the neighbour is left out.
const leansOnNeighbour =
  /^(?:it|its|this|that|these|those|they|them|their|such|also|however|but|and|or|so|then|otherwise|instead|if so|if not|in (?:this|that|these) cases?|after that|for example|both|others?)\b|\b(?:as (?:described|listed|shown|mentioned) (?:above|below)|(?:the|see) (?:following|above|below)|listed (?:above|below))\b|:$/i;
export const standsAlone = ({ text }: Candidate): boolean => !leansOnNeighbour.test(text);

// BM25's usual constants: k1 damps repeats (a sentence has none), b favours the shorter of two that say as much.
const lengthWeight = 0.25;
const saturation = 1.2;
// Keeps a question made only of words that every sentence shares ("child", "fever") from ranking by those words alone.
const commonWords = 2;

const saysOnlyNames = /\bbrand names? of\b/i;
const weightOfBefore = 0.4;
const boostOfLimitMet = 1.5;
const factorOfLimitNotMet = 0.7;

const weightOfTaken = 0.1;
/** Who it is about is judged by `population.ts`; as a word it would only find every sentence with a child in it. */
const peopleTerms: ReadonlySet<string> = termsOf("child adult");
const taken = /\b(?:on|taking|takes|i take|prescribed|started)\s+(?:\w+\s+){0,2}?([a-z-]{5,})/gi;

/** The words asked, each with its weight: what was said in earlier messages, and a medicine only taken, count less. */
function wantedBy({ words, wordsBefore }: QuestionReading): ReadonlyMap<string, number> {
  const wanted = new Map<string, number>();
  for (const text of wordsBefore) for (const term of termsOf(text)) wanted.set(term, weightOfBefore);
  for (const term of termsOf(sayPlainly(words))) wanted.set(term, 1);
  for (const [, medicine = ""] of words.matchAll(taken)) {
    for (const term of termsOf(medicine)) if (medicineTerms.has(term)) wanted.set(term, weightOfTaken);
  }
  for (const term of peopleTerms) wanted.delete(term);
  return wanted;
}

const pressureTablets =
  /\b(?:lisinopril|ramipril|enalapril|perindopril|losartan|candesartan|valsartan|amlodipine|felodipine|bisoprolol|atenolol|indapamide|doxazosin)\b/gi;
/** Everyday ways to say it that no single word tells, in the guidance's words. */
const sayPlainly = (text: string): string =>
  text
    .replace(pressureTablets, "$& blood pressure medicine")
    .replace(
      /\bkeep(?:ing)? (?:any ?thing|nothing|water|food|drinks?|fluids?|it|stuff|her milk|his milk) down\b/gi,
      "keep fluids down vomiting",
    );

/**
 * Orders sentences by how well they answer the question: shared words weighted by rarity, the kind of section the
 * intent asks for, a heading that asks the same, words that speak to the intent, and limits that what was said reaches. Sentences
 * for another age group than the one known are left out; a pregnancy nobody mentioned falls behind.
 */
export function rank(candidates: readonly Candidate[], reading: QuestionReading, bestTopic: string): readonly Ranked[] {
  const wanted = wantedBy(reading);
  const rarity = rarityOf(candidates);
  const meanLength = candidates.reduce((sum, { terms }) => sum + terms.size, 0) / Math.max(1, candidates.length);
  const strongest = [...wanted].reduce((sum, [term, weight]) => sum + weight * (rarity.get(term) ?? 0), 0);

  return candidates
    .filter(
      ({ text, passage, topicId }) => !isForOthers({ text, passage, isBestTopic: topicId === bestTopic }, reading.whom),
    )
    .map((candidate) => {
      const overlap = sumOf(wanted, candidate.terms, rarity);
      const length = 1 - lengthWeight + lengthWeight * (candidate.terms.size / Math.max(1, meanLength));
      const words = ((overlap / (strongest + commonWords)) * (saturation + 1)) / (1 + saturation * length);
      const headingTerms = termsOf(candidate.heading);
      const heading = sumOf(wanted, headingTerms, rarity) / (strongest + commonWords);
      const fit = fitOf(candidate, reading);
      const place = candidate.topicId === bestTopic ? 1 : namesTopic(wanted, candidate) ? 0.75 : 0.4;
      // Guidance puts what matters most first, and retrieval has a view of its own.
      const early = 0.15 / (1 + candidate.passageAt) + 0.25 / (1 + 0.3 * candidate.sentenceAt);
      const limit = limitIn(candidate.text, reading.said);
      const score =
        (2.4 * words + 0.5 * heading + fit + early) *
        place *
        groupFit(candidate, reading) *
        medicineFit(candidate, wanted) *
        (saysOnlyNames.test(candidate.text) && reading.intents[0] !== "what-is" ? 0.4 : 1) *
        (limit === "met" && limitsMatter(candidate, reading)
          ? boostOfLimitMet
          : limit === "not-met"
            ? factorOfLimitNotMet
            : 1);
      const described = [...wanted].filter(
        ([term, weight]) => weight === 1 && candidate.terms.has(term) && !candidate.topicTerms.has(term),
      );
      return {
        ...candidate,
        score,
        described: described.reduce((sum, [term]) => sum + (rarity.get(term) ?? 0), 0),
        describedBy: described.length,
        meetsLimit: limit === "met",
        isForThisBaby: limit !== "not-met" && isForThisBaby(candidate.text, reading.whom.ageInMonths),
        presumesPregnancy: !reading.pregnant && groupsNamedIn(candidate.text).saysPregnancy,
      };
    })
    .toSorted((a, b) => b.score - a.score || a.passageAt - b.passageAt || a.sentenceAt - b.sentenceAt);
}

/** A number that was reached answers "is that high" and "should I see someone"; to "what can I do" it says nothing. */
const limitsMatter = ({ kind }: Candidate, { intents: [first] }: QuestionReading): boolean =>
  first !== "what-to-do" || isHelpKind(kind);

const namesTopic = (wanted: ReadonlyMap<string, number>, { topicTerms }: Candidate): boolean =>
  [...wanted.keys()].some((term) => topicTerms.has(term));

function fitOf(candidate: Candidate, reading: QuestionReading): number {
  const headingIntents = intentsOfHeading(candidate.heading);
  const fits = reading.intents.map((intent, at) => {
    // A second intent matters, but the first is the question.
    const weight = at === 0 ? 1 : 0.6;
    const section = sectionFit[intent][candidate.kind] ?? 0;
    const asked = headingIntents.includes(intent) ? 0.35 : 0;
    const spoken = speaksTo[intent]?.test(candidate.text) ? 0.45 : 0;
    return weight * (0.7 * section + asked + spoken * Math.max(0.4, section));
  });
  const [best = 0, second = 0] = fits.toSorted((a, b) => b - a);
  const whoMay = reading.asksWhetherToTake && /\bwho (?:should|can|cannot|must)\b/i.test(candidate.heading) ? 0.45 : 0;
  const opens = reading.intents[0] === "what-is" && candidate.kind === "about" && candidate.sentenceAt === 0 ? 0.4 : 0;
  // "How long is flu contagious" asks two things of one sentence.
  return best + shareOfSecondIntent * second + whoMay + opens;
}
const shareOfSecondIntent = 0.4;

const headingSigns: readonly (readonly [Intent, RegExp])[] = [
  ["duration", /\bhow long\b/i],
  ["amount", /\bhow (?:much|many|often|should i take|do i take)|\bdose/i],
  ["together", /\b(?:with other|together|mix|alcohol)\b/i],
  ["medicine", /\bmedicines?|tablets?|antibiotics?|inhalers?|treat/i],
  ["cause", /\bwhy|causes?|triggers?\b/i],
  ["prevention", /\bprevent|avoid|lower (?:the|my) (?:risk|chance)|protect/i],
  ["spread", /\b(?:spread|catch|infectious|contagious|school|work)\b/i],
  ["caring", /\b(?:look after|care for|help (?:someone|a|my)|caring)\b/i],
  [
    "what-to-do",
    /\bwhat (?:can|should|do) i do|how (?:can|do|should) i (?!prevent|avoid|lower|stop)|at home|helps?\b/i,
  ],
  ["what-is", /\bwhat (?:is|are|counts|do)\b|signs|symptoms/i],
];
const intentsOfHeading = (heading: string): readonly Intent[] =>
  intents.filter((intent) => headingSigns.some(([name, said]) => name === intent && said.test(heading)));

const isHelpKind = (kind: Candidate["kind"]): boolean =>
  kind === "immediate" || kind === "urgent" || kind === "non-urgent";

function groupFit({ text, kind, terms }: Candidate, reading: QuestionReading): number {
  const { saysChild, saysAdult, saysPregnancy, saysBreastfeeding, isList } = groupsNamedIn(text);
  let fit = 1;
  if (reading.isChild && saysAdult && !saysChild) fit *= 0.3;
  // "A burn in a young child" is a reason to get help of its own.
  if (reading.isChild && saysChild) fit *= isHelpKind(kind) ? 1.8 : 1.25;
  if (reading.whom.isOlder && isHelpKind(kind) && /\b(?:older|aged? 65|over 65)\b/i.test(text)) fit *= 1.8;
  // A dose for a child in an adult's answer is worse than none.
  if (!reading.isChild && saysChild && !saysAdult) fit *= kind === "medicines" ? 0.3 : 0.5;
  if (saysPregnancy && !reading.pregnant && !isList) fit *= 0.4;
  if (saysBreastfeeding && !reading.breastfeeding && !saysPregnancy) fit *= 0.4;
  if ((saysPregnancy && reading.pregnant) || (saysBreastfeeding && reading.breastfeeding)) {
    const asked =
      reading.matter?.kind === "medicine" && [...termsOf(reading.matter.words)].some((term) => terms.has(term));
    fit *= asked ? 2 : 1.4;
  }
  // What adults may usually take says nothing about pregnancy, and reads as if it did.
  else if ((reading.pregnant || reading.breastfeeding) && kind === "medicines") fit *= 0.4;
  return fit;
}

const medicineTerms: ReadonlySet<string> = termsOf(namedMedicines.join(" "));

const shareOfTitle = 0.6;
/** "Medicines in pregnancy" is a page about all of them, and names none. */
const anyMedicine: ReadonlySet<string> = termsOf("medicines pregnancy several");

/** A question about one medicine is not answered by a rule for another; two asked about together belong in one sentence. */
function medicineFit({ terms, passage }: Candidate, wanted: ReadonlyMap<string, number>): number {
  const named = [...wanted].filter(([term]) => medicineTerms.has(term));
  const now = named.filter(([, weight]) => weight === 1);
  const asked = (now.length > 0 ? now : named.filter(([, weight]) => weight > weightOfTaken)).map(([term]) => term);
  if (asked.length === 0) return 1;
  // A page about a class of medicines names the class where the person names one of them.
  const titleTerms = [...termsOf(passage.topicTitle)].filter((term) => !anyMedicine.has(term));
  const saysTitle =
    titleTerms.length > 0 && titleTerms.filter((term) => terms.has(term)).length >= shareOfTitle * titleTerms.length;
  const told = asked.filter((term) => terms.has(term)).length || (saysTitle ? 1 : 0);
  if (told === 0) return [...terms].some((term) => medicineTerms.has(term)) ? 0.5 : 0.75;
  return asked.length > 1 && told === asked.length ? 1.6 : 1.2;
}

function rarityOf(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const seenIn = new Map<string, number>();
  for (const { terms, heading } of candidates) {
    for (const term of new Set([...terms, ...termsOf(heading)])) seenIn.set(term, (seenIn.get(term) ?? 0) + 1);
  }
  const all = candidates.length;
  return new Map([...seenIn].map(([term, count]) => [term, Math.log(1 + (all - count + 0.5) / (count + 0.5))]));
}

const sumOf = (
  wanted: ReadonlyMap<string, number>,
  terms: ReadonlySet<string>,
  rarity: ReadonlyMap<string, number>,
): number =>
  [...wanted].reduce((sum, [term, weight]) => sum + (terms.has(term) ? weight * (rarity.get(term) ?? 0) : 0), 0);

// Above this share of common words two sentences say the same, unless a number or a "not" tells them apart.
const sameShare = 0.7;

/** True when a reader would feel told the same thing twice. */
export function saysTheSame(a: Candidate, b: Candidate): boolean {
  if (a.text === b.text) return true;
  if (particulars(a.text) !== particulars(b.text)) return false;
  const common = [...a.terms].filter((term) => b.terms.has(term)).length;
  return common / Math.max(1, Math.min(a.terms.size, b.terms.size)) >= sameShare;
}

const particulars = (text: string): string =>
  [...text.toLowerCase().matchAll(/\d+(?:[.,/]\d+)*|\b(?:not|no|never|unless|only|without)\b/g)]
    .map(([found]) => found)
    .toSorted()
    .join(" ");
