import { type Matter, matterWords } from "./matters.ts";
import { peopleWords } from "./people.ts";

/** How the person says they feel; mirrored at the same strength, never raised and never watered down. */
export type Mood = "frightened" | "worried" | "night" | "worn-out" | "in-pain" | "plain";

type About = Matter["kind"] | "unnamed";
type Openings = Readonly<Record<"self" | "other", Readonly<Record<About, Readonly<Record<Mood, readonly string[]>>>>>>;

/**
 * First sentences, written in advance, for somebody who says they are afraid, in pain or worn out, or who speaks of another person's
 * symptom. A plain question has none: warmth nobody asked for is filler, and the answer should come first. They name what the
 * person named and hold no fact, number, advice, diagnosis or reassurance: a condition is something asked about, never something
 * somebody has.
 */
export const empathyOpenings: Openings = {
  other: {
    symptom: {
      frightened: ["It is frightening to see {person} with {matter}.", "You sound frightened for {person}."],
      worried: ["It is worrying to see {person} with {matter}."],
      night: ["Nights feel long when you are watching over {person} with {matter}."],
      "worn-out": ["Looking after {person} with {matter} takes a lot out of you."],
      "in-pain": ["It is hard to see {person} in pain."],
      plain: ["It is hard to see {person} with {matter}."],
    },
    condition: {
      frightened: ["You sound frightened for {person}, so here is what the guidance says about {matter}."],
      worried: ["You are worried about {person}, so here is what the guidance says about {matter}."],
      night: ["It is hard to be awake in the night with {matter} and {person} on your mind."],
      "worn-out": ["Caring for {person} takes a lot out of you, so here is what the guidance says about {matter}."],
      "in-pain": ["It is hard to see {person} in pain."],
      plain: [],
    },
    medicine: {
      frightened: ["You sound frightened for {person}."],
      worried: ["You are worried about {person}."],
      night: ["It is hard to be up in the night with {person} on your mind."],
      "worn-out": ["Caring for {person} takes a lot out of you."],
      "in-pain": ["It is hard to see {person} in pain."],
      plain: [],
    },
    unnamed: {
      frightened: ["You sound frightened for {person}."],
      worried: ["You are worried about {person}."],
      night: ["It is hard to be up in the night with {person} on your mind."],
      "worn-out": ["Caring for {person} takes a lot out of you."],
      "in-pain": ["It is hard to see {person} in pain."],
      plain: [],
    },
  },
  self: {
    symptom: {
      frightened: ["It is frightening to have {matter} and not know what to do."],
      worried: ["It is worrying to have {matter} and not be sure what to do."],
      night: ["It is hard to be awake in the night with {matter}."],
      "worn-out": ["It is wearing to keep going with {matter}."],
      "in-pain": ["That sounds painful."],
      plain: [],
    },
    condition: {
      frightened: ["You sound frightened, so here is what the guidance says about {matter}."],
      worried: ["It is worrying to have {matter} on your mind."],
      night: ["It is hard to be awake in the night with {matter} on your mind."],
      "worn-out": ["You sound worn out."],
      "in-pain": ["That sounds painful."],
      plain: [],
    },
    medicine: {
      frightened: ["You sound frightened."],
      worried: ["You sound worried."],
      night: ["It is hard to be awake in the night with a question like this."],
      "worn-out": ["You sound worn out."],
      "in-pain": ["That sounds painful."],
      plain: [],
    },
    unnamed: {
      frightened: ["You sound frightened."],
      worried: ["You sound worried."],
      night: ["It is hard to be awake in the night with a question like this."],
      "worn-out": ["You sound worn out."],
      "in-pain": ["That sounds painful."],
      plain: [],
    },
  },
};

/** Last sentences, written in advance: an open door and no fact. They promise nobody: a person may not be on duty. */
export const safetyNetSentences = [
  "If anything changes or you are worried, ask for a person here or contact a doctor.",
  "If this does not fit what you are seeing, ask for a person here or contact a doctor.",
  "You can write again at any time, and if you are worried, ask for a person here or contact a doctor.",
  "If you are not sure, or something does not feel right, ask for a person here or contact a doctor.",
] as const;

/** An opening for how the person feels, or undefined when they only ask. `person` is used only where it is about somebody else. */
export function writeOpening(given: {
  readonly person: string | undefined;
  readonly matter: Matter | undefined;
  readonly mood: Mood;
  /** "How long does a cough last in children" tells of nobody who is unwell. */
  readonly tellsOfSomebody: boolean;
  /** False once they have been answered: the same kindness twice is a formula. */
  readonly isFirst: boolean;
  readonly variant: number;
}): string | undefined {
  const { person, matter, mood, tellsOfSomebody, isFirst, variant } = given;
  if (mood === "plain" && !(tellsOfSomebody && isFirst)) return undefined;
  const choices = empathyOpenings[person ? "other" : "self"][matter?.kind ?? "unnamed"][mood];
  const opening = choices[variant % Math.max(1, choices.length)];
  return opening?.replace("{person}", person ?? "").replace("{matter}", matter?.words ?? "");
}

/** A safety net for this question; the same question always gets the same one. */
export const chooseSafetyNet = (variant: number): string =>
  safetyNetSentences[variant % safetyNetSentences.length] ?? safetyNetSentences[0];

/**
 * True only for a sentence that people wrote in advance: a safety net, or an opening filled from the closed lists of
 * people and matters. A checker may pass such a sentence without evidence; nothing else may claim to be one.
 */
export const isWrittenSentence = (text: string): boolean =>
  writtenSafetyNets.has(text) || openingShapes.some((shape) => shape.test(text));

const kinds = ["symptom", "condition", "medicine", "unnamed"] as const;
const writtenSafetyNets: ReadonlySet<string> = new Set(safetyNetSentences);
const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const oneOf = (words: readonly string[]): string => `(?:${words.map((word) => literal(word)).join("|")})`;
const openingShapes: readonly RegExp[] = Object.values(empathyOpenings).flatMap((about) =>
  kinds.flatMap((kind) =>
    Object.values(about[kind])
      .flat()
      .map(
        (opening) =>
          new RegExp(
            `^${literal(opening)
              .replace(literal("{person}"), () => oneOf(peopleWords))
              .replace(literal("{matter}"), () => oneOf(matterWords(kind)))}$`,
          ),
      ),
  ),
);
