import type { Passage } from "#knowledge/passage.ts";
import type { Mutation } from "#server/verify/mutations.ts";
import { mutations } from "#server/verify/mutations.ts";
import { spanishMutations } from "#server/verify/spanish-mutations.ts";
import { seededPick } from "../triage/seeded.ts";
import type { Approved } from "./approved.ts";
import { citationMutators } from "./citation-mutators.ts";
import { englishAdditions } from "./english-additions.ts";
import { englishMutators } from "./english-mutators.ts";
import { claimOf, type Mutant, type Mutator } from "./mutant.ts";
import { spanishMutators } from "./spanish-mutators.ts";

/** A long sentence has thirty places for a "not" and one for a dose: of each way and sentence, no more than these. */
const placesMax = 2;

/** Spoils the words and leaves the citation true, or cuts the quote so that it fits the spoiled words better. */
const ofWords = ({ name, row, class: severity, spoil }: Mutation): Mutator => ({
  name,
  row,
  class: severity,
  mutate: ({ sentence, quote, passage }) =>
    spoil(sentence)
      .filter((text) => text !== sentence)
      .map((text) => ({ text, attempts: quotesFor(text, quote, passage.text).map(claimOf(text, passage.id)) })),
});

/** The true quote, and every cut of the passage that would fit the spoiled sentence. */
function quotesFor(spoiled: string, quote: string, passageText: string): readonly string[] {
  const cut = [spoiled, spoiled.charAt(0).toLowerCase() + spoiled.slice(1), spoiled.slice(0, -1)];
  return [...new Set([quote, ...cut.filter((part) => passageText.includes(part))])];
}

/** Every way there is for a sentence of this language. `medicines` are names to put in another's place. */
export const mutatorsFor = (language: string, medicines: readonly string[]): readonly Mutator[] => [
  ...wordMutatorsFor(language, medicines),
  ...citationMutators(language),
];

/** Those that change words and nothing else: a paraphrase can be spoiled in these ways too. */
export function wordMutatorsFor(language: string, medicines: readonly string[]): readonly Mutator[] {
  const own =
    language === "es"
      ? [...spanishMutations, ...spanishMutators]
      : [...mutations, ...englishMutators, ...englishAdditions];
  return [...own.map(ofWords), ofWords(medicineSwap(medicines))];
}

/** The medicines that the guidance of this language speaks of. */
export function medicinesOf(passages: readonly Passage[], language: string): readonly string[] {
  const own = passages.filter((passage) => passage.language === language);
  return [...new Set(own.flatMap(({ drugs }) => drugs))].sort();
}

/** Each medicine of the guidance that the sentence names, in turn another's name. */
function medicineSwap(medicines: readonly string[]): Mutation {
  const ordered = medicines.toSorted((first, second) => second.length - first.length);
  const pattern = new RegExp(`(?<![\\p{L}-])(?:${ordered.join("|")})(?![\\p{L}-])`, "giu");
  return {
    name: "another medicine of the guidance",
    row: "medicine",
    class: "block",
    spoil: (sentence) =>
      medicines.length < 2
        ? []
        : [...sentence.matchAll(pattern)].flatMap(({ 0: found, index }) => {
            const others = medicines.filter((name) => !sentence.toLowerCase().includes(name));
            return seededPick(others, 1, sentence, index).map((name) => {
              const cased = /^\p{Lu}/u.test(found) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
              return `${sentence.slice(0, index)}${cased}${sentence.slice(index + found.length)}`;
            });
          }),
  };
}

interface Spoiled {
  readonly mutants: readonly Mutant[];
  /** Of each way: spoiled sentences left out because the same evidence says exactly that. */
  readonly stillTrue: readonly Mutant[];
}

/** All mutants of one sentence; those that the evidence bears out word for word are no mutants and are set apart. */
export function spoil(approved: Approved, mutators: readonly Mutator[]): Spoiled {
  const said = new Set(
    approved.evidence.passages.flatMap(({ passage }) => passage.sentences.map((sentence) => bare(sentence))),
  );
  const all = mutators.flatMap(({ name, row, class: severity, mutate }) => {
    const seen = new Set<string>();
    const made = mutate(approved).filter(({ text, attempts }) => {
      const key = JSON.stringify([text, attempts]);
      return !seen.has(key) && seen.add(key);
    });
    return seededPick(made, placesMax, name, approved.id).map(
      (one): Mutant => ({ of: approved, mutator: name, row, class: severity, ...one }),
    );
  });
  const isTrue = (one: Mutant): boolean => one.text !== approved.sentence && said.has(bare(one.text));
  return { mutants: all.filter((one) => !isTrue(one)), stillTrue: all.filter(isTrue) };
}

/** The words alone: two spellings of one sentence are one sentence. */
export const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
