import { grammarOf } from "../../grammar.ts";
import type { Reading } from "../../reading.ts";
import { textAt } from "../../tokens.ts";
import { type Piece, piecesFor, placesOf, put, spanOf } from "../pieces.ts";
import { goesOn, sameRun } from "./places.ts";

const times = [
  ["el", "mismo", "día"],
  ["de", "inmediato"],
  ["lo", "antes", "posible"],
  ["ahora"],
  ["hoy"],
  ["por", "error"],
  ["a", "propósito"],
  ["de", "nuevo"],
  ["otra", "vez"],
  ["a menudo"],
] as const;
const runMax = 16;
/** Behind these it would be said of what follows: "busque ayuda después de tomar de inmediato". */
const leadsAway = /^(?:que|por|después|antes|durante|en|con|para|mientras|tras|sin|hasta|desde|cuando|si)(?: .+)?$/;

/**
 * "Contacte el mismo día a un médico o farmacéutico" for "contacte a un médico o farmacéutico el mismo día": when or how something is done,
 * right behind its verb or behind all that it is done to. The verb before and every word in between are the source's, and none of them is a
 * verb to do. "De inmediato" and "a menudo" never pass "y" or "o", where they may be said of one thing alone.
 */
export function timedAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  let pieces = claim;
  for (const time of times) pieces = moved(pieces, time, source) ?? pieces;
  return pieces;
}

/** "Póngase en contacto de inmediato con" for "contacte de inmediato a", which the source may have with the time further behind. */
export function contactAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const at = claim.findIndex(({ text }, place) => text === "contacto" && textAt(claim, place - 1) === "en");
  if (at < 2 || !source.texts.has("contacte") || !/^(?:póngase|pónganse)$/.test(textAt(claim, at - 2))) return claim;
  const time = times.find((words) => words.every((word, more) => textAt(claim, at + 1 + more) === word));
  if (time === undefined || textAt(claim, at + 1 + time.length) !== "con") return claim;
  return put(claim, at - 2, at + 2 + time.length, ["contacte", ...time, "a"], source);
}

function moved(
  pieces: readonly Piece[],
  time: readonly [string, ...string[]],
  source: Reading,
): readonly Piece[] | undefined {
  const { tokens } = source;
  const [at, ...more] = placesOf(pieces, time);
  const [place, ...others] = placesOf(tokens, time);
  if (at === undefined || place === undefined || more.length > 0 || others.length > 0) return undefined;
  const rest = pieces.toSpliced(at, time.length);
  const said = piecesFor(time, spanOf(pieces.slice(at, at + time.length)), source.language);
  for (let length = 1; length <= runMax; length += 1) {
    const later = rest.slice(at, at + length);
    if (later.length === length && isFree(later, time, source)) {
      // The claim has it before the run, the source behind.
      const from = place - lengthIn(later, tokens, place);
      if (from < place && textAt(tokens, from - 1) === textAt(rest, at - 1) && !goesOn(textAt(rest, at + length)))
        return rest.toSpliced(at + length, 0, ...said);
    }
    const earlier = rest.slice(Math.max(0, at - length), at);
    if (earlier.length === length && at > length && isFree(earlier, time, source)) {
      const end = sameRun(earlier, tokens, place + time.length);
      const isSame = end !== undefined && textAt(tokens, place - 1) === textAt(rest, at - length - 1);
      if (isSame && !goesOn(textAt(tokens, end))) return rest.toSpliced(at - length, 0, ...said);
    }
  }
  return undefined;
}

/** How many words of the source end at this place with these; none where they differ. */
function lengthIn(run: readonly Piece[], tokens: Reading["tokens"], until: number): number {
  for (let length = 1; length <= runMax + 4 && length <= until; length += 1)
    if (sameRun(run, tokens, until - length) === until) return length;
  return 0;
}

/** Of two things joined, one alone may be done or happen often: "vomita a menudo o tiene fiebre". */
const ofOne = /^(?:a menudo|otra|de|a)$/;

function isFree(run: readonly Piece[], [first]: readonly [string, ...string[]], { language }: Reading): boolean {
  const { clauseWords, actionWords } = grammarOf(language);
  const { and, or } = clauseWords;
  if (ofOne.test(first) && run.some(({ text }) => and.has(text) || or.has(text))) return false;
  return run.every(
    ({ text, kind }) =>
      !clauseWords.opensClause.has(text) &&
      !clauseWords.negates.has(text) &&
      !actionWords.instructing.has(text) &&
      (!clauseWords.auxiliaries.has(text) || /^(?:ha|han|haya|hayan)$/.test(text)) &&
      !leadsAway.test(text) &&
      (kind !== "mark" || /^[,()]$/.test(text)),
  );
}
