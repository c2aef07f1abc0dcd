import path from "node:path";
import { englishScoring, type Scoring } from "#server/verify/entailment/scoring.ts";
import { spanishScoring } from "#server/verify/entailment/spanish/scoring.ts";
import { englishMaking, type PairMaking } from "./own-pairs.ts";
import { spanishMaking } from "./spanish-pairs.ts";

/** What training one language's weights needs to know. */
export interface TrainedLanguage {
  readonly scoring: Scoring;
  readonly making: PairMaking;
  /** Share of what is not supported that may pass as supported, in cross-validation. */
  readonly wronglySupportedMax: number;
  /** Where its model is shipped. */
  readonly file: string;
}

const room = path.resolve(import.meta.dirname, "../../server/verify/entailment");

/** @throws {Error} for a language that no weights are trained for */
export function languageTrained(language: string): TrainedLanguage {
  switch (language) {
    case "en":
      return {
        scoring: englishScoring,
        making: englishMaking,
        wronglySupportedMax: 0.05,
        file: path.join(room, "model.json"),
      };
    case "es":
      return {
        scoring: spanishScoring,
        making: spanishMaking,
        // Its pairs are all of our own guidance, and no set that people wrote says how it does beyond them: stricter.
        wronglySupportedMax: 0.01,
        file: path.join(room, "spanish", "model.json"),
      };
    default:
      throw new Error(`--language: there are no weights for ${language}, only for en and es`);
  }
}
