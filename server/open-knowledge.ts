import path from "node:path";
import { ingest, openSigningKey, openSnapshotStore, showProblem } from "#knowledge/ingest/index.ts";
import {
  type FollowingIndex,
  openEmbeddedIndex,
  openFollowingIndex,
  openQdrantIndex,
  openReconnectingIndex,
  type PassageIndex,
} from "#knowledge/index/index.ts";
import { loadLexicon } from "#knowledge/lexicon/index.ts";
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

/** The index, changed over to another snapshot when one is put in use beside this process. */
export async function openKnowledgeIndex(config: Config, snapshot: Snapshot, onStep: OnStep): Promise<FollowingIndex> {
  const snapshots = openSnapshotStore(config.dataDir, await openSigningKey(config.dataDir, config.snapshotKeyFile));
  return openFollowingIndex(await openIndex(config, snapshot, onStep), {
    currentId: () => snapshots.currentId(),
    async open(id) {
      const stored = await snapshots.load(id);
      if (stored.kind !== "loaded") throw new SnapshotNotWhole();
      return openIndex(config, stored.snapshot, onStep);
    },
  });
}

class SnapshotNotWhole extends Error {
  override readonly name = "SnapshotNotWhole";
}

async function openIndex(config: Config, snapshot: Snapshot, onStep: OnStep): Promise<PassageIndex> {
  const { lexicon, problems } = await loadLexicon();
  for (const problem of problems) onStep({ step: "knowledge-problem", problem: showProblem(problem) });
  const { qdrant } = config;
  if (qdrant === undefined) return openEmbeddedIndex(snapshot, lexicon);
  const index = await openReconnectingIndex("qdrant", snapshot.id, () => openQdrantIndex(qdrant, snapshot, lexicon));
  if (!(await index.ready()))
    onStep({
      step: "notice",
      sentence: `Qdrant at ${qdrant.url} does not answer. Questions go to a person until it does; it is tried again.`,
    });
  return index;
}
