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
export const readTokens = (text: string, tokens: readonly Token[], language: ReadingLanguage): Reading =>
  new ReadWhenAsked(text, tokens, language);

/**
 * Each part is read when a check first asks for it, and then kept: of a draft that was retold, most parts are asked only of the retold
 * text, and reading both whole made up half of what a paraphrase cost.
 */
class ReadWhenAsked implements Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: ReadingLanguage;
  #words: { readonly texts: ReadonlySet<string>; readonly stems: ReadonlySet<string> } | undefined;
  #clauses: Clauses | undefined;
  #quantities: readonly Quantity[] | undefined;
  #populations: readonly PopulationMention[] | undefined;
  #urgency: Urgency | undefined;

  constructor(text: string, tokens: readonly Token[], language: ReadingLanguage) {
    this.text = text;
    this.tokens = tokens;
    this.language = language;
  }

  get texts(): ReadonlySet<string> {
    return this.#wordSets().texts;
  }
  get stems(): ReadonlySet<string> {
    return this.#wordSets().stems;
  }
  get content(): Clauses["content"] {
    return this.#cut().content;
  }
  get clauses(): Clauses["clauses"] {
    return this.#cut().clauses;
  }
  get negations(): Clauses["negations"] {
    return this.#cut().negations;
  }
  get restrictions(): Clauses["restrictions"] {
    return this.#cut().restrictions;
  }
  get quantities(): readonly Quantity[] {
    this.#quantities ??= grammarOf(this.language).quantitiesIn(this.tokens);
    return this.#quantities;
  }
  get populations(): readonly PopulationMention[] {
    this.#populations ??= grammarOf(this.language).populationsIn(this.tokens);
    return this.#populations;
  }
  get urgency(): Urgency {
    this.#urgency ??= grammarOf(this.language).urgencyOf(this.text);
    return this.#urgency;
  }

  #cut(): Clauses {
    this.#clauses ??= clausesOf(this.tokens, grammarOf(this.language).clauseWords);
    return this.#clauses;
  }

  #wordSets() {
    if (this.#words !== undefined) return this.#words;
    const texts = new Set<string>();
    const stems = new Set<string>();
    for (const token of this.tokens) {
      texts.add(token.text);
      if (token.stem !== "") stems.add(token.stem);
    }
    this.#words = { texts, stems };
    return this.#words;
  }
}
