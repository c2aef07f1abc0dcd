import { setImmediate as nextTurn } from "node:timers/promises";
import { type QuestionReading, readQuestion, speaksTo } from "./question-reading.ts";
import { type Candidate, candidatesOf, rank, type Ranked, saysTheSame, standsAlone } from "./sentence-ranking.ts";
import type { Drafter, DraftPart, DraftRequest, DraftSentence } from "./types.ts";
import { chooseSafetyNet, writeOpening } from "./written-sentences.ts";

/** Changes whenever the same question and evidence could give another answer. */
const version = "built-in-1";

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
  for (const sentence of compose(request)) {
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

function compose(request: DraftRequest): readonly DraftSentence[] {
  const { evidence, question } = request;
  const reading = readQuestion(question, { speakingFor: request.speakingFor, topic: namesOf(evidence) });
  const ranked = rank(candidatesOf(evidence.passages), question, reading, evidence.topicId);
  const mustSay = findMustSay(evidence, ranked);
  const resumed = request.alreadyReleased.length > 0;
  const released = new Set(request.alreadyReleased.map(({ quote }) => quote));
  const unreleased = ({ text }: Candidate) => !released.has(text);

  // Chosen as if nothing had been given yet, so that a resumed answer is the rest of the same answer.
  const answer = chooseAnswer(ranked, mustSay, reading);
  const help = chooseHelp(ranked, { mustSay, answer, reading });

  const sentences: DraftSentence[] = inReadingOrder([...answer, ...help], reading)
    .filter(unreleased)
    .map(asClaim);
  // Written sentences exist in English only; without one the answer still stands.
  if (!request.language.toLowerCase().startsWith("en")) return sentences;
  const opening: DraftSentence = { act: "empathy", text: writeOpening(reading) };
  const closing: DraftSentence = { act: "safety-net", text: chooseSafetyNet(reading.variant) };
  return resumed ? [...sentences, closing] : [opening, ...sentences, closing];
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
function findMustSay(evidence: DraftRequest["evidence"], candidates: readonly Ranked[]): readonly Ranked[] {
  return evidence.mustSay.flatMap(({ passageId, line }) => {
    const standing = candidates.filter(({ text }) => text === line);
    const chosen = standing.find((candidate) => candidate.passageId === passageId) ?? standing[0];
    return chosen ? [chosen] : [];
  });
}

const asksWhenToGetHelp = (reading: QuestionReading): boolean => reading.intents[0] === "when-help";
const isHelp = ({ kind }: Candidate): boolean => kind === "immediate" || kind === "urgent" || kind === "non-urgent";

function chooseAnswer(
  ranked: readonly Ranked[],
  mustSay: readonly Ranked[],
  reading: QuestionReading,
): readonly Ranked[] {
  const asksWhen = asksWhenToGetHelp(reading);
  const pool = ranked.filter(
    (candidate) =>
      standsAlone(candidate) &&
      !mustSay.some((line) => line.text === candidate.text) &&
      (asksWhen || !isHelp(candidate)),
  );
  const best = pool[0]?.score ?? 0;
  const chosen: Ranked[] = [];
  for (const candidate of withOneMedicine(pool, reading)) {
    if (chosen.length === answerMax) break;
    const share = chosen.length < answerMin ? shareOfBestAtFirst : shareOfBest;
    if (candidate.score < best * share) continue;
    if (chosen.some((other) => saysTheSame(candidate, other))) continue;
    // A line that must be said and says what the answer needs stands with the answer, in its own words.
    const line = mustSay.find((other) => saysTheSame(candidate, other));
    const told = line ? { ...candidate, text: line.text, passageId: line.passageId } : candidate;
    if (!chosen.some((other) => other.text === told.text)) chosen.push(told);
  }
  return chosen;
}

/** Somebody who asks what to do is also asking whether a medicine would help: its best line gets an early place. */
function withOneMedicine(pool: readonly Ranked[], reading: QuestionReading): readonly Ranked[] {
  const first = reading.intents[0];
  if (first !== "what-to-do" && first !== "caring") return pool;
  const line = pool.find(
    ({ kind, text }) =>
      kind === "medicines" && speaksTo.medicine?.test(text) && !/^(?:do not|never|avoid)\b/i.test(text),
  );
  return line
    ? [
        ...pool.slice(0, answerMin).filter((one) => one !== line),
        line,
        ...pool.slice(answerMin).filter((one) => one !== line),
      ]
    : pool;
}

/**
 * The sentence that answers best, the other facts, then when to get help, the most urgent first; help comes first for
 * somebody who asks when to get it. Sections come in the order of their best sentence; inside a section, as the guidance has it.
 */
function inReadingOrder(chosen: readonly Ranked[], reading: QuestionReading): readonly Ranked[] {
  const strongest = new Map<number, number>();
  for (const { passageAt, score } of chosen) strongest.set(passageAt, Math.max(strongest.get(passageAt) ?? 0, score));
  const strength = ({ passageAt }: Ranked) => strongest.get(passageAt) ?? 0;
  const facts = asksWhenToGetHelp(reading) ? 4 : 0;
  const lead = chosen.filter((one) => !isHelp(one)).toSorted((a, b) => b.score - a.score)[0];
  const place = (one: Ranked) => (one === lead ? facts - 1 : (urgency[one.kind] ?? facts));
  return chosen.toSorted(
    (a, b) =>
      place(a) - place(b) || strength(b) - strength(a) || a.passageAt - b.passageAt || a.sentenceAt - b.sentenceAt,
  );
}
const urgency: Partial<Readonly<Record<Candidate["kind"], number>>> = { immediate: 1, urgent: 2, "non-urgent": 3 };

function chooseHelp(
  ranked: readonly Ranked[],
  given: { readonly mustSay: readonly Ranked[]; readonly answer: readonly Ranked[]; readonly reading: QuestionReading },
): readonly Ranked[] {
  const { mustSay, answer, reading } = given;
  const chosen: Ranked[] = mustSay.filter((line) => !answer.some(({ text }) => text === line.text));
  const told = [...answer, ...mustSay];
  const topics = new Set([...answer, ...mustSay].map(({ topicId }) => topicId));
  const add = (kind: Candidate["kind"], most: number) => {
    let added = 0;
    for (const candidate of ranked) {
      if (added === most) return;
      if (candidate.kind !== kind || !topics.has(candidate.topicId) || !standsAlone(candidate)) continue;
      if (told.some((other) => saysTheSame(candidate, other))) continue;
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
