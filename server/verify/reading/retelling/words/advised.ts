import { grammarOf } from "../../grammar.ts";
import type { Reading } from "../../reading.ts";
import { textAt } from "../../tokens.ts";
import { type Piece, isAt } from "../pieces.ts";

/** What leads to something to do and asks for it as strongly as its verb alone does. */
const asStrong = ["make sure that you", "make sure you", "be sure to", "remember to"].map((phrase) =>
  phrase.split(" "),
);
/** Source: NICE says an imperative and "should" of one strength of recommendation; "must" and "can" are others. */
const advising = ["you should", "you ought to"].map((phrase) => phrase.split(" "));
/** What one must never do, one is told never to do. */
const forbidding = ["you", "must"];

/** An instruction begins behind these. */
const opens = /^(?:|[,;:.]|and|but|so|then|why)$/;
/** "You should avoid it" leaves more room than "avoid it", and "you should take no more" than "take no more". */
const forbids = /^(?:avoid|stop|limit|away|not|no|never|only|nothing|none|most)$/;
/** From here on an emergency is spoken of. */
const emergency = 3;

/**
 * "You should see a doctor" for "see a doctor", "make sure you eat" for "eat": an instruction of the source that the claim leads to. Not where
 * the source sends somebody to emergency help or at once, nor where it forbids or limits: "you should" is weaker there. English alone.
 */
export function advisedAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  if (source.language !== "en" || !claim.some(({ text }) => leading.has(text))) return claim;
  const { rank, times } = source.urgency;
  const mayAdvise = rank < emergency && !(rank > 0 && times.includes("now"));
  let pieces = claim;
  for (let at = 0; at < pieces.length; at += 1) {
    if (!opens.test(textAt(pieces, at - 1))) continue;
    const here = (phrase: readonly string[]): boolean => isAt(pieces, at, phrase);
    if (here([...forbidding, "never"]) && isInstruction("never", source, false)) pieces = pieces.toSpliced(at, 2);
    const lead = asStrong.find(here) ?? (mayAdvise ? advising.find(here) : undefined);
    if (lead === undefined) continue;
    const verb = textAt(pieces, at + lead.length);
    if (isInstruction(verb, source, !asStrong.includes(lead))) pieces = pieces.toSpliced(at, lead.length);
  }
  return pieces;
}

const leading: ReadonlySet<string> = new Set(["should", "ought", "sure", "remember", "must"]);

/** The source tells the reader to do it, at the head of a clause that forbids nothing. */
function isInstruction(verb: string, { tokens, language }: Reading, isAdvice: boolean): boolean {
  if (verb !== "never" && !grammarOf(language).actionWords.instructing.has(verb)) return false;
  return tokens.some(({ text }, at) => {
    if (text !== verb || !opens.test(textAt(tokens, at - 1))) return false;
    const start = tokens.slice(0, at).findLastIndex(({ kind }) => kind === "mark") + 1;
    const behind = tokens.slice(at + 1).findIndex(({ kind }) => kind === "mark");
    const end = behind < 0 ? tokens.length : at + 1 + behind;
    // "Do not drink and drive"
    if (tokens.slice(start, at).some((token) => /^(?:not|never)$/.test(token.text))) return false;
    return !isAdvice || !tokens.slice(at, end).some((token, place) => forbids.test(token.text) && isOwn(at + place));
  });

  /** "If it does not get better" limits nothing of what is to be done. */
  function isOwn(at: number): boolean {
    const { opensClause } = grammarOf(language).clauseWords;
    const before = tokens.slice(0, at);
    const opener = before.findLastIndex(
      ({ text, kind }) => kind === "mark" || opensClause.has(text) || links.test(text),
    );
    return opener < 0 || before[opener]?.kind === "mark";
  }
}

const links = /^(?:who|that|which|about|for)$/;
