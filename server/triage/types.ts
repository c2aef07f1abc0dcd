import type { Person } from "./whose/index.ts";

/** Most urgent first. Meanings and actions after NHS care cards; see knowledge/red-flags/README.md. */
export const levels = ["emergency", "urgent", "same-day", "soon", "none"] as const;
export type Level = (typeof levels)[number];

/** What a person writes, as far as the floor can tell. */
export type Language = "en" | "es" | "unknown";

/** Whether a mention counts, after ConText with an asymmetric policy: only a clear denial takes a red flag away. */
export type Assertion = "affirmed" | "possible" | "negated";
export type Temporality = "current" | "historical" | "hypothetical";
export type Experiencer = "self" | "other" | "family-history";

export interface Finding {
  readonly rule: string;
  readonly ruleTitle: string;
  readonly family: string;
  readonly level: Level;
  /** The patient's own words, exactly as typed, shown to the clinician. */
  readonly quote: string;
  /** Character offsets of `quote` in the message it came from. */
  readonly span: { readonly start: number; readonly end: number };
  readonly messageId: string;
  readonly why: string;
  readonly source: { readonly title: string; readonly url: string; readonly reviewedOn?: string };
  readonly assertion: Assertion;
  readonly temporality: Temporality;
  readonly experiencer: Experiencer;
}

/** A short question that would settle a conditional flag, with what to do meanwhile shown beside it. */
export interface TriageQuestion {
  readonly id: string;
  readonly text: string;
}

export type CardId = "emergency" | "urgent" | "same-day" | "crisis" | "poisoning";

/** What the floor reads: the person's own words and nothing else. */
export interface PatientMessage {
  readonly messageId: string;
  readonly text: string;
}

/** Remembered over the conversation. Plain data: it is stored as JSON with the conversation. */
export interface TriageState {
  /** Highest level so far; only a clinician lowers it. */
  readonly level: Level;
  readonly crisis: boolean;
  /** Every symptom or circumstance mentioned so far, so that signs given in separate turns combine. */
  readonly mentions: readonly Mention[];
  /** Questions already asked, so that none is asked twice. */
  readonly asked: readonly string[];
  /** The language of the last message whose language could be told. */
  readonly language?: Exclude<Language, "unknown">;
}

/** One concept of the red-flag lexicon seen in one message. */
export interface Mention {
  readonly concept: string;
  readonly quote: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly messageId: string;
  readonly assertion: Assertion;
  readonly temporality: Temporality;
  readonly experiencer: Experiencer;
  /** The person it is clearly said of, as far as words tell; absent when they do not. */
  readonly whose?: Person;
  /** Present when the sign stands in a history but may be what is wrong now ("history of heart disease and chest pain"). */
  readonly timeUncertain?: true;
}

/** Why a message was raised that no rule found anything in, told to the person as it is. */
export interface ReadsLike {
  /** The person's own words. */
  readonly quote: string;
  readonly why: string;
}

export interface Triage {
  /** Level of this message together with everything said before. Never below `state.level` of the turn before. */
  readonly level: Level;
  /** Findings new in this message first, then those carried over. */
  readonly findings: readonly Finding[];
  readonly questions: readonly TriageQuestion[];
  readonly cards: readonly CardId[];
  /** True when this message itself raised the level or added a finding: the card is shown again. */
  readonly raised: boolean;
  /** True when the statistical second reader, and no rule, put this message at its level: nothing can be quoted, and the desk is told so. */
  readonly raisedByReader: boolean;
  /** Present with `raisedByReader`: what the card says of why, and the part of the message that weighed most. No rule, and no finding. */
  readonly readsLike?: ReadsLike;
  /** "not-run" when the engine failed: the level is then at least same-day and the generic emergency text is shown. */
  readonly engine: "ran" | "not-run";
  /** False when the language could not be read; the level then errs upward. */
  readonly languageUnderstood: boolean;
  readonly language: Language;
  readonly rulesVersion: string;
}
