import type { Equivalents } from "../../../lexicon/equivalents.ts";
import { verbFormsOf } from "../../../lexicon/inflected.ts";
import { grammarOf } from "../../grammar.ts";
import type { Reading } from "../../reading.ts";
import { textAt } from "../../tokens.ts";
import { type Piece, piecesFor, spanOf } from "../pieces.ts";

/** Words that may stand in one gap: "a plaster or sterile dressing". */
const gapMax = 11;
const gapName = /^[A-Z]$/;
const oneWord = /^[VSGDU]$/;
/** The forms of one verb, and their places among its forms. */
const verbGaps: ReadonlyMap<string, 0 | 1 | 2 | 4> = new Map([
  ["V", 0],
  ["S", 1],
  ["G", 2],
  ["D", 4],
]);
const oneNumber = /^[NM]$/;
const articles = /^(?:an?|the|your|their|any)$/;
const closes = /^[.;:?!]$/;

type Words = readonly { readonly text: string; readonly kind: string }[];
interface Found {
  readonly gaps: ReadonlyMap<string, readonly [from: number, until: number]>;
  readonly until: number;
}

/**
 * "Put a plaster over the cut" for "cover the cut with a plaster": two phrases of one meaning around the same things, which stand in another
 * order in them. Each thing must be the same in the source, word for word but for articles.
 */
export function crossedAsSource(claim: readonly Piece[], source: Reading, { crossed }: Equivalents): readonly Piece[] {
  if (crossed.size === 0) return claim;
  let pieces = claim;
  const texts = new Set(claim.map(({ text }) => text));
  for (const text of texts) {
    for (const { said, written } of crossed.get(text) ?? []) {
      if (!has(source.texts, written.literals) || !has(texts, said.literals)) continue;
      pieces = told(pieces, source, { said: said.phrase, written: written.phrase }) ?? pieces;
    }
  }
  return pieces;
}

const has = (texts: ReadonlySet<string>, literals: readonly string[]): boolean =>
  literals.every((word) => texts.has(word));

interface Pair {
  readonly said: readonly string[];
  readonly written: readonly string[];
}

function told(pieces: readonly Piece[], source: Reading, { said, written }: Pair): readonly Piece[] | undefined {
  const there = foundIn(source.tokens, written, source);
  for (const here of foundIn(pieces, said, source)) {
    const same = there.find(({ gaps }) =>
      [...gaps].every(([name, gap]) =>
        verbGaps.has(name) && !here.gaps.has(name)
          ? isSameVerb(textAt(source.tokens, gap[0]), name, pieces, here.gaps)
          : isSame(source.tokens, gap, pieces, here.gaps.get(name)),
      ),
    );
    if (same === undefined) continue;
    const from = here.from;
    const span = spanOf(pieces.slice(from, here.until));
    const words = written.flatMap((word) => {
      const gap = here.gaps.get(word);
      const form = same.gaps.get(word);
      if (gap !== undefined) {
        const [said, there] = [pieces.slice(...gap), form === undefined ? [] : source.tokens.slice(...form)];
        // "Exercise, such as running," is the same as without the commas.
        if (textsOf(said) !== textsOf(there)) return said;
        return piecesFor(
          there.map(({ text }) => text),
          spanOf(said),
          source.language,
        );
      }
      return piecesFor([form === undefined ? word : textAt(source.tokens, form[0])], span, source.language);
    });
    return [...pieces.slice(0, from), ...words, ...pieces.slice(here.until)];
  }
  return undefined;
}

const textsOf = (of: Words): string =>
  of
    .map(({ text }) => text)
    .filter((text) => text !== ",")
    .join(" ");

const withoutArticles = (of: Words, [from, until]: readonly [number, number]): string =>
  of
    .slice(from, until)
    .map(({ text }) => text)
    .filter((text) => text !== "," && !articles.test(text))
    .join(" ");

function isSame(
  one: Words,
  gap: readonly [number, number],
  other: Words,
  place: readonly [number, number] | undefined,
): boolean {
  if (place === undefined) return false;
  const words = withoutArticles(one, gap);
  return words !== "" && words === withoutArticles(other, place);
}

/** One form there and another here: "trouble seeing", "hard to see". */
function isSameVerb(written: string, name: string, pieces: Words, gaps: Found["gaps"]): boolean {
  const [other, place] = [...gaps].find(([gap]) => verbGaps.has(gap)) ?? [];
  const [form, otherForm] = [verbGaps.get(name), verbGaps.get(other ?? "")];
  if (form === undefined || otherForm === undefined || place === undefined) return false;
  const said = textAt(pieces, place[0]);
  return basesOf(written, form).some((base) => {
    const forms = verbFormsOf(base);
    return forms[form] === written && forms[otherForm] === said;
  });
}

/** What a form may be the form of: "talking" of "talk" and "talke", "stopped" of "stop" too. */
function basesOf(written: string, form: 0 | 1 | 2 | 4): readonly string[] {
  if (form === 0) return [written];
  const stem = written.replace(/(?:ing|ied|ies|e?d|e?s)$/, "");
  return [stem, `${stem}e`, stem.slice(0, -1), `${stem}y`, written];
}

function foundIn(of: Words, phrase: readonly string[], { language }: Reading) {
  const { opensClause } = grammarOf(language).clauseWords;
  const found: (Found & { readonly from: number })[] = [];
  for (let from = 0; from < of.length; from += 1) {
    for (const one of matched(from, 0, new Map())) found.push({ ...one, from });
  }
  return found;

  function* matched(at: number, place: number, gaps: Found["gaps"]): Generator<Found> {
    const word = phrase[place];
    if (word === undefined) {
      yield { gaps, until: at };
      return;
    }
    if (!gapName.test(word)) {
      if (of[at]?.text === word) yield* matched(at + 1, place + 1, gaps);
      return;
    }
    const longest = oneWord.test(word) || oneNumber.test(word) ? 1 : gapMax;
    for (let length = 1; length <= longest; length += 1) {
      const last = of[at + length - 1];
      if (last === undefined || closes.test(last.text) || opensClause.has(last.text)) return;
      if (oneNumber.test(word) && last.kind !== "number") return;
      if (oneWord.test(word) && last.kind !== "word") return;
      yield* matched(at + length, place + 1, new Map(gaps).set(word, [at, at + length]));
    }
  }
}
