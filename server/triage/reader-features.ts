import type { Token } from "./tokens.ts";
import type { Mention } from "./types.ts";

const pieceLetters = 5;
// Which shapes a number can have matters (a fever, an age), its digits do not.
const feverFrom = 38;
const feverTo = 43;

/**
 * What the second reader sees, each feature once: words `w`, pairs of neighbours `p`, pairs with one word between `g`, pieces of five
 * letters `s`, and the lexicon's signs `c` with whether they are denied, old or asked about in general. Training and reading share these.
 */
export function readerFeatures(tokens: readonly Token[], mentions: readonly Mention[]): ReadonlySet<string> {
  const features = new Set<string>();
  forEachWordFeature(tokens.map(shapeOf), (feature) => features.add(feature));
  for (const mention of mentions) features.add(signFeature(mention));
  return features;
}

/** Every feature of the words, again wherever it stands, from left to right. Places among the words; `to` is exclusive. */
export function forEachWordFeature(
  words: readonly string[],
  visit: (feature: string, from: number, to: number) => void,
): void {
  for (const [at, word] of words.entries()) {
    visit(`w ${word}`, at, at + 1);
    const next = words[at + 1];
    if (next !== undefined) visit(`p ${word} ${next}`, at, at + 2);
    const second = words[at + 2];
    if (second !== undefined) visit(`g ${word} ${second}`, at, at + 3);
    const bounded = `_${word}_`;
    for (let from = 0; from + pieceLetters <= bounded.length; from += 1) {
      visit(`s ${bounded.slice(from, from + pieceLetters)}`, at, at + 1);
    }
  }
}

export function signFeature(mention: Mention): string {
  return `c ${mention.concept} ${standingOf(mention)}`;
}

/** The word as it was meant (corrected, unstretched), so that a typing mistake is no other word; a plural stays one. */
export function shapeOf(token: Token): string {
  const typed = token.forms[0] ?? "";
  const last = token.forms.at(-1) ?? "";
  const form = last === typed.slice(0, -1) ? typed : last;
  const { value } = token;
  if (value === undefined || !/^\d/.test(form)) return form;
  if (value >= feverFrom && value <= feverTo) return "#fever";
  return value < 10 ? "#few" : value < 100 ? "#tens" : "#many";
}

function standingOf({ assertion, temporality, experiencer }: Mention): string {
  if (assertion === "negated") return "denied";
  if (temporality === "hypothetical") return "asked";
  if (temporality === "historical" || experiencer === "family-history") return "old";
  return "here";
}
