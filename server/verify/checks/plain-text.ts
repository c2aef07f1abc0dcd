import type { ReadingLanguage } from "../reading/language.ts";
import { languageOf } from "../reading/source.ts";
import { whole } from "../reading/spanish/word.ts";
import type { Check } from "../types.ts";
import { passed, unsupported } from "./outcome.ts";

const charactersMax = 400;
const wordsToJudge = 6;
/** An allow-list: what is not known to be harmless on a screen is not shown. `<` and `>` only before a number. */
const plain = {
  en: /^(?:[A-Za-z0-9 .,;:!?'"()/%&+=°£$€½¼¾±×≥≤µ²³‘’“”‐‑–—…-]|[À-ÖØ-öø-ÿŒœ]|[<>](?= ?\d))+$/,
  es: /^(?:[A-Za-z0-9 .,;:!?¡¿'"()/%&+=°£$€½¼¾±×≥≤µ²³ªº‘’“”‐‑–—…-]|[À-ÖØ-öø-ÿŒœ]|[<>](?= ?\d))+$/,
} as const satisfies Record<ReadingLanguage, RegExp>;
/** Every real sentence of some length has one of its own language's small words, and no two of another's. */
const englishGlue =
  /\b(?:the|a|an|is|are|be|of|to|in|on|for|and|or|if|not|do|your?|with|can|may|has|have|from|at|by|that|this|it|no|i|we|as|should|will|must|after|before|when|without|more|less|than|too|any|some|all|even|also|get|they|was|were|how|what|which|who|does|did|been|only|up|out)\b/i;
const notEnglish =
  /\b(?:el|los|las|una|usted|por|para|pero|est[aá]|der|und|nicht|les|des|vous|pour|avec|dans|il|che|della|sono)\b/gi;
const spanishGlue = whole(
  "el|la|los|las|un|una|de|del|al|que|y|o|en|con|por|para|su|sus|si|no|se|es|son|está|muy|más|menos|como|sin|usted|le|lo|ha|hay|cuando|después|antes|durante|hasta|aunque|porque|ni|mientras|tenga|cada",
  "i",
);
const notSpanish = whole(
  "the|and|is|are|of|your?|with|may|has|have|from|that|this|if|not|it|we|should|will|must|after|before|when|without|than|does|did|for|or|be|how|what|which|who|call|doctor's|der|und|nicht|les|des|vous|pour|avec|dans|che|della|sono|você|não|uma|são",
  "gi",
);
const looks = {
  en: { own: englishGlue, foreign: notEnglish, because: "The sentence does not look like English." },
  es: { own: spanishGlue, foreign: notSpanish, because: "The sentence does not look like Spanish." },
} as const satisfies Record<ReadingLanguage, unknown>;

/** One short plain sentence in the language of its guidance: no markup and no hidden characters. */
export const plainText: Check = (given) => {
  const { text } = given.sentence;
  const language = languageOf(given);
  if (text.trim() === "") return unsupported("The sentence is empty.");
  if (text.length > charactersMax) return unsupported("The sentence is too long.");
  if (!plain[language].test(text))
    return unsupported("The sentence has markup or characters that plain text does not need.");
  if (!/[a-z]{2}/i.test(text)) return unsupported("The sentence has no words.");
  const { own, foreign, because } = looks[language];
  const words = text.match(/[\p{L}']+/gu)?.length ?? 0;
  if (words >= wordsToJudge && !own.test(text)) return unsupported(because);
  if ((text.match(foreign)?.length ?? 0) >= 2) return unsupported(because);
  return passed;
};
