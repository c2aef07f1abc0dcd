import fs from "node:fs";
import { pathToFileURL } from "node:url";
import { seededRandom } from "#evals/metrics/index.ts";
import { hashOfFiles } from "../../training/data-hash.ts";
import { readCases } from "../read-cases.ts";
import { agreementOf } from "./agreement.ts";
import { epitomeDimensions, type EpitomeFile, type EpitomeScore, mostLikely, sumOf, type Weights } from "./epitome.ts";
import { cueNames, cuesIn } from "./epitome-features.ts";
import { type EpitomeRow, epitomeRowSchema } from "./rows.ts";

const scores = [0, 1, 2] as const;
const settings = { epochs: 120, learningRate: 0.5, momentum: 0.9, pull: 1, balance: 0.5, folds: 5, seed: 7 } as const;

interface Example {
  readonly found: readonly number[];
  readonly score: EpitomeScore;
}

/**
 * Softmax regression over the cues by gradient descent with momentum; rare scores weigh more, by the root of how rare they are. The same
 * examples give the same weights.
 */
function fitWeights(examples: readonly Example[]): Weights {
  const size = cueNames.length + 1;
  const rows = scores.map(() => new Float64Array(size));
  const speeds = scores.map(() => new Float64Array(size));
  const counts = scores.map((score) => examples.filter((example) => example.score === score).length);
  const worth = counts.map((count) =>
    count === 0 ? 0 : (examples.length / (scores.length * count)) ** settings.balance,
  );
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    const slopes = rows.map((row) =>
      row.map((weight, at) => (at === 0 ? 0 : (settings.pull * weight) / examples.length)),
    );
    for (const { found, score } of examples) {
      const sums = rows.map((row) => sumOf(found, row as unknown as readonly number[]));
      const highest = Math.max(...sums);
      const powers = sums.map((sum) => Math.exp(sum - highest));
      const total = powers.reduce((all, power) => all + power, 0);
      for (const [at, slope] of slopes.entries()) {
        const error = (((powers[at] ?? 0) / total - (at === score ? 1 : 0)) * (worth[score] ?? 0)) / examples.length;
        slope[0] = (slope[0] ?? 0) + error;
        for (const cue of found) slope[cue + 1] = (slope[cue + 1] ?? 0) + error;
      }
    }
    for (const [at, row] of rows.entries()) {
      const speed = speeds[at];
      const slope = slopes[at];
      if (speed === undefined || slope === undefined) continue;
      for (let place = 0; place < size; place += 1) {
        speed[place] = settings.momentum * (speed[place] ?? 0) + (slope[place] ?? 0);
        row[place] = (row[place] ?? 0) - settings.learningRate * (speed[place] ?? 0);
      }
    }
  }
  const [none, weak, strong] = rows.map((row) => [...row].map((weight) => Math.round(weight * 1e4) / 1e4));
  return [none ?? [], weak ?? [], strong ?? []];
}

/** Weights for all three dimensions, and what they reach on folds they were not fitted on. */
export function fitEpitome(rows: readonly EpitomeRow[], fittedOn: string, hash: string): EpitomeFile {
  const random = seededRandom(settings.seed);
  const order = rows.map((_, at) => ({ at, rank: random() })).sort((left, right) => left.rank - right.rank);
  const foldOf = new Map(order.map(({ at }, place) => [at, place % settings.folds]));
  const found = rows.map(({ response }) => cuesIn(response));
  const fitted = epitomeDimensions.map((dimension) => {
    const labelled = rows.flatMap((row, at): readonly (Example & { readonly fold: number })[] => {
      const score = row[dimension];
      return score === undefined ? [] : [{ found: found[at] ?? [], score, fold: foldOf.get(at) ?? 0 }];
    });
    const judged = Array.from({ length: settings.folds }, (_, fold) => {
      const weights = fitWeights(labelled.filter((example) => example.fold !== fold));
      return labelled
        .filter((example) => example.fold === fold)
        .map((example) => ({ expected: example.score, given: mostLikely(example.found, weights) }));
    }).flat();
    const { accuracy, macroF1, kappa } = agreementOf(judged);
    const heldOut = { accuracy: to3(accuracy), macroF1: to3(macroF1), kappa: to3(kappa) };
    return { dimension, weights: fitWeights(labelled), heldOut };
  });
  const by = <Value>(value: (one: (typeof fitted)[number]) => Value) =>
    Object.fromEntries(fitted.map((one) => [one.dimension, value(one)])) as Record<
      (typeof epitomeDimensions)[number],
      Value
    >;
  return {
    record: { fittedOn, rows: rows.length, hash, heldOut: by(({ heldOut }) => heldOut) },
    cues: [...cueNames],
    weights: by(({ weights }) => weights.map((row) => [...row]) as [number[], number[], number[]]),
  };
}

const to3 = (value: number | undefined): number => Math.round((value ?? 0) * 1000) / 1000;

/** `node evals/suites/empathy/epitome-fit.ts FILE`: fits on labelled replies and writes the weights beside this file. */
function main(file: string | undefined): number {
  if (file === undefined) {
    process.stderr.write("Name a file of rows {id, seeker, response, er, ip, ex}.\n");
    return 2;
  }
  const read = readCases([file], epitomeRowSchema);
  if (read.kind === "refused") {
    process.stderr.write(`${read.problem}\n`);
    return 2;
  }
  const hash = hashOfFiles([file]);
  const name =
    file
      .split("/")
      .at(-1)
      ?.replace(/\.jsonl$/, "") ?? "";
  const made = fitEpitome(
    read.cases.map(({ row }) => row),
    name,
    hash,
  );
  fs.writeFileSync(new URL("./epitome-weights.json", import.meta.url), `${JSON.stringify(made, null, 1)}\n`);
  console.log(JSON.stringify(made.record, null, 1));
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) process.exitCode = main(process.argv[2]);
