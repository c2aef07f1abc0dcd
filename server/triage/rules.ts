import type { PatternIndex } from "./pattern-index.ts";
import type { Reader } from "./reader.ts";
import type { Spelling } from "./spelling.ts";
import type { CardId, Level } from "./types.ts";

/**
 * `symptom`: something happening. `circumstance`: true of the person, past included ("had a clot in 2019").
 * `feature`: how a symptom is (sudden, severe); never a reason for alarm by itself.
 */
export const conceptKinds = ["symptom", "circumstance", "feature"] as const;
export type ConceptKind = (typeof conceptKinds)[number];

/**
 * Of whom a circumstance is true: of anybody; of a woman (a pregnancy), an infant or an adult (an age); or, said of a baby, of the one who
 * gave birth to it.
 */
export const trueOfKinds = ["anybody", "woman", "infant", "adult", "mother"] as const;
export type TrueOf = (typeof trueOfKinds)[number];

export interface Concept {
  readonly id: string;
  readonly kind: ConceptKind;
  /** Set when it is true of one person, who must then be the one with the sign: an age, a pregnancy, a medicine somebody takes. */
  readonly trueOf: TrueOf | undefined;
  /** The words already carry the "no" (`unable to breathe`), so a "not" before them takes nothing away. */
  readonly immune: boolean;
}

/** What a rule waits for. `together`: all within one stretch of one message, for words that mean little apart. */
export type Condition =
  | { readonly kind: "concept"; readonly concept: string }
  | { readonly kind: "any"; readonly of: readonly Condition[] }
  | { readonly kind: "all"; readonly of: readonly Condition[] }
  | { readonly kind: "together"; readonly of: readonly Condition[] }
  | { readonly kind: "at-least"; readonly count: number; readonly of: readonly Condition[] };

export interface RuleQuestion {
  readonly id: string;
  readonly text: string;
  /** Asked when this holds and the rule itself does not. */
  readonly when: Condition;
  /** Not asked once one of these was mentioned, denied included. */
  readonly settledBy: readonly string[];
  /** What a plain "yes" means. */
  readonly yes: string;
  /** Another concept that answers yes when it stands in a short reply: "7 weeks" to "under 3 months?". */
  readonly alsoYes: string | undefined;
}

export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly family: string;
  readonly level: Exclude<Level, "none">;
  readonly crisis: boolean;
  readonly card: CardId | undefined;
  readonly when: Condition;
  readonly why: string;
  readonly source: RuleSource;
  readonly question: RuleQuestion | undefined;
  readonly examples: { readonly fires: readonly string[]; readonly quiet: readonly string[] };
  readonly inSpanish: RuleTranslation | undefined;
}

/** What a rule says to a person who writes another language, with examples in it. */
export interface RuleTranslation {
  readonly why: string;
  readonly question?: string | undefined;
  readonly examples: Rule["examples"];
}

export interface RuleSource {
  readonly title: string;
  readonly url: string;
  readonly reviewedOn?: string;
  readonly licence: string;
}

/** Everything the floor knows, read once at start. */
export interface RuleSet {
  /** Changes whenever a byte of the content changes. */
  readonly version: string;
  readonly rules: readonly Rule[];
  readonly concepts: ReadonlyMap<string, Concept>;
  /** The rules a concept can help to hold. */
  readonly byConcept: ReadonlyMap<string, readonly Rule[]>;
  /** Signs of a crisis: "since my dog was put down want to die" is never about the dog. */
  readonly peopleOnly: ReadonlySet<string>;
  readonly index: PatternIndex;
  readonly spelling: Spelling;
  /** Raises what the rules miss; undefined where the content brings none. */
  readonly reader: Reader | undefined;
  /** Everyday words by language, without accents; `lexicon` and `lexiconEs` hold every word the English and Spanish patterns know. */
  readonly languages: Readonly<Record<"en" | "es" | "other" | "lexicon" | "lexiconEs", ReadonlySet<string>>>;
}
