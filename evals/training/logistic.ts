import { seededRandom } from "#evals/metrics/index.ts";

/** One example: the positions of the features it has, each with value one, its label and how much it counts. */
export interface Example {
  readonly features: readonly number[];
  readonly label: 0 | 1;
  readonly weight: number;
}

export interface Logistic {
  readonly bias: number;
  readonly weights: Float64Array;
}

export interface Fitting {
  readonly features: number;
  /** Strength of the pull of every weight towards zero. */
  readonly l2: number;
  readonly epochs: number;
  readonly learningRate: number;
  /** Decides the order of the examples: the same seed, the same model. */
  readonly seed: number;
}

/**
 * L2-regularised logistic regression by AdaGrad (Duchi, Hazan and Singer 2011), examples in a seeded random order.
 * The penalty is applied where a feature occurs, in proportion to how rarely it does.
 */
export function fitLogistic(examples: readonly Example[], fitting: Fitting): Logistic {
  const weights = new Float64Array(fitting.features);
  const squares = new Float64Array(fitting.features).fill(1e-8);
  const frequency = new Float64Array(fitting.features);
  for (const { features } of examples)
    for (const feature of features) frequency[feature] = (frequency[feature] ?? 0) + 1;
  let bias = 0;
  let biasSquares = 1e-8;
  const random = seededRandom(fitting.seed);
  const order = examples.map((_, at) => at);
  for (let epoch = 0; epoch < fitting.epochs; epoch += 1) {
    shuffle(order, random);
    for (const at of order) {
      const example = examples[at];
      if (example === undefined) continue;
      const error = (probability(logit({ bias, weights }, example.features)) - example.label) * example.weight;
      biasSquares += error * error;
      bias -= (fitting.learningRate * error) / Math.sqrt(biasSquares);
      for (const feature of example.features) {
        const now = weights[feature] ?? 0;
        const gradient = error + (fitting.l2 * now) / (frequency[feature] ?? 1);
        const square = (squares[feature] ?? 0) + gradient * gradient;
        squares[feature] = square;
        weights[feature] = now - (fitting.learningRate * gradient) / Math.sqrt(square);
      }
    }
  }
  return { bias, weights };
}

export function logit({ bias, weights }: Logistic, features: readonly number[]): number {
  let sum = bias;
  for (const feature of features) sum += weights[feature] ?? 0;
  return sum;
}

export function probability(logitValue: number): number {
  return 1 / (1 + Math.exp(-logitValue));
}

export function shuffle(items: number[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const kept = items[last] ?? 0;
    items[last] = items[other] ?? 0;
    items[other] = kept;
  }
}
