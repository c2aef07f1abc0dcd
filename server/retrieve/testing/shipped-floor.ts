import path from "node:path";
import { initialTriageState, loadRuleSet, triageSafely } from "../../triage/index.ts";
import type { ReadFloor } from "../rewrite/index.ts";

const { rules } = loadRuleSet(path.join(import.meta.dirname, "../../../knowledge/red-flags"));

/** The shipped floor over a conversation, as the composition root gives it to the rewriter. */
export const shippedFloor: ReadFloor = (messages) => {
  let state = initialTriageState;
  let word: ReturnType<ReadFloor>;
  for (const [turn, text] of messages.entries()) {
    const result = triageSafely({ messageId: `m${turn}`, text }, state, rules);
    if (result.triage.engine === "not-run") return undefined;
    state = result.state;
    word = {
      level: result.triage.level,
      rules: result.triage.findings.map(({ rule }) => rule),
    };
  }
  return word;
};
