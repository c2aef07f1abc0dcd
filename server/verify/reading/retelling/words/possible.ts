import type { Reading } from "../../reading.ts";
import { type Piece, put } from "../pieces.ts";
import { textAt } from "../../tokens.ts";

const modals = /^(?:can|may|could|might)$/;
/** Of a person "can" says that somebody is able to or is allowed to; of how they feel it says what may happen. */
const people =
  /^(?:you|they|he|she|we|i|who|person|people|someone|somebody|anyone|child|children|baby|babies|adult|adults|doctor|doctors|pharmacist|pharmacists|nurse|midwife|if|when|until)$/;
const happens = /^(?:feel|get)$/;
const between = /^(?:also|sometimes|often|usually|only)$/;
const done = /(?:ed|en|ne|ade|ept|eft|old)$/;

/** "It may cause" for "it can cause", and back: what is possible, of things; never of what somebody is able or allowed to do. English alone. */
export function possibleAsSource(said: readonly Piece[], source: Reading): readonly Piece[] {
  const { texts, tokens, language } = source;
  if (language !== "en" || !(texts.has("can") || texts.has("may") || texts.has("could") || texts.has("might")))
    return said;
  const claim = texts.has("all") ? said : withoutAll(said);
  let pieces = claim;
  for (const [at, { text }] of claim.entries()) {
    if (!modals.test(text) || textAt(claim, at + 1) === "not") continue;
    const verb = verbAt(claim, at);
    const written = tokens.find(
      (token, place) =>
        token.text !== text &&
        modals.test(token.text) &&
        verbAt(tokens, place) === verb &&
        isOpen(text, token.text, place),
    );
    const isThere = tokens.some((token, place) => token.text === text && verbAt(tokens, place) === verb);
    if (written !== undefined && !isThere) pieces = put(pieces, at, at + 1, [written.text], source);
  }
  return pieces;

  function isOpen(said: string, written: string, place: number): boolean {
    const verb = textAt(tokens, place + 1);
    const ofPeople = people.test(textAt(tokens, place - 1));
    const plain = /^(?:can|may)$/.test(said) && /^(?:can|may)$/.test(written);
    if (ofPeople) return plain && happens.test(verb);
    // "Can be treated" is more than "might be treated".
    return plain || verb !== "be" || !done.test(textAt(tokens, place + 2));
  }
}

function verbAt(of: readonly { readonly text: string }[], at: number): string {
  const next = textAt(of, at + 1);
  return between.test(next) ? `${next} ${textAt(of, at + 2)}` : next;
}

/** "A cold, flu and a cough can all cause it": each of several things said before can. */
function withoutAll(pieces: readonly Piece[]): readonly Piece[] {
  const all = pieces.findIndex(({ text }, at) => text === "all" && modals.test(textAt(pieces, at - 1)));
  const isOfSeveral = pieces.slice(0, Math.max(0, all)).some(({ text }) => /^(?:and|or)$/.test(text));
  return isOfSeveral ? pieces.toSpliced(all, 1) : pieces;
}
