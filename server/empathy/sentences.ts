/** Cuts a text after a full stop, question or exclamation mark that is followed by the beginning of a sentence. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?…]["')\]]?)\s+(?=[\p{Lu}\d¿¡"'([])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
