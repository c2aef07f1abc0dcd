import { grammarOf } from "../../grammar.ts";
import type { Reading } from "../../reading.ts";
import { type Piece, writtenPieces, put } from "../pieces.ts";
import { remember } from "../../remember.ts";

/** Between a thing and what it is of: "the pain of kidney stones", "pain in the chest", "medicines for adults". */
const of = /^(?:of|in|for|from)$/;
const articles = /^(?:an?|the|your)$/;
/** Words before the thing itself in the short form: "kidney stone pain". */
const nameMax = 2;

/** One thing said in two ways; where it stands and how many pieces it takes. */
interface Named {
  readonly at: number;
  readonly length: number;
  /** Its stems, the thing itself last. */
  readonly key: string;
}

/**
 * "Kidney stone pain" for "the pain of kidney stones", and back, where the other stands in the source in the same words. Not where a list goes
 * on behind the longer form: in "signs of a stroke or a bleed" the bleed is one of the things there are signs of. English alone: Spanish has no
 * such short form.
 */
export function compoundsAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  if (source.language !== "en") return claim;
  const { long, short } = formsOf(source);
  const there = (of: Forms, other: Forms, own: readonly Named[], { key }: Named): Named | undefined =>
    other.has(key) || own.some((one) => one.key === key) ? undefined : of.get(key);
  let pieces = claim;
  for (const form of long.size === 0 ? [] : shortForms(claim, source, long).toReversed()) {
    const written = there(long, short, longForms(pieces, source), form);
    if (written !== undefined) pieces = asWritten(pieces, form, written, source);
  }
  for (const form of longForms(pieces, source).toReversed()) {
    const written = there(short, long, shortForms(pieces, source, short), form);
    if (written !== undefined) pieces = asWritten(pieces, form, written, source);
  }
  return pieces;
}

type Forms = ReadonlyMap<string, Named>;
const formsOf = remember((source: Reading): { readonly long: Forms; readonly short: Forms } => {
  const written = writtenPieces(source);
  const byKey = (forms: readonly Named[]): Forms => new Map(forms.toReversed().map((form) => [form.key, form]));
  return { long: byKey(longForms(written, source)), short: byKey(shortForms(written, source)) };
});

function asWritten(pieces: readonly Piece[], { at, length }: Named, written: Named, source: Reading): readonly Piece[] {
  const texts = source.tokens.slice(written.at, written.at + written.length).map(({ text }) => text);
  return put(pieces, at, at + length, texts, source);
}

/** The runs of words alone; of a claim, only those that its source may say at length. */
function shortForms(pieces: readonly Piece[], source: Reading, asked?: Forms): readonly Named[] {
  const { strengthGroups } = grammarOf(source.language).clauseWords;
  const found: Named[] = [];
  for (const [at, first] of pieces.entries()) {
    let key = first.stem;
    for (let length = 2; length <= nameMax + 1 && first.isContent; length += 1) {
      const next = pieces[at + length - 1];
      if (next?.isContent !== true) break;
      key = `${key} ${next.stem}`;
      // The thing itself is the last of its words: "kidney pain" is not in "kidney pain relief".
      const after = pieces[at + length];
      if (after?.isContent === true && !strengthGroups.has(after.text)) continue;
      if (asked === undefined || asked.has(key)) found.push({ at, length, key });
    }
  }
  return found;
}

function longForms(pieces: readonly Piece[], source: Reading): readonly Named[] {
  const { opensClause, strengthGroups, and, or } = grammarOf(source.language).clauseWords;
  return pieces.flatMap(({ text }, lead) => {
    const at = lead - 1;
    const thing = pieces[at];
    if (thing?.isContent !== true) return [];
    const { stem } = thing;
    // "Problems with your kidneys"; but "pain with your period" is no "period pain".
    if (!of.test(text) && !(text === "with" && stem === "problem")) return [];
    const from = articles.test(pieces[at + 2]?.text ?? "") ? at + 3 : at + 2;
    let end = from;
    // "Jaundice in a newborn usually": how often is no part of the name.
    while (pieces[end]?.isContent === true && !strengthGroups.has(pieces[end]?.text ?? "")) end += 1;
    const next = pieces[end]?.text ?? "";
    const goesOn = and.has(next) || or.has(next) || (next === "," && !opensClause.has(pieces[end + 1]?.text ?? ""));
    if (end === from || end - from > nameMax || goesOn) return [];
    const words = pieces.slice(from, end).map((piece) => piece.stem);
    return [{ at, length: end - at, key: [...words, stem].join(" ") }];
  });
}
