import type { AskedWords } from "./asked-things.ts";
import { english } from "./english/english.ts";
import type { CannotWords } from "./cannot.ts";
import type { Matters } from "./matters.ts";
import type { People } from "./people.ts";
import type { PopulationWords } from "./population.ts";
import type { QuestionWords } from "./question-reading.ts";
import type { MeasureWords } from "./said-measures.ts";
import type { SentenceWords } from "./sentence-words.ts";
import type { TogetherWords } from "./taken-together.ts";
import { spanish } from "./spanish/spanish.ts";
import type { DraftRequest } from "./types.ts";

export type DraftLanguageCode = "en" | "es";

/** Everything the built-in drafter knows of one language: how people ask, and how its guidance speaks. */
export interface DraftLanguage extends Pick<People, "readAbout"> {
  readonly code: DraftLanguageCode;
  readonly question: QuestionWords;
  readonly asked: AskedWords;
  readonly together: TogetherWords;
  readonly cannot: CannotWords;
  readonly measures: MeasureWords;
  readonly population: PopulationWords;
  readonly sentence: SentenceWords;
  readonly matters: Matters;
  /** The question with slips of spelling mended. */
  readonly asSpelt: (text: string) => string;
  /** The question without what the person says they do not have. */
  readonly leaveOutDenied: (question: string) => string;
}

/** The language of a request ("en", "es-MX"), or undefined when nobody wrote one down. */
export function draftLanguageOf(language: string): DraftLanguage | undefined {
  const code = language.toLowerCase().split("-")[0];
  return [english, spanish].find((one) => one.code === code);
}

/** One answer, one language: guidance in another is not quoted beside it, and a translation is no quote. */
export const inLanguage = (
  evidence: DraftRequest["evidence"],
  { code }: Pick<DraftLanguage, "code">,
): DraftRequest["evidence"] => ({
  ...evidence,
  passages: evidence.passages.filter(({ passage }) => passage.language === code),
});
