import type { ReadingLanguage } from "../../language.ts";
import type { Reading } from "../../reading.ts";
import { textAt } from "../../tokens.ts";
import { type Piece, piecesFor, spanOf, writtenPieces, placeOf, put } from "../pieces.ts";

/** How one language says that somebody has something, and that something is so. */
interface DescribingWords {
  readonly ifs: RegExp;
  readonly articles: RegExp;
  readonly is: RegExp;
  readonly has: RegExp;
  readonly fors: RegExp;
  readonly ins: RegExp;
  readonly ends: RegExp;
}

const words = {
  en: {
    ifs: /^(?:if|when)$/,
    articles: /^(?:an?|the|your|his|her|their|any|some)$/,
    is: /^(?:is|are)$/,
    has: /^(?:has|have)$/,
    fors: /^for$/,
    ins: /^in$/,
    ends: /^(?:[,.;:]|while|when|if|even|because|after|before|during)$/,
  },
  es: {
    ifs: /^(?:si|cuando)$/,
    articles: /^(?:un|una|el|la|su|los|las|sus|unos|unas)$/,
    is: /^(?:es|está|son|están)$/,
    has: /^(?:tiene|tienen)$/,
    fors: /^por$/,
    ins: /^en$/,
    ends: /^(?:[,.;:]|mientras|cuando|si|porque|después de|antes de|durante)$/,
  },
} as const satisfies Record<ReadingLanguage, DescribingWords>;

const nameMax = 3;

/**
 * "If an older person has sudden back pain" for "for sudden back pain in an older person", "the tablets you were prescribed" for "prescribed
 * tablets": what is said of a thing in a condition, told as the source describes it. Only behind an "if": outside one it would be news about
 * the person.
 */
export function describedAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const { ifs } = words[source.language];
  const tells = claim.some(({ text }) => ifs.test(text))
    ? [prescribed, described, whose, appearing, sufferer]
    : [prescribed, whose];
  let pieces = claim;
  for (const tell of tells) pieces = tell(pieces, source) ?? pieces;
  return pieces;
}

type Tell = (pieces: readonly Piece[], source: Reading) => readonly Piece[] | undefined;

const isConditional = (pieces: readonly Piece[], at: number, { ifs }: DescribingWords): boolean =>
  pieces.slice(0, at).some(({ text }) => ifs.test(text));

/** "The opioid you were prescribed" / "a prescribed opioid" */
const prescribed: Tell = (pieces, source) => {
  if (source.language !== "en") return undefined;
  for (let at = 1; at < pieces.length; at += 1) {
    if (textAt(pieces, at) !== "you" || !/^(?:were|are)$/.test(textAt(pieces, at + 1))) continue;
    const name = textAt(pieces, at - 1);
    const how = textAt(pieces, at + 2);
    if (
      !how.endsWith("ed") ||
      placeOf(source.tokens, [how, name]) < 0 ||
      placeOf(source.tokens, ["you", "were", how]) >= 0
    )
      continue;
    return put(pieces, at - 1, at + 3, [how, name], source);
  }
  return undefined;
};

/** "If your immune system is weak" / "if you have a weak immune system" */
const described: Tell = (pieces, source) => {
  const own = words[source.language];
  for (let at = 2; at < pieces.length - 1; at += 1) {
    if (!own.is.test(textAt(pieces, at)) || !isConditional(pieces, at, own)) continue;
    const quality = textAt(pieces, at + 1);
    // What follows would be part of what it is: "is weak from treatment".
    if (pieces[at + 1]?.isContent !== true || !/^(?:[,.;:]|or|and|o|y)$/.test(textAt(pieces, at + 2))) continue;
    for (let length = 1; length <= nameMax && at - length > 0; length += 1) {
      if (!own.articles.test(textAt(pieces, at - length - 1))) continue;
      const name = pieces.slice(at - length, at).map(({ text }) => text);
      const order = source.language === "es" ? [...name, quality] : [quality, ...name];
      const place = placeOf(source.tokens, order);
      if (place < 0) continue;
      let start = place;
      if (own.articles.test(textAt(source.tokens, start - 1))) start -= 1;
      if (!/^(?:have|has|with|tiene|con)$/.test(textAt(source.tokens, start - 1))) continue;
      const texts = source.tokens.slice(start - 1, place + order.length).map(({ text }) => text);
      return put(pieces, at - length - 1, at + 2, texts, source);
    }
  }
  return undefined;
};

/** "People whose immune system is weak" / "people with a weak immune system" */
const whose: Tell = (pieces, source) => {
  if (source.language !== "en") return undefined;
  const at = pieces.findIndex(({ text }) => text === "whose");
  const verb = pieces.findIndex(({ text }, place) => place > at + 1 && words.en.is.test(text));
  if (at < 0 || verb < 0 || verb - at - 1 > nameMax) return undefined;
  if (pieces[verb + 1]?.isContent !== true || !/^(?:[,.;:]|or|and)$/.test(textAt(pieces, verb + 2))) return undefined;
  const texts = [textAt(pieces, verb + 1), ...pieces.slice(at + 1, verb).map(({ text }) => text)];
  const place = placeOf(source.tokens, texts);
  const start = words.en.articles.test(textAt(source.tokens, place - 1)) ? place - 2 : place - 1;
  if (place < 0 || textAt(source.tokens, start) !== "with") return undefined;
  return put(
    pieces,
    at,
    verb + 2,
    source.tokens.slice(start, place + texts.length).map(({ text }) => text),
    source,
  );
};

/** "Or you get a new rash" / "or a new rash appears" */
const appearing: Tell = (pieces, source) => {
  const own = words[source.language];
  if (source.language !== "en") return undefined;
  for (let at = 1; at < pieces.length; at += 1) {
    if (textAt(pieces, at) !== "you" || !/^(?:get|have|see|notice|develop)$/.test(textAt(pieces, at + 1))) continue;
    if (!isConditional(pieces, at, own)) continue;
    const from = own.articles.test(textAt(pieces, at + 2)) ? at + 3 : at + 2;
    const length = pieces.slice(from).findIndex(({ text, isContent }) => !isContent || own.ends.test(text));
    if (length < 1) continue;
    const name = pieces.slice(from, from + length).map(({ text }) => text);
    const place = placeOf(source.tokens, name);
    const verb = textAt(source.tokens, place + length);
    if (place < 0 || !/^(?:appears?|develops?|starts?|comes|begins?)$/.test(verb)) continue;
    return put(pieces, at, from + length, [...name, verb], source);
  }
  return undefined;
};

const stemsOf = (pieces: readonly Piece[]): string =>
  pieces
    .filter(({ isContent }) => isContent)
    .map(({ stem }) => stem)
    .join(" ");

/** "If an older person has sudden back pain" / "for sudden back pain in an older person" */
const sufferer: Tell = (pieces, source) => {
  const own = words[source.language];
  const from = pieces.findIndex(({ text }) => own.ifs.test(text));
  const has = pieces.findIndex(({ text }, at) => at > from && own.has.test(text));
  if (from < 0 || has < 0) return undefined;
  const ends = (of: readonly Piece[], at: number): number => {
    const end = of.findIndex(({ text }, place) => place > at && own.ends.test(text));
    return end < 0 ? of.length : end;
  };
  const end = ends(pieces, has);
  const [who, what] = [pieces.slice(from + 1, has), pieces.slice(has + 1, end)];
  const written = writtenPieces(source);
  const lead = written.findIndex(({ text }) => own.fors.test(text));
  const inside = written.findIndex(({ text }, at) => at > lead && own.ins.test(text));
  if (lead < 0 || inside < 0 || stemsOf(who) === "" || stemsOf(what) === "") return undefined;
  if (stemsOf(written.slice(lead + 1, inside)) !== stemsOf(what)) return undefined;
  if (stemsOf(written.slice(inside + 1, ends(written, inside))) !== stemsOf(who)) return undefined;
  const joint = (texts: readonly string[], near: readonly Piece[]) => piecesFor(texts, spanOf(near), source.language);
  const [forWord, inWord] = [textAt(written, lead), textAt(written, inside)];
  return [
    ...pieces.slice(0, from),
    ...joint([forWord], what),
    ...what,
    ...joint([inWord], who),
    ...who,
    ...pieces.slice(end),
  ];
};
