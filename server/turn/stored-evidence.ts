import type { LogEvent } from "../conversation/index.ts";
import type { Evidence, EvidencePassage } from "../retrieve/index.ts";

type EvidenceEvent = Extract<LogEvent, { type: "evidence-found" }>;
export type FoundEvidence = Extract<Evidence, { kind: "found" }>;

/**
 * The evidence of a turn as its checks read it, from the log alone. Undefined when it was stored before Lantern kept all of it: what is
 * missing is not taken from today's guidance, which may say something else. The question's own terms are not in it; no check reads them.
 */
export function evidenceFrom({
  snapshotId,
  topicId,
  passages: stored,
  mustSay,
  coverage,
}: EvidenceEvent): FoundEvidence | undefined {
  if (mustSay === undefined || coverage === undefined) return undefined;
  const passages = stored.flatMap(passageFrom);
  if (passages.length < stored.length) return undefined;
  return {
    kind: "found",
    snapshotId,
    topicId,
    passages,
    coverage: { terms: [], matched: [], ...coverage },
    mustSay,
  };
}

type StoredPassage = EvidenceEvent["passages"][number];

/** The inverse of `citePassage` and `restOf` in `record.ts`. */
function passageFrom({ passage: cited, score, rest }: StoredPassage): readonly EvidencePassage[] {
  if (rest === undefined) return [];
  // "overdue" is said to the reader in place of the status; what the passage itself says is in the rest.
  return [{ passage: { ...cited, ...rest }, score, ...(cited.status === "overdue" ? { overdue: true as const } : {}) }];
}
