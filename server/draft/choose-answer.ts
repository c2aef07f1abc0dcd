import type { DraftLanguage } from "./draft-language.ts";
import type { QuestionReading } from "./question-reading.ts";
import { type Candidate, isHelp, type Ranked, saysTheSame, standsAlone } from "./sentence-ranking.ts";

// Three to six facts are read and remembered; more bury the lines about getting help.
const answerMin = 3;
const answerMax = 6;
// A sentence much weaker than the best one answers another question; the bar is lower until there are a few.
const shareOfBest = 0.6;
const shareOfBestAtFirst = 0.4;
// One thing asked is answered in a line or a few; where the guidance has none, the rest of its page is no answer.
const askedMax = 3;
const besideAskedMax = 2;

export const asksWhenToGetHelp = (reading: QuestionReading): boolean => reading.intents[0] === "when-help";

export interface Choosing {
  readonly reading: QuestionReading;
  readonly language: DraftLanguage;
}

/** The facts of an answer, the best first, and lines about getting help where they describe this very case. */
export function chooseAnswer(
  ranked: readonly Ranked[],
  { mustSay, reading, language }: Choosing & { readonly mustSay: readonly Ranked[] },
): readonly Ranked[] {
  const asksWhen = asksWhenToGetHelp(reading);
  const isAnswered = ranked.some((one) => one.answersAsked > 0);
  const onlyHelpAnswers = isAnswered && !ranked.some((one) => one.answersAsked > 0 && !isHelp(one));
  const answers = (candidate: Ranked) =>
    asksWhen ||
    !isHelp(candidate) ||
    (onlyHelpAnswers && candidate.answersAsked > 0) ||
    isMeant(candidate, ranked, { reading, language });
  const pool = ranked.filter(
    (candidate) =>
      standsAlone(candidate, language) &&
      (candidate.answersAsked > 0 || !isHelp(candidate) || !mustSay.some((line) => line.text === candidate.text)) &&
      answers(candidate),
  );
  const meant = asksWhen ? [] : pool.filter(isHelp).slice(0, meantMax);
  const isNarrow = reading.asked.nothingElse && !asksWhen;
  const steps = meant.length > 0 || isNarrow ? undefined : stepsOf(pool, { reading, language });
  const chosen: Ranked[] = [];
  const notHelp = pool.filter((one) => !isHelp(one));
  const onAsked = notHelp.filter((one) => one.answersAsked > 0);
  const facts = asksWhen ? pool : isNarrow && isAnswered ? onAsked : withOneMedicine(notHelp, { reading, language });
  const most = !isNarrow ? answerMax : isAnswered ? askedMax : besideAskedMax;
  const beside = isNarrow && isAnswered ? rulesOnWhoMay(notHelp, { reading, language }) : [];
  // What must be reached is set by the facts: a line about getting help, however fitting, does not make them worse answers.
  const best = facts[0]?.score ?? 0;
  const reaches = ({ score }: Ranked): boolean =>
    score >= best * (chosen.length < answerMin && !isNarrow ? shareOfBestAtFirst : shareOfBest);
  for (const candidate of [...meant, ...(steps ?? facts), ...beside]) {
    if (chosen.length === most) break;
    const isGiven = steps !== undefined || meant.includes(candidate) || beside.includes(candidate);
    if (!isGiven && !reaches(candidate)) continue;
    if (chosen.some((other) => saysTheSame(candidate, other, language))) continue;
    // A line that must be said and says what the answer needs stands with the answer, in its own words.
    const line = mustSay.find((other) => saysTheSame(candidate, other, language));
    const told = line ? { ...candidate, text: line.text, passageId: line.passageId } : candidate;
    if (!chosen.some((other) => other.text === told.text)) chosen.push(told);
  }
  return chosen;
}

/** A line about getting help that describes this very case answers it: it names a limit that was reached, or the signs that were told. */
function isMeant(candidate: Ranked, ranked: readonly Ranked[], { reading, language }: Choosing): boolean {
  if (!isHelp(candidate) || candidate.presumesPregnancy) return false;
  if (candidate.isForThisBaby) return true;
  // A limit that holds for an age nobody has said ("a baby aged 3 to 6 months with 39 °C") is no line about this case yet.
  if (candidate.meetsLimit)
    return reading.whom.ageInMonths !== undefined || !language.sentence.namesAnAge.test(candidate.text);
  if (reading.intents[0] === "risk") return candidate.kind === "non-urgent";
  if (candidate.describedBy < signsDescribedMin) return false;
  const elsewhere = ranked.filter((one) => !isHelp(one)).map(({ described }) => described);
  return candidate.described > describedMore * Math.max(0, ...elsewhere);
}
const meantMax = 2;
const signsDescribedMin = 2;
const describedMore = 1.2;

/** Whether a medicine suits somebody is not told by the one line that names them: what else may forbid it stands beside. */
const rulesOnWhoMay = (facts: readonly Ranked[], { reading, language }: Choosing): readonly Ranked[] =>
  reading.asked.things.some(({ whoMayMatters }) => whoMayMatters === true)
    ? facts.filter(({ heading }) => language.sentence.whoMayHeading.test(heading))
    : [];

const firstStepsMax = 7;

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
