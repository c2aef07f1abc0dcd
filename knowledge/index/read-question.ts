import { correctSpelling } from "./correct-spelling.ts";
import type { Corpus } from "./corpus.ts";
import { isMeasure } from "./tokenise.ts";

/** One thing the question speaks of, with every way the index may know it. */
export interface Slot {
  readonly label: string;
  /** A topic covers the slot when it has all terms of one of these. */
  readonly anyOf: readonly (readonly string[])[];
  /** How much it weighs in coverage: the largest inverse document frequency when no topic knows it. */
  readonly weight: number;
  /** The same when the best topic does not cover it: little for a word of circumstance, else `weight`. */
  readonly weightUncovered: number;
  /** True when the word alone ("book", "test") cannot make a topic fit. */
  readonly isCircumstance: boolean;
}

export type Speaks = "infant" | "child" | "pregnant" | "older-adult";

export interface QuestionReading {
  readonly slots: readonly Slot[];
  /** Terms to score with, each with its weight in the question. Only terms the corpus has. */
  readonly terms: ReadonlyMap<string, number>;
  /** Whom the question says it is about, as far as the words tell; empty for an adult or when it is not said. */
  readonly about: ReadonlySet<Speaks>;
}

/** An unknown word of circumstance ("stairs") counts this share of what an unknown name of an illness does. */
const shareOfCircumstance = 0.2;
const weightOfPerson = 0.5;
const weightOfParts = 0.35;
const weightOfImplied = 0.6;
const weightOfCorrected = 0.85;

/** Reads a question against what the corpus knows. */
export function readQuestion(text: string, corpus: Corpus): QuestionReading {
  const { reader } = corpus;
  const slots = new Map<string, Slot>();
  const terms = new Map<string, number>();
  const score = (term: string, weight: number) => {
    if (corpus.has(term)) terms.set(term, Math.max(terms.get(term) ?? 0, weight));
  };

  for (const { term, parts, words, inLexicon, isCircumstance } of reader.read(text)) {
    const word = words[0] ?? term;
    // A measure helps to rank ("38c") but says nothing about whether the topic is known.
    if (words.length === 1 && isMeasure(word)) {
      score(term, 1);
      continue;
    }
    score(term, 1);
    for (const part of parts) score(part, corpus.has(term) ? weightOfParts : 1);
    const implied = reader.impliedBy(term);
    for (const also of implied) score(also, weightOfImplied);

    const anyOf = [[term], ...(parts.length > 0 ? [parts] : []), ...implied.map((also) => [also])];
    const corrected = inLexicon || corpus.has(term) ? undefined : correctSpelling(word, corpus);
    if (corrected !== undefined) {
      const meant = reader.termOf(corrected);
      score(meant, weightOfCorrected);
      anyOf.push([meant]);
    }
    if (slots.has(term)) continue;
    const weight = weightOf(anyOf, corpus);
    const weightUncovered = isCircumstance ? Math.min(weight, shareOfCircumstance * corpus.topicIdfMax) : weight;
    slots.set(term, { label: term, anyOf, weight, weightUncovered, isCircumstance });
  }
  // "My 2 year old is burning up" never says "child", and the page for children does.
  const about = whomItSpeaksOf(text);
  if (about.has("infant")) score(reader.termOf("baby"), weightOfPerson);
  if (about.has("child")) score(reader.termOf("child"), weightOfPerson);
  return { slots: [...slots.values()], terms, about };
}

/** Inverse document frequency of the first way the corpus knows; the largest there is when it knows none. */
function weightOf(anyOf: readonly (readonly string[])[], corpus: Corpus): number {
  const known = anyOf.find((terms) => terms.every((term) => corpus.has(term)));
  return Math.max(...(known ?? anyOf[0] ?? []).map((term) => corpus.topicIdf(term)));
}

const childYearsMax = 15;

function whomItSpeaksOf(text: string): Set<Speaks> {
  const plain = text.toLowerCase().replace(/\bbaby (?:aspirin|blues|food)\b/g, "");
  const about = new Set<Speaks>();
  const months = /\b\d{1,2}[\s-]*(?:months?|mo|weeks?|days?)[\s-]*old\b/.test(plain);
  if (months || /\b(?:baby|babies|newborn|infant|nappy|nappies|diaper)\b/.test(plain)) about.add("infant");
  const years = /\b(\d{1,3})[\s-]*(?:years?|yrs?|y)[\s/-]*(?:olds?|o)\b/.exec(plain)?.[1];
  const childByAge = years !== undefined && Number(years) <= childYearsMax;
  if (
    childByAge ||
    about.has("infant") ||
    /\b(?:child|children|kid|kids|toddler|son|daughter|little (?:one|boy|girl)|grandson|granddaughter)\b/.test(plain)
  ) {
    about.add("child");
  }
  if (/\b(?:pregnant|pregnancy|expecting|trimester)\b/.test(plain)) about.add("pregnant");
  if (
    /\b(?:elderly|grandma|grandpa|grandmother|grandfather|gran|nan|grandad)\b/.test(plain) ||
    Number(years ?? 0) >= 65
  ) {
    about.add("older-adult");
  }
  return about;
}
