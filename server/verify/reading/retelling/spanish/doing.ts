import type { Reading } from "../../reading.ts";
import { type Piece, piecesFor, spanOf, put } from "../pieces.ts";
import { withoutAccents } from "./clitics.ts";
import { conditionsIn, sameRun, textsOf } from "./places.ts";
import { textAt } from "../../tokens.ts";

/** Stands for what the condition said. */
const refers = /^(?:esto|eso|ello)$/;
/** What somebody comes to have by doing it: "puede tener mareos" for "puede causar mareos". */
const has = /^(?:tener|sentir|notar)$/;
const causes = /^(?:causar|provocar|producir|dar)$/;

/**
 * "Si deja un antidepresivo de repente, puede tener mareos" for "dejar un antidepresivo de repente puede causar mareos": what happens to
 * whoever does it. Verb for verb and word for word up to the word that says how sure it is, which stays as it is.
 */
export function doingAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const { tokens } = source;
  const [infinitive] = tokens;
  if (infinitive === undefined) return claim;
  if (!/[aei]r(?:se)?$/.test(withoutAccents(infinitive.text))) return doneAsSource(claim, source) ?? claim;
  for (const { inner, until, isFirst } of conditionsIn(claim)) {
    const from = textAt(inner, 0) === "usted" ? 1 : 0;
    const start = textAt(inner, from) === "se" ? from + 1 : from;
    if (!isFirst || inner[start]?.stem !== infinitive.stem || textAt(inner, start) === infinitive.text) continue;
    const rest = inner.slice(start + 1);
    const end = rest.length === 0 ? 1 : sameRun(rest, tokens, 1);
    if (end === undefined) continue;
    let main: readonly Piece[] = claim.slice(until + 1);
    const isItself = refers.test(textAt(main, 0)) && textAt(main, 1) === "mismo";
    if (refers.test(textAt(main, 0))) main = main.slice(isItself ? 2 : 1);
    if (textAt(main, 0) !== textAt(tokens, end)) continue;
    if (has.test(textAt(main, 1)) && causes.test(textAt(tokens, end + 1)))
      main = put(main, 1, 2, textsOf(tokens, end + 1, end + 2), source);
    const subject = piecesFor(textsOf(tokens, 0, end), spanOf(inner), source.language);
    return [...subject, ...(isItself ? (byItself(main, source) ?? main) : main)];
  }
  return claim;
}

/** "Eso mismo puede causar" for "puede causar, por sí mismo,". */
function byItself(main: readonly Piece[], source: Reading): readonly Piece[] | undefined {
  const { tokens } = source;
  const at = tokens.findIndex((_, place) => textsOf(tokens, place, place + 5).join(" ") === ", por sí mismo ,");
  const behind = main.findIndex(({ text }) => text === textAt(tokens, at - 1));
  return at < 0 || behind < 0 ? undefined : put(main, behind + 1, behind + 1, textsOf(tokens, at, at + 5), source);
}

const nameMax = 4;

/** "Si toma ibuprofeno en el embarazo, puede dañar …" for "el ibuprofeno tomado en el embarazo puede dañar …". */
function doneAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] | undefined {
  const { tokens } = source;
  const done = tokens.findIndex(({ text }, at) => at > 0 && at <= nameMax && /[ai]d[oa]s?$/.test(text));
  if (done < 1) return undefined;
  for (const { inner, until, isFirst } of conditionsIn(claim)) {
    if (!isFirst || inner[0]?.stem !== tokens[done]?.stem) continue;
    const name = tokens.slice(0, done);
    const behind = sameRun(name, inner, 1);
    if (behind === undefined) continue;
    const rest = inner.slice(behind);
    const end = rest.length === 0 ? done + 1 : sameRun(rest, tokens, done + 1);
    const main = claim.slice(until + 1);
    if (end === undefined || textAt(main, 0) !== textAt(tokens, end) || textAt(main, 1) !== textAt(tokens, end + 1))
      continue;
    return [...piecesFor(textsOf(tokens, 0, end), spanOf(inner), source.language), ...main];
  }
  return undefined;
}
