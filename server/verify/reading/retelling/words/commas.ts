import { grammarOf } from "../../grammar.ts";
import type { Reading } from "../../reading.ts";
import { textAt } from "../../tokens.ts";

interface Text {
  readonly text: string;
}

/** Begin what is said beside all that stands before: a comma in front of them tells nothing apart. */
const openly = /^(?:although|though|including)$/;
/** Begin what may belong to the last of several things, or to all of them: the comma tells which. */
const scoped =
  /^(?:if|when|while|unless|until|after|before|during|in|at|on|with|without|for|by|as|since|especially|that|which|who|whose)$/;

const oneOfAKind = /^(?:another|other|certain|many)$/;
/** Words from "another" to the end of what it is: "another anti-inflammatory painkiller". */
const kindMax = 5;

/**
 * Whether an English comma at this place may be there or not without telling anything apart: "has a fit, or cannot be woken" and "has a fit or
 * cannot be woken". Not where more than two things are joined, where something is denied, nor before what is to be done behind a condition.
 */
export function isFreeCommaInEnglish(of: readonly Text[], at: number): boolean {
  const { clauseWords, actionWords } = grammarOf("en");
  const { and, or, opensClause, negates } = clauseWords;
  const joins = ({ text }: Text): boolean => and.has(text) || or.has(text);
  const instructs = (place: number): boolean => actionWords.instructing.has(textAt(of, place));
  const next = textAt(of, at + 1);
  const before = of.slice(0, at);
  // "Another painkiller, such as naproxen" is any other one; "painkillers such as naproxen" are not all of them.
  if (next === "such") return before.slice(-kindMax).some(({ text }) => oneOfAKind.test(text));
  if (before.some(({ text }) => text === "," || text === "(")) return false;
  if (openly.test(next) || (next === "even" && /^(?:if|when|though)$/.test(textAt(of, at + 2)))) return true;
  if (next === "as" && /^(?:prescribed|shown|directed|described|advised|told)$/.test(textAt(of, at + 2))) return true;
  if (before.some(({ text }) => negates.has(text))) return false;
  // What something is for restricts nothing, of one thing to do.
  if (next === "to") return !before.some((one, place) => joins(one) && (instructs(place + 1) || one.text === "or"));
  if (/^(?:if|when|while|unless|after|before|during|because)$/.test(next)) return !before.some(joins);
  if (!joins({ text: next }) || of.filter(joins).length > 1 || of.slice(at + 1).some(({ text }) => text === ","))
    return false;
  const [supposes, isOrder] = [of.some(({ text }) => opensClause.get(text) === "condition"), instructs(at + 2)];
  return !(isOrder && supposes) && !of.slice(at + 2).some(({ text }) => scoped.test(text));
}

/** How the comma or semicolon here, of the claim or of its source, is no difference; undefined where it may be one. */
export function freeComma(
  claim: readonly Text[],
  at: number,
  { tokens }: Reading,
  place: number,
): readonly [number, number] | undefined {
  // Two sentences in one, with or without the word that joins them.
  if (textAt(claim, at) === ";" && textAt(tokens, place) === "," && textAt(tokens, place + 1) === "and") return [1, 2];
  if (textAt(claim, at) === "," && textAt(claim, at + 1) === "and" && textAt(tokens, place) === ";") return [2, 1];
  if (textAt(claim, at) === ",") return isFreeCommaInEnglish(claim, at) ? [1, 0] : undefined;
  return textAt(tokens, place) === "," && isFreeCommaInEnglish(tokens, place) ? [0, 1] : undefined;
}
