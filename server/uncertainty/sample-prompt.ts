import { dataBlock } from "../data-block.ts";
import { promptFile } from "../prompt-file.ts";
import type { SampleRequest } from "./sampler.ts";

export interface SamplePrompt {
  /** Ours: never holds a word a patient wrote. */
  readonly instructions: string;
  /** Theirs and the guidance's, as fenced data. */
  readonly input: string;
}

const { text: instructions, version } = promptFile(new URL("./prompts/sample.v1.md", import.meta.url));

/** A changed word is another signal. */
export const samplePromptVersion: string = version;

/** Guidance first: a model reads what comes last most faithfully, and the question is what it must answer. */
export function buildSamplePrompt({ question, earlier, passages }: SampleRequest): SamplePrompt {
  const blocks = [
    dataBlock("passages", passages),
    dataBlock("earlier-messages", earlier),
    dataBlock("question", [question]),
  ];
  return { instructions, input: blocks.join("\n\n") };
}
