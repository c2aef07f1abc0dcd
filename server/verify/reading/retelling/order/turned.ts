import type { Turn } from "../../../lexicon/equivalents.ts";
import { grammarOf } from "../../grammar.ts";
import type { Reading } from "../../reading.ts";
import { type Piece, piecesFor, placesOf, spanOf } from "../pieces.ts";
import { textAt } from "../../tokens.ts";

/**
 * "Chest pain can be caused by shingles" for "Shingles can cause chest pain": both sides change places together with the voice, never one of
 * the two alone. Never beyond the clause they stand in.
 */
export function turnedBack(pieces: readonly Piece[], source: Reading, turns: readonly Turn[]): readonly Piece[] {
  const means =
    byDoing(pieces, source) ?? byYou(pieces, source) ?? takingTime(pieces, source) ?? inTime(pieces, source);
  if (means !== undefined) return means;
  const { opensClause } = grammarOf(source.language).clauseWords;
  const texts = new Set(pieces.map(({ text }) => text));
  for (const { said, written } of turns) {
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

/** "You can help to prevent gout by eating less meat" for "Eating less meat can help to prevent gout". */
function byDoing(pieces: readonly Piece[], source: Reading): readonly Piece[] | undefined {
  if (source.language !== "en" || pieces[0]?.text !== "you" || !/^(?:can|may)$/.test(pieces[1]?.text ?? ""))
    return undefined;
  const by = pieces.findIndex(({ text }) => text === "by");
  const first = pieces[by + 1];
  if (first === undefined || by < 0 || !first.text.endsWith("ing") || source.tokens[0]?.text !== first.text)
    return undefined;
  const end = pieces.findLastIndex(({ kind }) => kind !== "mark") + 1;
  const { opensClause } = grammarOf(source.language).clauseWords;
  if (pieces.slice(0, end).some(({ text }) => opensClause.has(text) || /^[.;:]$/.test(text))) return undefined;
  const means = pieces.slice(by + 1, end);
  const closes = means.some(({ text }) => text === ",") ? piecesFor([","], spanOf(means), source.language) : [];
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
  const ends = pieces.findLastIndex(({ kind }) => kind !== "mark") + 1;
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
