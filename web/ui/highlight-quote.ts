/** `found: false`: the quote is not in the passage word for word, and the page must say so rather than point nowhere. */
export type HighlightedPassage =
  | { readonly found: true; readonly before: string; readonly quote: string; readonly after: string }
  | { readonly found: false };

/** Where the quote stands in the passage. Runs of white space count as one space; nothing else is forgiven. */
export function highlightQuote(passage: string, quote: string): HighlightedPassage {
  const words = quote.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return { found: false };
  const match = new RegExp(words.map(escapeForRegExp).join("\\s+"), "u").exec(passage);
  if (!match) return { found: false };
  const end = match.index + match[0].length;
  return { found: true, before: passage.slice(0, match.index), quote: match[0], after: passage.slice(end) };
}

const escapeForRegExp = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
