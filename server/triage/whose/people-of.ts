import type { Mention } from "../types.ts";
import { isSame, type Person } from "./person.ts";

/** Everybody who was spoken of, each once. */
export function peopleOf(mentions: readonly Mention[]): readonly Person[] {
  const people: Person[] = [];
  for (const { whose } of mentions) {
    if (whose !== undefined && !people.some((person) => isSame(person, whose))) people.push(whose);
  }
  return people;
}
