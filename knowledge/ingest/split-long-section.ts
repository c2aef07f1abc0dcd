/** Longer passages crowd out others and blur what a citation points at; nearly every section is well below. */
export const sectionCharactersMax = 1200;

/**
 * Sentences of one section in runs of at most 1200 characters, never cutting inside a sentence (a single longer sentence
 * stays whole). The splitter library costs 60 MB and 0.2 s, so it is loaded only for a section that needs it.
 */
export async function splitLongSection(sentences: readonly string[]): Promise<readonly (readonly string[])[]> {
  const characters = sentences.reduce((sum, sentence) => sum + sentence.length + 1, -1);
  if (characters <= sectionCharactersMax) return [sentences];
  const { RecursiveCharacterTextSplitter } = await import("@langchain/textsplitters");
  const splitter = new RecursiveCharacterTextSplitter({
    chunkSize: sectionCharactersMax,
    chunkOverlap: 0,
    separators: ["\n"],
    keepSeparator: false,
  });
  const runs = await splitter.splitText(sentences.join("\n"));
  return runs.map((run) => run.split("\n"));
}
