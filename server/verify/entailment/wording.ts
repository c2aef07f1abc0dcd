import type { Quantity } from "../reading/quantities.ts";
import type { Kin } from "./kin-words.ts";

/** Everything the scorer knows of one language. What it asks of words (features, alignment, trees) knows none. */
export interface Wording {
  /** A normalised text as words, with the marks that end a clause. */
  readonly wordsOf: (normalised: string) => readonly string[];
  readonly sentencesOf: (text: string) => readonly string[];
  readonly stemOf: (word: string) => string;
  /** Phrases of the search's lexicon are one word. Not where they say more than their term: "sangrado abundante" finds the page on any "sangrado". */
  readonly readsPhrases: boolean;
  readonly isGlueWord: (word: string) => boolean;
  readonly isNeutral: (word: string, stem: string) => boolean;
  /** Words of telling ("the study shows"): a claim rests on none of them. */
  readonly isTelling: (stem: string) => boolean;
  /** What stands in every sentence of its literature: that it is there says nothing. */
  readonly isBackground: (key: string, stem: string) => boolean;
  /** The group of a word, by its stem or as written. */
  readonly kinOf: (stem: string) => Kin | undefined;
  /** The kind a word is a member of. */
  readonly kindOf: (stem: string) => Kin | undefined;
  /** Two stems of one family: "vaccine", "vaccination". */
  readonly areRelatives: (one: string, other: string) => boolean;
  /** Stems that turn a statement round when one stands where the other stood. */
  readonly opposites: ReadonlyMap<string, readonly string[]>;
  /** Beginnings that turn a word into its opposite. */
  readonly turningPrefixes: readonly string[];
  readonly isDenying: (words: readonly string[], at: number) => boolean;
  /** A denier inside a denial belongs to it ("no … ni …") and takes nothing back. */
  readonly joinsDenial: (word: string) => boolean;
  readonly endsDenial: ReadonlySet<string>;
  /** 0 says nothing of it, 1 may, 2 should, 3 must or will. */
  readonly strengthOf: (words: readonly string[], at: number) => number;
  /** 0 (none) to 5 (all); undefined for a word that counts nobody. */
  readonly quantifierOf: (words: readonly string[], at: number) => number | undefined;
  /** The logic a small word carries, by the same names in every language. */
  readonly logicOf: (word: string) => string | undefined;
  readonly saysUnknown: (normalised: string) => boolean;
  readonly quantitiesOf: (normalised: string) => readonly Quantity[];
}
