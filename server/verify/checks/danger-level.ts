import { levels } from "../../triage/types.ts";
import { dangerNamed } from "../reading/danger.ts";
import { caseOf } from "../reading/source.ts";
import type { Check } from "../types.ts";
import { passed, unsupported } from "./outcome.ts";
import { spansOf } from "./spans.ts";

/**
 * No sentence, whatever it is for and whatever it cites, names a danger to this person that triage does not stand at: either triage
 * missed something, or the draft invents it, and both are for a person to read. The answer around it would go on as if nothing were.
 */
export const dangerLevel: Check = (given) => {
  const at = levels.indexOf(given.level);
  if (at < 0) throw new Error("Unknown triage level");
  const named = dangerNamed(caseOf(given).sentence);
  if (named === undefined || at <= levels.indexOf(named)) return passed;
  const said = { start: 0, end: Math.max(1, caseOf(given).sentence.text.length) };
  return unsupported("The sentence names a danger above the level that triage found.", spansOf(given, { said }));
};
