import type { SectionKind } from "#knowledge/passage.ts";
import { findMatters, type Matter } from "./matters.ts";
import { type About, readAbout } from "./people.ts";
import type { Mood } from "./written-sentences.ts";

/** What a person wants to know. Several can hold; the first decides the shape of the answer. */
export const intents = [
  "together",
  "amount",
  "spread",
  "duration",
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
  readonly withMatter: Matter | undefined;
  readonly mood: Mood;
  readonly pregnant: boolean;
  readonly breastfeeding: boolean;
  /** Picks among sentences that say the same: the same question always reads the same, two questions seldom do. */
  readonly variant: number;
}

const medicineWords =
  /\b(?:medic\w+|meds?|tablets?|pills?|drugs?|dos(?:e|es|age|ing)|antibiotics?|inhalers?|pain ?killers?|prescri\w+|remed(?:y|ies)|syrup|creams?|supplements?)\b/i;

const signs: Readonly<Record<Intent, RegExp>> = {
  together:
    /\b(?:take|taking|use|using|give|mix|mixing|combine|drink|drinking|have)\b.{0,60}\b(?:with|and|together|alongside|while (?:on|taking)|as well as|on top of|at the same time)\b|\binteract\w*|\b(?:safe|ok|okay|fine|allowed) (?:with|to (?:take|mix|drink|use))\b|\balcohol\b/i,
  amount:
    /\bhow (?:much|many|often|far apart|soon|long (?:between|apart))\b|\b(?:dose|dosage|maximum|max)\b|\bmissed (?:a|my|his|her|their)\b|\b(?:double|extra) (?:dose|tablet|pill)\b|\bhow do i take\b/i,
  duration:
    /\bhow long\b|\bwhen (?:will|does|do|should) (?:it|this|he|she|they|the \w+|my \w+|i)?\s?.{0,30}\b(?:stop|end|go|clear|better|recover|heal|improve|over)\b|\bhow many (?:days|weeks)\b|\b(?:last|lasts|lasting)\b.{0,20}\b(?:days?|weeks?|months?)\b|\brecovery time\b/i,
  "when-help":
    /\b(?:should|do|must) (?:i|we) (?:\w+ )?(?:see|call|phone|ring|contact|go|take (?:him|her|them|my \w+) to|worry|be worried|be concerned|panic|get (?:help|seen|checked|medical))\b|\bwhen (?:should|do) (?:i|we)\b.{0,30}\b(?:worr\w+|doctor|gp|hospital|help|ambulance|concern\w*|er|call)\b|\bneed to (?:see|go|call)\b|\b(?:serious|dangerous|an emergency|a&e|emergency room|\ber\b|hospital|ambulance|999|911|red flags?|warning signs?|bad sign|(?:watch|look) out for|watch for|keep an eye)\b/i,
  spread:
    /\b(?:contagious|infectious|spread(?:s|ing)?|catch(?:ing)?|pass(?:ing)? (?:it|this)? ?on|off (?:school|work|nursery)|(?:go )?back to (?:school|work|nursery|daycare))\b/i,
  medicine: medicineWords,
  prevention:
    /\b(?:prevent\w*|avoid\w*|protect\w*|lower (?:my|the|his|her) (?:risk|chance)|reduce (?:my|the|his|her) (?:risk|chance)|stop (?:it|this|them) (?:coming|happening|from)|keep (?:it )?from)\b/i,
  cause: /\b(?:why|caus(?:e|es|ed|ing)|triggers?|brings? (?:it )?on|because of|due to|reason)\b/i,
  caring:
    /\b(?:look(?:ing)? after|car(?:e|ing) for|carer|caregiver|help (?:him|her|them|my \w+|someone)|for (?:him|her|them)\b)/i,
  "what-to-do":
    /\bwhat (?:can|should|do|could|would|else) (?:i|we|you|he|she)\b|\b(?:treat\w*|manag\w*|reliev\w*|relief|ease|soothe|help(?:s|ing)?|get rid|bring (?:it |the \w+ )?down|home|cope|coping|deal(?:ing)? with|calm|how (?:do|can|should) (?:i|we))\b/i,
  "what-is":
    /\bwhat(?:'s| is| are| does| do)\b|\b(?:signs?|symptoms?|normal|mean(?:s|ing)?|count(?:s)? as|how do (?:i|you|we) (?:know|tell)|is (?:it|this|that)|could (?:it|this) be|difference)\b/i,
};

const moods: readonly (readonly [Mood, RegExp])[] = [
  ["frightened", /\b(?:scared|frighten\w*|terrif\w*|petrified|panick\w*|freaking out|afraid|so scary|scary)\b/i],
  [
    "night",
    /\b(?:[1-5] ?(?:am|a\.m\.)|middle of the night|all night|up at night|tonight|can't sleep|cannot sleep|awake)\b/i,
  ],
  ["worried", /\b(?:worr(?:y|ied|ying|ies)|anxious|concern\w*|nervous|stress\w*)\b/i],
  [
    "worn-out",
    /\b(?:exhaust\w*|fed up|worn out|wits'? end|can't cope|cannot cope|struggling|drained|overwhelm\w*|miserable)\b/i,
  ],
];

/** Reads a question by fixed rules: no model, no state, the same reading every time. `topic` is the best topic's title and synonyms. */
export function readQuestion(
  question: string,
  given: { readonly speakingFor: "self" | "other"; readonly topic: readonly string[] },
): QuestionReading {
  const text = question.replaceAll("’", "'");
  const about = readAbout(text, given.speakingFor);
  const matters = findMatters(text);
  const found = intents.filter((intent) => signs[intent].test(text));
  const medicines = matters.filter((matter) => matter.kind === "medicine");
  const withMedicine: Intent[] = medicines.length > 0 && !found.includes("medicine") ? ["medicine"] : [];
  // "Together" needs something to take: "what can I do about a cough and a cold" is no question about medicines.
  const kept = [...found, ...withMedicine].filter(
    (intent) => intent !== "together" || medicines.length > 0 || medicineWords.test(text),
  );
  const named: readonly Intent[] = kept.length > 0 ? kept : ["what-to-do", "what-is"];
  const ordered = intents.filter((intent) => named.includes(intent));
  const [one, other] = ordered[0] === "together" ? medicines.filter(isFirstOfItsName) : [];
  const pair = one && other ? { matter: one, withMatter: other } : undefined;
  const matter = pair?.matter ?? chooseMatter(matters, given.topic);
  const mood = moods.find(([, said]) => said.test(text))?.[0] ?? "plain";
  return {
    ...about,
    intents: ordered,
    matter,
    withMatter: pair?.withMatter,
    // "You are worried about anxiety" would hear the illness as a mood.
    mood: matter?.words === "anxiety" && mood === "worried" ? "plain" : mood,
    pregnant: /\b(?:pregnan\w*|expecting|trimester)\b/i.test(text),
    breastfeeding: /\b(?:breast ?-?feed\w*|nursing (?:my|a|the) baby|nursing mother)\b/i.test(text),
    variant: hash(text),
  };
}

const isFirstOfItsName = (matter: Matter, at: number, all: readonly Matter[]): boolean =>
  all.findIndex(({ words }) => words === matter.words) === at;

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
  duration: /\b(?:usually|often|mostly|clears?|get(?:s)? better|goes away)\b.*\b(?:days?|weeks?|months?|hours?)\b/i,
  spread:
    /\b(?:spread\w*|catch\w*|infectious|contagious|stay (?:at home|off|away)|school|nursery|work|wash\w*|tissue|contact)\b/i,
  medicine:
    /\bcommon side effects\b|\b(?:can|may|helps?|used) (?:to )?(?:ease|treat|relieve|lower)\b|\bdecides?\b|\bfollow the (?:label|packet|leaflet)\b/i,
  cause: /\b(?:caus\w+|trigger\w*|because|due to|can (?:follow|come from)|virus\w*|bacteria|risk)\b/i,
  prevention: /\b(?:prevent\w*|avoid\w*|protect\w*|lower\w*|reduc\w*|vaccin\w*|risk)\b/i,
  "what-is": /\b(?:is an? |means|are |usually counts|signs? (?:of|include)|symptoms?)\b/i,
};
