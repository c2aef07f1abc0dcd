import { CharacterTextSplitter, RecursiveCharacterTextSplitter } from "@langchain/textsplitters";
import { wordCount } from "./tidy-text.ts";

/** Longer chunks crowd out others and blur what a citation points at. */
export const chunkWordsMax = 200;
/** A longer "sentence" is none (a table run together, a page without full stops) and is cut at words; a person is told. */
const sentenceWordsMax = 400;

/** However long an instruction is, this much of a chunk is left for what it introduces. */
const chunkWordsMin = 50;

function splitterFor(chunkSize: number): CharacterTextSplitter {
  return new CharacterTextSplitter({
    separator: "\n",
    chunkSize,
    chunkOverlap: 0,
    // Capped, so that a single long sentence fills a chunk alone and is not called too long.
    lengthFunction: (text) => Math.min(wordCount(text), chunkSize),
  });
}

const overlong = new RecursiveCharacterTextSplitter({
  separators: ["; ", ", ", " "],
  chunkSize: chunkWordsMax,
  chunkOverlap: 0,
  keepSeparator: true,
  lengthFunction: wordCount,
});

/**
 * Runs of one section's sentences of about 200 words, cut only between sentences. A chunk cannot cross a section or a care
 * card: it is only ever given one. `instruction` is counted in every run, because every run will start with it.
 */
export async function splitChunks(
  sentences: readonly string[],
  instruction: string | undefined,
): Promise<readonly (readonly string[])[]> {
  const words = sentences.reduce((sum, sentence) => sum + wordCount(sentence), 0);
  const room = instruction === undefined ? 0 : wordCount(instruction);
  if (words + room <= chunkWordsMax) return [sentences];
  const runs = await splitterFor(Math.max(chunkWordsMin, chunkWordsMax - room)).splitText(sentences.join("\n"));
  return runs.map((run) => run.split("\n"));
}

/** A sentence above the limit in pieces at semicolons, commas or words; any other as it is. */
export async function cutOverlong(sentence: string): Promise<readonly string[]> {
  if (wordCount(sentence) <= sentenceWordsMax) return [sentence];
  return (await overlong.splitText(sentence)).map((piece) => piece.replace(/^\s*[;,]\s+/, "").trim());
}
