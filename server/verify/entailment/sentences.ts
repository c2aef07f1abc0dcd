/** Words before a full stop that end no sentence. */
const abbreviated = /(?:\b(?:dr|mr|mrs|ms|prof|vs|e\.g|i\.e|etc|al|fig|no|approx|st|u\.s|u\.k)|\b[A-Z])\.$/i;

/** Cuts a passage into its sentences: at a full stop, question or exclamation mark before a capital, a digit or a quote, and at line breaks. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  for (const line of text.split(/\n+/)) {
    let start = 0;
    for (const { 0: end, index } of line.matchAll(/[.!?]["')\]]*\s+(?=["'([]?[\p{Lu}\p{N}])/gu)) {
      const before = line.slice(start, index + 1);
      if (abbreviated.test(before)) continue;
      sentences.push(line.slice(start, index + end.length).trim());
      start = index + end.length;
    }
    const last = line.slice(start).trim();
    if (last !== "") sentences.push(last);
  }
  return sentences;
}
