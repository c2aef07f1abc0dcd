import { openEntityLexicon } from "../../../lexicon/entities.ts";
import { grammarOf } from "../../grammar.ts";
import { isInside, isOfLastAlone } from "../../inside.ts";
import type { Reading } from "../../reading.ts";
import { remember } from "../../remember.ts";
import { textAt } from "../../tokens.ts";
import { speaksOfOthers } from "../others.ts";
import { endOf, type Piece, piecesFor, spanOf, writtenPieces } from "../pieces.ts";
import { somebody } from "./supposed-words.ts";
import { keyOf, type Lead, medicines, type Supposed, supposedIn } from "./supposed.ts";

/** A stretch of a sentence that supposes something: from its opener, and behind its last word. */
interface Span {
  readonly from: number;
  readonly end: number;
  readonly opener: string;
  readonly supposes: Supposed;
}

/** What the source supposes in one stretch, or at its front and once more behind. */
interface Written {
  readonly front: Span | undefined;
  readonly span: Span;
}

const openers: ReadonlyMap<string, Lead> = new Map([
  ["if", "if"],
  ["when", "if"],
  ["while", "while"],
  ["for", "has"],
  ["about", "has"],
  ["with", "has"],
  ["in", "in"],
]);
const fetched =
  /^(?:help|advice|information|support|tests?|treatments?|vaccines?|vaccination|medicines?|prescription|checks?|review|appointment|results|more|other|another|how|what|whether|taking|using|you|them|it|yourself)$/;
/** "For 10 minutes" says how long. */
const times = /^(?:minutes?|hours?|days?|weeks?|months?|years?|long|while|now)$/;
const timeMax = 5;
const spansMax = 8;

/**
 * "If you have a lump or a sore, see a dentist about it" for "see a dentist about a lump or a sore": a condition told in the words of the
 * condition or phrase that its source has, wherever both suppose the very same (`supposed.ts`), and put where the source has it when the rest
 * of the sentence is one thing to do. English alone.
 */
export function supposedAsSource(claim: readonly Piece[], source: Reading): readonly Piece[] {
  if (source.language !== "en" || !claim.some(({ text }) => openers.has(text))) return claim;
  const written = writtenSpans(source);
  // It runs more than once, and most claims are by then what they were.
  if (written.size === 0 || triedInVain.get(claim) === source) return claim;
  for (const said of spansIn(claim, source, written)) {
    const there = written.get(keyOf("inOrder", said.supposes)) ?? written.get(keyOf("inAnyOrder", said.supposes));
    if (there === undefined || !isSameLead(said, there.span, claim, source)) continue;
    // Supposed once more in the source, it is not said as if it were so: "or if you have none", "or you have none".
    if (timesAgain(source.tokens, there.span) > timesAgain(claim, said)) continue;
    if (goesOn(there.span, source) && !endsAlike(claim, said, source, there.span)) continue;
    const told = toldAt(claim, said, there, source);
    if (told !== undefined) return told;
  }
  triedInVain.set(claim, source);
  return claim;
}

/** What stands behind belongs to what is said last: "a cold person is confused, has a fit, or …" is no "a confused person is cold, has a fit, or …". */
function goesOn({ end }: Span, { tokens, language }: Reading): boolean {
  const { and, or, opensClause } = grammarOf(language).clauseWords;
  const [text, next] = [textAt(tokens, end), textAt(tokens, end + 1)];
  return and.has(text) || or.has(text) || (text === "," && !opensClause.has(next) && !and.has(next));
}

const endsAlike = (claim: readonly Piece[], said: Span, { tokens }: Reading, there: Span): boolean =>
  claim[said.end - 1]?.stem === tokens[there.end - 1]?.stem;

const timesAgain = (of: readonly { readonly text: string }[], { from, end }: Span): number =>
  of
    .slice(from, end)
    .filter(({ text }, at) => openers.get(text) === "if" && /^(?:and|or)$/.test(textAt(of, from + at - 1))).length;

const orders = ["inOrder", "inAnyOrder"] as const;
const triedInVain = new WeakMap<readonly Piece[], Reading>();

const writtenSpans = remember((source: Reading): ReadonlyMap<string, Written> => {
  const all = spansIn(writtenPieces(source), source).filter((span) => isSupposed(span, source));
  const spans = new Map<string, Written>();
  const keep = (says: string, span: Span, front?: Span): void => {
    if (!spans.has(says)) spans.set(says, { span, front });
  };
  for (const order of orders) for (const span of all) keep(keyOf(order, span.supposes), span);
  // "For pain if you are pregnant", "if you take tablets, call for vomiting": both must hold.
  for (const one of all)
    for (const other of all) {
      if (
        other.from < one.end ||
        (one.supposes.who !== other.supposes.who && one.supposes.who !== "you" && other.supposes.who !== "you")
      )
        continue;
      const isRow = other.from === one.end;
      if (!isRow && (one.from > 0 || textAt(source.tokens, one.end) !== ",")) continue;
      for (const says of [
        keyOf("inOrder", one.supposes, other.supposes),
        keyOf("inOrder", other.supposes, one.supposes),
      ])
        if (isRow) keep(says, { ...one, end: other.end });
        else keep(says, other, one);
    }
  return spans;
});

/** Longer ones first. */
function spansIn(of: readonly Piece[], source: Reading, written?: ReadonlyMap<string, Written>): readonly Span[] {
  const isClaim = written !== undefined;
  const { opensClause } = grammarOf(source.language).clauseWords;
  const stop = endOf(of);
  const spans: Span[] = [];
  let isOpen = false;
  for (let from = 0; from < stop; from += 1) {
    const opener = textAt(of, from);
    const lead = openers.get(opener);
    if (opener === "," && isOpen) isOpen = false;
    if (lead === undefined || (lead === "has" && isOpen) || /^(?:even|as|only)$/.test(textAt(of, from - 1))) continue;
    if (lead === "in" && textAt(of, from + 1) !== "pregnancy") continue;
    isOpen ||= lead === "if";
    const ends: number[] = [];
    for (let at = from + 2; at <= stop && ends.length < spansMax; at += 1) {
      const text = textAt(of, at);
      if (/^[.;:!?]$/.test(text) || at === stop) {
        ends.push(at);
        break;
      }
      if (text === ",") ends.push(at);
      else if (opensClause.has(text) && textAt(of, at - 1) !== ",") ends.push(at);
    }
    for (const end of ends.toReversed()) {
      if (isClaim && !mayStand(of, from + 1, end, source)) continue;
      const row = of.slice(from + 1, end);
      const supposes = isMedicine(opener, row) ? supposedIn([...taking, ...row], "if") : supposedIn(row, lead);
      if (supposes !== undefined) spans.push({ from, end, opener, supposes });
    }
  }
  return spans;
}

/** A quick look at whether the source has these words at all: most stretches go too far. */
function mayStand(of: readonly Piece[], from: number, end: number, { stems }: Reading): boolean {
  let foreign = 0;
  for (let at = from; at < end; at += 1) {
    const piece = of[at];
    if (piece?.isContent === true && !stems.has(piece.stem)) foreign += 1;
  }
  return foreign <= foreignMax;
}
const foreignMax = 3;

/** Behind "for", "about" and "with" stands what somebody has, and nothing that is fetched, or that something is done with. */
function isSupposed({ from, end, opener }: Span, source: Reading): boolean {
  const { tokens, urgency } = source;
  // "Reflux is when milk comes back up" says what it is.
  if (/^(?:is|are|means?)$/.test(textAt(tokens, from - 1))) return false;
  if (openers.get(opener) !== "has") return true;
  const row = tokens.slice(from + 1, end);
  if (isMedicine(opener, row)) return true;
  if (isFetched(row) || row.some(({ text }) => text === "and")) return false;
  const { negates } = grammarOf(source.language).clauseWords;
  const isDenied = tokens.slice(0, from).some(({ text }) => negates.has(text));
  if (opener !== "with" && isDenied) return false;
  if (opener !== "with" && (urgency.rank > 0 || signs.test(textAt(tokens, end - 1)))) return true;
  const [start, until] = [tokens[from + 1]?.start ?? 0, tokens[end - 1]?.end ?? 0];
  return openEntityLexicon()
    .mentionsIn(source)
    .some((name) => name.kind === "condition" && name.end === until && (opener !== "with" || name.start <= start + 2));
}

/** "With steroids" is said of whoever takes them. */
const isMedicine = (opener: string, row: readonly { readonly text: string }[]): boolean =>
  opener === "with" && medicines.test(row.at(-1)?.text ?? "");
const taking = [{ text: "you" }, { text: "take" }];

function isFetched(row: readonly { readonly text: string }[]): boolean {
  const relative = row.findIndex(({ text }) => text === "that" || text === "while");
  const head = row.slice(0, relative < 0 ? row.length : relative);
  return head.some(({ text }, at) => fetched.test(text) || (at < timeMax && times.test(text)));
}

/** What nobody fetches and everybody may have. */
const signs =
  /^(?:pain|ache|fever|rash|cough|itch|itching|bleeding|swelling|symptoms|throat|headaches?|infections?|diarrhoea|vomiting)$/;

/** Of the reader, where the source does not speak of somebody else; "while" says what is so at the time, as taking something is. */
function isSameLead(said: Span, there: Span, claim: readonly Piece[], source: Reading): boolean {
  const [one, other] = [openers.get(said.opener), openers.get(there.opener)];
  const near = claim.slice(said.from, said.end);
  const isReaders = near.some(({ text }, at) => text === "your" && !somebody.test(textAt(near, at + 1)));
  if (isReaders && speaksOfOthers(source) && !source.texts.has("your") && !source.texts.has("you")) return false;
  if (one === other) return true;
  if (
    one === "has" &&
    (source.urgency.rank === 0 || isFetched(near.slice(1)) || near.some(({ text }) => text === "and"))
  )
    return false;
  if ((one === "while") !== (other === "while") && !(isLasting(said.supposes) && isOfAll(there.from, source)))
    return false;
  return !speaksOfOthers(source);
}

/** "For a rash or a fit while taking lithium": it may be said of the last alone. */
function isOfAll(from: number, { tokens, language }: Reading): boolean {
  const { and, or, auxiliaries } = grammarOf(language).clauseWords;
  const before = tokens.slice(0, from);
  const joint = before.findLastIndex(({ text }) => and.has(text) || or.has(text));
  return joint < 0 || before.slice(joint).some(({ text }) => auxiliaries.has(text));
}

const isLasting = ({ fixed, free }: Supposed): boolean =>
  fixed.length === 0 && free.every(({ inOrder }) => /^(?:TAKE|BE pregn|BE breastfe)/.test(inOrder));

function toldAt(
  claim: readonly Piece[],
  said: Span,
  { span, front }: Written,
  source: Reading,
): readonly Piece[] | undefined {
  const near = claim.slice(said.from, said.end);
  const toldOf = ({ from, end }: Span): readonly Piece[] =>
    piecesFor(
      source.tokens.slice(from, end).map(({ text }) => text),
      spanOf(near),
      source.language,
    );
  const told = toldOf(span);
  const inPlace = isSaid(near, told) ? undefined : [...claim.slice(0, said.from), ...told, ...claim.slice(said.end)];
  if (said.from > 0) return front === undefined ? inPlace : undefined;
  if (span.from === 0 || textAt(claim, said.end) !== ",") return front === undefined ? inPlace : undefined;
  const start = source.tokens[span.from] ?? { start: 0 };
  if (isInside(start, source) || isOfLastAlone(start, source)) return undefined;
  const rest = claim.slice(said.end + 1);
  const main = openers.get(span.opener) === "has" ? withoutPronoun(rest) : rest;
  if (openers.get(span.opener) === "has" && hasSign(main, source)) return undefined;
  const into = endOfMain(main, span, source);
  if (into === undefined) return front === undefined ? inPlace : undefined;
  const before = front === undefined ? [] : [...toldOf(front), ...piecesFor([","], spanOf(near), source.language)];
  return [...before, ...main.slice(0, into), ...told, ...main.slice(into)];
}

/** "See a doctor about a cough": another sign, beside which this one would come to stand. */
function hasSign(main: readonly Piece[], { language }: Reading): boolean {
  const { opensClause } = grammarOf(language).clauseWords;
  const end = main.findIndex(({ text }) => opensClause.has(text) || /^[.;:]$/.test(text));
  return main
    .slice(0, end < 0 ? main.length : end)
    .some(({ text }, at) => openers.get(text) === "has" && !(text === "with" && textAt(main, at - 1) === "check"));
}

const isSaid = (near: readonly Piece[], told: readonly Piece[]): boolean =>
  near.length === told.length && near.every(({ text }, at) => text === told[at]?.text);

/** Where the one thing to do ends that the condition belongs to; undefined where there are more, or where something else is supposed of it. */
function endOfMain(main: readonly Piece[], there: Span, source: Reading): number | undefined {
  const { clauseWords, actionWords } = grammarOf(source.language);
  const stop = endOf(main);
  const tail = source.tokens.slice(there.end, endOf(source.tokens));
  let end = stop;
  if (tail.length > 0) {
    // "About low mood because of acne": without a pause, why belongs to what stands right before.
    if (!/^(?:,|unless|even)$/.test(textAt(tail, 0))) return undefined;
    const [first, second] = tail.filter(({ kind }) => kind !== "mark");
    end = main.findLastIndex(({ text }, at) => at > 0 && text === first?.text && textAt(main, at + 1) === second?.text);
    if (end < 0) return undefined;
    if (textAt(main, end - 1) === ",") end -= 1;
  }
  const own = main.slice(0, end);
  if (own.some(({ text, kind }) => (kind === "mark" && /^[.;:!?]$/.test(text)) || clauseWords.opensClause.has(text)))
    return undefined;
  const isTwofold = own.some(
    ({ text }, at) =>
      (clauseWords.and.has(text) || clauseWords.or.has(text)) &&
      own.slice(at + 1, at + 4).some((piece) => actionWords.instructing.has(piece.text)),
  );
  return isTwofold ? undefined : end;
}

/** "See a doctor about it": what it is about is said there now. */
function withoutPronoun(main: readonly Piece[]): readonly Piece[] {
  const at = main.findIndex(
    ({ text }, place) =>
      /^(?:about|for)$/.test(text) &&
      /^(?:it|them|this|these|that)$/.test(textAt(main, place + 1)) &&
      main[place + 2]?.kind !== "word",
  );
  return at < 0 ? main : main.toSpliced(at, 2);
}
