import type { RuleSet } from "../rules.ts";
import type { Mention } from "../types.ts";
import { mayBeOf } from "./true-of.ts";

/**
 * What was said before of those whose signs a message tells, or of nobody named: a grandfather's warfarin says nothing of a son's bump.
 * All of it when the message has no sign, or one that may be anybody's.
 */
export function ofSamePeople(earlier: readonly Mention[], now: readonly Mention[], rules: RuleSet): readonly Mention[] {
  const signs = now.filter(({ concept }) => rules.concepts.get(concept)?.kind === "symptom");
  if (signs.length === 0 || signs.some(({ whose }) => whose === undefined)) return earlier;
  return earlier.filter(({ concept, whose }) =>
    signs.some((sign) => mayBeOf(whose, rules.concepts.get(concept)?.trueOf, sign.whose)),
  );
}
