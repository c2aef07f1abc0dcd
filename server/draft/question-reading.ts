import { readWhom, type Whom } from "#knowledge/index/index.ts";
import { type Asked, type AskedThing, asksOnce, nothingAsked, readAsked } from "./asked-things.ts";
import { type CannotSaid, readCannot } from "./cannot.ts";
import type { DraftLanguage } from "./draft-language.ts";
import { type Intent, intents } from "./intents.ts";
import { bareWords, type Matter } from "./matters.ts";
import type { About } from "./people.ts";
import { readMeasures, type SaidMeasures } from "./said-measures.ts";
import { type NamedPage, readTogether } from "./taken-together.ts";
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
  /** Speaks of him or her, and not of the writer. */
  readonly onlyThem: RegExp;
  /** It is over, or goes well. */
  readonly wellNow: RegExp;
  /** Near the end of what stands before a feeling: it is the writer's own. */
  readonly ownFeeling: RegExp;
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
  /** Named like an illness, and none that a medicine is taken with. */
  readonly noCondition: RegExp;
  /** A follow-up of nothing but "how long for?", and what it asks of a medicine. */
  readonly howLongBare: RegExp;
  readonly howLongToTake: string;
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
  /** A message that only tells, as far as can be seen. */
  readonly asksNothing: boolean;
  /** The one thing asked, if it is one that people often ask: alcohol, driving, school, a missed dose, a baby in the house. */
  readonly asked: Asked;
  /** What of it nobody can answer from here. */
  readonly cannot: CannotSaid | undefined;
  /** The thing to name in the opening, preferring what the guidance found is about. */
  readonly matter: Matter | undefined;
  readonly mood: Mood;
  /** Age, stage of life, pregnancy and breastfeeding, from this message and the ones before. */
  readonly whom: Whom;
  readonly pregnant: boolean;
  readonly breastfeeding: boolean;
  /** A child known to be a baby, or of whom nobody has said that it is none. */
  readonly isBaby: boolean;
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
    readonly pages?: readonly NamedPage[];
  },
  language: DraftLanguage,
): QuestionReading {
  const { readAbout, leaveOutDenied, measures } = language;
  const { findMatters } = language.matters;
  const { whetherToTake, asksOneThing } = language.question;
  const text = language.asSpelt(question.replaceAll("’", "'"));
  const before = given.earlier.map((message) => language.asSpelt(message.replaceAll("’", "'")));
  const about = readAbout([...before, text], given.speakingFor);
  const whom = readWhom([...before, text], language.code);
  const words = leaveOutDenied(text);
  const wordsBefore = before.toReversed().map(leaveOutDenied);
  const own = findMatters(words);
  const matters = own.length > 0 ? own : (wordsBefore.map(findMatters).find((found) => found.length > 0) ?? []);
  const asking = [words, ...wordsBefore].find((one) => intentsOf(one, language).length > 0);
  const wanted = asking === undefined ? [] : intentsOf(asking, language);
  const named: readonly Intent[] = wanted.length > 0 ? wanted : ["what-to-do", "what-is"];
  const medicines = language.together.names;
  const isMedicine = ({ kind }: Matter): boolean => kind === "medicine";
  const speaksOfMedicine = [words, ...wordsBefore].some(
    (one) =>
      medicines.namedIn(one).length > 0 || findMatters(one).some(isMedicine) || language.question.medicine.test(one),
  );
  // "How long for?" after a question about a medicine asks how long to take it.
  const askedIn = (one: string): string =>
    speaksOfMedicine && language.question.howLongBare.test(one) ? language.question.howLongToTake : one;
  const together = readTogether(
    words,
    wordsBefore,
    {
      pages: given.pages ?? [],
      condition: own.find(
        ({ kind, words: named }) => kind === "condition" && !language.question.noCondition.test(named),
      )?.words,
      termsOf: language.sentence.termsOf,
    },
    language.together,
  );
  const askedNow = withTogether(
    readAsked(askedIn(words), language.asked, speaksOfMedicine),
    together,
    asksOnce(words, language.asked),
  );
  const askedBefore = asking === undefined ? nothingAsked : readAsked(asking, language.asked, speaksOfMedicine);
  const ordered = intents.filter((intent) => named.includes(intent));
  const matter = chooseMatter(matters, given.topic);
  const asked = askedNow.things.length > 0 ? askedNow : askedBefore;
  const told = readTold(text, { ...about, matter }, language);
  const isChild = whom.stage === undefined ? about.isChild : whom.stage !== "adult";
  return {
    ...about,
    isChild,
    intents: ordered,
    asksNothing: wanted.length === 0,
    asked,
    cannot: readCannot(
      words,
      {
        matters: own.filter(({ words: named }) => !language.question.noTrouble.test(named)),
        asked: askedNow.things,
      },
      language.cannot,
    ),
    ...told,
    whom,
    isBaby: isChild && (whom.stage === "infant" || language.sentence.onlyForBabies.test([...before, text].join(". "))),
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

/** Two medicines asked about in one breath are the question, whatever else its words might ask of one of them. */
function withTogether(asked: Asked, together: AskedThing | undefined, isOneQuestion: boolean): Asked {
  if (together === undefined) return asked;
  return { things: [together, ...asked.things], nothingElse: isOneQuestion };
}

/** How they feel, and whether they tell of a trouble or only ask. */
function readTold(
  text: string,
  given: { readonly person: string | undefined; readonly isChild: boolean; readonly matter: Matter | undefined },
  { question, asked }: DraftLanguage,
): Pick<QuestionReading, "person" | "mood" | "matter" | "lasts" | "tells"> {
  // A baby beside somebody whose nipples are sore is not the one with the trouble.
  const isOwn = given.isChild && question.onlyGrownUp.test(given.matter?.words ?? "");
  const person = isOwn ? undefined : given.person;
  const feeling = text.replace(question.factualWorry, " ");
  const felt = question.moods
    .map(([name, said]) => ({ name, at: said.exec(feeling)?.index }))
    .find(({ at }) => at !== undefined);
  const mood = felt?.at === undefined ? "plain" : moodOf(felt.name, feeling.slice(0, felt.at), { person, question });
  // "You are worried about anxiety" would hear the illness as a mood.
  const isMood = given.matter?.words === question.anxiety && mood !== "plain";
  const matter = isMood || (mood === "night" && given.matter?.words === question.sleepless) ? undefined : given.matter;
  const isTrouble = matter?.kind === "symptom" || matter?.kind === "sign" || matter?.kind === "event";
  const lasts = matter?.kind === "symptom" && question.lasts.test(text);
  // "She banged her head": somebody else, and nobody has said who.
  const isNobodyNamed = person === undefined && question.onlyThem.test(text);
  const told = { person, mood, matter: isNobodyNamed ? undefined : matter, lasts };
  const telling = toldIn(text, asked);
  if (mood !== "plain" && mood !== "theirs") return { ...told, tells: true };
  const isTold =
    (telling.length > 0 && !question.asksInGeneral.test(telling[0] ?? "")) ||
    (isTrouble && !question.asksInGeneral.test(text));
  if (!isTold) return { ...told, tells: false };
  const isNear = person === undefined || question.ownPerson.test(text);
  const atLength = countWords(telling.join(" ")) >= tellingWordsMin || countWords(text) >= messageWordsMin;
  // "Sore throat, three days" wants its answer first.
  if (isNobodyNamed)
    return { ...told, mood: "theirs", tells: isTrouble || telling.some((piece) => question.tellsTrouble.test(piece)) };
  if (isTrouble) return { ...told, tells: person !== undefined || atLength || lasts };
  if (mood === "theirs") return { ...told, tells: true };
  const isStated =
    matter?.kind === "condition" &&
    !question.noTrouble.test(matter.words) &&
    question.statesCondition.test(text) &&
    !question.wellNow.test(text);
  if (isStated) return { ...told, tells: isNear && (person !== undefined || atLength) };
  if (matter?.kind === "medicine") return { ...told, tells: isNear && question.whetherToTake.test(text) && atLength };
  const isBad = telling.some((piece) => question.tellsTrouble.test(piece));
  return { ...told, mood: "theirs", tells: isBad && isNear && (person !== undefined || atLength) };
}
/** A few words only say what it is about: the answer should come first. */
const tellingWordsMin = 5;
const messageWordsMin = 9;
const countWords = (text: string): number => (text.match(/\p{L}+/gu) ?? []).length;

/** The pieces of a message that tell and do not ask. */
const toldIn = (text: string, words: DraftLanguage["asked"]): readonly string[] =>
  text
    .split(/[.?!;,](?=\s|$)|¿|\n+/)
    .flatMap((sentence) => sentence.split(words.joint))
    .map((piece) => piece.trim())
    .filter((piece) => countWords(piece) >= 3 && !words.asks.test(piece));

/** Whose feeling it is: the writer's own, at the strength they gave it, or that of the person they write about. */
function moodOf(
  name: Mood,
  before: string,
  { person, question }: { readonly person: string | undefined; readonly question: QuestionWords },
): Mood {
  if (name === "bereaved" || name === "night") return name;
  if (!isBody(name) && question.theirFeeling.test(before)) return person === undefined ? "plain" : "theirs";
  const couldBeTheirs = name === "sad" || name === "fed-up" || name === "frustrated";
  return couldBeTheirs && person !== undefined && !question.ownFeeling.test(before) ? "theirs" : name;
}
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
