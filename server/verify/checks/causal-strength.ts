import { relationsIn } from "../reading/causes.ts";
import type { Check } from "../types.ts";
import { forReview, notApplicable, passed } from "./outcome.ts";
import { changedOf } from "./paraphrase.ts";
import { retoldSpansOf, wholeSource } from "./spans.ts";

/** "Linked to" never becomes "causes", nor "can ease" "cures": a claim says no more about what brings about what than its source does. */
export const causalStrength: Check = (given) => {
  const paraphrase = changedOf(given);
  if (paraphrase === undefined) return notApplicable;
  const { sentence, reading, source } = paraphrase;
  const said = relationsIn(sentence);
  if (said.length === 0) return notApplicable;
  const written = relationsIn(reading);
  const upgraded = said.find(
    ({ stem, relation, rung, helps }) =>
      !written.some((other) => other.stem === stem && (helps || !other.helps)) &&
      !written.some((other) => other.relation === relation && other.rung >= rung && (helps || !other.helps)),
  );
  if (upgraded === undefined) return passed;
  const weaker = written.find(({ relation }) => relation === upgraded.relation);
  return forReview(
    "The claim says more about what causes or helps what than its source.",
    retoldSpansOf(given, { said: upgraded, source: weaker ?? wholeSource(source) }),
  );
};
