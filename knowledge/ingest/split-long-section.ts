/** Longer passages crowd out others and blur what a citation points at; nearly every section is well below. */
export const sectionCharactersMax = 1200;

/**
 * Sentences of one section in runs of at most 1200 characters, never cutting inside a sentence (a single longer sentence
 * stays whole). The splitter library costs 60 MB and 0.2 s, so it is loaded only for a section that needs it.
 */
export async function splitLongSection(sentences: readonly string[]): Promise<readonly (readonly string[])[]> {
  const characters = sentences.reduce((sum, sentence) => sum + sentence.length + 1, -1);
  if (characters <= sectionCharactersMax) return [sentences];
  const { CharacterTextSplitter } = await import("@langchain/textsplitters");
  const splitter = new CharacterTextSplitter({
    chunkSize: sectionCharactersMax,
    chunkOverlap: 0,
    separator: "\n",
    // Capped, so that a single longer sentence fills a run alone and is not called too long.
    lengthFunction: (text) => Math.min(text.length, sectionCharactersMax),
  });
  const runs = await splitter.splitText(sentences.join("\n"));
  return runs.map((run) => run.split("\n"));
}
