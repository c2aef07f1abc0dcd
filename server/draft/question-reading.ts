import { readWhom, type Whom } from "#knowledge/index/index.ts";
import type { SectionKind } from "#knowledge/passage.ts";
import { leaveOutDenied } from "./denied.ts";
import { findMatters, type Matter } from "./matters.ts";
import { type About, readAbout } from "./people.ts";
import { readMeasures, type SaidMeasures } from "./said-measures.ts";
import type { Mood } from "./written-sentences.ts";

/** What a person wants to know. Several can hold; the first decides the shape of the answer. */
export const intents = [
  "together",
  "amount",
  "level",
  "risk",
  "duration",
  "spread",
  "when-help",
  "medicine",
  "prevention",
  "cause",
  "caring",
  "what-to-do",
  "what-is",
] as const;
export type Intent = (typeof intents)[number];

export interface QuestionReading extends About {
  /** Never empty; in the order of `intents`. */
  readonly intents: readonly Intent[];
  /** The thing to name in the opening, preferring what the guidance found is about. */
  readonly matter: Matter | undefined;
  readonly mood: Mood;
  /** Age, stage of life, pregnancy and breastfeeding, from this message and the ones before. */
  readonly whom: Whom;
  readonly pregnant: boolean;
  readonly breastfeeding: boolean;
  readonly said: SaidMeasures;
  /** What is asked now, without what is denied, and what was said before, the newest first. */
  readonly words: string;
  readonly wordsBefore: readonly string[];
  /** "Can he have ibuprofen": who should not have it comes before how much. */
  readonly asksWhetherToTake: boolean;
  /** "Should I pop it" asks about one step; "what should I do" about all of them. */
  readonly asksOneThing: boolean;
  /** True when the message tells of somebody else who is unwell, and is no question about people in general. */
  readonly tellsOfSomebody: boolean;
  /** True for the first message of a conversation. */
  readonly isFirst: boolean;
  /** Picks among sentences that say the same: the same question always reads the same, two questions seldom do. */
  readonly variant: number;
}

const medicineWords =
  /\b(?:medic\w+|meds?|tablets?|pills?|drugs?|dos(?:e|es|age|ing)|antibiotics?|inhalers?|pain ?killers?|prescri\w+|remed(?:y|ies)|syrup|creams?|supplements?)\b/i;

const signs: Readonly<Record<Intent, RegExp>> = {
  together:
    /\b(?:take|taking|use|using|give|mix|mixing|combine|drink|drinking|have)\b.{0,60}\b(?:with|and|together|alongside|while (?:on|taking)|as well as|on top of|at the same time)\b|\binteract\w*|\b(?:wine|beer|alcohol|drinks?|drinking|booze|vodka|whisky|gin|lager|pint)\b.{0,40}\b(?:on|with|while|when)\b|\b(?:safe|ok|okay|fine|allowed) (?:with|to (?:take|mix|drink|use))\b|\balcohol\b/i,
  amount:
    /\bhow (?:much|many|often|far apart|soon|long (?:between|apart))\b|\b(?:dose|dosage|maximum|max|the most)\b|\bmissed (?:a|my|his|her|their)\b|\b(?:double|extra) (?:dose|tablet|pill)\b|\bhow do i take\b/i,
  level:
    /\bwhat (?:is|are|should|would)\b.{0,40}\b(?:normal|too high|too low|high|low|be)\b|\bwhat counts\b|\bcounts? as\b|\btoo (?:high|low)\b|\b(?:is|are) (?:it|that|this|a (?:temp\w*|reading|bp) of|\d[\d./]*)\b.{0,30}\b(?:high|low|normal)\b|\bhow (?:high|low)\b|\bnormal (?:range|level|reading|temp\w*|blood|sugar)/i,
  risk: /\b(?:at (?:higher |more |greater )?risk|(?:my|the|his|her) (?:risk|chances?) of|risk of (?:getting|having)|runs? in (?:the|my|our) famil\w+|hereditary|inherit\w*|genetic\w*|family history)\b/i,
  duration:
    /\bhow long\b|\bwhen (?:will|does|do|should) (?:it|this|he|she|they|the \w+|my \w+|i)?\s?.{0,30}\b(?:stop|end|go|clear|better|recover|heal|improve|over)\b|\bhow many (?:days|weeks)\b|\b(?:last|lasts|lasting)\b.{0,20}\b(?:days?|weeks?|months?)\b|\brecovery time\b/i,
  "when-help":
    /\b(?:should|do|must) (?:i|we) (?:\w+ )?(?:see(?:ing)?|be (?:seeing|seen|going)|call|phone|ring|contact|go|take (?:him|her|them|my \w+) to|worry|be worried|be concerned|panic|get (?:help|seen|checked|medical))\b|\bwhen (?:should|do) (?:i|we)\b.{0,30}\b(?:worr\w+|doctor|gp|hospital|help|ambulance|concern\w*|er|call)\b|\bneed to (?:see|go|call|be seen|get)\b|\bget (?:it|this|him|her|them) (?:checked|seen|looked at)\b|\bsee (?:someone|somebody|a doctor|the doctor|a gp|my gp)\b|\b(?:serious|dangerous|an emergency|a&e|emergency room|\ber\b|hospital|ambulance|999|911|red flags?|warning signs?|bad sign|(?:watch|look) out for|watch for|keep an eye)\b/i,
  spread:
    /\b(?:contagious|infectious|spread(?:s|ing)?|catch(?:ing)?|pass(?:ing)? (?:it|this)? ?on|off (?:school|work|nursery)|(?:go )?back to (?:school|work|nursery|daycare))\b|\b(?:send|go|going|take|keep|stay)\b.{0,20}\b(?:to|off|in) (?:school|nursery|work|daycare)\b/i,
  medicine: new RegExp(
    `${medicineWords.source}|\\b(?:what|which|anything|something)\\b.{0,15}\\b(?:can|could|should|to) (?:i |we )?(?:give|take)\\b`,
    "i",
  ),
  prevention:
    /\b(?:prevent\w*|avoid\w*|protect\w*|lower (?:my|the|his|her) (?:risk|chance)|reduce (?:my|the|his|her) (?:risk|chance)|stop (?:it|this|them) (?:coming|happening|from)|keep (?:it )?from)\b/i,
  cause: /\b(?:why|caus(?:e|es|ed|ing)|triggers?|brings? (?:it )?on|because of|due to|reason)\b/i,
  caring:
    /\b(?:look(?:ing)? after|car(?:e|ing) for|carer|caregiver|help (?:him|her|them|my \w+|someone)|for (?:him|her|them)\b)/i,
  "what-to-do":
    /\bwhat (?:can|should|do|could|would|else) (?:i|we|you|he|she)\b|\b(?:treat\w*|manag\w*|reliev\w*|relief|ease|soothe|help(?:s|ing)?|good for|best (?:for|way|thing)|get rid|bring (?:it |the \w+ )?down|home|cope|coping|deal(?:ing)? with|calm|how (?:do|can|should) (?:i|we))\b/i,
  "what-is":
    /\bwhat(?:'s| is| are| does| do)\b|\b(?:signs?|symptoms?|normal|mean(?:s|ing)?|count(?:s)? as|how do (?:i|you|we) (?:know|tell)|is (?:it|this|that)|could (?:it|this) be|difference)\b/i,
};

// "When should I worry" asks for facts; "I'm worried" tells how somebody feels.
const factualWorry =
  /\b(?:should|when|need to|have to|do) (?:i|we)? ?(?:\w+ ){0,2}(?:worry|be (?:worried|concerned))\b|\bworrying signs?\b/gi;
const moods: readonly (readonly [Mood, RegExp])[] = [
  ["frightened", /\b(?:scared|frighten\w*|terrif\w*|petrified|panick\w*|freaking out|afraid|so scary|scary)\b/i],
  [
    "night",
    /\b(?:(?:it'?s|its|at) [1-5] ?(?:am|a\.m\.)|middle of the night|(?:up|awake) (?:all|half the) night|up at night)/i,
  ],
  ["worried", /\b(?:worr(?:y|ied|ying|ies)|anxious|concerned|nervous|stressed)\b/i],
  [
    "worn-out",
    /\b(?:exhaust\w*|fed up|worn out|wits'? end|(?:can'?t|cannot) cope|drained|overwhelm\w*|miserable|breaking point|so tired)\b/i,
  ],
  [
    "in-pain",
    /\b(?:killing me|killing (?:him|her)|agony|excruciating|unbearable|so (?:painful|sore)|really (?:hurts|painful|sore)|(?:in|so much) (?:terrible |awful |bad )?pain|hurts so much|can'?t bear)\b/i,
  ],
];

/** Words that only say what somebody takes or has, and ask nothing about it. */
const takenAlready = /\b(?:on|taking|takes|i take|prescribed|using|have been on|started)\s+(?:\w+\s+)?$/i;

/**
 * Reads a question by fixed rules: no model, no state, the same reading every time. `topic` is the best topic's title and synonyms.
 * A message that asks nothing new ("no, he's 4", "since Tuesday") takes up what was asked before.
 */
export function readQuestion(
  question: string,
  given: {
    readonly speakingFor: "self" | "other";
    readonly topic: readonly string[];
    readonly earlier: readonly string[];
  },
): QuestionReading {
  const text = question.replaceAll("’", "'");
  const before = given.earlier.map((message) => message.replaceAll("’", "'"));
  const about = readAbout([...before, text], given.speakingFor);
  const whom = readWhom([...before, text]);
  const words = leaveOutDenied(text);
  const wordsBefore = before.toReversed().map(leaveOutDenied);
  const own = findMatters(words);
  const matters = own.length > 0 ? own : (wordsBefore.map(findMatters).find((found) => found.length > 0) ?? []);
  const asked = [words, ...wordsBefore].map(intentsOf).find((found) => found.length > 0) ?? [];
  const named: readonly Intent[] = asked.length > 0 ? asked : ["what-to-do", "what-is"];
  const ordered = intents.filter((intent) => named.includes(intent));
  const matter = chooseMatter(matters, given.topic);
  const feeling = text.replace(factualWorry, " ");
  const mood = moods.find(([, said]) => said.test(feeling))?.[0] ?? "plain";
  const isChild = whom.stage === undefined ? about.isChild : whom.stage !== "adult";
  return {
    ...about,
    isChild,
    intents: ordered,
    matter,
    // "You are worried about anxiety" would hear the illness as a mood.
    mood: matter?.words === "anxiety" && mood === "worried" ? "plain" : mood,
    whom,
    pregnant: whom.pregnant && !isChild,
    breastfeeding: whom.breastfeeding && !isChild,
    said: readMeasures([...before, text].join(". ")),
    words,
    wordsBefore,
    asksWhetherToTake: ordered[0] === "medicine" && whetherToTake.test([words, ...wordsBefore].join(". ")),
    asksOneThing: /\b(?:should|can|could|shall|must|may) (?:i|we|he|she|they|it) (?!do\b|treat|help)\w+/i.test(words),
    tellsOfSomebody: about.person !== undefined && matter?.kind === "symptom" && !asksInGeneral.test(text),
    isFirst: given.earlier.length === 0,
    variant: hash(text),
  };
}

const whetherToTake =
  /\b(?:can|could|should|may|shall|is it (?:ok|okay|safe|alright)|ok|safe)\b.{0,25}\b(?:take|have|use|give|taking|having|using|giving)\b/i;
const asksInGeneral =
  /^\W*(?:how (?:long|much|many|often)|what (?:is|are|counts|causes)|when (?:should|do|does|will)|which|can|could|should|do|does|is|are|why)\b/i;

/** What one message asks; nothing when it only tells. */
function intentsOf(text: string): readonly Intent[] {
  const medicines = findMatters(text).filter((matter) => matter.kind === "medicine");
  const found = intents.filter((intent) => signs[intent].test(text));
  const asksAboutMedicine = medicines.some(
    ({ start }) => !takenAlready.test(text.slice(Math.max(0, start - 30), start)),
  );
  const withMedicine: Intent[] = asksAboutMedicine && !found.includes("medicine") ? ["medicine"] : [];
  const said = readMeasures(text);
  // "39?" asks for a judgement; "it is 39, what can I do?" asks for something else.
  const judged =
    /\b(?:ok|okay|dangerous|high|low|normal|bad|serious|alright|fine)\b/i.test(text) ||
    (found.length === 0 && /\?\s*$/.test(text));
  const withLevel: Intent[] =
    judged && (said.pressure !== undefined || said.temperature !== undefined || said.hasSugar) ? ["level"] : [];
  // "Together" needs something to take: "what can I do about a cough and a cold" is no question about medicines.
  return [...new Set([...found, ...withMedicine, ...withLevel])].filter(
    (intent) => intent !== "together" || medicines.length > 0 || medicineWords.test(text),
  );
}

function chooseMatter(matters: readonly Matter[], topic: readonly string[]): Matter | undefined {
  const names = topic.map((name) => name.toLowerCase());
  const core = (matter: Matter) => matter.words.toLowerCase().replace(/^(?:an?|the) /, "");
  return matters.find((matter) => names.some((name) => name.includes(core(matter)))) ?? matters[0];
}

/** FNV-1a, 32 bits: small, stable across processes, and not for secrets. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}

/** How well a section answers an intent, 0 to 1. A heading that asks the same thing counts on top of this. */
export const sectionFit: Readonly<Record<Intent, Partial<Readonly<Record<SectionKind, number>>>>> = {
  together: { medicines: 1, about: 0.3, "self-care": 0.3, caregivers: 0.2, prevention: 0.3 },
  amount: { medicines: 1, "self-care": 0.4, caregivers: 0.3, about: 0.2 },
  level: { about: 1, "self-care": 0.2, urgent: 0.5, immediate: 0.3 },
  risk: { prevention: 1, "non-urgent": 1, about: 0.6, "self-care": 0.1 },
  duration: { about: 0.6, "self-care": 0.3, medicines: 0.3, caregivers: 0.2 },
  "when-help": { immediate: 0.9, urgent: 1, "non-urgent": 0.8, about: 0.3, caregivers: 0.3, "self-care": 0.2 },
  spread: { prevention: 1, about: 0.7, "self-care": 0.6, caregivers: 0.5 },
  medicine: { medicines: 1, "self-care": 0.5, caregivers: 0.4, about: 0.2 },
  prevention: { prevention: 1, "self-care": 0.6, about: 0.3, medicines: 0.3, caregivers: 0.3 },
  cause: { about: 1, prevention: 0.5, medicines: 0.2, "self-care": 0.2 },
  caring: { caregivers: 1, "self-care": 0.8, medicines: 0.4, about: 0.3 },
  "what-to-do": { "self-care": 1, caregivers: 0.7, medicines: 0.6, about: 0.3, prevention: 0.3 },
  "what-is": { about: 1, "self-care": 0.3, prevention: 0.2, medicines: 0.2 },
};

/** Words that show a sentence speaks to an intent, whatever its section. */
export const speaksTo: Partial<Readonly<Record<Intent, RegExp>>> = {
  together:
    /\b(?:with|together|alcohol|also|both|as well|interact\w*|other medicines?|before (?:you )?(?:tak|giv|us)\w+|at the same time|do not (?:take|give|use|mix))\b/i,
  amount:
    /\b(?:\d[\d.,]* ?(?:mg|g|ml|tablets?|doses?|puffs?|hours?|times)|dose|leaflet|label|maximum|more than|every|missed|double)\b/i,
  level: /\d.*\b(?:usually (?:counts?|calls?)|or above|or higher)\b|\b(?:usually (?:counts?|calls?)|normal)\b.*\d/i,
  risk: /\brisk\b|\bfamily (?:members?|history)\b/i,
  duration:
    /\b(?:usually|often|mostly|clears?|get(?:s)? better|goes away)\b.*\b(?:days?|weeks?|months?|hours?)\b|\b(?:for|within|in) (?:at least )?the (?:first |next )?(?:\d+ hours|days)\b|\b(?:until|from the day|first few days|days (?:after|before))\b/i,
  spread:
    /\b(?:spread\w*|catch\w*|infectious|contagious|stay (?:at home|off|away)|school|nursery|work|wash\w*|tissue|contact)\b/i,
  medicine:
    /\bcommon side effects\b|\b(?:can|may|helps?|used) (?:to )?(?:ease|treat|relieve|lower)\b|\bdecides?\b|\bfollow the (?:label|packet|leaflet)\b/i,
  cause: /\b(?:caus\w+|trigger\w*|because|due to|can (?:follow|come from)|virus\w*|bacteria|risk)\b/i,
  prevention: /\b(?:prevent\w*|avoid\w*|protect\w*|lower\w*|reduc\w*|vaccin\w*|risk)\b/i,
  "what-is": /\b(?:is an? |means|are |usually counts|signs? (?:of|include)|symptoms?)\b/i,
};
