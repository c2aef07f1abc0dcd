import type { Evidence, Passage } from "../../retrieve/types.ts";
import type { SentenceInContext } from "../types.ts";
import { type ReadingLanguage, readingLanguageOf } from "./language.ts";
import { normalise } from "./normalise.ts";
import { type Reading, readText } from "./reading.ts";
import { retell, type Retold } from "./retelling/retell.ts";

/** The guidance a claim rests on: the full sentences that contain its quote, and where in them the quote stands. */
export interface QuotedSource {
  readonly passage: Passage;
  readonly reading: Reading;
  /** Where `reading.text` begins in the passage's normalised text. */
  readonly start: number;
  /** Offsets of the quote in `reading.text`. */
  readonly quoteStart: number;
  readonly quoteEnd: number;
  readonly sentenceCount: number;
}

export type SourceFound =
  | { readonly kind: "found"; readonly source: QuotedSource }
  | { readonly kind: "no-citation" | "passage-unknown" | "passage-ambiguous" | "quote-absent" | "quote-empty" };

/** Everything the checks look at, read once for each sentence. */
export interface Case {
  readonly sentence: Reading;
  readonly patient: Reading;
  readonly source: SourceFound;
  /** The claim is, word for word, whole sentences of the passage it cites. */
  readonly verbatim: boolean;
  /** The claim told in the words and the order of its source; undefined when it is so told already, or has no source. */
  readonly retold: Retold | undefined;
}

interface PreparedPassage {
  readonly language: ReadingLanguage;
  readonly text: string;
  /** Where each sentence starts in `text`; they are joined by single spaces. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly readings: Map<string, Reading>;
  readonly all: readonly Reading[];
  readonly stems: ReadonlySet<string>;
}

// Keyed by the passage object: preparation lives as long as the index keeps the passage, and no longer.
const prepared = new WeakMap<Passage, PreparedPassage>();
const cases = new WeakMap<SentenceInContext, Case>();
const patients = new WeakMap<object, { readonly of: string; readonly reading: Reading }>();
const readingsMax = 64;

/**
 * Reads and remembers a passage, so that checking a sentence against it is quick.
 * Throws when the passage's text is not its sentences: quotes could then be cut where nobody looked.
 */
export function preparePassage(passage: Passage): void {
  preparedOf(passage);
}

/** Every sentence of a passage, read, and last its topic's title: all that a passage names. */
export const readingsOf = (passage: Passage): readonly Reading[] => preparedOf(passage).all;

/** Every stem of a passage's sentences. */
export const stemsOf = (passage: Passage): ReadonlySet<string> => preparedOf(passage).stems;

function preparedOf(passage: Passage): PreparedPassage {
  const before = prepared.get(passage);
  if (before !== undefined) return before;
  const language = readingLanguageOf(passage.language);
  const starts: number[] = [];
  const ends: number[] = [];
  const sentences = passage.sentences.map(normalise);
  let at = 0;
  for (const sentence of sentences) {
    starts.push(at);
    at += sentence.length;
    ends.push(at);
    at += 1;
  }
  const text = sentences.join(" ");
  if (normalise(passage.text) !== text) throw new Error("A passage's text is not its sentences joined");
  const readings = new Map<string, Reading>();
  for (const [index, sentence] of sentences.entries()) readings.set(`${index}-${index}`, readText(sentence, language));
  const read = [...readings.values()];
  const all = [...read, readText(passage.topicTitle, language)];
  const stems = new Set(read.flatMap((reading) => [...reading.stems]));
  const made = { language, text, starts, ends, readings, all, stems };
  prepared.set(passage, made);
  return made;
}

/** The reading of a sentence and of what it cites. The same object gives the same case. */
export function caseOf(given: SentenceInContext): Case {
  const before = cases.get(given);
  if (before !== undefined) return before;
  const language = languageOf(given);
  // An answer in another language than was asked for is held: nobody who reads it asked for it.
  if (given.language !== language) throw new Error("The guidance is in another language than was asked for");
  const sentence = readingAsWritten(given) ?? readText(given.sentence.text, language);
  const source = locate(given, sentence);
  const verbatim = source.kind === "found" && source.source.reading.text === sentence.text;
  const retells = given.sentence.act === "claim" && source.kind === "found" && !verbatim;
  const retold = retells ? retell(sentence, source.source.reading) : undefined;
  const made = { sentence, patient: patientReading(given, language), source, verbatim, retold };
  cases.set(given, made);
  return made;
}

/** Of a sentence that stands in the passage it cites, word for word: the passage has been read. */
function readingAsWritten({ sentence, evidence }: SentenceInContext): Reading | undefined {
  const [passage] = sentence.citation === undefined ? [] : passagesNamed(evidence, sentence.citation.passageId);
  const place = passage?.sentences.indexOf(sentence.text) ?? -1;
  return passage === undefined || place < 0 ? undefined : preparedOf(passage).readings.get(`${place}-${place}`);
}

/** The patient's words stay the same for a whole turn, and so does the evidence object: read them once. */
function patientReading({ evidence, patientText }: SentenceInContext, language: ReadingLanguage): Reading {
  const before = patients.get(evidence);
  if (before !== undefined && before.of === patientText && before.reading.language === language) return before.reading;
  const reading = readText(patientText, language);
  patients.set(evidence, { of: patientText, reading });
  return reading;
}

/**
 * The language a sentence is read in: that of all the guidance found. Guidance in two languages, or in one that nobody can read here,
 * throws: no check has then read the sentence, and an answer never mixes languages.
 */
export function languageOf({ evidence }: Pick<SentenceInContext, "evidence">): ReadingLanguage {
  const language = evidence.passages[0]?.passage.language;
  if (language === undefined || evidence.passages.some(({ passage }) => passage.language !== language))
    throw new Error("The guidance is not in one language");
  return readingLanguageOf(language);
}

function locate(given: SentenceInContext, sentence: Reading): SourceFound {
  const citation = given.sentence.citation;
  if (citation === undefined) return { kind: "no-citation" };
  const passages = passagesNamed(given.evidence, citation.passageId);
  const passage = passages[0];
  if (passage === undefined) return { kind: "passage-unknown" };
  if (passages.some((other) => other.hash !== passage.hash || other.text !== passage.text))
    return { kind: "passage-ambiguous" };
  const ready = preparedOf(passage);
  const quote = normalise(citation.quote);
  if (!/[a-z0-9]/.test(quote)) return { kind: "quote-empty" };
  let best: { readonly source: QuotedSource; readonly shared: number } | undefined;
  for (let at = ready.text.indexOf(quote); at >= 0; at = ready.text.indexOf(quote, at + 1)) {
    if (!onWordBorders(ready.text, at, at + quote.length)) continue;
    const source = sourceAt(passage, ready, { start: at, end: at + quote.length }, sentence);
    const shared = sentence.content.filter((word) => source.reading.stems.has(word.stem)).length;
    // One occurrence serves all checks: a number from one sentence cannot borrow the condition of another.
    if (best === undefined || shared > best.shared) best = { source, shared };
  }
  return best === undefined ? { kind: "quote-absent" } : { kind: "found", source: best.source };
}

/** Every passage of this turn's evidence with that id. */
export const passagesNamed = (
  evidence: Pick<Extract<Evidence, { kind: "found" }>, "passages">,
  passageId: string,
): readonly Passage[] =>
  evidence.passages.filter((scored) => scored.passage.id === passageId).map((scored) => scored.passage);

const letterOrDigit = /[\p{L}\p{N}]/u;

/** A quote may not begin or end inside a word or a number: "child" is not in "children", "5 mg" is not in "2.5 mg". */
function onWordBorders(text: string, start: number, end: number): boolean {
  const joins = (left: string, right: string, beyond: string): boolean => {
    if (letterOrDigit.test(left) && letterOrDigit.test(right)) return true;
    if (/[.,/'-]/.test(left) && letterOrDigit.test(right) && letterOrDigit.test(beyond)) return true;
    return false;
  };
  const before = text[start - 1] ?? " ";
  const after = text[end] ?? " ";
  const first = text[start] ?? " ";
  const last = text[end - 1] ?? " ";
  return (
    !joins(before, first, text[start - 2] ?? " ") &&
    !joins(after, last, text[end + 1] ?? " ") &&
    !letterOrDigitPair(last, after)
  );
}
const letterOrDigitPair = (left: string, right: string): boolean =>
  letterOrDigit.test(left) && letterOrDigit.test(right);

function sourceAt(
  passage: Passage,
  ready: PreparedPassage,
  quote: { readonly start: number; readonly end: number },
  sentence: Reading,
): QuotedSource {
  let first = ready.ends.findIndex((end) => quote.start < end);
  let last = ready.starts.findLastIndex((start) => start < quote.end);
  // A claim that is word for word one or more whole sentences inside a longer quote rests on exactly those.
  const whole = wholeSentences(ready, first, last, sentence.text);
  if (whole !== undefined) [first, last] = whole;
  const start = ready.starts[first] ?? 0;
  const end = ready.ends[last] ?? ready.text.length;
  const key = `${first}-${last}`;
  let reading = ready.readings.get(key);
  if (reading === undefined) {
    reading = readText(ready.text.slice(start, end), ready.language);
    if (ready.readings.size < ready.starts.length + readingsMax) ready.readings.set(key, reading);
  }
  return {
    passage,
    reading,
    start,
    quoteStart: Math.max(0, quote.start - start),
    quoteEnd: Math.min(end, quote.end) - start,
    sentenceCount: last - first + 1,
  };
}

function wholeSentences(
  ready: PreparedPassage,
  first: number,
  last: number,
  text: string,
): readonly [number, number] | undefined {
  for (let from = first; from <= last; from += 1) {
    if (!ready.text.startsWith(text, ready.starts[from])) continue;
    const to = ready.ends.indexOf((ready.starts[from] ?? 0) + text.length);
    if (to >= from && to <= last) return [from, to];
  }
  return undefined;
}
