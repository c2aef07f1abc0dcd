import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { normalise } from "../verify/reading/normalise.ts";
import type { Reading } from "../verify/reading/reading.ts";
import { grammarOf } from "../verify/reading/grammar.ts";
import type { EmpathyLanguage } from "./words/words-of.ts";

/** Kinds of feeling. `strain` is also how warmth answers any of them: "that sounds hard". */
export const affectFamilies = [
  "fear",
  "sadness",
  "anger",
  "pain",
  "exhaustion",
  "shame",
  "loneliness",
  "confusion",
  "strain",
] as const;
export type AffectFamily = (typeof affectFamilies)[number];

export interface AffectMention {
  readonly family: AffectFamily;
  /** 0 calm to 1 panic. */
  readonly arousal: number;
  readonly start: number;
  readonly end: number;
}

interface Feeling {
  readonly family: AffectFamily;
  readonly arousal: number;
  /** In a message the same word tells of a body, not of a feeling: "a sore throat". */
  readonly onlyInAnswers: boolean;
}

export interface AffectLexicon {
  readonly raw: string;
  readonly words: number;
  /** Feelings a text names and does not deny, in the order written. */
  mentionsIn(reading: Reading, of: "message" | "answer"): readonly AffectMention[];
}

const fileSchema = z.strictObject({
  families: z.record(
    z.enum(affectFamilies),
    z
      .array(
        z.strictObject({
          arousal: z.number().min(0).max(1),
          spoken: z.literal("answer").optional(),
          words: z.array(z.string().min(2)).min(1),
        }),
      )
      .min(1),
  ),
});

const longestPhrase = 4;

/** Reads the words for feelings of one language, beside this file. @throws naming the file when it is not what it should be */
export function openAffectLexicon(language: EmpathyLanguage): AffectLexicon {
  const name = `affect.${language}.yaml`;
  const raw = readFileSync(new URL(`./lexicon/${name}`, import.meta.url), "utf8");
  const parsed = fileSchema.safeParse(parse(raw));
  if (!parsed.success) throw new Error(`${name}: ${parsed.error.issues[0]?.path.join(".") ?? ""} cannot be read`);
  const { tokensOf } = grammarOf(language);
  const feelings = new Map<string, Feeling>();
  for (const family of affectFamilies) {
    for (const { arousal, words, spoken } of parsed.data.families[family]) {
      for (const word of words) {
        const key = tokensOf(normalise(word)).map(({ text }) => text);
        const joined = key.join(" ");
        if (key.length > longestPhrase || feelings.has(joined))
          throw new Error(`${name}: "${word}" is too long or said twice`);
        feelings.set(joined, { family, arousal, onlyInAnswers: spoken === "answer" });
      }
    }
  }
  const inMessages = new Map([...feelings].filter(([, { onlyInAnswers }]) => !onlyInAnswers));
  return {
    raw,
    words: feelings.size,
    mentionsIn: (reading, of) => mentionsWith(reading, of === "message" ? inMessages : feelings),
  };
}

function mentionsWith(reading: Reading, feelings: ReadonlyMap<string, Feeling>): readonly AffectMention[] {
  const { tokens, content } = reading;
  const { negates } = grammarOf(reading.language).clauseWords;
  const denied = new Set(content.filter(({ negations }) => negations % 2 === 1).map(({ start }) => start));
  const found: AffectMention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    for (let length = Math.min(longestPhrase, tokens.length - at); length > 0; length -= 1) {
      const run = tokens.slice(at, at + length);
      const feeling = feelings.get(run.map(({ text }) => text).join(" "));
      if (feeling === undefined) continue;
      const [first, last] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0];
      // "Not easy" brings its own denial; "not scared" is no feeling.
      const ownDenial = run.some(({ text }) => negates.has(text));
      if (ownDenial || !run.some(({ start }) => denied.has(start)))
        found.push({ family: feeling.family, arousal: feeling.arousal, start: first, end: last });
      at += length - 1;
      break;
    }
  }
  return found;
}
