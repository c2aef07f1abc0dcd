import type { Snapshot } from "../passage.ts";
import { snapshotOf } from "../passage-hash.ts";
import { applyReviews, type Ledger, type Manifest, type ReviewedTopic } from "../review/index.ts";
import { ledgerName } from "../review/ledger.ts";
import type { ContentProblem } from "./problem.ts";

export interface ReviewedSnapshot {
  readonly snapshot: Snapshot;
  readonly topics: readonly ReviewedTopic[];
  readonly problems: readonly ContentProblem[];
}

/**
 * Gives every topic the status its signatures earn and leaves out what is withdrawn. `before` is the manifest of the snapshot in use: a ledger
 * that no longer holds the lines it was made from approves nothing, and what was withdrawn then stays out.
 */
export function reviewTopics(found: Snapshot, ledger: Ledger, before: Manifest | undefined): ReviewedSnapshot {
  const problems = ledger.problems.map(({ line, problem }) => ledgerProblem(line, problem));
  const cutShort = before !== undefined && !ledger.holds(before.ledger);
  if (cutShort) {
    const problem = `no longer holds the ${before.ledger.seq} lines the snapshot in use was made from; nothing counts as approved until it is put back`;
    problems.push(ledgerProblem(1, problem));
  }
  const records = cutShort
    ? ledger.reviews.records.filter(({ action }) => action === "withdraw")
    : ledger.reviews.records;
  const stillOut = new Set(cutShort ? before.withdrawn : []);
  const topics = applyReviews(found.passages, { ...ledger.reviews, records }).map((topic) =>
    stillOut.has(topic.topicId)
      ? {
          ...topic,
          state: {
            status: "withdrawn" as const,
            by: "manifest",
            since: before?.madeAt ?? "",
            reason: "withdrawn before the ledger was cut",
          },
          passages: [],
        }
      : topic,
  );
  return { snapshot: snapshotOf(topics.flatMap(({ passages }) => passages)), topics, problems };
}

const ledgerProblem = (line: number, problem: string): ContentProblem => ({
  file: ledgerName,
  line,
  problem,
  weight: "blocks",
});
