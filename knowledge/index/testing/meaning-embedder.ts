import { createHash } from "node:crypto";
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

/** A direction of a word without a meaning of its own, the same in every run. */
function directionOf(word: string, dimensions: number): readonly number[] {
  const bytes = createHash("sha256").update(word).digest();
  return Array.from({ length: dimensions }, (_, at) => ((bytes[at % bytes.length] ?? 0) - 127.5) / 1000);
}

/**
 * An Embedder for tests that needs no model: the same text always gives the same vector. Each meaning is a direction of its own; every
 * other word adds a little in a direction of its own, so that hardly two texts are equally near a third.
 */
export function meaningEmbedder(name = "meanings-1", dimensions = 16): MeaningEmbedder {
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
        const values = [...new Array<number>(dimensions - 1).fill(0), 0.01];
        for (const word of text.toLowerCase().match(/[a-z]+/g) ?? []) {
          const meaning = meanings.findIndex((words) => words.includes(word));
          if (meaning >= 0) values[meaning] = (values[meaning] ?? 0) + 1;
          else for (const [at, part] of directionOf(word, dimensions).entries()) values[at] = (values[at] ?? 0) + part;
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
