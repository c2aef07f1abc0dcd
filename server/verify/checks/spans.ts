import type { Passage } from "../../retrieve/types.ts";
import { keepsOffsets, originalSpan } from "../reading/original-span.ts";
import { caseOf, type QuotedSource } from "../reading/source.ts";
import type { FailureSpans, SentenceInContext, Span } from "../types.ts";

/** Stretches of the two readings, as a check sees them. */
export interface Places {
  /** In the reading of the sentence. */
  readonly said?: Span | undefined;
  /** In the reading of the full sentences around the quote. */
  readonly source?: Span | undefined;
}

/** As `spansOf`, where `said` is a place in what `paraphraseOf` gives. */
export function retoldSpansOf(given: SentenceInContext, { said, source }: Places): FailureSpans {
  const { retold } = caseOf(given);
  return spansOf(given, { said: said === undefined ? undefined : (retold?.drafted(said) ?? said), source });
}

/** The same stretches in the texts people see: the sentence as drafted, and the passage it cites. */
export function spansOf(given: SentenceInContext, places: Places): FailureSpans {
  const { source } = caseOf(given);
  const said = places.said === undefined ? undefined : inText(given, given.sentence.text, places.said);
  const inSource =
    places.source === undefined || source.kind !== "found" ? undefined : inPassage(source.source, places.source);
  return { ...(said === undefined ? {} : { said }), ...(inSource === undefined ? {} : { source: inSource }) };
}

const inPassage = ({ passage, start }: QuotedSource, place: Span): Span | undefined =>
  inText(passage, passage.text, { start: place.start + start, end: place.end + start });

// Looked at once for each text: a spoiled sentence fails many checks.
const plain = new WeakMap<SentenceInContext | Passage, boolean>();

function inText(owner: SentenceInContext | Passage, text: string, { start, end }: Span): Span | undefined {
  let keeps = plain.get(owner);
  if (keeps === undefined) {
    keeps = keepsOffsets(text);
    plain.set(owner, keeps);
  }
  return keeps ? { start, end } : originalSpan(text, { start, end });
}

/** The whole of what a claim rests on, when nothing smaller can be shown: what was left out is somewhere in it. */
export const wholeSource = ({ reading }: QuotedSource): Span => ({ start: 0, end: reading.text.length });
