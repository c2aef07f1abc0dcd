import type { Reading } from "../../reading.ts";
import { speaksOfOthers } from "../others.ts";
import { type Piece, put } from "../pieces.ts";
import { textAt } from "../../tokens.ts";
import { stateOf, nounOf } from "./states.ts";

const makes: ReadonlyMap<string, string> = new Map([
  ["make", "cause"],
  ["makes", "causes"],
  ["making", "causing"],
  ["made", "caused"],
]);
const causes: ReadonlyMap<string, string> = new Map([...makes].map(([make, cause]) => [cause, make]));
const joints = /^(?:,|and|or)$/;

/**
 * "It can make you tired" for "it can cause tiredness", and back, with a whole list of such states. Only of the reader: where the source says
 * what is caused in a child or in other people, it is not told of "you". English alone.
 */
export function madeAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  if (source.language !== "en" || ![...makes].some((pair) => pair.some((verb) => source.texts.has(verb)))) return claim;
  for (const [at, { text }] of claim.entries()) {
    const cause = makes.get(text);
    if (cause !== undefined && source.texts.has(cause)) {
      if (textAt(claim, at + 1) !== "you" || speaksOfOthers(source)) continue;
      const from = textAt(claim, at + 2) === "feel" ? at + 3 : at + 2;
      const told = items(claim, from, nounOf, source);
      if (told === undefined) continue;
      return put(claim, at, told.until, [cause, ...told.words], source);
    }
    const make = causes.get(text);
    if (make === undefined || !source.texts.has(make) || !source.texts.has("you")) continue;
    const told = items(claim, at + 1, stateOf, source);
    if (told === undefined) continue;
    const place = source.tokens.findIndex((token) => token.text === make);
    const feels = textAt(source.tokens, place + 2) === "feel" ? ["you", "feel"] : ["you"];
    return put(claim, at, told.until, [make, ...feels, ...told.words], source);
  }
  return claim;
}

/** The list that begins here, each item in the other form, which the source must have; undefined when one of them has none. */
function items(
  claim: readonly Piece[],
  from: number,
  forms: ReadonlyMap<string, string>,
  { texts }: Reading,
): { readonly words: readonly string[]; readonly until: number } | undefined {
  const words: string[] = [];
  let at = from;
  for (;;) {
    const form = forms.get(textAt(claim, at));
    if (form === undefined || !texts.has(form)) return undefined;
    words.push(form);
    at += 1;
    let next = at;
    while (joints.test(textAt(claim, next))) next += 1;
    // What follows a joint and is no such state has a form of its own there: "tiredness and headaches" needs a "cause" before both.
    if (next === at || !forms.has(textAt(claim, next))) break;
    words.push(...claim.slice(at, next).map(({ text }) => text));
    at = next;
  }
  return joints.test(textAt(claim, at)) && textAt(claim, at) !== "," ? undefined : { words, until: at };
}
