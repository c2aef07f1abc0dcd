import type { Match } from "./match.ts";
import { anySet } from "./token-flags.ts";
import type { Reading } from "./tokens.ts";

export function othersOf(length: number, others: readonly Match[], own: readonly Match[]): Uint8Array {
  const who = new Int8Array(length);
  for (const match of own) who[match.from] = -1;
  for (const match of others) who[match.from] = 1;
  const result = new Uint8Array(length);
  let other = 0;
  for (let at = 0; at < length; at += 1) {
    if (who[at] !== 0) other = who[at] === 1 ? 1 : 0;
    result[at] = other;
  }
  return result;
}

/** "The dog has been poisoned": up to the end of the clause, or the first person named in it, an animal is meant. */
export function animalsOf(
  { tokens }: Reading,
  clause: Int32Array,
  about: {
    readonly subjects: readonly Match[];
    readonly notSubject: Uint8Array;
    readonly people: Uint8Array;
  },
): Uint8Array {
  const animal = new Uint8Array(tokens.length);
  for (const subject of about.subjects) {
    if (anySet(about.notSubject, subject.from, subject.to)) continue;
    // "Allergic to my dog, can't breathe": a pause ends what is said of the dog.
    if (clause[subject.from] !== clause[subject.to - 1]) continue;
    for (let at = subject.from + 1; at < tokens.length; at += 1) {
      if (animal[at] === 1 || clause[at] !== clause[subject.from] || about.people[at] === 1) break;
      animal[at] = 1;
    }
  }
  return animal;
}
