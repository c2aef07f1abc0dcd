import { setImmediate as nextTurn } from "node:timers/promises";
import { missingFrom, readAsked, thatPickOut } from "./asked-things.ts";
import { chooseAnswer } from "./choose-answer.ts";
import { chooseHelp } from "./choose-help.ts";
import { type DraftLanguage, draftLanguageOf, inLanguage } from "./draft-language.ts";
import { bareWords, type Matter } from "./matters.ts";
import { partsOf } from "./question-parts.ts";
import { type QuestionReading, readQuestion } from "./question-reading.ts";
import { inReadingOrder, leadOf } from "./reading-order.ts";
import { type Candidate, candidatesOf, isHelp, rank, type Ranked, saysTheSame } from "./sentence-ranking.ts";
import type { Drafter, DraftPart, DraftRequest, DraftSentence } from "./types.ts";
import { chooseSafetyNet, writeBridge, writeCannot, writeMissing, writeOpening } from "./written-sentences.ts";

/** Changes whenever the same question and evidence could give another answer. */
const version = "built-in-5";

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
  const evidence = inLanguage(request.evidence, language);
  const candidates = candidatesOf(evidence.passages, language);
  const read = readerOf(request, { evidence, candidates, language });
  const reading = read(request.question, request.earlier);
  const ranking = { bestTopic: evidence.topicId, language };
  const ranked = rank(candidates, reading, ranking);
  const mustSay = findMustSay(evidence, candidates, ranked);
  const toldBefore = new Set(request.toldBefore);

  // Chosen as if nothing had been given yet, so that a resumed answer is the rest of the same answer.
  const parts = partsOf(language.asSpelt(request.question), language.asked);
  const facts: Ranked[] = [];
  // Nothing at hand is about these, so no line is chosen for them; that is said once.
  const notCovered = (evidence.coverage.notCovered ?? []).map(language.asSpelt);
  let uncovered = notCovered.length > 0;
  for (const { question, around } of parts) {
    if (notCovered.some((left) => left.includes(question))) continue;
    const isWhole = parts.length === 1;
    const own = isWhole ? reading : read(question, [...request.earlier, around]);
    const lines = isWhole ? ranked : rank(candidates, own, ranking);
    if (!isWhole && isUncovered(own, lines, language)) {
      uncovered = true;
      continue;
    }
    const choosing = { mustSay, reading: own, language };
    const chosen = chooseAnswer(withoutTold(lines, toldBefore), isWhole ? choosing : { ...choosing, most: partMax });
    const lead = leadOf(chosen, mustSay, choosing);
    const ordered = isWhole ? chosen : inReadingOrder(chosen, { lead, reading: own, language });
    facts.push(...ordered.filter((one) => !facts.some((other) => saysTheSame(one, other, language))));
  }
  const help = chooseHelp(ranked, { mustSay, answer: facts, toldBefore, reading, language });
  const lines =
    parts.length === 1
      ? inReadingOrder([...facts, ...help], { lead: leadOf(facts, mustSay, { reading, language }), reading, language })
      : [...facts, ...inReadingOrder(help, { lead: undefined, reading, language })];

  const released = new Set(request.alreadyReleased.map(({ quote }) => quote));
  const sentences = lines.filter(({ text }) => !released.has(text)).map(asClaim);
  const closing: DraftSentence = { act: "safety-net", text: chooseSafetyNet(reading.variant, language.code) };
  if (request.alreadyReleased.length > 0) return [...sentences, closing];
  const about = uncovered ? { ...reading, cannot: reading.cannot ?? partUncovered } : reading;
  return [
    ...openingOf(about, evidence, { texts: ranked.map(({ text }) => text), sentences, language }),
    ...sentences,
    closing,
  ];
}
/** Of each of several questions its answer, and no more. */
const partMax = 2;
const partUncovered = { what: "part", matter: undefined } as const;

/** True for one of several questions that has words of its own, of which no line at hand speaks: "can cats get flu" beside "how long". */
function isUncovered(
  { words }: QuestionReading,
  lines: readonly Ranked[],
  { sentence, asked }: DraftLanguage,
): boolean {
  const [first] = lines;
  if (first === undefined || readAsked(words, asked).things.length > 0) return false;
  const own = [...sentence.termsOf(words)].filter(
    (term) => !first.topicTerms.has(term) && !sentence.peopleTerms.has(term),
  );
  return own.length > 0 && !lines.some(({ terms }) => own.some((term) => terms.has(term)));
}

/** Reads a question as one of this conversation, beside this guidance. */
function readerOf(
  { speakingFor }: DraftRequest,
  {
    evidence,
    candidates,
    language,
  }: {
    readonly evidence: DraftRequest["evidence"];
    readonly candidates: readonly Candidate[];
    readonly language: DraftLanguage;
  },
): (question: string, earlier: readonly string[]) => QuestionReading {
  const ofTopic = candidates.filter(({ topicId }) => topicId === evidence.topicId).map(({ text }) => text);
  const pages = new Map(
    evidence.passages.map(({ passage }) => [
      passage.topicId,
      { title: passage.topicTitle, synonyms: passage.synonyms },
    ]),
  );
  const given = { speakingFor, topic: namesOf(evidence), pages: [...pages.values()] };
  return (question, earlier) => {
    const read = readQuestion(question, { ...given, earlier }, language);
    return { ...read, asked: thatPickOut(read.asked, ofTopic) };
  };
}

/** A follow-up says what is new; what was said stands above. What answers the very thing asked is said again. */
function withoutTold(ranked: readonly Ranked[], toldBefore: ReadonlySet<string>): readonly Ranked[] {
  if (toldBefore.size === 0) return ranked;
  const fresh = ranked.filter(({ text, answersAsked }) => answersAsked > 0 || !toldBefore.has(text));
  const [best] = ranked.filter((one) => !isHelp(one));
  const [bestFresh] = fresh.filter((one) => !isHelp(one));
  const isWorn = best === undefined || (bestFresh !== undefined && bestFresh.score >= shareOfFresh * best.score);
  return isWorn ? fresh : ranked.filter((one) => one === best || fresh.includes(one));
}
const shareOfFresh = 0.7;

/** What comes before the answer: one kindness where something was told, and what the guidance has not. */
function openingOf(
  reading: QuestionReading,
  evidence: DraftRequest["evidence"],
  {
    texts,
    sentences,
    language,
  }: {
    /** Every line that may be said to this person. */
    readonly texts: readonly string[];
    readonly sentences: readonly DraftSentence[];
    readonly language: DraftLanguage;
  },
): readonly DraftSentence[] {
  const warmth = writeOpening(
    reading.matter?.kind === "condition" && !isOfPage(reading.matter, evidence)
      ? { ...reading, matter: undefined }
      : reading,
    language.code,
  );
  const bridge = bridgeTo(reading, evidence, sentences);
  const missing = missingFrom(texts, reading.asked);
  return [
    ...(warmth === undefined ? [] : [{ act: "empathy" as const, text: warmth }]),
    ...(warmth !== undefined || missing !== undefined || reading.cannot !== undefined || bridge === undefined
      ? []
      : [{ act: "safety-net" as const, text: writeBridge(bridge, reading.variant, language.code) }]),
    ...(reading.cannot === undefined
      ? []
      : [{ act: "safety-net" as const, text: writeCannot(reading.cannot, language.code) }]),
    ...(missing === undefined ? [] : [{ act: "safety-net" as const, text: writeMissing(missing, language.code) }]),
  ];
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
        overlap: 0,
        overlapBy: 0,
        isTouched: false,
        meetsLimit: false,
        isForThisBaby: false,
        isForThisStage: false,
        presumesPregnancy: false,
      },
    ];
  });
}
