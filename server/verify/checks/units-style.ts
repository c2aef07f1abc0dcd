import { conversionOf } from "../reading/conversions.ts";
import { misreadableIn } from "../reading/misreadable-units.ts";
import { caseOf } from "../reading/source.ts";
import type { Check } from "../types.ts";
import { contradicted, forReview, notApplicable, passed, unsupported } from "./outcome.ts";
import { spansOf } from "./spans.ts";

/**
 * A number is written so that nobody misreads it: no ".5", "1.0 mg", "1,5", "µg" or "10 U", wherever it comes from. A number given in
 * another unit as well ("38 °C (100.4 °F)") must be computed rightly, and when the guidance does not give both, a person looks at it.
 *
 * Source: Institute for Safe Medication Practices, list of error-prone abbreviations, symbols and dose designations.
 */
export const unitsStyle: Check = (given) => {
  const { sentence, source, verbatim } = caseOf(given);
  const misread = sentence.quantities.find((quantity) => quantity.misreadable);
  if (misread !== undefined)
    return contradicted("A number is written in a way that is easily misread.", spansOf(given, { said: misread }));
  if (verbatim) return sentence.quantities.length === 0 ? notApplicable : passed;
  const unit = misreadableIn(given.sentence.text);
  if (unit !== undefined) return unsupported("A unit is written in a way that is easily misread.", { said: unit });
  for (const [at, quantity] of sentence.quantities.entries()) {
    const first = sentence.quantities[at - 1];
    if (!quantity.aside || first === undefined) continue;
    const conversion = conversionOf(first, quantity);
    const places = { said: { start: first.start, end: quantity.end } };
    if (conversion === "wrong")
      return contradicted("A number is converted to another unit wrongly.", spansOf(given, places));
    const written = source.kind === "found" ? source.source.reading.quantities : [];
    const isGiven = written.some(
      ({ low, high, unit }) => low === quantity.low && high === quantity.high && unit === quantity.unit,
    );
    if (conversion === "right" && !isGiven)
      return forReview("A number is given in a unit that its source does not give.", spansOf(given, places));
  }
  return sentence.quantities.length === 0 ? notApplicable : passed;
};
