// Shorter words have too many innocent neighbours ("chess", "chest"); their usual misspellings are listed in the lexicon. Two letters
// swapped ("cehst", "haert") or one doubled are no other word, so that five letters are enough.
const lettersMin = 6;
const swappedLettersMin = 5;
const lettersMax = 20;
// "Breathng" is one letter from "breathing" and from "breathin": each may be the one a pattern is written with.
const meantMax = 3;

export interface Spelling {
  /** What a word may be meant to be, nothing when it is right as it stands. Called once per word; bounded by the word's own length. */
  readonly correct: (word: string) => readonly string[];
}

/**
 * One mistake (a letter missing, added, wrong, or two swapped) is forgiven in long symptom words with the same first letter.
 *
 * @param symptomWords the words worth recognising when misspelt
 * @param realWords words that are right as they stand: never changed, however close ("breast" is not "breath"), though a misspelt word
 *   may be meant to be one of them
 */
export function spellingOf(symptomWords: Iterable<string>, realWords: ReadonlySet<string>): Spelling {
  const known = new Set<string>();
  const shortened = new Map<string, string[]>();
  for (const word of symptomWords) {
    if (known.has(word)) continue;
    known.add(word);
    if (word.length < swappedLettersMin) continue;
    for (const key of shortenings(word)) {
      const words = shortened.get(key);
      if (words === undefined) shortened.set(key, [word]);
      else words.push(word);
    }
  }
  return {
    correct(word) {
      const meant: string[] = [];
      if (word.length < swappedLettersMin || word.length > lettersMax || known.has(word) || realWords.has(word))
        return meant;
      for (const key of shortenings(word)) {
        for (const candidate of shortened.get(key) ?? []) {
          if (meant.includes(candidate) || !isMeant(word, candidate)) continue;
          meant.push(candidate);
          if (meant.length === meantMax) return meant;
        }
      }
      return meant;
    },
  };
}

/** The word and every version with one letter taken out: two words one mistake apart always share one of these. */
function shortenings(word: string): string[] {
  const keys = [word];
  for (let at = 1; at < word.length; at += 1) keys.push(word.slice(0, at) + word.slice(at + 1));
  return keys;
}

function isMeant(typed: string, meant: string): boolean {
  if (typed.charAt(0) !== meant.charAt(0) || !isOneMistake(typed, meant)) return false;
  return meant.length >= lettersMin || isSwapped(typed, meant) || isDoubled(typed, meant);
}

function isSwapped(typed: string, meant: string): boolean {
  return typed.length === meant.length && [...typed].sort().join("") === [...meant].sort().join("");
}

function isDoubled(typed: string, meant: string): boolean {
  return typed.length === meant.length + 1 && typed.replace(/(.)\1/, "$1") === meant;
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
