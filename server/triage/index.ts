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
export { readSign } from "./read-sign.ts";
export type { Rule, RuleSet } from "./rules.ts";
export {
  type OpinionGap,
  type OpinionReason,
  type OpinionRequest,
  opinionGaps,
  opinionReasons,
  type Raise,
  raiseByDraft,
  canRaise,
  raiseBySecondOpinion,
  type SecondOpinion,
  type OpinionGiver,
} from "./second-opinion.ts";
export { type OpinionPrompt, opinionPromptVersion } from "./opinion-prompt.ts";
export { type Classified, createOpinionGiver, type UrgencyModel } from "./opinion-giver.ts";
export { initialTriageState, levelSetByClinician, triageMessage, triageSafely, type TriageResult } from "./triage.ts";
export * from "./types.ts";
