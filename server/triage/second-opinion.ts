import { isAtLeast, maxLevel } from "./levels.ts";
import type { CardId, Level, Triage, TriageState } from "./types.ts";

/** Why a model judged as it did: a closed list, so that none of its own words reach anybody. */
export const opinionReasons = [
  "heart-or-circulation",
  "stroke-or-brain",
  "breathing",
  "severe-allergy",
  "bleeding",
  "serious-infection",
  "injury-or-burn",
  "poisoning-or-overdose",
  "self-harm",
  "danger-from-others",
  "pregnancy-or-birth",
  "baby-or-young-child",
  "severe-pain",
  "diabetes-or-dehydration",
  "medicine-reaction",
  "other-danger",
  "no-danger",
] as const;
export type OpinionReason = (typeof opinionReasons)[number];

/** Why there is no second opinion. None of them is an all-clear. */
export const opinionGaps = ["timeout", "unreachable", "nonsense", "not-configured", "nothing-to-raise"] as const;
export type OpinionGap = (typeof opinionGaps)[number];

/** A model's word on how urgent a message is, apart from any answer. It may raise what the floor found and nothing else. */
export type SecondOpinion =
  | { readonly outcome: "ran"; readonly level: Level; readonly reason: OpinionReason }
  | { readonly outcome: "not-run"; readonly why: OpinionGap };

export interface OpinionRequest {
  /** The message, identifiers already removed (`privacy/`). */
  readonly message: string;
  /** What the same person wrote before, oldest first, identifiers removed. */
  readonly earlier: readonly string[];
}

/** Judges a message apart from the floor. Never rejects and never takes longer than its time-out. */
export interface OpinionGiver {
  /** Model id and prompt hash: stored with every opinion. */
  readonly version: string;
  ask(request: OpinionRequest): Promise<SecondOpinion>;
}

/** What was found in a message, after something raised it, and what the conversation then remembers. */
export interface Raise {
  readonly triage: Triage;
  readonly state: TriageState;
}

/** Whether an opinion can raise any conversation at all: "none", and one that was not given, cannot. */
export const canRaise = (opinion: SecondOpinion): opinion is Extract<SecondOpinion, { outcome: "ran" }> =>
  opinion.outcome === "ran" && opinion.level !== "none";

/**
 * What the floor found together with a second opinion: the higher of both. Undefined when the opinion raises nothing: "none" from a
 * model is no all-clear, whatever the patient's text talked it into.
 *
 * @param state of the conversation as it stands now, which a later message may have raised since the model was asked
 */
export function raiseBySecondOpinion(triage: Triage, state: TriageState, opinion: SecondOpinion): Raise | undefined {
  if (!canRaise(opinion)) return undefined;
  const crisis = state.crisis || (opinion.reason === "self-harm" && isAtLeast(opinion.level, "same-day"));
  const level = maxLevel(state.level, opinion.level);
  if (level === state.level && crisis === state.crisis) return undefined;
  return raised(triage, { ...state, level, crisis }, opinionCards(level, opinion.reason));
}

/**
 * A draft named a danger that nothing had found: either triage missed it or the draft invents it. Treated as a floor that could not
 * run: at least same-day, and the emergency card that says "if this could be an emergency". Source: clinical reference 2.2, rules 1 and 10.
 */
export function raiseByDraft(triage: Triage, state: TriageState): Raise {
  return raised(triage, { ...state, level: maxLevel(state.level, "same-day") }, ["emergency"]);
}

function raised(triage: Triage, state: TriageState, cards: readonly CardId[]): Raise {
  const { level } = state;
  const all = [...cards, ...triage.cards.filter((card) => !cards.includes(card) && stillHolds(card, level))];
  // Nobody is asked short questions while the card tells them to act.
  const questions = isAtLeast(level, "urgent") ? [] : triage.questions;
  return { triage: { ...triage, level, cards: all, questions, raised: true }, state };
}

/** A card that tells somebody to wait longer than the new level allows is taken away. */
function stillHolds(card: CardId, level: Level): boolean {
  return (card !== "same-day" && card !== "urgent") || isAtLeast(card, level);
}

/** In the floor's own order: someone in despair is met first, and is not sent to an emergency department for despair alone. */
function opinionCards(level: Level, reason: OpinionReason): readonly CardId[] {
  if (reason === "self-harm") return level === "emergency" ? ["crisis", "emergency"] : ["crisis"];
  if (level === "soon" || level === "none") return [];
  return reason === "poisoning-or-overdose" ? [level, "poisoning"] : [level];
}
