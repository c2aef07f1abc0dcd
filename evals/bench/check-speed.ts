import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ingest } from "#knowledge/ingest/index.ts";
import type { Passage } from "#knowledge/passage.ts";
import { median } from "./measure.ts";
import { loadContent } from "#server/compose.ts";
import {
  type Checks,
  checkNames,
  preparePassage,
  type SentenceInContext,
  verifySentence,
} from "#server/verify/index.ts";

/**
 * Microseconds, one entry a sentence: the median of its readings, because a process is taken off its core for longer than a reading
 * takes, and what the machine does meanwhile says nothing about the checks.
 */
export interface CheckSpeed {
  /** Every check of one sentence, against passages prepared before. */
  readonly sentence: Readonly<Record<"verbatim" | "paraphrased", readonly number[]>>;
  /** The same without that: every single reading, interruptions and collections included. */
  readonly readings: readonly number[];
  /** The same sentences check by check. The first to ask pays for the reading of the sentence, which all of them share. */
  readonly byCheck: readonly { readonly check: string; readonly microseconds: readonly number[] }[];
  /** Preparing five passages, once for an answer. */
  readonly prepare: readonly number[];
  readonly wordsInPassages: number;
  /** Share of the readings that ended as "supported": a tier that breaks off early would be quick and worth nothing. */
  readonly supported: Readonly<Record<"verbatim" | "paraphrased", number>>;
}

const root = path.resolve(import.meta.dirname, "..", "..");
const passagesPerAnswer = 5;
const wordsPerPassage = 200;
const sentencesMax = 300;
/** Rounds that are not counted: the engine compiles what it sees often, and a server that runs for hours has seen it all. */
const warmUpRounds = 20;

interface Asked {
  readonly kind: "verbatim" | "paraphrased";
  /** A new object each time, as in a turn: what is remembered of a sentence belongs to its context. */
  readonly context: () => SentenceInContext;
}

/**
 * The deterministic tier alone, in this process: sentences of our own guidance as they stand and in light paraphrase, each against
 * five passages of two hundred words.
 */
export async function measureChecks(rounds: number, onRound: (done: number) => void): Promise<CheckSpeed> {
  const { checks } = loadContent();
  const passages = longPassages(await guidance());
  const asked = [...verbatim(passages), ...paraphrased(passages)];
  const readings = asked.map(() => ({ whole: [] as number[], each: checkNames.map(() => [] as number[]) }));
  const supported = { verbatim: 0, paraphrased: 0 };
  for (let round = -warmUpRounds; round < rounds; round += 1) {
    for (const [place, { kind, context }] of asked.entries()) {
      const given = context();
      const from = performance.now();
      const verdict = await verifySentence(given, checks);
      const took = (performance.now() - from) * 1000;
      const each = timeEach(context(), checks);
      if (round < 0) continue;
      readings[place]?.whole.push(took);
      for (const [at, times] of (readings[place]?.each ?? []).entries()) times.push(each[at] ?? Number.NaN);
      if (verdict.kind === "supported") supported[kind] += 1 / rounds;
    }
    onRound(Math.max(0, round + 1));
  }
  const words = passages.map(({ text }) => wordsOf(text));
  const ofKind = (kind: Asked["kind"]) =>
    readings.filter((_, at) => asked[at]?.kind === kind).map(({ whole }) => median(whole));
  const sentence = { verbatim: ofKind("verbatim"), paraphrased: ofKind("paraphrased") };
  return {
    sentence,
    readings: readings.flatMap(({ whole }) => whole),
    byCheck: checkNames.map((check, at) => ({
      check,
      microseconds: readings.map(({ each }) => median(each[at] ?? [])),
    })),
    prepare: timePreparing(passages),
    supported: {
      verbatim: supported.verbatim / sentence.verbatim.length,
      paraphrased: supported.paraphrased / sentence.paraphrased.length,
    },
    wordsInPassages: Math.round(words.reduce((sum, count) => sum + count, 0) / words.length),
  };
}

function timeEach(given: SentenceInContext, checks: Checks): readonly number[] {
  return checkNames.map((name) => {
    const from = performance.now();
    checks.byName[name](given);
    return (performance.now() - from) * 1000;
  });
}

/** Copies, because a passage is remembered once it is prepared. */
function timePreparing(passages: readonly Passage[]): readonly number[] {
  const times: number[] = [];
  for (let start = 0; start + passagesPerAnswer <= passages.length; start += passagesPerAnswer) {
    const copies = passages.slice(start, start + passagesPerAnswer).map((passage) => ({ ...passage }));
    const from = performance.now();
    for (const copy of copies) preparePassage(copy);
    times.push((performance.now() - from) * 1000);
  }
  return times;
}

async function guidance(): Promise<readonly Passage[]> {
  const dataDirectory = fs.mkdtempSync(path.join(os.tmpdir(), "bench-checks-"));
  try {
    const { snapshot } = await ingest({
      guidelinesDirectory: path.join(root, "knowledge", "guidelines"),
      reviewsDirectory: path.join(root, "knowledge", "review"),
      dataDirectory,
      signingKeyFile: undefined,
      now: new Date(),
      onProgress: () => undefined,
    });
    return snapshot.passages;
  } finally {
    fs.rmSync(dataDirectory, { recursive: true, force: true });
  }
}

const wordsOf = (text: string): number => text.split(" ").length;

/** English topics told in passages of two hundred words at least: sections of one topic joined, as a longer page would be cut. */
function longPassages(passages: readonly Passage[]): readonly Passage[] {
  const long: Passage[] = [];
  for (const topic of Map.groupBy(
    passages.filter(({ language }) => language === "en"),
    ({ topicId }) => topicId,
  ).values()) {
    const [first] = topic;
    if (first === undefined) continue;
    let sentences: string[] = [];
    for (const sentence of new Set(topic.flatMap((passage) => passage.sentences))) {
      sentences.push(sentence);
      if (wordsOf(sentences.join(" ")) < wordsPerPassage) continue;
      long.push({ ...first, id: `${first.topicId}#long${long.length}`, sentences, text: sentences.join(" ") });
      sentences = [];
    }
  }
  return long;
}

/** The passage and the four after it: what a turn would have found beside it. */
function evidenceAround(passages: readonly Passage[], place: number): SentenceInContext["evidence"] {
  const found = Array.from({ length: passagesPerAnswer }, (_, at) => passages[(place + at) % passages.length]).filter(
    (passage) => passage !== undefined,
  );
  for (const passage of found) preparePassage(passage);
  return {
    kind: "found",
    snapshotId: "bench",
    topicId: found[0]?.topicId ?? "",
    passages: found.map((passage, at) => ({ passage, score: 10 - at })),
    coverage: { terms: [], matched: [], share: 1, topScore: 10, margin: 1 },
    mustSay: [],
  };
}

function askedOf(
  kind: Asked["kind"],
  text: string,
  quote: string,
  place: number,
  passages: readonly Passage[],
): readonly Asked[] {
  const passageId = passages[place]?.id;
  if (passageId === undefined) return [];
  const evidence = evidenceAround(passages, place);
  const sentence = { act: "claim", text, citation: { passageId, quote } } as const;
  const about = { patientText: "How is this treated?", level: "none", before: [], language: "en" } as const;
  return [{ kind, context: () => ({ sentence, evidence, ...about }) }];
}

/** Every so many sentences, so that each topic is heard. */
function verbatim(passages: readonly Passage[]): readonly Asked[] {
  const all = passages.flatMap(({ sentences }, place) => sentences.map((text) => ({ text, place })));
  const step = Math.max(1, Math.floor(all.length / sentencesMax));
  return all
    .filter((_, at) => at % step === 0)
    .flatMap(({ text, place }) => askedOf("verbatim", text, text, place, passages));
}

/** Our own light paraphrases of guidance sentences that stand in one of the passages. */
function paraphrased(passages: readonly Passage[]): readonly Asked[] {
  const file = path.join(root, "evals", "cases", "paraphrases", "english.jsonl");
  const rows = fs
    .readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { readonly source: string; readonly text: string; readonly closeness: string });
  return rows
    .filter(({ closeness }) => closeness === "light")
    .flatMap(({ source, text }) => {
      const place = passages.findIndex(({ sentences }) => sentences.includes(source));
      return place < 0 ? [] : askedOf("paraphrased", text, source, place, passages);
    });
}
