import type { LexiconLanguage } from "../../lexicon/index.ts";
import { correctSpelling } from "./correct-spelling.ts";
import type { Corpus } from "../corpus.ts";
import { withoutDoingWell } from "./doing-well.ts";
import { namesOfReadings } from "./measured.ts";
import { readingLanguageOf } from "../reading-language.ts";
import type { Unit } from "../text-reader.ts";
import { isMeasure } from "../tokenise.ts";
import type { Speaks } from "./whom.ts";
import { isWrittenInEnglish } from "./written-in-english.ts";

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
  /** True for a body part or a sensation: it cannot choose a topic alone. */
  readonly isVague: boolean;
  /** True for a word about health that the lexicon or a topic's name knows. */
  readonly isHealth: boolean;
  /** True for a word that no list, no page's name and no heading has: a name, a place, a turn of phrase. */
  readonly isUnheardOf: boolean;
  /** True for a word the lexicon has only inside longer phrases, said outside of them: the "fry" of "after a fry up". */
  readonly isStray: boolean;
}

export interface QuestionReading {
  readonly slots: readonly Slot[];
  /** Terms to score with, each with its weight in the question. Only terms the corpus has. */
  readonly terms: ReadonlyMap<string, number>;
  /** Whom the question says it is about, as far as the words tell; empty for an adult or when it is not said. */
  readonly about: ReadonlySet<Speaks>;
}

/** An unknown word of circumstance ("stairs") counts this share of what an unknown name of an illness does. */
const shareOfCircumstance = 0.2;
/** All of them together count at most this share: a story told at length is no less about its subject. */
const shareOfAllCircumstances = 0.25;
/** Times what an unknown word weighs at most, so that one covered word beside it never opens a gate of 0.4. */
const weightOfNameWithoutPage = 1.6;
const weightOfPerson = 0.5;
const weightOfParts = 0.35;
const weightOfImplied = 0.6;
/** A phrase that stands for a thing ("wee like syrup") asks about it more surely than a medicine does about its kind. */
const weightOfStandIn = 0.8;
const weightOfCorrected = 0.85;

/**
 * A stray word weighs this share when nothing covers it: it tells how, and would outweigh words nobody knows. Not beside a medicine, where
 * it may be what the medicine is asked about with.
 */
const shareOfStray = 0.2;

const weightOfState = 0.4;

/** Words for people and their states, which are no illness, as the lexicon of the language calls them. */
interface PeopleWords {
  readonly baby: string;
  readonly child: string;
  readonly pregnancy: string;
  readonly others: readonly string[];
  /** A state in which a medicine is asked about. Pregnancy has a page of its own for that, and is none. */
  readonly breastfeeding: string;
  /** True when a child or a pregnancy known without the word is to be taken as named; of a child `subject.ts` does so by English words. */
  readonly namesUnsaid: boolean;
}
const peopleWords: Readonly<Record<LexiconLanguage, PeopleWords>> = {
  en: {
    baby: "baby",
    child: "child",
    pregnancy: "pregnancy",
    others: ["adult", "carer"],
    breastfeeding: "breastfeeding",
    namesUnsaid: false,
  },
  es: {
    baby: "bebé",
    child: "niño",
    pregnancy: "embarazo",
    others: ["adulto", "cuidador"],
    breastfeeding: "lactancia",
    namesUnsaid: true,
  },
};

/** Reads one text against what the corpus knows. What it denies ("no fever") is left out. */
export function readText(text: string, corpus: Corpus, about: ReadonlySet<Speaks>): QuestionReading {
  const { reader } = corpus;
  const language = readingLanguageOf(reader.lexicon.language);
  const named = peopleWords[language];
  const baby = reader.termOf(named.baby);
  const child = reader.termOf(named.child);
  const pregnancy = reader.termOf(named.pregnancy);
  const people = new Set([baby, child, ...named.others.map(reader.termOf)]);
  const slots = new Map<string, Slot>();
  const terms = new Map<string, number>();
  const score = (term: string, weight: number) => {
    if (corpus.has(term)) terms.set(term, Math.max(terms.get(term) ?? 0, weight));
  };

  const readings = namesOfReadings(text, language).flatMap((name) => reader.read(name));
  const units = language === "es" && isWrittenInEnglish(text) ? [] : reader.read(plainlySaid(text, language));
  for (const unit of [...units, ...readings]) {
    const { term, parts, words, inLexicon, isCircumstance, isDenied } = unit;
    if (isDenied) continue;
    const word = words[0] ?? term;
    // A measure helps to rank ("38c") but says nothing about whether the topic is known.
    if (words.length === 1 && isMeasure(word)) {
      score(term, 1);
      continue;
    }
    score(term, 1);
    const implied = reader.impliedBy(term);
    // What such a phrase stands for is asked about; its words are only how it is told.
    const isStandIn = implied.length > 0 && words.length > 1;
    for (const part of parts) score(part, isStandIn || corpus.has(term) ? weightOfParts : 1);
    for (const also of implied) score(also, isStandIn ? weightOfStandIn : weightOfImplied);

    const anyOf = [[term], ...(parts.length > 0 ? [parts] : []), ...implied.map((also) => [also])];
    const corrected = inLexicon || corpus.has(term) ? undefined : correctSpelling(word, corpus);
    const meant = corrected === undefined ? undefined : reader.read(corrected)[0];
    if (meant !== undefined) {
      score(meant.term, weightOfCorrected);
      anyOf.push([meant.term]);
    }
    if (slots.has(term)) continue;
    const isVague = unit.isVague || people.has(term);
    slots.set(term, {
      label: term,
      anyOf,
      isCircumstance,
      isUnheardOf:
        !inLexicon &&
        meant === undefined &&
        !corpus.isNamed(term) &&
        !words.some((one) => reader.namesSomethingElse(one)),
      isStray:
        inLexicon &&
        !unit.isConcept &&
        !isCircumstance &&
        !isVague &&
        !corpus.isNamed(term) &&
        !words.some((one) => reader.lexicon.notCovered.includes(one)),
      isVague,
      isHealth:
        !people.has(term) &&
        !isCircumstance &&
        (unit.isConcept ||
          unit.isVague ||
          corpus.isNamed(term) ||
          (meant !== undefined && tellsOfHealth(meant, corpus))),
      ...weightsOf(anyOf, isCircumstance, isWithoutPage(unit, anyOf, corpus), corpus),
    });
  }
  // By any of its names: "Zestril with Zorblax" must not be answered for lisinopril alone.
  const namesMedicine = [...slots.values()].some(({ anyOf }) =>
    anyOf.flat().some((term) => corpus.drugTerms.has(term)),
  );
  // "Can I take paracetamol while breastfeeding" asks about paracetamol.
  if (namesMedicine) {
    const state = reader.termOf(named.breastfeeding);
    if (terms.has(state)) terms.set(state, weightOfState);
  }
  // "My 2 year old is burning up" never says "child", and the page for children does.
  if (about.has("infant")) score(baby, weightOfPerson);
  if (about.has("pregnant")) score(pregnancy, weightOfPerson);
  if (about.has("child")) score(child, weightOfPerson);
  if (named.namesUnsaid) {
    const unsaid = [...(about.has("child") ? [child, baby] : []), ...(about.has("pregnant") ? [pregnancy] : [])];
    for (const term of unsaid) if (!slots.has(term)) slots.set(term, knownUnsaid(term));
  }
  return { slots: reweighed([...slots.values()], namesMedicine, corpus), terms, about };
}

/** Owners, "can't" and degrees make no other phrase of one the lexicon knows: it says "my" and "cannot", and leaves "really" out. */
const owners = /\b(?:his|her|hers|their|our|your|its)\b/gi;
const cannots = /\b(?:can['’]?t|can not|couldn['’]?t)\b/gi;
/** After a denier the word stays: "not very itchy" does not deny the itch. */
const degrees =
  /(?<!\b(?:not|never|no|\w+n['’]?t)\s+)\b(?:really|very|quite|so|totally|completely|absolutely|extremely|awfully|terribly|a bit|a little)\s+/gi;

/** To go, come, get or give back is no matter of the spine; "my back" and "the back of my head" are. */
const backAgain =
  /\b((?:go|goes|going|went|gone|come|comes|came|coming|get|gets|getting|got|send|sends|sent|bring|brings|brought|phone|ring|rang|call|called|write|been|be) )back\b(?! pain| ache)|(?<!\b(?:my|the|a|your|lower|upper|bad|sore|mid|middle|whole) )\bback(?= (?:to|at|from|into|home|again)\b)/gi;

/** A person's text as it is read: what the lexicon says one way stands in it one way. */
export function plainlySaid(text: string, language: LexiconLanguage): string {
  const asked = withoutDoingWell(text, language);
  return language === "en"
    ? asked.replace(owners, "my").replace(cannots, "cannot").replace(degrees, "").replace(backAgain, "$1")
    : asked;
}

const tellsOfHealth = ({ term, isConcept, isVague, isCircumstance }: Unit, { isNamed }: Corpus): boolean =>
  !isCircumstance && (isConcept || isVague || isNamed(term));

/** True for the name of an illness, medicine or animal that no page is named after; a pet is one though the page on bites names it. */
function isWithoutPage(
  { words, inLexicon, isCircumstance }: Unit,
  anyOf: Slot["anyOf"],
  { reader, isNamed }: Corpus,
): boolean {
  if (isCircumstance) return words.some((word) => reader.lexicon.notCovered.includes(word));
  return !inLexicon && words.some(reader.namesSomethingElse) && !anyOf.some((way) => way.some(isNamed));
}

/** What weighs otherwise for what else is said: a long story less, and beside a medicine ("with Zorblax") an unknown word more. */
function reweighed(slots: readonly Slot[], namesMedicine: boolean, corpus: Corpus): Slot[] {
  const nameWithoutPage = weightOfNameWithoutPage * corpus.topicIdfMax;
  const isStory = ({ isCircumstance, weightUncovered }: Slot) => isCircumstance && weightUncovered < nameWithoutPage;
  const told = slots.filter(isStory).reduce((sum, { weightUncovered }) => sum + weightUncovered, 0);
  const share = told === 0 ? 1 : Math.min(1, (shareOfAllCircumstances * corpus.topicIdfMax) / told);
  return slots.map((slot) => {
    if (isStory(slot)) return { ...slot, weightUncovered: slot.weightUncovered * share };
    if (slot.isStray && !namesMedicine) return { ...slot, weightUncovered: slot.weightUncovered * shareOfStray };
    const mayBeMedicine = namesMedicine && slot.isUnheardOf && !corpus.has(slot.label);
    return mayBeMedicine ? { ...slot, weightUncovered: nameWithoutPage } : slot;
  });
}

/** Whom it is about without the word: it fits the name of a page, and weighs nothing in coverage. */
const knownUnsaid = (term: string): Slot => ({
  label: term,
  anyOf: [[term]],
  weight: 0,
  weightUncovered: 0,
  isCircumstance: false,
  isVague: true,
  isHealth: false,
  isUnheardOf: false,
  isStray: false,
});

function weightsOf(
  anyOf: Slot["anyOf"],
  isCircumstance: boolean,
  hasNoPage: boolean,
  corpus: Corpus,
): Pick<Slot, "weight" | "weightUncovered"> {
  const weight = weightOf(anyOf, corpus);
  // "Ibuprofen and lupus" must not be answered for the ibuprofen, however many pages mention lupus.
  if (hasNoPage) return { weight, weightUncovered: weightOfNameWithoutPage * corpus.topicIdfMax };
  return {
    weight,
    weightUncovered: isCircumstance ? Math.min(weight, shareOfCircumstance * corpus.topicIdfMax) : weight,
  };
}

/** Two readings as one: `also` was said before, and weighs less. */
export function joinReadings(now: QuestionReading, also: QuestionReading, weightOfAlso: number): QuestionReading {
  const slots = new Map(now.slots.map((slot) => [slot.label, slot]));
  for (const slot of also.slots) {
    if (slots.has(slot.label)) continue;
    slots.set(slot.label, {
      ...slot,
      weight: slot.weight * weightOfAlso,
      weightUncovered: slot.weightUncovered * weightOfAlso,
    });
  }
  const terms = new Map(now.terms);
  for (const [term, weight] of also.terms) terms.set(term, Math.max(terms.get(term) ?? 0, weight * weightOfAlso));
  return { slots: [...slots.values()], terms, about: now.about };
}

/** Inverse document frequency of the first way the corpus knows; the largest there is when it knows none. */
function weightOf(anyOf: readonly (readonly string[])[], corpus: Corpus): number {
  const known = anyOf.find((terms) => terms.every((term) => corpus.has(term)));
  return Math.max(...(known ?? anyOf[0] ?? []).map((term) => corpus.topicIdf(term)));
}
