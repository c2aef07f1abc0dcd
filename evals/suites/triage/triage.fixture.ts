import path from "node:path";
import { loadRuleSet, type RuleSet } from "#server/triage/index.ts";
import { type Assessed, assess } from "./assess.ts";
import type { TriageRow } from "./rows.ts";

export const { rules } = loadRuleSet(path.resolve(import.meta.dirname, "../../../knowledge/red-flags"));

/** The floor with its rules torn out: what a broken deployment looks like to a case. */
export const brokenRules: RuleSet = { ...rules, rules: undefined as unknown as RuleSet["rules"] };

/** One case, assessed with the shipped rules. */
export function assessed(
  row: Omit<TriageRow, "messages"> & { readonly text: string },
  with_: RuleSet = rules,
): Assessed {
  const { text, ...rest } = row;
  return { row: { ...rest, messages: [text] }, assessment: assess([text], with_) };
}

export const chestPain = "I have crushing chest pain going down my left arm and I am sweating";
export const vitamins = "how much vitamin d should i take in winter";
