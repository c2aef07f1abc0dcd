import type { Equivalents, Turn } from "../../../lexicon/equivalents.ts";
import { grammarOf } from "../../grammar.ts";
import type { Reading } from "../../reading.ts";
import { endOf, type Piece, piecesFor, placesOf, spanOf } from "../pieces.ts";
import { textAt } from "../../tokens.ts";

/**
 * "Chest pain can be caused by shingles" for "Shingles can cause chest pain": both sides change places together with the voice, never one of
 * the two alone. Never beyond the clause they stand in.
 */
export function turnedAsSource(pieces: readonly Piece[], source: Reading, { turns }: Equivalents): readonly Piece[] {
  const means =
    byDoing(pieces, source) ?? byYou(pieces, source) ?? takingTime(pieces, source) ?? inTime(pieces, source);
  if (means !== undefined) return means;
  const { opensClause } = grammarOf(source.language).clauseWords;
  const texts = new Set(pieces.map(({ text }) => text));
  for (const { said, written } of [...voicesTurned(pieces, source), ...turns]) {
    if (!said.every((word) => texts.has(word)) || !written.every((word) => source.texts.has(word))) continue;
    const [place, ...more] = placesOf(pieces, said);
    if (place === undefined || more.length > 0 || place === 0) continue;
    if (placesOf(source.tokens, said).length > 0 || placesOf(pieces, written).length > 0) continue;
    if (placesOf(source.tokens, written).length !== 1) continue;
    const from = pieces.slice(0, place).findLastIndex(({ text }) => opensClause.has(text) || text === "whether") + 1;
    const left = pieces.slice(from, place);
    if (left.length === 0 || left.some(({ text }) => /^[.;:]$/.test(text))) continue;
    // Inside a condition a comma ends what is turned: "if the pain is caused by shingles, rest".
    if (from > 0 && left.some(({ text }) => text === ",")) continue;
    const behind = pieces.slice(place + said.length);
    const closing = from > 0 ? /^[.;:!?,]$/ : /^[.;:!?]$/;
    const ends = behind.findIndex(({ text }) => opensClause.has(text) || closing.test(text));
    const right = ends < 0 ? behind : behind.slice(0, ends);
    if (right.length === 0) continue;
    // "Some medicines, such as inhalers, can cause": what a comma opened before the verb ends there too.
    const closes =
      source.tokens[(placesOf(source.tokens, written)[0] ?? 0) - 1]?.text === "," &&
      right.some(({ text }) => text === ",");
    const verb = piecesFor(
      closes ? [",", ...written] : written,
      spanOf(pieces.slice(place, place + said.length)),
      source.language,
    );
    return [...pieces.slice(0, from), ...right, ...verb, ...left, ...(ends < 0 ? [] : behind.slice(ends))];
  }
  return pieces;
}

type Words = readonly { readonly text: string; readonly stem: string; readonly kind: string }[];

/** A verb with the words before it that say how surely and how often. */
interface Voiced {
  readonly stem: string;
  readonly how: string;
  readonly phrase: readonly string[];
}

const modals = /^(?:can|may|might|could|will|must|should)$/;
const adverbs = /^(?:also|often|usually|sometimes|rarely|always|never|mainly|mostly|commonly)$/;
const finite = /^(?:is|are)$/;
/** What follows one of these is no verb in the present. */
const noVerbBehind = /^(?:to|is|are|was|were|be|been|has|have|had|not|an?|the|your|of|by)$/;

/** One verb in both voices, as the claim and as its source has it, where one has the one and the other the other: "is often caused by", "often cause". */
function voicesTurned(pieces: readonly Piece[], { tokens, texts, language }: Reading): readonly Turn[] {
  if (language !== "en" || (!texts.has("by") && !pieces.some(({ text }) => text === "by"))) return [];
  const turnsOf = (passives: readonly Voiced[], of: Words): readonly (readonly [Voiced, Voiced])[] =>
    passives.flatMap((passive) => {
      const active = activeIn(of, passive);
      return active === undefined ? [] : [[passive, active] as const];
    });
  return [
    ...turnsOf(passivesIn(pieces), tokens).map(([said, written]) => ({ said: said.phrase, written: written.phrase })),
    ...turnsOf(passivesIn(tokens), pieces).map(([written, said]) => ({ said: said.phrase, written: written.phrase })),
  ];
}

function passivesIn(of: Words): readonly Voiced[] {
  return of.flatMap(({ text }, by): readonly Voiced[] => {
    const verb = of[by - 1];
    if (text !== "by" || verb?.kind !== "word" || /(?:ing|ly)$/.test(verb.text)) return [];
    const how: string[] = [];
    let at = by - 2;
    for (; adverbs.test(textAt(of, at)); at -= 1) how.push(textAt(of, at));
    const be = textAt(of, at);
    if (finite.test(be)) return [{ stem: verb.stem, how: how.join(" "), phrase: textsOf(of, at, by + 1) }];
    if (be !== "be") return [];
    for (at -= 1; adverbs.test(textAt(of, at)); at -= 1) how.push(textAt(of, at));
    if (!modals.test(textAt(of, at))) return [];
    return [{ stem: verb.stem, how: [...how, textAt(of, at)].join(" "), phrase: textsOf(of, at, by + 1) }];
  });
}

function activeIn(of: Words, { stem, how }: Voiced): Voiced | undefined {
  for (const [verb, { stem: same, text, kind }] of of.entries()) {
    if (same !== stem || kind !== "word" || text.endsWith("ing")) continue;
    const before: string[] = [];
    let at = verb - 1;
    for (; adverbs.test(textAt(of, at)); at -= 1) before.push(textAt(of, at));
    const modal = modals.test(textAt(of, at)) ? textAt(of, at) : "";
    if (modal === "" && noVerbBehind.test(textAt(of, at))) continue;
    if ([...before, ...(modal === "" ? [] : [modal])].join(" ") !== how) continue;
    return { stem, how, phrase: textsOf(of, modal === "" ? at + 1 : at, verb + 1) };
  }
  return undefined;
}

const textsOf = (of: Words, from: number, until: number): readonly string[] =>
  of.slice(from, until).map(({ text }) => text);

/** "You can help to prevent gout by eating less meat" for "Eating less meat can help to prevent gout". */
function byDoing(pieces: readonly Piece[], source: Reading): readonly Piece[] | undefined {
  if (source.language !== "en" || pieces[0]?.text !== "you" || !/^(?:can|may)$/.test(pieces[1]?.text ?? ""))
    return undefined;
  const by = pieces.findIndex(({ text }) => text === "by");
  const first = pieces[by + 1];
  if (first === undefined || by < 0 || !first.text.endsWith("ing") || source.tokens[0]?.text !== first.text)
    return undefined;
  const end = endOf(pieces);
  const { opensClause } = grammarOf(source.language).clauseWords;
  if (pieces.slice(0, end).some(({ text }) => opensClause.has(text) || /^[.;:]$/.test(text))) return undefined;
  const means = pieces.slice(by + 1, end);
  const verb = source.tokens.findIndex(({ text }) => /^(?:can|may|helps?)$/.test(text));
  const closes = textAt(source.tokens, verb - 1) === "," ? piecesFor([","], spanOf(means), source.language) : [];
  // What you can help by eating less, eating less helps: the "can" was yours.
  const can = source.texts.has(pieces[1]?.text ?? "") ? 1 : 2;
  return [...means, ...closes, ...pieces.slice(can, by), ...pieces.slice(end)];
}

/** "You take it for pain once a day" for "It is taken for pain once a day": whoever reads it is who takes it. */
function byYou(pieces: readonly Piece[], source: Reading): readonly Piece[] | undefined {
  const { tokens, language } = source;
  const verb = pieces[1];
  if (language !== "en" || pieces[0]?.text !== "you" || verb?.isContent !== true) return undefined;
  const is = tokens.findIndex(
    ({ text }, at) =>
      /^(?:is|are)$/.test(text) && tokens[at + 1]?.stem === verb.stem && /(?:ed|en)$/.test(tokens[at + 1]?.text ?? ""),
  );
  if (is < 1) return undefined;
  const name = tokens.slice(0, is);
  if (!name.every(({ text }, at) => pieces[at + 2]?.text === text)) return undefined;
  const passive = piecesFor([tokens[is]?.text ?? "", tokens[is + 1]?.text ?? ""], spanOf([verb]), language);
  return [...pieces.slice(2, 2 + is), ...passive, ...pieces.slice(2 + is)];
}

/** "It can take weeks for lithium to work" for "Lithium can take weeks to work". */
function takingTime(pieces: readonly Piece[], source: Reading): readonly Piece[] | undefined {
  if (source.language !== "en" || pieces[0]?.text !== "it" || !source.texts.has("take")) return undefined;
  const take = pieces.findIndex(({ text }) => /^takes?$/.test(text));
  const lead = pieces.findIndex(({ text }, at) => at > take && text === "for");
  const to = pieces.findIndex(({ text }, at) => at > lead && text === "to");
  if (take < 1 || take > 3 || lead < 0 || to < lead + 2 || pieces[lead + 1]?.stem !== source.tokens[0]?.stem)
    return undefined;
  if (pieces.slice(0, to).some(({ kind }) => kind === "mark")) return undefined;
  return [...pieces.slice(lead + 1, to), ...pieces.slice(1, lead), ...pieces.slice(to)];
}

/** "It takes most people 2 weeks to recover" for "most people recover in 2 weeks": as long, and neither within it nor at most. */
function inTime(pieces: readonly Piece[], source: Reading): readonly Piece[] | undefined {
  const { tokens, language } = source;
  if (language !== "en" || textAt(pieces, 0) !== "it" || source.texts.has("take") || source.texts.has("takes"))
    return undefined;
  const take = pieces.findIndex(({ text }) => /^takes?$/.test(text));
  const to = pieces.findIndex(({ text }, at) => at > take && text === "to" && pieces[at + 1]?.isContent === true);
  const number = pieces.findIndex(({ text, kind }, at) => at > take && (kind === "number" || bound.test(text)));
  const until = number < 0 ? -1 : pieces.slice(number, to).findIndex(({ text }) => text === "for") + number;
  if (take < 1 || take > 3 || number < 0 || to < number) return undefined;
  // What can take weeks is no more than possible in weeks; and "at least" belongs to the time.
  if (pieces.slice(1, take).some(({ text }) => !howOften.test(text))) return undefined;
  const isFor = until >= number;
  if (isFor && number !== take + 1) return undefined;
  const who = isFor ? pieces.slice(until + 1, to) : pieces.slice(take + 1, number);
  const time = pieces.slice(number, isFor ? until : to);
  const verb = pieces[to + 1];
  const written = tokens.find(({ stem }, at) => at > 0 && stem === verb?.stem);
  const ends = endOf(pieces);
  if (who.length === 0 || verb === undefined || written === undefined) return undefined;
  if (pieces.slice(0, ends).some(({ kind, text }) => kind === "mark" && text !== "-")) return undefined;
  const place = tokens.findIndex(
    ({ text }, at) => text === "in" && time.every((piece, offset) => textAt(tokens, at + 1 + offset) === piece.text),
  );
  if (place < 1) return undefined;
  const told = piecesFor([written.text], spanOf([verb]), language);
  const lead = piecesFor(["in"], spanOf(time), language);
  return [
    ...who,
    ...pieces.slice(1, take),
    ...told,
    ...pieces.slice(to + 2, ends),
    ...lead,
    ...time,
    ...pieces.slice(ends),
  ];
}
const howOften = /^(?:usually|often|sometimes)$/;
/** Stands before a number and belongs to it. */
const bound = /^(?:about|around|roughly|approximately|nearly|almost)$/;
