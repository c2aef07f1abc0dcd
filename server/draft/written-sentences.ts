import type { DraftLanguageCode } from "./draft-language.ts";
import { englishMatters } from "./english/matters.ts";
import { englishOpenings, englishSafetyNets } from "./english/openings.ts";
import { englishPeople } from "./english/people.ts";
import type { Matter, Matters } from "./matters.ts";
import type { People } from "./people.ts";
import { spanishMatters } from "./spanish/matters.ts";
import { spanishOpenings, spanishSafetyNets } from "./spanish/openings.ts";
import { spanishPeople } from "./spanish/people.ts";

/** How the person says they feel; mirrored at the same strength, never raised and never watered down. */
export type Mood = "frightened" | "worried" | "night" | "worn-out" | "in-pain" | "plain";

type About = Matter["kind"] | "unnamed";
export type Openings = Readonly<
  Record<"self" | "other", Readonly<Record<About, Readonly<Record<Mood, readonly string[]>>>>>
>;

interface Written {
  readonly openings: Openings;
  readonly safetyNets: readonly [string, ...string[]];
  readonly people: People;
  readonly matters: Matters;
}

/** Every sentence written in advance, by language. */
export const writtenIn: Readonly<Record<DraftLanguageCode, Written>> = {
  en: { openings: englishOpenings, safetyNets: englishSafetyNets, people: englishPeople, matters: englishMatters },
  es: { openings: spanishOpenings, safetyNets: spanishSafetyNets, people: spanishPeople, matters: spanishMatters },
};

/** An opening for how the person feels, or undefined when they only ask. `person` is used only where it is about somebody else. */
export function writeOpening(
  given: {
    readonly person: string | undefined;
    readonly matter: Matter | undefined;
    readonly mood: Mood;
    /** "How long does a cough last in children" tells of nobody who is unwell. */
    readonly tellsOfSomebody: boolean;
    /** False once they have been answered: the same kindness twice is a formula. */
    readonly isFirst: boolean;
    readonly variant: number;
  },
  language: DraftLanguageCode,
): string | undefined {
  const { person, matter, mood, tellsOfSomebody, isFirst, variant } = given;
  if (mood === "plain" && !(tellsOfSomebody && isFirst)) return undefined;
  const choices = writtenIn[language].openings[person ? "other" : "self"][matter?.kind ?? "unnamed"][mood];
  const opening = choices[variant % Math.max(1, choices.length)];
  return opening?.replace("{person}", person ?? "").replace("{matter}", matter?.words ?? "");
}

/** A safety net for this question; the same question always gets the same one. */
export function chooseSafetyNet(variant: number, language: DraftLanguageCode): string {
  const { safetyNets } = writtenIn[language];
  return safetyNets[variant % safetyNets.length] ?? safetyNets[0];
}

/**
 * True only for a sentence that people wrote in advance: a safety net, or an opening filled from the closed lists of
 * people and matters. A checker may pass such a sentence without evidence; nothing else may claim to be one.
 */
export const isWrittenSentence = (text: string): boolean =>
  writtenSafetyNets.has(text) || openingShapes.some((shape) => shape.test(text));

const kinds = ["symptom", "condition", "medicine", "unnamed"] as const;
const writtenSafetyNets: ReadonlySet<string> = new Set(
  Object.values(writtenIn).flatMap(({ safetyNets }): readonly string[] => safetyNets),
);
const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const oneOf = (words: readonly string[]): string => `(?:${words.map((word) => literal(word)).join("|")})`;
const openingShapes: readonly RegExp[] = Object.values(writtenIn).flatMap(({ openings, people, matters }) =>
  Object.values(openings).flatMap((about) =>
    kinds.flatMap((kind) =>
      Object.values(about[kind])
        .flat()
        .map(
          (opening) =>
            new RegExp(
              `^${literal(opening)
                .replace(literal("{person}"), () => oneOf(people.peopleWords))
                .replace(literal("{matter}"), () => oneOf(matters.matterWords(kind)))}$`,
            ),
        ),
    ),
  ),
);
