import { caseOf } from "../reading/source.ts";
import type { SentenceInContext } from "../types.ts";

/**
 * True when a sentence is, letter by letter as `normalise` reads it, one or more whole sentences of the passage it cites: people wrote it, and no judge
 * is needed, in whatever language it is. A part of a sentence is none: what was left out may be its "not". False for whatever cannot be read; never
 * throws. Takes the object the checks take, and shares their reading of it.
 */
export function standsWordForWord(given: SentenceInContext): boolean {
  try {
    return caseOf(given).verbatim;
  } catch {
    return false;
  }
}
