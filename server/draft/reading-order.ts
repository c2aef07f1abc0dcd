import { asksWhenToGetHelp, type Choosing, isFirstAid } from "./choose-answer.ts";
import { type Candidate, isHelp, type Ranked, thatStandsOut } from "./sentence-ranking.ts";

/** The sentence an answer starts with: first aid, then a line that describes this very case, then the best fact. */
export function leadOf(
  answer: readonly Ranked[],
  mustSay: readonly Ranked[],
  { reading, language }: Choosing,
): Ranked | undefined {
  if (reading.asked.things.some(({ comesFirst }) => comesFirst === true))
    return answer.toSorted((a, b) => b.answersAsked - a.answersAsked)[0];
  const onAsked = answer
    .filter((one) => one.answersAsked > 0)
    .toSorted(
      (a, b) => Number(isHelp(b) && b.describedBy > 0) - Number(isHelp(a) && a.describedBy > 0) || b.score - a.score,
    )[0];
  if (asksWhenToGetHelp(reading))
    return (
      onAsked ??
      answer.find(({ meetsLimit }) => meetsLimit) ??
      answer.filter((one) => isHelp(one) && one.describedBy > 0).toSorted((a, b) => b.described - a.described)[0] ??
      thatStandsOut(answer)
    );
  const facts = answer.filter((one) => !isHelp(one));
  const best = facts.toSorted((a, b) => b.score - a.score)[0];
  const meant = answer.find((one) => isHelp(one) && one.kind !== "non-urgent") ?? answer.find((one) => one.meetsLimit);
  // Only lines that describe this very case are in the answer at all.
  const ofThisBaby = mustSay.find((line) => line.isForThisBaby);
  if (ofThisBaby !== undefined) return ofThisBaby;
  if (onAsked !== undefined && !meant?.meetsLimit) return onAsked;
  // Somebody who only tells what happened is answered first by the line that must be said about that very thing.
  if (reading.asksNothing) {
    const told = thatStandsOut([...facts, ...mustSay]);
    if (told !== undefined && isHelp(told) && told.overlapBy >= signsToldMin) return told;
  }
  if (meant !== undefined && reading.intents[0] !== "risk") return meant;
  // "Do not stop drinking suddenly" is no first line about a hangover, and the only one that matters to somebody who stops tomorrow.
  const warns = mustSay.find((one) => !isHelp(one) && one.describedBy > 0 && language.sentence.forbids.test(one.text));
  if (warns !== undefined && !reading.asked.nothingElse && warns.described >= (best?.described ?? 0)) return warns;
  if (facts[0] !== undefined && isFirstAid(facts[0], language) && !reading.asksOneThing)
    return mustSay.find(({ text }) => language.sentence.handsOn.test(text)) ?? facts[0];
  return best ?? answer[0];
}

/**
 * The lead, the other facts, then when to get help, the most urgent first; help comes first for somebody who asks when to get it.
 * Sections come in the order of their best sentence; inside a section, as the guidance has it.
 */
export function inReadingOrder(
  chosen: readonly Ranked[],
  { lead, reading, language }: Choosing & { readonly lead: Ranked | undefined },
): readonly Ranked[] {
  const strongest = new Map<number, number>();
  for (const { passageAt, score } of chosen) strongest.set(passageAt, Math.max(strongest.get(passageAt) ?? 0, score));
  const strength = ({ passageAt }: Ranked) => strongest.get(passageAt) ?? 0;
  // Help is first for somebody who asks when to get it, and for somebody whose own signs are among the reasons.
  const facts =
    asksWhenToGetHelp(reading) || (lead !== undefined && isHelp(lead) && !language.sentence.handsOn.test(lead.text))
      ? 4
      : 0;
  const place = (one: Ranked) => {
    if (one.text === lead?.text) return -2;
    if (reading.asked.nothingElse && one.answersAsked > 0 && !isHelp(one)) return -1;
    if (reading.intents[0] === "risk" && one.kind === "non-urgent") return facts;
    return urgency[one.kind] ?? facts;
  };
  return chosen.toSorted(
    (a, b) =>
      place(a) - place(b) || strength(b) - strength(a) || a.passageAt - b.passageAt || a.sentenceAt - b.sentenceAt,
  );
}
const signsToldMin = 2;
const urgency: Partial<Readonly<Record<Candidate["kind"], number>>> = { immediate: 1, urgent: 2, "non-urgent": 3 };
