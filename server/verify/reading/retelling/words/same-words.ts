import type { Equivalent, Equivalents, Phrase, Where } from "../../../lexicon/equivalents.ts";
import type { Reading } from "../../reading.ts";
import { speaksOfOthers } from "../others.ts";
import { isAt, type Piece, placesOf, put } from "../pieces.ts";

/**
 * "Very bad pain" for "severe pain": puts the source's own phrase in the place of one that means the same, wherever the claim has one more of
 * the one and the source one more of the other. What both say alike is left alone.
 */
export function withSourceWords(
  claim: readonly Piece[],
  source: Reading,
  { byFirstWord, light }: Equivalents,
): readonly Piece[] {
  let pieces = claim;
  for (let at = 0; at < pieces.length; at += 1) {
    const text = pieces[at]?.text ?? "";
    // What is called "bad cholesterol" is called so without the marks.
    if (text === '"' && !source.texts.has(text)) {
      pieces = pieces.toSpliced(at, 1);
      at -= 1;
      continue;
    }
    let told = 0;
    const dropped = light
      .get(text)
      ?.find((phrase) => isAt(pieces, at, phrase) && isMore(pieces, source, phrase) && isNobodys(phrase, source));
    for (const equivalent of beginningAt(pieces, at, byFirstWord)) {
      // "As well" adds nothing, but in "as well as" it does.
      if (equivalent.said.length <= (dropped?.length ?? 0)) break;
      const written = writtenFor(equivalent, pieces, at, source);
      if (written === undefined) continue;
      pieces = put(pieces, at, at + equivalent.said.length, written, source);
      // "May mean" is told as "can mean", and "mean" may then begin another phrase.
      const goesOn = written.length > 1 && written.at(-1) === equivalent.said.at(-1);
      told = goesOn ? written.length - 1 : written.length;
      break;
    }
    if (told > 0) at += told - 1;
    else if (dropped !== undefined) {
      pieces = pieces.toSpliced(at, dropped.length);
      at -= 1;
    }
  }
  return pieces;
}

/** "For you" adds nothing but where somebody else is spoken of. */
const isNobodys = (phrase: Phrase, source: Reading): boolean => !phrase.includes("you") || !speaksOfOthers(source);

type ByFirstWord = Equivalents["byFirstWord"];
type BySecondWord = ReadonlyMap<string, readonly Equivalent[]>;
const none: readonly Equivalent[] = [];
const bySecond = new WeakMap<readonly Equivalent[], BySecondWord>();

/** The phrases that may begin here, longer ones first: common words begin a great many. */
function beginningAt(pieces: readonly Piece[], at: number, byFirstWord: ByFirstWord): readonly Equivalent[] {
  const all = byFirstWord.get(pieces[at]?.text ?? "");
  if (all === undefined) return none;
  let second = bySecond.get(all);
  if (second === undefined) {
    const alone = all.filter(({ said }) => said.length === 1);
    const longer = Map.groupBy(
      all.filter(({ said }) => said.length > 1),
      ({ said }) => said[1] ?? "",
    );
    second = new Map([...longer].map(([word, phrases]) => [word, [...phrases, ...alone]] as const)).set("", alone);
    bySecond.set(all, second);
  }
  return second.get(pieces[at + 1]?.text ?? "") ?? second.get("") ?? none;
}

const isMore = (pieces: readonly Piece[], source: Reading, phrase: Phrase): boolean =>
  placesOf(pieces, phrase).length > placesOf(source.tokens, phrase).length;

function writtenFor(
  { said, written, beside, where, notBefore }: Equivalent,
  pieces: readonly Piece[],
  at: number,
  source: Reading,
): Phrase | undefined {
  if (!isAt(pieces, at, said)) return undefined;
  if (!isThere(where, source)) return undefined;
  if (beside === "number before" && (!hasNumber(pieces, at - unitMax, at) || goesOn(pieces, at, said)))
    return undefined;
  if (beside === "number after" && !hasNumber(pieces, at + said.length, at + said.length + 3)) return undefined;
  if (beside === "condition" && !opensCondition(pieces, at)) return undefined;
  return written.find((phrase) => {
    if (!phrase.every((word) => source.texts.has(word))) return false;
    const places = placesOf(pieces, said, phrase);
    if (!places.includes(at)) return false;
    const wanted = placesOf(source.tokens, phrase, said).filter(
      (place) => !wordsBehind(source, place + phrase.length).some((word) => notBefore.has(word)),
    );
    if (wanted.length <= placesOf(pieces, phrase, said).length) return false;
    const alike = placesOf(source.tokens, said, phrase).length;
    if (places.length <= alike) return false;
    // Some of them stay: this one is meant when a neighbour is the same.
    return alike === 0 || wanted.some((place) => hasNeighbour(pieces, at, said, source, place, phrase));
  });
}

const forbids = /^(?:do not|never) /;

function isThere(where: Where, source: Reading): boolean {
  switch (where) {
    case "anywhere":
      return true;
    case "care":
      return source.urgency.rank > 0;
    case "reader":
      return !speaksOfOthers(source);
    case "denied":
      return forbids.test(source.text);
    default: {
      const unhandled: never = where;
      throw new Error(`Unhandled place: ${String(unhandled)}`);
    }
  }
}

/** Between a number and what follows it stands its unit: "38 ° C or above", "20 weeks or more". Pieces. */
const unitMax = 4;

/** "Over 3 months and over 5 kg": the second "over" has a number of its own. */
const goesOn = (pieces: readonly Piece[], at: number, said: Phrase): boolean =>
  /^(?:and|or|o)$/.test(said[0] ?? "") && pieces[at + said.length]?.kind === "number";

/** "Longer than 3 days", "longer than a week". */
const hasNumber = (pieces: readonly Piece[], from: number, until: number): boolean =>
  pieces
    .slice(Math.max(0, from), until)
    .some(
      ({ kind, text }, at, near) =>
        kind === "number" || numberWords.test(text) || (/^an?$/.test(text) && units.test(near[at + 1]?.text ?? "")),
    );
const numberWords = /^(?:two|three|four|five|six|seven|eight|nine|ten|twelve)$/;
const units = /^(?:minute|hour|day|week|month|year)$/;

/** An article, a word that describes, and the thing itself: "for a blood test". */
const wordsBehind = ({ tokens }: Reading, at: number): readonly string[] =>
  tokens.slice(at, at + 3).map(({ text }) => text);

const opensCondition = (pieces: readonly Piece[], at: number): boolean =>
  at === 0 || /^(?:if|when|or|and|then|,|to|si|cuando|o|u|y|e|not)$/.test(pieces[at - 1]?.text ?? "");

const hasNeighbour = (
  pieces: readonly Piece[],
  at: number,
  said: Phrase,
  source: Reading,
  place: number,
  written: Phrase,
): boolean =>
  pieces[at - 1]?.text === source.tokens[place - 1]?.text ||
  pieces[at + said.length]?.text === source.tokens[place + written.length]?.text;
