import { grammarOf } from "../../grammar.ts";
import type { Reading } from "../../reading.ts";
import { type Piece, put } from "../pieces.ts";
import { textAt } from "../../tokens.ts";

/** What gets better or goes away by itself: in 2 weeks it is over, and within 2 weeks too. What somebody must do within 2 hours is not done in 2 hours. */
const passes =
  /^(?:heals?|clears?|improves?|settles?|pass(?:es)?|fades?|recovers?|recovery|disappears?|stops?|away|off|up|better|down|over|works?|well)$/;
const joints = /^(?:in|within)$/;
const about = /^(?:about|around|an?|the|first|few|next)$/;
/** Words between what passes and how long that takes: "usually gets better on its own within". */
const betweenMax = 4;
/** Said to somebody: what is asked for has an end. */
const asks = /^(?:get|call|contact|see|go|take|give|ask|use|start|do|phone|ring|tell|should|must|need|needs)$/;

/** "Heals in 2 weeks" for "heals within 2 weeks", and back: of what passes by itself. English alone. */
export function durationsAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  const { texts, tokens, language } = source;
  if (language !== "en" || !(texts.has("in") || texts.has("within"))) return claim;
  let pieces = claim;
  for (const [at, { text }] of claim.entries()) {
    if (!joints.test(text) || !isDuration(claim, at)) continue;
    const other = text === "in" ? "within" : "in";
    const there = tokens.some((token, place) => {
      if (token.text !== other || !isDuration(tokens, place)) return false;
      return amount(claim, at).join(" ") === amount(tokens, place).join(" ");
    });
    if (there) pieces = put(pieces, at, at + 1, [other], source);
  }
  return pieces;
}

function isDuration(of: readonly { readonly text: string; readonly kind: string }[], at: number): boolean {
  if (amount(of, at).length === 0) return false;
  const { opensClause } = grammarOf("en").clauseWords;
  const own = of.slice(0, at);
  const clause = own.slice(own.findLastIndex(({ text, kind }) => kind === "mark" || opensClause.has(text)) + 1);
  return !clause.some(({ text }) => asks.test(text)) && clause.slice(-betweenMax).some(({ text }) => passes.test(text));
}

/** The number and its unit, where there is one: "about 2 weeks", "a few days". */
function amount(of: readonly { readonly text: string; readonly kind: string }[], at: number): readonly string[] {
  let place = at + 1;
  while (about.test(textAt(of, place)) && place < at + 4) place += 1;
  const isCounted = of[place]?.kind === "number";
  if (!isCounted && !/^(?:minute|hour|day|week|month|year)s?$/.test(textAt(of, place))) return [];
  return of
    .slice(at + 1, isCounted ? place + 2 : place + 1)
    .map(({ text }) => text)
    .filter((text) => !/^(?:about|around)$/.test(text));
}
