import type { Comparator, Quantity } from "../reading/quantities.ts";
import type { Check } from "../types.ts";
import { contradicted, notApplicable, passed } from "./outcome.ts";
import { changedOf } from "./paraphrase.ts";
import { retoldSpansOf } from "./spans.ts";

const directions = {
  "at-least": "up",
  "more-than": "up",
  "at-most": "down",
  "less-than": "down",
  exactly: "none",
  about: "none",
} as const satisfies Record<Comparator, string>;

/**
 * "At least" never becomes "at most", nor "over 38 °C" "38 °C": each number keeps the comparison it stands in. A number that stands in the
 * source under both comparisons may be said under either; that it goes with the right words is the work of other checks.
 */
export const comparatorKept: Check = (given) => {
  const paraphrase = changedOf(given);
  if (paraphrase === undefined) return notApplicable;
  const { sentence, reading } = paraphrase;
  if (sentence.quantities.length === 0) return notApplicable;
  for (const quantity of sentence.quantities) {
    const same = reading.quantities.filter((other) => isSameNumber(quantity, other));
    if (same.length === 0 || same.some(({ comparator }) => comparator === quantity.comparator)) continue;
    const said = directions[quantity.comparator];
    const turned = said !== "none" && same.some(({ comparator }) => ![said, "none"].includes(directions[comparator]));
    return contradicted(
      turned
        ? "The claim turns a comparison of its source around."
        : "The claim compares a number otherwise than its source.",
      retoldSpansOf(given, { said: quantity, source: same[0] }),
    );
  }
  return passed;
};

const isSameNumber = (left: Quantity, right: Quantity): boolean =>
  left.low === right.low && left.high === right.high && left.unit === right.unit;
