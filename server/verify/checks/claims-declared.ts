import type { DrugLexicon } from "../lexicon/drugs.ts";
import { grammarOf } from "../reading/grammar.ts";
import type { ReadingLanguage } from "../reading/language.ts";
import type { Reading } from "../reading/reading.ts";
import { readText } from "../reading/reading.ts";
import { caseOf, passagesNamed } from "../reading/source.ts";
import { sameQuantity } from "../reading/quantities.ts";
import type { Check, CheckResult, SentenceInContext } from "../types.ts";
import { notApplicable, passed, unsupported } from "./outcome.ts";
import { englishSpeech, type Speech } from "./speech.ts";
import { spanishSpeech } from "./spanish-speech.ts";

const speeches: Readonly<Record<ReadingLanguage, Speech>> = { en: englishSpeech, es: spanishSpeech };
const stemsOf = (words: ReadonlySet<string>, language: ReadingLanguage): ReadonlySet<string> =>
  new Set([...words].map(grammarOf(language).stemOf));
const conversationStems = {
  en: stemsOf(englishSpeech.conversationWords, "en"),
  es: stemsOf(spanishSpeech.conversationWords, "es"),
} as const;
const questionStems = {
  en: stemsOf(englishSpeech.questionWords, "en"),
  es: stemsOf(spanishSpeech.questionWords, "es"),
} as const;

/**
 * Only a claim states anything. A sentence of warmth, a question or a safety net that carries a fact, number, medicine,
 * diagnosis, prospect, instruction or urgency is a claim in disguise, unless people wrote it in advance.
 * Source: unprompted recommendation and clinical assumption as expert error patterns, arXiv 2601.15558.
 */
export const claimsDeclared =
  (drugs: DrugLexicon, isWrittenSentence: (text: string) => boolean): Check =>
  (given) => {
    const { act, text } = given.sentence;
    if (act === "claim") return notApplicable;
    if (isWrittenSentence(text) === true) return passed;
    if (given.sentence.citation !== undefined)
      return unsupported("A sentence with a citation that is not declared as a claim.");
    const { sentence, patient } = caseOf(given);
    return (
      statesNumber(sentence, patient) ??
      statesAct(sentence) ??
      statesMedicine(sentence, drugs, given) ??
      byAct(given, sentence, patient)
    );
  };

function statesNumber(sentence: Reading, patient: Reading): CheckResult | undefined {
  const added = sentence.quantities.some(
    (quantity) => !patient.quantities.some((said) => sameQuantity({ ...said, lead: quantity.lead }, quantity)),
  );
  if (added) return unsupported("A number is said that the patient did not say.");
  if (sentence.urgency.numbers.length > 0) return unsupported("A telephone number in a sentence that is not a claim.");
  return undefined;
}

function statesAct({ text, urgency, language }: Reading): CheckResult | undefined {
  const { offersHelp, asksForWords, instructs, takes } = speeches[language];
  const offers = offersHelp.test(text);
  if (urgency.rank > 0 && !offers) return unsupported("Where to get care is said in a sentence that is not a claim.");
  const asking = text.replace(asksForWords, "");
  if (!offers && !text.endsWith("?") && (instructs.test(asking) || takes.test(asking))) {
    return unsupported("An instruction in a sentence that is not a claim.");
  }
  return undefined;
}

function statesMedicine(sentence: Reading, drugs: DrugLexicon, given: SentenceInContext): CheckResult | undefined {
  const named = new Set(drugs.mentionsIn(caseOf(given).patient).map(({ id }) => id));
  const added = drugs.mentionsIn(sentence).some(({ id }) => !named.has(id));
  return added ? unsupported("A medicine in a sentence that is not a claim.") : undefined;
}

function byAct(given: SentenceInContext, sentence: Reading, patient: Reading): CheckResult {
  switch (given.sentence.act) {
    case "question":
      return question(given, sentence, patient);
    case "empathy":
    case "safety-net":
      return warm(sentence, patient, given.patientText);
    case "claim":
      return notApplicable;
    default: {
      const unhandled: never = given.sentence.act;
      throw new Error(`Unhandled sentence act: ${String(unhandled)}`);
    }
  }
}

function warm(sentence: Reading, patient: Reading, patientText: string): CheckResult {
  const { text, language } = sentence;
  const { offers, promises, conversationWords, doubtsAbout, diagnoses, warmth, explains } = speeches[language];
  if (text.endsWith("?")) return unsupported("A question that is not declared as a question.");
  if (!offers.test(text) && promises.test(text)) return unsupported("A prospect in a sentence that is not a claim.");
  const unknown = sentence.content.filter(
    ({ stem, text: word }) => !conversationStems[language].has(stem) && !conversationWords.has(word),
  );
  const heard = doubtsAbout.test(text) ? patient.stems : statedStems(patientText, language);
  if (unknown.some(({ stem }) => !heard.has(stem)))
    return unsupported("A fact that the patient did not state, in a sentence that is not a claim.");
  if (diagnoses.test(text) && (!warmth.test(text) || explains.test(text))) {
    return unsupported("A statement about what is the matter, in a sentence that is not a claim.");
  }
  // "Do not have a fever" said back to somebody who has one.
  if (sentence.negations > 0 && unknown.length > 0) return unsupported("A denial in a sentence that is not a claim.");
  return passed;
}

/** What the patient said is so: not what they asked, fear or read. */
function statedStems(patientText: string, language: ReadingLanguage): ReadonlySet<string> {
  const { doubt } = speeches[language];
  const stated = new Set<string>();
  for (const part of patientText.split(/(?<=[.!?\n])/)) {
    if (part.trim().endsWith("?")) continue;
    const reading = readText(part, language);
    if (doubt.test(reading.text)) continue;
    for (const word of reading.content) if (word.negations === 0) stated.add(word.stem);
  }
  return stated;
}

function question(given: SentenceInContext, sentence: Reading, patient: Reading): CheckResult {
  const { language } = sentence;
  const { conversationWords, asksFirst, takesForGranted, instructs, asksWith, asksOpenly } = speeches[language];
  const text = sentence.text.replace(/^¿/, "");
  if (!text.endsWith("?") || text.slice(0, -1).includes("?") || text.includes("¿"))
    return unsupported("A question that is not one question.");
  if (/[.;!] /.test(text) || !asksFirst.test(text)) return unsupported("A question that states something first.");
  if (takesForGranted.test(text) || instructs.test(text.replace(asksWith, ""))) {
    return unsupported("A question that takes a fact for granted or gives advice.");
  }
  const openQuestion = asksOpenly.test(text);
  const offered = new Set<string>();
  // "Do you have a stiff neck?" asks after what the guidance names; "How long have you had …" would assert it.
  if (!openQuestion)
    for (const { passage } of given.evidence.passages)
      for (const stem of stemsOfPassage(given, passage.id, language)) offered.add(stem);
  const stated = statedStems(given.patientText, language);
  for (const { stem, text: word } of sentence.content) {
    if (conversationStems[language].has(stem) || conversationWords.has(word) || questionStems[language].has(stem))
      continue;
    if (stated.has(stem) || offered.has(stem)) continue;
    if (!openQuestion && patient.stems.has(stem)) continue;
    return unsupported("A question about something neither the patient nor the guidance spoke of.");
  }
  return passed;
}

const passageStems = new WeakMap<object, ReadonlySet<string>>();
function stemsOfPassage(given: SentenceInContext, passageId: string, language: ReadingLanguage): ReadonlySet<string> {
  const passage = passagesNamed(given.evidence, passageId)[0];
  if (passage === undefined) return new Set();
  const before = passageStems.get(passage);
  if (before !== undefined) return before;
  const { stems } = readText(passage.text, language);
  passageStems.set(passage, stems);
  return stems;
}
