import type { DraftSentence } from "../draft/types.ts";
import { type Reading, readText } from "../verify/reading/reading.ts";
import type { Level } from "../triage/types.ts";
import { type Heard, heardFrom } from "./heard.ts";
import type { Empathy } from "./open-empathy.ts";
import type { EmpathyLanguage } from "./words/words-of.ts";

export interface AnswerToMeasure {
  /** The person's words. */
  readonly said: string;
  /** What they were given, in order. Without an act nobody knows what a sentence is for: then any may acknowledge. */
  readonly sentences: readonly (Pick<DraftSentence, "text" | "citation"> & { readonly act?: DraftSentence["act"] })[];
  readonly language: string;
  readonly triage: Level;
  /** Level of the card shown beside the answer, if there was one. */
  readonly card?: Level;
  /** Sentences of the guidance found: what a belief is held against. */
  readonly guidance?: readonly string[];
  /** Names that no plainer word can replace, such as the topic's title; names of medicines are known. */
  readonly unavoidable?: readonly string[];
  /** `openerOf` of the answers before this one, newest last; the last 200 count. */
  readonly openers?: readonly string[];
  /** What the same person was told in earlier turns. */
  readonly toldBefore?: readonly string[];
}

/** An answer and the message it answers, read once for all metrics. */
export interface AnswerRead {
  readonly language: EmpathyLanguage;
  readonly empathy: Empathy;
  readonly given: AnswerToMeasure;
  readonly heard: Heard;
  readonly sentences: readonly {
    readonly reading: Reading;
    readonly act: DraftSentence["act"] | undefined;
    readonly quote: string | undefined;
  }[];
  /** All of it, normalised. */
  readonly text: string;
  readonly words: number;
}

export function readAnswer(given: AnswerToMeasure, language: EmpathyLanguage, empathy: Empathy): AnswerRead {
  const sentences = given.sentences.map(({ text, act, citation }) => ({
    reading: readText(text, language),
    act,
    quote: citation?.quote,
  }));
  const text = sentences.map(({ reading }) => reading.text).join(" ");
  return {
    language,
    empathy,
    given,
    heard: heardFrom(given.said, language),
    sentences,
    text,
    words: wordsIn(text).length,
  };
}

export const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}]+(?:['’][\p{L}]+)*/gu) ?? [];
