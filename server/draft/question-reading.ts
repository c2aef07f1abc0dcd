import { readWhom, type Whom } from "#knowledge/index/index.ts";
import type { DraftLanguage } from "./draft-language.ts";
import { type Intent, intents } from "./intents.ts";
import type { Matter } from "./matters.ts";
import type { About } from "./people.ts";
import { readMeasures, type SaidMeasures } from "./said-measures.ts";
import type { Mood } from "./written-sentences.ts";

/** How people ask, feel and tell in one language. */
export interface QuestionWords {
  readonly signs: Readonly<Record<Intent, RegExp>>;
  /** "When should I worry" asks for facts; "I'm worried" tells how somebody feels. */
  readonly factualWorry: RegExp;
  readonly moods: readonly (readonly [Mood, RegExp])[];
  /** At the end of what stands before a medicine: it is only said to be taken, and nothing is asked about it. */
  readonly takenAlready: RegExp;
  readonly whetherToTake: RegExp;
  readonly asksInGeneral: RegExp;
  readonly asksOneThing: RegExp;
  /** The matter that is an illness and a mood in one word. */
  readonly anxiety: string;
  /** "Is that bad": a reading told is asked about. */
  readonly asksToJudge: RegExp;
  readonly medicine: RegExp;
  /** Words that show a sentence speaks to an intent, whatever its section. */
  readonly speaksTo: Partial<Readonly<Record<Intent, RegExp>>>;
}

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
  language: DraftLanguage,
): QuestionReading {
  const { readAbout, leaveOutDenied, measures } = language;
  const { findMatters } = language.matters;
  const { factualWorry, moods, whetherToTake, asksInGeneral, asksOneThing, anxiety } = language.question;
  const text = question.replaceAll("’", "'");
  const before = given.earlier.map((message) => message.replaceAll("’", "'"));
  const about = readAbout([...before, text], given.speakingFor);
  const whom = readWhom([...before, text], language.code);
  const words = leaveOutDenied(text);
  const wordsBefore = before.toReversed().map(leaveOutDenied);
  const own = findMatters(words);
  const matters = own.length > 0 ? own : (wordsBefore.map(findMatters).find((found) => found.length > 0) ?? []);
  const asked = [words, ...wordsBefore].map((one) => intentsOf(one, language)).find((found) => found.length > 0) ?? [];
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
    mood: matter?.words === anxiety && mood === "worried" ? "plain" : mood,
    whom,
    pregnant: whom.pregnant && !isChild,
    breastfeeding: whom.breastfeeding && !isChild,
    said: readMeasures([...before, text].join(". "), measures),
    words,
    wordsBefore,
    asksWhetherToTake: ordered[0] === "medicine" && whetherToTake.test([words, ...wordsBefore].join(". ")),
    asksOneThing: asksOneThing.test(words),
    tellsOfSomebody: about.person !== undefined && matter?.kind === "symptom" && !asksInGeneral.test(text),
    isFirst: given.earlier.length === 0,
    variant: hash(text),
  };
}

/** What one message asks; nothing when it only tells. */
function intentsOf(text: string, language: DraftLanguage): readonly Intent[] {
  const { signs, takenAlready, asksToJudge, medicine } = language.question;
  const medicines = language.matters.findMatters(text).filter((matter) => matter.kind === "medicine");
  const found = intents.filter((intent) => signs[intent].test(text));
  const asksAboutMedicine = medicines.some(
    ({ start }) => !takenAlready.test(text.slice(Math.max(0, start - 30), start)),
  );
  const withMedicine: Intent[] = asksAboutMedicine && !found.includes("medicine") ? ["medicine"] : [];
  const said = readMeasures(text, language.measures);
  // "39?" asks for a judgement; "it is 39, what can I do?" asks for something else.
  const judged = asksToJudge.test(text) || (found.length === 0 && /\?\s*$/.test(text));
  const withLevel: Intent[] =
    judged && (said.pressure !== undefined || said.temperature !== undefined || said.hasSugar) ? ["level"] : [];
  // "Together" needs something to take: "what can I do about a cough and a cold" is no question about medicines.
  return [...new Set([...found, ...withMedicine, ...withLevel])].filter(
    (intent) => intent !== "together" || medicines.length > 0 || medicine.test(text),
  );
}

function chooseMatter(matters: readonly Matter[], topic: readonly string[]): Matter | undefined {
  const names = topic.map((name) => name.toLowerCase());
  const core = (matter: Matter) => matter.words.toLowerCase().replace(/^(?:an?|the|el|la|los|las|una?) /, "");
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
