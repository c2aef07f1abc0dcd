import type { TrueOf } from "../rules.ts";
import { areTwo, type Person } from "./person.ts";

/** What a circumstance says of whoever it is true of. */
const implied: Readonly<Record<TrueOf, Person>> = {
  anybody: {},
  woman: { sex: "female", stage: "adult" },
  infant: { stage: "infant" },
  adult: { stage: "adult" },
  mother: { sex: "female", stage: "adult" },
};

/** The person of a sign or circumstance: the one named beside it, with what the circumstance itself tells of them. */
export function personOf(trueOf: TrueOf | undefined, named: Person | undefined): Person | undefined {
  if (trueOf === undefined) return named;
  const told = implied[trueOf];
  // A baby's age says of the mother that she gave birth; a name beside it that cannot be meant is not.
  const person = trueOf === "mother" || areTwo(named, told) ? told : { ...named, ...told };
  return Object.keys(person).length === 0 ? undefined : person;
}

/** Whether a sign of somebody may go with a circumstance of somebody: they may be one, or she and her baby. */
export function mayBeOf(whose: Person | undefined, trueOf: TrueOf | undefined, sign: Person | undefined): boolean {
  return !areTwo(whose, sign) || ((trueOf === "woman" || trueOf === "mother") && mayBeHerBaby(sign));
}

/** "34 weeks, and he has not moved", "my son has not kicked": what happens to her baby happens to her. */
const mayBeHerBaby = (person: Person | undefined): boolean =>
  person?.self !== true &&
  (person?.stage === "infant" || (person?.stage === undefined && (person?.kin ?? "young") === "young"));
