import type { DraftLanguage } from "../draft-language.ts";
import { asSpeltInEnglish } from "./as-spelt.ts";
import { englishAskedWords } from "./asked-things.ts";
import { englishCannotWords } from "./cannot.ts";
import { leaveOutDenied } from "./denied.ts";
import { englishMatters } from "./matters.ts";
import { englishMeasureWords } from "./measure-words.ts";
import { englishPeople } from "./people.ts";
import { englishPopulationWords } from "./population-words.ts";
import { englishQuestionWords } from "./question-words.ts";
import { englishSentenceWords } from "./sentence-words.ts";
import { englishTogether } from "./taken-together.ts";

export const english: DraftLanguage = {
  code: "en",
  question: englishQuestionWords,
  asked: englishAskedWords,
  together: englishTogether,
  cannot: englishCannotWords,
  measures: englishMeasureWords,
  population: englishPopulationWords,
  sentence: englishSentenceWords,
  matters: englishMatters,
  readAbout: englishPeople.readAbout,
  asSpelt: asSpeltInEnglish,
  leaveOutDenied,
};
