/** Text prepared for matching, with the way back to the characters the person typed. */
export interface NormalText {
  readonly text: string;
  /** For each character of `text`, where its original starts. */
  readonly starts: readonly number[];
  /** For each character of `text`, where its original ends. */
  readonly ends: readonly number[];
}

const apostrophes = "\u2018\u2019\u201b\u02bc\u00b4\u0060\u2032\uff07";
// Zero-width characters, soft hyphen and joiners: typed by keyboards and pasted from pages, invisible to the person.
const invisible = /\u00ad|[\u200b-\u200f]|\u2060|\ufeff|[\ufe00-\ufe0f]/;
const marks = /\p{M}+/gu;
// Cyrillic and Greek letters that look Latin. Only used inside a word that also has Latin letters (see tokens.ts).
const lookalikes: Readonly<Record<string, string>> = {
  а: "a",
  е: "e",
  о: "o",
  р: "p",
  с: "c",
  у: "y",
  х: "x",
  і: "i",
  ѕ: "s",
  ο: "o",
  α: "a",
  ι: "i",
  ν: "v",
};

/** Undoes letters borrowed from another alphabet, so that a disguised word is still read. */
export function withoutLookalikes(word: string): string {
  if (!/[a-z]/.test(word) || !/[а-яіѕα-ω]/.test(word)) return word;
  return [...word].map((letter) => lookalikes[letter] ?? letter).join("");
}

/**
 * Lower case, straight apostrophes, no accents, no invisible characters, full-width letters as plain ones.
 * One pass, linear in the message's length.
 */
export function normalise(original: string): NormalText {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  // Undoing an accent or another script's form is slow; a message has few different characters.
  const known = new Map<string, readonly string[]>();
  let at = 0;
  for (const character of original) {
    const end = at + character.length;
    let units = known.get(character);
    if (units === undefined) {
      units = normalCharacter(character);
      known.set(character, units);
    }
    for (const unit of units) {
      pieces.push(unit);
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { text: pieces.join(""), starts, ends };
}

function normalCharacter(character: string): string[] {
  const code = character.charCodeAt(0);
  if (code < 128) return character === "`" ? ["'"] : [code >= 65 && code <= 90 ? character.toLowerCase() : character];
  if (apostrophes.includes(character)) return ["'"];
  if (invisible.test(character)) return [];
  return character.normalize("NFKD").replace(marks, "").toLowerCase().split("");
}
