export { caseDetail } from "./case-detail.ts";
export { findCase, openCases } from "./queue.ts";
export { editDraft } from "./edit-draft.ts";
export { releaseHeld } from "./sign-out.ts";
export { claimCase, type Desk, type DeskOutcome, leaveCase, replyToPatient, setLevel } from "./take-over.ts";
