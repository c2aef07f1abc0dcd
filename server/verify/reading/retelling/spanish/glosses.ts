import type { Reading } from "../../reading.ts";
import { type Piece, put } from "../pieces.ts";
import { textsOf } from "./places.ts";
import { type Token, textAt } from "../../tokens.ts";

const glossMax = 4;
const glossedMax = 3;
/** A bracket that limits or counts is no other name for what stands before it. */
const limits = /^(?:si|no|solo|sólo|cuando|hasta|como|por ejemplo|excepto|salvo|menos|más|sin|o|y)$/;

/** The brackets of guidance that say a thing in another country's word: "conduzca (maneje)", "partera (matrona)". */
interface Gloss {
  readonly open: number;
  readonly close: number;
}

/**
 * "No maneje" for "no conduzca (maneje)": a claim may leave out the other word in brackets, or say it alone. It is told with both, where the
 * word before them, or behind them, is the same.
 */
export function glossesAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  if (!source.texts.has("(")) return claim;
  let pieces = claim;
  for (const gloss of glossesIn(source)) pieces = withGloss(pieces, gloss, source) ?? pieces;
  return pieces;
}

function glossesIn({ tokens }: Reading): readonly Gloss[] {
  return tokens.flatMap(({ text }, open) => {
    if (text !== "(") return [];
    const close = tokens.findIndex((token, at) => at > open && token.text === ")");
    const inside = tokens.slice(open + 1, close);
    const isName = inside.every((token) => token.kind === "word" && !limits.test(token.text));
    return close < 0 || inside.length === 0 || inside.length > glossMax || !isName ? [] : [{ open, close }];
  });
}

function withGloss(pieces: readonly Piece[], { open, close }: Gloss, source: Reading): readonly Piece[] | undefined {
  const { tokens } = source;
  const gloss = textsOf(tokens, open, close + 1);
  const name = textAt(tokens, open - 1);
  const here = pieces.flatMap(({ text }, at) => (text === name ? [at] : []));
  const written = tokens.flatMap(({ text }, at) => (text === name ? [at] : []));
  if (here.length === written.length) {
    const at = here[written.indexOf(open - 1)] ?? -1;
    return at < 0 || textAt(pieces, at + 1) === "(" ? undefined : put(pieces, at + 1, at + 1, gloss, source);
  }
  const alone = textsOf(tokens, open + 1, close);
  const exchanged = exchangedAt(pieces, alone, tokens, open);
  if (exchanged !== undefined) return put(pieces, exchanged.at, exchanged.until, exchanged.texts, source);
  for (let length = 1; length <= glossedMax; length += 1) {
    const [before, behind] = [textAt(tokens, open - length - 1), textAt(tokens, close + 1)];
    const at = pieces.findIndex(
      (_, place) =>
        alone.every((word, more) => textAt(pieces, place + more) === word) &&
        (textAt(pieces, place - 1) === before || textAt(pieces, place + alone.length) === behind),
    );
    if (at < 0 || (before !== textAt(pieces, at - 1) && length > 1)) continue;
    return put(pieces, at, at + alone.length, textsOf(tokens, open - length, close + 1), source);
  }
  return undefined;
}

/** "Alberca (piscina)" for "piscina (alberca)". */
function exchangedAt(pieces: readonly Piece[], alone: readonly string[], tokens: readonly Token[], open: number) {
  for (let length = glossedMax; length > 0; length -= 1) {
    const name = textsOf(tokens, open - length, open);
    const said = [...alone, "(", ...name, ")"];
    const at = pieces.findIndex((_, place) => said.every((word, more) => textAt(pieces, place + more) === word));
    if (name.length === length && at >= 0) return { at, until: at + said.length, texts: [...name, "(", ...alone, ")"] };
  }
  return undefined;
}
