import { createHash } from "node:crypto";
import { readdir, readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Passage, Snapshot } from "../../passage.ts";
import { writeDurably } from "../../write-durably.ts";
import type { Embedder } from "./embedder.ts";
import { decodeVectors, encodeVectors } from "./vector-file.ts";

/** The vectors of one snapshot, by one embedder. What Qdrant stores as `dense` and what the flat scan reads. */
export interface PassageVectors {
  readonly embedder: string;
  readonly dimensions: number;
  /** One row of `dimensions` numbers for each passage, in the order of `snapshot.passages`. Each has length 1. */
  readonly rows: Float32Array;
}

export interface MadeVectors extends PassageVectors {
  /** Texts that were embedded now; the others were found on disk. */
  readonly embedded: number;
  /** Names of files that were damaged: removed, and their vectors made again. */
  readonly refused: readonly string[];
}

export interface VectorRequest {
  /** The whole of it: the file in the data folder is the snapshot's. */
  readonly snapshot: Snapshot;
  readonly embedder: Embedder;
  /** The data folder; vectors go below `knowledge/vectors`, beside the snapshots. */
  readonly dataDirectory: string;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Texts between two writes: what a kill loses at most. */
const textsPerPart = 256;
/** Files of other snapshots that are kept: somebody may go back to the last one. */
const otherSnapshotsKept = 2;
/** Raised when `embeddedText` changes. */
const textVersion = 1;

/** What a passage is embedded as: its own words under the names of what they are about, and nothing that a review changes. */
export const embeddedText = ({ topicTitle, heading, text }: Passage): string => `${topicTitle}. ${heading}. ${text}`;

/** SHA-256 (hex) of what is embedded: an approval, a new date or a new place in the topic costs no second embedding. */
const keyOf = (passage: Passage): string => createHash("sha256").update(embeddedText(passage)).digest("hex");

/** The folder of an embedder's vectors. Another model, another version or another length is another folder. */
export function vectorFolder(
  dataDirectory: string,
  { name, dimensions }: Pick<Embedder, "name" | "dimensions">,
): string {
  const identity = createHash("sha256")
    .update(JSON.stringify([textVersion, name, dimensions]))
    .digest("hex");
  return path.join(dataDirectory, "knowledge", "vectors", identity.slice(0, 16));
}

/**
 * The vectors of a snapshot: read from the data folder as far as they are there, for this snapshot or any before it, and made where they
 * are not. Every `textsPerPart` texts are on disk before the next are begun, each part a whole checked file, so that a kill at any moment
 * loses one part of work; two processes may do this at once.
 *
 * Rejects with the embedder's EmbeddingFault or the file system's error.
 */
export async function makePassageVectors(request: VectorRequest): Promise<MadeVectors> {
  const { snapshot, embedder, dataDirectory, onProgress = () => {}, signal } = request;
  const { dimensions } = embedder;
  const folder = vectorFolder(dataDirectory, embedder);
  const keys = snapshot.passages.map(keyOf);
  const texts = new Map(snapshot.passages.map((passage, place) => [keys[place] ?? "", embeddedText(passage)]));
  const known = new Map<string, Float32Array>();
  const { refused, hasSnapshot } = await readKnown(folder, snapshot.id, embedder, texts, known);

  const missing = [...texts].filter(([key]) => !known.has(key));
  for (let start = 0; start < missing.length; start += textsPerPart) {
    const part = missing.slice(start, start + textsPerPart);
    const vectors = await embedder.embed(
      part.map(([, text]) => text),
      "passage",
      signal,
    );
    vectors.forEach((vector, at) => {
      known.set(part[at]?.[0] ?? "", vector);
    });
    const partKeys = part.map(([key]) => key);
    if (start + textsPerPart < missing.length)
      await writeTable(path.join(folder, `part-${partKeys[0]}.vectors`), embedder, partKeys, known);
    onProgress(Math.min(start + textsPerPart, missing.length), missing.length);
  }
  if (!hasSnapshot || missing.length > 0) {
    await writeTable(path.join(folder, fileOf(snapshot.id)), embedder, [...texts.keys()], known);
    await tidyUp(folder, snapshot.id);
  }
  const rows = new Float32Array(keys.length * dimensions);
  keys.forEach((key, place) => {
    rows.set(known.get(key) ?? [], place * dimensions);
  });
  return { embedder: embedder.name, dimensions, rows, embedded: missing.length, refused };
}

/** The rows of some of a snapshot's passages, for an index that holds only those: one language's, say. In the order of `part`. */
export function vectorsOfPart(
  vectors: PassageVectors,
  whole: readonly Passage[],
  part: readonly Passage[],
): PassageVectors {
  const { dimensions } = vectors;
  const places = new Map(whole.map(({ id }, place) => [id, place]));
  const rows = new Float32Array(part.length * dimensions);
  part.forEach(({ id }, row) => {
    const place = places.get(id);
    if (place === undefined) throw new RangeError("A passage that is not in the snapshot has no vector.");
    rows.set(vectors.rows.subarray(place * dimensions, (place + 1) * dimensions), row * dimensions);
  });
  return { embedder: vectors.embedder, dimensions, rows };
}

const fileOf = (snapshotId: string) => `${snapshotId}.vectors`;

async function writeTable(
  file: string,
  { name, dimensions }: Embedder,
  keys: readonly string[],
  known: ReadonlyMap<string, Float32Array>,
): Promise<void> {
  const values = new Float32Array(keys.length * dimensions);
  keys.forEach((key, row) => {
    values.set(known.get(key) ?? [], row * dimensions);
  });
  await writeDurably(file, encodeVectors({ embedder: name, dimensions, keys, values }));
}

/** Fills `known` with what is wanted, from as few files as it takes: this snapshot's, then parts, then other snapshots', newest first. */
async function readKnown(
  folder: string,
  snapshotId: string,
  { name, dimensions }: Embedder,
  wanted: ReadonlyMap<string, string>,
  known: Map<string, Float32Array>,
): Promise<{ readonly refused: readonly string[]; readonly hasSnapshot: boolean }> {
  const refused: string[] = [];
  let hasSnapshot = false;
  for (const file of await filesIn(folder, snapshotId)) {
    if (known.size === wanted.size) break;
    // Gone since it was listed: another process has put it together with others.
    const bytes = await readFile(path.join(folder, file)).catch(() => undefined);
    if (bytes === undefined) continue;
    const read = decodeVectors(bytes);
    if (read.kind === "refused" || read.table.embedder !== name || read.table.dimensions !== dimensions) {
      refused.push(file);
      await rm(path.join(folder, file), { force: true });
      continue;
    }
    hasSnapshot ||= file === fileOf(snapshotId);
    const { keys, values } = read.table;
    keys.forEach((key, row) => {
      if (wanted.has(key)) known.set(key, values.subarray(row * dimensions, (row + 1) * dimensions));
    });
  }
  return { refused, hasSnapshot };
}

async function filesIn(folder: string, snapshotId: string): Promise<readonly string[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".vectors"));
  const own = names.filter((name) => name === fileOf(snapshotId));
  const parts = names.filter((name) => name.startsWith("part-"));
  return [...own, ...parts, ...(await newestFirst(folder, names, [...own, ...parts]))];
}

async function newestFirst(folder: string, names: readonly string[], without: readonly string[]) {
  const aged = await Promise.all(
    names
      .filter((name) => !without.includes(name))
      .map(async (name) => {
        const found = await stat(path.join(folder, name)).catch(() => undefined);
        return { name, at: found?.mtimeMs ?? 0 };
      }),
  );
  return aged.sort((left, right) => right.at - left.at).map(({ name }) => name);
}

/** The parts stand in the snapshot's file now, and vectors of long-gone snapshots are wanted by nobody. */
async function tidyUp(folder: string, snapshotId: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".vectors"));
  const parts = names.filter((name) => name.startsWith("part-"));
  const others = await newestFirst(folder, names, [...parts, fileOf(snapshotId)]);
  for (const name of [...parts, ...others.slice(otherSnapshotsKept)])
    await rm(path.join(folder, name), { force: true });
}
