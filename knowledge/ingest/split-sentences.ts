/** Abbreviations whose full stop does not end a sentence, even when a capital follows. */
const abbreviations = /(?:\b(?:e\.g|i\.e|etc|vs|approx|Dr|Mr|Mrs|Ms|St|No)\.)$/;

/**
 * Splits one paragraph into its sentences, in order, each trimmed. A border is a full stop, question or exclamation mark
 * followed by white space and a capital letter, a digit, a quotation mark or a Spanish opening mark.
 */
export function splitSentences(paragraph: string): string[] {
  const text = paragraph.replace(/\s+/g, " ").trim();
  const sentences: string[] = [];
  let start = 0;
  for (const border of text.matchAll(/[.?!]["'”’)]*\s+(?=["'“‘(¿¡]?[\p{Lu}0-9])/gu)) {
    const end = border.index + border[0].trimEnd().length;
    const candidate = text.slice(start, end);
    if (abbreviations.test(candidate)) continue;
    sentences.push(candidate.trim());
    start = border.index + border[0].length;
  }
  const rest = text.slice(start).trim();
  if (rest !== "") sentences.push(rest);
  return sentences;
}
