import type { Equivalents } from "../../../lexicon/equivalents.ts";
import type { Reading } from "../../reading.ts";
import { conjugated } from "../../spanish/conjugation.ts";
import { textAt } from "../../tokens.ts";
import { type Piece, put } from "../pieces.ts";
import { clitics } from "./clitics.ts";

const usually = [
  ["normalmente"],
  ["generalmente"],
  ["habitualmente"],
  ["usualmente"],
  ["por", "lo", "general"],
] as const;
const usual = /^(?:habitual|normal|usual|común)$/;
const verbMax = 8;

interface Wanted {
  /** The infinitives that mean the same as the one the source has behind "suele". */
  readonly infinitives: readonly string[];
  readonly isMany: boolean;
  readonly texts: readonly [string, string];
}

/**
 * "Normalmente mejora" and "lo habitual es que mejore" for "suele mejorar": as often, wherever in the clause the word stands, and of the same verb or one
 * that means the same.
 */
export function usuallyAsSource(claim: readonly Piece[], source: Reading, equivalents: Equivalents): readonly Piece[] {
  const wanted = wantedIn(source, equivalents);
  if (wanted === undefined || claim.some(({ text }) => /^suelen?$/.test(text))) return claim;
  const clause = claim.findIndex(
    ({ kind, text }, at) => at > 0 && kind === "mark" && text !== "(" && text !== ")" && !isFrontComma(claim, at),
  );
  const end = clause < 0 ? claim.length : clause;
  for (const words of usually) {
    const at = claim.findIndex((_, place) => words.every((word, more) => textAt(claim, place + more) === word));
    if (at < 0 || at >= end) continue;
    const cut = at === 0 && textAt(claim, words.length) === "," ? words.length + 1 : words.length;
    const rest = claim.toSpliced(at, cut);
    return withVerb(rest, wanted, "present", source) ?? claim;
  }
  if (
    textAt(claim, 0) === "lo" &&
    usual.test(textAt(claim, 1)) &&
    textAt(claim, 2) === "es" &&
    textAt(claim, 3) === "que"
  )
    return withVerb(claim.slice(4), wanted, "subjunctive", source) ?? claim;
  return claim;
}

/** "Por lo general, las náuseas …" */
const isFrontComma = (claim: readonly Piece[], at: number): boolean =>
  textAt(claim, at) === "," &&
  usually.some((words) => words.length === at && words.every((word, more) => textAt(claim, more) === word));

function wantedIn({ tokens }: Reading, { byFirstWord }: Equivalents): Wanted | undefined {
  const place = tokens.findIndex(({ text }) => /^suelen?$/.test(text));
  const infinitive = textAt(tokens, place + 1);
  if (place < 1 || !/[aeií]r(?:se)?$/.test(infinitive)) return undefined;
  const alike = (byFirstWord.get(infinitive) ?? [])
    .filter(({ said }) => said.length === 1)
    .flatMap(({ written }) => written.filter((phrase) => phrase.length === 1).map((phrase) => phrase[0] ?? ""));
  const first = textAt(tokens, place);
  return { infinitives: [infinitive, ...alike], isMany: first === "suelen", texts: [first, infinitive] };
}

function withVerb(
  rest: readonly Piece[],
  { infinitives, isMany, texts }: Wanted,
  mood: "present" | "subjunctive",
  source: Reading,
): readonly Piece[] | undefined {
  for (const infinitive of infinitives) {
    const isReflexive = infinitive.endsWith("se");
    const forms = conjugated(isReflexive ? infinitive.slice(0, -2) : infinitive)[mood];
    const form = isMany ? forms.ustedes : forms.usted;
    const at = rest.findIndex(({ text }, place) => text === form && place <= verbMax);
    if (at < 1) continue;
    let from = at;
    while (clitics.has(textAt(rest, from - 1))) from -= 1;
    const pronouns = rest.slice(from, at).map(({ text }) => text);
    if (pronouns.includes("se") !== isReflexive || pronouns.some((pronoun) => !/^(?:se|les?)$/.test(pronoun))) continue;
    if (textAt(rest, from - 1) === "no") continue;
    return put(rest, from, at + 1, texts, source);
  }
  return undefined;
}
