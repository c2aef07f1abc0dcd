export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a concept's words stand in a sentence: in their order, whatever their case and whatever punctuation and spaces lie between them.
 * When they stand in several places, the one in capitals (test kits mark the concept so), else the first. Undefined when they do not.
 */
export function findWords(sentence: string, concept: string): Span | undefined {
  const wanted = [...concept.toLowerCase().matchAll(wordPattern)].map(([word]) => word);
  const words = [...sentence.matchAll(wordPattern)];
  if (wanted.length === 0) return undefined;
  const spans = words.flatMap((first, at): readonly Span[] => {
    const last = words[at + wanted.length - 1];
    if (last === undefined || !wanted.every((word, offset) => words[at + offset]?.[0].toLowerCase() === word))
      return [];
    return [{ start: first.index, end: last.index + last[0].length }];
  });
  return spans.find((span) => isCapitals(sentence.slice(span.start, span.end))) ?? spans[0];
}

const wordPattern = /[\p{L}\p{N}]+/gu;

function isCapitals(text: string): boolean {
  return text !== text.toLowerCase() && text === text.toUpperCase();
}
