import { readWhom, type Whom } from "#knowledge/index/index.ts";
import { type Asked, nothingAsked, readAsked } from "./asked-things.ts";
import type { DraftLanguage } from "./draft-language.ts";
import { type Intent, intents } from "./intents.ts";
import { bareWords, type Matter } from "./matters.ts";
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
  /** At the end of what stands before a feeling: it is somebody else's. */
  readonly theirFeeling: RegExp;
  /** Something is wrong, in words that name no symptom of the list. */
  readonly tellsTrouble: RegExp;
  readonly statesCondition: RegExp;
  /** Somebody near is spoken of, and no child on a bus. */
  readonly ownPerson: RegExp;
  /** Conditions that are no trouble in themselves. */
  readonly noTrouble: RegExp;
  readonly lasts: RegExp;
  /** Matters that no child has. */
  readonly onlyGrownUp: RegExp;
  readonly asksOneThing: RegExp;
  /** The matter that is an illness and a mood in one word. */
  readonly anxiety: string;
  /** The matter that is a night awake. */
  readonly sleepless: string;
  /** "Is that bad": a reading told is asked about. */
  readonly asksToJudge: RegExp;
  readonly medicine: RegExp;
  /** Words that show a sentence speaks to an intent, whatever its section. */
  readonly speaksTo: Partial<Readonly<Record<Intent, RegExp>>>;
}

export interface QuestionReading extends About {
  /** Never empty; in the order of `intents`. */
  readonly intents: readonly Intent[];
  /** The one thing asked, if it is one that people often ask: alcohol, driving, school, a missed dose, a baby in the house. */
  readonly asked: Asked;
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
  /** What is felt has gone on for weeks, as said. */
  readonly lasts: boolean;
  /** True when the message tells of somebody who is unwell, or at some length of the writer, and is no plain question. */
  readonly tells: boolean;
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
  const { whetherToTake, asksOneThing } = language.question;
  const text = question.replaceAll("’", "'");
  const before = given.earlier.map((message) => message.replaceAll("’", "'"));
  const about = readAbout([...before, text], given.speakingFor);
  const whom = readWhom([...before, text], language.code);
  const words = leaveOutDenied(text);
  const wordsBefore = before.toReversed().map(leaveOutDenied);
  const own = findMatters(words);
  const matters = own.length > 0 ? own : (wordsBefore.map(findMatters).find((found) => found.length > 0) ?? []);
  const asking = [words, ...wordsBefore].find((one) => intentsOf(one, language).length > 0);
  const wanted = asking === undefined ? [] : intentsOf(asking, language);
  const named: readonly Intent[] = wanted.length > 0 ? wanted : ["what-to-do", "what-is"];
  const askedNow = readAsked(words, language.asked);
  const askedBefore = asking === undefined ? nothingAsked : readAsked(asking, language.asked);
  const ordered = intents.filter((intent) => named.includes(intent));
  const matter = chooseMatter(matters, given.topic);
  const asked = askedNow.things.length > 0 ? askedNow : askedBefore;
  const told = readTold(text, { ...about, matter, asksOne: asked.nothingElse }, language);
  const isChild = whom.stage === undefined ? about.isChild : whom.stage !== "adult";
  return {
    ...about,
    isChild,
    intents: ordered,
    asked,
    ...told,
    whom,
    pregnant: whom.pregnant && !isChild,
    breastfeeding: whom.breastfeeding && !isChild,
    said: readMeasures([...before, text].join(". "), measures),
    words,
    wordsBefore,
    asksWhetherToTake: ordered[0] === "medicine" && whetherToTake.test([words, ...wordsBefore].join(". ")),
    asksOneThing: asksOneThing.test(words),
    isFirst: given.earlier.length === 0,
    variant: hash(text),
  };
}

/** How they feel, and whether they tell of a trouble or only ask. */
function readTold(
  text: string,
  given: {
    readonly person: string | undefined;
    readonly isChild: boolean;
    readonly matter: Matter | undefined;
    readonly asksOne: boolean;
  },
  { question }: DraftLanguage,
): Pick<QuestionReading, "person" | "mood" | "matter" | "lasts" | "tells"> {
  const { asksOne } = given;
  // A baby beside somebody whose nipples are sore is not the one with the trouble.
  const isOwn = given.isChild && question.onlyGrownUp.test(given.matter?.words ?? "");
  const person = isOwn ? undefined : given.person;
  const feeling = text.replace(question.factualWorry, " ");
  const felt = question.moods
    .map(([name, said]) => ({ name, at: said.exec(feeling)?.index }))
    .find(({ at }) => at !== undefined);
  const isTheirs = felt !== undefined && !isBody(felt.name) && question.theirFeeling.test(feeling.slice(0, felt.at));
  const mood = felt === undefined || (isTheirs && person === undefined) ? "plain" : isTheirs ? "theirs" : felt.name;
  // "You are worried about anxiety" would hear the illness as a mood.
  const isMood = given.matter?.words === question.anxiety && mood !== "plain";
  const matter = isMood || (mood === "night" && given.matter?.words === question.sleepless) ? undefined : given.matter;
  const asksOnly = asksOne || question.asksInGeneral.test(text);
  const isTrouble = matter?.kind === "symptom" || matter?.kind === "sign" || matter?.kind === "event";
  const lasts = matter?.kind === "symptom" && question.lasts.test(text);
  const told = { person, mood, matter, lasts };
  if (mood !== "plain") return { ...told, tells: mood === "theirs" || !asksOnly };
  if (person === undefined) {
    const atLength = (text.match(/\p{L}+/gu) ?? []).length >= tellingWordsMin;
    return { ...told, tells: !asksOnly && matter?.kind === "symptom" && (atLength || lasts) };
  }
  if (isTrouble) return { ...told, tells: !asksOnly };
  const isNear = question.ownPerson.test(text);
  const isStated =
    matter?.kind === "condition" && !question.noTrouble.test(matter.words) && question.statesCondition.test(text);
  if (isStated) return { ...told, tells: !asksOnly && isNear };
  return { ...told, mood: "theirs", tells: !asksOnly && isNear && question.tellsTrouble.test(text) };
}
/** A few words only say what it is about: the answer should come first. */
const tellingWordsMin = 7;
const isBody = (mood: Mood): boolean => mood === "in-pain" || mood === "in-agony" || mood === "night";

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
  return matters.find((matter) => names.some((name) => name.includes(bareWords(matter)))) ?? matters[0];
}

/** FNV-1a, 32 bits: small, stable across processes, and not for secrets. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}
