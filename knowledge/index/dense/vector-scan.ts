import { setImmediate as turnOver } from "node:timers/promises";
import type { PassageVectors } from "./passage-vectors.ts";

export interface Near {
  /** Place of the passage in the snapshot. */
  readonly place: number;
  /** Cosine, -1 to 1. */
  readonly cosine: number;
}

/** Numbers between two turns of the event loop: about a millisecond of work, so that no answer under way stutters. */
const numbersPerTurn = 1_000_000;

/**
 * The `limit` passages nearest to a question, nearest first, ties by place: every vector is looked at, so nothing can be missed. Only
 * passages that `isAllowed` names are.
 */
export async function scanVectors(
  { rows, dimensions }: Pick<PassageVectors, "rows" | "dimensions">,
  question: Float32Array,
  limit: number,
  isAllowed: (place: number) => boolean,
): Promise<readonly Near[]> {
  const count = dimensions === 0 ? 0 : rows.length / dimensions;
  const perTurn = Math.max(1, Math.floor(numbersPerTurn / dimensions));
  const best: Near[] = [];
  for (let start = 0; start < count; start += perTurn) {
    if (start > 0) await turnOver();
    scanSome({ rows, dimensions, question, limit, isAllowed }, start, Math.min(start + perTurn, count), best);
  }
  return best;
}

interface Scan {
  readonly rows: Float32Array;
  readonly dimensions: number;
  readonly question: Float32Array;
  readonly limit: number;
  readonly isAllowed: (place: number) => boolean;
}

function scanSome(
  { rows, dimensions, question, limit, isAllowed }: Scan,
  from: number,
  to: number,
  best: Near[],
): void {
  let least = best.length < limit ? Number.NEGATIVE_INFINITY : (best.at(-1)?.cosine ?? 0);
  for (let place = from; place < to; place += 1) {
    if (!isAllowed(place)) continue;
    const cosine = dot(rows, place * dimensions, question, dimensions);
    if (!(cosine > least)) continue;
    let at = best.length;
    while (at > 0 && (best[at - 1]?.cosine ?? 0) < cosine) at -= 1;
    best.splice(at, 0, { place, cosine });
    if (best.length > limit) best.pop();
    if (best.length === limit) least = best[limit - 1]?.cosine ?? least;
  }
}

/** Four sums side by side: one alone waits for each addition to end before the next. */
function dot(rows: Float32Array, start: number, question: Float32Array, dimensions: number): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  const whole = dimensions - (dimensions % 4);
  for (let at = 0; at < whole; at += 4) {
    const row = start + at;
    first += (rows[row] as number) * (question[at] as number);
    second += (rows[row + 1] as number) * (question[at + 1] as number);
    third += (rows[row + 2] as number) * (question[at + 2] as number);
    fourth += (rows[row + 3] as number) * (question[at + 3] as number);
  }
  for (let at = whole; at < dimensions; at += 1) first += (rows[start + at] as number) * (question[at] as number);
  return first + second + third + fourth;
}
