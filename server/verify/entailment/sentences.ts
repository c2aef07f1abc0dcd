export interface SentenceBorders {
  /** Words before a full stop that end no sentence. */
  readonly abbreviated: RegExp;
  /** Pattern of what a sentence begins with. */
  readonly begins: string;
}

/** Cuts a passage into its sentences: at a full stop, question or exclamation mark before what begins a sentence, and at line breaks. */
export function sentencesWith({ abbreviated, begins }: SentenceBorders): (text: string) => readonly string[] {
  const border = new RegExp(`[.!?]["')\\]]*\\s+(?=${begins})`, "gu");
  return (text) => {
    const sentences: string[] = [];
    for (const line of text.split(/\n+/)) {
      let start = 0;
      for (const { 0: end, index } of line.matchAll(border)) {
        const before = line.slice(start, index + 1);
        if (abbreviated.test(before)) continue;
        sentences.push(line.slice(start, index + end.length).trim());
        start = index + end.length;
      }
      const last = line.slice(start).trim();
      if (last !== "") sentences.push(last);
    }
    return sentences;
  };
}

/** The same of English: before a capital, a digit or a quote. */
export const sentencesOf = sentencesWith({
  abbreviated: /(?:\b(?:dr|mr|mrs|ms|prof|vs|e\.g|i\.e|etc|al|fig|no|approx|st|u\.s|u\.k)|\b[A-Z])\.$/i,
  begins: "['\"([]?[\\p{Lu}\\p{N}]",
});
