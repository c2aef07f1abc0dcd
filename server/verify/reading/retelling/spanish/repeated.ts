import { grammarOf } from "../../grammar.ts";
import type { ReadingLanguage } from "../../language.ts";
import type { Reading } from "../../reading.ts";
import { textAt } from "../../tokens.ts";
import { type Piece, put } from "../pieces.ts";
import { clitics } from "./clitics.ts";
import { articles } from "./places.ts";

interface Text {
  readonly text: string;
}

const prepositions = /^(?:a|al|con|en|por|para|sobre|contra)$/;
const others = /^(?:de|del|sin|hasta|desde|entre|bajo|según|tras|durante|antes del?|después del?)$/;
const itemMax = 6;

/** The preposition right behind the joint at this place, and the first word of what follows. */
function itemAt(
  of: readonly Text[],
  at: number,
): { readonly lead: string; readonly next: string; readonly size: number } {
  const lead = textAt(of, at + 1);
  const isLed = prepositions.test(lead);
  let place = isLed ? at + 2 : at + 1;
  while (articles.test(textAt(of, place))) place += 1;
  return { lead: isLed ? lead : "", next: textAt(of, place), size: isLed ? 1 : 0 };
}

/** The preposition that leads the thing before the joint. */
function leadBefore(of: readonly Text[], at: number, language: ReadingLanguage): string {
  for (let place = at - 1; place >= 0 && at - place <= itemMax; place -= 1) {
    const text = textAt(of, place);
    if (others.test(text)) return "";
    if (prepositions.test(text)) return isFirst(of, place, language) ? (text === "al" ? "a" : text) : "";
  }
  return "";
}

/** No other preposition before it in its own part of the sentence: "por fiebre en un niño o tos" is led by two. */
function isFirst(of: readonly Text[], at: number, language: ReadingLanguage): boolean {
  const { and, or, opensClause, prepositions: all } = grammarOf(language).clauseWords;
  for (let place = at - 1; place >= 0; place -= 1) {
    const text = textAt(of, place);
    if (and.has(text) || or.has(text) || opensClause.has(text) || /^[,.;:(]$/.test(text)) return true;
    if (all.has(text) || others.test(text)) return false;
  }
  return true;
}

/**
 * A preposition said again before the second of two things, or not: "a un médico o a la maternidad", "con un médico o la maternidad". Only where it is the
 * one right before the first: "fiebre en un niño o por tos" has another.
 */
export function prepositionsAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const { and, or } = grammarOf(source.language).clauseWords;
  const { tokens } = source;
  const joins = (text: string): boolean => and.has(text) || or.has(text);
  let pieces = claim;
  for (let at = 1; at < pieces.length; at += 1) {
    if (!joins(textAt(pieces, at))) continue;
    const said = itemAt(pieces, at);
    const place = tokens.findIndex(
      ({ text }, here) => text === textAt(pieces, at) && itemAt(tokens, here).next === said.next,
    );
    if (place < 0) continue;
    const written = itemAt(tokens, place);
    if (written.lead === said.lead) continue;
    const [ours, theirs] = [leadBefore(pieces, at, source.language), leadBefore(tokens, place, source.language)];
    if (ours === "" || ours !== theirs) continue;
    const plain = (lead: string): string => (lead === "al" ? "a" : lead);
    // "Póngase en contacto con un médico o con …" is told as "contacte a un médico o con …" by now.
    const isContact = source.texts.has("contacte") && ours === "a" && said.lead === "con";
    if (said.lead !== "" && plain(said.lead) !== ours && !isContact) continue;
    if (written.lead !== "" && plain(written.lead) !== theirs) continue;
    const isContracted = said.lead === "al" || written.lead === "al";
    if (isContracted && !/[aei]r$/.test(said.next) && !isContact) {
      if (said.lead === "al") pieces = put(pieces, at + 1, at + 2, ["el"], source);
      continue;
    }
    if (written.lead === "") pieces = pieces.toSpliced(at + 1, said.size);
    else if (written.lead === "al" && articles.test(textAt(pieces, at + 2)) && said.size === 1)
      pieces = put(pieces, at + 1, at + 3, ["al"], source);
    else pieces = put(pieces, at + 1, at + 1 + said.size, [written.lead], source);
  }
  return pieces;
}

const openers = /^(?:si|cuando|aunque|que|mientras)$/;

/**
 * "Si tose sangre, si vomita o si tiene fiebre" for "si tose sangre, vomita o tiene fiebre", "aunque vaya y venga o aunque no esté seguro": a second time in
 * the same condition adds nothing, as long as nothing is to be done in between and the source goes on with the same word.
 */
export function openersAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const { tokens, language } = source;
  const { clauseWords, actionWords } = grammarOf(language);
  let pieces = claim;
  for (let at = 2; at < pieces.length; at += 1) {
    const opener = textAt(pieces, at);
    const joint = textAt(pieces, at - 1);
    if (!openers.test(opener)) continue;
    const isOr = clauseWords.or.has(joint) || joint === "ni";
    if (!isOr && joint !== "," && !(opener === "que" && clauseWords.and.has(joint))) continue;
    const first = pieces.slice(0, at - 1).findLastIndex(({ text }) => openers.test(text));
    if (first < 0 || textAt(pieces, first) !== opener) continue;
    // "Aunque vaya y venga", "que se ponga de pie": nobody is told to.
    if (
      !/^(?:aunque|que)$/.test(opener) &&
      pieces.slice(first, at).some(({ text }) => actionWords.instructing.has(text))
    )
      continue;
    const isThere = tokens.some(({ text }, place) => text === joint && goesOnAlike(tokens, place + 1, pieces, at + 1));
    const isWritten = tokens.some(
      ({ text }, place) =>
        text === joint && textAt(tokens, place + 1) === opener && goesOnAlike(tokens, place + 2, pieces, at + 1),
    );
    if (isThere && !isWritten) pieces = pieces.toSpliced(at, 1);
  }
  return pieces;
}

/** The same word next, whoever reads left out: "o usted no esté", "o no esté". */
function goesOnAlike(of: readonly Text[], from: number, pieces: readonly Text[], at: number): boolean {
  const past = (texts: readonly Text[], place: number): number =>
    articles.test(textAt(texts, place)) || clitics.has(textAt(texts, place)) || textAt(texts, place) === "usted"
      ? place + 1
      : place;
  return textAt(of, past(of, from)) === textAt(pieces, past(pieces, at));
}
