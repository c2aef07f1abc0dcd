import type { DrugLexicon } from "../lexicon/drugs.ts";
import type { Reading } from "../reading/reading.ts";
import { type Quantity, sameQuantity } from "../reading/quantities.ts";
import { caseOf, type QuotedSource } from "../reading/source.ts";
import { classOfUnit } from "../reading/units.ts";
import type { Check } from "../types.ts";
import { conversionOf } from "../reading/conversions.ts";
import { contradicted, notApplicable, passed, unsupported } from "./outcome.ts";
import { retoldSpansOf, wholeSource } from "./spans.ts";

/**
 * Every number of a claim stands in the quote with the same unit, rate, comparator and lead, in the same order among the medicines and people
 * it belongs to; and no limit that goes with it is lost. How a number is written, and in which other unit, is the work of units-style.
 */
export const numbersAndUnits =
  (drugs: DrugLexicon): Check =>
  (given) => {
    if (given.sentence.act !== "claim") return notApplicable;
    const { sentence: drafted, retold, source, verbatim } = caseOf(given);
    const sentence = retold?.reading ?? drafted;
    const [first] = sentence.quantities;
    if (source.kind !== "found") {
      return first === undefined
        ? notApplicable
        : unsupported("There are no cited words to compare the numbers with.", retoldSpansOf(given, { said: first }));
    }
    const { reading } = source.source;
    const allowed = inQuote(source.source);
    if (verbatim) {
      // A claim that copies whole sentences while its quote names only part of them shows a citation without its numbers.
      return allowed.length < sentence.quantities.length
        ? unsupported("A number of the claim is not in its quote.", retoldSpansOf(given, { said: first }))
        : passed;
    }
    const whole = wholeSource(source.source);
    for (const [at, quantity] of sentence.quantities.entries()) {
      if (allowed.some((other) => sameQuantity(quantity, other)) || isComputed(quantity, sentence.quantities[at - 1]))
        continue;
      const { because, other } = differenceOf(quantity, reading.quantities);
      return contradicted(because, retoldSpansOf(given, { said: quantity, source: other ?? whole }));
    }
    const lost = lostQuantity(sentence, source.source);
    if (lost !== undefined)
      return contradicted("The claim leaves out a number of its source.", retoldSpansOf(given, { source: lost }));
    if (!sameOrder(anchorsOf(sentence, drugs), anchorsOf(reading, drugs))) {
      return contradicted(
        "Numbers, medicines or people are paired differently than in the source.",
        retoldSpansOf(given, { said: first, source: whole }),
      );
    }
    return first === undefined ? notApplicable : passed;
  };

/** "38 °C (100.4 °F)": the same number once more. Units-style holds it, for a person to judge, where the guidance gives only one. */
const isComputed = (quantity: Quantity, before: Quantity | undefined): boolean =>
  quantity.aside && before !== undefined && conversionOf(before, quantity) === "right";

const inQuote = ({ reading, quoteStart, quoteEnd }: QuotedSource): readonly Quantity[] =>
  reading.quantities.filter((quantity) => quantity.start >= quoteStart && quantity.end <= quoteEnd);

const named = (quantity: Quantity): string => {
  const value =
    quantity.shape === "single"
      ? `${quantity.low}`
      : `${quantity.low} ${quantity.shape === "pair" ? "/" : "to"} ${quantity.high}`;
  return [value, quantity.unit, quantity.rate === "" ? "" : `per ${quantity.rate}`]
    .filter((part) => part !== "")
    .join(" ");
};

/** Why no number of the source is this one, and the number that comes nearest to it. */
function differenceOf(
  quantity: Quantity,
  others: readonly Quantity[],
): { readonly because: string; readonly other?: Quantity | undefined } {
  const sameNumber = others.filter((other) => other.low === quantity.low && other.high === quantity.high);
  if (sameNumber.length === 0) {
    const other = others.find(({ unit, rate }) => unit === quantity.unit && rate === quantity.rate) ?? others[0];
    return { because: "The source does not have this number.", other };
  }
  const sameUnit = sameNumber.filter((other) => other.unit === quantity.unit && other.rate === quantity.rate);
  const [other] = sameUnit;
  if (other === undefined) return { because: "The source has this number with another unit.", other: sameNumber[0] };
  if (sameUnit.every(({ comparator }) => comparator !== quantity.comparator))
    return { because: "The source limits this number differently.", other };
  return { because: "The source has this number in another sense, or outside the quote.", other };
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
