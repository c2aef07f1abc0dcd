import { grammarOf } from "../../grammar.ts";
import type { Reading } from "../../reading.ts";
import type { Piece } from "../pieces.ts";
import { textAt } from "../../tokens.ts";

/**
 * What says how, or in which order, wherever in its clause it stands; words that bind as one are one. None that limits or counts, as "solo" and "casi" do;
 * what says when is moved in `../timely.ts`.
 */
const adverbs = [
  ["de", "nuevo"],
  ["de", "repente"],
  ["poco", "a", "poco"],
  ["con", "cuidado"],
  ["a menudo"],
  ["primero"],
  ["despacio"],
  ["directamente"],
] as const;

/** "Deje poco a poco el medicamento" for "deje el medicamento poco a poco": put where the source has it, and never across a comma, "y", "o", "no" or "si". */
export function spanishAdverbsAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  let pieces = usuallyInside(claim, source);
  for (const words of adverbs)
    if (words.every((word) => source.texts.has(word))) pieces = moved(pieces, words, source) ?? pieces;
  return pieces;
}

function onlyPlace(of: readonly { readonly text: string }[], words: readonly string[]): number | undefined {
  let only: number | undefined;
  for (let at = 0; at + words.length <= of.length; at += 1) {
    if (of[at]?.text !== words[0] || !words.every((word, more) => textAt(of, at + more) === word)) continue;
    if (only !== undefined) return undefined;
    only = at;
  }
  return only;
}

function moved(pieces: readonly Piece[], words: readonly string[], source: Reading): readonly Piece[] | undefined {
  const [here, there] = [onlyPlace(pieces, words), onlyPlace(source.tokens, words)];
  if (here === undefined || there === undefined) return undefined;
  const before = textAt(source.tokens, there - 1);
  if (textAt(pieces, here - 1) === before) return undefined;
  const phrase = pieces.slice(here, here + words.length);
  const rest = pieces.toSpliced(here, words.length);
  const target = there === 0 ? -1 : onlyPlace(rest, [before]);
  if (target === undefined) return undefined;
  const between = rest.slice(Math.min(here, target + 1), Math.max(here, target + 1));
  if (between.some((piece) => parts(piece, source))) return undefined;
  return rest.toSpliced(target + 1, 0, ...phrase);
}

/** Begins what another verb says, or ends what this one does. */
const leadsOn = /^(?:que|para|sin|al|lo|se|le|les|antes de|después de)$/;

function parts({ kind, text }: Piece, { language }: Reading): boolean {
  const { and, or, opensClause, negates } = grammarOf(language).clauseWords;
  if (kind === "mark") return !/^[()]$/.test(text);
  return [and, or, opensClause, negates].some((words) => words.has(text)) || leadsOn.test(text);
}

const frequencies = [
  ["normalmente"],
  ["generalmente"],
  ["habitualmente"],
  ["a menudo"],
  ["a veces"],
  ["por", "lo", "general"],
];

/**
 * "Normalmente, los adultos pueden tomar" for "los adultos normalmente pueden tomar": said of the whole clause. Not before two things joined by "y" or
 * "o", of which the source may say it of one.
 */
function usuallyInside(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const { tokens, language } = source;
  const words = frequencies.find((one) => one.every((word, at) => textAt(claim, at) === word));
  if (words === undefined) return claim;
  const place = onlyPlace(tokens, words);
  if (place === undefined || place === 0) return claim;
  const start = textAt(claim, words.length) === "," ? words.length + 1 : words.length;
  const { and, or, opensClause } = grammarOf(language).clauseWords;
  const ends = claim.findIndex(
    ({ text, kind }, at) => at >= start && (opensClause.has(text) || (kind === "mark" && !/^[()]$/.test(text))),
  );
  const clause = claim.slice(start, ends < 0 ? claim.length : ends);
  if (clause.some(({ text }) => and.has(text) || or.has(text) || text === "no")) return claim;
  const behind = onlyPlace(clause, [textAt(tokens, place - 1)]);
  if (behind === undefined || textAt(clause, behind + 1) !== textAt(tokens, place + words.length)) return claim;
  return [
    ...clause.slice(0, behind + 1),
    ...claim.slice(0, words.length),
    ...clause.slice(behind + 1),
    ...claim.slice(start + clause.length),
  ];
}
