import type { Reading } from "../../reading.ts";
import { type Piece, put } from "../pieces.ts";
import { textAt } from "../../tokens.ts";
import { remember } from "../../remember.ts";

/** What somebody has, and how they are or what they do when they have it. */
export const stateOf: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tiredness: "tired",
    drowsiness: "drowsy",
    sleepiness: "sleepy",
    dizziness: "dizzy",
    weakness: "weak",
    breathlessness: "breathless",
    thirst: "thirsty",
    hunger: "hungry",
    constipation: "constipated",
    dehydration: "dehydrated",
    confusion: "confused",
    anxiety: "anxious",
    restlessness: "restless",
    irritability: "irritable",
    hoarseness: "hoarse",
    sickness: "sick",
    bloating: "bloated",
    vomiting: "vomit",
    coughing: "cough",
    itching: "itch",
    sweating: "sweat",
    shivering: "shiver",
    fainting: "faint",
    bleeding: "bleed",
    sneezing: "sneeze",
    wheezing: "wheeze",
    shaking: "shake",
    hiccups: "hiccup",
  }),
);
export const nounOf: ReadonlyMap<string, string> = new Map([...stateOf].map(([noun, state]) => [state, noun]));
/** Said of somebody with "is": the rest of the states are things that somebody does. */
const qualities = /(?:y|ed|ick|ak|ess|ious|able|rse)$/;

const has = /^(?:has|have|had)$/;
const is = /^(?:is|are|was|were|feel|feels|felt)$/;
const links = /^(?:who|that)$/;
/** Another of the same kind behind it shares the verb: "has dizziness or vertigo" is no "is dizzy or vertigo". */
const goesOn = /^(?:,|and|or)$/;

interface State {
  readonly at: number;
  readonly length: number;
  readonly noun: string;
  readonly kind: "has" | "is" | "with" | "who is";
}

const samePairs = { has: "is", is: "has", with: "who is", "who is": "with" } as const;

/**
 * "While you are dizzy" for "while you have dizziness", "someone who is dehydrated" for "someone with dehydration", and back: of one state alone,
 * with nothing behind it that goes on from it. English alone.
 */
export function statesAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  if (source.language !== "en") return claim;
  let pieces = claim;
  const written = writtenStates(source);
  if (written.length === 0) return claim;
  for (const said of statesIn(claim).toReversed()) {
    const same = written.find(({ noun, kind }) => noun === said.noun && kind === samePairs[said.kind]);
    if (same === undefined) continue;
    const words = source.tokens.slice(same.at, same.at + same.length).map(({ text }) => text);
    pieces = put(pieces, said.at, said.at + said.length, words, source);
  }
  return pieces;
}

const writtenStates = remember((source: Reading): readonly State[] => statesIn(source.tokens));

function statesIn(of: readonly { readonly text: string }[]): readonly State[] {
  return of.flatMap(({ text }, at): readonly State[] => {
    const noun = stateOf.has(text) ? text : qualities.test(text) ? nounOf.get(text) : undefined;
    if (noun === undefined || goesOn.test(textAt(of, at + 1)) || goesOn.test(textAt(of, at - 1))) return [];
    const before = textAt(of, at - 1);
    if (text === noun) {
      if (has.test(before)) return [{ at: at - 1, length: 2, noun, kind: "has" }];
      return before === "with" ? [{ at: at - 1, length: 2, noun, kind: "with" }] : [];
    }
    if (!is.test(before)) return [];
    return links.test(textAt(of, at - 2))
      ? [{ at: at - 2, length: 3, noun, kind: "who is" }]
      : [{ at: at - 1, length: 2, noun, kind: "is" }];
  });
}
