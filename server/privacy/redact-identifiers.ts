import { type IdentifierKind, identifierRules } from "./identifier-rules.ts";

export type { IdentifierKind };

export interface RedactedSpan {
  readonly kind: IdentifierKind;
  /** Character offsets in the text as it was given. */
  readonly start: number;
  readonly end: number;
}

export interface Redaction {
  /** Each identifier replaced by its kind in square brackets: `[name]`, `[date-of-birth]`. */
  readonly text: string;
  /** In order, never overlapping. Holds places, not words. */
  readonly spans: readonly RedactedSpan[];
}

// How much of the surroundings a rule may look at.
const aroundCharacters = 60;

/**
 * Replaces identifiers before any model sees the text. Pure and linear in the length of the text. Doses, ages, blood
 * pressures, temperatures, durations and the days symptoms began stay: an answer needs them. It lowers a risk and
 * proves nothing: a name without any cue around it is kept.
 */
export function redactIdentifiers(text: string): Redaction {
  const spans = merge(identifierRules.flatMap((rule) => [...findWith(rule, text)]));
  let redacted = "";
  let from = 0;
  for (const { kind, start, end } of spans) {
    redacted += `${text.slice(from, start)}[${kind}]`;
    from = end;
  }
  return { text: redacted + text.slice(from), spans };
}

const placeholders = new RegExp(`\\[(?:${[...new Set(identifierRules.map(({ kind }) => kind))].join("|")})\\]`, "g");

/** A redacted text without what stands for the identifiers: to a search "[name]" is a word like any other, and asks about nothing. */
export const withoutPlaceholders = (redacted: string): string => redacted.replace(placeholders, " ");

function* findWith({ kind, pattern, accept }: (typeof identifierRules)[number], text: string): Generator<RedactedSpan> {
  for (const match of text.matchAll(pattern)) {
    const [start, end] = match.indices?.groups?.["id"] ?? [match.index, match.index + match[0].length];
    const around = {
      before: text.slice(Math.max(0, start - aroundCharacters), start),
      after: text.slice(end, end + aroundCharacters),
    };
    if (accept && !accept(text.slice(start, end), around)) continue;
    yield trimmed({ kind, start, end }, text);
  }
}

/** Punctuation that closes the sentence belongs to the sentence, not to the identifier. */
function trimmed({ kind, start, end }: RedactedSpan, text: string): RedactedSpan {
  let last = end;
  const closing = kind === "url" || kind === "email" ? /[\s,;:!?.]/ : /[\s,;:!?]/;
  while (last > start && closing.test(text[last - 1] ?? "")) last -= 1;
  return { kind, start, end: last };
}

/** Overlapping spans become one, named by whichever rule stands higher. */
function merge(found: readonly RedactedSpan[]): readonly RedactedSpan[] {
  const rankOf = new Map(found.map((span, at) => [span, at]));
  const merged: RedactedSpan[] = [];
  for (const span of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (!last || span.start >= last.end) {
      merged.push(span);
      continue;
    }
    const higher = (rankOf.get(last) ?? 0) <= (rankOf.get(span) ?? 0) ? last : span;
    const joined: RedactedSpan = { kind: higher.kind, start: last.start, end: Math.max(last.end, span.end) };
    rankOf.set(joined, Math.min(rankOf.get(last) ?? 0, rankOf.get(span) ?? 0));
    merged[merged.length - 1] = joined;
  }
  return merged;
}
