import { grammarOf } from "../../grammar.ts";
import type { Reading } from "../../reading.ts";
import type { Piece } from "../pieces.ts";

/** Words that say how something is done wherever in its clause they stand. None that limits, counts or grades, nor says how often. */
const adverbs =
  /^(?:suddenly|slowly|gently|quickly|carefully|firmly|regularly|gradually|safely|properly|correctly|heavily|deeply|loudly|calmly|quietly|easily|badly|repente|despacio|lentamente|again)$/;

/**
 * "Do not suddenly stop it" for "do not stop it suddenly": put behind the word it follows in the source, in its own clause. It never passes
 * a comma, "and" or "or", behind which it would belong to something else.
 */
export function adverbsAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  let pieces = claim;
  for (const [at, piece] of claim.entries()) {
    if (!adverbs.test(piece.text)) continue;
    const here = pieces.indexOf(piece);
    const places = source.tokens.flatMap(({ text }, place) => (text === piece.text ? [place] : []));
    const [place] = places;
    if (place === undefined || places.length > 1) continue;
    if (claim.some(({ text }, other) => other !== at && text === piece.text)) continue;
    const before = source.tokens[place - 1];
    if (before === undefined || before.kind !== "word" || pieces[here - 1]?.text === before.text) continue;
    const targets = pieces.flatMap(({ text }, target) => (text === before.text ? [target] : []));
    const [target, ...more] = targets.filter((there) => {
      const between = pieces.slice(Math.min(here, there) + 1, Math.max(here, there));
      return !between.some((one) => parts(one, source));
    });
    if (target === undefined || more.length > 0) continue;
    const without = pieces.toSpliced(here, 1);
    pieces = without.toSpliced(target > here ? target : target + 1, 0, piece);
  }
  return pieces;
}

/** Behind one of these, which is no article before a verb, something else is done: "lo deja de repente". */
const startsVerb = /^(?:lo|se|le|les|que)$/;

function parts({ kind, text }: Piece, { language }: Reading): boolean {
  const { and, or, opensClause, negates } = grammarOf(language).clauseWords;
  const isVerbNext = language === "es" && startsVerb.test(text);
  return kind === "mark" || isVerbNext || and.has(text) || or.has(text) || opensClause.has(text) || negates.has(text);
}
