/** Vowel runs, less a silent final e: within about one syllable in ten of a dictionary count on health leaflets. */
function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, "");
  if (letters.length <= 3) return letters === "" ? 0 : 1;
  const spoken = letters.replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^l]e)$/, (end) => end[0] ?? "");
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}

/**
 * United States school grade needed to read the sentences: Kincaid et al., "Derivation of New Readability Formulas",
 * Naval Technical Training Command, 1975 (Flesch-Kincaid grade level). 0 for no words. `unavoidable` words (the topic's own
 * name, drug names) are counted as two syllables: they cannot be put more plainly, and would drown what can.
 */
export function readingGrade(sentences: readonly string[], unavoidable: ReadonlySet<string>): number {
  const words = sentences.flatMap((sentence) => sentence.split(/[\s/-]+/).filter((word) => /[a-z]/i.test(word)));
  const syllablesOf = (word: string): number =>
    Math.min(
      syllablesIn(word),
      unavoidable.has(word.toLowerCase().replace(/[^a-z]/g, "")) ? 2 : Number.MAX_SAFE_INTEGER,
    );
  if (words.length === 0 || sentences.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}
