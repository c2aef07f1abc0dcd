export { replayAnswer } from "./replay-answer.ts";
export { type Style, showReplay } from "./show-replay.ts";
export type {
  PassageReplay,
  Replay,
  ReplayOutcome,
  SentenceReplay,
  Standing,
  TestReplay,
  Today,
  VersionReplay,
  WholeReplay,
} from "./types.ts";
