import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { SentencePrompt } from "./sentence-model.ts";
import type { DraftRequest } from "./types.ts";

const instructions = readFileSync(new URL("./prompts/answer.v1.md", import.meta.url), "utf8");

/** Name and content hash of the instructions: a changed word is a changed version in every evidence bundle. */
export const promptVersion = `answer.v1@${createHash("sha256").update(instructions).digest("hex").slice(0, 12)}`;

/**
 * Puts the request's words where a model can read them and cannot mistake them for ours.
 * Every value is JSON on one line, so no line that somebody else wrote can begin with `END DATA`; angle brackets are
 * written as escapes, so that no chat template's control token (`<|…|>`) and no tag can stand in the text either.
 */
export function buildPrompt(request: DraftRequest): SentencePrompt {
  const { evidence } = request;
  const passages = evidence.passages.map(({ passage }) => ({
    passageId: passage.id,
    topic: passage.topicTitle,
    heading: passage.heading,
    urgency: passage.careLevel,
    for: passage.population,
    text: passage.text,
  }));
  const blocks = [
    block("language", [request.language]),
    block("speaking-for", [request.speakingFor === "self" ? "themselves" : "somebody else"]),
    block("earlier-messages", request.earlier),
    block("question", [request.question]),
    block("passages", passages),
    block("must-say", evidence.mustSay),
    block("already-given", request.alreadyReleased),
  ];
  return { instructions, input: blocks.join("\n\n") };
}

const block = (name: string, values: readonly unknown[]): string =>
  [`DATA ${name}`, ...values.map(asData), `END DATA ${name}`].join("\n");

const asData = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>\u007f-\u009f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
