import { openImportStore, withImports } from "../ingest/import-store.ts";
import { loadGuidelines } from "../ingest/load-guidelines.ts";
import type { ReadTopic } from "../ingest/parse-guideline.ts";
import type { ContentProblem } from "../ingest/problem.ts";
import type { Snapshot } from "../passage.ts";
import { applyReviews, isOverdue, type Ledger, readLedger, type ReviewedTopic } from "../review/index.ts";

/** Where the content of one installation lies. */
export interface Folders {
  readonly guidelines: string;
  readonly reviews: string;
  readonly data: string;
}

/** What a topic is to a reader today. `overdue` hides what it was: past its day, nothing else counts. */
export const reviewStates = ["sample", "in-review", "approved", "overdue", "withdrawn"] as const;
export type LifeState = (typeof reviewStates)[number];

export interface LibraryTopic {
  readonly id: string;
  readonly language: string;
  /** Absent for an import whose publisher gave no such day. */
  readonly reviewBy: string | undefined;
  readonly state: LifeState;
  /** Absent for a topic withdrawn in its own file: it has no words to review. */
  readonly reviewed?: ReviewedTopic;
}

/** The guidance as its files, imports and signatures have it now, whatever was ingested. */
export interface Library {
  readonly topics: readonly LibraryTopic[];
  /** Every topic with words, before signatures. */
  readonly found: Snapshot;
  /** Our own topics as they were read, for checks over several of them. */
  readonly read: readonly ReadTopic[];
  readonly ledger: Ledger;
  /** Of the files and imports alone. */
  readonly problems: readonly ContentProblem[];
}

/** Rejects when a folder cannot be read. */
export async function openLibrary(folders: Folders, today: string): Promise<Library> {
  const [loaded, kept, ledger] = await Promise.all([
    loadGuidelines(folders.guidelines),
    openImportStore(folders.data).kept(),
    readLedger(folders.reviews),
  ]);
  const imported = kept.read();
  const found = withImports(loaded.snapshot, imported.imports);
  const reviewed = applyReviews(found.passages, ledger.reviews).map((topic): LibraryTopic => {
    const [first] = found.passages.filter(({ topicId }) => topicId === topic.topicId);
    const reviewBy = first?.reviewBy;
    const { status } = topic.state;
    const state = status !== "withdrawn" && isOverdue({ reviewBy }, today) ? "overdue" : status;
    return { id: topic.topicId, language: first?.language ?? "", reviewBy, state, reviewed: topic };
  });
  const withdrawnInFiles = loaded.read.flatMap(({ frontMatter: { id, language, reviewBy, status } }): LibraryTopic[] =>
    status === "withdrawn" ? [{ id, language, reviewBy, state: "withdrawn" }] : [],
  );
  const problems = [...loaded.problems, ...imported.problems];
  return { topics: [...reviewed, ...withdrawnInFiles], found, read: loaded.read, ledger, problems };
}
