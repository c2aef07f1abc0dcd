import { perspicuity, readingGrade } from "#knowledge/ingest/reading-grade.ts";
import type { DrugLexicon } from "../lexicon/drugs.ts";
import type { JargonLexicon, JargonMention } from "../lexicon/jargon.ts";
import type { ReadingLanguage } from "../reading/language.ts";
import type { Reading } from "../reading/reading.ts";
import { caseOf } from "../reading/source.ts";
import type { Check, Span } from "../types.ts";
import { forReview, passed } from "./outcome.ts";
import { spansOf, wholeSource } from "./spans.ts";
import type { IsWritten } from "./written.ts";

/** A sentence for everyone has twenty words; half as many again is where a person is asked. */
const wordsMax = 30;
/** The grade of a few words says little: one long name in a short sentence is "grade 14". */
const gradedWordsMin = 12;
/** An answer as a whole stays at grade 8 (INFLESZ 55 in Spanish); one sentence of it may be two grades harder, and no more. */
const gradeMax = 10;
const perspicuityMin = 45;
/** How much harder than its source a sentence may be: about one grade. */
const margin: Readonly<Record<ReadingLanguage, number>> = { en: 1, es: 5 };

/**
 * A sentence of the draft's own making is about as easy to read as guidance must be: not too long, not too hard, and
 * without a word of the profession that nobody explained. What stands word for word in the guidance may not be reworded, and so is not judged; nor
 * are names of medicines, nor a sentence that is no harder than the guidance it rests on.
 */
export const readability =
  (drugs: DrugLexicon, jargon: JargonLexicon, isWritten: IsWritten): Check =>
  (given) => {
    const { sentence, retold, source, patient, verbatim } = caseOf(given);
    if (verbatim || isWritten(given)) return passed;
    const found = source.kind === "found" ? source.source : undefined;
    const written = found?.reading;
    const unexplained = jargon
      .mentionsIn(sentence)
      .find(
        (word) =>
          ![written, patient].some((reading) => reading !== undefined && uses(reading, word)) &&
          !isExplained(word, sentence),
      );
    if (unexplained !== undefined)
      return forReview(
        "The sentence has a word of the profession that it does not explain.",
        spansOf(given, { said: unexplained }),
      );
    const words = wordsIn(sentence);
    const places = { said: everything(sentence), source: found === undefined ? undefined : wholeSource(found) };
    // A claim that is its source in another order may need a word more to say so: "if the tablets cause you a rash".
    const isWhole = written !== undefined && retold?.reading === written;
    if (words > wordsMax && words > (written === undefined ? 0 : wordsIn(written) * (isWhole ? mayGrowLong : 1)))
      return forReview("The sentence is longer than most people can hold in mind.", spansOf(given, places));
    if (words < gradedWordsMin) return passed;
    // Nothing but the guidance's own words or plain ones of the same meaning, and hardly more of the small ones between them: there is no wording of the draft's to judge.
    if (
      written !== undefined &&
      words <= wordsIn(written) * mayGrow &&
      (retold?.reading ?? sentence).content.every(({ stem }) => written.stems.has(stem))
    )
      return passed;
    if (!isTooHard(sentence, drugs)) return passed;
    if (written !== undefined && hardness(sentence, drugs) <= hardness(written, drugs) + margin[written.language])
      return passed;
    return forReview("The sentence is harder to read than guidance for everyone may be.", spansOf(given, places));
  };

/** "If you have a headache" for "for a headache": easy words, and more of them. */
const mayGrow = 1.3;
/** The same for a sentence that is long already. */
const mayGrowLong = 1.1;

const everything = ({ text }: Reading): Span => ({ start: 0, end: Math.max(1, text.length) });

const wordsIn = ({ tokens }: Reading): number =>
  tokens.reduce((sum, { kind, start }, at) => sum + (kind === "mark" || tokens[at - 1]?.start === start ? 0 : 1), 0);

const uses = (reading: Reading, { stems }: JargonMention): boolean => stems.every((stem) => reading.stems.has(stem));

/** "Hypertension (high blood pressure)", "high blood pressure, also called hypertension" */
function isExplained({ plain, start, end }: JargonMention, sentence: Reading): boolean {
  if (plain.every((stem) => sentence.stems.has(stem))) return true;
  const before = sentence.text.slice(0, start);
  const after = sentence.text.slice(end);
  return (
    /^(?: ?\(|,? (?:or|which means|which is|meaning|that is|es decir|o sea|que significa)\b)/.test(after) ||
    /(?:called|known as|named|llamad[oa]|conocid[oa] como|\() ?$/.test(before)
  );
}

const isTooHard = (reading: Reading, drugs: DrugLexicon): boolean => {
  // A quick look first: most sentences cannot be too hard, however their vowels are counted.
  if (reading.language === "en" && gradeAtMost(reading) <= gradeMax) return false;
  return hardness(reading, drugs) > (reading.language === "en" ? gradeMax : -perspicuityMin);
};

const remembered = new WeakMap<Reading, number>();

/** More is harder: the Flesch-Kincaid grade, or less than nothing by the perspicuity of Spanish. Names of medicines count as easy words. */
function hardness(reading: Reading, drugs: DrugLexicon): number {
  const before = remembered.get(reading);
  if (before !== undefined) return before;
  const names = drugs
    .mentionsIn(reading)
    .flatMap(({ start, end }) => reading.text.slice(start, end).match(/\p{L}+/gu) ?? []);
  const unavoidable = new Set(names);
  const found =
    reading.language === "en" ? readingGrade([reading.text], unavoidable) : -perspicuity([reading.text], unavoidable);
  remembered.set(reading, found);
  return found;
}

const space = " ".charCodeAt(0);
const vowels: ReadonlySet<number> = new Set([..."aeiouy"].map((letter) => letter.charCodeAt(0)));

/** The grade if every run of one or two vowels were a syllable: never below the true one. */
function gradeAtMost({ text }: Reading): number {
  let words = 1;
  let syllables = 0;
  let run = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter === space) words += 1;
    run = vowels.has(letter) ? run + 1 : 0;
    if (run % 2 === 1) syllables += 1;
  }
  return 0.39 * words + 11.8 * (Math.max(syllables, words) / words) - 15.59;
}
