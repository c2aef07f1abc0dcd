import type { ReadTopic } from "../ingest/parse-guideline.ts";
import type { ContentProblem } from "../ingest/problem.ts";
import { contradictingFigures } from "./contradictions.ts";
import { deadLinks } from "./links.ts";
import { namesClaimedTwice } from "./names.ts";
import { translationsThatDiffer } from "./translations.ts";

export { type SharedFigure, sharedFigures } from "./contradictions.ts";

/** Everything that is wrong between topics; each of these is a mistake, not a matter of style. */
export const lintTogether = (topics: readonly ReadTopic[]): readonly ContentProblem[] => [
  ...deadLinks(topics),
  ...namesClaimedTwice(topics),
  ...translationsThatDiffer(topics),
  ...contradictingFigures(topics),
];
