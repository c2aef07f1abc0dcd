import { sameQuantity } from "../reading/quantities.ts";
import type { Alignment } from "./align.ts";

export interface NumbersKept {
  /** How many of the claim's quantities the evidence has, whole. */
  readonly there: number;
  /** How many it has not. */
  readonly missing: number;
  /** Of those, how many the best sentence gives another value in the same unit. */
  readonly conflict: number;
  /** How many stand there with another comparator, rate or lead: "at least 4" for "at most 4". */
  readonly bent: number;
}

export function numbersKept({ claim, evidence, best }: Alignment): NumbersKept {
  let there = 0;
  let missing = 0;
  let conflict = 0;
  let bent = 0;
  for (const wanted of claim.quantities) {
    let value = false;
    let whole = false;
    for (const { quantities } of evidence.sentences)
      for (const other of quantities) {
        if (other.low !== wanted.low || other.high !== wanted.high) continue;
        if (other.unit !== wanted.unit && other.unit !== "" && wanted.unit !== "") continue;
        value = true;
        whole ||= sameQuantity(other, wanted);
      }
    if (value) {
      there += 1;
      if (!whole) bent += 1;
      continue;
    }
    missing += 1;
    if (best.quantities.some(({ unit }) => unit === wanted.unit)) conflict += 1;
  }
  return { there, missing, conflict, bent };
}
