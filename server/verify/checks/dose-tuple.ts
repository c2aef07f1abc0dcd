import type { DrugLexicon } from "../lexicon/drugs.ts";
import { type DoseField, type DosePart, dosePartsIn } from "../reading/doses.ts";
import type { Check } from "../types.ts";
import { contradicted, notApplicable, passed } from "./outcome.ts";
import { changedOf } from "./paraphrase.ts";
import { retoldSpansOf } from "./spans.ts";

const otherwise = {
  amount: "The claim gives another amount of the medicine than its source.",
  frequency: "The claim gives the medicine more or less often than its source.",
  interval: "The claim leaves another time between doses than its source.",
  maximum: "The claim has another greatest dose than its source.",
  window: "The claim counts doses over another time than its source.",
  duration: "The claim gives the medicine for another time than its source.",
  route: "The claim gives the medicine by another way than its source.",
} as const satisfies Record<DoseField, string>;
const leftOut = "The claim leaves out a part of a dose that its source gives.";

/**
 * A dose is compared field by field: for each medicine and for each group of people, the amount, how often, how long between, the most in what time, for how
 * long and by which way are those of the source, and none of them is lost. "Up to 4 times a day" is not "every 4 hours".
 */
export const doseTuple =
  (drugs: DrugLexicon): Check =>
  (given) => {
    const paraphrase = changedOf(given);
    if (paraphrase === undefined) return notApplicable;
    const { sentence, reading } = paraphrase;
    if (sentence.quantities.length === 0) return notApplicable;
    const said = dosePartsIn(sentence, drugs.mentionsIn(sentence));
    if (said.length === 0) return notApplicable;
    const written = dosePartsIn(reading, drugs.mentionsIn(reading));
    for (const part of said) {
      const same = written.filter((other) => isOfOneDose(part, other) && other.field === part.field);
      if (same.some(({ value }) => value === part.value)) continue;
      // Nothing of this field to compare with: whether the number may stand at all is the work of numbers-and-units.
      if (same.length === 0 && !written.some(({ field, value }) => field === part.field && value === part.value))
        continue;
      return contradicted(otherwise[part.field], retoldSpansOf(given, { said: part, source: same[0] ?? written[0] }));
    }
    const doses = said.filter(({ field }) => field === "amount");
    const lost = written.find(
      (part) =>
        doses.some((dose) => isOfOneDose(dose, part)) &&
        part.field !== "amount" &&
        !said.some((other) => other.field === part.field && other.value === part.value),
    );
    if (lost !== undefined) return contradicted(leftOut, retoldSpansOf(given, { said: doses[0], source: lost }));
    return passed;
  };

/** One medicine, where one is named, for the same people. */
const isOfOneDose = (left: DosePart, right: DosePart): boolean =>
  left.drug === right.drug && left.people === right.people;
