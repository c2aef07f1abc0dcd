import type { ClauseWords } from "../../clause-words.ts";
import { grammarOf } from "../../grammar.ts";
import type { Reading } from "../../reading.ts";
import { type Piece, piecesFor, spanOf, writtenPieces, isAt } from "../pieces.ts";
import { textAt } from "../../tokens.ts";
import { remember } from "../../remember.ts";

/**
 * Words that two things in a row may share, or each have for itself: "get better and then (get) worse", "in the chest or (in) the arm". None that
 * denies, counts, grades or limits: what stands before the first of two things is often meant of that one alone.
 */
const shareable =
  /^(?:to|from|in|into|on|at|by|with|for|of|about|after|during|get|gets|feel|feels|become|becomes|turn|turns|go|goes|be|is|are|was|were|have|has|can|could|may|might|will|that|who|which|you)$/;
const pronouns = /^(?:they|it|he|she)$/;
/** May follow "and" or "or" before what is shared. */
const linking = /^(?:then|also)$/;
const determiners = /^(?:an?|the|your|their|his|her|its|any)$/;
/** The first of two of these has its object behind the second: "with or just after food". */
const leading = /^(?:with|before|after|during|in|on)$/;
const apartMax = 12;
const nameMax = 3;

/**
 * "Do not crush or burn a tick" for "crush a tick, burn a tick", "get better and then worse" for "and then get worse", "and they cannot
 * breathe" for "and cannot breathe", "with food or just after" for "with or just after food": what two things in a row share, told as the
 * source does it, once for both, or again for each. What was said of both is said of both afterwards, and by the same "and" or "or".
 */
export function sharedAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  if (source.language !== "en") return claim;
  const { clauseWords } = grammarOf(source.language);
  const { and, or } = clauseWords;
  const joins = (text: string): boolean => and.has(text) || or.has(text);
  if (!claim.some(({ text }) => joins(text))) return claim;
  const written = sharedIn(source);
  let pieces = claim;
  for (const one of written.objects) pieces = withObject(pieces, one, source) ?? pieces;
  for (const one of written.repeated) pieces = withRepeated(pieces, one, source) ?? pieces;
  for (const one of written.leads) pieces = withLead(pieces, one) ?? pieces;
  pieces = withoutRepeated(pieces, source, clauseWords);
  return (pieces.length > source.tokens.length ? withoutObject(pieces, source, clauseWords) : undefined) ?? pieces;
}

/** A word said again behind "and" or "or". */
interface Repeated {
  readonly word: string;
  /** The word behind it the first time, and the words around it the second. */
  readonly after: string;
  readonly before: string;
  readonly joint: readonly string[];
  readonly next: string;
}

/** Two words that each have the same object: "crush a tick, burn a tick". */
interface Objects {
  readonly first: string;
  readonly second: string;
  readonly object: readonly string[];
  readonly joint: readonly string[];
  readonly isOr: boolean;
}

/** Two prepositions with one object behind the second: "with or just after food". */
interface Lead {
  readonly first: string;
  readonly rest: readonly string[];
  readonly object: readonly string[];
}

interface Shared {
  readonly repeated: readonly Repeated[];
  readonly objects: readonly Objects[];
  readonly leads: readonly Lead[];
}

const sharedIn = remember((source: Reading): Shared => {
  const words = grammarOf(source.language).clauseWords;
  const written = writtenPieces(source);
  return {
    repeated: repeatedIn(written, words),
    objects: objectsIn(written, words),
    leads: leadsIn(written, words),
  };
});

/** The first place from here that holds no article. */
function past(of: readonly { readonly text: string }[], at: number): number {
  return determiners.test(textAt(of, at)) ? at + 1 : at;
}

function repeatedIn(pieces: readonly Piece[], words: ClauseWords): readonly Repeated[] {
  const found: Repeated[] = [];
  for (const [joint, { text }] of pieces.entries()) {
    if (!words.and.has(text) && !words.or.has(text)) continue;
    const again = linking.test(textAt(pieces, joint + 1)) ? joint + 2 : joint + 1;
    const word = textAt(pieces, again);
    if (!shareable.test(word)) continue;
    const first = firstOf(pieces, word, joint, words);
    if (first === undefined) continue;
    const from = textAt(pieces, joint - 1) === "," ? joint - 1 : joint;
    found.push({
      word,
      after: textAt(pieces, past(pieces, first + 1)),
      before: textAt(pieces, from - 1),
      joint: pieces.slice(from, again).map((piece) => piece.text),
      next: textAt(pieces, past(pieces, again + 1)),
    });
  }
  return found;
}

/** Where the word stood the first time, in the same clause and with nothing between the two that would then be said of both. */
function firstOf(
  pieces: readonly Piece[],
  word: string,
  joint: number,
  { negates, opensClause, strengthGroups, restrictionGroups }: ClauseWords,
): number | undefined {
  for (let at = joint - 1; at >= Math.max(0, joint - apartMax); at -= 1) {
    const text = textAt(pieces, at);
    if (text === word) return at;
    if (/^[.;:!?]$/.test(text) || opensClause.has(text) || negates.has(text)) return undefined;
    if (strengthGroups.has(text) || restrictionGroups.has(text)) return undefined;
  }
  return undefined;
}

/** Where these words follow one another, whatever article stands before the last. */
function placeOf(pieces: readonly Piece[], texts: readonly string[], next: string): number {
  return pieces.findIndex(
    (_, at) => isAt(pieces, at, texts) && textAt(pieces, past(pieces, at + texts.length)) === next,
  );
}

function withRepeated(
  pieces: readonly Piece[],
  { word, after, before, joint, next }: Repeated,
  source: Reading,
): readonly Piece[] | undefined {
  const run = [before, ...joint];
  const at = placeOf(pieces, run, next);
  if (at < 0 || next === word) return undefined;
  const first = firstOf(pieces, word, at + 1, grammarOf(source.language).clauseWords);
  if (first === undefined || textAt(pieces, past(pieces, first + 1)) !== after) return undefined;
  const place = at + run.length;
  return pieces.toSpliced(place, 0, ...piecesFor([word], spanOf(pieces.slice(at, place)), source.language));
}

function withoutRepeated(claim: readonly Piece[], source: Reading, words: ClauseWords): readonly Piece[] {
  const written = writtenPieces(source);
  let pieces = claim;
  for (const { word, before, joint, next } of repeatedIn(claim, words).toReversed()) {
    if (placeOf(written, [before, ...joint], next) < 0 || placeOf(written, [before, ...joint, word], next) >= 0)
      continue;
    const at = placeOf(pieces, [before, ...joint, word], next);
    if (at >= 0) pieces = pieces.toSpliced(at + 1 + joint.length, 1);
  }
  return withoutSubject(pieces, source, words);
}

/** "Is choking and they cannot breathe": whoever is choking. */
function withoutSubject(claim: readonly Piece[], source: Reading, words: ClauseWords): readonly Piece[] {
  let pieces = claim;
  for (let at = 2; at < pieces.length; at += 1) {
    if (!pronouns.test(textAt(pieces, at))) continue;
    const joint = linking.test(textAt(pieces, at - 1)) ? at - 2 : at - 1;
    if (!words.and.has(textAt(pieces, joint)) && !words.or.has(textAt(pieces, joint))) continue;
    const from = textAt(pieces, joint - 1) === "," ? joint - 2 : joint - 1;
    // "After you change it or they touch it": who does the first is not who does the second.
    const clause = pieces.slice(
      pieces.slice(0, joint).findLastIndex(({ text }) => words.opensClause.has(text)) + 1,
      joint,
    );
    if (clause.some(({ text }) => text === "you") && !clause.some(({ text }) => pronouns.test(text))) continue;
    const run = pieces.slice(from, at).map(({ text }) => text);
    const next = textAt(pieces, at + 1);
    const withComma = run[1] === "," ? run : [run[0] ?? "", ",", ...run.slice(1)];
    const written = writtenPieces(source);
    // With no subject of its own, what follows the comma is still said of the same one.
    const texts = [run, withComma].find((one) => placeOf(written, one, next) >= 0);
    if (texts === undefined) continue;
    const near = spanOf(pieces.slice(joint, at + 1));
    pieces = pieces.toSpliced(from + 1, at - from, ...piecesFor(texts.slice(1), near, source.language));
  }
  return pieces;
}

/** A thing behind a word: its article, and the words that name it. */
function thingAt(pieces: readonly Piece[], from: number): readonly string[] {
  const start = past(pieces, from);
  let end = start;
  while (pieces[end]?.isContent === true && end - start < nameMax) end += 1;
  return end === start ? [] : pieces.slice(start, end).map(({ text }) => text);
}

const isRun = (pieces: readonly Piece[], from: number, texts: readonly string[]): boolean =>
  texts.length > 0 && isAt(pieces, from, texts);

function objectsIn(pieces: readonly Piece[], { and, or }: ClauseWords): readonly Objects[] {
  const found: Objects[] = [];
  for (const [at, { text: first, isContent }] of pieces.entries()) {
    // A thing has an article here: "chest pain or back pain" shares no object.
    if (!(isContent && determiners.test(textAt(pieces, at + 1))) && !leading.test(first)) continue;
    const object = thingAt(pieces, at + 1);
    const end = past(pieces, at + 1) + object.length;
    const joined = textAt(pieces, end) === "," ? end + 1 : end;
    const second = and.has(textAt(pieces, joined)) || or.has(textAt(pieces, joined)) ? joined + 1 : joined;
    if (object.length === 0 || second === end || !isRun(pieces, past(pieces, second + 1), object)) continue;
    if (pieces[second]?.isContent !== isContent) continue;
    // A comma alone stands for the word that joins what comes last.
    const joint = pieces.slice(end).find(({ text }) => and.has(text) || or.has(text) || /^[.;:!?]$/.test(text));
    if (joint === undefined || joint.kind === "mark") continue;
    found.push({
      first,
      second: textAt(pieces, second),
      object: pieces.slice(at + 1, end).map(({ text }) => text),
      joint: pieces.slice(end, second).map(({ text }) => text),
      isOr: or.has(joint.text),
    });
  }
  return found.toReversed();
}

/** "Crush or burn a tick" / "crush a tick, burn a tick" */
function withObject(
  pieces: readonly Piece[],
  { first, second, object, joint, isOr }: Objects,
  source: Reading,
): readonly Piece[] | undefined {
  const { and, or } = grammarOf(source.language).clauseWords;
  const thing = object.slice(determiners.test(object[0] ?? "") ? 1 : 0);
  for (let at = 0; at < pieces.length; at += 1) {
    const text = textAt(pieces, at + 1);
    const isJoint = text === "," ? joint[0] === "," && joint.length === 1 : isOr ? or.has(text) : and.has(text);
    if (textAt(pieces, at) !== first || !isJoint || textAt(pieces, at + 2) !== second) continue;
    if (!isRun(pieces, past(pieces, at + 3), thing)) continue;
    const near = spanOf(pieces.slice(at, at + 3));
    return pieces.toSpliced(at + 1, 1, ...piecesFor([...object, ...joint], near, source.language));
  }
  return undefined;
}

/** "Crush a tick or burn a tick" / "crush or burn a tick" */
function withoutObject(pieces: readonly Piece[], source: Reading, words: ClauseWords): readonly Piece[] | undefined {
  const written = writtenPieces(source);
  for (const { first, second, object, joint } of objectsIn(pieces, words)) {
    const thing = object.slice(determiners.test(object[0] ?? "") ? 1 : 0);
    const run = [first, ...joint, second];
    if (placeOf(written, run, thing[0] ?? "") < 0) continue;
    const at = pieces.findIndex((_, place) => isRun(pieces, place, [first, ...object, ...joint, second]));
    if (at >= 0) return pieces.toSpliced(at + 1, object.length);
  }
  return undefined;
}

function leadsIn(pieces: readonly Piece[], { and, or, prepositions }: ClauseWords): readonly Lead[] {
  return pieces.flatMap(({ text: first }, at): readonly Lead[] => {
    if (!leading.test(first) || !(and.has(textAt(pieces, at + 1)) || or.has(textAt(pieces, at + 1)))) return [];
    const second = leading.test(textAt(pieces, at + 2)) ? at + 2 : at + 3;
    if (!leading.test(textAt(pieces, second))) return [];
    const object = thingAt(pieces, second + 1);
    if (object.length === 0 || prepositions.has(textAt(pieces, at - 1))) return [];
    return [{ first, rest: pieces.slice(at + 1, second + 1).map(({ text }) => text), object }];
  });
}

/** "With food or just after" / "with or just after food" */
function withLead(pieces: readonly Piece[], { first, rest, object }: Lead): readonly Piece[] | undefined {
  for (let at = 0; at < pieces.length; at += 1) {
    const start = past(pieces, at + 1);
    const end = start + object.length;
    if (textAt(pieces, at) !== first || !isRun(pieces, start, object) || !isRun(pieces, end, rest)) continue;
    const behind = end + rest.length;
    // What follows would be its own object.
    const again = /^(?:it|them|that)$/.test(textAt(pieces, behind)) || isRun(pieces, behind, object);
    const length = !again ? 0 : isRun(pieces, behind, object) ? object.length : 1;
    if (pieces[behind + length]?.isContent === true || determiners.test(textAt(pieces, behind + length)))
      return undefined;
    return [
      ...pieces.slice(0, at + 1),
      ...pieces.slice(end, behind),
      ...pieces.slice(at + 1, end),
      ...pieces.slice(behind + length),
    ];
  }
  return undefined;
}
