import { type Matter, matterWords, medicineWords } from "./matters.ts";
import { peopleWords } from "./people.ts";

/** How the person says they feel; mirrored at the same strength, never raised and never watered down. */
export type Mood = "frightened" | "worried" | "night" | "worn-out" | "plain";

type About = Matter["kind"] | "unnamed";
type Openings = Readonly<Record<"self" | "other", Readonly<Record<About, Readonly<Record<Mood, readonly string[]>>>>>>;

/**
 * First sentences, written in advance. They name what the person named and who it is about, and hold no fact, number,
 * advice, diagnosis or reassurance: a condition is something asked about, never something somebody has.
 */
export const empathyOpenings: Openings = {
  other: {
    symptom: {
      frightened: [
        "It is frightening to see {person} with {matter}.",
        "You sound frightened for {person}, so here is what the guidance says about {matter}.",
      ],
      worried: [
        "It is worrying to see {person} with {matter}.",
        "You are worried about {person}, so here is what the guidance says about {matter}.",
      ],
      night: [
        "Nights feel long when you are watching over {person} with {matter}.",
        "It is hard to be up in the night with {person} and {matter} to deal with.",
      ],
      "worn-out": [
        "Looking after {person} with {matter} takes a lot out of you.",
        "You sound worn out from looking after {person} with {matter}.",
      ],
      plain: [
        "It is hard to see {person} with {matter}.",
        "It is not easy to look after {person} with {matter}.",
        "You want to do the right thing for {person}, and asking about {matter} is part of that.",
        "Looking after {person} with {matter} raises a lot of questions.",
      ],
    },
    condition: {
      frightened: [
        "You sound frightened for {person}, so here is what the guidance says about {matter}.",
        "It is frightening to have {matter} on your mind when it is about {person}.",
      ],
      worried: [
        "You are worried about {person}, so here is what the guidance says about {matter}.",
        "It is worrying to have {matter} on your mind when it is about {person}.",
      ],
      night: ["It is hard to be awake in the night with {matter} and {person} on your mind."],
      "worn-out": ["Caring for {person} takes a lot out of you, so here is what the guidance says about {matter}."],
      plain: [
        "It makes sense to want clear answers about {matter} for {person}.",
        "You are looking out for {person} by asking about {matter}.",
        "You want to be clear about {matter} for {person}.",
      ],
    },
    medicine: {
      frightened: ["You sound frightened for {person}, so here is what the guidance says about {matter}."],
      worried: ["You are worried about {person}, so here is what the guidance says about {matter}."],
      night: ["It is hard to be up in the night with {person} and a question about {matter}."],
      "worn-out": ["Caring for {person} takes a lot out of you, so here is what the guidance says about {matter}."],
      plain: [
        "It is careful of you to check about {matter} for {person}.",
        "You want to get {matter} right for {person}, so checking makes sense.",
      ],
    },
    unnamed: {
      frightened: ["You sound frightened for {person}, so here is what the guidance says."],
      worried: ["You are worried about {person}, so here is what the guidance says."],
      night: ["It is hard to be up in the night with {person} on your mind."],
      "worn-out": ["Caring for {person} takes a lot out of you, so here is what the guidance says."],
      plain: [
        "You are looking out for {person} by asking this.",
        "You want to do the right thing for {person}, so here is what the guidance says.",
      ],
    },
  },
  self: {
    symptom: {
      frightened: [
        "It is frightening to have {matter} and not know what to do.",
        "You sound frightened, so here is what the guidance says about {matter}.",
      ],
      worried: [
        "It is worrying to have {matter} and not be sure what to do.",
        "You are worried, so here is what the guidance says about {matter}.",
      ],
      night: ["It is hard to be awake in the night with {matter}."],
      "worn-out": ["You sound worn out by {matter}.", "It is wearing to keep going with {matter}."],
      plain: [
        "It makes sense to ask about {matter} rather than wonder.",
        "Having {matter} is hard going, and you want to know what to do.",
        "You want a clear answer about {matter}.",
      ],
    },
    condition: {
      frightened: [
        "It is frightening to have {matter} on your mind.",
        "You sound frightened, so here is what the guidance says about {matter}.",
      ],
      worried: [
        "It is worrying to have {matter} on your mind.",
        "You are worried, so here is what the guidance says about {matter}.",
      ],
      night: ["It is hard to be awake in the night with {matter} on your mind."],
      "worn-out": ["You sound worn out, so here is what the guidance says about {matter}."],
      plain: [
        "It makes sense to want clear answers about {matter}.",
        "You want to know where you stand with {matter}.",
        "Having {matter} on your mind brings a lot of questions.",
      ],
    },
    medicine: {
      frightened: ["You sound frightened, so here is what the guidance says about {matter}."],
      worried: ["You are worried, so here is what the guidance says about {matter}."],
      night: ["It is hard to be awake in the night with a question about {matter}."],
      "worn-out": ["You sound worn out, so here is what the guidance says about {matter}."],
      plain: [
        "It is careful of you to check about {matter}.",
        "Checking about {matter} makes sense.",
        "You want to be sure about {matter}, so checking makes sense.",
      ],
    },
    unnamed: {
      frightened: ["You sound frightened, so here is what the guidance says."],
      worried: ["You are worried, so here is what the guidance says."],
      night: ["It is hard to be awake in the night with a question like this."],
      "worn-out": ["You sound worn out, so here is what the guidance says."],
      plain: [
        "It makes sense to ask this rather than wonder.",
        "You want a clear answer, so here is what the guidance says.",
      ],
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

/** Fills an opening. `person` is used only where it is about somebody else. */
export function writeOpening(given: {
  readonly person: string | undefined;
  readonly matter: Matter | undefined;
  /** A second medicine, when the question is about taking two together. */
  readonly withMatter: Matter | undefined;
  readonly mood: Mood;
  readonly variant: number;
}): string {
  const { person, matter, withMatter, mood, variant } = given;
  const named = [matter, withMatter].flatMap((one) => (one ? [one.words] : [])).join(" and ");
  const choices = empathyOpenings[person ? "other" : "self"][matter?.kind ?? "unnamed"][mood];
  const opening = choices[variant % choices.length] ?? "";
  return opening.replace("{person}", person ?? "").replace("{matter}", named);
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

const writtenSafetyNets: ReadonlySet<string> = new Set(safetyNetSentences);
const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const oneOf = (words: readonly string[]): string => `(?:${words.map((word) => literal(word)).join("|")})`;
const openingShapes: readonly RegExp[] = [
  ...new Set(
    Object.values(empathyOpenings).flatMap((about) =>
      Object.values(about).flatMap((moods) => Object.values(moods).flat()),
    ),
  ),
].map(
  (opening) =>
    new RegExp(
      `^${literal(opening)
        .replace(literal("{person}"), () => oneOf(peopleWords))
        .replace(literal("{matter}"), () => `${oneOf(matterWords)}(?: and ${oneOf(medicineWords)})?`)}$`,
    ),
);
