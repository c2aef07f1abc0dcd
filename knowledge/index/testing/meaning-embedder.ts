import type { Snapshot } from "../../passage.ts";
import { type Embedder, EmbeddingFault, unitVector } from "../dense/embedder.ts";
import { embeddedText, openQuestionVectors, type PassageVectors } from "../dense/index.ts";
import type { BesidesWords } from "../embedded-index.ts";

/** Words that mean much the same point the same way: what a real model learns from a billion sentences, here in a table. */
const meanings: readonly (readonly string[])[] = [
  ["asthma", "wheezing", "airways", "puffing", "breathless"],
  ["fever", "temperature", "scorching", "thermometer"],
  ["urine", "urinary", "waterworks", "cloudy"],
  ["pollen", "hay", "sneezing", "allergy"],
  ["zebra", "giraffe", "walrus", "ostrich", "savanna"],
];

export interface MeaningEmbedder extends Embedder {
  /** From now on it is away. */
  goAway(): void;
}

/**
 * An Embedder for tests that needs no model: the same text always gives the same vector. Each meaning is a direction, and the last one
 * holds everything else, so that no text is a vector of zeros; a trace of the text's own letters keeps vectors from being equal.
 */
export function meaningEmbedder(name = "meanings-1", dimensions = meanings.length + 3): MeaningEmbedder {
  let isAway = false;
  return {
    name,
    dimensions,
    goAway: () => {
      isAway = true;
    },
    async embed(texts) {
      if (isAway) throw new EmbeddingFault("unreachable");
      return texts.map((text) => {
        const values = new Array<number>(dimensions).fill(0);
        for (const word of text.toLowerCase().match(/[a-z]+/g) ?? []) {
          const meaning = meanings.findIndex((words) => words.includes(word));
          const at = meaning < 0 ? meanings.length : meaning;
          values[at] = (values[at] ?? 0) + (meaning < 0 ? 0.05 : 1);
        }
        for (const [at, letter] of [...text].entries()) {
          const trace = meanings.length + 1 + (at % 2);
          values[trace] = (values[trace] ?? 0) + (letter.codePointAt(0) ?? 0) / 1e5;
        }
        return unitVector(values, dimensions);
      });
    },
  };
}

export async function vectorsOf(snapshot: Snapshot, embedder: Embedder): Promise<PassageVectors> {
  const vectors = await embedder.embed(snapshot.passages.map(embeddedText), "passage");
  const rows = Float32Array.from(vectors.flatMap((vector) => [...vector]));
  return { embedder: embedder.name, dimensions: embedder.dimensions, rows };
}

/** What an index of the snapshot takes beside the words. */
export async function meaningOf(snapshot: Snapshot, embedder: Embedder): Promise<BesidesWords> {
  return { meaning: { questions: openQuestionVectors(embedder), vectors: await vectorsOf(snapshot, embedder) } };
}
