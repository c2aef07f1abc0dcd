import { grammarOf } from "../../grammar.ts";
import type { Reading } from "../../reading.ts";
import { type Piece, writtenPieces, put } from "../pieces.ts";
import { textAt } from "../../tokens.ts";
import { remember } from "../../remember.ts";

/** Between a thing and what it is of: "the pain of kidney stones", "pain in the chest", "medicines for adults". */
const of = /^(?:of|in|for|from)$/;
/** Other words that lead to what a thing is of, each behind these things alone: "pressure on the chest" is no "chest pressure". */
const alsoOf: ReadonlyMap<string, RegExp> = new Map([
  ["with", /^problem$/],
  ["on", /^(?:app|rash|spot|burn|blister|sore|lump|patch|ulcer|wart)$/],
  ["to", /^(?:damage|injury|injuri|allergy|allergi|reaction|harm)$/],
  ["against", /^vaccin/],
  ["by", /^(?:bite|sting)$/],
]);
const articles = /^(?:an?|the|your|their|his|her)$/;
/** The next of several things has one of these of its own, and is not what the first is of: "pain in the face or a headache". */
const opensThing = /^(?:an?|the|your|their|any|some|if|when|you|they|it|is|are|has|have|can|may)$/;
/** Words before the thing itself in the short form: "kidney stone pain". */
const nameMax = 2;

/** One thing said in two ways; where it stands and how many pieces it takes. */
interface Named {
  readonly at: number;
  readonly length: number;
  /** Its stems, the thing itself last. */
  readonly key: string;
  /** The word that joins another thing to it and the first of that, where it is not told apart what the longer form is of. */
  readonly goesOn: string | undefined;
}

/**
 * "Kidney stone pain" for "the pain of kidney stones", and back, where the other stands in the source in the same words. Not where a list goes
 * on behind the longer form: in "signs of a stroke or a bleed" the bleed is one of the things there are signs of. English alone: Spanish has no
 * such short form.
 */
export function compoundsAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  if (source.language !== "en") return claim;
  const { long, short } = formsOf(source);
  /** Where the source says it in the other form and the claim does not. */
  const there = (of: Forms, other: Forms, own: () => readonly Named[], { key }: Named): Named | undefined => {
    const found = other.has(key) ? undefined : of.get(key);
    return found === undefined || own().some((one) => one.key === key) ? undefined : found;
  };
  const { and, or } = grammarOf(source.language).clauseWords;
  let pieces = claim;
  for (const form of long.size === 0 ? [] : shortForms(claim, source, long).toReversed()) {
    const written = there(long, short, () => longForms(pieces, source), form);
    if (written !== undefined) pieces = asWritten(pieces, form, written, source);
  }
  for (const form of longForms(pieces, source).toReversed()) {
    const written = there(short, long, () => shortForms(pieces, source, short), form);
    // What is joined to the short form is joined to the longer one in the same words.
    const isJoined =
      form.goesOn === undefined ||
      (written !== undefined && form.goesOn === joinedTo(source.tokens, written.at + written.length, { and, or }));
    if (written !== undefined && isJoined) pieces = asWritten(pieces, form, written, source);
  }
  return pieces;
}

type Forms = ReadonlyMap<string, Named>;
const formsOf = remember((source: Reading): { readonly long: Forms; readonly short: Forms } => {
  const written = writtenPieces(source);
  const byKey = (forms: readonly Named[]): Forms => new Map(forms.toReversed().map((form) => [form.key, form]));
  const alone = longForms(written, source).filter(({ goesOn }) => goesOn === undefined);
  return { long: byKey(alone), short: byKey(shortForms(written, source)) };
});

function asWritten(pieces: readonly Piece[], { at, length }: Named, written: Named, source: Reading): readonly Piece[] {
  const texts = source.tokens.slice(written.at, written.at + written.length).map(({ text }) => text);
  return put(pieces, at, at + length, texts, source);
}

/** What is joined to a thing that ends here, with the first word of it; undefined where nothing is. */
function joinedTo(
  pieces: readonly { readonly text: string }[],
  end: number,
  { and, or }: Pick<ReturnType<typeof grammarOf>["clauseWords"], "and" | "or">,
): string | undefined {
  const next = textAt(pieces, end) === "," ? end + 1 : end;
  const joint = textAt(pieces, next);
  if (!and.has(joint) && !or.has(joint)) return next === end ? undefined : `, ${joint}`;
  return `${joint} ${textAt(pieces, next + 1)}`;
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
      if (asked === undefined || asked.has(key)) found.push({ at, length, key, goesOn: undefined });
    }
    found.push(...twofold(pieces, at, source).filter(({ key: both }) => asked === undefined || asked.has(both)));
  }
  return found;
}

/**
 * "An exercise and education programme": with an article before both, they are the two things that it is of. Without one the first may be
 * another thing: "fever and chest pain".
 */
function twofold(pieces: readonly Piece[], at: number, { language }: Reading): readonly Named[] {
  const { and, or } = grammarOf(language).clauseWords;
  const [first, joint, second, thing] = pieces.slice(at, at + 4);
  if (first?.isContent !== true || second?.isContent !== true || thing?.isContent !== true) return [];
  if (!(and.has(joint?.text ?? "") || or.has(joint?.text ?? "")) || !/^an?$/.test(textAt(pieces, at - 1))) return [];
  if (pieces[at + 4]?.isContent === true) return [];
  return [{ at, length: 4, key: `${first.stem} ${joint?.text} ${second.stem} ${thing.stem}`, goesOn: undefined }];
}

function longForms(pieces: readonly Piece[], source: Reading): readonly Named[] {
  const { clauseWords, actionWords } = grammarOf(source.language);
  const { opensClause, strengthGroups, and, or } = clauseWords;
  const { instructing } = actionWords;
  return pieces.flatMap(({ text }, lead) => {
    const at = lead - 1;
    const thing = pieces[at];
    if (thing?.isContent !== true || instructing.has(thing.text)) return [];
    const { stem } = thing;
    // "Problems with your kidneys"; but "pain with your period" is no "period pain".
    if (!of.test(text) && alsoOf.get(text)?.test(stem) !== true) return [];
    const from = articles.test(pieces[at + 2]?.text ?? "") ? at + 3 : at + 2;
    let end = from;
    // "Jaundice in a newborn usually": how often is no part of the name.
    while (pieces[end]?.isContent === true && !strengthGroups.has(pieces[end]?.text ?? "")) end += 1;
    if (end === from || end - from > nameMax) return [];
    const next = pieces[end]?.text ?? "";
    const isList = and.has(next) || or.has(next) || (next === "," && !opensClause.has(pieces[end + 1]?.text ?? ""));
    const words = pieces.slice(from, end).map((piece) => piece.stem);
    const whole = { at, length: end - at, key: [...words, stem].join(" ") };
    if (!isList) return [{ ...whole, goesOn: undefined }];
    const second = pieces[end + 1];
    const found: Named[] = [];
    if (next !== "," && words.length === 1 && second?.isContent === true && pieces[end + 2]?.isContent !== true)
      found.push({ at, length: end + 2 - at, key: `${words[0]} ${next} ${second.stem} ${stem}`, goesOn: undefined });
    const joined = joinedTo(pieces, end, { and, or });
    if (joined !== undefined && opensThing.test(joined.split(" ")[1] ?? "")) found.push({ ...whole, goesOn: joined });
    return found;
  });
}
