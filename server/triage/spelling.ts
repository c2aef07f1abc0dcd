// Shorter words have too many innocent neighbours ("chess", "chest"); their usual misspellings are listed in the lexicon.
const lettersMin = 6;
const lettersMax = 20;

export interface Spelling {
  /** Called once per word of a message; bounded by the word's own length. */
  readonly correct: (word: string) => string | undefined;
}

/**
 * One mistake (a letter missing, added, wrong, or two swapped) is forgiven in long symptom words with the same first letter.
 *
 * @param symptomWords the words worth recognising when misspelt
 * @param realWords words that are right as they stand: never changed, however close ("breast" is not "breath")
 */
export function spellingOf(symptomWords: Iterable<string>, realWords: ReadonlySet<string>): Spelling {
  const known = new Set<string>();
  const shortened = new Map<string, string[]>();
  for (const word of symptomWords) {
    if (known.has(word)) continue;
    known.add(word);
    if (word.length < lettersMin || realWords.has(word)) continue;
    for (const key of shortenings(word)) {
      const words = shortened.get(key);
      if (words === undefined) shortened.set(key, [word]);
      else words.push(word);
    }
  }
  return {
    correct(word) {
      if (word.length < lettersMin - 1 || word.length > lettersMax || known.has(word) || realWords.has(word))
        return undefined;
      for (const key of shortenings(word)) {
        for (const candidate of shortened.get(key) ?? []) {
          if (candidate.charAt(0) === word.charAt(0) && isOneMistake(word, candidate)) return candidate;
        }
      }
      return undefined;
    },
  };
}

/** The word and every version with one letter taken out: two words one mistake apart always share one of these. */
function shortenings(word: string): string[] {
  const keys = [word];
  for (let at = 1; at < word.length; at += 1) keys.push(word.slice(0, at) + word.slice(at + 1));
  return keys;
}

function isOneMistake(typed: string, meant: string): boolean {
  let same = 0;
  while (same < typed.length && same < meant.length && typed[same] === meant[same]) same += 1;
  const typedRest = typed.slice(same);
  const meantRest = meant.slice(same);
  return (
    typedRest.slice(1) === meantRest.slice(1) ||
    typedRest === meantRest.slice(1) ||
    typedRest.slice(1) === meantRest ||
    (typedRest[0] === meantRest[1] && typedRest[1] === meantRest[0] && typedRest.slice(2) === meantRest.slice(2))
  );
}
