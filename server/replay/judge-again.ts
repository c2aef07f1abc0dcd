import type { Recorded } from "../conversation/index.ts";
import { decideSentence, type SentenceDecision } from "../decide/index.ts";
import type { DraftSentence } from "../draft/index.ts";
import { redactIdentifiers } from "../privacy/index.ts";
import { type Level, maxLevel } from "../triage/index.ts";
import { notCalibrated } from "../uncertainty/index.ts";
import {
  checkWholeAnswer,
  type EntailmentResult,
  type Examined,
  type Examiners,
  examineSentence,
  type SentenceInContext,
} from "../verify/index.ts";
import { compareTests } from "./compare-tests.ts";
import type { StoredAnswer } from "./stored-answer.ts";
import type { FoundEvidence } from "../turn/index.ts";
import type { SentenceEvent, SentenceReplay, WholeReplay } from "./types.ts";

export type Words = "hidden" | "shown";

/**
 * Every sentence of the answer, released and held, judged again in the order and in the context in which it was judged. Undefined when the
 * log does not say at which level one was: it was stored before Lantern kept that.
 */
export async function judgeSentencesAgain(
  answer: StoredAnswer,
  evidence: FoundEvidence,
  examiners: Examiners,
  words: Words,
): Promise<readonly SentenceReplay[] | undefined> {
  const question = redactIdentifiers(answer.patientText).text;
  const known = new Set(evidence.passages.map(({ passage }) => passage.id));
  const released: SentenceInContext[] = [];
  const replays: SentenceReplay[] = [];
  for (const { seq, event } of answer.sentences) {
    const { level } = event;
    if (level === undefined) return undefined;
    const given: SentenceInContext = {
      sentence: draftOf(event.sentence),
      evidence,
      patientText: answer.patientText,
      level,
      before: released.map(({ sentence }) => sentence.text),
      language: answer.language,
    };
    const judges = [...examiners.judges, ...recordedJudges(event.entailment, examiners)];
    const examined = await examineSentence(given, released, { ...examiners, judges }, question, {});
    replays.push(replayOf(seq, event, examined, { examiners, words, known }));
    // What the person had before the next sentence is what was released, whatever is thought of it today.
    if (event.type === "sentence-released") released.push(given);
  }
  return replays;
}

/** A judge that is not at hand (a model, a folder) is not asked again: its stored word stands in for it. */
function recordedJudges(entailment: EntailmentResult | undefined, { judges }: Examiners): Examiners["judges"] {
  if (entailment?.kind !== "judged") return [];
  return entailment.judgements
    .filter(({ judge }) => judges.every(({ name }) => name !== judge))
    .map(({ judge, version, verdict, score }) => ({
      name: judge,
      version,
      judge: () => Promise.resolve({ verdict, score }),
    }));
}

function replayOf(
  seq: number,
  event: SentenceEvent,
  examined: Examined,
  { examiners, words, known }: { readonly examiners: Examiners; readonly words: Words; readonly known: Set<string> },
): SentenceReplay {
  const was = event.type === "sentence-released" ? "released" : `held: ${event.reason}`;
  const is = outcomeOf(decideSentence(draftOf(event.sentence), examined, event.confidence ?? notCalibrated));
  const tests = compareTests(event, examined, examiners);
  const { act, citation, text } = event.sentence;
  return {
    seq,
    act,
    // A passage that was never found is a name the model made up: words like any other of its words.
    ...(citation === undefined ? {} : { passageId: known.has(citation.passageId) ? citation.passageId : "unknown" }),
    was,
    is,
    standing: was === is && tests.every(({ standing }) => standing !== "differs") ? "same" : "differs",
    tests,
    ...(words === "hidden" ? {} : { words: { text, because: reasonsIn(examined) } }),
  };
}

/** A sentence as the drafter gave it: a released one is judged again like any other. */
const draftOf = ({ act, text, citation }: DraftSentence): DraftSentence => ({
  act,
  text,
  ...(citation === undefined ? {} : { citation }),
});

function outcomeOf(decision: SentenceDecision): string {
  switch (decision.kind) {
    case "release":
      return "released";
    case "leave-out":
      return "left-out";
    case "hold":
      return `held: ${decision.reason}`;
    default: {
      const unhandled: never = decision;
      throw new Error(`No outcome for ${String(unhandled)}`);
    }
  }
}

const reasonsIn = ({ verdict }: Examined): readonly string[] =>
  Object.entries(verdict.checks).flatMap(([name, result]) =>
    result.kind === "failed" || result.kind === "not-run" ? [`${name}: ${result.because}`] : [],
  );

/**
 * The level that the conversation had by the log at a place in it, for an end that does not say at which it was judged. Only a clinician
 * lowers it.
 */
function levelInLog(log: readonly Recorded[], seq: number): Level {
  let level: Level = "none";
  for (const { event } of log.filter((recorded) => recorded.seq < seq)) {
    if (event.type === "triage-assessed" || event.type === "triage-raised") level = maxLevel(level, event.state.level);
    if (event.type === "level-set") level = event.state.level;
  }
  return level;
}

/** The check of the whole answer, on what was released. */
export function judgeWholeAgain({ decided, sentences, upToEnd }: StoredAnswer, evidence: FoundEvidence): WholeReplay {
  const { whole, decision } = decided.event;
  // Nothing is "answered" whose whole was not complete.
  const was = whole?.kind ?? (decision === "answered" ? "complete" : undefined);
  if (was === undefined) return { standing: "not-stored" };
  const released = sentences.flatMap(({ event }) =>
    event.type === "sentence-released" ? [draftOf(event.sentence)] : [],
  );
  const level = whole?.level ?? levelInLog(upToEnd, decided.seq);
  const { kind: is } = checkWholeAnswer({ released, mustSay: evidence.mustSay, level, evidence });
  return { standing: was === is ? "same" : "differs", was, is };
}
