import type { Reading } from "../../reading.ts";
import { conjugated } from "../../spanish/conjugation.ts";
import { gerunds } from "../../spanish/informal.ts";
import { textAt } from "../../tokens.ts";
import { type Piece, put } from "../pieces.ts";
import { clitics, hungOn, withoutAccents } from "./clitics.ts";

const is: ReadonlyMap<string, (verb: string) => string> = new Map([
  ["está", (verb) => conjugated(verb).present.usted],
  ["están", (verb) => conjugated(verb).present.ustedes],
  ["esté", (verb) => conjugated(verb).subjunctive.usted],
  ["estén", (verb) => conjugated(verb).subjunctive.ustedes],
]);
/** Of these the one form says what somebody is used to: "si fuma" is no "si está fumando". */
const habits = /^(?:fumar|beber|comer|conducir|manejar|trabajar|estudiar|vivir|salir|ir|dormir|jugar|viajar|llevar)$/;
const conditions = /^(?:si|cuando|mientras|persona|niñ[oa]|bebé|que)$/;

/** "Si está perdiendo peso" for "si pierde peso", "una persona que está teniendo un ataque" for "que tiene": what is supposed of now is supposed. */
export function presentAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  let pieces = claim;
  for (let at = 1; at < pieces.length; at += 1) {
    const told = presentAt(pieces, at, source) ?? goingOnAt(pieces, at, source);
    if (told !== undefined) pieces = told;
  }
  return pieces;
}

const supposes = (pieces: readonly Piece[], at: number): boolean =>
  pieces.slice(0, at).some(({ text }) => conditions.test(text));

function presentAt(pieces: readonly Piece[], at: number, { texts, language }: Reading): readonly Piece[] | undefined {
  const form = is.get(textAt(pieces, at));
  if (form === undefined || !supposes(pieces, at)) return undefined;
  const word = textAt(pieces, at + 1);
  const [hung] = hungOn(word);
  const verb = gerunds.get(withoutAccents(word)) ?? gerunds.get(hung?.verb ?? "");
  if (verb === undefined || habits.test(verb) || texts.has(word)) return undefined;
  const pronouns = gerunds.has(withoutAccents(word)) ? [] : (hung?.pronouns ?? []);
  const told = form(verb);
  return texts.has(told) ? put(pieces, at, at + 2, [...pronouns, told], { language }) : undefined;
}

/** The other way about: "vomita" for "está vomitando". */
function goingOnAt(pieces: readonly Piece[], at: number, { tokens, language }: Reading): readonly Piece[] | undefined {
  const word = textAt(pieces, at);
  if (!supposes(pieces, at) || tokens.some(({ text }) => text === word)) return undefined;
  for (const [place, { text }] of tokens.entries()) {
    const form = is.get(text);
    const verb = form === undefined ? undefined : gerunds.get(withoutAccents(textAt(tokens, place + 1)));
    if (form === undefined || verb === undefined || habits.test(verb) || form(verb) !== word) continue;
    if (clitics.has(textAt(pieces, at - 1))) continue;
    return put(pieces, at, at + 1, [text, textAt(tokens, place + 1)], { language });
  }
  return undefined;
}

/** "No tome nunca" for "nunca tome", and back: one denial either way. */
export function neverAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const { tokens } = source;
  let pieces = claim;
  for (let at = 0; at < pieces.length; at += 1) {
    const isNo = textAt(pieces, at) === "no";
    if (!isNo && textAt(pieces, at) !== "nunca") continue;
    let verb = at + 1;
    while (clitics.has(textAt(pieces, verb))) verb += 1;
    const before = pieces.slice(at + 1, verb + 1).map(({ text }) => text);
    if (isNo !== (textAt(pieces, verb + 1) === "nunca")) continue;
    const told = isNo ? ["nunca", ...before] : ["no", ...before, "nunca"];
    const isThere = tokens.some((_, place) => told.every((word, more) => textAt(tokens, place + more) === word));
    if (isThere) pieces = put(pieces, at, isNo ? verb + 2 : verb + 1, told, source);
  }
  return pieces;
}
