import type { Level } from "../triage/types.ts";
import { dangerNamed } from "../verify/reading/danger.ts";
import type { AnswerRead } from "./answer-read.ts";
import type { AffectMention } from "./affect.ts";
import type { Values } from "./metrics.ts";
import { wordsOf } from "./words/words-of.ts";

/** Whether a feeling that was named is named back, about as strongly, and urgency neither watered down nor whipped up. */
export function attenuation(answer: AnswerRead): Values<"ackCoverage" | "intensityRatio" | "urgencyGap"> {
  const { language, empathy, heard, sentences } = answer;
  const affect = empathy.affect[language];
  const cues = affect.mentionsIn(heard.reading, "message");
  const named = sentences
    .filter(({ act }) => act !== "claim")
    .flatMap(({ reading }) => affect.mentionsIn(reading, "answer"));
  // "That sounds hard" answers any feeling.
  const answers = (cue: AffectMention) => named.some(({ family }) => family === cue.family || family === "strain");
  const strongest = (mentions: readonly AffectMention[]) => Math.max(...mentions.map(({ arousal }) => arousal));
  return {
    ackCoverage: cues.length === 0 ? undefined : cues.filter(answers).length / cues.length,
    intensityRatio: cues.length === 0 || named.length === 0 ? undefined : strongest(named) / strongest(cues),
    urgencyGap: urgencyGap(answer),
  };
}

/** A day's difference is one step; "soon" and nothing at all are the same step, as in the check of the whole answer. */
const rankOfLevel = { emergency: 4, urgent: 3, "same-day": 2, soon: 0, none: 0 } as const satisfies Record<
  Level,
  number
>;

/** What the answer and its card ask for without an "if" − what triage found. Undefined when neither asks for anything. */
function urgencyGap({ sentences, given, language }: AnswerRead): number | undefined {
  const asked = sentences.flatMap(({ reading }) => {
    // "Go to an emergency department now for bleeding after a birth" sends nobody who does not bleed.
    if (wordsOf(language).onlyThen.test(reading.text)) return [];
    const named = dangerNamed(reading);
    if (named !== undefined) return [rankOfLevel[named]];
    return reading.urgency.rank < 2 ? [] : [reading.urgency.rank];
  });
  const shown = given.card === undefined ? [] : [rankOfLevel[given.card]];
  const all = [...asked, ...shown];
  const level = rankOfLevel[given.triage];
  if (all.length === 0) return level === 0 ? undefined : -level;
  return Math.max(...all) - level;
}
