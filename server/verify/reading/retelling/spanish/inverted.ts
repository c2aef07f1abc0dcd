import { grammarOf } from "../../grammar.ts";
import type { Reading } from "../../reading.ts";
import { conjugated } from "../../spanish/conjugation.ts";
import { textAt } from "../../tokens.ts";
import { type Piece, piecesFor, spanOf } from "../pieces.ts";
import { clitics } from "./clitics.ts";
import { articles, sameRun, textsOf } from "./places.ts";

/** What things do by themselves: nothing is done to whatever stands behind these. */
const alone = new Set(
  "empeorar mejorar desaparecer aparecer empezar comenzar durar sangrar llegar nacer salir subir bajar volver parar cambiar seguir continuar ocurrir suceder existir funcionar ayudar doler arder molestar"
    .split(" ")
    .flatMap((verb) => {
      const { present, subjunctive, past } = conjugated(verb);
      return [present, subjunctive, past].flatMap(({ usted, ustedes }) => [usted, ustedes]);
    }),
);
const has = /^(?:ha|han|haya|hayan)$/;
const begins = /^(?:un|una|unos|unas|el|la|los|las|su|sus|tod[oa]s|este|esta|estos|estas)$/;
const nameMax = 6;

/** Where a verb of that kind begins and ends: "empeora", "se pone", "se le ponen", "hayan desaparecido". */
function verbAt(of: readonly { readonly text: string }[], at: number): number | undefined {
  let next = at;
  while (clitics.has(textAt(of, next))) next += 1;
  const isReflexive = textAt(of, at) === "se";
  if (isReflexive && has.test(textAt(of, next))) return next + 2;
  if (isReflexive && next > at) return next + 1;
  if (next > at && !/^les?$/.test(textAt(of, at))) return undefined;
  if (has.test(textAt(of, next)) && /[ai]do$/.test(textAt(of, next + 1))) return next + 2;
  return alone.has(textAt(of, next)) ? next + 1 : undefined;
}

/** "Si empeora el dolor" for "si el dolor empeora", "se le ponen los labios azules" for "los labios se ponen azules": nobody else comes to do it. */
export function subjectFirstAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const { tokens } = source;
  let pieces = claim;
  for (let at = 0; at < pieces.length; at += 1) {
    const until = verbAt(pieces, at);
    if (until === undefined || !begins.test(textAt(pieces, until))) continue;
    const verb = pieces.slice(at, until).filter(({ text }) => !/^les?$/.test(text));
    for (let length = nameMax; length > 1; length -= 1) {
      const name = pieces.slice(until, until + length);
      if (name.length < length || !isName(name, source)) continue;
      const place = tokens.findIndex((_, from) => {
        if (!begins.test(textAt(tokens, from))) return false;
        const end = sameRun(name, tokens, from);
        return end !== undefined && verb.every(({ text }, more) => textAt(tokens, end + more) === text);
      });
      if (place < 0) continue;
      pieces = [...pieces.slice(0, at), ...name, ...verb, ...pieces.slice(until + length)];
      break;
    }
  }
  return pieces;
}

/** The other way about: "hasta que el bebé nace" for "hasta que nace el bebé". */
export function subjectLastAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const { tokens } = source;
  let pieces = claim;
  for (const [place] of tokens.entries()) {
    const until = verbAt(tokens, place);
    if (until === undefined || !begins.test(textAt(tokens, until))) continue;
    const verb = textsOf(tokens, place, until);
    for (let at = 1; at < pieces.length; at += 1) {
      if (!verb.every((word, more) => textAt(pieces, at + more) === word)) continue;
      const from = pieces.slice(0, at).findLastIndex(({ text }) => begins.test(text));
      const name = pieces.slice(from, at);
      if (from < 0 || name.length > nameMax || name.length < 2 || !isName(name, source)) continue;
      if (sameRun(name, tokens, until) === undefined) continue;
      const moved = piecesFor(verb, spanOf(pieces.slice(at, at + verb.length)), source.language);
      pieces = [...pieces.slice(0, from), ...moved, ...name, ...pieces.slice(at + verb.length)];
      break;
    }
  }
  return pieces;
}

function isName(name: readonly Piece[], { language }: Reading): boolean {
  const { and, or, opensClause, negates } = grammarOf(language).clauseWords;
  return (
    name.at(-1)?.isContent === true &&
    name.every(
      ({ kind, text }, at) =>
        kind === "word" &&
        ![and, or, opensClause, negates].some((words) => words.has(text)) &&
        (at === 0 || text !== "que") &&
        !(at > 0 && /^(?:se|le|les)$/.test(text)) &&
        !(at === name.length - 1 && articles.test(text)),
    )
  );
}
