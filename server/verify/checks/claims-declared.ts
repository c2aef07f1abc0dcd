import type { DrugLexicon } from "../lexicon/drugs.ts";
import type { Reading } from "../reading/reading.ts";
import { readText } from "../reading/reading.ts";
import { caseOf, passagesNamed } from "../reading/source.ts";
import { sameQuantity } from "../reading/quantities.ts";
import { stemOf } from "../reading/stem.ts";
import type { Check, CheckResult, SentenceInContext } from "../types.ts";
import { conversationWords, questionWords } from "./conversation-words.ts";
import { notApplicable, passed, unsupported } from "./outcome.ts";

const conversationStems = new Set([...conversationWords].map(stemOf));
const questionStems = new Set([...questionWords].map(stemOf));

/** A sentence that tells somebody what to do. "Take your time" and "tell me" ask for words, not for acts. */
const instructs =
  /\b(?:should|must|ought|need(?:s|ed)? to|have to|has to|had better|make sure|be sure|remember to|try (?:to|not|and)|do not|never|avoid|stop|start|keep|continue|go to|go and|go now|call|ring|phone|dial|contact|visit|book|(?<!\bto )see (?:a|an|your|the|someone)|speak to|talk to|apply|swallow|drink|eat|rest|lie|sit|use|give|check|measure|monitor|watch|wait|come back|seek|i would|i'd|advise|recommend|suggest)\b/;
const takes = /\btake(?! your time| a moment| care)\b/;
const promises =
  /\b(?:(?:it|this|that|you|they|he|she|everything|things?|\w+s?) (?:will|shall|is going to|are going to|'ll)|gets? better|getting better|improve|recover|pass|heal|settle|go away|clear up)\b/;
/** Says what is the matter. After "sorry that you have …" it repeats, and repeating is judged by the patient's own words. */
const diagnoses =
  /\b(?:you|he|she|they|child|baby) (?:(?:probably|likely|certainly|clearly|may|might|could|must|seem to|appear to|do|really|just) )*(?:have|has|had|are having|is having|suffer|are suffering|got|are|is)\b|\b(?:this|that|it|these|those) (?:\w+ ){0,2}?(?:is|are|was|means|mean|could be|may be|might be|must be|happens|comes)\b|\b(?:sounds?|looks?|seems?|appears?) (?:\w+ )?(?:like|to be|as)\b|\b(?:caused|due to|because of|sign of|symptom of|result of|linked to|common (?:in|with|after|for)|diagnos\w*|side effects?)\b/;
/** Frames of warmth in which "you have" or "this is" repeats or names a feeling. */
const warmth =
  /\b(?:sorry|hear|hearing|understand|understandable|hard|difficult|tough|tiring|exhausting|frustrating|stressful|upsetting|worrying|worried|scary|frightening|distressing|overwhelming|unpleasant|uncomfortable|unsettling|thank|thanks|telling|sharing|makes sense|glad you|must be|feel|feels|feeling)\b/;
const doubt =
  /\b(?:might|may|maybe|perhaps|could|thinks?|thought|wonder|wondering|possibly|probably|suspect|if|google|googled|read that|told me it|is it|do i|should i|can i)\b|\b(?:worried|worry|worrying|afraid|scared|frightened|terrified|fear)\b(?! *(?:$|[.,!;]|and\b|but\b|because\b))/;
const asksFirst =
  /^(?:(?:thank you|thanks|sorry|ok|okay|and|so|also|please|may i ask|can i ask|could you tell me|can you tell me|could you say)[,:]? )*(?:do|does|did|have|has|had|are|is|was|were|can|could|would|will|may|how|what|when|where|which|who|whom|whose)\b/;
const takesForGranted =
  /\b(?:did you know|are you aware|aren't you|isn't it|don't you|didn't|do you realise|do you realize|you know that|why|stopped|given that|since you (?:have|are)|because|as you (?:have|are)|despite|even though|knowing|besides|apart from|too|again|still|your (?:cancer|stroke|heart attack|diabetes|infection|condition|disease|illness|diagnosis))\b|,\s*(?:right|isn't|aren't|don't|haven't|no|yes|correct|is|are|do|have)(?: \w+){0,2}\s*\?/;

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

function statesAct({ text, urgency }: Reading): CheckResult | undefined {
  const offersHelp = /^(?:if you (?:want|like),? )?(?:i|we) can (?:bring|ask|offer|find|look|help)\b/.test(text);
  if (urgency.rank > 0 && !offersHelp)
    return unsupported("Where to get care is said in a sentence that is not a claim.");
  const asking = text.replace(/\b(?:tell me|can you tell|could you tell|let me|let us)\b/g, "");
  if (!offersHelp && !text.endsWith("?") && (instructs.test(asking) || takes.test(asking))) {
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
  if (sentence.text.endsWith("?")) return unsupported("A question that is not declared as a question.");
  const offers = /^(?:if you (?:want|like),? )?(?:i|we) (?:can|will|am|are)\b/.test(sentence.text);
  if (!offers && promises.test(sentence.text)) return unsupported("A prospect in a sentence that is not a claim.");
  const unknown = sentence.content.filter(
    ({ stem, text }) => !conversationStems.has(stem) && !conversationWords.has(text),
  );
  const doubts =
    /\b(?:worr(?:y|ied|ies|ying)|wonder(?:ing)?|ask(?:ed|ing)?|question|concern(?:ed|s)?|afraid|scared|frightened|anxious) (?:\w+ )?(?:about|whether|if|that|of)\b/.test(
      sentence.text,
    );
  const heard = doubts ? patient.stems : statedStems(patientText);
  if (unknown.some(({ stem }) => !heard.has(stem)))
    return unsupported("A fact that the patient did not state, in a sentence that is not a claim.");
  if (
    diagnoses.test(sentence.text) &&
    (!warmth.test(sentence.text) ||
      /\b(?:sign|symptom|caused|due|because|result|linked|diagnos|side effect|common)/.test(sentence.text))
  ) {
    return unsupported("A statement about what is the matter, in a sentence that is not a claim.");
  }
  // "Do not have a fever" said back to somebody who has one.
  if (sentence.negations > 0 && unknown.length > 0) return unsupported("A denial in a sentence that is not a claim.");
  return passed;
}

/** What the patient said is so: not what they asked, fear or read. */
function statedStems(patientText: string): ReadonlySet<string> {
  const stated = new Set<string>();
  for (const part of patientText.split(/(?<=[.!?\n])/)) {
    if (part.trim().endsWith("?")) continue;
    const reading = readText(part);
    if (doubt.test(reading.text)) continue;
    for (const word of reading.content) if (word.negations === 0) stated.add(word.stem);
  }
  return stated;
}

function question(given: SentenceInContext, sentence: Reading, patient: Reading): CheckResult {
  const { text } = sentence;
  if (!text.endsWith("?") || text.slice(0, -1).includes("?"))
    return unsupported("A question that is not one question.");
  if (/[.;!] /.test(text) || !asksFirst.test(text)) return unsupported("A question that states something first.");
  if (
    takesForGranted.test(text) ||
    instructs.test(text.replace(/\b(?:see|give|check|measure|eat|drink|use|stop|start|rest|sit|lie|keep|wait)\b/g, ""))
  ) {
    return unsupported("A question that takes a fact for granted or gives advice.");
  }
  const openQuestion = /\b(?:how|what|when|where|which|who)\b/.test(text);
  const offered = new Set<string>();
  // "Do you have a stiff neck?" asks after what the guidance names; "How long have you had …" would assert it.
  if (!openQuestion)
    for (const { passage } of given.evidence.passages)
      for (const stem of stemsOfPassage(given, passage.id)) offered.add(stem);
  const stated = statedStems(given.patientText);
  for (const { stem, text: word } of sentence.content) {
    if (conversationStems.has(stem) || conversationWords.has(word) || questionStems.has(stem)) continue;
    if (stated.has(stem) || offered.has(stem)) continue;
    if (!openQuestion && patient.stems.has(stem)) continue;
    return unsupported("A question about something neither the patient nor the guidance spoke of.");
  }
  return passed;
}

const passageStems = new WeakMap<object, ReadonlySet<string>>();
function stemsOfPassage(given: SentenceInContext, passageId: string): ReadonlySet<string> {
  const passage = passagesNamed(given.evidence, passageId)[0];
  if (passage === undefined) return new Set();
  const before = passageStems.get(passage);
  if (before !== undefined) return before;
  const { stems } = readText(passage.text);
  passageStems.set(passage, stems);
  return stems;
}
