import type { Reading } from "../../reading.ts";
import { type Piece, writtenPieces, placeOf, put } from "../pieces.ts";
import { textAt } from "../../tokens.ts";
import { remember } from "../../remember.ts";

const links = /^(?:who|that|which)$/;
const is = /^(?:is|are)$/;
/** What may follow a quality that stands alone: nothing that says more of it, as "of", "to" and "than" do, and no list. */
const ends =
  /^(?:|[,.;:!?)]|if|when|while|unless|until|because|before|after|so|but|can|cannot|may|might|could|should|must|will|is|are|has|have|does|do|needs?|gets?|even|who|that|straight|now|today)$/;
const nameMax = 3;

interface Qualified {
  readonly at: number;
  readonly length: number;
  /** The quality and then the thing, by their texts. */
  readonly key: string;
}

/**
 * "A person who is choking" for "a choking person", "skin that is broken" for "broken skin", and back: one quality of one thing, with nothing
 * behind it that it goes with. English alone.
 */
export function qualifiedAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  if (source.language !== "en") return claim;
  const tokens = writtenPieces(source);
  let pieces = claim;
  const changed = new Set<number>();
  for (const said of relative(claim).toReversed()) {
    const end = said.at + said.length;
    if (changed.has(end) || before(tokens, said.key) === undefined) continue;
    changed.add(end);
    pieces = put(pieces, said.at, said.at + said.length, said.key.split(" "), source);
  }
  for (const written of writtenRelatives(source)) {
    const place = before(pieces, written.key);
    if (place === undefined || before(tokens, written.key) !== undefined) continue;
    const words = tokens.slice(written.at, written.at + written.length).map(({ text }) => text);
    pieces = put(pieces, place, place + written.key.split(" ").length, words, source);
  }
  return pieces;
}

const writtenRelatives = remember((source: Reading): readonly Qualified[] => relative(writtenPieces(source)));

/** "Person who is choking", each with as many words of its name as it may have. */
function relative(of: readonly Piece[]): readonly Qualified[] {
  return of.flatMap(({ text }, link) => {
    const quality = of[link + 2];
    if (!links.test(text) || !is.test(textAt(of, link + 1)) || quality?.isContent !== true) return [];
    if (!ends.test(textAt(of, link + 3))) return [];
    const found: Qualified[] = [];
    for (let length = 1; length <= nameMax && of[link - length]?.isContent === true; length += 1) {
      const name = of.slice(link - length, link).map((one) => one.text);
      found.push({ at: link - length, length: length + 3, key: [quality.text, ...name].join(" ") });
    }
    // The whole name first: nobody knows where it begins behind a verb.
    return found.toReversed();
  });
}

function before(of: readonly Piece[], key: string): number | undefined {
  const words = key.split(" ");
  const at = placeOf(of, words);
  // Another quality before it, or a longer name behind it, is more than was said.
  if (at < 0 || of[at + words.length]?.isContent === true) return undefined;
  return at;
}
