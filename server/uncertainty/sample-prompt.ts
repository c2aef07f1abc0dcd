import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dataBlock } from "../data-block.ts";
import type { SampleRequest } from "./sampler.ts";

export interface SamplePrompt {
  /** Ours: never holds a word a patient wrote. */
  readonly instructions: string;
  /** Theirs and the guidance's, as fenced data. */
  readonly input: string;
}

const instructions = readFileSync(new URL("./prompts/sample.v1.md", import.meta.url), "utf8");

/** Name and content hash of the instructions: a changed word is another signal. */
export const samplePromptVersion = `sample.v1@${createHash("sha256").update(instructions).digest("hex").slice(0, 12)}`;

/** Guidance first: a model reads what comes last most faithfully, and the question is what it must answer. */
export function buildSamplePrompt({ question, earlier, passages }: SampleRequest): SamplePrompt {
  const blocks = [
    dataBlock("passages", passages),
    dataBlock("earlier-messages", earlier),
    dataBlock("question", [question]),
  ];
  return { instructions, input: blocks.join("\n\n") };
}
