import { grammarOf } from "../../grammar.ts";
import type { Reading } from "../../reading.ts";
import { type Piece, piecesFor, spanOf, put } from "../pieces.ts";
import { clitics, hungOn, withoutAccents } from "./clitics.ts";
import { articles, sameRun, textsOf } from "./places.ts";
import { textAt } from "../../tokens.ts";

/** "Puede causarle tos" for "puede causar tos": the pronoun names whoever reads, or whom the sentence speaks of. */
export function freedAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  let pieces = claim;
  for (const [at, { text, isContent }] of claim.entries()) {
    if (!isContent || source.texts.has(text) || !/.les?$/.test(text)) continue;
    const [hung] = hungOn(text);
    const bare = source.tokens.find(
      (token) => token.kind === "word" && withoutAccents(token.text) === hung?.verb,
    )?.text;
    const isInfinitive = /[aei]rles?$/.test(text);
    // "Háblele" for "hable", "dándole" for "dando": where the source has the verb alone.
    if (bare !== undefined && !isInfinitive && !/[áéíóú]/.test(text)) continue;
    if (bare === undefined && !isInfinitive) continue;
    pieces = put(pieces, at, at + 1, [bare ?? text.replace(/les?$/, "")], source);
  }
  return pieces;
}

const markers = [["puede", "que"], ["es", "posible", "que"], ["quizá"], ["quizás"], ["tal vez"]];
const betweenMax = 5;

/** "Es posible que un médico le recete" for "un médico puede recetar", "quizá no se quite" for "puede no quitarse": as sure as the source. */
export function spanishPossibleAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const { tokens, texts: words } = source;
  if (!words.has("puede") && !words.has("pueden")) return claim;
  const at = claim.findIndex((_, place) => markerAt(claim, place) > 0);
  if (at < 0) return claim;
  const behind = at + markerAt(claim, at);
  const { and, or, opensClause } = grammarOf(source.language).clauseWords;
  for (const [place, { text }] of tokens.entries()) {
    if (!/^pueden?$/.test(text)) continue;
    const denied = textAt(tokens, place + 1) === "no";
    const infinitive = tokens[denied ? place + 2 : place + 1];
    if (infinitive === undefined || !/[aei]r(?:se)?$/.test(withoutAccents(infinitive.text))) continue;
    const verb = claim.findIndex((piece, here) => here >= behind && piece.stem === infinitive.stem);
    if (verb < 0 || verb - behind > betweenMax) continue;
    let start = verb;
    while (start > behind && clitics.has(textAt(claim, start - 1))) start -= 1;
    const reflexive = textsOf(claim, start, verb).includes("se");
    if (reflexive !== /se$/.test(infinitive.text)) continue;
    const isDenied = textAt(claim, start - 1) === "no" && start > behind;
    if (isDenied !== denied) continue;
    if (isDenied) start -= 1;
    const who = claim.slice(behind, start);
    if (
      who.some(
        (one) =>
          one.kind === "mark" ||
          and.has(one.text) ||
          or.has(one.text) ||
          opensClause.has(one.text) ||
          one.text === "no",
      )
    )
      continue;
    const texts = textsOf(tokens, place, place + (denied ? 3 : 2));
    return [
      ...claim.slice(0, at),
      ...who,
      ...piecesFor(texts, spanOf(claim.slice(at, verb + 1)), source.language),
      ...claim.slice(verb + 1),
    ];
  }
  return claim;
}

const markerAt = (pieces: readonly Piece[], at: number): number =>
  markers.find((words) => words.every((word, more) => textAt(pieces, at + more) === word))?.length ?? 0;

/** "Hay medicamentos que pueden dañar" for "algunos medicamentos pueden dañar". */
export function someAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  if (textAt(claim, 0) !== "hay" || !/^algun[oa]s$/.test(textAt(source.tokens, 0))) return claim;
  const that = claim.findIndex(({ text }) => text === "que");
  const name = claim.slice(1, that);
  if (that < 2 || name.some(({ kind }) => kind !== "word")) return claim;
  const end = sameRun(name, source.tokens, 1);
  if (end === undefined || textAt(source.tokens, end) !== textAt(claim, that + 1)) return claim;
  return put(claim, 0, that + 1, textsOf(source.tokens, 0, end), source);
}

/** What a person does alone; "se puede operar" is no "puede operar". */
const takes = /^(?:tomar|beber|comer)$/;

/** "Puede tomar el paracetamol con …" for "el paracetamol se puede tomar con …": whoever reads is who may. */
export function byReaderAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const { tokens } = source;
  const start = textAt(claim, 0) === "usted" ? 1 : 0;
  if (textAt(claim, start) !== "puede") return claim;
  const place = tokens.findIndex(({ text }) => /^pueden?$/.test(text));
  const isBefore = textAt(tokens, place - 1) === "se";
  const written = textAt(tokens, place + 1);
  const hung = hungOn(written).find(({ pronouns }) => pronouns.join() === "se");
  const infinitive = isBefore ? withoutAccents(written) : hung?.verb;
  if (
    place < 1 ||
    infinitive === undefined ||
    !takes.test(infinitive) ||
    withoutAccents(textAt(claim, start + 1)) !== infinitive
  )
    return claim;
  const name = tokens.slice(0, isBefore ? place - 1 : place);
  if (name.some(({ kind, text }) => kind !== "word" || text === "no")) return claim;
  const end = sameRun(name, claim, start + 2);
  if (end === undefined || articles.test(textAt(claim, end))) return claim;
  return put(claim, 0, end, textsOf(tokens, 0, place + 2), source);
}

/**
 * "Si el dolor no mejora o necesita …" for "si el dolor no mejora o si necesita …", and back, behind another "si". The second "si" may be left out only
 * in front of what is to be done, where nothing but a condition can stand.
 */
export function ifAgainAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const { tokens } = source;
  const { or } = grammarOf(source.language).clauseWords;
  let pieces = claim;
  for (let at = 1; at < pieces.length; at += 1) {
    if (!or.has(textAt(pieces, at)) || !pieces.slice(0, at).some(({ text }) => text === "si")) continue;
    const said = textAt(pieces, at + 1) === "si";
    const next = textAt(pieces, said ? at + 2 : at + 1);
    const place = tokens.findIndex(
      ({ text }, here) =>
        or.has(text) && textAt(tokens, textAt(tokens, here + 1) === "si" ? here + 2 : here + 1) === next,
    );
    const written = textAt(tokens, place + 1) === "si";
    if (place < 0 || said === written || !tokens.slice(0, place).some(({ text }) => text === "si")) continue;
    const isFront = textAt(pieces, 0) === "si" && textAt(tokens, 0) !== "si" && textAt(pieces, at - 1) !== ",";
    if (!said && !isFront) continue;
    pieces = said ? pieces.toSpliced(at + 1, 1) : put(pieces, at + 1, at + 1, ["si"], source);
  }
  return pieces;
}
