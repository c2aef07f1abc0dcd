import { grammarOf } from "../../grammar.ts";
import type { Reading } from "../../reading.ts";
import { type Piece, piecesFor, spanOf, placeOf, put } from "../pieces.ts";
import { textAt } from "../../tokens.ts";
import { remember } from "../../remember.ts";

/** What a person does with what they take or wear, and how it is said of the thing. Of nothing else: "if you burn a child" is no "if a child is burned". */
const done: ReadonlyMap<string, string> = new Map(
  Object.entries({
    miss: "missed",
    take: "taken",
    use: "used",
    drink: "drunk",
    eat: "eaten",
    swallow: "swallowed",
    wear: "worn",
    chew: "chewed",
    crush: "crushed",
    inhale: "inhaled",
    buy: "bought",
  }),
);
/** Given to somebody, it is had by them. */
const given: ReadonlyMap<string, string> = new Map([...done, ["have", "given"], ["get", "given"]]);
const modals = /^(?:can|may|should|must|cannot)$/;
const is = /^(?:is|are|was|were)$/;
const determiners = /^(?:an?|the|your)$/;
const places =
  /^(?:countr|places?$|areas?$|regions?$|hospitals?$|clinics?$|pharmac|surger|schools?$|cent(?:re|er)s?$|shops?$)/;
const quantities = /^(?:some|many|most|other|all|few|several)$/;
const it = /^(?:it|them)$/;
const supposes = /^(?:if|unless|when|once|until)$/;
const thingMax = 3;
const subjectMax = 4;

const past = (of: readonly { readonly text: string }[], at: number): number =>
  determiners.test(textAt(of, at)) ? at + 1 : at;

type Tell = (pieces: readonly Piece[], source: Reading) => readonly Piece[] | undefined;

/**
 * "You miss pills" for "pills are missed", "some countries offer a vaccine" for "a vaccine is offered in some countries", "only if you have
 * it" for "only if given", "an adult should stay" for "make sure an adult stays": who does something and to what, in the voice of the source.
 * English alone.
 */
export function voicedAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  if (source.language !== "en") return claim;
  let pieces = claim;
  for (const tell of tells) pieces = tell(pieces, source) ?? pieces;
  return pieces;
}

/** Where a source has what one of these tells; -1 where it has not. */
interface Voices {
  /** "Some" of "offered in some countries". */
  readonly where: number;
  /** "If" of "if given". */
  readonly supposed: number;
  /** "Sure" of "make sure". */
  readonly sure: number;
  /** "With" of "with the legs raised". */
  readonly raised: number;
}

const voicesOf = remember((source: Reading): Voices => {
  const { tokens } = source;
  return {
    where: tokens.findIndex(
      ({ text }, at) =>
        quantities.test(text) && places.test(textAt(tokens, at + 1)) && /^(?:in|at|by)$/.test(textAt(tokens, at - 1)),
    ),
    supposed: tokens.findIndex(
      ({ text }, place) => supposes.test(text) && /(?:ed|en|drunk|worn)$/.test(textAt(tokens, place + 1)),
    ),
    sure: tokens.findIndex(({ text }, at) => text === "sure" && textAt(tokens, at - 1) === "make"),
    raised: tokens.findIndex(
      ({ text }, place) => text === "with" && /ed$/.test(textAt(tokens, past(tokens, place + 1) + 1)),
    ),
  };
});

/** "You miss pills" / "pills are missed", "you can take it with food" / "it can be taken with food" */
const byReader: Tell = (pieces, source) => {
  const { tokens } = source;
  for (let at = 0; at < pieces.length; at += 1) {
    if (textAt(pieces, at) !== "you") continue;
    const modal = modals.test(textAt(pieces, at + 1)) ? textAt(pieces, at + 1) : "";
    const not = modal !== "" && textAt(pieces, at + 2) === "not" ? ["not"] : [];
    const verb = at + 1 + (modal === "" ? 0 : 1) + not.length;
    const participle = done.get(textAt(pieces, verb));
    if (participle === undefined || !source.texts.has(participle)) continue;
    const thing = past(pieces, verb + 1);
    for (let length = 1; length <= thingMax; length += 1) {
      const name = pieces.slice(thing, thing + length).map(({ text }) => text);
      const place = placeOf(tokens, name);
      if (place < 0 || name.length < length) break;
      const behind = place + length;
      const passive = modal === "" ? [] : [modal, ...not, "be"];
      const links = modal === "" ? (is.test(textAt(tokens, behind)) ? [textAt(tokens, behind)] : undefined) : passive;
      if (links === undefined || links.some((text, offset) => textAt(tokens, behind + offset) !== text)) continue;
      if (textAt(tokens, behind + links.length) !== participle) continue;
      const start = determiners.test(textAt(tokens, place - 1)) ? place - 1 : place;
      const texts = tokens.slice(start, behind + links.length + 1).map(({ text }) => text);
      return put(pieces, at, thing + length, texts, source);
    }
  }
  return undefined;
};

/** "Some countries offer a vaccine" / "a vaccine is offered in some countries" */
const inPlaces: Tell = (pieces, source) => {
  const { tokens } = source;
  const { where } = voicesOf(source);
  const participle = tokens[where - 2];
  if (where < 3 || participle === undefined || !is.test(textAt(tokens, where - 3))) return undefined;
  if (!/(?:ed|en)$/.test(participle.text)) return undefined;
  const at = pieces.findIndex(
    ({ text }, place) => text === textAt(tokens, where) && textAt(pieces, place + 1) === textAt(tokens, where + 1),
  );
  const verb = pieces[at + 2];
  if (at < 0 || verb?.isContent !== true || verb.stem !== participle.stem) return undefined;
  const { opensClause } = grammarOf(source.language).clauseWords;
  if (at > 0 && textAt(pieces, at - 1) !== ",") return undefined;
  const rest = pieces.slice(at + 3);
  const length = rest.findIndex(({ text }) => opensClause.has(text) || /^[.;:!?]$/.test(text));
  const thing = length < 0 ? rest : rest.slice(0, length);
  if (thing.length === 0) return undefined;
  const texts = tokens.slice(where - 3, where + 2).map(({ text }) => text);
  const closes = textAt(tokens, where - 4) === "," && thing.some(({ text }) => text === ",");
  const told = piecesFor(closes ? [",", ...texts] : texts, spanOf(pieces.slice(at, at + 3)), source.language);
  return [...pieces.slice(0, at), ...thing, ...told, ...rest.slice(thing.length)];
};

/** "Only if you have it before" / "only if given before", "unless it is prescribed" / "unless prescribed" */
const reduced: Tell = (pieces, source) => {
  const { tokens } = source;
  const { supposed: at } = voicesOf(source);
  if (at < 0) return undefined;
  const participle = textAt(tokens, at + 1);
  const said = pieces.findIndex(({ text }) => text === textAt(tokens, at));
  if (said < 0) return undefined;
  const [who, verb, thing] = [1, 2, 3].map((offset) => textAt(pieces, said + offset));
  const byYou = who === "you" && it.test(thing ?? "") && given.get(verb ?? "") === participle;
  const ofIt = /^(?:it|they)$/.test(who ?? "") && is.test(verb ?? "") && thing === participle;
  return byYou || ofIt ? put(pieces, said + 1, said + 4, [participle], source) : undefined;
};

/** "That a doctor prescribed" / "that was prescribed": nobody else prescribes. */
const prescribed: Tell = (pieces, source) => {
  const { tokens } = source;
  if (!source.texts.has("prescribed") || source.texts.has("doctor")) return undefined;
  const at = pieces.findIndex(
    ({ text }, place) =>
      text === "doctor" &&
      /^(?:an?|the|your)$/.test(textAt(pieces, place - 1)) &&
      textAt(pieces, place + 1) === "prescribed",
  );
  const place = tokens.findIndex(({ text }, here) => text === "prescribed" && is.test(textAt(tokens, here - 1)));
  if (at < 2 || place < 2 || textAt(pieces, at - 2) !== textAt(tokens, place - 2)) return undefined;
  if (!/^(?:that|which)$/.test(textAt(tokens, place - 2))) return undefined;
  return put(pieces, at - 1, at + 2, [textAt(tokens, place - 1), "prescribed"], source);
};

/** "An adult should stay with them" / "make sure an adult stays with them" */
const madeSure: Tell = (pieces, source) => {
  const { tokens } = source;
  const { sure } = voicesOf(source);
  if (sure < 1 || pieces.some(({ text }) => text === "sure")) return undefined;
  const from = textAt(tokens, sure + 1) === "that" ? sure + 2 : sure + 1;
  const should = pieces.findIndex(({ text }) => text === "should");
  const verb = pieces[should + 1];
  const start = pieces.slice(0, should).findLastIndex(({ text }) => /^[,.;:]$/.test(text)) + 1;
  if (should < 1 || verb?.isContent !== true || should - start > subjectMax) return undefined;
  let place = past(tokens, from);
  for (let at = past(pieces, start); at < should; at += 1, place += 1)
    if (textAt(tokens, place) !== textAt(pieces, at)) return undefined;
  const stays = tokens[place];
  if (stays?.stem !== verb.stem || stays.text === textAt(tokens, from)) return undefined;
  const texts = tokens.slice(sure - 1, place + 1).map(({ text }) => text);
  return put(pieces, start, should + 2, texts, source);
};

/** "Lay them flat and raise their legs" / "lay them flat with the legs raised": in one thing to do, and never in what is denied. */
const withDone: Tell = (pieces, source) => {
  const { tokens, language } = source;
  const { instructing } = grammarOf(language).actionWords;
  const { negates, opensClause } = grammarOf(language).clauseWords;
  const { raised: at } = voicesOf(source);
  if (at < 1) return undefined;
  const thing = past(tokens, at + 1);
  const participle = tokens[thing + 1];
  if (participle === undefined || !(instructing.has(textAt(tokens, 0)) || textAt(tokens, 0) === "lay"))
    return undefined;
  const and = pieces.findIndex(
    ({ text }, place) =>
      text === "and" &&
      pieces[place + 1]?.stem === participle.stem &&
      textAt(pieces, place - 1) === textAt(tokens, at - 1),
  );
  if (and < 1 || !instructing.has(textAt(pieces, and + 1))) return undefined;
  const owned = /^(?:an?|the|your|their|his|her|its)$/.test(textAt(pieces, and + 2)) ? and + 3 : and + 2;
  if (textAt(pieces, owned) !== textAt(tokens, thing)) return undefined;
  if (pieces.slice(0, and).some(({ text }) => negates.has(text) || opensClause.has(text) || text === "or"))
    return undefined;
  const texts = tokens.slice(at, thing + 2).map(({ text }) => text);
  return put(pieces, and, owned + 1, texts, source);
};

const tells: readonly Tell[] = [byReader, inPlaces, reduced, prescribed, madeSure, withDone];
