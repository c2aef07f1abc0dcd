import type { Check } from "../types.ts";
import { passed, unsupported } from "./outcome.ts";

const charactersMax = 400;
/** An allow-list: what is not known to be harmless on a screen is not shown. `<` and `>` only before a number. */
const plain = /^(?:[A-Za-z0-9 .,;:!?'"()/%&+=°£$€½¼¾±×≥≤µ²³‘’“”‐‑–—…-]|[À-ÖØ-öø-ÿŒœ]|[<>](?= ?\d))+$/;
const residue = [
  /\bhttps?:|\bwww\.|\b[a-z0-9-]+\.(?:com|org|net|io|uk|gov|edu|info|co|nhs|health)\b/i,
  /\b(?:javascript|data|mailto|vbscript):/i,
  /\b(?:ignore|disregard|forget|override) (?:all |any |the |your |my |every )*(?:previous|prior|above|earlier|preceding|system|safety|instructions?|rules?|guidance)\b/i,
  /\bas an? (?:ai|artificial|large language|language) ?(?:language )?(?:model|assistant|intelligence)\b/i,
  /\b(?:language model|system prompt|my instructions|my guidelines|developer mode|jailbreak|prompt injection|openai|chatgpt|training data|knowledge cutoff)\b/i,
  /\b(?:assistant|system|user|human|tool)\s*:/i,
  /\bpassage ?(?:id|\d)\b|\bcitation ?\d|\bquote:/i,
  /&(?:#\d+|#x[0-9a-f]+|[a-z]{2,8});/i,
  /-{3,}|={3,}|\.{4,}|!{2,}|\?{2,}|:-?[)(]/,
];
/** Every real English sentence of some length has one of these. */
const englishGlue =
  /\b(?:the|a|an|is|are|be|of|to|in|on|for|and|or|if|not|do|your?|with|can|may|has|have|from|at|by|that|this|it|no|i|we|as|should|will|must|after|before|when|without|more|less|than|too|any|some|all|even|also|get|they|was|were|how|what|which|who|does|did|been|only|up|out)\b/i;
const foreignGlue =
  /\b(?:el|los|las|una|usted|por|para|pero|est[aá]|der|und|nicht|les|des|vous|pour|avec|dans|il|che|della|sono)\b/gi;

/** One short plain English sentence: no markup, links, hidden characters or leftovers of a prompt. */
export const plainText: Check = ({ sentence: { text } }) => {
  if (text.trim() === "") return unsupported("The sentence is empty.");
  if (text.length > charactersMax) return unsupported("The sentence is too long.");
  if (!plain.test(text)) return unsupported("The sentence has markup or characters that plain English does not need.");
  if (residue.some((pattern) => pattern.test(text)))
    return unsupported("The sentence has a link, markup or leftovers of a prompt.");
  if (!/[a-z]{2}/i.test(text)) return unsupported("The sentence has no words.");
  const words = text.match(/[a-z']+/gi)?.length ?? 0;
  if (words >= 6 && !englishGlue.test(text)) return unsupported("The sentence does not look like English.");
  if ((text.match(foreignGlue)?.length ?? 0) >= 2) return unsupported("The sentence does not look like English.");
  return passed;
};
