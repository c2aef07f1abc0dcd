import { type Embedder, EmbeddingFault, type EmbeddingFaultKind } from "./embedder.ts";

export type QuestionVector =
  | { readonly kind: "vector"; readonly vector: Float32Array }
  | { readonly kind: "missing"; readonly because: EmbeddingFaultKind };

export interface QuestionVectors {
  readonly embedder: string;
  /** Never rejects: without a vector, words alone find, and the result says so. */
  of(question: string): Promise<QuestionVector>;
  /** Why the last question went without, or undefined when it did not. */
  trouble(): EmbeddingFaultKind | undefined;
}

export interface QuestionVectorSettings {
  /** Longest that a question waits for its vector. */
  readonly waitMs: number;
  /** After a failure the model is left alone for so long: nobody else waits for it meanwhile. */
  readonly restMs: number;
}

/** A person waits for the whole answer: two seconds of that for better finding, not more. */
const defaults: QuestionVectorSettings = { waitMs: 2_000, restMs: 10_000 };

/** Vectors of questions, in a patient's time: bounded, and not asked for again at once from a model that has just failed. */
export function openQuestionVectors(
  embedder: Embedder,
  { waitMs, restMs }: QuestionVectorSettings = defaults,
): QuestionVectors {
  let trouble: EmbeddingFaultKind | undefined;
  let restsUntil = Number.NEGATIVE_INFINITY;

  function fail(because: EmbeddingFaultKind): QuestionVector {
    trouble = because;
    restsUntil = performance.now() + restMs;
    return { kind: "missing", because };
  }

  return {
    embedder: embedder.name,
    trouble: () => trouble,
    async of(question) {
      if (trouble !== undefined && performance.now() < restsUntil) return { kind: "missing", because: trouble };
      const late = AbortSignal.timeout(waitMs);
      try {
        const [vector] = await embedder.embed([question], "query", late);
        if (vector === undefined || vector.length !== embedder.dimensions) return fail("wrong-count");
        trouble = undefined;
        return { kind: "vector", vector };
      } catch (error) {
        if (late.aborted) return fail("timed-out");
        return fail(error instanceof EmbeddingFault ? error.kind : "failed");
      }
    },
  };
}

/** For readiness. */
export const wordsAlone = (because: EmbeddingFaultKind): string =>
  `Questions are found by their words alone: the embedding model does not answer as it should (${because}).`;
