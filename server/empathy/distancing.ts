import { normalise } from "../verify/reading/normalise.ts";
import type { AnswerRead } from "./answer-read.ts";
import type { Values } from "./metrics.ts";
import { wordsOf } from "./words/words-of.ts";

/** Whether an answer speaks to the person, or about patients, from behind passives, doubts and disclaimers. */
export function distancing({
  language,
  text,
  words,
  sentences,
}: AnswerRead): Values<
  "secondPerson" | "passiveShare" | "hedgesPer100" | "hedgesDropped" | "boilerplate" | "nominalPer100"
> {
  const { secondPerson, thirdPerson, passive, hedges, boilerplate, nominal } = wordsOf(language);
  const count = (pattern: RegExp, of = text) => of.match(pattern)?.length ?? 0;
  const spoken = count(secondPerson) + count(thirdPerson);
  const per100 = (pattern: RegExp) => (words === 0 ? undefined : (count(pattern) / words) * 100);
  const cited = sentences.filter(({ act, quote }) => act === "claim" && quote !== undefined);
  const dropped = cited.reduce(
    (all, { reading, quote }) => all + Math.max(0, count(hedges, normalise(quote ?? "")) - count(hedges, reading.text)),
    0,
  );
  return {
    secondPerson: spoken === 0 ? undefined : count(secondPerson) / spoken,
    passiveShare:
      sentences.length === 0
        ? undefined
        : sentences.filter(({ reading }) => count(passive, reading.text) > 0).length / sentences.length,
    hedgesPer100: per100(hedges),
    hedgesDropped: cited.length === 0 ? undefined : dropped,
    boilerplate: count(boilerplate),
    nominalPer100: per100(nominal),
  };
}
