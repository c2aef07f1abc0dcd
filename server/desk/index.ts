export { caseDetail } from "./case-detail.ts";
export { findCase, openCases } from "./queue.ts";
export { claimCase, type Desk, type DeskOutcome, leaveCase, replyToPatient, setLevel } from "./take-over.ts";
