import type { AskedThing, AskedWords } from "./asked-things.ts";
import type { Cannot, CannotSaid } from "./cannot.ts";
import type { DraftLanguageCode } from "./draft-language.ts";
import { englishAskedWords } from "./english/asked-things.ts";
import { englishMatters } from "./english/matters.ts";
import {
  englishBridges,
  englishCannot,
  englishMissing,
  englishOpenings,
  englishSafetyNets,
} from "./english/openings.ts";
import { englishPeople } from "./english/people.ts";
import { englishTogether } from "./english/taken-together.ts";
import type { Matter, Matters } from "./matters.ts";
import type { People } from "./people.ts";
import type { TogetherWords } from "./taken-together.ts";
import { spanishAskedWords } from "./spanish/asked-things.ts";
import { spanishMatters } from "./spanish/matters.ts";
import {
  spanishBridges,
  spanishCannot,
  spanishMissing,
  spanishOpenings,
  spanishSafetyNets,
} from "./spanish/openings.ts";
import { spanishPeople } from "./spanish/people.ts";
import { spanishTogether } from "./spanish/taken-together.ts";

/**
 * How the person says they feel, the stronger first; mirrored at the same strength, never raised and never watered down. `theirs`: it is
 * somebody else who feels so, or does badly in a way no list has a word for.
 */
export type Mood =
  | "bereaved"
  | "frightened"
  | "night"
  | "worried"
  | "concerned"
  | "heartbroken"
  | "worn-out"
  | "sad"
  | "guilty"
  | "embarrassed"
  | "frustrated"
  | "fed-up"
  | "lost"
  | "alone"
  | "in-agony"
  | "in-pain"
  | "theirs"
  | "plain";

/** `lasting`: for a trouble that has gone on for weeks, as the person said. */
export type Feelings = Readonly<Record<Mood, readonly string[]>> & { readonly lasting?: readonly string[] };
/** What nobody can answer from here, in one plain sentence each. */
export type CannotSentences = Readonly<Record<Cannot, string>>;
type About = Matter["kind"] | "unnamed";
export type Openings = Readonly<Record<"self" | "other", Readonly<Record<About, Feelings>>>>;

interface Written {
  readonly openings: Openings;
  readonly safetyNets: readonly [string, ...string[]];
  readonly missing: string;
  readonly cannot: CannotSentences;
  readonly bridges: readonly [string, ...string[]];
  readonly asked: AskedWords;
  readonly together: Pick<TogetherWords, "words">;
  readonly people: People;
  readonly matters: Matters;
  /** Matters of more than one, which cannot be the subject of "is". */
  readonly plural: RegExp;
}

/** Every sentence written in advance, by language. */
export const writtenIn: Readonly<Record<DraftLanguageCode, Written>> = {
  en: {
    openings: englishOpenings,
    safetyNets: englishSafetyNets,
    missing: englishMissing,
    cannot: englishCannot,
    bridges: englishBridges,
    asked: englishAskedWords,
    together: englishTogether,
    people: englishPeople,
    matters: englishMatters,
    plural: /(?:lice|(?<!s|i|diabete|measle|shingle|Parkinson')s)$/,
  },
  es: {
    openings: spanishOpenings,
    safetyNets: spanishSafetyNets,
    missing: spanishMissing,
    cannot: spanishCannot,
    bridges: spanishBridges,
    asked: spanishAskedWords,
    together: spanishTogether,
    people: spanishPeople,
    matters: spanishMatters,
    plural: /s$/,
  },
};

export interface OpeningGiven {
  readonly person: string | undefined;
  readonly matter: Matter | undefined;
  readonly mood: Mood;
  /** It has gone on for weeks, as the person said. */
  readonly lasts: boolean;
  /** "How long does a cough last in children" tells of nobody who is unwell. */
  readonly tells: boolean;
  /** False once they have been answered: the same kindness twice is a formula. */
  readonly isFirst: boolean;
  readonly variant: number;
}

/** An opening for how the person feels, or undefined when they only ask. `person` is used only where it is about somebody else. */
export function writeOpening(given: OpeningGiven, language: DraftLanguageCode): string | undefined {
  const { person, matter, mood, lasts, tells, isFirst, variant } = given;
  if ((mood === "plain" || mood === "theirs") && !(tells && isFirst)) return undefined;
  const { openings, plural } = writtenIn[language];
  const feelings = openings[person ? "other" : "self"][matter?.kind ?? "unnamed"];
  const wanted = mood === "plain" && lasts ? (feelings.lasting ?? feelings.plain) : feelings[mood];
  const choices = wanted.filter((shape) => !(shape.startsWith("{Matter}") && plural.test(matter?.words ?? "")));
  const opening = choices[variant % Math.max(1, choices.length)];
  return opening?.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const words = (slot.toLowerCase() === "person" ? person : matter?.words) ?? "";
    return /^[A-Z]/.test(slot) ? capitalised(words) : words;
  });
}

const capitalised = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** A safety net for this question; the same question always gets the same one. */
export function chooseSafetyNet(variant: number, language: DraftLanguageCode): string {
  const { safetyNets } = writtenIn[language];
  return safetyNets[variant % safetyNets.length] ?? safetyNets[0];
}

/** What is said when the guidance at hand does not speak of the one thing asked. */
export const writeMissing = ({ words }: AskedThing, language: DraftLanguageCode): string =>
  writtenIn[language].missing.replace("{thing}", words);

/** What is said where something is asked that nobody can answer from here. */
export const writeCannot = ({ what, matter = "" }: CannotSaid, language: DraftLanguageCode): string =>
  writtenIn[language].cannot[what].replace("{matter}", asNamed(matter));

/** "Si es cáncer", not "si es el cáncer"; "whether it is a cold" keeps its article. */
const asNamed = (matter: string): string => matter.replace(/^(?:el|la|los|las) /, "");

/** Leads over to guidance that never says the person's own word for what it is about. */
export function writeBridge({ words }: Matter, variant: number, language: DraftLanguageCode): string {
  const { bridges } = writtenIn[language];
  return (bridges[variant % bridges.length] ?? bridges[0]).replace("{matter}", words);
}

/**
 * True only for a sentence that people wrote in advance: a safety net, a word on what is missing, or an opening filled from the closed
 * lists of people and matters. A checker may pass such a sentence without evidence; nothing else may claim to be one.
 */
export const isWrittenSentence = (text: string): boolean =>
  writtenWhole.has(text) ||
  bridgeShapes.some((shape) => shape.test(text)) ||
  openingShapes.some((shape) => shape.test(text));

const kinds = ["symptom", "sign", "event", "condition", "medicine", "unnamed"] as const;
const writtenWhole: ReadonlySet<string> = new Set(
  Object.values(writtenIn).flatMap(({ safetyNets, missing, asked, together, cannot, matters }): readonly string[] => [
    ...safetyNets,
    ...Object.values(cannot).filter((sentence) => !sentence.includes("{")),
    ...matters.matterWords("condition").map((words) => cannot.diagnosis.replace("{matter}", asNamed(words))),
    missing.replace("{thing}", together.words),
    ...asked.things.filter(({ missingIsSaid }) => missingIsSaid).map(({ words }) => missing.replace("{thing}", words)),
  ]),
);
const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const oneOf = (words: readonly string[]): string => `(?:${words.map((word) => literal(word)).join("|")})`;

function shapeOf(opening: string, people: readonly string[], matters: readonly string[]): RegExp {
  const slots: Readonly<Record<string, readonly string[]>> = {
    person: people,
    Person: people.map(capitalised),
    matter: matters,
    Matter: matters.map(capitalised),
  };
  const filled = opening
    .split(/\{(\w+)\}/)
    .map((part, at) => (at % 2 === 0 ? literal(part) : oneOf(slots[part] ?? [])))
    .join("");
  return new RegExp(`^${filled}$`);
}

const bridgeShapes = Object.values(writtenIn).flatMap(({ bridges, matters }) =>
  bridges.map((bridge) =>
    shapeOf(
      bridge,
      [],
      kinds.flatMap((kind) => matters.matterWords(kind)),
    ),
  ),
);
const openingShapes: readonly RegExp[] = Object.values(writtenIn).flatMap(({ openings, people, matters }) =>
  Object.values(openings).flatMap((about) =>
    kinds.flatMap((kind) =>
      [...new Set(Object.values(about[kind]).flat())].map((opening) =>
        shapeOf(opening, people.peopleWords, matters.matterWords(kind)),
      ),
    ),
  ),
);
