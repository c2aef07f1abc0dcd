import type { Quantity } from "../verify/reading/quantities.ts";
import { type Reading, readText } from "../verify/reading/reading.ts";
import { type EmpathyLanguage, wordsOf } from "./words/words-of.ts";

/** What the person said, told apart by how they said it. */
export interface Heard {
  readonly language: EmpathyLanguage;
  readonly reading: Reading;
  /** Stems of what they stated as so. */
  readonly stated: ReadonlySet<string>;
  /** Stems of what they stated as not so, and never as so. */
  readonly denied: ReadonlySet<string>;
  /** Stems of everything, what they fear, ask or have read included. */
  readonly mentioned: ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
}

/** Reads a message. Asking, fearing and denying something is not stating it: to say it back as a fact is an assumption. */
export function heardFrom(said: string, language: EmpathyLanguage): Heard {
  const { doubt } = wordsOf(language);
  const stated = new Set<string>();
  const denied = new Set<string>();
  for (const part of said.split(/(?<=[.!?\n])/)) {
    if (part.trim().endsWith("?")) continue;
    const reading = readText(part, language);
    if (doubt.test(reading.text)) continue;
    for (const { stem, negations } of reading.content) (negations === 0 ? stated : denied).add(stem);
  }
  for (const stem of stated) denied.delete(stem);
  const reading = readText(said, language);
  return { language, reading, stated, denied, mentioned: reading.stems, quantities: reading.quantities };
}
