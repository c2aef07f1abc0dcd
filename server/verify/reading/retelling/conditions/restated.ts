import type { ReadingLanguage } from "../../language.ts";
import type { Reading } from "../../reading.ts";
import { spanishRestatements } from "../../spanish/restatements.ts";
import { type Piece, put } from "../pieces.ts";
import type { Step } from "../step.ts";
import { type Found, meets, setsApart } from "./restated-needs.ts";
import { englishRestatements, type Restatement } from "./restatements.ts";
import { englishVoices } from "./voices.ts";
import { type Compared, isSaidFrom, neededWords, type Template, templateOf, toldOf, writtenAs } from "./template.ts";
import { remember } from "../../remember.ts";

interface Rule {
  readonly said: Template;
  /** What it begins with, where that is one of a few words. */
  readonly opens: ReadonlySet<string> | undefined;
  readonly saidNeeds: readonly (readonly string[])[];
  readonly written: Template;
  readonly writtenNeeds: readonly (readonly string[])[];
  /** What the claim then says, where it is not yet as the source has it. */
  readonly told: Template | undefined;
  readonly when: RegExp | undefined;
  readonly needs: NonNullable<Restatement["needs"]>;
  /** Which rule comes first. */
  readonly place: number;
}

function rulesFor({ said, written, told, when, needs = [] }: Restatement, place: number): readonly Rule[] {
  const other = templateOf(written);
  return said.map(templateOf).map((template) => {
    const [part] = template.parts;
    return {
      said: template,
      opens: part?.kind === "one" || (part?.kind === "word" && !part.isOptional) ? part.any : undefined,
      saidNeeds: neededWords(template),
      written: other,
      writtenNeeds: neededWords(other),
      told: told === undefined ? undefined : templateOf(told),
      when,
      needs,
      place,
    };
  });
}

/** The longest of the words that must be there, and the only one in its place. */
function rarest({ writtenNeeds }: Rule): string {
  const alone = writtenNeeds.flatMap((any) => (any.length === 1 ? any : []));
  return alone.toSorted((one, other) => other.length - one.length)[0] ?? "";
}

/** The rules of a language by the rarest word of what is written; "" for those that have none. */
type ByWritten = Readonly<Record<ReadingLanguage, ReadonlyMap<string, readonly Rule[]>>>;

interface Possible {
  /** In order, each with the bits of what must be said for it. */
  readonly rules: readonly { readonly rule: Rule; readonly mask: number }[];
  readonly bits: ReadonlyMap<string, number>;
}

/** Bits that one number has room for; what comes after them is not looked for beforehand. */
const bitsMax = 30;
/** The few rules whose other side can stand in this source at all, and which words may tell one of them. */
const possibleOf = ({ text, texts, language }: Reading, byWritten: ByWritten): Possible => {
  const rules = ["", ...texts]
    .flatMap((word) => byWritten[language].get(word) ?? [])
    .filter(
      ({ writtenNeeds, when }) =>
        writtenNeeds.every((words) => words.some((word) => texts.has(word))) && (when === undefined || when.test(text)),
    )
    .toSorted((one, other) => one.place - other.place);
  const groups = new Map<string, number>();
  const bits = new Map<string, number>();
  const maskOf = ({ saidNeeds }: Rule): number => {
    let mask = 0;
    for (const words of saidNeeds) {
      const key = words.join("|");
      const bit = groups.get(key) ?? (groups.size < bitsMax ? 1 << groups.size : 0);
      groups.set(key, bit);
      mask |= bit;
      for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit);
    }
    return mask;
  };
  return { rules: rules.map((rule) => ({ rule, mask: maskOf(rule) })), bits };
};

const timesMax = 2;

/**
 * "If you have black skin" for "on black skin", "if you wait, it can" for "waiting can": a condition told as the phrase that its source has,
 * or a phrase as the condition. Both restrict the same thing in the same words; nothing is told where a word of them differs.
 */
export const restatedAsSource: Step = (claim, source, equivalents) => restate(claim, source, equivalents);

const restate = restating({
  en: [...englishVoices, ...englishRestatements],
  es: spanishRestatements,
});

/** Tells by these rules, each in their order, whatever of the claim its source says in the other way. */
export function restating({ en, es }: Readonly<Record<ReadingLanguage, readonly Restatement[]>>): Step {
  const byWritten: ByWritten = {
    en: Map.groupBy(en.flatMap(rulesFor), rarest),
    es: Map.groupBy(es.flatMap(rulesFor), rarest),
  };
  const possibleIn = remember((source: Reading): Possible => possibleOf(source, byWritten));
  return (claim, source) => {
    const { rules, bits } = possibleIn(source);
    if (rules.length === 0) return claim;
    let pieces = claim;
    let said = bitsOf(pieces, bits);
    let compared: Compared | undefined;
    for (const { rule, mask } of rules) {
      if ((said & mask) !== mask) continue;
      for (let time = 0; time < timesMax; time += 1) {
        compared ??= { pieces, source, reach: new Map() };
        const told = restated(rule, compared);
        if (told === undefined) break;
        pieces = told;
        said = bitsOf(pieces, bits);
        compared = undefined;
      }
    }
    return pieces;
  };
}

function bitsOf(pieces: readonly Piece[], bits: ReadonlyMap<string, number>): number {
  let said = 0;
  for (const { text } of pieces) said |= bits.get(text) ?? 0;
  return said;
}

function restated(rule: Rule, compared: Compared): readonly Piece[] | undefined {
  const { said, opens, written, told, needs } = rule;
  const { pieces, source } = compared;
  // An open place at the front of no sentence takes one word: more of them say nothing more.
  const [lead, next] = said.parts;
  const follows =
    !said.isAtStart && lead?.kind === "words" && next?.kind === "word" && !next.isOptional ? next.any : undefined;
  let made: readonly Piece[] | undefined;
  for (let from = 0; from < (said.isAtStart ? 1 : pieces.length); from += 1) {
    if (opens?.has(pieces[from]?.text ?? "") === false || follows?.has(pieces[from + 1]?.text ?? "") === false)
      continue;
    const isFound = isSaidFrom(said, compared, from, (end, bound) => {
      const place = writtenAs(written, bound, source);
      if (place === undefined) return false;
      const found: Found = { pieces, from, end, bound, place, source };
      if (setsApart(bound) || !needs.every((need) => meets[need](found))) return false;
      const texts =
        told === undefined
          ? source.tokens.slice(place.start, place.end).map(({ text }) => text)
          : toldOf(told, bound, source);
      if (texts === undefined) return false;
      made = put(pieces, from, end, texts, source);
      return true;
    });
    if (isFound) return made;
  }
  return undefined;
}
