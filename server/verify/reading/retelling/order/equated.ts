import type { ReadingLanguage } from "../../language.ts";
import type { Reading } from "../../reading.ts";
import { endOf, type Piece, piecesFor, spanOf, isAt, placeOf } from "../pieces.ts";
import { textAt } from "../../tokens.ts";

/** How one language says what something is called, and who says something. */
interface EquatingWords {
  readonly when: string;
  readonly is: RegExp;
  /** Behind the comma of "when it hurts, that is called …". */
  readonly called: readonly (readonly string[])[];
  readonly accordingTo: readonly string[];
  readonly says: RegExp;
  readonly that: string;
  readonly different: readonly (readonly string[])[];
}

const words = {
  en: {
    when: "when",
    is: /^is$/,
    called: [
      ["that", "is", "called"],
      ["this", "is", "called"],
      ["it", "is", "called"],
      ["that", "is", "known", "as"],
      ["this", "is", "known", "as"],
      ["it", "is", "known", "as"],
    ],
    accordingTo: ["according", "to"],
    says: /^says?$/,
    that: "that",
    different: [
      ["different", "from"],
      ["not", "the", "same", "as"],
    ],
  },
  es: {
    when: "cuando",
    is: /^es$/,
    called: [
      ["eso", "se", "llama"],
      ["esto", "se", "llama"],
      ["se", "llama"],
    ],
    accordingTo: ["según"],
    says: /^dicen?$/,
    that: "que",
    different: [
      ["diferente", "de"],
      ["distinto", "de"],
    ],
  },
} as const satisfies Record<ReadingLanguage, EquatingWords>;

const breaks = /^[.;:!?]$/;

/**
 * "A is different from B" for "B is not the same as A", "when milk comes back up, that is called reflux" for "reflux is when milk comes back
 * up", "according to the guidance, …" for "the guidance says that …": what is one thing said in two ways. Nothing leaves the claim, and nobody
 * else says it.
 */
export function equatedAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const own = words[source.language];
  return (
    named(claim, source, own) ??
    said(claim, source, own) ??
    distinct(claim, source, own) ??
    classed(claim, source) ??
    claim
  );
}

function named(pieces: readonly Piece[], source: Reading, own: EquatingWords): readonly Piece[] | undefined {
  if (textAt(pieces, 0) !== own.when || !source.texts.has(own.when)) return undefined;
  const is = source.tokens.findIndex(({ text }, at) => own.is.test(text) && textAt(source.tokens, at + 1) === own.when);
  const comma = pieces.findLastIndex(
    ({ text }, at) => text === "," && own.called.some((called) => isAt(pieces, at + 1, called)),
  );
  const called = own.called.find((one) => isAt(pieces, comma + 1, one));
  if (is < 1 || comma < 1 || called === undefined) return undefined;
  const end = endOf(pieces);
  const name = pieces.slice(comma + 1 + called.length, end);
  if (name.length === 0 || pieces.slice(0, end).some(({ text }) => breaks.test(text))) return undefined;
  const verb = piecesFor([textAt(source.tokens, is)], spanOf(name), source.language);
  return [...name, ...verb, ...pieces.slice(0, comma), ...pieces.slice(end)];
}

function said(pieces: readonly Piece[], source: Reading, own: EquatingWords): readonly Piece[] | undefined {
  if (!isAt(pieces, 0, own.accordingTo)) return undefined;
  const says = source.tokens.findIndex(({ text }) => own.says.test(text));
  if (says < 1) return undefined;
  const comma = pieces.findIndex(({ text }) => text === ",");
  const who = pieces.slice(own.accordingTo.length, comma);
  if (comma < 0 || who.length === 0 || pieces.slice(0, endOf(pieces)).some(({ text }) => breaks.test(text)))
    return undefined;
  const hasThat = textAt(source.tokens, says + 1) === own.that;
  const verb = hasThat ? [textAt(source.tokens, says), own.that] : [textAt(source.tokens, says)];
  return [...who, ...piecesFor(verb, spanOf(who), source.language), ...pieces.slice(comma + 1)];
}

/** Two things that differ, in either order: whichever way round, each differs from the other. */
function distinct(pieces: readonly Piece[], source: Reading, own: EquatingWords): readonly Piece[] | undefined {
  if (!own.different.some((phrase) => phrase.every((word) => source.texts.has(word)))) return undefined;
  const placeIn = (of: readonly { readonly text: string }[]) => {
    for (const phrase of own.different) {
      const at = placeOf(of, phrase);
      if (at > 1 && /^(?:is|are|es|son)$/.test(textAt(of, at - 1))) return { at, length: phrase.length };
    }
    return undefined;
  };
  const written = placeIn(source.tokens);
  if (written === undefined) return undefined;
  const found = placeIn(pieces);
  if (found === undefined) return undefined;
  const [left, behind] = [pieces.slice(0, found.at - 1), pieces.slice(found.at + found.length)];
  const lastOf = (of: readonly Piece[]) => of.findLast(({ isContent }) => isContent)?.stem;
  const first = source.tokens.slice(0, written.at - 1).findLast(({ stem }) => stem !== "")?.stem;
  const texts = source.tokens.slice(written.at - 1, written.at + written.length).map(({ text }) => text);
  const verb = piecesFor(texts, spanOf(pieces.slice(found.at - 1, found.at + found.length)), source.language);
  if (lastOf(left) === first) return [...left, ...verb, ...behind];
  const end = endOf(behind);
  const right = behind.slice(0, end);
  if (lastOf(right) !== first || [...left, ...right].some(({ text }) => text === "," || breaks.test(text)))
    return undefined;
  return [...right, ...verb, ...left, ...behind.slice(end)];
}

/** What several things can be of something: each of them is one of these, and there may be more. */
const kinds = /^(?:signs|symptoms|causes|effects|triggers|complications|examples)$/;
const kindMax = 8;

/** "Fever and a rash are signs of measles" for "signs of measles are (include) fever and a rash". */
function classed(pieces: readonly Piece[], { tokens, texts, language }: Reading): readonly Piece[] | undefined {
  if (!texts.has("of") || !(texts.has("are") || texts.has("include"))) return undefined;
  const written = tokens.findIndex(({ text }) => text === "are" || text === "include");
  if (language !== "en" || written < 3 || written > kindMax) return undefined;
  const of = tokens.findIndex(({ text }) => text === "of");
  if (of < 1 || of > written - 2 || !kinds.test(textAt(tokens, of - 1))) return undefined;
  const end = endOf(pieces);
  const name = tokens.slice(0, written).map(({ text }) => text);
  const said = pieces.slice(0, end).filter(({ text }) => !/^(?:an?|the|your)$/.test(text));
  const bare = name.filter((text) => !/^(?:an?|the|your)$/.test(text));
  const start = said.length - bare.length;
  const verb = said[start - 1];
  if (start < 2 || verb?.text !== "are" || !isAt(said, start, bare)) return undefined;
  const at = pieces.indexOf(verb);
  const things = pieces.slice(0, textAt(pieces, at - 1) === "," ? at - 1 : at);
  const says = ({ text }: Piece, place: number): boolean =>
    breaks.test(text) ||
    /^(?:never|if|when|unless|some)$/.test(text) ||
    (/^(?:is|are)$/.test(text) && !/^(?:that|which)$/.test(textAt(things, place - 1)));
  if (things.some(says)) return undefined;
  const near = spanOf(pieces.slice(at, end));
  return [...piecesFor([...name, textAt(tokens, written)], near, language), ...things, ...pieces.slice(end)];
}
