import type { Reading } from "../../reading.ts";
import { type Piece, put } from "../pieces.ts";
import { textAt } from "../../tokens.ts";

const does = /^(?:do|does|did)$/;
const some = /^(?:any|an?)$/;
/** "No more", "no longer", "no one": not a thing that is denied. */
const notThings = /^(?:more|less|fewer|longer|one|other|matter|better|worse|need|doubt|later|sooner|earlier|\d.*)$/;

interface Denied {
  readonly at: number;
  readonly length: number;
  readonly stem: string;
  /** The word right behind it. */
  readonly thing: string;
  readonly isNo: boolean;
}

/** "You do not have any pain" for "you have no pain", and back: of the same verb and the same thing. English alone. */
export function deniedAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const { texts, tokens, language } = source;
  if (language !== "en" || !(texts.has("no") || texts.has("not"))) return claim;
  const written = deniedIn(tokens);
  if (written.length === 0) return claim;
  let pieces = claim;
  for (const said of deniedIn(claim).toReversed()) {
    const same = written.find(
      ({ stem, thing, isNo }) => isNo !== said.isNo && stem === said.stem && thing === said.thing,
    );
    if (same === undefined) continue;
    const words = tokens.slice(same.at, same.at + same.length).map(({ text }) => text);
    pieces = put(pieces, said.at, said.at + said.length, words, source);
  }
  return pieces;
}

function deniedIn(of: readonly { readonly text: string; readonly stem: string; readonly kind: string }[]) {
  const found: Denied[] = [];
  for (const [at, { text, stem }] of of.entries()) {
    const next = textAt(of, at + 1);
    if (next === "no" && of[at]?.kind === "word") {
      const thing = textAt(of, at + 2);
      if (!notThings.test(thing)) found.push({ at, length: 2, stem, thing, isNo: true });
    }
    if (!does.test(text) || next !== "not") continue;
    const any = some.test(textAt(of, at + 3));
    const thing = textAt(of, any ? at + 4 : at + 3);
    if (!notThings.test(thing))
      found.push({ at, length: any ? 4 : 3, stem: of[at + 2]?.stem ?? "", thing, isNo: false });
  }
  return found;
}
