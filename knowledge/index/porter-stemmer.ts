/**
 * The Porter stemmer for English: M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, pages 130-137.
 * The step numbers are the paper's. Two of the author's own later departures are kept: "bli" and "logi" in step 2.
 */

const isVowelAt = (word: string, at: number): boolean => {
  const letter = word[at];
  if (letter === undefined) return false;
  if ("aeiou".includes(letter)) return true;
  return letter === "y" && at > 0 && !isVowelAt(word, at - 1);
};

/** The paper's m: how many times a vowel run is followed by a consonant run. */
function measure(stem: string): number {
  let count = 0;
  let afterVowel = false;
  for (let at = 0; at < stem.length; at += 1) {
    const vowel = isVowelAt(stem, at);
    if (!vowel && afterVowel) count += 1;
    afterVowel = vowel;
  }
  return count;
}

function hasVowel(stem: string): boolean {
  for (let at = 0; at < stem.length; at += 1) if (isVowelAt(stem, at)) return true;
  return false;
}

const endsInDoubleConsonant = (word: string): boolean =>
  word.length > 1 && word.at(-1) === word.at(-2) && !isVowelAt(word, word.length - 1);

/** The paper's *o: consonant, vowel, consonant, the last one not w, x or y ("hop", not "snow"). */
function endsShort(word: string): boolean {
  const last = word.length - 1;
  if (last < 2 || isVowelAt(word, last) || !isVowelAt(word, last - 1) || isVowelAt(word, last - 2)) return false;
  return !"wxy".includes(word[last] ?? "");
}

type Replacement = readonly [suffix: string, by: string];

const step2: readonly Replacement[] = [
  ["ational", "ate"],
  ["ization", "ize"],
  ["iveness", "ive"],
  ["fulness", "ful"],
  ["ousness", "ous"],
  ["tional", "tion"],
  ["biliti", "ble"],
  ["entli", "ent"],
  ["ousli", "ous"],
  ["ation", "ate"],
  ["alism", "al"],
  ["aliti", "al"],
  ["iviti", "ive"],
  ["enci", "ence"],
  ["anci", "ance"],
  ["izer", "ize"],
  ["alli", "al"],
  ["ator", "ate"],
  ["logi", "log"],
  ["bli", "ble"],
  ["eli", "e"],
];

const step3: readonly Replacement[] = [
  ["icate", "ic"],
  ["ative", ""],
  ["alize", "al"],
  ["iciti", "ic"],
  ["ical", "ic"],
  ["ness", ""],
  ["ful", ""],
];

const step4: readonly string[] = [
  "ement",
  "ance",
  "ence",
  "able",
  "ible",
  "ment",
  "ant",
  "ent",
  "ism",
  "ate",
  "iti",
  "ous",
  "ive",
  "ize",
  "ion",
  "al",
  "er",
  "ic",
  "ou",
];

/** Applies the first suffix that fits; the longest come first in each table, as the paper requires. */
function replaceSuffix(word: string, table: readonly Replacement[]): string {
  for (const [suffix, by] of table) {
    if (!word.endsWith(suffix)) continue;
    const stem = word.slice(0, -suffix.length);
    return measure(stem) > 0 ? stem + by : word;
  }
  return word;
}

function withoutPlural(word: string): string {
  if (word.endsWith("sses") || word.endsWith("ies")) return word.slice(0, -2);
  if (word.endsWith("ss") || !word.endsWith("s")) return word;
  return word.slice(0, -1);
}

function withoutPast(word: string): string {
  if (word.endsWith("eed")) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const suffix = word.endsWith("ed") ? "ed" : word.endsWith("ing") ? "ing" : undefined;
  if (suffix === undefined) return word;
  const stem = word.slice(0, -suffix.length);
  if (!hasVowel(stem)) return word;
  if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) return `${stem}e`;
  if (endsInDoubleConsonant(stem) && !"lsz".includes(stem.at(-1) ?? "")) return stem.slice(0, -1);
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem;
}

function withoutStep4Suffix(word: string): string {
  for (const suffix of step4) {
    if (!word.endsWith(suffix)) continue;
    const stem = word.slice(0, -suffix.length);
    if (measure(stem) <= 1) return word;
    if (suffix === "ion" && !stem.endsWith("s") && !stem.endsWith("t")) return word;
    return stem;
  }
  return word;
}

function tidyEnd(word: string): string {
  let tidy = word;
  if (tidy.endsWith("e")) {
    const stem = tidy.slice(0, -1);
    const count = measure(stem);
    if (count > 1 || (count === 1 && !endsShort(stem))) tidy = stem;
  }
  return endsInDoubleConsonant(tidy) && tidy.endsWith("l") && measure(tidy) > 1 ? tidy.slice(0, -1) : tidy;
}

/** Stem of one lower-case word of the letters a to z. Words of one or two letters, and words with digits, stay as they are. */
export function stem(word: string): string {
  if (word.length <= 2 || !/^[a-z]+$/.test(word)) return word;
  let stemmed = withoutPast(withoutPlural(word));
  if (stemmed.endsWith("y") && hasVowel(stemmed.slice(0, -1))) stemmed = `${stemmed.slice(0, -1)}i`;
  stemmed = replaceSuffix(stemmed, step2);
  stemmed = replaceSuffix(stemmed, step3);
  return tidyEnd(withoutStep4Suffix(stemmed));
}
