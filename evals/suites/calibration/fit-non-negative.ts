import { probability } from "#evals/training/logistic.ts";

interface NonNegativeFit {
  readonly bias: number;
  readonly weights: readonly number[];
}

const stepsMax = 100;
/** A step that moves nothing by more has arrived. */
const moveMin = 1e-10;
const halvingsMax = 40;

/**
 * Logistic regression with an L2 pull on its weights, none of which may be below 0, by the projected Newton method (D. Bertsekas, SIAM Journal on
 * Control and Optimization 20, 1982): a Newton step in what is free to move, cut off at 0, halved until the loss falls. The problem is convex, so the
 * result depends on no seed and on no order of the rows. `rows` are of one length; both labels must occur.
 */
export function fitNonNegative(
  rows: readonly (readonly number[])[],
  labels: readonly (0 | 1)[],
  l2: number,
): NonNegativeFit {
  // The bias comes first, as the weight of a column of ones that may have any sign.
  const columns = rows.map((row) => [1, ...row]);
  const width = columns[0]?.length ?? 1;
  const pull = (place: number): number => (place === 0 ? 0 : l2);
  const oddsOf = (row: readonly number[], weights: readonly number[]): number =>
    row.reduce((sum, value, place) => sum + value * (weights[place] ?? 0), 0);
  const lossOf = (weights: readonly number[]): number =>
    columns.reduce((sum, row, at) => {
      const odds = oddsOf(row, weights) * (labels[at] === 1 ? -1 : 1);
      // log(1 + exp(odds)), without overflow.
      return sum + Math.max(0, odds) + Math.log1p(Math.exp(-Math.abs(odds)));
    }, 0) + weights.reduce((sum, weight, place) => sum + (pull(place) * weight * weight) / 2, 0);

  let weights: readonly number[] = Array.from({ length: width }, () => 0);
  let loss = lossOf(weights);
  for (let step = 0; step < stepsMax; step += 1) {
    const gradient = weights.map((weight, place) => pull(place) * weight);
    const curvature = weights.map((_, place) => weights.map((__, other) => (place === other ? pull(place) : 0)));
    for (const [at, row] of columns.entries()) {
      const stated = probability(oddsOf(row, weights));
      for (const [place, value] of row.entries()) {
        gradient[place] = (gradient[place] ?? 0) + (stated - (labels[at] ?? 0)) * value;
        const line = curvature[place] ?? [];
        for (const [other, more] of row.entries())
          line[other] = (line[other] ?? 0) + stated * (1 - stated) * value * more;
      }
    }
    // A weight at 0 that would be pushed below it stays where it is.
    const free = weights.flatMap((weight, place) =>
      place === 0 || weight > 0 || (gradient[place] ?? 0) < 0 ? [place] : [],
    );
    const direction = solve(
      free.map((place) => free.map((other) => curvature[place]?.[other] ?? 0)),
      free.map((place) => gradient[place] ?? 0),
    );
    const next = halveUntilLower(weights, free, direction, { loss, lossOf });
    if (next === undefined) break;
    const moved = Math.max(...next.weights.map((weight, place) => Math.abs(weight - (weights[place] ?? 0))));
    ({ weights, loss } = next);
    if (moved < moveMin) break;
  }
  const [bias = 0, ...others] = weights;
  return { bias, weights: others };
}

interface Standing {
  readonly loss: number;
  readonly lossOf: (weights: readonly number[]) => number;
}

/** The longest of the halved steps that lowers the loss; undefined when none does: this is the bottom. */
function halveUntilLower(
  weights: readonly number[],
  free: readonly number[],
  direction: readonly number[],
  { loss, lossOf }: Standing,
): { readonly weights: readonly number[]; readonly loss: number } | undefined {
  for (let halvings = 0; halvings < halvingsMax; halvings += 1) {
    const length = 0.5 ** halvings;
    const tried = [...weights];
    for (const [at, place] of free.entries()) {
      const moved = (weights[place] ?? 0) - length * (direction[at] ?? 0);
      tried[place] = place === 0 ? moved : Math.max(0, moved);
    }
    const found = lossOf(tried);
    if (found < loss) return { weights: tried, loss: found };
  }
  return undefined;
}

/** Solves a symmetric positive definite system by Gaussian elimination; with the pull on its diagonal no pivot is lost. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  for (const [at, pivot] of rows.entries()) {
    for (const row of rows.slice(at + 1)) {
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1);
      for (let place = at; place <= size; place += 1) row[place] = (row[place] ?? 0) - factor * (pivot[place] ?? 0);
    }
  }
  const solution = Array.from({ length: size }, () => 0);
  for (let at = size - 1; at >= 0; at -= 1) {
    const row = rows[at] ?? [];
    const known = solution.reduce((sum, value, place) => (place > at ? sum + value * (row[place] ?? 0) : sum), 0);
    solution[at] = ((row[size] ?? 0) - known) / (row[at] ?? 1);
  }
  return solution;
}
