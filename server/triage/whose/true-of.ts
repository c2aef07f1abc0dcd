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
