import path from "node:path";
import {
  ingest,
  openSigningKey,
  openSnapshotStore,
  showProblem,
  SigningKeyUnreadable,
} from "#knowledge/ingest/index.ts";
import {
  type Embedder,
  LocalModelUnusable,
  makePassageVectors,
  openImprovingIndex,
  openLocalEmbedder,
  openLocalReranker,
  openQuestionVectors,
  type Reranker,
  vectorsOfPart,
} from "#knowledge/index/dense/index.ts";
import {
  type BesidesWords,
  type FollowingIndex,
  ofLanguage,
  type OpenedCorpus,
  openEmbeddedIndexOf,
  openFollowingIndex,
  openIndexByLanguage,
  openQdrantIndex,
  openReconnectingIndex,
  openSavedCorpus,
  type PassageIndex,
} from "#knowledge/index/index.ts";
import { type Lexicon, lexiconLanguages, loadLexicon } from "#knowledge/lexicon/index.ts";
import type { Snapshot } from "#knowledge/passage.ts";
import type { Config } from "./config.ts";
import type { StartStep } from "./compose.ts";

type OnStep = (step: StartStep) => void;

/** No passage could be read: without guidance there is nothing to answer from, and starting would look like working. */
export class KnowledgeMissing extends Error {
  override readonly name = "KnowledgeMissing";
}

/** Brings the snapshot in use up to date with the files and the signatures, and says what came of it. @throws KnowledgeMissing */
export async function readKnowledge(
  config: Config,
  knowledgeFolder: string,
  onStep: OnStep,
  now: Date,
): Promise<Snapshot> {
  const { plan, problems, snapshot } = await ingest({
    guidelinesDirectory: path.join(knowledgeFolder, "guidelines"),
    reviewsDirectory: path.join(knowledgeFolder, "review"),
    dataDirectory: config.dataDir,
    signingKeyFile: config.snapshotKeyFile,
    now,
    onProgress: (progress) => {
      if (progress.step === "read") onStep({ step: "reading-knowledge", done: progress.done, total: progress.total });
    },
  }).catch((error: unknown) => {
    throw sayKey(error, config.snapshotKeyFile) ?? error;
  });
  for (const problem of problems.filter(({ weight }) => weight === "blocks"))
    onStep({ step: "knowledge-problem", problem: showProblem(problem) });
  const advice = problems.filter(({ weight }) => weight === "advice").length;
  if (snapshot.passages.length === 0)
    throw new KnowledgeMissing(
      "No guidance could be read, so there is nothing to answer from. The problems are named above.",
    );
  if (!config.sampleKnowledge && !snapshot.passages.some(({ status }) => status === "approved"))
    onStep({
      step: "notice",
      sentence:
        "No topic is approved, so every question goes to a person. `npm run knowledge -- status` shows what is missing; SAMPLE_KNOWLEDGE=on shows the sample, marked as such.",
    });
  const topics = new Set(snapshot.passages.map((passage) => passage.topicId)).size;
  onStep({ step: "knowledge-ready", plan, topics, passages: snapshot.passages.length, advice });
  return snapshot;
}

/** A key that cannot be used, said with the setting that names it. */
function sayKey(error: unknown, keyFile: string | undefined): KnowledgeMissing | undefined {
  const setting = keyFile === undefined ? "" : "SNAPSHOT_KEY_FILE: ";
  if (error instanceof SigningKeyUnreadable) return new KnowledgeMissing(`${setting}${error.message}`);
  const { code, path: file } = error as NodeJS.ErrnoException;
  return code === undefined || keyFile === undefined || file !== keyFile
    ? undefined
    : new KnowledgeMissing(
        `${setting}${keyFile} cannot be read or made (${code}). Name a file that this user may read and write.`,
      );
}

/**
 * The index, changed over to another snapshot when one is put in use beside this process.
 * @param signal ends what goes on behind it: vectors being made, a model being tried again
 * @throws KnowledgeMissing when a model folder that the settings name cannot be used
 */
export async function openKnowledgeIndex(
  config: Config,
  snapshot: Snapshot,
  onStep: OnStep,
  signal: AbortSignal = new AbortController().signal,
): Promise<FollowingIndex> {
  const snapshots = openSnapshotStore(config.dataDir, await openSigningKey(config.dataDir, config.snapshotKeyFile));
  const models = await openModels(config);
  let current = new AbortController();
  const openFor = (wanted: Snapshot, replaced: AbortSignal) =>
    openIndex(wanted, { config, onStep, models, signal: AbortSignal.any([signal, replaced]) });
  return openFollowingIndex(await openFor(snapshot, current.signal), {
    currentId: () => snapshots.currentId(),
    async open(id) {
      const stored = await snapshots.load(id);
      if (stored.kind !== "loaded") throw new SnapshotNotWhole();
      const next = new AbortController();
      const index = await openFor(stored.snapshot, next.signal);
      // Nobody needs what was still being made for the snapshot before.
      current.abort();
      current = next;
      return index;
    },
  });
}

class SnapshotNotWhole extends Error {
  override readonly name = "SnapshotNotWhole";
}

interface Models {
  /** Opened once; tried again by whoever asks after a failure. Undefined when none is configured. */
  readonly embedder: (() => Promise<Embedder>) | undefined;
  readonly reranker: Reranker | undefined;
}

interface IndexParts {
  readonly config: Config;
  readonly onStep: OnStep;
  readonly signal: AbortSignal;
  readonly models: Models;
}

/** A folder is opened now, because what is wrong with it stays wrong; a provider that is away now may be there in a minute. */
async function openModels({ embedding, reranker }: Config): Promise<Models> {
  return {
    embedder: await naming("EMBEDDING_MODEL", () => embedderOf(embedding)),
    reranker: await naming("RERANK_MODEL", () => rerankerOf(reranker)),
  };
}

/** What is wrong with a model's folder is said with the setting that names it. */
async function naming<Opened>(setting: string, open: () => Promise<Opened>): Promise<Opened> {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof LocalModelUnusable)) throw error;
    throw new KnowledgeMissing(`${setting}: ${error.message} Name another folder, or leave ${setting} out.`);
  }
}

async function embedderOf(place: Config["embedding"]): Promise<Models["embedder"]> {
  if (place === undefined) return undefined;
  if (place.kind === "folder") {
    const embedder = await openLocalEmbedder(place.folder);
    return async () => embedder;
  }
  const { openAiSdkEmbedder } = await import("./adapters/ai-sdk-embedder.ts");
  let opened: Embedder | undefined;
  return async () => {
    opened ??= await openAiSdkEmbedder(place);
    return opened;
  };
}

async function rerankerOf(place: Config["reranker"]): Promise<Reranker | undefined> {
  if (place === undefined) return undefined;
  if (place.kind === "folder") return openLocalReranker(place.folder);
  const { openAiSdkReranker } = await import("./adapters/ai-sdk-reranker.ts");
  return openAiSdkReranker(place);
}

async function openIndex(snapshot: Snapshot, parts: IndexParts): Promise<PassageIndex> {
  const { config, onStep, signal, models } = parts;
  const lexicons = await lexiconsFor(snapshot, onStep);
  const { qdrant } = config;
  const { embedder: openEmbedder, reranker } = models;
  const openPart = async (lexicon: Lexicon, besides: BesidesWords): Promise<[string, PassageIndex]> => {
    const part = ofLanguage(snapshot, lexicon.language);
    const own = { ...besides, meaning: meaningOfPart(besides.meaning, snapshot, part) };
    if (qdrant !== undefined) return [lexicon.language, await openQdrantIndex(qdrant, part, lexicon, own)];
    const opened = await openSavedCorpus(part, lexicon, path.join(config.dataDir, "index"));
    saySaved(opened, lexicon.language, onStep);
    return [lexicon.language, openEmbeddedIndexOf(opened.corpus, own)];
  };
  const openWith = async (besides: BesidesWords): Promise<PassageIndex> => {
    const indexes = await Promise.all(lexicons.map((lexicon) => openPart(lexicon, besides)));
    return openIndexByLanguage(snapshot, new Map(indexes), qdrant === undefined ? "embedded" : "qdrant");
  };
  const keepOpen = (open: () => Promise<PassageIndex>): Promise<PassageIndex> =>
    qdrant === undefined ? open() : openReconnectingIndex("qdrant", snapshot.id, open, sayAway(qdrant.url, onStep));

  const words = await keepOpen(() => openWith({ reranker }));
  if (openEmbedder === undefined) return words;
  return openImprovingIndex(words, {
    signal,
    onNotice: (sentence) => onStep({ step: "notice", sentence }),
    async open(stopped) {
      const embedder = await openEmbedder();
      const request = { snapshot, embedder, dataDirectory: config.dataDir, signal: stopped };
      const vectors = await makePassageVectors(request);
      const besides = { meaning: { questions: openQuestionVectors(embedder), vectors }, reranker };
      // Whole before it takes over: while Qdrant is being written, words alone still find.
      let first: PassageIndex | undefined = await openWith(besides);
      return keepOpen(async () => {
        const index = first ?? (await openWith(besides));
        first = undefined;
        return index;
      });
    },
  });
}

/** The word lists of every language the snapshot has passages in. An index of no passages would never be ready. */
async function lexiconsFor({ passages }: Snapshot, onStep: OnStep): Promise<readonly Lexicon[]> {
  const spoken = lexiconLanguages.filter((language) => passages.some((passage) => passage.language === language));
  const loaded = await Promise.all(spoken.map((language) => loadLexicon(undefined, language)));
  for (const problem of loaded.flatMap(({ problems }) => problems))
    onStep({ step: "knowledge-problem", problem: showProblem(problem) });
  return loaded.map(({ lexicon }) => lexicon);
}

/** What a person at the terminal need not know is not said: the first start has no file, and changed guidance makes a new one. */
function saySaved({ from, because }: OpenedCorpus, language: string, onStep: OnStep): void {
  const say = (sentence: string) => onStep({ step: "notice", sentence });
  if (because === "damaged") say(`The saved index (${language}) was damaged and has been built anew.`);
  if (because === "other-format") say(`The saved index (${language}) is of another version and has been built anew.`);
  if (from === "unsaved")
    say(`The index (${language}) could not be saved in the data folder; the next start reads all guidance again.`);
}

/** Vectors are made and kept for the whole snapshot; an index of a part is given its rows. */
const meaningOfPart = (meaning: BesidesWords["meaning"], whole: Snapshot, part: Snapshot): BesidesWords["meaning"] =>
  meaning && { ...meaning, vectors: vectorsOfPart(meaning.vectors, whole.passages, part.passages) };

/** Says why Qdrant cannot be used. It is tried every few seconds; the same sentence once is enough. */
function sayAway(url: string, onStep: OnStep): (sentence: string) => void {
  const { host } = new URL(url);
  let said = "";
  return (sentence) => {
    if (sentence === said) return;
    said = sentence;
    onStep({
      step: "notice",
      sentence: `Qdrant at ${host} cannot be used, and questions go to a person until it can. ${sentence}`,
    });
  };
}
