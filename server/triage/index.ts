export { byUrgency, isAtLeast, maxLevel } from "./levels.ts";
export { type CardPlace, renderCards } from "./cards.ts";
export { RuleContentFault } from "./content-file.ts";
export {
  type CountryRecord,
  type Directory,
  findCountry,
  listCountries,
  loadDirectory,
  staleRecords,
} from "./directory.ts";
export { loadRuleSet } from "./load-rules.ts";
export type { Rule, RuleSet } from "./rules.ts";
export { initialTriageState, levelSetByClinician, triageMessage, triageSafely, type TriageResult } from "./triage.ts";
export * from "./types.ts";
