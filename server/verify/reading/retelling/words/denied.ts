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
  let pieces = claim;
  if (language !== "en" || !(texts.has("no") || texts.has("not"))) return claim;
  const written = deniedIn(tokens);
  for (const said of written.length === 0 ? [] : deniedIn(claim).toReversed()) {
    const same = written.find(
      ({ stem, thing, isNo }) => isNo !== said.isNo && stem === said.stem && thing === said.thing,
    );
    if (same === undefined) continue;
    const words = tokens.slice(same.at, same.at + same.length).map(({ text }) => text);
    pieces = put(pieces, said.at, said.at + said.length, words, source);
  }
  return refusing(pieces, source);
}

/** "A voice that will not go away" for "that does not go away", and back, of the same thing: nothing is forbidden, and nobody refuses. */
function refusing(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const { tokens } = source;
  let pieces = claim;
  for (const [at, { text }] of claim.entries()) {
    if (textAt(claim, at + 1) !== "not" || !(text === "will" || does.test(text))) continue;
    const [who, verb] = [textAt(claim, at - 1), claim[at + 2]?.stem];
    if (who === "" || /^(?:you|they|he|she|we|who|and|or|but|so)$/.test(who) || claim[at - 1]?.kind !== "word")
      continue;
    const place = tokens.findIndex(
      (token, there) =>
        (text === "will" ? /^do(?:es)?$/.test(token.text) : token.text === "will") &&
        textAt(tokens, there + 1) === "not" &&
        tokens[there + 2]?.stem === verb &&
        textAt(tokens, there - 1) === who,
    );
    if (place > 0) pieces = put(pieces, at, at + 1, [textAt(tokens, place)], source);
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
