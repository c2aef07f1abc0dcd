import { inverseIncompleteBeta } from "./beta.ts";
import type { Rate } from "./rate.ts";

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Exact interval of a proportion (Clopper and Pearson 1934, doi:10.1093/biomet/26.4.404); undefined when there was nothing to count.
 * It errs on the wide side, which is the right side for a claim about safety.
 *
 * @param confidence 0 to 1
 */
export function clopperPearson({ hits, of }: Rate, confidence = 0.95): Interval | undefined {
  if (of === 0) return undefined;
  const tail = (1 - confidence) / 2;
  return {
    low: hits === 0 ? 0 : inverseIncompleteBeta(tail, hits, of - hits + 1),
    high: hits === of ? 1 : inverseIncompleteBeta(1 - tail, hits + 1, of - hits),
  };
}
