/** A message that asks more than one thing: what it tells beside, and each question by itself, as written. */
export interface SeveralQuestions {
  readonly told: readonly string[];
  readonly asked: readonly string[];
}

/** A new question after "?" or a full stop; a point inside a number or after a single letter ends nothing. */
const sentenceEnd = /(?<=[?!\n]|(?<!\b\p{L})\.)\s+/u;

const asks =
  /[?¿]|^\W*(?:(?:and|but|so|also|or|y|o|pero|tambi[eé]n|adem[aá]s)\W+)*(?:what|how|when|why|which|who|where|can|could|should|would|does|do|is|are|will|did|has|have|qu[eé]|c[oó]mo|cu[aá]ndo|cu[aá]l|cu[aá]nt[oa]s?|qui[eé]n|d[oó]nde|puedo|puede|debo|debe|es|ser[aá])\b/iu;

/** More than anybody asks in one message that can be read carefully. */
const questionsMax = 6;

/** Parts a message into its questions; undefined when it asks one thing, nothing, or more than can be looked up one by one. */
export function severalQuestions(text: string): SeveralQuestions | undefined {
  const sentences = text
    .split(sentenceEnd)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\d]/u.test(sentence));
  const asked = sentences.filter((sentence) => asks.test(sentence));
  if (asked.length < 2 || asked.length > questionsMax) return undefined;
  return { told: sentences.filter((sentence) => !asked.includes(sentence)), asked };
}
