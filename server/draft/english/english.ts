import type { DraftLanguage } from "../draft-language.ts";
import { englishAskedWords } from "./asked-things.ts";
import { leaveOutDenied } from "./denied.ts";
import { englishMatters } from "./matters.ts";
import { englishMeasureWords } from "./measure-words.ts";
import { englishPeople } from "./people.ts";
import { englishPopulationWords } from "./population-words.ts";
import { englishQuestionWords } from "./question-words.ts";
import { englishSentenceWords } from "./sentence-words.ts";

export const english: DraftLanguage = {
  code: "en",
  question: englishQuestionWords,
  asked: englishAskedWords,
  measures: englishMeasureWords,
  population: englishPopulationWords,
  sentence: englishSentenceWords,
  matters: englishMatters,
  readAbout: englishPeople.readAbout,
  leaveOutDenied,
};
