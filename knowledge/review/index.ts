/** The face of the review room. */
export { applyReviews, type ReviewedTopic } from "./apply-reviews.ts";
export { type Appended, appendRecord, type Ledger, type LedgerHead, readLedger, type RecordDraft } from "./ledger.ts";
export type { Reviewer, Reviews, ReviewState } from "./life-cycle.ts";
export { type Manifest, type ManifestReading, readManifest, signManifest } from "./manifest.ts";
export { isOverdue, servesWhenOverdue } from "./overdue.ts";
export { type ReviewerRole, reviewerIdSchema, reviewerRoles } from "./records.ts";
export { newKeyPair, publicKeyOf } from "./signature.ts";
