import { grammarOf } from "../../reading/grammar.ts";
import type { Reading } from "../../reading/reading.ts";
import { remember } from "../../reading/remember.ts";
import type { Token } from "../../reading/tokens.ts";
import type { Span } from "../../types.ts";

/** What stands between two words that follow one another. */
interface Gap {
  readonly hasComma: boolean;
  readonly joint: "and" | "or" | undefined;
  /** Of a comma in a list, the word that joins its last two things. */
  readonly list: "and" | "or" | undefined;
  /** "If" or another word that opens a clause stands in between. */
  readonly opens: boolean;
  /** "With", "after" or the like opens what is said of the thing before it, or of several. */
  readonly goesOn: boolean;
  /** A preposition, "who", "is" or what opens a clause: a comma before it sets nothing apart. */
  readonly leads: boolean;
  readonly span: Span;
}

const goingOn =
  /^(?:with|without|who|that|which|after|before|during|while|con|sin|que|después|después del?|antes|antes del?|durante|mientras)$/;
const describing = /^(?:with|without|who|that|which|con|sin|que)$/;
const relatives = /^(?:who|that|which|que|quien|quienes)$/;

/**
 * Where a thing of a list ends and the next begins: "a rash and a spreading fever" is not "a rash that is spreading and a fever", "more often with
 * less effort" not "more often or with less effort". Also where a comma cuts a condition off from the first of two things: "stop, and call if …".
 * The place of the claim where a border came, went or moved; undefined when all stand as in the source.
 */
export function borderMoved(sentence: Reading, source: Reading): Span | undefined {
  const written = gapsOf(source);
  for (const [pair, gap] of gapsIn(sentence)) {
    const there = written.get(pair);
    if (there === undefined) continue;
    if (!there.some((other) => isSameBorder(gap, other) && isSameList(gap, other))) return gap.span;
    if (there.every((other) => cutsOff(gap, sentence, other, source) || regroups(gap, sentence, other, source)))
      return gap.span;
  }
  return choiceLost(sentence, source);
}

function isSameBorder(gap: Gap, other: Gap): boolean {
  if (gap.leads || other.leads) return (gap.joint === undefined) === (other.joint === undefined) || gap.hasComma;
  return (gap.hasComma || gap.joint !== undefined) === (other.hasComma || other.joint !== undefined);
}

/** "If you have a fever, are pregnant" has lost the "and" of "if you have a fever and are pregnant": a comma joins as the end of its list does. */
const isSameList = (gap: Gap, other: Gap): boolean =>
  (gap.joint ?? other.joint) === undefined || gap.list === other.list || (gap.joint === undefined && !gap.hasComma);

/**
 * Where things are joined by "and" and by "or", or the last of two is described, a comma tells what belongs together: "a fit, or a faint with a fast
 * heartbeat" is not "a fit or a faint with a fast heartbeat".
 */
function regroups(gap: Gap, sentence: Reading, other: Gap, source: Reading): boolean {
  if (gap.hasComma === other.hasComma) return false;
  if (gap.goesOn && other.goesOn && gap.joint === undefined && other.joint === undefined)
    return isJoinedBefore(other, source);
  if (gap.joint === undefined || other.joint === undefined) return false;
  if (isMixed(other, source)) return true;
  return !isListed(gap, sentence) && !isListed(other, source) && isDescribed(other, source);
}

/**
 * The place of a sentence as drafted where a comma or an "if" parts otherwise what its source supposes with both "and" and "or": "A and B, or C" for "A and
 * B or C". A retelling takes each for the other where one word alone joins.
 */
export function regrouped(drafted: Reading, source: Reading): Span | undefined {
  if (!supposesMixed(source)) return undefined;
  const written = gapsOf(source);
  for (const [pair, gap] of gapsIn(drafted)) {
    if (gap.joint === undefined) continue;
    const there = written.get(pair);
    if (there === undefined) continue;
    const isSame = (other: Gap): boolean =>
      gap.joint !== other.joint ||
      !isMixed(other, source) ||
      !isSupposed(other, source) ||
      (gap.hasComma === other.hasComma && (gap.opens === other.opens || other.hasComma)) ||
      (gap.opens && other.hasComma);
    if (!there.some(isSame)) return gap.span;
  }
  return undefined;
}

const supposesMixed = remember(({ clauses, tokens, language }: Reading): boolean => {
  const { and, or } = grammarOf(language).clauseWords;
  return clauses.some(({ kind, start, end }) => {
    if (kind !== "condition") return false;
    const inside = tokens.filter((token) => token.start >= start && token.start < end);
    return inside.some(({ text }) => and.has(text)) && inside.some(({ text }) => or.has(text));
  });
});

const isSupposed = (gap: Gap, of: Reading): boolean => clauseOf(gap, of)?.kind === "condition";

const clauseOf = ({ span }: Gap, { clauses }: Reading) =>
  clauses.findLast(({ start, end }) => span.start >= start && span.start < end);

function isMixed(gap: Gap, of: Reading): boolean {
  const { and, or } = grammarOf(of.language).clauseWords;
  const clause = clauseOf(gap, of);
  const inside = of.tokens.filter(({ start }) => start >= (clause?.start ?? 0) && start < (clause?.end ?? 0));
  return inside.some(({ text }) => and.has(text)) && inside.some(({ text }) => or.has(text));
}

/** "With …" or "who …" stands behind the last of two things, and no comma before it. */
function isDescribed(gap: Gap, of: Reading): boolean {
  const end = clauseOf(gap, of)?.end ?? 0;
  const next = of.tokens.find(
    ({ text, start }) => start >= gap.span.end && start < end && (text === "," || describing.test(text)),
  );
  return next !== undefined && next.text !== ",";
}

function isJoinedBefore(gap: Gap, of: Reading): boolean {
  const { and, or } = grammarOf(of.language).clauseWords;
  const from = clauseOf(gap, of)?.start ?? 0;
  return of.tokens.some(
    ({ text, start }) => start >= from && start < gap.span.start && (and.has(text) || or.has(text)),
  );
}

const gapsOf = remember((source: Reading): ReadonlyMap<string, readonly Gap[]> => {
  const made = new Map<string, Gap[]>();
  for (const [pair, gap] of gapsIn(source)) {
    const known = made.get(pair);
    if (known === undefined) made.set(pair, [gap]);
    else known.push(gap);
  }
  return made;
});

function gapsIn({ tokens, content, language }: Reading): readonly (readonly [string, Gap])[] {
  const { and, or, opensClause, prepositions, restrictionGroups, auxiliaries } = grammarOf(language).clauseWords;
  const leadsOn = (text: string): boolean =>
    opensClause.has(text) ||
    prepositions.has(text) ||
    restrictionGroups.has(text) ||
    auxiliaries.has(text) ||
    relatives.test(text);
  const gaps: (readonly [string, Gap])[] = [];
  let open: { list: Gap["joint"] }[] = [];
  let at = 0;
  for (const [place, word] of content.entries()) {
    const next = content[place + 1];
    if (next === undefined) break;
    let hasComma = false;
    let leads = false;
    let isEnd = false;
    let opens = false;
    let goesOn = false;
    let joint: Gap["joint"];
    while ((tokens[at]?.start ?? next.start) < word.end) at += 1;
    for (let between = at; (tokens[between]?.start ?? next.start) < next.start; between += 1) {
      const { text } = tokens[between] as Token;
      if (text === ",") hasComma = true;
      else if (/^[.;:!?()]$/.test(text)) isEnd = true;
      else if (and.has(text)) joint = "and";
      else if (or.has(text)) joint = "or";
      else if (leadsOn(text)) leads = true;
      if (opensClause.has(text)) opens = true;
      goesOn ||= goingOn.test(text) && tokens[between - 1]?.text !== "so";
    }
    if (isEnd || (opens && joint === undefined)) open = [];
    if (isEnd) continue;
    const span = { start: word.start, end: next.end };
    const gap = { hasComma, joint, list: joint, opens, goesOn, leads, span };
    gaps.push([`${word.stem} ${next.stem}`, gap]);
    if (joint !== undefined) {
      for (const comma of open) comma.list = joint;
      open = [];
    } else if (hasComma) open.push(gap);
  }
  return gaps;
}

/** "Stop it, and call if you faint" for "stop it and call if you faint": the condition is then of the calling alone; and the other way about. */
function cutsOff(gap: Gap, sentence: Reading, other: Gap, source: Reading): boolean {
  if (gap.joint === undefined || gap.joint !== other.joint || gap.hasComma === other.hasComma) return false;
  const [here, there] = gap.hasComma ? [gap, other] : [other, gap];
  const [cut, whole] = gap.hasComma ? [sentence, source] : [source, sentence];
  // In a list the last comma is a matter of taste.
  return !isListed(here, cut) && !isListed(there, whole) && (isConditional(here, cut) || isConditional(there, whole));
}

/** A comma stands in the same clause before this place. */
function isListed({ span }: Gap, { tokens, clauses }: Reading): boolean {
  const clause = clauses.find(({ start, end }) => span.start >= start && span.start < end);
  const joint = tokens.findLastIndex(({ start }) => start < span.end);
  const from = clause?.start ?? 0;
  return tokens.slice(0, joint).some(({ text, start }) => text === "," && start >= from && start < span.start);
}

/** A condition stands behind this place, or around an "and". */
const isConditional = ({ span, joint }: Gap, { clauses }: Reading): boolean =>
  clauses.some(({ kind, start, end }) => kind === "condition" && (joint === "or" ? start : end) > span.start);

/** Of two things with an "or" between them, both are said and the "or" is gone: "while lying down if it happened during exercise". */
function choiceLost(sentence: Reading, source: Reading): Span | undefined {
  const { and, or } = grammarOf(source.language).clauseWords;
  const count = ({ tokens }: Reading): number => tokens.filter(({ text }) => or.has(text)).length;
  if (count(sentence) >= count(source)) return undefined;
  for (const { text, start } of source.tokens) {
    if (!or.has(text)) continue;
    const before = source.content.findLast((word) => word.end <= start)?.stem;
    const behind = source.content.find((word) => word.start >= start)?.stem;
    const one = sentence.content.find(({ stem }) => stem === before);
    const other = sentence.content.find(({ stem }) => stem === behind);
    if (one === undefined || other === undefined || one === other) continue;
    const [first, last] = one.start < other.start ? [one, other] : [other, one];
    const isApart = sentence.tokens.some(
      (token) =>
        token.start >= first.end &&
        token.start < last.start &&
        (token.kind === "mark" || and.has(token.text) || or.has(token.text)),
    );
    if (!isApart) return { start: first.start, end: last.end };
  }
  return undefined;
}
