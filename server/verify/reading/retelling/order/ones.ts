import { grammarOf } from "../../grammar.ts";
import type { Reading } from "../../reading.ts";
import { type Piece, put } from "../pieces.ts";
import { textAt } from "../../tokens.ts";

/** Behind these "one" is whichever comes or is meant, and counts nothing. */
const choosing = /^(?:next|last|other|another|new|old|same|right|wrong)$/;
const article = /^an?$/;
/** Behind "one" these count it, or make it one of several. */
const counts = /^(?:of|or|to|and|half|third|quarter|more|less|other|in|-|%)$/;
const nameMax = 3;

/**
 * "Sleep aids do not suit everyone, so ask before you use one": a thing named just before, given its name where the source has it behind the same
 * word. Only where the draft has named nothing else of that kind in between, and "one" counts nothing: "take one tablet" is a dose. English alone.
 */
export function onesAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  if (source.language !== "en") return claim;
  const at = claim.findIndex(({ text }, place) => text === "one" && isAnaphor(claim, place));
  if (at < 0 || claim.some(({ text }, place) => text === "one" && place !== at)) return claim;
  const { tokens } = source;
  const [before, behind] = [textAt(claim, at - 1), textAt(claim, at + 1)];
  const isChosen = choosing.test(before);
  for (const [place, { text }] of tokens.entries()) {
    if (text !== before || (!isChosen && !article.test(textAt(tokens, place + 1)))) continue;
    const from = isChosen ? place + 1 : place + 2;
    const name = nameAt(source, from);
    if (name.length === 0 || (!isChosen && textAt(tokens, from + name.length) !== behind)) continue;
    if (!isNamedBefore(claim, at, name, source)) continue;
    const texts = tokens.slice(place + 1, from + name.length).map((token) => token.text);
    return put(claim, at, at + 1, texts, source);
  }
  return claim;
}

function isAnaphor(pieces: readonly Piece[], at: number): boolean {
  const behind = pieces[at + 1];
  if (choosing.test(textAt(pieces, at - 1))) return behind?.isContent !== true;
  if (behind !== undefined && (behind.kind === "number" || counts.test(behind.text))) return false;
  // Behind "one" a word that counts is what there is one of.
  return pieces[at - 1]?.isContent === true && behind?.isContent !== true;
}

function nameAt({ tokens, language }: Reading, from: number): readonly string[] {
  const { isContent } = grammarOf(language);
  const stems: string[] = [];
  for (let at = from; stems.length < nameMax; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== "word" || !isContent(token)) break;
    stems.push(token.stem);
  }
  return stems;
}

/** The draft said the name, and after it no other thing with "a" before it that "one" could be: nobody uses or takes a pharmacist. */
function isNamedBefore(claim: readonly Piece[], at: number, name: readonly string[], source: Reading): boolean {
  const { others } = grammarOf(source.language).actionWords;
  const place = claim[at]?.from.start ?? 0;
  const drafted = claim
    .filter(({ from }) => from.end <= place)
    .toSorted((one, other) => one.from.start - other.from.start);
  const said = drafted.findLastIndex((_, from) => name.every((stem, offset) => drafted[from + offset]?.stem === stem));
  if (said < 0) return false;
  const between = drafted.slice(said + name.length);
  return !between.some(({ text }, here) => article.test(text) && !others.has(textAt(between, here + 1)));
}
