import type { Feelings, Openings } from "../written-sentences.ts";

/**
 * First sentences, written in advance, for somebody who tells how they feel, or of something that troubles them or somebody near. A plain
 * question has none: warmth nobody asked for is filler, and the answer should come first. They name what the person named and hold no
 * fact, number, advice, diagnosis or reassurance: a condition is something asked about, never something somebody has. Several say the
 * same, because a kindness that is always worded alike is a form letter.
 */
const forSomebody: Feelings = {
  frightened: [
    "You sound frightened for {person}.",
    "Being frightened for {person} is hard.",
    "It is frightening when it is {person}.",
  ],
  night: [
    "It is hard to be up in the night with {person} on your mind.",
    "Nights are hard with {person} on your mind.",
  ],
  worried: [
    "You are worried about {person}.",
    "Being worried about {person} is hard.",
    "It is worrying when it is {person}.",
  ],
  concerned: ["You have {person} on your mind.", "{Person} is on your mind, and that is not easy."],
  heartbroken: ["It is heartbreaking when it is {person}.", "For you and for {person}, that is hard."],
  "worn-out": [
    "Caring for {person} takes a lot out of you.",
    "Looking after {person} is a lot to carry.",
    "With {person} to look after, you have a lot to carry.",
  ],
  sad: ["It is hard when it is {person}.", "With {person} on your mind, that is hard."],
  guilty: ["Guilt about {person} is hard to carry.", "It is hard to carry guilt about {person}."],
  embarrassed: ["It is not easy to bring up something embarrassing.", "Embarrassing things are hard to ask about."],
  frustrated: ["That sounds frustrating, for you and for {person}.", "It is frustrating when it is {person}."],
  "fed-up": ["Having {person} to look after is not easy.", "It is not easy, for you or for {person}."],
  lost: ["It is hard not to know what to do for {person}.", "Not knowing what to do for {person} is hard."],
  alone: ["It is hard to be alone with this, and with {person} to look after."],
  "in-agony": ["It is hard to see {person} in so much pain.", "Seeing {person} in so much pain is hard."],
  "in-pain": ["It is hard to see {person} in pain.", "Seeing {person} in pain is hard."],
  theirs: [
    "It is hard to see {person} like this.",
    "Seeing {person} like this is not easy.",
    "For {person} and for you, that sounds hard.",
  ],
  plain: [],
};

const toSee = [
  "It is hard to see {person} with {matter}.",
  "Seeing {person} with {matter} is not easy.",
  "It is never nice when {person} has {matter}.",
  "With {person} and {matter} to see to, you have a lot to think about.",
];

const forSomebodyWith: Feelings = {
  ...forSomebody,
  frightened: [
    "It is frightening to see {person} with {matter}.",
    "Seeing {person} with {matter} is frightening.",
    "You sound frightened for {person}, and about {matter}.",
  ],
  night: [
    "Nights feel long when you are watching over {person} with {matter}.",
    "A night of watching over {person} with {matter} is hard.",
  ],
  worried: [
    "It is worrying to see {person} with {matter}.",
    "Seeing {person} with {matter} is worrying.",
    "You are worried about {person}, and about {matter}.",
  ],
  concerned: ["You have {person} and {matter} on your mind."],
  "worn-out": [
    "Looking after {person} with {matter} takes a lot out of you.",
    "Caring for {person} with {matter} is a lot to carry.",
  ],
  frustrated: ["It is frustrating to see {person} with {matter}."],
  "fed-up": ["Looking after {person} with {matter} is not easy."],
  lost: ["It is hard not to know what to do for {person} and {matter}."],
  plain: [...toSee, "{Matter} in {person} is hard to watch.", "Looking after {person} with {matter} is not easy."],
};

const forMe: Feelings = {
  frightened: ["You sound frightened.", "Being this frightened is hard.", "That sounds frightening."],
  night: ["It is hard to be awake in the night with a question like this.", "Being awake at such an hour is hard."],
  worried: ["You sound worried.", "Being this worried is hard.", "That sounds worrying."],
  concerned: ["This is on your mind.", "Having this on your mind is not easy."],
  heartbroken: ["That is heartbreaking.", "That sounds heartbreaking."],
  "worn-out": ["That is a lot to carry.", "You sound worn out, and that is hard.", "That takes a lot out of you."],
  sad: ["That is a hard way to feel.", "Feeling like that is hard.", "That sounds hard."],
  guilty: ["Guilt is hard to carry.", "It is hard to carry guilt about this."],
  embarrassed: ["It is not easy to bring up something embarrassing.", "Embarrassing things are hard to ask about."],
  frustrated: ["That sounds frustrating.", "It is frustrating to be left with this."],
  "fed-up": ["That is not easy to keep going with.", "It is not easy to keep going like that."],
  lost: ["It is hard not to know what to do.", "Not knowing what to do is hard."],
  alone: ["It is hard to be alone with this.", "Being alone with this is hard."],
  "in-agony": ["So much pain is hard to bear.", "It is hard to be in so much pain."],
  "in-pain": ["That sounds painful.", "It is hard to be in pain."],
  theirs: [],
  plain: [],
};

const forMeWith: Feelings = {
  ...forMe,
  frightened: [
    "It is frightening to have {matter} and not know what to do.",
    "Having {matter} is frightening when you do not know what to do.",
    "{Matter} like this sounds frightening.",
  ],
  night: ["It is hard to be awake in the night with {matter}.", "A night awake with {matter} is hard."],
  worried: [
    "It is worrying to have {matter} and not be sure what to do.",
    "Having {matter} is worrying when you are not sure what to do.",
    "{Matter} like this sounds worrying.",
  ],
  concerned: ["You have {matter} on your mind."],
  "worn-out": [
    "It is hard to keep going with {matter}.",
    "{Matter} takes a lot out of you.",
    "Keeping going with {matter} is a lot to carry.",
  ],
  embarrassed: ["It is not easy to bring up something embarrassing, such as {matter}.", ...forMe.embarrassed],
  frustrated: ["It is frustrating to have {matter}.", "Having {matter} is frustrating."],
  "fed-up": ["It is not easy to keep going with {matter}.", "{Matter} is not easy to keep going with."],
  lost: ["It is hard not to know what to do about {matter}.", "Not knowing what to do about {matter} is hard."],
  plain: [
    "{Matter} is not easy to put up with.",
    "It is not easy to get on with things when you have {matter}.",
    "Having {matter} is not easy.",
    "That sounds hard, having {matter}.",
  ],
  lasting: [
    "{Matter} for so long is hard to put up with.",
    "Having {matter} for this long is not easy.",
    "It is not easy to keep going with {matter} for so long.",
  ],
};

const forSomebodyAfter: Feelings = {
  ...forSomebody,
  frightened: ["{Matter} is frightening to see, above all when it is {person}.", ...forSomebody.frightened],
  worried: ["{Matter} is worrying when it is {person}.", ...forSomebody.worried],
  plain: [
    "It is hard to see {person} after {matter}.",
    "Seeing {person} after {matter} is not easy.",
    "It is never nice when {person} has had {matter}.",
  ],
};

export const englishOpenings: Openings = {
  other: {
    symptom: forSomebodyWith,
    sign: { ...forSomebodyWith, plain: toSee },
    event: forSomebodyAfter,
    condition: {
      ...forSomebody,
      frightened: [
        "You sound frightened for {person}, so here is what the guidance says about {matter}.",
        "Being frightened for {person} is hard, so here is what the guidance says about {matter}.",
      ],
      worried: [
        "You are worried about {person}, so here is what the guidance says about {matter}.",
        "Being worried about {person} is hard, so here is what the guidance says about {matter}.",
      ],
      night: [
        "It is hard to be awake in the night with {matter} and {person} on your mind.",
        "Up all night with {person} and {matter} on your mind is hard.",
      ],
      "worn-out": [
        "Caring for {person} takes a lot out of you, so here is what the guidance says about {matter}.",
        "Looking after {person} takes a lot out of you, so here is what the guidance says about {matter}.",
      ],
      lost: ["It is hard not to know what to do for {person}, so here is what the guidance says about {matter}."],
      plain: [
        "You have {person} and {matter} to think about, and that is not easy.",
        "It is not easy to have {person} and {matter} to think about.",
      ],
    },
    medicine: forSomebody,
    unnamed: forSomebody,
  },
  self: {
    symptom: forMeWith,
    sign: { ...forMeWith, plain: [], "worn-out": forMe["worn-out"], "in-pain": forMe["in-pain"] },
    event: {
      ...forMe,
      frightened: ["{Matter} is a frightening thing to have.", ...forMe.frightened],
      plain: [],
    },
    condition: {
      ...forMe,
      frightened: [
        "You sound frightened, so here is what the guidance says about {matter}.",
        "It is frightening to have {matter} on your mind.",
      ],
      worried: ["It is worrying to have {matter} on your mind.", "You sound worried about {matter}."],
      concerned: ["You have {matter} on your mind."],
      night: ["It is hard to be awake in the night with {matter} on your mind."],
      plain: [],
    },
    medicine: forMe,
    unnamed: forMe,
  },
};

/** Last sentences, written in advance: an open door and no fact. They promise nobody: a person may not be on duty. */
export const englishSafetyNets = [
  "If anything changes or you are worried, ask for a person here or contact a doctor.",
  "If this does not fit what you are seeing, ask for a person here or contact a doctor.",
  "You can write again at any time, and if you are worried, ask for a person here or contact a doctor.",
  "If you are not sure, or something does not feel right, ask for a person here or contact a doctor.",
] as const;

/** For a page that names the matter in other words than the person did ("pink eye"): so that they can see it was understood. */
export const englishBridges = [
  "Here is what the guidance says about {matter}.",
  "About {matter}, the guidance says this.",
  "This is the guidance on {matter}.",
] as const;

/** Said before what little there is, so that a page beside the point is not taken for an answer. */
export const englishMissing = "I found nothing about {thing} in this guidance, only what comes next.";
