import type { ScoredPassage } from "../retrieve/types.ts";
import { namedMedicines } from "./matters.ts";
import { type Intent, intents, type QuestionReading, sectionFit, speaksTo } from "./question-reading.ts";

export interface Candidate {
  readonly passageId: string;
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
}

const stopWords = new Set(
  "a about after all also am an and any are as at be been before but by can could did do does doing for from get gets getting give given go going had has have having he her here hers him his how i if in into is it its just keep last lasts long me more much must my not now of off ok okay on or our out over please really she should so some someone day days week weeks month months hour hours year years old start stop still take takes taken taking than that the their them then there these they thing this to too up us use used using very want was we well went what when which while who why will with would you your".split(
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
  beer: "alcohol", booze: "alcohol", doctor: "doctor", gp: "doctor", albuterol: "salbutamol", sugars: "sugar", glucose: "sugar",
  stung: "sting", bitten: "bite", poo: "stool", poop: "stool", eat: "food", meal: "food", meals: "food", feed: "feed",
  jab: "vaccin", vaccine: "vaccin", vaccination: "vaccin", shot: "vaccin", smoking: "smok", smoker: "smok", exercise: "activ",
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

/**
 * Orders sentences by how well they answer the question: shared words weighted by rarity, the kind of section the
 * intent asks for, a heading that asks the same, and words that speak to the intent. Sentences about somebody else's
 * age group or a pregnancy nobody mentioned fall behind.
 */
export function rank(
  candidates: readonly Candidate[],
  question: string,
  reading: QuestionReading,
  bestTopic: string,
): readonly Ranked[] {
  const wanted = termsOf(question);
  const rarity = rarityOf(candidates);
  const meanLength = candidates.reduce((sum, { terms }) => sum + terms.size, 0) / Math.max(1, candidates.length);
  const strongest = [...wanted].reduce((sum, term) => sum + (rarity.get(term) ?? 0), 0);

  return candidates
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
      const score =
        (2.4 * words + 0.5 * heading + fit + early) *
        place *
        groupFit(candidate, reading) *
        medicineFit(candidate, wanted);
      return { ...candidate, score };
    })
    .toSorted((a, b) => b.score - a.score || a.passageAt - b.passageAt || a.sentenceAt - b.sentenceAt);
}

const namesTopic = (wanted: ReadonlySet<string>, { topicTerms }: Candidate): boolean =>
  [...wanted].some((term) => topicTerms.has(term));

function fitOf(candidate: Candidate, reading: QuestionReading): number {
  const headingIntents = intentsOfHeading(candidate.heading);
  let best = 0;
  reading.intents.forEach((intent, at) => {
    // A second intent matters, but the first is the question.
    const weight = at === 0 ? 1 : 0.6;
    const section = sectionFit[intent][candidate.kind] ?? 0;
    const asked = headingIntents.includes(intent) ? 0.35 : 0;
    const spoken = speaksTo[intent]?.test(candidate.text) ? 0.45 : 0;
    best = Math.max(best, weight * (0.7 * section + asked + spoken * Math.max(0.4, section)));
  });
  const opens = reading.intents[0] === "what-is" && candidate.kind === "about" && candidate.sentenceAt === 0 ? 0.4 : 0;
  return best + opens;
}

const headingSigns: readonly (readonly [Intent, RegExp])[] = [
  ["duration", /\bhow long\b/i],
  ["amount", /\bhow (?:much|many|often|should i take|do i take)|\bdose/i],
  ["together", /\b(?:with other|together|mix|alcohol)\b/i],
  ["medicine", /\bmedicines?|tablets?|antibiotics?|inhalers?|treat/i],
  ["cause", /\bwhy|causes?|triggers?\b/i],
  ["prevention", /\bprevent|avoid|lower (?:the|my) (?:risk|chance)|protect/i],
  ["spread", /\b(?:spread|catch|infectious|contagious|school|work)\b/i],
  ["caring", /\b(?:look after|care for|help (?:someone|a|my)|caring)\b/i],
  ["what-to-do", /\bwhat (?:can|should|do) i do|how (?:can|do|should) i|at home|helps?\b/i],
  ["what-is", /\bwhat (?:is|are|counts|do)\b|signs|symptoms/i],
];
const intentsOfHeading = (heading: string): readonly Intent[] =>
  intents.filter((intent) => headingSigns.some(([name, said]) => name === intent && said.test(heading)));

function groupFit({ text, kind }: Candidate, reading: QuestionReading): number {
  const child = /\b(?:child(?:ren)?|bab(?:y|ies)|infants?|toddlers?|teenagers?|under (?:1?\d|the age of 1?\d)\b)/i.test(
    text,
  );
  const adult = /\badults?\b/i.test(text);
  const pregnancy = /\bpregnan\w*\b/i.test(text);
  const breastfeeding = /\bbreast ?-?f(?:eed|ed)\w*\b/i.test(text);
  let fit = 1;
  if (reading.isChild && adult && !child) fit *= 0.3;
  if (reading.isChild && child) fit *= 1.25;
  // A dose for a child in an adult's answer is worse than none.
  if (!reading.isChild && child && !adult) fit *= kind === "medicines" ? 0.3 : 0.5;
  if (pregnancy && !reading.pregnant) fit *= 0.4;
  if (breastfeeding && !reading.breastfeeding && !pregnancy) fit *= 0.4;
  if (pregnancy && reading.pregnant) fit *= 1.4;
  // What adults may usually take says nothing about pregnancy, and reads as if it did.
  if (!pregnancy && reading.pregnant && kind === "medicines") fit *= 0.4;
  return fit;
}

const medicineTerms: ReadonlySet<string> = termsOf(namedMedicines.join(" "));

/** A question about one medicine is not answered by a rule for another; two asked about together belong in one sentence. */
function medicineFit({ terms }: Candidate, wanted: ReadonlySet<string>): number {
  const asked = [...wanted].filter((term) => medicineTerms.has(term));
  if (asked.length === 0) return 1;
  const told = asked.filter((term) => terms.has(term)).length;
  if (told === 0) return [...terms].some((term) => medicineTerms.has(term)) ? 0.5 : 0.9;
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

const sumOf = (wanted: ReadonlySet<string>, terms: ReadonlySet<string>, weight: ReadonlyMap<string, number>): number =>
  [...wanted].reduce((sum, term) => sum + (terms.has(term) ? (weight.get(term) ?? 0) : 0), 0);

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
