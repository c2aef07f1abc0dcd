/**
 * Signs nobody sees and a model may still read: zero-width and direction marks, soft hyphens, tag characters, variation
 * selectors, fillers. Hidden instructions are written in them, and they keep a quote from being found again.
 */
const invisible = /\p{Cf}|\p{Variation_Selector}|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0/gu;

/** A run this long without a space is no word (a key, an encoded picture); left whole it would be a chunk without borders. */
const wordCharactersMax = 200;
const overlongWord = /\S{200}(?=\S)/gu;

/** One line of clean text: composed (NFC, never NFKC: that would make 10² into 102), invisible signs out, spaces single. */
export function tidyText(text: string): string {
  // Most text is plain ASCII: it has nothing to compose or to take out, and a corpus has millions of these calls.
  const visible = /[^\x20-\x7e]/.test(text) ? text.toWellFormed().normalize("NFC").replace(invisible, "") : text;
  const line = visible.replace(/[\s\p{Cc}]+/gu, " ").trim();
  return hasOverlongWord(line) ? line.replace(overlongWord, "$& ") : line;
}

function hasOverlongWord(line: string): boolean {
  let from = 0;
  for (let space = line.indexOf(" "); space >= 0; space = line.indexOf(" ", from)) {
    if (space - from > wordCharactersMax) return true;
    from = space + 1;
  }
  return line.length - from > wordCharactersMax;
}

export const wordCount = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** `Sample Fever (children)` → `sample-fever-children`: the form of a topic id. Empty when nothing is left. */
export function slugOf(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80)
    .replace(/-+$/, "");
}

/** Each once, however it is capitalised, in the order first met; `except` and empty ones left out. */
export function distinct(words: readonly string[], except = ""): string[] {
  const seen = new Set([except.toLowerCase()]);
  return words.map(tidyText).filter((word) => {
    const key = word.toLowerCase();
    if (word === "" || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
