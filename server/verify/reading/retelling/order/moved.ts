import { grammarOf } from "../../grammar.ts";
import { isInside } from "../../inside.ts";
import type { Reading } from "../../reading.ts";
import type { Token } from "../../tokens.ts";
import { endOf, type Piece, piecesFor, spanOf, writtenPieces } from "../pieces.ts";
import { remember } from "../../remember.ts";

/** What a phrase that can stand at either end of a sentence begins with, beside what opens a condition or a reason. */
const leads = {
  en: new Set(
    "in for about after before during at on with without to by from as while within until because so over under through".split(
      " ",
    ),
  ),
  es: new Set(
    "en por para después antes durante a al con sin de desde hasta tras mientras porque dentro"
      .split(" ")
      .concat([
        "antes de",
        "antes del",
        "después de",
        "después del",
        "para que",
        "debido a",
        "en caso de",
        "en caso de que",
      ]),
  ),
} as const;
/** Behind these a word belongs to a part of the sentence that a phrase cannot leave. */
const binds = /^(?:who|that|which|whether|que|cual|quien|quienes)$/;
const timesMax = 3;

/**
 * "After a seizure, stop driving" for "stop driving after a seizure": a phrase or condition that the claim has at its front and the source
 * further back, or the other way about, put where the source has it. It moves whole, and stays with the action that it belongs to: where a
 * sentence has two actions apart, a condition at the end of the second never comes to cover the first, nor one at the front the second alone.
 */
export function withSourceOrder(drafted: readonly Piece[], source: Reading): readonly Piece[] {
  const claim = toEndOfCondition(drafted, source) ?? drafted;
  // What begins as its source does has nothing at its front to move, or to bring there.
  if (claim.find(({ isContent }) => isContent)?.stem === writtenKeys(source)[0]?.stem && !hasOwnOpener(claim, source))
    return claim;
  let pieces = claim;
  for (let time = 0; time < timesMax; time += 1) {
    const moved = fromFront(pieces, source) ?? toFront(pieces, source);
    if (moved === undefined) break;
    pieces = moved;
  }
  return pieces;
}

/**
 * "Call if, after an antibiotic, skin peels or sores appear" for "call if skin peels or sores appear, after an antibiotic". Without the comma
 * before it there, it would belong to the last of several things alone.
 */
function toEndOfCondition(pieces: readonly Piece[], source: Reading): readonly Piece[] | undefined {
  const { opensClause, and, or } = grammarOf(source.language).clauseWords;
  const opener = pieces.findIndex(
    ({ text }, at) =>
      opensClause.get(text) === "condition" && pieces[at + 1]?.text === "," && isLead(pieces[at + 2], source),
  );
  if (opener < 0) return undefined;
  const comma = pieces.findIndex(({ text }, at) => at > opener + 2 && text === ",");
  const phrase = pieces.slice(opener + 2, comma);
  const end = endOf(pieces);
  const held = pieces.slice(comma + 1, end);
  if (comma < 0 || held.some(({ text }) => opensClause.has(text) || /^[.;:!?]$/.test(text))) return undefined;
  const keys = keysOf(phrase);
  const written = writtenPieces(source);
  const [place, next] = placeOf(keys, writtenKeys(source), written);
  if (place === undefined || place === 0 || next < writtenKeys(source).length) return undefined;
  const { hasComma } = gapBefore(written, writtenKeys(source), place);
  if (!hasComma && held.some(({ text }) => and.has(text) || or.has(text) || text === ",")) return undefined;
  return [
    ...pieces.slice(0, opener + 1),
    ...held,
    ...commaIf(hasComma, phrase, source),
    ...phrase,
    ...pieces.slice(end),
  ];
}

/** "Because scratching spreads it, do not scratch" for "do not scratch, because …": it begins otherwise, with the same word. */
function hasOwnOpener(pieces: readonly Piece[], source: Reading): boolean {
  const { opensClause } = grammarOf(source.language).clauseWords;
  return opensClause.has(pieces[0]?.text ?? "") && !opensClause.has(source.tokens[0]?.text ?? "");
}

interface Keyed {
  readonly stem: string;
  /** Place among the pieces or tokens. */
  readonly at: number;
}

const keysOf = (pieces: readonly Piece[]): readonly Keyed[] =>
  pieces.flatMap(({ isContent, stem }, at) => (isContent ? [{ stem, at }] : []));

const writtenKeys = remember((source: Reading): readonly Keyed[] => keysOf(writtenPieces(source)));

function isLead(token: Pick<Token, "text"> | undefined, source: Reading): boolean {
  const text = token?.text ?? "";
  return leads[source.language].has(text) || grammarOf(source.language).clauseWords.opensClause.has(text);
}

function fromFront(pieces: readonly Piece[], source: Reading): readonly Piece[] | undefined {
  if (!isLead(pieces[0], source)) return undefined;
  const written = writtenPieces(source);
  const keys = writtenKeys(source);
  const said = keysOf(pieces);
  const [first] = keys;
  if (first === undefined || (said[0]?.stem === first.stem && !hasOwnOpener(pieces, source))) return undefined;
  for (const [comma, { text }] of pieces.entries()) {
    if (text !== ",") continue;
    const restKeys = said.filter(({ at }) => at > comma);
    if (restKeys[0]?.stem !== first.stem) continue;
    const phrase = pieces.slice(0, comma);
    if (!standsAlone(phrase, pieces[comma + 1], source)) continue;
    const phraseKeys = said.filter(({ at }) => at < comma);
    const [place, end] = placeOf(phraseKeys, keys, written);
    if (place === undefined || place === 0) continue;
    const gap = gapBefore(written, keys, place);
    if (!mayLeave(written, gap, phrase[0], source) || cutsList(written, keys, end, source)) return undefined;
    const rest = pieces.slice(comma + 1);
    const stop = endOf(rest);
    const next = keys[end];
    if (next === undefined) {
      if (!gap.hasComma && isTwofold(written.slice(0, gap.start), source)) return undefined;
      return [...rest.slice(0, stop), ...commaIf(gap.hasComma, phrase, source), ...phrase, ...rest.slice(stop)];
    }
    const into = placeBefore(rest, next.stem, source) ?? placeBehind(rest, keys[place - 1]?.stem, next.stem);
    if (into === undefined) continue;
    // Between two things to do, it stays with the first: "get out if you smell gas, and call".
    const closes = gapBefore(written, keys, end).hasComma && !/^[,;]$/.test(rest[into]?.text ?? "");
    return [
      ...rest.slice(0, into),
      ...commaIf(gap.hasComma, phrase, source),
      ...phrase,
      ...commaIf(closes, phrase, source),
      ...rest.slice(into),
    ];
  }
  return undefined;
}

function toFront(pieces: readonly Piece[], source: Reading): readonly Piece[] | undefined {
  const written = writtenPieces(source);
  if (!isLead(written[0], source)) return undefined;
  const keys = writtenKeys(source);
  const said = keysOf(pieces);
  const [first] = keys;
  const own = said[0];
  if (first === undefined || own === undefined || own.stem === first.stem) return undefined;
  // Where the source's own front ends: at the comma before the word the claim begins with.
  const head = keys.findIndex(
    ({ stem }, place) => stem === own.stem && place > 0 && gapBefore(written, keys, place).hasComma,
  );
  if (head <= 0) return undefined;
  const from = said.findIndex(({ stem }) => stem === first.stem);
  if (from <= 0) return undefined;
  const last = said[from + head - 1];
  if (last === undefined || last.stem !== keys[head - 1]?.stem) return undefined;
  let start = said[from]?.at ?? 0;
  const before = said[from - 1]?.at ?? -1;
  while (start - 1 > before && pieces[start - 1]?.text !== ",") start -= 1;
  if (!isLead(pieces[start], source)) return undefined;
  const tail = pieces.slice(last.at + 1);
  // What follows the phrase would come to stand outside it, or inside.
  if (tail.some(({ kind }) => kind !== "mark")) return undefined;
  const hadComma = pieces[start - 1]?.text === ",";
  const main = pieces.slice(0, hadComma ? start - 1 : start);
  const { opensClause } = grammarOf(source.language).clauseWords;
  const isBare = !opensClause.has(pieces[start]?.text ?? "");
  if (!hadComma && isTwofold(main, source)) return undefined;
  if (!hadComma && isBare && source.urgency.rank > 0 && hasChoice(main, source)) return undefined;
  if (isBare && main.some(({ text }) => opensClause.has(text) || binds.test(text))) return undefined;
  const phrase = pieces.slice(start, last.at + 1);
  return [...phrase, ...commaIf(true, phrase, source), ...main, ...tail];
}

const commaIf = (wanted: boolean, near: readonly Piece[], source: Reading): readonly Piece[] =>
  wanted ? piecesFor([","], spanOf(near), source.language) : [];

/**
 * From where to where in the source these words follow one another. A name at their front may stand earlier there, with "they" in its place:
 * "if the person is awake" for "if they are awake".
 */
function placeOf(
  phrase: readonly Keyed[],
  keys: readonly Keyed[],
  written: readonly Piece[],
): readonly [number, number] | readonly [undefined, 0] {
  for (let without = 0; without < phrase.length; without += 1) {
    const words = phrase.slice(without);
    const place = keys.findIndex((_, from) => words.every((key, offset) => keys[from + offset]?.stem === key.stem));
    if (place < 0) continue;
    const { start } = gapBefore(written, keys, place);
    const refers = written.slice(start, keys[place]?.at).some(({ text }) => /^(?:it|they|he|she)$/.test(text));
    if (without === 0 || refers) return [place, place + words.length];
  }
  return [undefined, 0];
}

/** The words that hold together before a key: from behind the key before it. */
function gapBefore(
  written: readonly Piece[],
  keys: readonly Keyed[],
  place: number,
): { readonly start: number; readonly hasComma: boolean } {
  const start = (keys[place - 1]?.at ?? -1) + 1;
  const end = keys[place]?.at ?? written.length;
  return { start, hasComma: written.slice(start, end).some(({ text }) => text === ",") };
}

/**
 * A bare phrase does not leave a condition or a "who …" ("losing weight without trying" is no "without trying, call"), nor the last of several
 * signs that send somebody for care: "for a rash or confusion after a fall" warns of every rash.
 */
function mayLeave(
  written: readonly Piece[],
  gap: { readonly start: number; readonly hasComma: boolean },
  lead: Piece | undefined,
  source: Reading,
): boolean {
  const { opensClause } = grammarOf(source.language).clauseWords;
  // Behind a comma "so that" says what the whole is for.
  if (lead?.text === "so" && gap.hasComma && !written.slice(0, gap.start).some(({ text }) => opensClause.has(text)))
    return true;
  if (lead !== undefined && isReason(lead.text) && !gap.hasComma && hasDenial(written.slice(0, gap.start), source))
    return false;
  if (lead !== undefined && opensClause.has(lead.text))
    return !isInside(written[gap.start]?.from ?? { start: 0 }, source);
  const before = written.slice(0, gap.start);
  if (before.some(({ text }) => opensClause.has(text) || binds.test(text))) return false;
  return gap.hasComma || source.urgency.rank === 0 || !hasChoice(before, source);
}

/** "Do not stop it because of the pain" does not forbid it because of the pain; behind a comma it does. */
const isReason = (text: string): boolean => /^(?:because|porque|debido a)$/.test(text);
const hasDenial = (pieces: readonly Piece[], { language }: Reading): boolean =>
  pieces.some(({ text }) => grammarOf(language).clauseWords.negates.has(text));

/** Whom to ask is no sign to be asked about: "pregunte a un médico o farmacéutico antes de tomarlo". */
const carers = { en: /$^/, es: /^(?:médico|doctor|farmacéutico|enfermero|partera|equipo|maternidad)$/ } as const;

/** Several things are offered, other than people to ask. */
const hasChoice = (pieces: readonly Piece[], { language }: Reading): boolean =>
  pieces.some(
    ({ text }, at) =>
      grammarOf(language).clauseWords.or.has(text) &&
      !(
        pieces.slice(Math.max(0, at - 4), at).some((piece) => carers[language].test(piece.text)) &&
        pieces.slice(at + 1, at + 5).some((piece) => carers[language].test(piece.text))
      ),
  );

/** What it is with or in belongs to the thing right before: "a scan with dye", "for a cough in pregnancy". */
const goesWith = { en: /^(?:with|of|for|containing)$/, es: /^(?:con|de|del|en|para)$/ } as const;

/** What follows the phrase in the source belongs to it: "with food or milk" is no "with food, take it or milk". */
function cutsList(written: readonly Piece[], keys: readonly Keyed[], end: number, source: Reading): boolean {
  if (keys[end] === undefined) return false;
  const { and, or } = grammarOf(source.language).clauseWords;
  const gap = gapBefore(written, keys, end);
  const between = written.slice(gap.start, keys[end]?.at);
  return (
    !gap.hasComma && between.some(({ text }) => and.has(text) || or.has(text) || goesWith[source.language].test(text))
  );
}

/** One phrase before the rest of the sentence: not "if you have a cold, call a doctor" before "and rest". */
function standsAlone(phrase: readonly Piece[], next: Piece | undefined, source: Reading): boolean {
  const { clauseWords, actionWords } = grammarOf(source.language);
  if (clauseWords.and.has(next?.text ?? "") || clauseWords.or.has(next?.text ?? "")) return false;
  return !phrase.some(
    ({ text }, at) =>
      text === "," &&
      actionWords.instructing.has(phrase[at + 1]?.text ?? "") &&
      // "If they cannot breathe, speak or cough" goes on with what they cannot do.
      !(
        /^(?:not|can|could|puede|pueden)$/.test(phrase[at - 2]?.text ?? "") &&
        clauseWords.or.has(phrase[at + 2]?.text ?? "")
      ),
  );
}

const contrasts = /^(?:but|pero|sino)$/;

/** Two things to do or to be, set apart by a comma and "and": "Rest, and call a doctor". */
function isTwofold(pieces: readonly Piece[], source: Reading): boolean {
  const { and, or } = grammarOf(source.language).clauseWords;
  const { instructing } = grammarOf(source.language).actionWords;
  return pieces.some(
    ({ text }, at) =>
      text === "," &&
      (and.has(pieces[at + 1]?.text ?? "") ||
        or.has(pieces[at + 1]?.text ?? "") ||
        contrasts.test(pieces[at + 1]?.text ?? "")) &&
      pieces.slice(at + 2, at + 5).some((piece) => instructing.has(piece.text)),
  );
}

/** Behind which piece of the rest the words that come next in the source begin: a comma, "and", a preposition or what opens a clause. */
function placeBefore(rest: readonly Piece[], stem: string, source: Reading): number | undefined {
  const next = rest.findIndex((piece, at) => at > 0 && piece.isContent && piece.stem === stem);
  if (next < 0) return undefined;
  let at = next;
  while (at > 0 && !(rest[at - 1]?.isContent ?? false)) at -= 1;
  const { and, or } = grammarOf(source.language).clauseWords;
  for (let place = at; place < next; place += 1) {
    const text = rest[place]?.text ?? "";
    if (text === "," || and.has(text) || or.has(text) || isLead(rest[place], source)) return place;
  }
  return undefined;
}

/** Between two words that follow one another in the claim and stand around the phrase in the source. */
function placeBehind(rest: readonly Piece[], before: string | undefined, next: string): number | undefined {
  const keys = keysOf(rest);
  const place = keys.findIndex(({ stem }, at) => stem === before && keys[at + 1]?.stem === next);
  const key = keys[place];
  return key === undefined ? undefined : key.at + 1;
}
