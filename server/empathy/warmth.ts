import { dangerNamed } from "../verify/reading/danger.ts";
import { grammarOf } from "../verify/reading/grammar.ts";
import { sameQuantity } from "../verify/reading/quantities.ts";
import { type Reading, readText } from "../verify/reading/reading.ts";
import { isTimeUnit } from "../verify/reading/units.ts";
import type { Heard } from "./heard.ts";
import type { Empathy } from "./open-empathy.ts";
import { wordsOf } from "./words/words-of.ts";

const wordsMax = 30;

/**
 * True when a sentence is warmth and nothing else: made of words for feelings and of what the person stated, without a fact, number,
 * medicine, place of care, instruction, prospect, cause, comparison or comfort. An allow-list: what is not known to be harmless is no
 * warmth. Its claims are none.
 */
export function isPureWarmth(text: string, heard: Heard, empathy: Empathy): boolean {
  const reading = readText(text, heard.language);
  const words = wordsOf(heard.language);
  const { isGlueWord } = grammarOf(heard.language);
  if (/[?:;()[\]"\d]/.test(text) && !saysTheirNumbers(reading, heard)) return false;
  if (/[?:;()[\]"]/.test(text) || reading.tokens.length > wordsMax) return false;
  if (reading.urgency.actions.length > 0 || reading.urgency.numbers.length > 0) return false;
  if (dangerNamed(reading) !== undefined) return false;
  if (!saysTheirNumbers(reading, heard)) return false;
  const said = new Set(empathy.drugs.mentionsIn(heard.reading).map(({ id }) => id));
  if (empathy.drugs.mentionsIn(reading).some(({ id }) => !said.has(id))) return false;
  if (empathy.reassurance[heard.language].mentionsIn(reading).length > 0) return false;
  if (words.neverWarmth.test(reading.text) || givesAdvice(reading.text, heard)) return false;
  const marked = reading.tokens.some(({ text: word }) => words.marks.has(word));
  if (!marked && empathy.affect[heard.language].mentionsIn(reading, "answer").length === 0) return false;
  const heardStems = words.worry.test(reading.text) ? heard.mentioned : heard.stated;
  const theirs = reading.content.filter(({ text: word }) => !words.warm.has(word) && !isGlueWord(word));
  if (theirs.some(({ stem }) => !heardStems.has(stem) && !heard.denied.has(stem))) return false;
  // "You do not have a fever" to somebody who has one.
  if (theirs.some(({ stem, negations }) => negations > 0 !== heard.denied.has(stem))) return false;
  if (deniesAFeeling(reading, heard)) return false;
  return !saysWhatItIs(
    reading,
    theirs.map(({ start }) => start),
    words.links,
  );
}

/** "It is not worrying" comforts, and "it is easy" makes little of it; "it is not easy" does neither. */
const deniesAFeeling = (reading: Reading, { language, denied }: Heard): boolean => {
  const { onlyDenied, mayBeDenied } = wordsOf(language);
  return reading.content.some(({ text, stem, negations }) =>
    negations > 0 ? !onlyDenied.has(text) && !mayBeDenied.has(text) && !denied.has(stem) : onlyDenied.has(text),
  );
};

/** Only how long and how old, and only as they said it: a dose said back sounds like a dose agreed to. */
const saysTheirNumbers = (reading: Reading, heard: Heard): boolean =>
  reading.quantities.every(
    (quantity) =>
      isTimeUnit(quantity.unit) &&
      heard.quantities.some((said) => sameQuantity({ ...said, lead: quantity.lead }, quantity)),
  );

/** True when a text tells somebody to do something. Frames such as "thank you for asking" are taken out first. */
export function givesAdvice(text: string, { language }: Pick<Heard, "language">): boolean {
  return adviceIn(text, language) > 0;
}

/** How often a text tells somebody what to do: modals of duty and imperatives. @param text normalised */
export function adviceIn(text: string, language: Heard["language"]): number {
  const { looksLikeAdvice, instructs, opensWithOrder } = wordsOf(language);
  const bare = text.replaceAll("n't ", " not ").replaceAll(looksLikeAdvice, " ");
  return (bare.match(instructs)?.length ?? 0) + (bare.match(opensWithOrder)?.length ?? 0);
}

/** "Your pain is your heart": a word of theirs right behind "is" or "means" is a diagnosis made of their own words. */
function saysWhatItIs({ tokens, content }: Reading, theirs: readonly number[], links: ReadonlySet<string>): boolean {
  return theirs.some((start) => {
    const word = content.find((each) => each.start === start);
    if (word === undefined || word.preposition !== "") return false;
    const at = tokens.findIndex((token) => token.start === start);
    for (let place = at - 1; place >= 0 && place >= at - 4; place -= 1) {
      const token = tokens[place];
      if (token === undefined || token.kind === "mark") return false;
      if (links.has(token.text)) return true;
      if (content.some((each) => each.start === token.start)) return false;
    }
    return false;
  });
}
