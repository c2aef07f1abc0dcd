// Words of patients pass through here: the memory is bounded so that it cannot grow into a record of them.
const knownMax = 20_000;

/** A stemmer that remembers what it has cut: the same few thousand words come again in every sentence. */
export function rememberStems(compute: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const stem = compute(word);
    if (known.size >= knownMax) known.clear();
    known.set(word, stem);
    return stem;
  };
}
