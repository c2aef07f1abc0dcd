import { grammarOf } from "../../grammar.ts";
import type { Reading } from "../../reading.ts";
import { type Piece, put } from "../pieces.ts";
import { textAt } from "../../tokens.ts";
import { remember } from "../../remember.ts";

const is = /^(?:is|are)$/;
/** Of these one form says what somebody is used to, or means something else: "if you drink", "are going to". */
const otherwise = /^(?:drink|smok|driv|di|go|eat|work|play|hav|liv|us|see|feel|do|come|mean|look|think|bec|be)/;
const conditions = /^(?:if|when|while|until|whenever)$/;

interface Verb {
  readonly at: number;
  readonly length: number;
  readonly stem: string;
  /** The word right before it: who does it. */
  readonly who: string;
  readonly isNow: boolean;
}

type Words = readonly { readonly text: string; readonly stem: string; readonly kind: string }[];

/** "Until the rash is fading" for "until the rash fades", and back: what is supposed of now is supposed. English alone. */
export function progressiveAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  if (source.language !== "en") return claim;
  const there = writtenVerbs(source);
  const happens = ({ text }: Piece, at: number): boolean => is.test(text) && textAt(claim, at + 1).endsWith("ing");
  if (there.length === 0 || !(there.some(({ isNow }) => isNow) || claim.some(happens))) return claim;
  const here = verbsIn(claim);
  let pieces = claim;
  for (const said of here.toReversed()) {
    if (there.some(({ stem, isNow }) => stem === said.stem && isNow === said.isNow)) continue;
    const written = there.find(
      ({ stem, who, isNow }) => stem === said.stem && who === said.who && isNow !== said.isNow,
    );
    if (written === undefined) continue;
    const words = source.tokens.slice(written.at, written.at + written.length).map(({ text }) => text);
    pieces = put(pieces, said.at, said.at + said.length, words, source);
  }
  return pieces;
}

const writtenVerbs = remember((source: Reading): readonly Verb[] => verbsIn(source.tokens));

/** The verbs behind a condition word, up to the end of its clause. */
function verbsIn(of: Words): readonly Verb[] {
  if (!of.some(({ text }) => conditions.test(text))) return [];
  const { opensClause, and, or } = grammarOf("en").clauseWords;
  const found: Verb[] = [];
  let supposes = false;
  for (const [at, { text, stem, kind }] of of.entries()) {
    if (conditions.test(text)) supposes = true;
    else if (opensClause.has(text) || kind === "mark") supposes = false;
    if (!supposes || kind !== "word" || at === 0) continue;
    const before = textAt(of, at - 1);
    if (is.test(before) && text.endsWith("ing") && text.length > 5 && !otherwise.test(text))
      found.push({ at: at - 1, length: 2, stem, who: textAt(of, at - 2), isNow: true });
    else if (
      !and.has(before) &&
      !or.has(before) &&
      !text.endsWith("ing") &&
      !text.endsWith("ed") &&
      !otherwise.test(text)
    )
      found.push({ at, length: 1, stem, who: before, isNow: false });
  }
  return found;
}
