import { spanishNounFormsOf } from "../../../lexicon/inflected-spanish.ts";
import type { Equivalents } from "../../../lexicon/equivalents.ts";
import type { Reading } from "../../reading.ts";
import { singularOf } from "../../spanish/informal.ts";
import { textAt } from "../../tokens.ts";
import { type Piece, piecesFor } from "../pieces.ts";
import { articles } from "./places.ts";

const nameMax = 14;
const counts =
  /^(?:\p{N}.*|dos|tres|cuatro|cinco|seis|siete|ocho|diez|vez|veces|dosis|pastillas?|mg|ml|cada|solo|mayoría|algun[oa]s|otr[oa]s?)$/u;

const manyOf = (word: string): string => spanishNounFormsOf(word)[1];

/**
 * "Las infecciones leves desaparecen" for "una infección leve desaparece", and back: what a statement is about, said of one or of all of its
 * kind. Only at the front, up to its verb, and never where anything is counted or somebody is sent for care.
 */
export function numberedAsSource(
  claim: readonly Piece[],
  source: Reading,
  { byFirstWord }: Equivalents,
): readonly Piece[] {
  const { tokens } = source;
  if (source.urgency.rank > 0 || tokens.some(({ text, kind }) => kind === "number" || counts.test(text))) return claim;
  const told: Piece[] = [];
  let [at, place, changed] = [0, 0, false];
  while (articles.test(textAt(claim, at))) at += 1;
  while (articles.test(textAt(tokens, place))) place += 1;
  for (const { text } of tokens.slice(0, place))
    told.push(...piecesFor([text], claim[0]?.from ?? { start: 0, end: 1 }, source.language));
  for (; place < nameMax; at += 1, place += 1) {
    const [said, written] = [textAt(claim, at), textAt(tokens, place)];
    const piece = claim[at];
    if (piece === undefined || written === "") return claim;
    const one = singularOf(said) ?? "";
    const meant = byFirstWord
      .get(one)
      ?.some((other) => other.said.length === 1 && other.written.some((phrase) => phrase.join(" ") === written));
    const isVerb = one === written || singularOf(written) === said || meant === true;
    const isSame = said === written;
    if (!isSame && !isVerb && manyOf(written) !== said && manyOf(said) !== written) return claim;
    if (!isSame) changed = true;
    told.push(...(isSame ? [piece] : piecesFor([written], piece.from, source.language)));
    if (isVerb) return changed && told.length > 1 ? [...told, ...claim.slice(at + 1)] : claim;
  }
  return claim;
}
