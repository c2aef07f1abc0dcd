import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dataBlock } from "../data-block.ts";
import type { OpinionRequest } from "./second-opinion.ts";

export interface OpinionPrompt {
  /** Ours: what to do. Never holds a word a patient wrote. */
  readonly instructions: string;
  /** Theirs: the messages, as fenced data. */
  readonly input: string;
}

const instructions = readFileSync(new URL("./prompts/second-opinion.v1.md", import.meta.url), "utf8");

/** Name and content hash of the instructions: a changed word is a changed version beside every opinion. */
export const opinionPromptVersion = `second-opinion.v1@${createHash("sha256").update(instructions).digest("hex").slice(0, 12)}`;

/** Characters of one message that are sent: its beginning and its end, which is where people say what is wrong. */
const charactersMax = 8_000;

/** The person's words where a model can read them and cannot mistake them for ours (`data-block.ts`). */
export function buildOpinionPrompt({ message, earlier }: OpinionRequest): OpinionPrompt {
  const blocks = [dataBlock("earlier-messages", earlier.map(shortened)), dataBlock("message", [shortened(message)])];
  return { instructions, input: blocks.join("\n\n") };
}

function shortened(text: string): string {
  if (text.length <= charactersMax) return text;
  return `${text.slice(0, charactersMax / 2)} [left out] ${text.slice(-charactersMax / 2)}`;
}
