/** The words of a corpus, kept so that those like a misspelt one are found without looking at them all. */
export interface Vocabulary {
  has(word: string): boolean;
  all(): Iterable<string>;
  /**
   * Words with the same first letter that may be within `editsMax` edits: every one that is, and some that are not. Light: by length
   * and by which letters stand in them, of which one edit changes at most two.
   */
  near(word: string, editsMax: number): string[];
}

export function openVocabulary(given: Iterable<string>): Vocabulary {
  const words = new Set(given);
  const shelves = new Map<string, { readonly word: string; readonly letters: number }[]>();
  for (const word of words) {
    const shelf = shelves.get(shelfOf(word, word.length));
    const entry = { word, letters: lettersOf(word) };
    if (shelf === undefined) shelves.set(shelfOf(word, word.length), [entry]);
    else shelf.push(entry);
  }
  return {
    has: (word) => words.has(word),
    all: () => words,
    near(word, editsMax) {
      const letters = lettersOf(word);
      const found: string[] = [];
      for (let length = word.length - editsMax; length <= word.length + editsMax; length += 1) {
        for (const known of shelves.get(shelfOf(word, length)) ?? []) {
          if (bitsIn(known.letters ^ letters) <= 2 * editsMax) found.push(known.word);
        }
      }
      return found;
    },
  };
}

const shelfOf = (word: string, length: number): string => `${word[0] ?? ""}${length}`;

/** One bit for each letter from a to z, and one for anything else. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charCodeAt(at) - 97;
    letters |= 1 << (letter >= 0 && letter < 26 ? letter : 26);
  }
  return letters;
}

function bitsIn(set: number): number {
  let bits = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}
