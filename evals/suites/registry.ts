import { badModel } from "./bad-model/bad-model-suite.ts";
import { calibration } from "./calibration/calibration-suite.ts";
import { empathy } from "./empathy/empathy-suite.ts";
import { grounding } from "./grounding/grounding-suite.ts";
import { mutationSuite } from "./mutations/mutations-suite.ts";
import { negation } from "./negation/negation-suite.ts";
import { retrieval } from "./retrieval/retrieval-suite.ts";
import type { Suite } from "./suite.ts";
import { triage } from "./triage/triage-suite.ts";

/** Every suite by the name typed after `npm run evals --`. A new one is a folder beside these and a line here. */
export const suites = {
  triage,
  negation,
  retrieval,
  grounding,
  mutations: mutationSuite,
  calibration,
  "bad-model": badModel,
  empathy,
} satisfies Record<string, Suite>;
export type SuiteName = keyof typeof suites;

export function isSuiteName(name: string): name is SuiteName {
  return Object.hasOwn(suites, name);
}
