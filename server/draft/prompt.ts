import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dataBlock } from "../data-block.ts";
import { type DraftLanguage, inLanguage } from "./draft-language.ts";
import type { SentencePrompt } from "./sentence-model.ts";
import type { DraftRequest, MendRequest } from "./types.ts";

const read = (name: string): string => readFileSync(new URL(`./prompts/${name}.md`, import.meta.url), "utf8");
const instructions = read("answer.v1");
const mendInstructions = read("mend.v1");

/** Names and content hash of the instructions: a changed word is a changed version in every evidence bundle. */
export const promptVersion = `answer.v1+mend.v1@${createHash("sha256").update(instructions).update(mendInstructions).digest("hex").slice(0, 12)}`;

const languageNames = { en: "English", es: "Spanish" } as const satisfies Record<DraftLanguage["code"], string>;

/** Puts the request's words where a model can read them and cannot mistake them for ours (`data-block.ts`). */
export function buildPrompt(request: DraftRequest, language: Pick<DraftLanguage, "code">): SentencePrompt {
  return { instructions, input: blocksOf(request, language).join("\n\n") };
}

/** The same, for one sentence that was held: the model sees its own words and which checks they failed. */
export function buildMendPrompt(request: MendRequest, language: Pick<DraftLanguage, "code">): SentencePrompt {
  const { sentence, because } = request.held;
  const blocks = [
    ...blocksOf(request, language),
    dataBlock("held-sentence", [sentence]),
    dataBlock("failed-checks", because),
  ];
  return { instructions: `${instructions}\n\n${mendInstructions}`, input: blocks.join("\n\n") };
}

function blocksOf(request: DraftRequest, language: Pick<DraftLanguage, "code">): readonly string[] {
  const evidence = inLanguage(request.evidence, language);
  const passages = evidence.passages.map(({ passage }) => ({
    passageId: passage.id,
    topic: passage.topicTitle,
    heading: passage.heading,
    urgency: passage.careLevel,
    for: passage.population,
    text: passage.text,
  }));
  return [
    dataBlock("language", [languageNames[language.code]]),
    dataBlock("speaking-for", [request.speakingFor === "self" ? "themselves" : "somebody else"]),
    dataBlock("earlier-messages", request.earlier),
    dataBlock("question", [request.question]),
    dataBlock("passages", passages),
    dataBlock("must-say", evidence.mustSay),
    dataBlock("already-given", request.alreadyReleased),
  ];
}
