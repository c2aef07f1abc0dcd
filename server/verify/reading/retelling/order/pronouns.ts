import { grammarOf } from "../../grammar.ts";
import type { Reading } from "../../reading.ts";
import { type Piece, piecesFor, spanOf } from "../pieces.ts";

const pronouns: ReadonlySet<string> = new Set(["it", "them", "they", "he", "she", "him", "her"]);
const articles: ReadonlySet<string> = new Set([
  "a",
  "an",
  "the",
  "your",
  "his",
  "her",
  "their",
  "any",
  "this",
  "these",
]);

const people =
  /^(?:person|people|baby|babies|child|children|adult|adults|patient|patients|parent|parents|partner|partners|friend|friends|woman|women|man|men|teenager|teenagers)$/;

/**
 * "Do not crush a tick, or cover it" for "or cover a tick": a pronoun of the claim where its source has a name, given that name, when the
 * claim has said the name before it, or says it right after and the source has the pronoun there ("If the person is awake, give them water",
 * "Give the person water if they are awake"). English alone: Spanish pronouns are parts of verbs.
 */
export function named(claim: readonly Piece[], source: Reading): readonly Piece[] {
  if (source.language !== "en") return claim;
  let pieces = claim;
  for (let at = 1; at < pieces.length; at += 1) {
    const pronoun = pieces[at];
    const before = pieces[at - 1];
    if (pronoun === undefined || before === undefined || !pronouns.has(pronoun.text)) continue;
    const changed = exchanged(pieces, at, source) ?? replaced(pieces, at, source);
    if (changed !== undefined) pieces = changed;
  }
  return pieces;
}

/** The places in the source behind the same word, and behind an article there. */
function placesBehind(word: string, { tokens }: Reading): readonly number[] {
  return tokens.flatMap(({ text }, at) => {
    if (text !== word) return [];
    return [articles.has(tokens[at + 1]?.text ?? "") ? at + 2 : at + 1];
  });
}

/** The name stands later in the claim, and the source has its pronoun there: the two change places. */
function exchanged(pieces: readonly Piece[], at: number, source: Reading): readonly Piece[] | undefined {
  const before = pieces[at - 1]?.text ?? "";
  for (const place of placesBehind(before, source)) {
    for (let from = at + 1; from < pieces.length; from += 1) {
      let length = 0;
      while (isSame(pieces[from + length], source, place + length)) length += 1;
      while (length > 0 && !(pieces[from + length - 1]?.isContent || isNamed(pieces[from + length - 1]))) length -= 1;
      if (length === 0 || !pieces.slice(from, from + length).some((piece) => piece.isContent)) continue;
      const names = pieces.slice(from, from + length).map(({ text }) => text);
      if (!agrees(pieces[at]?.text ?? "", names, pieces.slice(0, at))) continue;
      const referring = source.tokens.slice(place + length).find(({ text }) => pronouns.has(text));
      if (referring === undefined) continue;
      const start = articles.has(pieces[from - 1]?.text ?? "") ? from - 1 : from;
      const name = pieces.slice(start, from + length);
      const verb = pieces[from + length];
      const written = source.tokens[source.tokens.indexOf(referring) + 1]?.text ?? "";
      // "The baby does", and "they do".
      const agreed = verb !== undefined && several.get(verb.text) === written ? [verb] : [];
      const texts = agreed.length === 0 ? [referring.text] : [referring.text, written];
      const there = piecesFor(texts, spanOf([...name, ...agreed]), source.language);
      return [
        ...pieces.slice(0, at),
        ...name,
        ...pieces.slice(at + 1, start),
        ...there,
        ...pieces.slice(from + length + agreed.length),
      ];
    }
  }
  return undefined;
}

const several: ReadonlyMap<string, string> = new Map(
  Object.entries({ is: "are", was: "were", has: "have", does: "do" }),
);

const isNamed = (piece: Piece | undefined): boolean => people.test(piece?.text ?? "");

const severalThings = /[^s]s$/;
/** What somebody does, and no things: "if your baby goes limp or turns blue, even if they then seem well". */
const verbs =
  /^(?:is|has|does|goes|turns|stops|starts|gets|becomes|comes|feels|seems|looks|says|keeps|takes|makes|needs|wants|wakes|sleeps|eats|drinks|vomits|faints|passes|hears|sees|sweats|shakes|twitches|plays|breathes|sounds|appears|lasts|hurts)$/;

/** Behind these "them" is never what the same verb does something to: in "put socks on them" it is no socks. */
const leadsApart = /^(?:on|onto|over|around|from|with|to|at|under)$/;

/** What is named before, without the things that the verb of this very pronoun has beside it. */
function heardBefore(pieces: readonly Piece[]): readonly Piece[] {
  if (!leadsApart.test(pieces.at(-1)?.text ?? "")) return pieces;
  let end = pieces.length - 1;
  while (pieces[end - 1]?.isContent === true || /^(?:and|or|an?|the)$/.test(pieces[end - 1]?.text ?? "")) end -= 1;
  return pieces.slice(0, end);
}

/** "Them" for people, or for several things where no people were named; "it" for a thing, and for the last one named. */
function agrees(pronoun: string, name: readonly string[], heard: readonly Piece[]): boolean {
  const before = heardBefore(heard);
  const isPerson = name.some((word) => people.test(word));
  const others = before.filter(
    ({ text, isContent }) =>
      (people.test(text) || (isContent && severalThings.test(text) && !(isPerson && verbs.test(text)))) &&
      !name.includes(text),
  );
  if (pronoun === "it")
    return !isPerson && !before.slice(lastOf(before, name) + 1).some(({ text }) => articles.has(text));
  if (isPerson) return others.length === 0;
  return /^the[my]$/.test(pronoun) && others.length === 0 && name.some((word) => severalThings.test(word));
}

const lastOf = (pieces: readonly Piece[], name: readonly string[]): number =>
  pieces.findLastIndex(({ text }) => name.includes(text));

const isSame = (piece: Piece | undefined, { tokens }: Reading, place: number): boolean =>
  piece !== undefined && piece.kind === "word" && !pronouns.has(piece.text) && tokens[place]?.text === piece.text;

/** The claim has said the name already, and the source says it once more here. */
function replaced(pieces: readonly Piece[], at: number, source: Reading): readonly Piece[] | undefined {
  const before = pieces[at - 1]?.text ?? "";
  const { isContent } = grammarOf(source.language);
  for (const place of placesBehind(before, source)) {
    const token = source.tokens[place];
    if (token === undefined || token.kind !== "word" || !isContent(token)) continue;
    const saidBefore = pieces.slice(0, at).filter(({ stem }) => stem === token.stem).length;
    const written = source.tokens.filter(({ stem }) => stem === token.stem).length;
    const said = pieces.filter(({ stem }) => stem === token.stem).length;
    if (saidBefore === 0 || said >= written) continue;
    if (!agrees(pieces[at]?.text ?? "", [token.text], pieces.slice(0, at))) continue;
    const from = pieces[at]?.from ?? { start: 0, end: 1 };
    return pieces.toSpliced(at, 1, ...piecesFor(["the", token.text], from, source.language));
  }
  return undefined;
}
