/** Half of the words of two questions, taken together, are the same: nobody writes that twice by chance. */
const sharedMin = 0.5;

/**
 * Names a group for each question: questions that share at least half of their content words, directly or through a third, are of one group (single
 * linkage over the Jaccard index). A question without content words stands alone.
 */
export function groupsOfNearAlike(
  questions: readonly { readonly id: string; readonly terms: readonly string[] }[],
): ReadonlyMap<string, string> {
  const leader = questions.map((_, at) => at);
  const leaderOf = (at: number): number => {
    let here = at;
    while (leader[here] !== here) here = leader[here] ?? here;
    return here;
  };
  const words = questions.map(({ terms }) => new Set(terms));
  for (const [at, own] of words.entries()) {
    for (let before = 0; before < at; before += 1) {
      const other = words[before] ?? new Set<string>();
      const shared = [...own].filter((word) => other.has(word)).length;
      if (shared > 0 && shared / (own.size + other.size - shared) >= sharedMin) leader[leaderOf(at)] = leaderOf(before);
    }
  }
  return new Map(questions.map(({ id }, at) => [id, questions[leaderOf(at)]?.id ?? id]));
}
