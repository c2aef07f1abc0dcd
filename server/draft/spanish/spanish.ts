import type { DraftLanguage } from "../draft-language.ts";
import { asSpeltInSpanish } from "./as-spelt.ts";
import { spanishAskedWords } from "./asked-things.ts";
import { spanishCannotWords } from "./cannot.ts";
import { leaveOutSpanishDenied } from "./denied.ts";
import { spanishMatters } from "./matters.ts";
import { spanishMeasureWords } from "./measure-words.ts";
import { spanishPeople } from "./people.ts";
import { spanishPopulationWords } from "./population-words.ts";
import { spanishQuestionWords } from "./question-words.ts";
import { spanishSentenceWords } from "./sentence-words.ts";
import { spanishTogether } from "./taken-together.ts";

export const spanish: DraftLanguage = {
  code: "es",
  question: spanishQuestionWords,
  asked: spanishAskedWords,
  together: spanishTogether,
  cannot: spanishCannotWords,
  measures: spanishMeasureWords,
  population: spanishPopulationWords,
  sentence: spanishSentenceWords,
  matters: spanishMatters,
  readAbout: spanishPeople.readAbout,
  asSpelt: asSpeltInSpanish,
  leaveOutDenied: leaveOutSpanishDenied,
};
