import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { inChild } from "./retrieval-child.ts";
import { type BenchDocument, type BenchPassage, readDocuments, splitDocuments } from "./retrieval-corpus.ts";
import { type EngineName, engineNames, engines, type OpenEngine } from "./retrieval-engines.ts";
import { ensurePeers } from "./retrieval-install.ts";
import type { Lateness } from "./retrieval-lateness.ts";
import { condensedNdcg, judgedShare, recallDepth } from "./retrieval-quality.ts";
import { type JudgedMessage, type KnownItem, knownItems, readJudgedMessages } from "./retrieval-questions.ts";
import type { Built, Opened } from "./retrieval-worker.ts";

export interface RetrievalAsked {
  /** A path, or "generated". */
  readonly corpus: string;
  /** Messages and their judgments; only together. */
  readonly judged: { readonly queries: string; readonly qrels: string } | undefined;
}

export interface EngineMeasured {
  readonly build: Built;
  readonly open: Opened;
  readonly lateness: Lateness;
  /** Milliseconds from the words of a question to passages, in process, engines in turn. */
  readonly questionMs: readonly number[];
  readonly messageMs: readonly number[];
  /** For each known-item question, whether its document was found. */
  readonly found: readonly boolean[];
  readonly ndcg: readonly number[];
  readonly judgedShare: readonly number[];
  /** The same questions over eight copies of the corpus; only the two engines that prune. */
  readonly largeMs: readonly number[];
}

export interface RetrievalMeasured extends RetrievalAsked {
  readonly documents: number;
  readonly passages: number;
  readonly largePassages: number;
  readonly questions: number;
  readonly messages: number;
  readonly engines: ReadonlyMap<EngineName, EngineMeasured>;
  /** Engines that could not be measured, and why. */
  readonly skipped: readonly { readonly label: string; readonly because: string }[];
}

const questionsMax = 500;
const largeQuestions = 200;
const largeCopies = 8;
const warmUps = 50;
const hitsTimed = 10;
const hitsJudged = 100;
/** SQLite comes with Node. */
const needNoInstall: readonly EngineName[] = ["lantern", "fts5"];
const engineOfLarge: readonly EngineName[] = ["lantern", "lanceDb"];

type OnProgress = (label: string, done: number, total: number) => void;

/** Measures everything, one engine after another where alone counts and in turn where time does. Temporary files are removed. */
export async function measureRetrieval(
  asked: RetrievalAsked,
  onProgress: OnProgress,
  havePeers: () => boolean = ensurePeers,
): Promise<RetrievalMeasured> {
  const documents = readDocuments(asked.corpus);
  const passages = splitDocuments(documents);
  const questions = knownItems(documents, questionsMax);
  const messages = asked.judged === undefined ? [] : readJudgedMessages(asked.judged.queries, asked.judged.qrels);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "lantern-retrieval-"));
  try {
    const skipped: { label: string; because: string }[] = [];
    const names = havePeers() ? engineNames : engineNames.filter((name) => needNoInstall.includes(name));
    for (const name of engineNames) {
      if (!names.includes(name))
        skipped.push({ label: engines[name].label, because: "not installed, and npm could not fetch it" });
    }
    const alone = new Map<EngineName, Pick<EngineMeasured, "build" | "open" | "lateness">>();
    for (const [at, name] of names.entries()) {
      onProgress("index, open and lateness, each alone", at, names.length);
      try {
        alone.set(name, await measureAlone(name, folderOf(folder, name), asked.corpus, questions, messages));
      } catch (error) {
        if (name === "lantern") throw error;
        skipped.push({ label: engines[name].label, because: String(error) });
      }
    }
    const race = await raceAll([...alone.keys()], folder, { documents, passages, questions, messages }, onProgress);
    const large = await raceLarge([...alone.keys()], folder, asked.corpus, questions, onProgress);
    return {
      ...asked,
      documents: documents.length,
      passages: passages.length,
      largePassages: passages.length * largeCopies,
      questions: questions.length,
      messages: messages.length,
      skipped,
      engines: new Map(
        [...alone].map(([name, measured]) => {
          const raced = race.get(name) ?? emptyRace();
          return [name, { ...measured, ...raced, largeMs: large.get(name) ?? [] }];
        }),
      ),
    };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const folderOf = (folder: string, name: string): string => {
  const own = path.join(folder, name);
  fs.mkdirSync(own, { recursive: true });
  return own;
};

async function measureAlone(
  engine: EngineName,
  folder: string,
  corpus: string,
  questions: readonly KnownItem[],
  messages: readonly JudgedMessage[],
) {
  const asked = messages.length > 0 ? messages.map(({ text }) => text) : questions.map(({ question }) => question);
  const build = await inChild({ task: "build", engine, folder, corpus, copies: 1 });
  const open = await inChild({ task: "open", engine, folder, question: questions[0]?.question ?? "" });
  const lateness = await inChild({ task: "lateness", engine, folder, questions: asked.slice(0, 200) });
  return { build, open, lateness };
}

interface Given {
  readonly documents: readonly BenchDocument[];
  readonly passages: readonly BenchPassage[];
  readonly questions: readonly KnownItem[];
  readonly messages: readonly JudgedMessage[];
}
const emptyRace = () => ({
  questionMs: [] as number[],
  messageMs: [] as number[],
  found: [] as boolean[],
  ndcg: [] as number[],
  judgedShare: [] as number[],
});

/** Every question goes to every engine before the next one is asked, so that a slow moment of the machine hits all of them. */
async function raceAll(names: readonly EngineName[], folder: string, given: Given, onProgress: OnProgress) {
  const { documents, passages, questions, messages } = given;
  const opened = await openAll(names, folder);
  await warmUp(opened, questions);
  const race = new Map(names.map((name) => [name, emptyRace()]));
  for (const [at, { question, document }] of questions.entries()) {
    if (at % 20 === 0) onProgress("known questions, engines in turn", at, questions.length);
    for (const [name, engine] of inTurn(opened, at)) {
      const { ms, hits } = await timed(engine, question, hitsTimed);
      race.get(name)?.questionMs.push(ms);
      race.get(name)?.found.push(hits.slice(0, recallDepth).some((hit) => passages[hit]?.document === document));
    }
  }
  for (const [at, { text, gains }] of messages.entries()) {
    onProgress("patients' messages, engines in turn", at, messages.length);
    for (const [name, engine] of inTurn(opened, at)) {
      race.get(name)?.messageMs.push((await timed(engine, text, hitsTimed)).ms);
      const { hits } = await timed(engine, text, hitsJudged);
      const ids = [...new Set(hits.map((hit) => documents[passages[hit]?.document ?? -1]?.id ?? ""))];
      race.get(name)?.ndcg.push(condensedNdcg(ids, gains));
      race.get(name)?.judgedShare.push(judgedShare(ids, gains));
    }
  }
  for (const [, engine] of opened) await engine.close();
  return race;
}

async function raceLarge(
  names: readonly EngineName[],
  folder: string,
  corpus: string,
  questions: readonly KnownItem[],
  onProgress: OnProgress,
) {
  const racing = names.filter((name) => engineOfLarge.includes(name));
  const large = path.join(folder, "large");
  for (const [at, engine] of racing.entries()) {
    onProgress(`index of ${largeCopies} copies`, at, racing.length);
    await inChild({ task: "build", engine, folder: folderOf(large, engine), corpus, copies: largeCopies });
  }
  const opened = await openAll(racing, large);
  await warmUp(opened, questions);
  const times = new Map(racing.map((name) => [name, [] as number[]]));
  for (const [at, { question }] of questions.slice(0, largeQuestions).entries()) {
    if (at % 20 === 0) onProgress(`${largeCopies} copies, engines in turn`, at, largeQuestions);
    for (const [name, engine] of inTurn(opened, at))
      times.get(name)?.push((await timed(engine, question, hitsTimed)).ms);
  }
  for (const [, engine] of opened) await engine.close();
  return times;
}

type OpenEngines = readonly (readonly [EngineName, OpenEngine])[];

const openAll = async (names: readonly EngineName[], folder: string): Promise<OpenEngines> => {
  const opened: (readonly [EngineName, OpenEngine])[] = [];
  for (const name of names) opened.push([name, await engines[name].open(folderOf(folder, name))]);
  return opened;
};

async function warmUp(opened: OpenEngines, questions: readonly KnownItem[]): Promise<void> {
  for (const { question } of questions.slice(-warmUps))
    for (const [, engine] of opened) await engine.search(question, hitsTimed);
}

/** A different engine goes first each time. */
const inTurn = (opened: OpenEngines, turn: number): OpenEngines => {
  const first = turn % Math.max(1, opened.length);
  return [...opened.slice(first), ...opened.slice(0, first)];
};

/** A synchronous engine's answer is not awaited within its time. */
async function timed(engine: OpenEngine, question: string, hitsMax: number) {
  const from = performance.now();
  const answer = engine.search(question, hitsMax);
  const hits = answer instanceof Promise ? await answer : answer;
  return { ms: performance.now() - from, hits };
}
