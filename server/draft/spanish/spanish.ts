import type { DraftLanguage } from "../draft-language.ts";
import { spanishAskedWords } from "./asked-things.ts";
import { leaveOutSpanishDenied } from "./denied.ts";
import { spanishMatters } from "./matters.ts";
import { spanishMeasureWords } from "./measure-words.ts";
import { spanishPeople } from "./people.ts";
import { spanishPopulationWords } from "./population-words.ts";
import { spanishQuestionWords } from "./question-words.ts";
import { spanishSentenceWords } from "./sentence-words.ts";

export const spanish: DraftLanguage = {
  code: "es",
  question: spanishQuestionWords,
  asked: spanishAskedWords,
  measures: spanishMeasureWords,
  population: spanishPopulationWords,
  sentence: spanishSentenceWords,
  matters: spanishMatters,
  readAbout: spanishPeople.readAbout,
  leaveOutDenied: leaveOutSpanishDenied,
};
