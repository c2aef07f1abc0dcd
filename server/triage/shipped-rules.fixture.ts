import { join } from "node:path";
import { loadRuleSet } from "./load-rules.ts";
import { initialTriageState, triageMessage, type TriageResult } from "./triage.ts";

/** The rules as shipped, read once for the tests of this room. */
export const { rules } = loadRuleSet(join(import.meta.dirname, "../../knowledge/red-flags"));

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
