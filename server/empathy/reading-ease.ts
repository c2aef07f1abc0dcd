import { perspicuity, readingGrade } from "#knowledge/ingest/reading-grade.ts";
import { type AnswerRead, wordsIn } from "./answer-read.ts";
import type { Values } from "./metrics.ts";
import { sentencesOf } from "./sentences.ts";

/** School grade to write for; the range of `gradeGap` allows two more. Source: plain-language targets, clinical reference 4.7. */
const gradeTarget = 6;
/** The least asked of anything written for patients in Spanish (INFLESZ; the same as for guidance in `knowledge/ingest`). */
const perspicuityTarget = 55;
/** Fewer words than this have no grade: one long name would decide it. */
const wordsMin = 20;

/** How much harder than meant an answer reads, by the measure its language has. Names of medicines cannot be put more plainly. */
export function readingEase({
  sentences,
  given,
  empathy,
  language,
  words,
}: AnswerRead): Values<"gradeGap" | "perspicuityGap"> {
  const none = { gradeGap: undefined, perspicuityGap: undefined };
  if (words < wordsMin) return none;
  const texts = given.sentences.flatMap(({ text }) => sentencesOf(text));
  const medicines = sentences.flatMap(({ reading }) =>
    empathy.drugs.mentionsIn(reading).flatMap(({ start, end }) => wordsIn(reading.text.slice(start, end))),
  );
  const unavoidable = new Set([
    ...medicines,
    ...(given.unavoidable ?? []).flatMap((name) => wordsIn(name.toLowerCase())),
  ]);
  switch (language) {
    case "en":
      return { ...none, gradeGap: readingGrade(texts, unavoidable) - gradeTarget };
    case "es":
      return { ...none, perspicuityGap: perspicuityTarget - perspicuity(texts, unavoidable) };
    default: {
      const unhandled: never = language;
      throw new Error(`No measure for ${String(unhandled)}`);
    }
  }
}
