import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dataBlock } from "../data-block.ts";
import { type DraftLanguage, inLanguage } from "./draft-language.ts";
import type { SentencePrompt } from "./sentence-model.ts";
import type { DraftRequest } from "./types.ts";

const instructions = readFileSync(new URL("./prompts/answer.v1.md", import.meta.url), "utf8");

/** Name and content hash of the instructions: a changed word is a changed version in every evidence bundle. */
export const promptVersion = `answer.v1@${createHash("sha256").update(instructions).digest("hex").slice(0, 12)}`;

const languageNames = { en: "English", es: "Spanish" } as const satisfies Record<DraftLanguage["code"], string>;

/** Puts the request's words where a model can read them and cannot mistake them for ours (`data-block.ts`). */
export function buildPrompt(request: DraftRequest, language: Pick<DraftLanguage, "code">): SentencePrompt {
  const evidence = inLanguage(request.evidence, language);
  const passages = evidence.passages.map(({ passage }) => ({
    passageId: passage.id,
    topic: passage.topicTitle,
    heading: passage.heading,
    urgency: passage.careLevel,
    for: passage.population,
    text: passage.text,
  }));
  const blocks = [
    dataBlock("language", [languageNames[language.code]]),
    dataBlock("speaking-for", [request.speakingFor === "self" ? "themselves" : "somebody else"]),
    dataBlock("earlier-messages", request.earlier),
    dataBlock("question", [request.question]),
    dataBlock("passages", passages),
    dataBlock("must-say", evidence.mustSay),
    dataBlock("already-given", request.alreadyReleased),
  ];
  return { instructions, input: blocks.join("\n\n") };
}
