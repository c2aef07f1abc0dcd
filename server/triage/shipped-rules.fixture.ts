import { join } from "node:path";
import { loadRuleSet } from "./load-rules.ts";
import type { RuleSet } from "./rules.ts";
import { initialTriageState, triageMessage, type TriageResult } from "./triage.ts";

/** Everything as shipped, read once for the tests of this room. */
export const shipped = loadRuleSet(join(import.meta.dirname, "../../knowledge/red-flags")).rules;

/** The rules without the statistical second reader: a test of a rule must not pass, or fail, because of it. */
export const rules: RuleSet = { ...shipped, reader: undefined };

/** One conversation, one message a turn; the result of the last. */
export function say(...texts: readonly string[]): TriageResult {
  let state = initialTriageState;
  let result: TriageResult | undefined;
  for (const [turn, text] of texts.entries()) {
    result = triageMessage({ messageId: `m${turn + 1}`, text }, state, rules);
    state = result.state;
  }
  if (result === undefined) throw new Error("nothing was said");
  return result;
}
