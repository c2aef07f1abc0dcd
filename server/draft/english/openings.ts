import type { Openings } from "../written-sentences.ts";

/**
 * First sentences, written in advance, for somebody who says they are afraid, in pain or worn out, or who speaks of another person's
 * symptom. A plain question has none: warmth nobody asked for is filler, and the answer should come first. They name what the
 * person named and hold no fact, number, advice, diagnosis or reassurance: a condition is something asked about, never something
 * somebody has.
 */
export const englishOpenings: Openings = {
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
export const englishSafetyNets = [
  "If anything changes or you are worried, ask for a person here or contact a doctor.",
  "If this does not fit what you are seeing, ask for a person here or contact a doctor.",
  "You can write again at any time, and if you are worried, ask for a person here or contact a doctor.",
  "If you are not sure, or something does not feel right, ask for a person here or contact a doctor.",
] as const;
