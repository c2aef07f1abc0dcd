import { normalise } from "../reading/normalise.ts";
import type { Reading } from "../reading/reading.ts";
import type { ReadingLanguage } from "../reading/language.ts";
import { caseOf } from "../reading/source.ts";
import type { SentenceInContext } from "../types.ts";

/** First words that mean nothing, or something else, behind another sentence than the one they were written behind. */
const leans = {
  en: /^(?:it|its|they|them|their|theirs|this|that|these|those|he|she|his|her|then|next|after (?:that|this)|afterwards|also|instead|otherwise|if (?:so|not|it|they|this|that)|when (?:it|they|this|that)|unless (?:it|they|this|that)|the (?:same|other|latter|former|first|second)|both|neither|either|such|but|and|or|so(?! that)|however|because of (?:this|that)|do(?:ing)? (?:it|so|this|that)|repeat (?:it|this|that))(?![\p{L}'’-])/u,
  es: /^(?:ello|esto|eso|este|esta|ese|esa|estos|estas|esos|esas|él|ella|ellos|ellas|(?:luego|después|además)(?! del? )|entonces|también|tampoco|en cambio|si no|de lo contrario|si (?:es así|esto|eso|lo|la|le)|lo mismo|el mismo|la misma|el otro|la otra|ambos|ambas|ninguno|ninguna|pero|y|o|así que|sin embargo|por eso|por ello|hágalo|no lo haga|repítalo|tómel[oa]s?|no l[oa]s? tome|úsel[oa]s?|no l[oa]s? use|dél[oa]s?)(?![\p{L}-])/u,
} as const satisfies Record<ReadingLanguage, RegExp>;

/** Words that stand for something named before. In Spanish they are parts of verbs and articles: only the first words can be told there. */
const pronouns: ReadonlySet<string> = new Set(["it", "they", "them", "these", "those", "this"]);

/**
 * True when a sentence points at the one before it: it begins so, or uses "it" for something that neither it nor its source names before.
 * "Take it with food" is true of the medicine it was written for, and of no other.
 */
export function pointsBack(sentence: Reading, source: Reading | undefined): boolean {
  if (leans[sentence.language].test(sentence.text)) return true;
  if (sentence.language !== "en") return false;
  const inSource = source?.tokens.some(({ text }) => pronouns.has(text)) ?? false;
  const first = sentence.tokens.find(({ text }) => pronouns.has(text));
  if (first === undefined || inSource) return false;
  // One word that counts before it is its verb ("take it"); with two or more, one of them can be what it stands for.
  return sentence.content.filter(({ start }) => start < first.start).length <= 1;
}

/** True when a sentence that points back stands behind the very words it was written behind (or behind a claim on its own source). */
export function standsBehindItsOwn(given: SentenceInContext, before: SentenceInContext | undefined): boolean {
  const { source } = caseOf(given);
  if (source.kind !== "found" || before === undefined) return false;
  const earlier = caseOf(before).source;
  if (earlier.kind !== "found" || earlier.source.passage !== source.source.passage) return false;
  const { text } = source.source.reading;
  if (earlier.source.reading.text === text) return true;
  const sentences = source.source.passage.sentences.map(normalise);
  const at = sentences.findIndex((line) => text.startsWith(line));
  return at > 0 && earlier.source.reading.text.endsWith(sentences[at - 1] ?? "\u0000");
}
