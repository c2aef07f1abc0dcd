import type { ScoredPassage } from "../retrieve/types.ts";
import { answersAsked, asidesOn, type AskedThing, speaksOfAskedPeople } from "./asked-things.ts";
import type { DraftLanguage } from "./draft-language.ts";
import { intents, sectionFit } from "./intents.ts";
import { groupsNamedIn, isForOthers, isForThisBaby } from "./population.ts";
import type { QuestionReading } from "./question-reading.ts";
import { limitIn } from "./said-measures.ts";
import type { SentenceWords } from "./sentence-words.ts";

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
  /** How much it answers the one thing asked: 0 where nothing of the kind was asked, or it speaks of something else. */
  readonly answersAsked: number;
  /** How many such words. */
  readonly describedBy: number;
  /** True when a limit the sentence names ("more than 3 weeks") is reached by what the person said. */
  readonly meetsLimit: boolean;
  /** True when it is said of babies of exactly this age. */
  readonly isForThisBaby: boolean;
  /** Weight of all the words said that the sentence has, its topic's own name among them. */
  readonly overlap: number;
  /** How many such words. */
  readonly overlapBy: number;
  /** True when it shares a word with what was said, now or before. */
  readonly isTouched: boolean;
  /** True when it is for people of this age or stage, on a page that is for everybody. */
  readonly isForThisStage: boolean;
  /** True when it speaks of a pregnancy nobody mentioned. */
  readonly presumesPregnancy: boolean;
}

/** Every sentence of the evidence that can stand alone, with its place. */
export function candidatesOf(
  passages: readonly ScoredPassage[],
  { sentence: { termsOf } }: DraftLanguage,
): readonly Candidate[] {
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

export const standsAlone = ({ text }: Candidate, { sentence }: DraftLanguage): boolean =>
  !sentence.leansOnNeighbour.test(text);

// BM25's usual constants: k1 damps repeats (a sentence has none), b favours the shorter of two that say as much.
const lengthWeight = 0.25;
const saturation = 1.2;
// Keeps a question made only of words that every sentence shares ("child", "fever") from ranking by those words alone.
const commonWords = 2;

const weightOfBefore = 0.4;
const weightOfAsked = 1.6;
const boostOfLimitMet = 1.5;
const factorOfLimitNotMet = 0.7;

const weightOfTaken = 0.1;
/** The words asked, each with its weight: what was said in earlier messages, and a medicine only taken, count less. */
function wantedBy(
  { words, wordsBefore }: QuestionReading,
  { termsOf, sayPlainly, taken, medicineTerms, peopleTerms }: SentenceWords,
): ReadonlyMap<string, number> {
  const wanted = new Map<string, number>();
  for (const text of wordsBefore) for (const term of termsOf(text)) wanted.set(term, weightOfBefore);
  for (const term of termsOf(sayPlainly(words))) wanted.set(term, 1);
  for (const [, medicine = ""] of words.matchAll(taken)) {
    for (const term of termsOf(medicine)) if (medicineTerms.has(term)) wanted.set(term, weightOfTaken);
  }
  for (const term of peopleTerms) wanted.delete(term);
  return wanted;
}

/**
 * Orders sentences by how well they answer the question: shared words weighted by rarity, the kind of section the
 * intent asks for, a heading that asks the same, words that speak to the intent, and limits that what was said reaches. Sentences
 * for another age group than the one known are left out; a pregnancy nobody mentioned falls behind.
 */
export function rank(
  candidates: readonly Candidate[],
  reading: QuestionReading,
  given: { readonly bestTopic: string; readonly language: DraftLanguage },
): readonly Ranked[] {
  const { bestTopic, language } = given;
  const asides = asidesOn(
    language.asked.things,
    reading.asked,
    candidates.filter(({ topicId }) => topicId === bestTopic).map(({ text }) => text),
  );
  const { termsOf } = language.sentence;
  const wanted = wantedBy(reading, language.sentence);
  const rarity = rarityOf(candidates, language.sentence);
  const meanLength = candidates.reduce((sum, { terms }) => sum + terms.size, 0) / Math.max(1, candidates.length);
  const strongest = [...wanted].reduce((sum, [term, weight]) => sum + weight * (rarity.get(term) ?? 0), 0);

  return candidates
    .filter(
      (candidate) =>
        !isForOthers(
          { ...candidate, isBestTopic: candidate.topicId === bestTopic },
          reading.whom,
          language.population,
        ) && !isOfAnotherLife(candidate, reading, language),
    )
    .map((candidate) => {
      const overlap = sumOf(wanted, candidate.terms, rarity);
      const length = 1 - lengthWeight + lengthWeight * (candidate.terms.size / Math.max(1, meanLength));
      const words = ((overlap / (strongest + commonWords)) * (saturation + 1)) / (1 + saturation * length);
      const headingTerms = termsOf(candidate.heading);
      const heading = sumOf(wanted, headingTerms, rarity) / (strongest + commonWords);
      const fit = fitOf(candidate, reading, language);
      const place = candidate.topicId === bestTopic ? 1 : namesTopic(wanted, candidate) ? 0.75 : 0.4;
      // Guidance puts what matters most first, and retrieval has a view of its own.
      const early = 0.15 / (1 + candidate.passageAt) + 0.25 / (1 + 0.3 * candidate.sentenceAt);
      const limit = limitIn(candidate.text, reading.said, language.measures);
      const asked = answersAsked(candidate.text, reading.asked);
      const score =
        (2.4 * words + 0.5 * heading + fit + early + weightOfAsked * asked) *
        place *
        groupFit(candidate, reading, language) *
        medicineFit(candidate, wanted, { ...language.sentence, asksOfMedicine: asksOfMedicine(reading) }) *
        aptness(candidate, reading, language.sentence) *
        (isAside(candidate, asides) ? factorOfAside : 1) *
        (reading.intents[0] === "duration" && !isHelp(candidate) && !saysHowLong(candidate, language)
          ? factorOfNoTime
          : 1) *
        (limit === "met" && limitsMatter(candidate, reading)
          ? boostOfLimitMet
          : limit === "not-met"
            ? factorOfLimitNotMet
            : 1);
      const overlapBy = [...wanted.keys()].filter((term) => candidate.terms.has(term)).length;
      const isTouched = overlapBy > 0;
      const described = [...wanted].filter(
        ([term, weight]) => weight === 1 && candidate.terms.has(term) && !candidate.topicTerms.has(term),
      );
      return {
        ...candidate,
        score,
        answersAsked: asked,
        described: described.reduce((sum, [term]) => sum + (rarity.get(term) ?? 0), 0),
        describedBy: described.length,
        overlap,
        overlapBy,
        isTouched,
        meetsLimit: limit === "met" && isTouched,
        isForThisBaby:
          isTouched &&
          limit !== "not-met" &&
          isForThisBaby(candidate.text, reading.whom.ageInMonths, language.population),
        isForThisStage: isForThisStage(candidate, reading, language),
        presumesPregnancy: !reading.pregnant && groupsNamedIn(candidate.text, language.population).saysPregnancy,
      };
    })
    .toSorted((a, b) => b.score - a.score || a.passageAt - b.passageAt || a.sentenceAt - b.sentenceAt);
}

function isForThisStage(
  { text, passage }: Candidate,
  reading: QuestionReading,
  { population }: DraftLanguage,
): boolean {
  const line = groupsNamedIn(text, population);
  const page = groupsNamedIn(passage.topicTitle, population);
  return (
    (reading.isChild && line.saysChild && !page.saysChild) ||
    (reading.whom.isOlder && population.older.test(text)) ||
    (reading.pregnant && line.saysPregnancy && !page.saysPregnancy)
  );
}

// "How long does it last" is answered by a line with a time in it.
const factorOfNoTime = 0.7;
const saysHowLong = ({ text }: Candidate, { question }: DraftLanguage): boolean =>
  question.speaksTo.duration?.test(text) === true;

const factorOfAside = 0.55;
const isAside = ({ text }: Candidate, asides: readonly AskedThing[]): boolean =>
  asides.some(({ speaks }) => speaks.test(text));

/**
 * True for a line about a life nobody told of: a birth, a cancer treatment, a pregnancy, on a page that is not itself about it. It is
 * true, and to the person who reads it it is about somebody else's body.
 */
function isOfAnotherLife(
  { text, passage }: Candidate,
  { words, wordsBefore, person, pregnant, breastfeeding, isChild, asked }: QuestionReading,
  { sentence, population }: DraftLanguage,
): boolean {
  const said = [words, ...wordsBefore].join(". ");
  const page = [passage.topicTitle, ...passage.synonyms].join(". ");
  const isTold = (told: RegExp): boolean => told.test(said) || told.test(page);
  const isNamed = (told: RegExp): boolean => told.test(said) || told.test(passage.topicTitle);
  if (
    sentence.onlyWhenSaid.some(
      ([speaks, told, by]) => speaks.test(text) && !(by === "person" ? told.test(said) : isNamed(told)),
    )
  )
    return true;
  if (asked.things.some(({ isPeople, speaks }) => isPeople === true && speaks.test(text))) return false;
  if (isChild && sentence.grownUp.test(text) && !isTold(sentence.grownUp)) return true;
  const isParent = (isChild && person !== undefined) || pregnant || breastfeeding;
  if (!isParent && sentence.onlyForBabies.test(text) && !isTold(population.child) && !isTold(population.pregnancy))
    return true;
  const group = groupsNamedIn(text, population);
  return (
    group.saysPregnancy && !group.isList && !pregnant && !isTold(population.pregnancy) && !population.unborn.test(page)
  );
}

/** Below 1 for a true sentence that is beside the point: a brand, what the illness is, another illness, what no child does. */
function aptness(
  { text, kind, passage, topicTerms }: Candidate,
  { intents: [first], words }: QuestionReading,
  { termsOf, saysOnlyNames, defines, onlyForThoseWith }: SentenceWords,
): number {
  let apt = first !== "what-is" && saysOnlyNames.test(text) ? 0.4 : 1;
  const said = termsOf(words);
  // Somebody who tells of signs and names no illness learns from it what the page is about.
  const namesIllness = [...termsOf(passage.topicTitle)].some((term) => said.has(term));
  const asksWhat = first === "what-is" || first === "cause" || first === "level";
  if (namesIllness && !asksWhat && kind === "about" && defines.test(text)) apt *= 0.6;
  const [, other = ""] = onlyForThoseWith.exec(text) ?? [];
  const isNamed = [...termsOf(other)].some((term) => topicTerms.has(term) || said.has(term));
  if (other !== "" && !isNamed) apt *= 0.4;
  return apt;
}

/** A number that was reached answers "is that high" and "should I see someone"; to "what can I do" it says nothing. */
const limitsMatter = ({ kind }: Candidate, { intents: [first] }: QuestionReading): boolean =>
  first !== "what-to-do" || isHelp({ kind });

const namesTopic = (wanted: ReadonlyMap<string, number>, { topicTerms }: Candidate): boolean =>
  [...wanted.keys()].some((term) => topicTerms.has(term));

function fitOf(candidate: Candidate, reading: QuestionReading, { sentence, question }: DraftLanguage): number {
  const headingIntents = intents.filter((intent) =>
    sentence.headingSigns.some(([name, said]) => name === intent && said.test(candidate.heading)),
  );
  const fits = reading.intents.map((intent, at) => {
    // A second intent matters, but the first is the question.
    const weight = at === 0 ? 1 : 0.6;
    const section = sectionFit[intent][candidate.kind] ?? 0;
    const asked = headingIntents.includes(intent) ? 0.35 : 0;
    const spoken = question.speaksTo[intent]?.test(candidate.text) ? 0.45 : 0;
    return weight * (0.7 * section + asked + spoken * Math.max(0.4, section));
  });
  const [best = 0, second = 0] = fits.toSorted((a, b) => b - a);
  const whoMay = reading.asksWhetherToTake && sentence.whoMayHeading.test(candidate.heading) ? 0.45 : 0;
  const opens = reading.intents[0] === "what-is" && candidate.kind === "about" && candidate.sentenceAt === 0 ? 0.4 : 0;
  // "How long is flu contagious" asks two things of one sentence.
  return best + shareOfSecondIntent * second + whoMay + opens;
}
const shareOfSecondIntent = 0.4;

/** True for a line about when to get help. */
export const isHelp = ({ kind }: Pick<Candidate, "kind">): boolean =>
  kind === "immediate" || kind === "urgent" || kind === "non-urgent";

function groupFit({ text, kind, terms }: Candidate, reading: QuestionReading, language: DraftLanguage): number {
  const { population, sentence } = language;
  // "Can he be around my newborn": what is said of babies is the answer, whoever is unwell.
  if (speaksOfAskedPeople(text, reading.asked)) return 1.25;
  const { saysChild, saysAdult, saysPregnancy, saysBreastfeeding, isList } = groupsNamedIn(text, population);
  let fit = 1;
  if (reading.isChild && saysAdult && !saysChild) fit *= 0.3;
  if (reading.isChild && !reading.isBaby && !isHelp({ kind }) && sentence.onlyForBabies.test(text)) fit *= 0.5;
  // "A burn in a young child" is a reason to get help of its own.
  if (reading.isChild && saysChild && !population.older.test(text)) fit *= isHelp({ kind }) ? 1.8 : 1.25;
  if (reading.whom.isOlder && population.older.test(text)) fit *= isHelp({ kind }) ? 1.8 : 1.4;
  const isForNursing = saysBreastfeeding && reading.breastfeeding;
  // A dose for a child in an adult's answer is worse than none; what milk does to a baby is said to the one who feeds it.
  if (!reading.isChild && !isForNursing && saysChild && !saysAdult) fit *= kind === "medicines" ? 0.3 : 0.5;
  if (saysPregnancy && !reading.pregnant && !isList) fit *= 0.4;
  if (saysBreastfeeding && !reading.breastfeeding && !saysPregnancy) fit *= 0.4;
  if ((saysPregnancy && reading.pregnant) || (saysBreastfeeding && reading.breastfeeding)) {
    const asked =
      reading.matter?.kind === "medicine" &&
      [...sentence.termsOf(reading.matter.words)].some((term) => terms.has(term));
    fit *= asked ? 2 : 1.4;
  }
  // What adults may usually take says nothing about pregnancy, and reads as if it did.
  else if ((reading.pregnant || reading.breastfeeding) && kind === "medicines") fit *= 0.4;
  return fit;
}

/** "And how long will the fever last" asks nothing of the medicine spoken of before. */
const asksOfMedicine = ({ intents: [first], matter, asked }: QuestionReading): boolean =>
  first === "medicine" ||
  first === "amount" ||
  first === "together" ||
  matter === undefined ||
  matter.kind === "medicine" ||
  asked.things.some(({ aboutMedicine, comesAlone }) => aboutMedicine === true || comesAlone === true);

const shareOfTitle = 0.6;
/** A question about one medicine is not answered by a rule for another; two asked about together belong in one sentence. */
function medicineFit(
  { terms, passage }: Candidate,
  wanted: ReadonlyMap<string, number>,
  {
    termsOf,
    medicineTerms,
    anyMedicine,
    asksOfMedicine: isAsked,
  }: SentenceWords & { readonly asksOfMedicine: boolean },
): number {
  const named = [...wanted].filter(([term, weight]) => medicineTerms.has(term) && (isAsked || weight === 1));
  const now = named.filter(([, weight]) => weight === 1);
  const asked = (now.length > 0 ? now : named.filter(([, weight]) => weight > weightOfTaken)).map(([term]) => term);
  if (asked.length === 0) return 1;
  // A page about a class of medicines names the class where the person names one of them.
  const titleTerms = [...termsOf(passage.topicTitle)].filter((term) => !anyMedicine.has(term));
  // "I take warfarin, can I have ibuprofen": a line about paracetamol with warfarin is no answer because it names the page.
  const isOfAnother =
    titleTerms.some((term) => medicineTerms.has(term)) && !titleTerms.some((term) => asked.includes(term));
  const saysTitle =
    !isOfAnother &&
    titleTerms.length > 0 &&
    titleTerms.filter((term) => terms.has(term)).length >= shareOfTitle * titleTerms.length;
  const told = asked.filter((term) => terms.has(term)).length || (saysTitle ? 1 : 0);
  if (told === 0) return [...terms].some((term) => medicineTerms.has(term)) ? 0.5 : 0.75;
  return asked.length > 1 && told === asked.length ? 1.6 : 1.2;
}

function rarityOf(candidates: readonly Candidate[], { termsOf }: SentenceWords): ReadonlyMap<string, number> {
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
export function saysTheSame(a: Candidate, b: Candidate, { sentence }: DraftLanguage): boolean {
  if (a.text === b.text) return true;
  const particulars = (text: string): string =>
    (text.toLowerCase().match(sentence.particulars) ?? []).toSorted().join(" ");
  if (particulars(a.text) !== particulars(b.text)) return false;
  const common = [...a.terms].filter((term) => b.terms.has(term)).length;
  return common / Math.max(1, Math.min(a.terms.size, b.terms.size)) >= sameShare;
}

/** One line that has clearly more of what was said than any other: "high potassium" among the lines on kidney disease. */
export function thatStandsOut(answer: readonly Ranked[]): Ranked | undefined {
  const most = Math.max(0, ...answer.map(({ overlap }) => overlap));
  const standing = answer.filter(({ overlap }) => overlap * standsOutBy > most);
  if (most === 0 || standing.length === answer.length) return undefined;
  return standing.find(isHelp) ?? standing[0];
}
const standsOutBy = 1.3;
