import { passagesNamed } from "../reading/source.ts";
import type { Check } from "../types.ts";
import { notApplicable, passed, unsupported } from "./outcome.ts";

/** A claim names a passage that was found in this turn; nothing else may be cited. */
export const citationKnown: Check = ({ sentence, evidence }) => {
  const { act, citation } = sentence;
  switch (act) {
    case "claim":
      if (citation === undefined) return unsupported("A claim without a citation.");
      break;
    case "empathy":
    case "question":
    case "safety-net":
      if (citation === undefined) return notApplicable;
      break;
    default: {
      const unhandled: never = act;
      throw new Error(`Unhandled sentence act: ${String(unhandled)}`);
    }
  }
  const named = passagesNamed(evidence, citation.passageId);
  const first = named[0];
  if (first === undefined) return unsupported("The passage cited is not among those found for this question.");
  if (named.some((passage) => passage.hash !== first.hash))
    return unsupported("Two different passages carry the id cited.");
  return passed;
};
