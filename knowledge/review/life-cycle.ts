import type { RecordBody, ReviewerRole } from "./records.ts";

/** Where a topic stands before the calendar is asked. */
export type ReviewState =
  | { readonly status: "sample" }
  | { readonly status: "in-review"; readonly reviewedBy: string; readonly since: string }
  | { readonly status: "approved"; readonly reviewedBy: string; readonly approvedBy: string; readonly since: string }
  | { readonly status: "withdrawn"; readonly by: string; readonly since: string; readonly reason: string };

export interface Reviewer {
  readonly id: string;
  readonly name: string;
  readonly role: ReviewerRole;
  readonly publicKey: string;
}

/** Everything the ledger says, in order, each record already verified. */
export interface Reviews {
  readonly records: readonly RecordBody[];
  readonly reviewers: ReadonlyMap<string, Reviewer>;
}

/**
 * Where the words with this hash stand. One changed letter is another hash: what was signed for other words counts for nothing, so an edited
 * topic is a sample again. Withdrawal holds whatever the words are, until a clinician takes it back.
 */
export function stateOf(topicId: string, contentHash: string, { records }: Reviews): ReviewState {
  let state: ReviewState = { status: "sample" };
  for (const record of records) {
    if (record.action === "register" || record.topicId !== topicId) continue;
    switch (record.action) {
      case "withdraw":
        state = { status: "withdrawn", by: record.by, since: record.at, reason: record.reason };
        break;
      case "reinstate":
        state = { status: "sample" };
        break;
      case "review":
        if (record.contentHash === contentHash && state.status !== "withdrawn")
          state = { status: "in-review", reviewedBy: record.by, since: record.at };
        break;
      case "approve":
        if (record.contentHash === contentHash && state.status === "in-review")
          state = { status: "approved", reviewedBy: state.reviewedBy, approvedBy: record.by, since: record.at };
        break;
      default: {
        const unhandled: never = record;
        throw new Error(`Unhandled record: ${JSON.stringify(unhandled)}`);
      }
    }
  }
  return state;
}

/**
 * Why a record may not follow those before it, in a sentence to act on, or undefined. Asked before a record is written and again whenever the
 * ledger is read: a file edited by hand cannot say what the command would have refused.
 */
export function refusalOf(record: RecordBody, before: Reviews): string | undefined {
  const signer = before.reviewers.get(record.by);
  switch (record.action) {
    case "register": {
      if (before.reviewers.has(record.reviewer.id)) return `"${record.reviewer.id}" is registered already`;
      for (const { publicKey } of before.reviewers.values())
        if (publicKey === record.reviewer.publicKey) return "this key is registered under another name";
      // The first reviewer is the root of trust and vouches for themselves; everybody after is vouched for.
      if (before.reviewers.size === 0)
        return record.by === record.reviewer.id ? undefined : "the first reviewer registers themselves";
      return signer === undefined ? `"${record.by}" is not a registered reviewer` : undefined;
    }
    case "review": {
      if (signer === undefined) return `"${record.by}" is not a registered reviewer`;
      const { status } = stateOf(record.topicId, record.contentHash, before);
      return status === "sample"
        ? undefined
        : `"${record.topicId}" is ${status} with these words, so there is nothing to review`;
    }
    case "approve": {
      if (signer === undefined) return `"${record.by}" is not a registered reviewer`;
      if (signer.role !== "clinician") return "only a clinician's signature approves";
      const state = stateOf(record.topicId, record.contentHash, before);
      if (state.status !== "in-review")
        return `"${record.topicId}" is ${state.status} with these words; a topic is reviewed by one person and then approved by another`;
      return state.reviewedBy === record.by
        ? `"${record.by}" reviewed these words, so somebody else has to approve them`
        : undefined;
    }
    case "withdraw": {
      if (signer === undefined) return `"${record.by}" is not a registered reviewer`;
      const state = stateOf(record.topicId, "", before);
      return state.status === "withdrawn" ? `"${record.topicId}" is withdrawn already` : undefined;
    }
    case "reinstate": {
      if (signer?.role !== "clinician") return "only a registered clinician takes a withdrawal back";
      const state = stateOf(record.topicId, "", before);
      return state.status === "withdrawn" ? undefined : `"${record.topicId}" is not withdrawn`;
    }
    default: {
      const unhandled: never = record;
      throw new Error(`Unhandled record: ${JSON.stringify(unhandled)}`);
    }
  }
}
