import type { ReadingLanguage } from "../../language.ts";
import type { Reading } from "../../reading.ts";
import { endOf, type Piece, piecesFor, placeOf, put, spanOf } from "../pieces.ts";
import { textAt } from "../../tokens.ts";

/** How one language says why, and what follows from it. */
interface ReasonWords {
  readonly because: string;
  /** Say why as well, and other things too: only where the source goes on with the same word behind its "because". */
  readonly alsoBecause: RegExp;
  /** "Drugs, which can …": the same as "because they can …", "and they can …". */
  readonly which: string;
  readonly joins: RegExp;
  readonly pronouns: RegExp;
  readonly so: string;
  /** Behind "so" these make something else of it: "so that", "so much". */
  readonly notSo: RegExp;
  /** Behind the comma, say what follows as well. */
  readonly alsoSo: readonly (readonly string[])[];
}

const words = {
  en: {
    because: "because",
    alsoBecause: /^(?:since|as)$/,
    which: "which",
    joins: /^(?:because|since|as|and)$/,
    pronouns: /^(?:it|they|this|these|that|those)$/,
    so: "so",
    notSo: /^(?:that|much|many|far|long)$/,
    alsoSo: [
      ["and", "that", "is", "why"],
      ["which", "is", "why"],
      ["that", "is", "why"],
      ["and", "so"],
    ],
  },
  es: {
    because: "porque",
    alsoBecause: /^(?:pues|ya que)$/,
    which: "que",
    joins: /^porque$/,
    pronouns: /$^/,
    so: "así que",
    notSo: /$^/,
    alsoSo: [],
  },
} as const satisfies Record<ReadingLanguage, ReasonWords>;

/**
 * "Do not wait, because the vaccine works only early" for "The vaccine works only early, so do not wait", and back: reason and consequence
 * change places together with the word between them, never one without the other. Only behind a comma: "do not stop because you feel well"
 * gives no reason.
 */
export function reasonAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const own = words[source.language];
  const { tokens } = source;
  if (!source.texts.has(own.because) && !source.texts.has(own.so) && !source.texts.has(own.which)) return claim;
  const pieces = saidSo(saidWhich(saidBecause(claim, source, own), source, own), source, own);
  const [because, so] = [behindComma(pieces, own.because), behindComma(pieces, own.so, own.notSo)];
  const [writtenBecause, writtenSo] = [behindComma(tokens, own.because), behindComma(tokens, own.so, own.notSo)];
  if (so === undefined && writtenSo !== undefined && writtenBecause === undefined) {
    if (because !== undefined) return turned(pieces, because, own.so, source);
    return fromFront(pieces, writtenSo, source, own) ?? pieces;
  }
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
  const end = endOf(pieces);
  const [first, last] = [pieces.slice(0, at - 1), pieces.slice(at + 1, end)];
  if ([...first, ...last].some(({ text }) => /^[.;:!?]$/.test(text)) || last.length === 0) return pieces;
  const joint = piecesFor([",", word], spanOf(pieces.slice(at - 1, at + 1)), source.language);
  return [...last, ...joint, ...first, ...pieces.slice(end)];
}

/** "Because it can be hard to see, look at the eyes" for "it can be hard to see, so look at the eyes". */
function fromFront(
  pieces: readonly Piece[],
  writtenSo: number,
  source: Reading,
  own: ReasonWords,
): readonly Piece[] | undefined {
  const first = textAt(pieces, 0);
  if (first !== own.because && !own.alsoBecause.test(first)) return undefined;
  if (first !== own.because && textAt(pieces, 1) !== textAt(source.tokens, 0)) return undefined;
  const next = textAt(source.tokens, writtenSo + 1);
  const comma = pieces.findIndex(({ text }, at) => text === "," && textAt(pieces, at + 1) === next);
  if (comma < 2 || pieces.slice(1).some(({ text }) => text === own.because)) return undefined;
  const told = put(pieces, comma, comma + 1, [",", own.so], source);
  return told.slice(1);
}

/** ", which is why you …" for ", so …", where the source has neither. */
function saidSo(pieces: readonly Piece[], source: Reading, own: ReasonWords): readonly Piece[] {
  for (const phrase of own.alsoSo) {
    const at = placeOf(pieces, [",", ...phrase]);
    if (at > 0 && placeOf(source.tokens, phrase) < 0)
      return put(pieces, at + 1, at + 1 + phrase.length, [own.so], source);
  }
  return pieces;
}

const articles = /^(?:an?|the|your)$/;

/** "Since one result can change" for "because one result can change". */
function saidBecause(pieces: readonly Piece[], source: Reading, own: ReasonWords): readonly Piece[] {
  if (pieces.some(({ text }) => text === own.because)) return pieces;
  const place = behindComma(source.tokens, own.because);
  if (place === undefined) return pieces;
  const reason = source.tokens.slice(place + 1);
  const next = reason[articles.test(reason[0]?.text ?? "") ? 1 : 0]?.stem;
  const at = pieces.findIndex(({ text }, here) => {
    if (!own.alsoBecause.test(text) || !/^,?$/.test(textAt(pieces, here - 1))) return false;
    const first = articles.test(textAt(pieces, here + 1)) ? here + 2 : here + 1;
    if (pieces[first]?.stem === next) return true;
    // "As it is caused by viruses" for "because viruses are the cause".
    const said = new Set(pieces.slice(first).map(({ stem }) => stem));
    const words = reason.filter(({ stem }) => stem !== "");
    return (
      own.pronouns.test(textAt(pieces, first)) && words.filter(({ stem }) => said.has(stem)).length * 2 > words.length
    );
  });
  if (at < 0) return pieces;
  return put(pieces, at, at + 1, [own.because], source);
}

/** "Because they can make it worse", "and they can make it worse" for "which can make it worse". */
function saidWhich(pieces: readonly Piece[], source: Reading, own: ReasonWords): readonly Piece[] {
  const place = behindComma(source.tokens, own.which);
  if (place === undefined || source.texts.has(own.because)) return pieces;
  const verb = textAt(source.tokens, place + 1);
  const at = pieces.findIndex(
    ({ text }, here) =>
      own.joins.test(text) &&
      textAt(pieces, here - 1) === "," &&
      own.pronouns.test(textAt(pieces, here + 1)) &&
      textAt(pieces, here + 2) === verb,
  );
  return at < 0 ? pieces : put(pieces, at, at + 2, [own.which], source);
}
