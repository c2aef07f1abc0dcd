import type { CannotSentences, Feelings, Openings } from "../written-sentences.ts";

/**
 * First sentences, written in advance, for somebody who tells how they feel, or of something that troubles them or somebody near. A plain
 * question has none: warmth nobody asked for is filler, and the answer should come first. They name what the person named and hold no
 * fact, number, advice, diagnosis or reassurance: a condition is something asked about, never something somebody has. Several say the
 * same, because a kindness that is always worded alike is a form letter.
 */
const condolence = ["I am so sorry to hear of this loss."];

const forSomebody: Feelings = {
  bereaved: condolence,
  frightened: [
    "I can hear how frightened you are for {person}.",
    "You sound frightened for {person}, and that is hard.",
    "Being this frightened for {person} is hard.",
  ],
  night: [
    "It is hard to be up in the night with {person} on your mind.",
    "Nights are hard with {person} on your mind.",
  ],
  worried: [
    "I can hear how worried you are about {person}.",
    "You sound worried about {person}, and that is hard.",
    "Being worried about {person} is hard.",
  ],
  concerned: [
    "You are concerned about {person}, and that is not easy.",
    "{Person} is on your mind, and that is not easy.",
  ],
  heartbroken: ["That is heartbreaking, for you and for {person}.", "For you and for {person}, that is hard."],
  "worn-out": [
    "Caring for {person} takes a lot out of you.",
    "Looking after {person} is a lot to carry.",
    "With {person} to look after, you have a lot to carry.",
  ],
  sad: ["That is hard, for you and for {person}.", "It is hard to feel this way about {person}."],
  guilty: ["Guilt about {person} is hard to carry.", "It is hard to carry guilt about {person}."],
  embarrassed: ["It is not easy to bring up something embarrassing.", "Embarrassing things are hard to ask about."],
  frustrated: [
    "That sounds frustrating, for you and for {person}.",
    "It is frustrating not to get further with {person}.",
  ],
  "fed-up": ["Having {person} to look after is not easy.", "It is not easy, for you or for {person}."],
  lost: ["It is hard not to know what to do for {person}.", "Not knowing what to do for {person} is hard."],
  alone: ["It is hard to be alone with this, and with {person} to look after."],
  "in-agony": ["It is hard to see {person} in so much pain.", "Seeing {person} in so much pain is hard."],
  "in-pain": ["It is hard to see {person} in pain.", "Seeing {person} in pain is hard."],
  theirs: [
    "It is hard to see {person} like this.",
    "Seeing {person} like this is not easy.",
    "I am sorry that things are hard for {person}.",
  ],
  plain: [],
};

const toSee = [
  "It is hard to see {person} with {matter}.",
  "Seeing {person} with {matter} is not easy.",
  "Looking after {person} with {matter} is not easy.",
  "{Matter} is hard on {person}, and on you.",
];

const forSomebodyWith: Feelings = {
  ...forSomebody,
  frightened: ["It is frightening to see {person} with {matter}.", "Seeing {person} with {matter} is frightening."],
  night: [
    "Nights feel long when you are watching over {person} with {matter}.",
    "A night of watching over {person} with {matter} is hard.",
  ],
  worried: ["It is worrying to see {person} with {matter}.", "Seeing {person} with {matter} is worrying."],
  "worn-out": [
    "Looking after {person} with {matter} takes a lot out of you.",
    "Caring for {person} with {matter} is a lot to carry.",
  ],
  frustrated: ["It is frustrating to see {person} with {matter}."],
  "fed-up": ["Looking after {person} with {matter} is not easy."],
  lost: ["It is hard not to know how to help {person} with {matter}."],
  plain: toSee,
};

const forMe: Feelings = {
  bereaved: condolence,
  frightened: ["You sound frightened, and that is hard.", "Being this frightened is hard.", "That sounds frightening."],
  night: ["It is hard to be awake in the night with a question like this.", "Being awake at such an hour is hard."],
  worried: ["You sound worried, and that is hard.", "Being this worried is hard.", "That sounds worrying."],
  concerned: ["This is on your mind, and that is not easy.", "Having this on your mind is not easy."],
  heartbroken: ["That is heartbreaking.", "That sounds heartbreaking."],
  "worn-out": ["That is a lot to carry.", "You sound worn out, and that is hard.", "That takes a lot out of you."],
  sad: ["That is a hard way to feel.", "Feeling like that is hard.", "I am sorry you feel like this."],
  guilty: ["Guilt is hard to carry.", "It is hard to carry guilt about this."],
  embarrassed: ["It is not easy to bring up something embarrassing.", "Embarrassing things are hard to ask about."],
  frustrated: ["That sounds frustrating.", "It is frustrating to be left with this."],
  "fed-up": ["That is not easy to keep going with.", "It is not easy to keep going like that."],
  lost: ["It is hard not to know what to do.", "Not knowing what to do is hard."],
  alone: ["It is hard to be alone with this.", "Being alone with this is hard."],
  "in-agony": ["I am sorry you are in so much pain.", "So much pain is hard to bear."],
  "in-pain": ["I am sorry you are in pain.", "That sounds painful.", "It is hard to be in pain."],
  theirs: ["I am sorry you are dealing with this.", "That does not sound easy."],
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
  "worn-out": [
    "It is hard to keep going with {matter}.",
    "{Matter} takes a lot out of you.",
    "Keeping going with {matter} is a lot to carry.",
  ],
  embarrassed: ["It is not easy to bring up something embarrassing, such as {matter}.", ...forMe.embarrassed],
  frustrated: ["It is frustrating to have {matter}.", "Having {matter} is frustrating."],
  "fed-up": ["It is not easy to keep going with {matter}.", "{Matter} is not easy to keep going with."],
  lost: ["It is hard not to know what to do about {matter}.", "Not knowing what to do about {matter} is hard."],
  plain: ["I am sorry you have {matter}.", "I am sorry to hear you have {matter}.", "Having {matter} is not easy."],
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
  plain: ["It is hard to see {person} after {matter}.", "Seeing {person} after {matter} is not easy."],
};

const checking = ["It is good that you are checking first.", "It is good that you asked first."];

export const englishOpenings: Openings = {
  other: {
    symptom: forSomebodyWith,
    sign: forSomebodyWith,
    event: forSomebodyAfter,
    condition: {
      ...forSomebody,
      frightened: [
        "I can hear how frightened you are for {person}.",
        "It is frightening to think of {matter} and of {person}.",
      ],
      night: [
        "It is hard to be awake in the night with {matter} and {person} on your mind.",
        "Up all night with {person} and {matter} on your mind is hard.",
      ],
      plain: ["I am sorry to hear that about {person}.", "That cannot be easy for {person}, or for you."],
    },
    medicine: { ...forSomebody, plain: [...checking, "It is good that you are asking for {person} first."] },
    unnamed: forSomebody,
  },
  self: {
    symptom: forMeWith,
    sign: { ...forMeWith, plain: [], "worn-out": forMe["worn-out"], "in-pain": forMe["in-pain"] },
    event: {
      ...forMe,
      frightened: ["{Matter} is a frightening thing to have.", ...forMe.frightened],
      plain: ["I am sorry you have had {matter}.", "I am sorry to hear about {matter}."],
    },
    condition: {
      ...forMe,
      frightened: ["It is frightening to be facing {matter}.", "Facing {matter} is frightening."],
      worried: ["It is worrying to be facing {matter}.", "You sound worried about {matter}, and that is hard."],
      night: ["It is hard to be awake in the night with {matter} on your mind."],
      plain: forMe.theirs,
    },
    medicine: { ...forMe, plain: checking },
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

/** Said before the answer where something is asked that nobody can answer from here. `{matter}` is an illness of the list. */
export const englishCannot: CannotSentences = {
  diagnosis: "I cannot tell from here whether it is {matter}: that takes somebody who can examine and ask.",
  result: "I cannot read a test result for you; whoever asked for the test can.",
  scan: "I cannot read an X-ray or a scan for you; whoever asked for it can.",
  picture: "I cannot look at pictures, only read what you write.",
  dose: "I cannot say whether a dose needs changing; whoever prescribed it can.",
  part: "The guidance I found does not cover every part of your question.",
};
