import type { SampledAnswer } from "./self-consistency.ts";

export interface SampleRequest {
  /** The question and what the person wrote before, oldest first. The sampler removes identifiers again, whoever calls. */
  readonly question: string;
  readonly earlier: readonly string[];
  /** The passages the answer is drawn from: a sample is asked what these say, not what the model remembers. */
  readonly passages: readonly string[];
}

export type Sampled =
  /** As many as were asked for; undefined for each that did not come or could not be read. */
  | { readonly kind: "sampled"; readonly samples: readonly (SampledAnswer | undefined)[] }
  /** Fewer than two came: there is nothing to compare, and that is not agreement. */
  | { readonly kind: "not-run"; readonly because: "timeout" | "unreachable" | "nonsense" };

/**
 * Draws several short answers at once, beside the answer that is being written. Never rejects, and ends by itself: it holds nobody up for longer
 * than its own time-out.
 */
export interface AnswerSampler {
  /** Model, prompt and number of samples: another of any of them is another signal. */
  readonly version: string;
  sample(request: SampleRequest, signal: AbortSignal): Promise<Sampled>;
}
