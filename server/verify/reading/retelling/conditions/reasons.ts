import type { ReadingLanguage } from "../../language.ts";
import type { Reading } from "../../reading.ts";
import { type Piece, piecesFor, spanOf, put } from "../pieces.ts";
import { textAt } from "../../tokens.ts";

/** How one language says why, and what follows from it. */
interface ReasonWords {
  readonly because: string;
  /** Say why as well, and other things too: only where the source goes on with the same word behind its "because". */
  readonly alsoBecause: RegExp;
  /** "Drugs, which can …": the same as "because they can …". */
  readonly which: string;
  readonly pronouns: RegExp;
  readonly so: string;
  /** Behind "so" these make something else of it: "so that", "so much". */
  readonly notSo: RegExp;
}

const words = {
  en: {
    because: "because",
    alsoBecause: /^(?:since|as)$/,
    which: "which",
    pronouns: /^(?:it|they)$/,
    so: "so",
    notSo: /^(?:that|much|many|far|long)$/,
  },
  es: { because: "porque", alsoBecause: /^(?:pues|ya que)$/, which: "que", pronouns: /$^/, so: "así que", notSo: /$^/ },
} as const satisfies Record<ReadingLanguage, ReasonWords>;

/**
 * "Do not wait, because the vaccine works only early" for "The vaccine works only early, so do not wait", and back: reason and consequence
 * change places together with the word between them, never one without the other. Only behind a comma: "do not stop because you feel well"
 * gives no reason.
 */
export function reasonAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const own = words[source.language];
  const pieces = saidWhich(saidBecause(claim, source, own), source, own);
  const { tokens } = source;
  const [because, so] = [behindComma(pieces, own.because), behindComma(pieces, own.so, own.notSo)];
  const [writtenBecause, writtenSo] = [behindComma(tokens, own.because), behindComma(tokens, own.so, own.notSo)];
  if (because !== undefined && so === undefined && writtenSo !== undefined && writtenBecause === undefined)
    return turned(pieces, because, own.so, source);
  if (so !== undefined && because === undefined && writtenBecause !== undefined && writtenSo === undefined)
    return turned(pieces, so, own.because, source);
  return pieces;
}

/** The only place of this word, right behind a comma; undefined where there are more or none. */
function behindComma(of: readonly { readonly text: string }[], word: string, notBefore = /$^/): number | undefined {
  const places = of.flatMap(({ text }, at) => (text === word ? [at] : []));
  const [place] = places;
  if (place === undefined || places.length > 1 || textAt(of, place - 1) !== ",") return undefined;
  return notBefore.test(textAt(of, place + 1)) ? undefined : place;
}

function turned(pieces: readonly Piece[], at: number, word: string, source: Reading): readonly Piece[] {
  const end = pieces.findLastIndex(({ kind }) => kind !== "mark") + 1;
  const [first, last] = [pieces.slice(0, at - 1), pieces.slice(at + 1, end)];
  if ([...first, ...last].some(({ text }) => /^[.;:!?]$/.test(text)) || last.length === 0) return pieces;
  const joint = piecesFor([",", word], spanOf(pieces.slice(at - 1, at + 1)), source.language);
  return [...last, ...joint, ...first, ...pieces.slice(end)];
}

/** "Since one result can change" for "because one result can change". */
function saidBecause(pieces: readonly Piece[], source: Reading, own: ReasonWords): readonly Piece[] {
  if (pieces.some(({ text }) => text === own.because)) return pieces;
  const place = behindComma(source.tokens, own.because);
  if (place === undefined) return pieces;
  const next = source.tokens[place + 1]?.stem;
  const at = pieces.findIndex(
    ({ text }, here) =>
      own.alsoBecause.test(text) && textAt(pieces, here - 1) === "," && pieces[here + 1]?.stem === next,
  );
  if (at < 0) return pieces;
  return put(pieces, at, at + 1, [own.because], source);
}

/** "Because they can make it worse" for "which can make it worse". */
function saidWhich(pieces: readonly Piece[], source: Reading, own: ReasonWords): readonly Piece[] {
  const at = behindComma(pieces, own.because);
  const place = behindComma(source.tokens, own.which);
  if (at === undefined || place === undefined || source.texts.has(own.because)) return pieces;
  if (!own.pronouns.test(textAt(pieces, at + 1)) || textAt(pieces, at + 2) !== textAt(source.tokens, place + 1))
    return pieces;
  return put(pieces, at, at + 2, [own.which], source);
}
