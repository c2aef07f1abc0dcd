import { type Clauses, clausesOf } from "./clauses.ts";
import { grammarOf } from "./grammar.ts";
import type { ReadingLanguage } from "./language.ts";
import { normalise } from "./normalise.ts";
import type { PopulationMention } from "./populations.ts";
import type { Quantity } from "./quantities.ts";
import type { Token } from "./tokens.ts";
import type { Urgency } from "./urgency.ts";

/** One text, read once: every check asks the same reading, so that no two checks see different words. */
export interface Reading extends Clauses {
  readonly language: ReadingLanguage;
  /** Normalised; all offsets refer to this. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quantities: readonly Quantity[];
  readonly populations: readonly PopulationMention[];
  readonly urgency: Urgency;
  /** Every stem of the text, glue words too. */
  readonly stems: ReadonlySet<string>;
  /** Every word exactly as written (normalised). */
  readonly texts: ReadonlySet<string>;
}

/** Reads a text: its words, numbers, clauses, people and urgency. Pure and total for any string. */
export function readText(original: string, language: ReadingLanguage): Reading {
  const text = normalise(original);
  return readTokens(text, grammarOf(language).tokensOf(text), language);
}

/** Reads a normalised text whose words are known already. */
export function readTokens(text: string, tokens: readonly Token[], language: ReadingLanguage): Reading {
  const { clauseWords, quantitiesIn, populationsIn, urgencyOf } = grammarOf(language);
  const texts = new Set<string>();
  const stems = new Set<string>();
  for (const token of tokens) {
    texts.add(token.text);
    if (token.stem !== "") stems.add(token.stem);
  }
  const { content, clauses, negations, restrictions } = clausesOf(tokens, clauseWords);
  return {
    language,
    text,
    tokens,
    content,
    clauses,
    negations,
    restrictions,
    quantities: quantitiesIn(tokens),
    populations: populationsIn(tokens),
    urgency: urgencyOf(text),
    texts,
    stems,
  };
}
