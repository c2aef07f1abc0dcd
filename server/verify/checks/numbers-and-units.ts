import type { DrugLexicon } from "../lexicon/drugs.ts";
import type { Reading } from "../reading/reading.ts";
import { type Quantity, sameQuantity } from "../reading/quantities.ts";
import { caseOf, type QuotedSource } from "../reading/source.ts";
import { classOfUnit } from "../reading/units.ts";
import type { Check } from "../types.ts";
import { contradicted, notApplicable, passed, unsupported } from "./outcome.ts";

/**
 * Every number of a claim stands in the quote with the same unit, rate, comparator and lead, in the same order among
 * the medicines and people it belongs to; and no limit that goes with it is lost. After ISMP's list of error-prone
 * notations, ".5", "1.0 mg" and "1,5" are refused wherever they come from.
 */
export const numbersAndUnits =
  (drugs: DrugLexicon): Check =>
  (given) => {
    const { sentence, source, verbatim } = caseOf(given);
    if (sentence.quantities.some((quantity) => quantity.misreadable)) {
      return contradicted("A number is written in a way that is easily misread.");
    }
    if (given.sentence.act !== "claim") return notApplicable;
    if (source.kind !== "found") {
      return sentence.quantities.length === 0
        ? notApplicable
        : unsupported("There are no cited words to compare the numbers with.");
    }
    if (verbatim) return outsideQuote(source.source, sentence) ?? passed;
    const allowed = inQuote(source.source);
    for (const quantity of sentence.quantities) {
      if (allowed.some((other) => sameQuantity(quantity, other))) continue;
      return contradicted(differenceOf(quantity, source.source.reading.quantities));
    }
    const lost = lostQuantity(sentence, source.source);
    if (lost !== undefined) return contradicted(`The claim leaves out a number of its source: ${named(lost)}.`);
    if (!sameOrder(anchorsOf(sentence, drugs), anchorsOf(source.source.reading, drugs))) {
      return contradicted("Numbers, medicines or people are paired differently than in the source.");
    }
    return sentence.quantities.length === 0 ? notApplicable : passed;
  };

const inQuote = ({ reading, quoteStart, quoteEnd }: QuotedSource): readonly Quantity[] =>
  reading.quantities.filter((quantity) => quantity.start >= quoteStart && quantity.end <= quoteEnd);

/** A claim that copies whole sentences while its quote names only part of them shows a citation without its numbers. */
function outsideQuote(source: QuotedSource, sentence: Reading) {
  return inQuote(source).length < sentence.quantities.length
    ? unsupported("A number of the claim is not in its quote.")
    : undefined;
}

const named = (quantity: Quantity): string => {
  const value =
    quantity.shape === "single"
      ? `${quantity.low}`
      : `${quantity.low} ${quantity.shape === "pair" ? "/" : "to"} ${quantity.high}`;
  return [value, quantity.unit, quantity.rate === "" ? "" : `per ${quantity.rate}`]
    .filter((part) => part !== "")
    .join(" ");
};

function differenceOf(quantity: Quantity, others: readonly Quantity[]): string {
  const sameNumber = others.filter((other) => other.low === quantity.low && other.high === quantity.high);
  if (sameNumber.length === 0) return `The source does not have the number ${named(quantity)}.`;
  const sameUnit = sameNumber.filter((other) => other.unit === quantity.unit && other.rate === quantity.rate);
  if (sameUnit.length === 0) return `The source has the number of ${named(quantity)} with another unit.`;
  if (sameUnit.every((other) => other.comparator !== quantity.comparator))
    return `The source limits ${named(quantity)} differently.`;
  return `The source says ${named(quantity)} in another sense, or outside the quote.`;
}

/** A number that belongs to what the claim says, but is not said: a maximum, an interval, a threshold. */
function lostQuantity(sentence: Reading, source: QuotedSource): Quantity | undefined {
  const { reading } = source;
  const counts = sentence.quantities.length > 0;
  return reading.quantities.find((quantity) => {
    if (quantity.aside || sentence.quantities.some((said) => sameQuantity(said, quantity))) return false;
    const clause = reading.clauses.find(({ start, end }) => quantity.start >= start && quantity.start < end);
    if (clause?.kind === "reason") return false;
    if (clause?.kind === "condition" || counts) return true;
    const shared = clause?.words.filter((word) => sentence.stems.has(word.stem)).length ?? 0;
    return clause === undefined || shared * 2 >= clause.words.length || classOfUnit(quantity.unit) === "dose";
  });
}

/** Numbers, medicines and people in the order written: what stands together belongs together. */
function anchorsOf(reading: Reading, drugs: DrugLexicon): readonly string[] {
  if (reading.quantities.length === 0) return [];
  const anchors = [
    ...reading.quantities
      .filter(({ aside }) => !aside)
      .map(({ start, ...quantity }) => ({ start, anchor: named({ start, ...quantity }) })),
    ...drugs.mentionsIn(reading).map(({ start, id }) => ({ start, anchor: id })),
    ...reading.populations.map(({ start, group }) => ({ start, anchor: group })),
  ];
  return anchors.sort((left, right) => left.start - right.start).map(({ anchor }) => anchor);
}

/** True when `part` can be had from `whole` by leaving things out. Anchors the whole does not have are other checks' work. */
function sameOrder(part: readonly string[], whole: readonly string[]): boolean {
  if (part.length < 2) return true;
  const known = part.filter((anchor) => whole.includes(anchor));
  let at = 0;
  for (const anchor of whole) if (anchor === known[at]) at += 1;
  return at === known.length;
}
