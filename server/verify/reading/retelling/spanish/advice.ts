import type { Reading } from "../../reading.ts";
import { type Piece, piecesFor, spanOf } from "../pieces.ts";
import { sameRun, textsOf } from "./places.ts";
import { textAt } from "../../tokens.ts";

/** "Para la gripe, los CDC aconsejan descansar" for "el consejo de los CDC para la gripe es descansar": who advises, for what, and what. */
export function adviceAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const { tokens } = source;
  const is = tokens.findIndex(({ text }) => text === "es");
  const verb = claim.findIndex(({ text }) => /^(?:aconseja|aconsejan|recomienda|recomiendan)$/.test(text));
  if (verb < 1 || is < 3 || textAt(tokens, 1) !== "consejo" || !/^del?$/.test(textAt(tokens, 2))) return claim;
  const lead = tokens.findIndex(({ text }, at) => at < is && text === "para");
  const comma = claim.slice(0, verb).findIndex(({ text }) => text === ",");
  const who = claim.slice(comma + 1, verb);
  const what = comma > 0 ? claim.slice(0, comma) : [];
  if (sameRun(who, tokens, 3) !== (lead < 0 ? is : lead)) return claim;
  if (lead < 0 ? what.length > 0 : sameRun(what, tokens, lead) !== is) return claim;
  const until = textAt(claim, verb + 1) === textAt(tokens, is + 1) ? verb + 1 : undefined;
  if (until === undefined) return claim;
  const near = spanOf(claim.slice(0, until));
  return [...piecesFor(textsOf(tokens, 0, is + 1), near, source.language), ...claim.slice(until)];
}
