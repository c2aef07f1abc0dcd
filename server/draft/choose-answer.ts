import type { DraftLanguage } from "./draft-language.ts";
import type { QuestionReading } from "./question-reading.ts";
import { type Candidate, isHelp, type Ranked, saysTheSame, standsAlone, thatStandsOut } from "./sentence-ranking.ts";

// Two or three facts are read and remembered at three in the morning; more bury the lines about getting help.
const answerMin = 2;
const answerMax = 3;
const factMax = 2;
// A sentence much weaker than the best one answers another question; the bar is lower until there are a few.
const shareOfBest = 0.6;
const shareOfBestAtFirst = 0.4;
// Of lines on when to get help, the ones that speak of this case: the rest stands among what must be said.
const shareOfBestHelp = 0.7;
// One thing asked is answered in a line or a few; where the guidance has none, the rest of its page is no answer.
const askedMax = 2;
const askedTogetherMax = 3;
const besideAskedMax = 1;

export const asksWhenToGetHelp = (reading: QuestionReading): boolean => reading.intents[0] === "when-help";

export interface Choosing {
  readonly reading: QuestionReading;
  readonly language: DraftLanguage;
}

/** How many facts: somebody who asks what to do needs a few, a question with one answer has one or two. */
function factsMax({ asked, intents: [first] }: QuestionReading, isAnswered: boolean): number {
  if (asked.nothingElse && first !== "when-help") {
    const isTogether = asked.things.some(({ comesAlone }) => comesAlone === true);
    return isAnswered ? (isTogether ? askedTogetherMax : askedMax) : isTogether ? 0 : besideAskedMax;
  }
  return first === "what-to-do" || first === "caring" || first === "when-help" ? answerMax : factMax;
}

/** The facts of an answer, the best first, and lines about getting help where they describe this very case. */
export function chooseAnswer(
  ranked: readonly Ranked[],
  given: Choosing & { readonly mustSay: readonly Ranked[]; readonly most?: number },
): readonly Ranked[] {
  const { mustSay, reading, language } = given;
  const asksWhen = asksWhenToGetHelp(reading);
  const comesFirst = reading.asked.things.some((thing) => thing.comesFirst === true);
  const isAnswered = ranked.some((one) => one.answersAsked > 0);
  const onlyHelpAnswers = isAnswered && !ranked.some((one) => one.answersAsked > 0 && !isHelp(one));
  const answers = (candidate: Ranked) =>
    asksWhen ||
    !isHelp(candidate) ||
    ((onlyHelpAnswers || comesFirst) && candidate.answersAsked > 0) ||
    isMeant(candidate, ranked, { reading, language });
  const pool = ranked.filter(
    (candidate) =>
      standsAlone(candidate, language) &&
      (candidate.answersAsked > 0 || !isHelp(candidate) || !mustSay.some((line) => line.text === candidate.text)) &&
      answers(candidate),
  );
  const isNear = (one: Ranked): boolean =>
    isOnThisCase(one) || reading.asked.things.some(({ speaks }) => speaks.test(one.heading));
  const meant = asksWhen ? [] : pool.filter(isHelp).slice(0, meantMax);
  const isNarrow = reading.asked.nothingElse && !asksWhen;
  const steps = meant.length > 0 || isNarrow ? undefined : stepsOf(pool, { reading, language });
  const chosen: Ranked[] = [];
  const notHelp = pool.filter((one) => !isHelp(one));
  const onAsked = pool.filter((one) => one.answersAsked > 0);
  const standing = thatStandsOut(pool);
  const facts = (): readonly Ranked[] => {
    if (asksWhen) return thisCaseFirst(pool, standing);
    // What a page says of its illness reads like a verdict on the number somebody brought.
    if (reading.cannot?.what === "result" || reading.cannot?.what === "scan") return notHelp.filter(isNear);
    if (!isNarrow) return withOneMedicine(notHelp, { reading, language });
    return isAnswered ? onAsked : notHelp.filter(isNear);
  };
  const own = facts();
  const most = Math.min(
    given.most ?? firstStepsMax,
    steps === undefined ? factsMax(reading, isAnswered) : firstStepsMax,
  );
  const beside = isNarrow && isAnswered ? rulesOnWhoMay(notHelp, { reading, language }) : [];
  // What must be reached is set by the facts: a line about getting help, however fitting, does not make them worse answers.
  const best = Math.max(0, ...own.map(({ score }) => score));
  const reaches = ({ score }: Ranked): boolean =>
    score >=
    best * (asksWhen ? shareOfBestHelp : chosen.length < answerMax && !isNarrow ? shareOfBestAtFirst : shareOfBest);
  const first = comesFirst ? onAsked.toSorted((a, b) => b.answersAsked - a.answersAsked).slice(0, comesFirstMax) : [];
  for (const candidate of [...first, ...meant, ...(steps ?? own), ...beside]) {
    if (chosen.length >= most) break;
    const isGiven =
      steps !== undefined ||
      (asksWhen && (candidate === standing || isOnThisCase(candidate))) ||
      [first, meant, beside].some((lines) => lines.includes(candidate));
    if (!isGiven && !reaches(candidate)) continue;
    if (chosen.some((other) => saysTheSame(candidate, other, language))) continue;
    // A line that must be said and says what the answer needs stands with the answer, in its own words.
    const line = mustSay.find((other) => saysTheSame(candidate, other, language));
    const told = line ? { ...candidate, text: line.text, passageId: line.passageId } : candidate;
    if (!chosen.some((other) => other.text === told.text)) chosen.push(told);
  }
  return chosen;
}

const isOnThisCase = ({ describedBy, meetsLimit, answersAsked }: Ranked): boolean =>
  describedBy > 0 || meetsLimit || answersAsked > 0;

/** Somebody who asks whether to worry asks about what they told: the lines that speak of it come before the rest of the list. */
const thisCaseFirst = (pool: readonly Ranked[], standing: Ranked | undefined): readonly Ranked[] => {
  const isOfIt = (line: Ranked): boolean => line === standing || isOnThisCase(line);
  return [...pool.filter(isOfIt), ...pool.filter((line) => !isOfIt(line))];
};

/** A line about getting help that describes this very case answers it: it names a limit that was reached, or the signs that were told. */
function isMeant(candidate: Ranked, ranked: readonly Ranked[], { reading, language }: Choosing): boolean {
  if (!isHelp(candidate) || candidate.presumesPregnancy) return false;
  if (candidate.isForThisBaby) return true;
  const helpAnswers = reading.asked.things.some((thing) => thing.helpAnswers === true);
  if (helpAnswers && candidate.answersAsked > 0 && candidate.describedBy > 0 && candidate.kind === "urgent")
    return true;
  // A limit that holds for an age nobody has said ("a baby aged 3 to 6 months with 39 °C") is no line about this case yet.
  if (candidate.meetsLimit)
    return reading.whom.ageInMonths !== undefined || !language.sentence.namesAnAge.test(candidate.text);
  if (reading.intents[0] === "risk") return candidate.kind === "non-urgent";
  if (candidate.describedBy < signsDescribedMin) return false;
  const elsewhere = ranked.filter((one) => !isHelp(one)).map(({ described }) => described);
  return candidate.described > describedMore * Math.max(0, ...elsewhere);
}
const comesFirstMax = 2;
const meantMax = 1;
const signsDescribedMin = 2;
const describedMore = 1.2;

/** Whether a medicine suits somebody is not told by the one line that names them: what else may forbid it stands beside. */
const rulesOnWhoMay = (facts: readonly Ranked[], { reading, language }: Choosing): readonly Ranked[] =>
  reading.asked.things.some(({ whoMayMatters }) => whoMayMatters === true)
    ? facts.filter(({ heading }) => language.sentence.whoMayHeading.test(heading))
    : [];

const firstStepsMax = 5;

export const isFirstAid = ({ kind, heading }: Candidate, { sentence }: DraftLanguage): boolean =>
  kind === "self-care" && sentence.firstAidHeading.test(heading);

/** When the best answer is a step of first aid: that section in its own order, then what else fits. */
function stepsOf(pool: readonly Ranked[], { reading, language }: Choosing): readonly Ranked[] | undefined {
  const first = reading.intents[0];
  const best = pool.find((candidate) => !isHelp(candidate));
  if (best === undefined || !isFirstAid(best, language) || reading.asksOneThing) return undefined;
  if (first !== "what-to-do" && first !== "level" && first !== "medicine") return undefined;
  return pool
    .filter(({ passageId }) => passageId === best.passageId)
    .toSorted((a, b) => a.sentenceAt - b.sentenceAt)
    .slice(0, firstStepsMax);
}

/** Somebody who asks what to do is also asking whether a medicine would help: its best line gets an early place. */
function withOneMedicine(pool: readonly Ranked[], { reading, language }: Choosing): readonly Ranked[] {
  const first = reading.intents[0];
  if (first !== "what-to-do" && first !== "caring") return pool;
  const line = pool.find(
    ({ kind, text }) =>
      kind === "medicines" && language.question.speaksTo.medicine?.test(text) && !language.sentence.forbids.test(text),
  );
  return line
    ? [
        ...pool.slice(0, answerMin).filter((one) => one !== line),
        line,
        ...pool.slice(answerMin).filter((one) => one !== line),
      ]
    : pool;
}
