/** The face of the command room. */
export { changedLines, differencesBetween, linesOf, type TopicDifference } from "./differences.ts";
export { type Folders, type Library, type LibraryTopic, openLibrary } from "./library.ts";
export { statusLines } from "./show-status.ts";
export { addReviewer, type SignOutcome, signTopic, type TopicAction } from "./sign.ts";
