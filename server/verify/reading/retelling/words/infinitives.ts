import type { Reading } from "../../reading.ts";
import { type Piece, piecesFor, spanOf, put } from "../pieces.ts";
import { textAt } from "../../tokens.ts";

/** Behind these "to move" and "moving" are one; behind "stop" and "try" they are not. */
const begins = /^(?:start|starts|started|begin|begins|began|continue|continues)$/;
const helps = /^(?:help|helps|helped|helping)$/;
/** "Go on helping", "continue helping": to keep doing it. */
const goesOn = /^(?:go|going|goes|carry|carrying|carries|continue|continues|continuing)$/;
/** All of these and the others below: most words are none of them. */
const opens =
  /^(?:avoid|do|ways?|mak(?:e|es|ing)|go|going|goes|carry|carrying|carries|continu(?:e|es|ing)|start(?:s|ed)?|beg[ai]ns?|help(?:s|ed|ing)?)$/;
/** Words between "help" and what somebody is helped to do: "help a choking person to". */
const helpedMax = 7;

/** "Start moving it" for "start to move it", "help people stay well" for "help people to stay well", and back. English alone. */
export function infinitivesAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  if (source.language !== "en") return claim;
  const { tokens } = source;
  let pieces = claim;
  for (let at = 0; at < pieces.length; at += 1) {
    const text = textAt(pieces, at);
    if (!opens.test(text)) continue;
    if (text === "avoid" || text === "do") pieces = forbidden(pieces, at, source);
    if (goesOn.test(text)) pieces = kept(pieces, at, source);
    if (makes.test(text)) pieces = made(pieces, at, source);
    if (/^ways?$/.test(text)) pieces = ways(pieces, at, source);
    if (begins.test(text)) pieces = begun(pieces, at, source);
    else if (helps.test(text)) pieces = helped(pieces, at, tokens, source);
  }
  return pieces;
}

function begun(pieces: readonly Piece[], at: number, source: Reading): readonly Piece[] {
  const { tokens } = source;
  const isInfinitive = textAt(pieces, at + 1) === "to";
  const verb = pieces[isInfinitive ? at + 2 : at + 1];
  if (verb === undefined || !verb.isContent || (!isInfinitive && !verb.text.endsWith("ing"))) return pieces;
  const place = tokens.findIndex(({ stem }, here) => stem === pieces[at]?.stem && begins.test(textAt(tokens, here)));
  const written = textAt(tokens, place + 1) === "to" ? tokens[place + 2] : tokens[place + 1];
  if (place < 0 || written?.stem !== verb.stem || written.text === verb.text) return pieces;
  const texts = textAt(tokens, place + 1) === "to" ? ["to", written.text] : [written.text];
  const length = isInfinitive ? 2 : 1;
  return pieces.toSpliced(at + 1, length, ...piecesFor(texts, spanOf([verb]), source.language));
}

/** "Makes drinking hard" for "makes it hard to drink", and back: with nothing behind the verb that belongs to it. */
function made(pieces: readonly Piece[], at: number, source: Reading): readonly Piece[] {
  const said = madeAt(pieces, at);
  if (said === undefined) return pieces;
  for (const [place, { text }] of source.tokens.entries()) {
    const written = makes.test(text) ? madeAt(source.tokens, place) : undefined;
    if (written === undefined || written.isIt === said.isIt) continue;
    if (written.verb !== said.verb || written.quality !== said.quality) continue;
    const words = source.tokens.slice(place + 1, place + written.length).map((token) => token.text);
    const span = spanOf(pieces.slice(at, at + said.length));
    return pieces.toSpliced(at + 1, said.length - 1, ...piecesFor(words, span, source.language));
  }
  return pieces;
}

const makes = /^(?:make|makes|making)$/;
const qualities = /^(?:hard|harder|difficult|easy|easier|painful|uncomfortable|impossible|possible|safe|safer)$/;
/** May follow what is made hard: not what it is done to or with. */
const closes = /^(?:|[,.;:]|and|or|but|if|when|while|because)$/;

function madeAt(of: readonly { readonly text: string; readonly stem: string }[], at: number) {
  const isIt = textAt(of, at + 1) === "it";
  const [quality, verb] = isIt ? [at + 2, at + 4] : [at + 2, at + 1];
  const length = isIt ? 5 : 3;
  if (!qualities.test(textAt(of, quality)) || !closes.test(textAt(of, at + length))) return undefined;
  if (isIt ? textAt(of, at + 3) !== "to" : !textAt(of, verb).endsWith("ing")) return undefined;
  return { isIt, length, quality: textAt(of, quality), verb: of[verb]?.stem ?? "" };
}

/** "A way of coping" for "a way to cope", and back. */
function ways(pieces: readonly Piece[], at: number, source: Reading): readonly Piece[] {
  const { tokens } = source;
  const said = textAt(pieces, at + 1);
  const verb = pieces[at + 2];
  if (verb === undefined || !(said === "to" || (said === "of" && verb.text.endsWith("ing")))) return pieces;
  const place = tokens.findIndex(({ text, stem }, here) => stem === verb.stem && text !== verb.text && isWay(here));
  const written = tokens[place];
  if (written === undefined) return pieces;
  const words = [textAt(tokens, place - 1), written.text];
  return put(pieces, at + 1, at + 3, words, source);

  function isWay(here: number): boolean {
    const joint = textAt(tokens, here - 1);
    return (
      /^ways?$/.test(textAt(tokens, here - 2)) &&
      (joint === "to" || (joint === "of" && textAt(tokens, here).endsWith("ing")))
    );
  }
}

/** "Avoid stopping it" for "do not stop it", and back: at the head of its clause, where nobody is advised but told. */
function forbidden(pieces: readonly Piece[], at: number, source: Reading): readonly Piece[] {
  const { tokens } = source;
  if (!/^(?:|,|and|or|but|so|then)$/.test(textAt(pieces, at - 1))) return pieces;
  const avoids = textAt(pieces, at) === "avoid";
  if (!avoids && textAt(pieces, at + 1) !== "not") return pieces;
  const verb = pieces[avoids ? at + 1 : at + 2];
  if (verb?.isContent !== true || (avoids && !verb.text.endsWith("ing"))) return pieces;
  const place = tokens.findIndex(
    ({ stem, text }, here) =>
      stem === verb.stem &&
      (avoids
        ? textAt(tokens, here - 1) === "not" && textAt(tokens, here - 2) === "do"
        : text.endsWith("ing") && textAt(tokens, here - 1) === "avoid"),
  );
  const written = tokens[place];
  if (written === undefined) return pieces;
  const texts = avoids ? ["do", "not", written.text] : ["avoid", written.text];
  const length = avoids ? 2 : 3;
  return put(pieces, at, at + length, texts, source);
}

function kept(pieces: readonly Piece[], at: number, source: Reading): readonly Piece[] {
  const length = textAt(pieces, at + 1) === "on" ? 2 : 1;
  const verb = pieces[at + length];
  if (verb === undefined || !verb.text.endsWith("ing") || (length === 1 && !textAt(pieces, at).startsWith("continu")))
    return pieces;
  const keep = source.tokens.find(({ stem }, here) => stem === "keep" && textAt(source.tokens, here + 1) === verb.text);
  if (keep === undefined || pieces.some(({ stem }) => stem === "keep")) return pieces;
  return put(pieces, at, at + length, [keep.text], source);
}

/** The "to" in front of what somebody is helped to do, put in or left out as in the source. */
function helped(pieces: readonly Piece[], at: number, tokens: Reading["tokens"], source: Reading): readonly Piece[] {
  for (const [place, { text }] of tokens.entries()) {
    if (!helps.test(text)) continue;
    for (let length = 1; length <= helpedMax; length += 1) {
      if (textAt(tokens, place + length) !== textAt(pieces, at + length)) {
        const [said, written] = [textAt(pieces, at + length), textAt(tokens, place + length)];
        const near = spanOf(pieces.slice(at, at + length));
        if (written === "to" && said === textAt(tokens, place + length + 1))
          return pieces.toSpliced(at + length, 0, ...piecesFor(["to"], near, source.language));
        if (said === "to" && written === textAt(pieces, at + length + 1)) return pieces.toSpliced(at + length, 1);
        break;
      }
    }
  }
  return pieces;
}
