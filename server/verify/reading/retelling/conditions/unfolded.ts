import { openEntityLexicon } from "../../../lexicon/entities.ts";
import { grammarOf } from "../../grammar.ts";
import type { ReadingLanguage } from "../../language.ts";
import type { Reading } from "../../reading.ts";
import { type Token, textAt } from "../../tokens.ts";
import { type Piece, piecesFor, spanOf, writtenPieces } from "../pieces.ts";

/** How one language says in a condition whom or what an advice is about. */
interface ConditionWords {
  readonly ifs: RegExp;
  readonly you: RegExp;
  readonly has: RegExp;
  readonly is: RegExp;
  readonly withs: RegExp;
  readonly who: RegExp;
  readonly articles: RegExp;
  readonly leads: RegExp;
  readonly pronouns: RegExp;
  /** Stands for what was just said, at the head of a sentence. */
  readonly refers: RegExp;
  /** Anybody at all: what is so for them is so for "you". */
  readonly anybody: RegExp;
  /** Somebody the reader looks after, and not the reader. */
  readonly somebody: RegExp;
}

const words = {
  en: {
    ifs: /^(?:if|when)$/,
    you: /^you$/,
    has: /^(?:has|have|had)$/,
    is: /^(?:is|are|was|were)$/,
    withs: /^with$/,
    who: /^(?:who|that)$/,
    articles: /^(?:an?|the|your)$/,
    leads: /^(?:for|in|to|of|with|on|from|by|about)$/,
    pronouns: /^(?:they|them|he|she|him)$/,
    refers: /^(?:it|they|this|that|these)$/,
    anybody: /^(?:people|anyone|those)$/,
    somebody:
      /^(?:person|someone|somebody|child|children|baby|babies|adult|adults|teenager|woman|women|man|men|patient|parent|partner)$/,
  },
  es: {
    ifs: /^(?:si|cuando)$/,
    you: /^usted$/,
    has: /^(?:tiene|tienen)$/,
    is: /^(?:es|está|son|están)$/,
    withs: /^con$/,
    who: /^que$/,
    articles: /^(?:un|una|unos|unas|el|la|los|las|su|sus)$/,
    leads: /^(?:para|en|a|de|con|por)$/,
    pronouns: /^(?:él|ella|ellos|ellas|le|les)$/,
    refers: /^(?:esto|eso|este|esta|estos|estas)$/,
    anybody: /^(?:personas|quienes)$/,
    somebody: /^(?:persona|alguien|niñ[oa]s?|beb[eé]s?|adult[oa]s?|mujer|mujeres|hombre|hombres|paciente|pareja)$/,
  },
} as const satisfies Record<ReadingLanguage, ConditionWords>;

const nameMax = 3;
const commasMax = 3;

/**
 * "If your child is under 16, do not give them aspirin" for "do not give aspirin to a child under 16", "if you have a new backache, it can be
 * a sign" for "a new backache can be a sign": a condition that says whom the advice is for, told in the name where the source has it there.
 * Only where every word of the condition stands in that one name of the source; nothing leaves the claim but the "if".
 */
export function unfoldedAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const own = words[source.language];
  if (!claim.some(({ text }) => own.ifs.test(text))) return claim;
  for (const condition of conditionsIn(claim, own)) {
    const told =
      ofWhom(condition, source, own) ??
      itself(condition, source, own) ??
      instead(condition, source, own) ??
      withIllness(condition, source, own);
    if (told !== undefined) return told;
  }
  return claim;
}

interface Condition {
  readonly inner: readonly Piece[];
  readonly main: readonly Piece[];
  readonly isFirst: boolean;
}

/** A condition at the front, ended by one of its first commas, or the last one of the sentence. */
function conditionsIn(pieces: readonly Piece[], own: ConditionWords): readonly Condition[] {
  if (own.ifs.test(textAt(pieces, 0)))
    return (
      pieces
        .flatMap(({ text }, at) => (text === "," ? [at] : []))
        .slice(0, commasMax)
        // The longest condition first: "hand, foot and mouth disease" is one name.
        .toReversed()
        .map((comma) => ({ inner: pieces.slice(1, comma), main: pieces.slice(comma + 1), isFirst: true }))
    );
  const at = pieces.findLastIndex(({ text }) => own.ifs.test(text));
  const end = pieces.findLastIndex(({ kind }) => kind !== "mark") + 1;
  const until = textAt(pieces, at - 1) === "," ? at - 1 : at;
  if (textAt(pieces, at - 1) === "even") return [];
  return [
    { inner: pieces.slice(at + 1, end), main: [...pieces.slice(0, until), ...pieces.slice(end)], isFirst: false },
  ];
}

/** A name of the source that says what the condition says. */
interface Name {
  /** Where the preposition before it begins, its article, and where it ends. */
  readonly lead: number;
  readonly start: number;
  readonly end: number;
}

/** Places where the source says the same words, whatever articles stand between them: from, and behind the last. */
function runsOf(
  run: readonly Piece[],
  tokens: readonly Token[],
  from: number,
  own: ConditionWords,
): number | undefined {
  let place = from;
  for (const piece of run) {
    if (own.articles.test(piece.text)) continue;
    while (own.articles.test(textAt(tokens, place))) place += 1;
    const token = tokens[place];
    if (token === undefined || (token.text !== piece.text && (piece.stem === "" || token.stem !== piece.stem)))
      return undefined;
    place += 1;
  }
  return place;
}

function namesOf(inner: readonly Piece[], { tokens }: Reading, own: ConditionWords): readonly Name[] {
  const isYou = own.you.test(textAt(inner, 0));
  const names: Name[] = [];
  for (let verb = 1; verb <= nameMax + 1 && verb < inner.length - 1; verb += 1) {
    const has = own.has.test(textAt(inner, verb)) || (isYou && textAt(inner, verb) === "have");
    const is = own.is.test(textAt(inner, verb));
    // "You take insulin", "people who take insulin"
    const does = isYou && verb === 1 && !has && !is;
    if (!has && !is && !does) continue;
    const who = inner.slice(0, verb).filter(({ text }) => !own.articles.test(text));
    const quality = inner.slice(verb + 1);
    // "Is choking", "a choking adult or child"
    if (is && !isYou && quality.length === 1 && quality[0]?.isContent === true)
      for (const place of tokens.keys()) {
        const end = runsOf([...quality, ...who], tokens, place, own);
        if (end === undefined || joins(textAt(tokens, end)) || own.articles.test(textAt(tokens, place))) continue;
        const start = own.articles.test(textAt(tokens, place - 1)) ? place - 1 : place;
        names.push({ lead: own.leads.test(textAt(tokens, start - 1)) ? start - 1 : start, start, end });
      }
    for (const [place, { text }] of tokens.entries()) {
      if (own.articles.test(text)) continue;
      const behind = isYou ? (own.anybody.test(text) ? place + 1 : undefined) : runsOf(who, tokens, place, own);
      if (behind === undefined || (who.length === 0 && !isYou)) continue;
      const link = textAt(tokens, behind);
      const next = textAt(tokens, behind + 1);
      const isSame = own.who.test(link) && (does ? next === textAt(inner, 1) : (has ? own.has : own.is).test(next));
      const start = isSame
        ? behind + 2
        : does
          ? undefined
          : has
            ? own.withs.test(link)
              ? behind + 1
              : undefined
            : behind;
      const end = start === undefined ? undefined : runsOf(quality, tokens, start, own);
      if (end === undefined || joins(textAt(tokens, end))) continue;
      const article = own.articles.test(textAt(tokens, place - 1)) ? place - 1 : place;
      const lead = own.leads.test(textAt(tokens, article - 1)) ? article - 1 : article;
      names.push({ lead, start: article, end });
    }
  }
  return names;
}

/** What goes on behind the name would be left without its half. */
const joins = (text: string): boolean => /^(?:and|or|y|e|o|u|-)$/.test(text);

/** "If someone has heart failure, help them" / "help a person with heart failure" */
function ofWhom(
  { inner, main, isFirst }: Condition,
  source: Reading,
  own: ConditionWords,
): readonly Piece[] | undefined {
  const { isContent } = grammarOf(source.language);
  const contentAt = (from: number, step: -1 | 1): string => {
    for (let at = from; at >= 0 && at < source.tokens.length; at += step) {
      const token = source.tokens[at] as Token;
      if (token.kind === "word" && isContent(token)) return token.stem;
    }
    return "";
  };
  for (const { lead, start, end } of namesOf(inner, source, own)) {
    const [before, behind] = [contentAt(lead - 1, -1), contentAt(end, 1)];
    const pieces = (from: number): readonly Piece[] =>
      piecesFor(
        source.tokens.slice(from, end).map(({ text }) => text),
        spanOf(inner),
        source.language,
      );
    const isReader = own.you.test(textAt(inner, 0));
    const pronoun = main.findIndex(({ text }) => (isReader ? own.you : own.pronouns).test(text));
    // "Move only them" is not "move only a child who is in danger".
    if (/^(?:only|just|even|solo|sólo)$/.test(textAt(main, pronoun - 1))) continue;
    if (pronoun >= 0 && isFirst && stemBefore(main, pronoun) === before && !isApart(main, pronoun))
      return main.toSpliced(pronoun, 1, ...pieces(start));
    const place = main.findIndex(({ isContent: counts, stem }) => counts && stem === before);
    if (place < 0 || before === "" || isApart(main, place) || lead === start) continue;
    const next = main.slice(place + 1).find(({ isContent: counts }) => counts)?.stem ?? "";
    if (next !== behind) continue;
    const owner = textAt(source.tokens, lead) === "of" ? ownerBefore(main, place) : -1;
    const named = main.toSpliced(place + 1, 0, ...pieces(lead));
    const inserted = owner < 0 ? named : named.toSpliced(owner, 1);
    // "Give them aspirin": to whom is said in the name now.
    return pronoun >= 0 && pronoun < place && main[pronoun - 1]?.isContent === true
      ? inserted.toSpliced(pronoun, 1)
      : inserted;
  }
  return undefined;
}

/** "Check their feet and skin": whose they are, before the name says it. */
function ownerBefore(main: readonly Piece[], place: number): number {
  let at = place;
  while (at > 0 && (main[at]?.isContent === true || /^(?:and|or|,)$/.test(textAt(main, at)))) at -= 1;
  return /^(?:their|his|her)$/.test(textAt(main, at)) ? at : -1;
}
const stemBefore = (pieces: readonly Piece[], at: number): string =>
  pieces.slice(0, at).findLast(({ isContent }) => isContent)?.stem ?? "";

/** Behind a second thing to do, the condition would come to cover that alone. */
const isApart = (main: readonly Piece[], place: number): boolean =>
  main.slice(0, place).some(({ text }, at) => /^[.;:]$/.test(text) || (text === "," && joins(textAt(main, at + 1))));

/** "If you have a new backache, it can be a sign" / "a new backache can be a sign" */
function itself(
  { inner, main, isFirst }: Condition,
  source: Reading,
  own: ConditionWords,
): readonly Piece[] | undefined {
  if (!isFirst || !own.refers.test(textAt(main, 0))) return undefined;
  const isYours = own.you.test(textAt(inner, 0)) && /^(?:have|get|notice|drink|eat|tiene|nota)$/.test(textAt(inner, 1));
  const thing = isYours ? inner.slice(2) : qualified(inner, source, own);
  if (thing === undefined) return undefined;
  const end = runsOf(thing, source.tokens, 0, own);
  if (end === undefined || textAt(source.tokens, end) !== textAt(main, 1)) return undefined;
  const texts = source.tokens.slice(0, end).map(({ text }) => text);
  return [...piecesFor(texts, spanOf(inner), source.language), ...main.slice(1)];
}

/** "A wound is deep", "a deep wound" */
function qualified(inner: readonly Piece[], { language }: Reading, own: ConditionWords): readonly Piece[] | undefined {
  const verb = inner.findIndex(({ text }) => own.is.test(text));
  const [name, quality] = [inner.slice(0, verb).filter(({ text }) => !own.articles.test(text)), inner.slice(verb + 1)];
  if (language !== "en" || verb < 1 || name.length > nameMax || quality.length === 0 || quality.length > 2)
    return undefined;
  if (!name.every(({ isContent }) => isContent) || quality.at(-1)?.isContent !== true) return undefined;
  return [...quality, ...name];
}

/** What somebody comes to have, or has in use. */
const had = /^(?:have|get|notice|see|find|develop|take|use)$/;
const things = /^(?:it|them)$/;
/** Behind these words it is what the condition names, whatever else is named in between: "do not stop a medicine because of it". */
const ofIt = /^(?:of|about|with)$/;

/** "If you have an itchy rash, a cool cloth can ease it" / "a cool cloth can ease an itchy rash" */
function instead(
  { inner, main, isFirst }: Condition,
  source: Reading,
  own: ConditionWords,
): readonly Piece[] | undefined {
  if (source.language !== "en" || !isFirst || !own.you.test(textAt(inner, 0)) || !had.test(textAt(inner, 1)))
    return undefined;
  const thing = inner.slice(2);
  const at = main.findIndex(({ text }) => things.test(text));
  if (at < 1 || main.some(({ text }, place) => place !== at && pronouns.test(text)) || stemsOf(thing) === "")
    return undefined;
  const isNamed = main
    .slice(0, at)
    .some(({ text }, place) => own.articles.test(text) && main[place + 1]?.isContent === true);
  if (isNamed && main[0]?.isContent === true && !ofIt.test(textAt(main, at - 1))) return undefined;
  if (isNamed && main.slice(0, at).some(({ text }) => text === "or" || text === "and")) return undefined;
  for (const [place, { text }] of source.tokens.entries()) {
    if (own.articles.test(text)) continue;
    const end = runsOf(thing, source.tokens, place, own);
    const start = own.articles.test(textAt(source.tokens, place - 1)) ? place - 1 : place;
    if (end === undefined || start === 0 || joins(textAt(source.tokens, end))) continue;
    if (
      textAt(source.tokens, start - 1) !== textAt(main, at - 1) ||
      textAt(source.tokens, end) !== textAt(main, at + 1)
    )
      continue;
    if (stemBefore(writtenPieces(source), start) !== stemBefore(main, at)) continue;
    const texts = source.tokens.slice(start, end).map((token) => token.text);
    return main.toSpliced(at, 1, ...piecesFor(texts, spanOf(inner), source.language));
  }
  return undefined;
}
const pronouns = /^(?:it|them|they|this|that|these|those|one|ones)$/;

const stemsOf = (pieces: readonly Piece[]): string =>
  pieces
    .filter(({ isContent }) => isContent)
    .map(({ stem }) => stem)
    .join(" ");

/** "If you have heart failure, ask first" / "ask first with heart failure": an illness, for "with a spacer" is no "if you have a spacer". */
function withIllness(
  { inner, main, isFirst }: Condition,
  source: Reading,
  own: ConditionWords,
): readonly Piece[] | undefined {
  if (!own.you.test(textAt(inner, 0)) || textAt(inner, 1) !== "have") return undefined;
  const illness = inner.slice(2);
  for (const [place, { text }] of source.tokens.entries()) {
    if ((text !== "with" && text !== "in") || own.somebody.test(textAt(source.tokens, place - 1))) continue;
    const end = runsOf(illness, source.tokens, place + 1, own);
    if (end === undefined || joins(textAt(source.tokens, end))) continue;
    const [start, until] = [source.tokens[place + 1]?.start ?? 0, source.tokens[end - 1]?.end ?? 0];
    const names = openEntityLexicon().mentionsIn(source);
    if (!names.some((name) => name.kind === "condition" && name.start >= start && name.end === until)) continue;
    const texts = source.tokens.slice(place, end).map((token) => token.text);
    const phrase = piecesFor(texts, spanOf(inner), source.language);
    if (isFirst) return [...phrase, ...piecesFor([","], spanOf(inner), source.language), ...main];
    const stop = main.findLastIndex(({ kind }) => kind !== "mark") + 1;
    return [...main.slice(0, stop), ...phrase, ...main.slice(stop)];
  }
  return undefined;
}
