import { setImmediate as nextTurn } from "node:timers/promises";
import { type DraftLanguage, draftLanguageOf, inLanguage } from "./draft-language.ts";
import { type QuestionReading, readQuestion } from "./question-reading.ts";
import {
  type Candidate,
  candidatesOf,
  isHelp,
  rank,
  type Ranked,
  saysTheSame,
  standsAlone,
} from "./sentence-ranking.ts";
import type { Drafter, DraftPart, DraftRequest, DraftSentence } from "./types.ts";
import { chooseSafetyNet, writeOpening } from "./written-sentences.ts";

/** Changes whenever the same question and evidence could give another answer. */
const version = "built-in-3";

// Three to six facts are read and remembered; more bury the lines about getting help.
const answerMin = 3;
const answerMax = 6;
// A sentence much weaker than the best one answers another question; the bar is lower until there are a few.
const shareOfBest = 0.6;
const shareOfBestAtFirst = 0.4;
const helpLinesMax = 4;

/**
 * A drafter that needs no model and no key: a short opening written in advance, then the guidance's own sentences, word
 * for word, in an order that answers the question, then when to get help. Every claim's text is its quote.
 */
export function createBuiltInDrafter(): Drafter {
  return { name: "built-in", version, draft };
}

async function* draft(request: DraftRequest): AsyncGenerator<DraftPart> {
  const language = draftLanguageOf(request.language);
  if (language === undefined) {
    // Nobody wrote down how to read this language: a guess would choose sentences for somebody else.
    yield { type: "draft-fault", fault: "draft-broken-off" };
    return;
  }
  for (const sentence of compose(request, language)) {
    // Lets a stop button, a second person or a timer in between two sentences.
    await nextTurn();
    if (request.signal.aborted) {
      yield { type: "draft-fault", fault: "draft-broken-off" };
      return;
    }
    yield { type: "draft-sentence", sentence };
  }
  yield { type: "draft-complete" };
}

function compose(request: DraftRequest, language: DraftLanguage): readonly DraftSentence[] {
  const { question } = request;
  const evidence = inLanguage(request.evidence, language);
  const { speakingFor, earlier } = request;
  const reading = readQuestion(question, { speakingFor, earlier, topic: namesOf(evidence) }, language);
  const candidates = candidatesOf(evidence.passages, language);
  const ranked = rank(candidates, reading, { bestTopic: evidence.topicId, language });
  const mustSay = findMustSay(evidence, candidates, ranked);
  const resumed = request.alreadyReleased.length > 0;
  const released = new Set(request.alreadyReleased.map(({ quote }) => quote));
  const unreleased = ({ text }: Candidate) => !released.has(text);

  // Chosen as if nothing had been given yet, so that a resumed answer is the rest of the same answer.
  const answer = chooseAnswer(ranked, { mustSay, reading, language });
  const help = chooseHelp(ranked, { mustSay, answer, reading, language });

  const sentences: DraftSentence[] = inReadingOrder([...answer, ...help], {
    lead: leadOf(answer, mustSay, { reading, language }),
    reading,
    language,
  })
    .filter(unreleased)
    .map(asClaim);
  const warmth = writeOpening(reading, language.code);
  const opening: readonly DraftSentence[] = warmth === undefined ? [] : [{ act: "empathy", text: warmth }];
  const closing: DraftSentence = { act: "safety-net", text: chooseSafetyNet(reading.variant, language.code) };
  return resumed ? [...sentences, closing] : [...opening, ...sentences, closing];
}

const asClaim = ({ text, passageId }: Candidate): DraftSentence => ({
  act: "claim",
  text,
  citation: { passageId, quote: text },
});

const namesOf = ({ topicId, passages }: DraftRequest["evidence"]): readonly string[] => {
  const passage = passages.find((scored) => scored.passage.topicId === topicId)?.passage;
  return passage ? [passage.topicTitle, ...passage.synonyms] : [];
};

/** The lines an answer may not leave out, each where it stands in the evidence; a line that stands nowhere cannot be cited. */
function findMustSay(
  evidence: DraftRequest["evidence"],
  candidates: readonly Candidate[],
  ranked: readonly Ranked[],
): readonly Ranked[] {
  return evidence.mustSay.flatMap(({ passageId, line }) => {
    const standing = candidates.filter(({ text }) => text === line);
    const chosen = standing.find((candidate) => candidate.passageId === passageId) ?? standing[0];
    if (chosen === undefined) return [];
    // Written for somebody else than the person asked about, it still may not be left out; it only stands behind the rest.
    const placed = ranked.find((one) => one.text === line && one.passageId === chosen.passageId);
    return [
      placed ?? {
        ...chosen,
        score: 0,
        described: 0,
        describedBy: 0,
        meetsLimit: false,
        isForThisBaby: false,
        presumesPregnancy: false,
      },
    ];
  });
}

const asksWhenToGetHelp = (reading: QuestionReading): boolean => reading.intents[0] === "when-help";

interface Choosing {
  readonly reading: QuestionReading;
  readonly language: DraftLanguage;
}

function chooseAnswer(
  ranked: readonly Ranked[],
  { mustSay, reading, language }: Choosing & { readonly mustSay: readonly Ranked[] },
): readonly Ranked[] {
  const asksWhen = asksWhenToGetHelp(reading);
  const answers = (candidate: Ranked) =>
    asksWhen || !isHelp(candidate) || isMeant(candidate, ranked, { reading, language });
  const pool = ranked.filter(
    (candidate) =>
      standsAlone(candidate, language) && !mustSay.some((line) => line.text === candidate.text) && answers(candidate),
  );
  const meant = asksWhen ? [] : pool.filter(isHelp).slice(0, meantMax);
  const steps = meant.length > 0 ? undefined : stepsOf(pool, { reading, language });
  const chosen: Ranked[] = [];
  const facts = asksWhen
    ? pool
    : withOneMedicine(
        pool.filter((one) => !isHelp(one)),
        { reading, language },
      );
  // What must be reached is set by the facts: a line about getting help, however fitting, does not make them worse answers.
  const best = facts[0]?.score ?? 0;
  for (const candidate of [...meant, ...(steps ?? facts)]) {
    if (chosen.length === answerMax) break;
    const share = chosen.length < answerMin ? shareOfBestAtFirst : shareOfBest;
    if (steps === undefined && !meant.includes(candidate) && candidate.score < best * share) continue;
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

const firstStepsMax = 7;

const isFirstAid = ({ kind, heading }: Candidate, { sentence }: DraftLanguage): boolean =>
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

/** The sentence an answer starts with: first aid, then a line that describes this very case, then the best fact. */
function leadOf(
  answer: readonly Ranked[],
  mustSay: readonly Ranked[],
  { reading, language }: Choosing,
): Ranked | undefined {
  if (asksWhenToGetHelp(reading)) return answer.find(({ meetsLimit }) => meetsLimit);
  const facts = answer.filter((one) => !isHelp(one));
  const best = facts.toSorted((a, b) => b.score - a.score)[0];
  const meant = answer.find((one) => isHelp(one) && one.kind !== "non-urgent") ?? answer.find((one) => one.meetsLimit);
  // Only lines that describe this very case are in the answer at all.
  const ofThisBaby = mustSay.find((line) => line.isForThisBaby);
  if (ofThisBaby !== undefined) return ofThisBaby;
  if (meant !== undefined && reading.intents[0] !== "risk") return meant;
  if (facts[0] !== undefined && isFirstAid(facts[0], language) && !reading.asksOneThing)
    return mustSay.find(({ text }) => language.sentence.handsOn.test(text)) ?? facts[0];
  return best ?? answer[0];
}

/**
 * The lead, the other facts, then when to get help, the most urgent first; help comes first for somebody who asks when to get it.
 * Sections come in the order of their best sentence; inside a section, as the guidance has it.
 */
function inReadingOrder(
  chosen: readonly Ranked[],
  { lead, reading, language }: Choosing & { readonly lead: Ranked | undefined },
): readonly Ranked[] {
  const strongest = new Map<number, number>();
  for (const { passageAt, score } of chosen) strongest.set(passageAt, Math.max(strongest.get(passageAt) ?? 0, score));
  const strength = ({ passageAt }: Ranked) => strongest.get(passageAt) ?? 0;
  // Help is first for somebody who asks when to get it, and for somebody whose own signs are among the reasons.
  const facts =
    asksWhenToGetHelp(reading) || (lead !== undefined && isHelp(lead) && !language.sentence.handsOn.test(lead.text))
      ? 4
      : 0;
  const place = (one: Ranked) => {
    if (one.text === lead?.text) return -1;
    if (reading.intents[0] === "risk" && one.kind === "non-urgent") return facts;
    return urgency[one.kind] ?? facts;
  };
  return chosen.toSorted(
    (a, b) =>
      place(a) - place(b) || strength(b) - strength(a) || a.passageAt - b.passageAt || a.sentenceAt - b.sentenceAt,
  );
}
const urgency: Partial<Readonly<Record<Candidate["kind"], number>>> = { immediate: 1, urgent: 2, "non-urgent": 3 };

function chooseHelp(
  ranked: readonly Ranked[],
  given: Choosing & { readonly mustSay: readonly Ranked[]; readonly answer: readonly Ranked[] },
): readonly Ranked[] {
  const { mustSay, answer, reading, language } = given;
  const chosen: Ranked[] = mustSay.filter((line) => !answer.some(({ text }) => text === line.text));
  const told = [...answer, ...mustSay];
  const topics = new Set([...answer, ...mustSay].map(({ topicId }) => topicId));
  const add = (kind: Candidate["kind"], most: number) => {
    let added = 0;
    for (const candidate of ranked) {
      if (added === most) return;
      if (candidate.kind !== kind || !topics.has(candidate.topicId) || !standsAlone(candidate, language)) continue;
      if (told.some((other) => saysTheSame(candidate, other, language))) continue;
      chosen.push(candidate);
      told.push(candidate);
      added += 1;
    }
  };
  add("immediate", Math.max(1, helpLinesMax - 1 - mustSay.length));
  add("urgent", reading.intents.includes("when-help") ? 2 : 1);
  if (reading.intents.includes("when-help")) add("non-urgent", 1);
  return chosen;
}
