import { type ConversationWords, conversationWords } from "./conversation-words.ts";
import type { Corpus } from "../corpus.ts";
import { readingLanguageOf } from "../reading-language.ts";
import { joinReadings, type QuestionReading, readText } from "./read-question.ts";
import { type Understanding, understand } from "../salience/salience.ts";
import { hasTopic } from "./subject.ts";
import { groupsOf, readWhom } from "./whom.ts";

/** What was said before weighs less than what is said now. */
const weightOfEarlier = 0.6;
/** What a person tells of themselves after asking helps to choose the page less than what they asked, and must be covered in full. */
const weightOfBackground = 0.4;

/** A message read with what was said before: `terms` and `slots` say what was asked, `salient` what to find and order passages by. */
export interface ConversationReading extends QuestionReading {
  readonly salient: Understanding;
}

export function readConversation(text: string, earlier: readonly string[], corpus: Corpus): ConversationReading {
  const reading = readWords(text, earlier, corpus);
  return { ...reading, salient: understand(text, reading.terms, corpus) };
}

/**
 * Reads a message with what the same person wrote before. Words that stand by themselves are read alone; words that lean on earlier
 * ones, or name no topic, take up the last message that did. Whom it is about holds from message to message.
 */
function readWords(text: string, earlier: readonly string[], corpus: Corpus): QuestionReading {
  const { language } = corpus.reader.lexicon;
  const about = groupsOf(readWhom([...earlier, text], language));
  const now = readText(text, corpus, about);
  if (earlier.length === 0) return now;
  const words = conversationWords[readingLanguageOf(language)];
  const plain = words.plain(text);
  const standsAlone = hasTopic(now.slots, about, corpus);
  if (standsAlone && !leansOnEarlier(plain, words) && !isBackground(plain, words)) return now;
  if (!standsAlone && !carriesOn(plain, now, words, corpus)) return now;
  const before = lastAsked(earlier, words, corpus);
  if (before === undefined) return now;
  // "How long does it last?" brings nothing to weigh the earlier words against: they are what is asked.
  if (!isBackground(plain, words)) return joinReadings(now, before, now.terms.size === 0 ? 1 : weightOfEarlier);
  // "I'm on lisinopril" after "can I take ibuprofen" asks about ibuprofen still, though a page is named after lisinopril.
  const { terms } = joinReadings(before, now, weightOfBackground);
  return { ...joinReadings(before, now, 1), terms, about };
}

/**
 * Words without a topic of their own carry on the last one, unless they bring up something new: "a lump on her neck" after a fever,
 * or a poem after heartburn, is no question about fever or heartburn, and an answer would be about the wrong thing.
 */
function carriesOn(text: string, { slots }: QuestionReading, words: ConversationWords, { reader }: Corpus): boolean {
  const { followsOn, pointsBack, pointsAtThing, asksOn } = words;
  if (followsOn.test(text) || pointsBack.test(text) || pointsAtThing.test(text) || asksOn.test(text)) return true;
  const aids = new Set(words.aids.map(reader.termOf));
  const isNewComplaint = slots.some(({ label, isHealth, isVague }) => isHealth && isVague && !aids.has(label));
  const saysMore = slots.some(({ isHealth, isVague }) => isHealth && !isVague);
  if (isNewComplaint && !(saysMore && isBackground(text, words))) return false;
  return isBackground(text, words) || !slots.some(({ isUnheardOf }) => isUnheardOf);
}

const isBackground = (text: string, { background, asks }: ConversationWords): boolean =>
  background.test(text) && !asks.test(text);

const leansOnEarlier = (
  text: string,
  { followsOn, pointsBack, someoneNamedBefore, personNamed, anotherPerson }: ConversationWords,
): boolean =>
  (followsOn.test(text) && !anotherPerson.test(text)) ||
  pointsBack.test(text) ||
  (someoneNamedBefore.test(text) && !personNamed.test(text));

/** The last message with a topic of its own, joined with what was added since. */
function lastAsked(earlier: readonly string[], words: ConversationWords, corpus: Corpus): QuestionReading | undefined {
  let joined: QuestionReading | undefined;
  for (let at = earlier.length - 1; at >= 0; at -= 1) {
    const message = earlier[at] ?? "";
    const about = groupsOf(readWhom(earlier.slice(0, at + 1), corpus.reader.lexicon.language));
    const reading = readText(message, corpus, about);
    joined = joined === undefined ? reading : joinReadings(joined, reading, 1);
    if (hasTopic(reading.slots, about, corpus) && !isBackground(words.plain(message), words)) return joined;
  }
  return joined;
}
