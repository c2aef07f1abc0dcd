import { grammarOf } from "../../reading/grammar.ts";
import type { Reading } from "../../reading/reading.ts";
import type { Token } from "../../reading/tokens.ts";
import type { Span } from "../../types.ts";

/** What stands between two words that follow one another. */
interface Gap {
  readonly hasComma: boolean;
  readonly joint: "and" | "or" | undefined;
  /** A preposition, "who", "is" or what opens a clause: a comma before it sets nothing apart. */
  readonly leads: boolean;
  readonly span: Span;
}

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
    if (!there.some((other) => isSameBorder(gap, other))) return gap.span;
    if (there.every((other) => cutsOff(gap, sentence, other, source))) return gap.span;
  }
  return choiceLost(sentence, source);
}

function isSameBorder(gap: Gap, other: Gap): boolean {
  if (gap.leads || other.leads) return (gap.joint === undefined) === (other.joint === undefined) || gap.hasComma;
  return (gap.hasComma || gap.joint !== undefined) === (other.hasComma || other.joint !== undefined);
}

const remembered = new WeakMap<Reading, ReadonlyMap<string, readonly Gap[]>>();

function gapsOf(source: Reading): ReadonlyMap<string, readonly Gap[]> {
  const before = remembered.get(source);
  if (before !== undefined) return before;
  const made = new Map<string, Gap[]>();
  for (const [pair, gap] of gapsIn(source)) {
    const known = made.get(pair);
    if (known === undefined) made.set(pair, [gap]);
    else known.push(gap);
  }
  remembered.set(source, made);
  return made;
}

function gapsIn({ tokens, content, language }: Reading): readonly (readonly [string, Gap])[] {
  const { and, or, opensClause, prepositions, restrictionGroups, auxiliaries } = grammarOf(language).clauseWords;
  const leadsOn = (text: string): boolean =>
    opensClause.has(text) ||
    prepositions.has(text) ||
    restrictionGroups.has(text) ||
    auxiliaries.has(text) ||
    relatives.test(text);
  const gaps: (readonly [string, Gap])[] = [];
  let at = 0;
  for (const [place, word] of content.entries()) {
    const next = content[place + 1];
    if (next === undefined) break;
    let hasComma = false;
    let leads = false;
    let isEnd = false;
    let joint: Gap["joint"];
    while ((tokens[at]?.start ?? next.start) < word.end) at += 1;
    for (let between = at; (tokens[between]?.start ?? next.start) < next.start; between += 1) {
      const { text } = tokens[between] as Token;
      if (text === ",") hasComma = true;
      else if (/^[.;:!?()]$/.test(text)) isEnd = true;
      else if (and.has(text)) joint = "and";
      else if (or.has(text)) joint = "or";
      else if (leadsOn(text)) leads = true;
    }
    if (!isEnd)
      gaps.push([`${word.stem} ${next.stem}`, { hasComma, joint, leads, span: { start: word.start, end: next.end } }]);
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
