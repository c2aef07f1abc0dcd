import { setImmediate as nextTurn } from "node:timers/promises";
import { missingFrom, thatPickOut } from "./asked-things.ts";
import { asksWhenToGetHelp, chooseAnswer, type Choosing, isFirstAid } from "./choose-answer.ts";
import { type DraftLanguage, draftLanguageOf, inLanguage } from "./draft-language.ts";
import { bareWords, type Matter } from "./matters.ts";
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
import { chooseSafetyNet, writeBridge, writeMissing, writeOpening } from "./written-sentences.ts";

/** Changes whenever the same question and evidence could give another answer. */
const version = "built-in-4";

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
  const candidates = candidatesOf(evidence.passages, language);
  const read = readQuestion(question, { speakingFor, earlier, topic: namesOf(evidence) }, language);
  const ofTopic = candidates.filter(({ topicId }) => topicId === evidence.topicId).map(({ text }) => text);
  const reading = { ...read, asked: thatPickOut(read.asked, ofTopic) };
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
  const warmth = writeOpening(
    reading.matter?.kind === "condition" && !isOfPage(reading.matter, evidence)
      ? { ...reading, matter: undefined }
      : reading,
    language.code,
  );
  const bridge = bridgeTo(reading, evidence, sentences);
  const missing = missingFrom(
    candidates.map(({ text }) => text),
    reading.asked,
  );
  const opening: readonly DraftSentence[] = [
    ...(warmth === undefined ? [] : [{ act: "empathy" as const, text: warmth }]),
    ...(warmth !== undefined || missing !== undefined || bridge === undefined
      ? []
      : [{ act: "safety-net" as const, text: writeBridge(bridge, reading.variant, language.code) }]),
    ...(missing === undefined ? [] : [{ act: "safety-net" as const, text: writeMissing(missing, language.code) }]),
  ];
  const closing: DraftSentence = { act: "safety-net", text: chooseSafetyNet(reading.variant, language.code) };
  return resumed ? [...sentences, closing] : [...opening, ...sentences, closing];
}

/** The matter as the person calls it, when the page goes by that name and its sentences by another. */
function bridgeTo(
  { matter, asked, isFirst }: QuestionReading,
  evidence: DraftRequest["evidence"],
  sentences: readonly DraftSentence[],
): Matter | undefined {
  if (matter === undefined || matter.kind === "medicine" || !isFirst || asked.nothingElse) return undefined;
  const isSaid = sentences.some(({ text }) => text.toLowerCase().includes(bareWords(matter)));
  return isOfPage(matter, evidence) && !isSaid ? matter : undefined;
}

/** "Here is what the guidance says about Parkinson's" is true of its page alone, and not of the one on the strain of caring. */
const isOfPage = (matter: Matter, evidence: DraftRequest["evidence"]): boolean =>
  namesOf(evidence).some((name) => name.toLowerCase().includes(bareWords(matter)));

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
        answersAsked: 0,
        describedBy: 0,
        meetsLimit: false,
        isForThisBaby: false,
        presumesPregnancy: false,
      },
    ];
  });
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
  const onAsked = facts.filter((one) => one.answersAsked > 0).toSorted((a, b) => b.score - a.score)[0];
  if (onAsked !== undefined && !meant?.meetsLimit) return onAsked;
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
  // Somebody who asks one thing gets its answer and what must be said, and no list of dangers beside.
  const isNarrow = reading.asked.nothingElse && !asksWhenToGetHelp(reading);
  const saysDanger = mustSay.some(({ kind }) => kind === "immediate");
  add("immediate", isNarrow && saysDanger ? 0 : Math.max(1, helpLinesMax - 1 - mustSay.length));
  add("urgent", reading.intents.includes("when-help") ? 2 : 1);
  if (reading.intents.includes("when-help")) add("non-urgent", 1);
  return chosen;
}
