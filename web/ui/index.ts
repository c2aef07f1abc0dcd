export { BrandMark } from "./brand-mark.tsx";
export { durationWords, momentWords, zoneWords } from "./duration-words.ts";
export { type HighlightedPassage, highlightQuote } from "./highlight-quote.ts";
export { type LatestOfRun, latestOfRuns } from "./latest-of-runs.ts";
export { levelTitle } from "./level-title.ts";
export { newClientMessageId } from "./new-client-message-id.ts";
export { PassageView } from "./passage-view.tsx";
export { type CallOutcome, callForAnswer, callJson, callNothing, readProblem } from "./server-call.ts";
