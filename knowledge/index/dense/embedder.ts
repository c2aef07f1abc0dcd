/** Some models want to know whether a text asks or is found. */
export type EmbedAs = "query" | "passage";

/** Turns texts into vectors whose dot product says how near two meanings are. */
export interface Embedder {
  /** Model, version and where it runs: vectors of two names are never compared, and a stored vector belongs to one name. */
  readonly name: string;
  readonly dimensions: number;
  /**
   * One vector of length 1 for each text, in order. Rejects with an EmbeddingFault: all of them come, each of `dimensions`
   * finite numbers, or none do.
   */
  embed(texts: readonly string[], as: EmbedAs, signal?: AbortSignal): Promise<readonly Float32Array[]>;
}

export type EmbeddingFaultKind =
  | "unreachable"
  | "refused-key"
  /** The model is not known there, or the text is too long for it. */
  | "refused-request"
  | "busy"
  | "timed-out"
  | "failed"
  /** What came is no list of vectors: a web page, half a body, another shape. */
  | "malformed"
  /** More or fewer vectors than texts. */
  | "wrong-count"
  | "wrong-dimensions"
  /** NaN, infinity, or a vector of nothing but zeros, which points nowhere. */
  | "not-a-number"
  | "stopped";

const sentences = {
  unreachable: "The embedding model cannot be reached.",
  "refused-key": "The embedding model refused the key.",
  "refused-request": "The embedding model refused the request: it may not be known there.",
  busy: "The embedding model is busy.",
  "timed-out": "The embedding model took too long.",
  failed: "The embedding model failed.",
  malformed: "The embedding model sent something else than vectors.",
  "wrong-count": "The embedding model sent more or fewer vectors than it was given texts.",
  "wrong-dimensions": "The embedding model sent vectors of another length than before.",
  "not-a-number": "The embedding model sent a vector that holds something else than finite numbers, or only zeros.",
  stopped: "The embedding was stopped.",
} satisfies Record<EmbeddingFaultKind, string>;

/** Carries no text that was embedded, and no error of a vendor's: those carry the text. */
export class EmbeddingFault extends Error {
  override readonly name = "EmbeddingFault";
  readonly kind: EmbeddingFaultKind;
  /** What the provider asked us to wait before the next try. */
  readonly retryAfterMs: number | undefined;

  constructor(kind: EmbeddingFaultKind, { detail, retryAfterMs }: { detail?: string; retryAfterMs?: number } = {}) {
    super(detail === undefined ? sentences[kind] : `${sentences[kind]} ${detail}`);
    this.kind = kind;
    this.retryAfterMs = retryAfterMs;
  }
}

/**
 * The vector scaled to length 1. Cosine then is a plain dot product.
 * @throws EmbeddingFault `wrong-dimensions` or `not-a-number`
 */
export function unitVector(values: ArrayLike<number>, dimensions: number): Float32Array {
  if (values.length !== dimensions)
    throw new EmbeddingFault("wrong-dimensions", { detail: `${values.length} instead of ${dimensions}.` });
  let squares = 0;
  for (let at = 0; at < dimensions; at += 1) squares += (values[at] ?? Number.NaN) ** 2;
  // One NaN or infinity among the values ends up in the sum.
  if (!Number.isFinite(squares) || squares === 0) throw new EmbeddingFault("not-a-number");
  const length = Math.sqrt(squares);
  return Float32Array.from({ length: dimensions }, (_, at) => (values[at] ?? 0) / length);
}
