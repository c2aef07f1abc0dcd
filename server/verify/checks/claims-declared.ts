import type { DrugLexicon } from "../lexicon/drugs.ts";
import type { ReassuranceLexicon } from "../lexicon/reassurance.ts";
import type { ReadingLanguage } from "../reading/language.ts";
import type { Reading } from "../reading/reading.ts";
import { caseOf, stemsOf } from "../reading/source.ts";
import { sameQuantity } from "../reading/quantities.ts";
import type { Check, SentenceInContext, Span } from "../types.ts";
import { notApplicable, passed, unsupported } from "./outcome.ts";
import { spansOf } from "./spans.ts";
import { conversationStems, questionStems, speeches, statedStems } from "./stated-words.ts";
import type { IsWritten } from "./written.ts";

/** What a sentence carries that only a claim may, and where. */
interface Hidden {
  readonly because: string;
  readonly said?: Span | undefined;
}
interface Lexica {
  readonly drugs: DrugLexicon;
  readonly reassurance: Readonly<Record<ReadingLanguage, readonly ReassuranceLexicon[]>>;
}

/**
 * Only a claim states anything. A sentence of warmth, a question or a safety net that carries a fact, number, medicine,
 * diagnosis, prospect, instruction or urgency is a claim in disguise, unless people wrote it in advance.
 * Source: unprompted recommendation and clinical assumption as expert error patterns, arXiv 2601.15558.
 */
export const claimsDeclared =
  (lexica: Lexica, isWritten: IsWritten): Check =>
  (given) => {
    if (given.sentence.act === "claim") return notApplicable;
    if (isWritten(given)) return passed;
    const { sentence, patient } = caseOf(given);
    const hidden =
      citesPassage(given) ??
      statesNumber(sentence, patient) ??
      statesAct(sentence) ??
      statesMedicine(sentence, patient, lexica.drugs) ??
      comforts(sentence, lexica) ??
      byAct(given, sentence, patient);
    if (hidden === undefined) return passed;
    const { because, said = { start: 0, end: Math.max(1, sentence.text.length) } } = hidden;
    return unsupported(because, spansOf(given, { said }));
  };

const citesPassage = ({ sentence }: SentenceInContext): Hidden | undefined =>
  sentence.citation === undefined
    ? undefined
    : { because: "A sentence with a citation that is not declared as a claim." };

function statesNumber(sentence: Reading, patient: Reading): Hidden | undefined {
  const added = sentence.quantities.find(
    (quantity) => !patient.quantities.some((said) => sameQuantity({ ...said, lead: quantity.lead }, quantity)),
  );
  if (added !== undefined) return { because: "A number is said that the patient did not say.", said: added };
  if (sentence.urgency.numbers.length > 0) return { because: "A telephone number in a sentence that is not a claim." };
  return undefined;
}

/** Where a pattern that is not global stands in a text. */
function placeOf(pattern: RegExp, text: string): Span | undefined {
  const found = pattern.exec(text);
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
}

function statesAct({ text, urgency, language }: Reading): Hidden | undefined {
  const { offersHelp, asksForWords, instructs, takes, suggests } = speeches[language];
  const offers = offersHelp.test(text);
  if (urgency.rank > 0 && !offers) return { because: "Where to get care is said in a sentence that is not a claim." };
  if (offers) return undefined;
  const suggested = placeOf(suggests, text);
  if (suggested !== undefined) return { because: "Advice in a sentence that is not a claim.", said: suggested };
  const asking = text.replace(asksForWords, (words) => " ".repeat(words.length));
  const said = text.endsWith("?") ? undefined : (placeOf(instructs, asking) ?? placeOf(takes, asking));
  return said === undefined ? undefined : { because: "An instruction in a sentence that is not a claim.", said };
}

function statesMedicine(sentence: Reading, patient: Reading, drugs: DrugLexicon): Hidden | undefined {
  const named = new Set(drugs.mentionsIn(patient).map(({ id }) => id));
  const said = drugs.mentionsIn(sentence).find(({ id }) => !named.has(id));
  return said === undefined ? undefined : { because: "A medicine in a sentence that is not a claim.", said };
}

function comforts(sentence: Reading, { reassurance }: Lexica): Hidden | undefined {
  for (const lexicon of reassurance[sentence.language]) {
    const [said] = lexicon.mentionsIn(sentence);
    if (said !== undefined) return { because: "A reassurance in a sentence that is not a claim.", said };
  }
  return undefined;
}

function byAct(given: SentenceInContext, sentence: Reading, patient: Reading): Hidden | undefined {
  switch (given.sentence.act) {
    case "question":
      return question(given, sentence, patient);
    case "empathy":
    case "safety-net":
      return warm(given, sentence, patient);
    case "claim":
      return undefined;
    default: {
      const unhandled: never = given.sentence.act;
      throw new Error(`Unhandled sentence act: ${String(unhandled)}`);
    }
  }
}

function warm(given: SentenceInContext, sentence: Reading, patient: Reading): Hidden | undefined {
  const { text, language } = sentence;
  const { offers, promises, conversationWords, doubtsAbout, diagnoses, warmth, explains } = speeches[language];
  if (text.endsWith("?")) return { because: "A question that is not declared as a question." };
  const prospect = offers.test(text) ? undefined : placeOf(promises, text);
  if (prospect !== undefined) return { because: "A prospect in a sentence that is not a claim.", said: prospect };
  const unknown = sentence.content.filter(
    ({ stem, text: word }) => !conversationStems[language].has(stem) && !conversationWords.has(word),
  );
  const heard = doubtsAbout.test(text) ? patient.stems : statedStems(given);
  const fact = unknown.find(({ stem }) => !heard.has(stem));
  if (fact !== undefined)
    return { because: "A fact that the patient did not state, in a sentence that is not a claim.", said: fact };
  const diagnosis = placeOf(diagnoses, text);
  if (diagnosis !== undefined && (!warmth.test(text) || explains.test(text)))
    return { because: "A statement about what is the matter, in a sentence that is not a claim.", said: diagnosis };
  // "Do not have a fever" said back to somebody who has one.
  if (sentence.negations > 0 && unknown.length > 0)
    return { because: "A denial in a sentence that is not a claim.", said: unknown[0] };
  return undefined;
}

function question(given: SentenceInContext, sentence: Reading, patient: Reading): Hidden | undefined {
  const { language } = sentence;
  const { conversationWords, asksFirst, takesForGranted, instructs, asksWith, asksOpenly } = speeches[language];
  const text = sentence.text.replace(/^¿/, "");
  if (!text.endsWith("?") || text.slice(0, -1).includes("?") || text.includes("¿"))
    return { because: "A question that is not one question." };
  if (/[.;!] /.test(text) || !asksFirst.test(text)) return { because: "A question that states something first." };
  if (takesForGranted.test(text) || instructs.test(text.replace(asksWith, ""))) {
    return { because: "A question that takes a fact for granted or gives advice." };
  }
  const openQuestion = asksOpenly.test(text);
  const stated = statedStems(given);
  // "Do you have a stiff neck?" asks after what the guidance names; "How long have you had …" would assert it.
  const isOffered = (stem: string): boolean =>
    given.evidence.passages.some(({ passage }) => stemsOf(passage).has(stem));
  for (const word of sentence.content) {
    const { stem } = word;
    if (conversationStems[language].has(stem) || conversationWords.has(word.text) || questionStems[language].has(stem))
      continue;
    if (stated.has(stem)) continue;
    if (!openQuestion && (patient.stems.has(stem) || isOffered(stem))) continue;
    return { because: "A question about something neither the patient nor the guidance spoke of.", said: word };
  }
  return undefined;
}
