export { byUrgency, isAtLeast, maxLevel } from "./levels.ts";
export { loadRuleSet, RuleContentFault } from "./load-rules.ts";
export type { Rule, RuleSet } from "./rules.ts";
export { initialTriageState, levelSetByClinician, triageMessage, triageSafely, type TriageResult } from "./triage.ts";
export * from "./types.ts";
