import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Snapshot } from "../passage.ts";
import { hashPassage, hashSnapshot } from "../passage-hash.ts";
import { type Manifest, readManifest, signManifest } from "../review/index.ts";
import type { SigningKey } from "./signing-key.ts";
import { writeDurably } from "../write-durably.ts";

export type StoredSnapshot =
  | { readonly kind: "loaded"; readonly snapshot: Snapshot; readonly manifest: Manifest }
  | { readonly kind: "missing" }
  | { readonly kind: "damaged"; readonly because: string };

export interface SnapshotStore {
  /** Writes the snapshot's file and its signed manifest; nobody reads them until `makeCurrent`. */
  write(snapshot: Snapshot, manifest: Omit<Manifest, "publicKey" | "snapshot">): Promise<Manifest>;
  /** Switches the pointer to a snapshot already written: the last step, so that a reader never sees a half-written one. */
  makeCurrent(id: string): Promise<void>;
  current(): Promise<StoredSnapshot>;
  /** The id alone, for whoever only wants to know whether it changed. Undefined when none is named. */
  currentId(): Promise<string | undefined>;
  /** An earlier snapshot, so that an old answer can be replayed against the words it was drawn from. */
  load(id: string): Promise<StoredSnapshot>;
}

/**
 * Snapshots as files below `<dataDirectory>/knowledge`, each with a manifest signed with the installation's key. Files are never deleted:
 * every answer names the one it used.
 */
export function openSnapshotStore(dataDirectory: string, key: SigningKey): SnapshotStore {
  const home = join(dataDirectory, "knowledge");
  const pathOf = (id: string) => join(home, "snapshots", `${id}.json`);
  const manifestOf = (id: string) => join(home, "snapshots", `${id}.manifest.json`);
  const pointer = join(home, "current.json");

  async function load(id: string): Promise<StoredSnapshot> {
    // The id becomes part of a path: nothing but a SHA-256 may pass.
    if (!/^[0-9a-f]{64}$/.test(id)) return { kind: "damaged", because: "the snapshot id is not a SHA-256" };
    const text = await readIfThere(pathOf(id));
    if (text === undefined) return { kind: "missing" };
    const kept = await readIfThere(manifestOf(id));
    if (kept === undefined) return { kind: "damaged", because: "the snapshot has no manifest" };
    const read = readManifest(kept, id, key.publicKey);
    return read.kind === "broken" ? { kind: "damaged", because: read.because } : verify(id, text, read.manifest);
  }

  async function write(snapshot: Snapshot, facts: Omit<Manifest, "publicKey" | "snapshot">): Promise<Manifest> {
    const manifest: Manifest = { ...facts, snapshot: snapshot.id, publicKey: key.publicKey };
    await writeDurably(pathOf(snapshot.id), JSON.stringify(snapshot));
    await writeDurably(manifestOf(snapshot.id), signManifest(manifest, key.privateKey));
    return manifest;
  }
  const makeCurrent = (id: string) => writeDurably(pointer, JSON.stringify({ snapshot: id }));

  return {
    load,
    write,
    makeCurrent,
    async currentId() {
      const text = await readIfThere(pointer);
      return text === undefined ? undefined : snapshotNamedIn(text);
    },
    async current() {
      const text = await readIfThere(pointer);
      if (text === undefined) return { kind: "missing" };
      const id = snapshotNamedIn(text);
      if (id === undefined) return { kind: "damaged", because: "current.json names no snapshot" };
      const stored = await load(id);
      return stored.kind === "missing"
        ? { kind: "damaged", because: "current.json names a snapshot that is gone" }
        : stored;
    },
  };
}

function snapshotNamedIn(pointerText: string): string | undefined {
  const value = parseJson(pointerText);
  if (typeof value !== "object" || value === null || !("snapshot" in value)) return undefined;
  return typeof value.snapshot === "string" ? value.snapshot : undefined;
}

/** Every passage's hash is computed again: a flipped bit in a dose must not be served. */
function verify(id: string, text: string, manifest: Manifest): StoredSnapshot {
  const value = parseJson(text);
  if (!isSnapshotShaped(value)) return { kind: "damaged", because: "the snapshot file is not a snapshot" };
  const wrong = value.passages.find((passage) => hashPassage(passage) !== passage.hash);
  if (wrong !== undefined)
    return { kind: "damaged", because: `the hash of passage ${wrong.id} does not match its words` };
  if (value.id !== id || hashSnapshot(value.passages) !== id) {
    return { kind: "damaged", because: "the snapshot's id does not match its passages" };
  }
  return { kind: "loaded", snapshot: value, manifest };
}

/** The hashes prove the rest of the shape: only this code's own output has them right. */
function isSnapshotShaped(value: unknown): value is Snapshot {
  if (typeof value !== "object" || value === null || !("passages" in value) || !("id" in value)) return false;
  return (
    Array.isArray(value.passages) &&
    value.passages.every((passage: unknown) => typeof passage === "object" && passage !== null && "hash" in passage)
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
