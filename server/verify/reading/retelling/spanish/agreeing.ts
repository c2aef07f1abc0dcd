import type { Reading } from "../../reading.ts";
import { textAt } from "../../tokens.ts";
import { type Piece, put } from "../pieces.ts";

/** What somebody is like; of nouns the other form is another thing: "comido", "comida". */
const quality =
  /^(?:(?!(?:com|beb|her|ca|sal|med|v|cu|gu|llam|mir|entr|par|lleg|tir|pomad|empan|ensal|torc|quem)id[oa]s?$|(?:llam|mir|entr|lleg|empan|ensal|mon|posad|picad)ad[oa]s?$|sangrado$|estado$|lado$|grado$|resultado$|cuidado$|helad[oa]$)\p{L}+[ai]d[oa]s?|confus[oa]s?|inquiet[oa]s?|pálid[oa]s?|flácid[oa]s?|enferm[oa]s?|activ[oa]s?|segur[oa]s?|tranquil[oa]s?|alérgic[oa]s?|asmátic[oa]s?|débil|sol[oa]|nervios[oa]s?|ansios[oa]s?|somnolient[oa]s?|diabétic[oa]s?)$/u;
const anybody = /^(?:persona|alguien|usted|bebé|está|esté|siente|sienta|sea|es|pone|ponga|queda)$/;

/**
 * "Si está cansada" for "si está cansado", "alguien agotado" for "una persona agotada": a quality of somebody in the other sex. Nothing but
 * the ending changes, and only of a person; the name of a child or a woman is left alone.
 */
export function agreeingAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  let pieces = claim;
  for (const [at, { text, kind }] of claim.entries()) {
    if (kind !== "word" || source.texts.has(text) || !/.[oa]s?$/.test(text)) continue;
    const other = text.replace(/[oa](?=s?$)/, (end) => (end === "o" ? "a" : "o"));
    if (!source.texts.has(other)) continue;
    // "Un producto químico dañino", once the product is told as the substance it is.
    const name = textAt(claim, at - 1);
    const isOfName = claim[at - 1]?.isContent === true && claim[at]?.isContent === true;
    if (
      isOfName &&
      source.tokens.some((token, place) => token.text === other && textAt(source.tokens, place - 1) === name)
    ) {
      pieces = put(pieces, at, at + 1, [other], source);
      continue;
    }
    if (!quality.test(text)) continue;
    const near = claim.slice(Math.max(0, at - nearMax), at);
    if (near.some((piece) => anybody.test(piece.text))) pieces = put(pieces, at, at + 1, [other], source);
  }
  return pieces;
}

const nearMax = 5;

const isSo = /^(?:está|esté|es|sea|están|son)$/;

/** "Una persona que está inconsciente" for "una persona inconsciente", and back. */
export function spanishRelativesAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const { tokens } = source;
  let pieces = claim;
  for (let at = 1; at < pieces.length; at += 1) {
    const [name, quality] = [textAt(pieces, at - 1), textAt(pieces, at + 2)];
    if (textAt(pieces, at) === "que" && isSo.test(textAt(pieces, at + 1)) && pieces[at - 1]?.isContent === true) {
      const isThere = tokens.some(({ text }, place) => text === name && textAt(tokens, place + 1) === quality);
      if (isThere && pieces[at + 2]?.isContent === true) pieces = pieces.toSpliced(at, 2);
      continue;
    }
    if (pieces[at]?.isContent !== true || pieces[at - 1]?.isContent !== true) continue;
    const place = tokens.findIndex(
      ({ text }, here) =>
        text === name &&
        textAt(tokens, here + 1) === "que" &&
        isSo.test(textAt(tokens, here + 2)) &&
        textAt(tokens, here + 3) === textAt(pieces, at),
    );
    if (place >= 0) pieces = put(pieces, at, at, ["que", textAt(tokens, place + 2)], source);
  }
  return pieces;
}
