import type { Corpus } from "../corpus.ts";

/** Short words have too many neighbours: "cold" and "gold", "foot" and "food". */
const lettersMin = 6;
const lettersMinForTwoEdits = 9;

/**
 * The one word of the guidance that a long unknown word was probably meant to be, or undefined. Light on purpose: the first
 * letter must be right, one edit (two from nine letters on), and never when two words are equally near. A drug's name is only
 * reached by one edit, and a word the lexicon lists as a confusable drug is never touched: turning "prednisone" into
 * "prednisolone" would answer about another medicine.
 */
export function correctSpelling(word: string, corpus: Corpus): string | undefined {
  if (word.length < lettersMin || corpus.words.has(word) || !corpus.reader.mayBeMisspelt(word) || /\d/.test(word))
    return undefined;
  const editsMax = word.length >= lettersMinForTwoEdits ? 2 : 1;
  let best: string | undefined;
  let bestEdits = editsMax + 1;
  let tied = false;
  for (const known of corpus.words.near(word, editsMax)) {
    if (known.length < lettersMin - 1) continue;
    const edits = editDistance(word, known, editsMax);
    if (edits > editsMax || (edits > 1 && corpus.drugWords.has(known))) continue;
    if (edits < bestEdits) {
      best = known;
      bestEdits = edits;
      tied = false;
    } else if (
      edits === bestEdits &&
      best !== undefined &&
      corpus.reader.termOf(best) !== corpus.reader.termOf(known)
    ) {
      tied = true;
    }
  }
  return tied ? undefined : best;
}

/** Edits (insert, delete, replace, swap of neighbours) between two words; anything above `most` is only known to be above. */
export function editDistance(left: string, right: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let edits = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
        edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(edits);
    }
    if (Math.min(...current) > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? most + 1;
}
