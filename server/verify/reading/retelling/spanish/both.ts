import type { Reading } from "../../reading.ts";
import { type Piece, put } from "../pieces.ts";
import { type Condition, conditionsIn, goesOn, sameRun, textsOf } from "./places.ts";
import { textAt } from "../../tokens.ts";

/**
 * "Si toma X y tiene dolor" for "por dolor mientras toma X": two conditions joined by "y" where the source has one of them behind "por". Both
 * must hold either way, and a list may only be what somebody has, last: "si tiene A y B o C" could come apart.
 */
export function bothAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const { tokens } = source;
  const lead = tokens.findIndex(({ text }) => text === "por");
  const link = tokens.findIndex(({ text }, at) => at > lead && /^(?:si|cuando|mientras)$/.test(text));
  if (lead < 0 || link < lead + 2 || textAt(tokens, link - 1) === ",") return claim;
  const told = behindPor(claim, source, lead, link);
  if (told !== undefined) return told;
  for (const condition of conditionsIn(claim)) {
    const split = splitOf(condition);
    if (split === undefined) continue;
    const end = sameRun(split.other, tokens, link + 1);
    if (sameRun(split.had, tokens, lead + 1) !== link || end === undefined || goesOn(textAt(tokens, end))) continue;
    return put(claim, condition.at, condition.until, textsOf(tokens, lead, end), source);
  }
  return claim;
}

const isList = (part: readonly Piece[]): boolean => part.some(({ text }) => goesOn(text) || text === ",");

function splitOf({
  inner,
}: Condition): { readonly had: readonly Piece[]; readonly other: readonly Piece[] } | undefined {
  const first = inner.findIndex(({ text }) => text === "y");
  if (first < 2) return undefined;
  const [before, behind] = [inner.slice(0, first), inner.slice(first + 1)];
  const had = (part: readonly Piece[]): readonly Piece[] | undefined =>
    /^(?:tiene|siente|nota)$/.test(textAt(part, 0)) ? part.slice(1) : undefined;
  const [one, other] = [had(before), had(behind)];
  if (other !== undefined && one === undefined) return { had: other, other: before };
  return one === undefined || isList(one) || isList(behind) ? undefined : { had: one, other: behind };
}

/** "Por dolor y toma X": the first of the two has been told as the source says it already. */
function behindPor(claim: readonly Piece[], source: Reading, lead: number, link: number): readonly Piece[] | undefined {
  const { tokens } = source;
  const at = claim.findIndex(({ text }) => text === "por");
  const and = claim.findIndex(({ text }, place) => place > at && text === "y");
  if (at < 0 || and < at + 2) return undefined;
  const [one, other] = [claim.slice(at + 1, and), claim.slice(and + 1).filter(({ kind }) => kind !== "mark")];
  if (isList(one) || isList(claim.slice(and + 1)) || sameRun(one, tokens, lead + 1) !== link) return undefined;
  const end = sameRun(other, tokens, link + 1);
  if (end === undefined || goesOn(textAt(tokens, end))) return undefined;
  return put(claim, and, and + 1, textsOf(tokens, link, link + 1), source);
}

/** How somebody came by something, in the past. */
const befell = /^(?:tuvo|sufrió|recibió|dio)$/;

/**
 * "Si se dio un golpe en la cabeza y vomita" for "si vomita después de un golpe en la cabeza", "si dejó de beber y tiembla" for "si tiembla después de dejar
 * de beber". What is past came first; a list of signs is left alone, because what comes after may be the last of them.
 */
export function afterAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const { tokens } = source;
  const link = tokens.findIndex(({ text }) => /^(?:después del?|tras)$/.test(text));
  const opening = tokens.slice(0, Math.max(0, link)).findLastIndex(({ text }) => /^(?:si|cuando)$/.test(text));
  if (opening < 0) return claim;
  const sign = tokens.slice(opening + 1, link);
  for (const { at, inner, until } of conditionsIn(claim)) {
    const and = inner.findIndex(({ text }) => text === "y");
    const [event, rest] = [inner.slice(0, and), inner.slice(and + 1)];
    if (and < 2 || isList(event) || isList(rest) || sameRun(rest, sign, 0) !== sign.length) continue;
    const end = eventEnd(event, source, link + 1);
    if (end === undefined || goesOn(textAt(tokens, end)) || !/^[,.;]?$/.test(textAt(tokens, end))) continue;
    return put(claim, at, until, textsOf(tokens, opening, end), source);
  }
  return claim;
}

function eventEnd(event: readonly Piece[], { tokens }: Reading, from: number): number | undefined {
  const start = textAt(event, 0) === "se" ? 1 : 0;
  const isPerfect = textAt(event, start) === "ha";
  const verb = isPerfect ? start + 1 : start;
  const said = textAt(event, verb);
  if (befell.test(said) || (isPerfect && /^(?:tenido|sufrido|recibido|dado)$/.test(said)))
    return sameRun(event.slice(verb + 1), tokens, from);
  const infinitive = tokens[from];
  const isPast = isPerfect ? /[ai]do$/.test(said) : /ó$/.test(said);
  if (!isPast || infinitive?.stem !== event[verb]?.stem || !/r(?:se)?$/.test(infinitive?.text ?? "")) return undefined;
  return event.length === verb + 1 ? from + 1 : sameRun(event.slice(verb + 1), tokens, from + 1);
}
