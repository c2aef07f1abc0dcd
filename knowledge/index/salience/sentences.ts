/** A message as what it asks and what it tells around it. */
export interface Parted {
  /** The sentences that ask, and the first one: a subject line or what it is all about. The whole message when it is short or asks nothing. */
  readonly asking: readonly string[];
  /** The story: age, family, how it came about, thanks. */
  readonly story: readonly string[];
}

const asks =
  /[?¿]|^\W*(?:(?:and|but|so|also|hi|hello|please|hola)\W+)*(?:what|how|when|why|which|who|where|can|could|should|shall|would|does|do|is|are|am|will|did|has|have|any|que|como|cuando|cual|quien|donde|puedo|debo|es)\b|\b(?:i am|i'm|im|i was) (?:looking|searching|asking|wondering)|\b(?:wan(?:t|na)|like|need|love) to (?:know|ask|learn|find)|\b(?:information|advice|help) (?:on|about|with|regarding)|\b(?:please|kindly) \w+|\b(?:explain|advise|tell me|let me know|suggest)\b/i;

/** So few sentences hold no story to tell apart. */
const sentencesMin = 3;

/** Parts a message. Pure; a point inside a number or an abbreviation of one letter ends nothing. */
export function partMessage(text: string): Parted {
  const sentences = text.split(/(?<=[?!\n]|(?<!\b\p{L})\.)\s+/u).filter((sentence) => /[\p{L}\d]/u.test(sentence));
  const asking = sentences.filter((sentence, at) => at === 0 || asks.test(sentence));
  if (sentences.length < sentencesMin || asking.length < 2) return { asking: sentences, story: [] };
  return { asking, story: sentences.filter((sentence) => !asking.includes(sentence)) };
}
