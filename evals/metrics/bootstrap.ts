import type { Interval } from "./clopper-pearson.ts";

/** Enough draws that the ends of a 95 % interval move by less than a third digit. */
export const drawsDefault = 2000;

export function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Percentile bootstrap interval of a mean over questions (B. Efron and R. Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13;
 * for search engines T. Sakai, "Evaluating evaluation metrics based on the bootstrap", SIGIR 2006). Give the differences of two engines on the
 * same questions and it is the paired interval of their distance. Undefined for fewer than two values: one question has no spread.
 * @param seed the same values and seed always give the same interval
 * @param confidence 0 to 1
 */
export function bootstrapInterval(
  values: readonly number[],
  seed: number,
  { draws = drawsDefault, confidence = 0.95 }: { readonly draws?: number; readonly confidence?: number } = {},
): Interval | undefined {
  if (values.length < 2) return undefined;
  const random = randomNumbers(seed);
  const means = Float64Array.from({ length: draws }, () => {
    let sum = 0;
    for (let drawn = 0; drawn < values.length; drawn += 1) sum += values[Math.floor(random() * values.length)] ?? 0;
    return sum / values.length;
  }).sort();
  const tail = (1 - confidence) / 2;
  return { low: quantile(means, tail), high: quantile(means, 1 - tail) };
}

function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  return below + (place - Math.floor(place)) * ((sorted[Math.ceil(place)] ?? 0) - below);
}

/** Uniform on [0, 1): a Weyl sequence through the finaliser of MurmurHash3 (public domain, A. Appleby). Good enough to draw with, secret to nobody. */
function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}
