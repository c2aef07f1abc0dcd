import { grammarOf } from "../../grammar.ts";
import type { Reading } from "../../reading.ts";
import { type Piece, writtenPieces } from "../pieces.ts";
import { remember } from "../../remember.ts";

const wordsMax = 3;
/** What grades, counts or sets apart the first of several things may be meant of all of them. */
const graded =
  /^(?:new|other|another|bad|worse|heavy|strong|high|low|more|less|fewer|any|some|both|either|long|first|last|usual|normal|early|late|later|sooner|earlier|higher|lower|older|younger|longer|shorter|bigger|larger|smaller|harder|darker|paler|nuev[oa]s?|otr[oa]s?|más|menos|alt[oa]s?|baj[oa]s?)$/;

/** Things in a row: "a doctor or pharmacist", "sweating, shaking and a rash". */
interface List {
  readonly from: number;
  readonly until: number;
  readonly items: readonly (readonly Piece[])[];
  /** What the items say, each as its stems. */
  readonly keys: readonly string[];
  readonly joint: string;
}

/**
 * "A pharmacist or doctor" for "a doctor or pharmacist": a list whose things stand in another order, in the order of its source, the same
 * things, each whole, joined by the same word. A list of things to do keeps its order, and so does one whose first thing is graded ("sudden
 * pain or fever"), or whose last one goes on.
 */
export function listsAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const { and, or } = grammarOf(source.language).clauseWords;
  if (!claim.some(({ text }) => and.has(text) || or.has(text))) return claim;
  let pieces = claim;
  for (const list of listsIn(claim, source).toReversed()) {
    const there = writtenLists(source).find((one) => one.joint === list.joint && isReordered(one.keys, list.keys));
    if (there === undefined) continue;
    const items = there.keys.map((key) => list.items[list.keys.indexOf(key)] ?? []);
    const told: Piece[] = [];
    let next = 0;
    for (let at = list.from; at < list.until; ) {
      const old = list.items.find(([first]) => first === pieces[at]);
      const piece = pieces[at];
      if (old === undefined) {
        if (piece !== undefined) told.push(piece);
        at += 1;
        continue;
      }
      told.push(...(items[next] ?? []));
      next += 1;
      at += old.length;
    }
    pieces = pieces.toSpliced(list.from, list.until - list.from, ...told);
  }
  return pieces;
}

const isReordered = (written: readonly string[], said: readonly string[]): boolean =>
  written.length === said.length &&
  new Set(written).size === written.length &&
  written.some((key, at) => key !== said[at]) &&
  written.every((key) => said.includes(key));

const writtenLists = remember((source: Reading): readonly List[] => listsIn(writtenPieces(source), source));

const articles = /^(?:an?|the|your|un|una|el|la|los|las|su|sus)$/;

function listsIn(pieces: readonly Piece[], source: Reading): readonly List[] {
  const { and, or } = grammarOf(source.language).clauseWords;
  return pieces.flatMap(({ text }, at): readonly List[] => {
    const joint = and.has(text) ? "and" : or.has(text) ? "or" : undefined;
    if (joint === undefined) return [];
    const last = itemFrom(pieces, at + 1);
    if (last.length === 0 || !ends(pieces, at + 1 + last.length, source)) return [];
    const items = [last];
    let from = pieces[at - 1]?.text === "," ? at - 1 : at;
    for (;;) {
      const item = itemBefore(pieces, from);
      if (item.length === 0) return [];
      items.unshift(item);
      from -= item.length;
      if (pieces[from - 1]?.text !== ",") break;
      const before = itemBefore(pieces, from - 1);
      if (before.length === 0) break;
      from -= 1;
    }
    if (!begins(pieces[from - 1], source) || items.some((item) => isOrdered(item, joint, source))) return [];
    const keys = items.map((item) => item.flatMap(({ isContent, stem }) => (isContent ? [stem] : [])).join(" "));
    return [{ from, until: at + 1 + last.length, items, keys, joint }];
  });
}

function itemFrom(pieces: readonly Piece[], from: number): readonly Piece[] {
  let at = articles.test(pieces[from]?.text ?? "") ? from + 1 : from;
  const start = at;
  while (pieces[at]?.isContent === true && at - start < wordsMax) at += 1;
  return at === start ? [] : pieces.slice(from, at);
}

function itemBefore(pieces: readonly Piece[], until: number): readonly Piece[] {
  let from = until;
  while (pieces[from - 1]?.isContent === true && until - from < wordsMax) from -= 1;
  if (from === until) return [];
  return pieces.slice(articles.test(pieces[from - 1]?.text ?? "") ? from - 1 : from, until);
}

/** Prepositions that lead to all that follows; behind the others the first thing alone may belong to what stands before: "shortness of breath". */
const leadsToAll = /^(?:for|as|to|about|between|para|como|por|sobre|entre)$/;

/** What compares or counts the first thing alone. */
const bindsOne = /^(?:than|of|de|two|three|four|five|six|dos|tres|cuatro|cinco|seis)$/;

/** Before the first thing stands a word that holds the whole list: "for", "are", "have", or nothing. */
function begins(piece: Piece | undefined, { language }: Reading): boolean {
  if (piece === undefined) return true;
  const { clauseWords, actionWords, isNeutral } = grammarOf(language);
  const { and, or, negates, prepositions } = clauseWords;
  if (piece.kind !== "word" || bindsOne.test(piece.text)) return false;
  if (and.has(piece.text) || or.has(piece.text) || negates.has(piece.text)) return false;
  if (prepositions.has(piece.text)) return leadsToAll.test(piece.text);
  return !piece.isContent || actionWords.instructing.has(piece.text) || isNeutral(piece.text, piece.stem);
}

/** Behind the last thing nothing goes on that could belong to it alone. */
function ends(pieces: readonly Piece[], at: number, { language }: Reading): boolean {
  const piece = pieces[at];
  if (piece === undefined || ofMany.test(piece.text)) return true;
  return /^[.;:!?]$/.test(piece.text) || grammarOf(language).clauseWords.opensClause.has(piece.text);
}

/** What several do: they all do it. */
const ofMany = /^(?:son|están|pueden|deben|tienen|suelen)$/;

/** Verbs, and far more often things: "smoke, dust and pollen". */
const things = /^(?:smoke|strain|force|spray|support|harm|plan|fan|play|plant|burst|pat|shower|sponge)$/;

/** Things to do, things graded, and what was done one after the other: "boiled and cooled". */
function isOrdered(item: readonly Piece[], joint: "and" | "or", { language }: Reading): boolean {
  const { clauseWords, actionWords } = grammarOf(language);
  return item.some(
    ({ text }) =>
      (joint === "and" && /(?:ed|[ai]d[oa]s?)$/.test(text)) ||
      (actionWords.instructing.has(text) && !things.test(text)) ||
      clauseWords.strengthGroups.has(text) ||
      graded.test(text),
  );
}
