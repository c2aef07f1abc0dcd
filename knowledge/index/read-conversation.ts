import type { Corpus } from "./corpus.ts";
import { joinReadings, type QuestionReading, readText } from "./read-question.ts";
import { hasTopic } from "./subject.ts";
import { groupsOf, readWhom } from "./whom.ts";

/** What was said before weighs less than what is said now. */
const weightOfEarlier = 0.6;

/** "What about honey", "yes", "since Tuesday": the words only mean something after the ones before. */
const followsOn =
  /^\W*(?:(?:and|but|so|ok|okay|oh|also|or|well)\b\W*)*(?:what (?:about|if)|how about|(?:can|could|should|is|will|would|does|do|did|has|have|was|are) (?:he|she|they|it|that|this|them|those|these)\b|yes|yeah|yep|no|nope|nah|since|for (?:about |the |a )|about (?:a|\d)|not (?:yet|really|sure)|maybe|sometimes|(?:just|only) |and\b|also\b|or\b)/i;
const someoneNamedBefore = /\b(?:he|she|him|her|hers|his|hes|shes|he's|she's|they|them|their)\b/i;
const personNamed =
  /\b(?:baby|babies|infant|newborn|child|children|kids?|toddler|son|daughter|boy|girl|husband|hubby|wife|partner|mum|mom|mother|dad|father|brother|sister|gran\w*|nana?|aunt|uncle|friend|boyfriend|girlfriend|neighbou?r|parents?|man|woman|\d+ ?(?:year|yr|month|week)s?[- ]?old)\b/i;
const pointsBack = /\b(?:instead|as well|too|the same|another one|the other one|again)\W*$/i;

/** Their medicines, illnesses, age or pregnancy, told as an answer or an afterthought and asking nothing. */
const background =
  /^\W*(?:(?:yes|no|also|and|but|oh|well|sorry|btw|by the way)\b\W*)*(?:(?:i'?m|i am|he'?s|he is|she'?s|she is|they are|we are) (?:(?:also|already|currently) )?(?:on|taking|allergic|pregnant|breast|diabetic|asthmatic|a diabetic|an asthmatic|\d)|(?:i|he|she) (?:also )?(?:takes?|has|have|had|got|suffers?)\b|i'?ve (?:also )?(?:got|had)|(?:he'?s|she'?s) got)/i;
const asks =
  /\?|\b(?:what|how|when|why|which|who|where|can|could|should|shall|would|does|do i|is it|is there|are there|am i|will)\b/i;

/**
 * Reads a message with what the same person wrote before. Words that stand by themselves are read alone; words that lean on earlier
 * ones, or name no topic, take up the last message that did. Whom it is about holds from message to message.
 */
export function readConversation(text: string, earlier: readonly string[], corpus: Corpus): QuestionReading {
  const about = groupsOf(readWhom([...earlier, text]));
  const now = readText(text, corpus, about);
  if (earlier.length === 0) return now;
  const standsAlone = hasTopic(now.slots, about, corpus);
  if (standsAlone && !leansOnEarlier(text) && !isBackground(text)) return now;
  if (!standsAlone && !carriesOn(text, now)) return now;
  const before = lastAsked(earlier, corpus);
  if (before === undefined) return now;
  // "I'm on lisinopril" after "can I take ibuprofen" asks about ibuprofen still.
  return isBackground(text) ? { ...joinReadings(before, now, 1), about } : joinReadings(now, before, weightOfEarlier);
}

/** Words about what to take, which ask about the complaint named before and are none themselves. */
const aids: ReadonlySet<string> = new Set(["medicin", "painkil", "cream", "inject", "vaccin", "breath", "appetit"]);
const pointsAtThing = /\b(?:it|its|it's|this|that|these|those)\b/i;

/**
 * Words without a topic of their own carry on the last one, unless they bring up something new: "a lump on her neck" after a fever,
 * or a poem after heartburn, is no question about fever or heartburn, and an answer would be about the wrong thing.
 */
function carriesOn(text: string, { slots }: QuestionReading): boolean {
  if (followsOn.test(text) || pointsBack.test(text) || pointsAtThing.test(text)) return true;
  const isNewComplaint = slots.some(({ label, isHealth, isVague }) => isHealth && isVague && !aids.has(label));
  const saysMore = slots.some(({ isHealth, isVague }) => isHealth && !isVague);
  if (isNewComplaint && !(saysMore && isBackground(text))) return false;
  return isBackground(text) || !slots.some(({ isUnheardOf }) => isUnheardOf);
}

const isBackground = (text: string): boolean => background.test(text) && !asks.test(text);

const leansOnEarlier = (text: string): boolean =>
  followsOn.test(text) || pointsBack.test(text) || (someoneNamedBefore.test(text) && !personNamed.test(text));

/** The last message with a topic of its own, joined with what was added since. */
function lastAsked(earlier: readonly string[], corpus: Corpus): QuestionReading | undefined {
  let joined: QuestionReading | undefined;
  for (let at = earlier.length - 1; at >= 0; at -= 1) {
    const message = earlier[at] ?? "";
    const about = groupsOf(readWhom(earlier.slice(0, at + 1)));
    const reading = readText(message, corpus, about);
    joined = joined === undefined ? reading : joinReadings(joined, reading, 1);
    if (hasTopic(reading.slots, about, corpus) && !isBackground(message)) return joined;
  }
  return joined;
}
