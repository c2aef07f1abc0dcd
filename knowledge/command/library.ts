import { loadGuidelines } from "../ingest/load-guidelines.ts";
import type { ReadTopic } from "../ingest/parse-guideline.ts";
import type { ContentProblem } from "../ingest/problem.ts";
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
  readonly title: string;
  readonly reviewBy: string;
  readonly state: LifeState;
  /** Absent for a topic withdrawn in its own file: it has no words to review. */
  readonly reviewed?: ReviewedTopic;
  readonly read: ReadTopic;
}

/** The guidance as its files and signatures have it now, whatever was ingested. */
export interface Library {
  readonly topics: readonly LibraryTopic[];
  readonly ledger: Ledger;
  /** Of the files alone. */
  readonly problems: readonly ContentProblem[];
}

/** Rejects when a folder cannot be read. */
export async function openLibrary(folders: Folders, today: string): Promise<Library> {
  const [loaded, ledger] = await Promise.all([loadGuidelines(folders.guidelines), readLedger(folders.reviews)]);
  const reviewed = new Map(
    applyReviews(loaded.snapshot.passages, ledger.reviews).map((topic) => [topic.topicId, topic]),
  );
  const topics = loaded.read.map((read): LibraryTopic => {
    const { id, language, title, reviewBy, status } = read.frontMatter;
    const own = reviewed.get(id);
    const signed = status === "withdrawn" ? "withdrawn" : (own?.state.status ?? "sample");
    const state = signed !== "withdrawn" && isOverdue({ reviewBy }, today) ? "overdue" : signed;
    return { id, language, title, reviewBy, state, read, ...(own === undefined ? {} : { reviewed: own }) };
  });
  return { topics, ledger, problems: loaded.problems };
}
