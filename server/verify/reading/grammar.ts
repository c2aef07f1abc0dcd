import { type ActionWords, englishActionWords, spanishActionWords } from "./action-words.ts";
import { type ClauseWords, englishClauseWords } from "./clause-words.ts";
import { type DangerWords, englishDangerWords } from "./danger-words.ts";
import { isContent, isGlueWord, isNeutral } from "./glue.ts";
import type { ReadingLanguage } from "./language.ts";
import { opposites } from "./opposites.ts";
import { type PopulationMention, populationsIn } from "./populations.ts";
import { type Quantity, quantitiesIn } from "./quantities.ts";
import { spanishClauseWords } from "./spanish/clause-words.ts";
import { spanishDangerWords } from "./spanish/danger-words.ts";
import { isSpanishContent, isSpanishGlueWord, isSpanishNeutral } from "./spanish/glue.ts";
import { spanishOpposites } from "./spanish/opposites.ts";
import { spanishPopulationsIn } from "./spanish/populations.ts";
import { spanishQuantitiesIn } from "./spanish/quantities.ts";
import { spanishStemOf } from "./spanish/stem.ts";
import { spanishTokensOf } from "./spanish/tokens.ts";
import { spanishUrgencyOf } from "./spanish/urgency.ts";
import { stemOf } from "./stem.ts";
import { type Token, tokensOf } from "./tokens.ts";
import { type Urgency, urgencyOf } from "./urgency.ts";

/** Everything about one language that a reading is made with. The checks themselves know no language. */
export interface Grammar {
  readonly stemOf: (word: string) => string;
  readonly tokensOf: (normalised: string) => readonly Token[];
  readonly clauseWords: ClauseWords;
  readonly actionWords: ActionWords;
  readonly dangerWords: DangerWords;
  readonly quantitiesIn: (tokens: readonly Token[]) => readonly Quantity[];
  readonly populationsIn: (tokens: readonly Token[]) => readonly PopulationMention[];
  readonly urgencyOf: (normalised: string) => Urgency;
  readonly isContent: (token: Token) => boolean;
  readonly isGlueWord: (word: string) => boolean;
  readonly isNeutral: (text: string, stem: string) => boolean;
  readonly opposites: ReadonlyMap<string, readonly string[]>;
}

const grammars: Readonly<Record<ReadingLanguage, Grammar>> = {
  en: {
    stemOf,
    tokensOf,
    clauseWords: englishClauseWords,
    actionWords: englishActionWords,
    dangerWords: englishDangerWords,
    quantitiesIn,
    populationsIn,
    urgencyOf,
    isContent,
    isGlueWord,
    isNeutral,
    opposites,
  },
  es: {
    stemOf: spanishStemOf,
    tokensOf: spanishTokensOf,
    clauseWords: spanishClauseWords,
    actionWords: spanishActionWords,
    dangerWords: spanishDangerWords,
    quantitiesIn: spanishQuantitiesIn,
    populationsIn: spanishPopulationsIn,
    urgencyOf: spanishUrgencyOf,
    isContent: isSpanishContent,
    isGlueWord: isSpanishGlueWord,
    isNeutral: isSpanishNeutral,
    opposites: spanishOpposites,
  },
};

export const grammarOf = (language: ReadingLanguage): Grammar => grammars[language];
