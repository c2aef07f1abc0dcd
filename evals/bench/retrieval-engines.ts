import type { BenchPassage } from "./retrieval-corpus.ts";
import { lantern } from "./retrieval-ours.ts";
import { fts5, lanceDb, miniSearch } from "./retrieval-peers.ts";

/** An engine with its index open. */
export interface OpenEngine {
  /** Numbers of passages, best first. A synchronous engine answers at once, so that nothing is added to its time. */
  search(question: string, hitsMax: number): readonly number[] | Promise<readonly number[]>;
  close(): void | Promise<void>;
}

export interface Engine {
  readonly label: string;
  /** Indexes the passages and leaves in the folder what `open` needs. */
  build(passages: readonly BenchPassage[], folder: string): Promise<void>;
  open(folder: string): Promise<OpenEngine>;
}

export const engines = { lantern, lanceDb, fts5, miniSearch } satisfies Record<string, Engine>;
export type EngineName = keyof typeof engines;
export const engineNames = Object.keys(engines) as readonly EngineName[];
