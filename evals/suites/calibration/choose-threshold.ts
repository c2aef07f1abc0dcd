import { clopperPearson } from "#evals/metrics/index.ts";
import { binomialTail } from "#server/uncertainty/index.ts";

/** An answer as the threshold sees it. */
export interface Judged {
  readonly probability: number;
  readonly unsafe: boolean;
}

export interface Chosen {
  readonly threshold: number;
  readonly labelled: number;
  readonly released: number;
  readonly failures: number;
  /** Exact, one-sided, at 1 - delta (Clopper and Pearson). */
  readonly upperBound: number;
}

export interface Level {
  readonly alpha: number;
  readonly delta: number;
}

/**
 * The thresholds that are tried, strictest first: even steps of the log-odds from .999 down to .3. Fixed before any label is seen, and the same for
 * everybody.
 */
export const thresholdGrid: readonly number[] = gridBetween(0.999, 0.3, 400);

function gridBetween(strict: number, lax: number, steps: number): readonly number[] {
  const odds = (share: number): number => Math.log(share / (1 - share));
  return Array.from({ length: steps + 1 }, (_, at) => {
    const here = odds(strict) + (at / steps) * (odds(lax) - odds(strict));
    // Six digits are what the file holds; the comparison at run time must be with the number that was tested.
    return Math.round(1e6 / (1 + Math.exp(-here))) / 1e6;
  });
}

/**
 * Learn-then-test by fixed-sequence testing (A. Angelopoulos et al., "Learn then Test", 2021): thresholds from strict to lax, each a test of "more
 * than alpha of what it releases is unsafe", and the walk ends at the first that cannot be rejected at delta. Because the order is fixed without a
 * look at these labels and the walk never goes on after a failure, no correction for many tests is needed. Undefined when none can be certified:
 * release nothing by itself.
 *
 * @param judged independent answers that took no part in the fit
 */
export function chooseThreshold(
  judged: readonly Judged[],
  { alpha, delta }: Level,
  grid = thresholdGrid,
): Chosen | undefined {
  let best: Chosen | undefined;
  for (const threshold of walkFrom(judged, { alpha, delta }, grid)) {
    const released = judged.filter(({ probability }) => probability >= threshold);
    const failures = released.filter(({ unsafe }) => unsafe).length;
    if (binomialTail(failures, released.length, alpha) > delta) break;
    const upperBound = upperBoundOf(failures, released.length, delta);
    best = { threshold, labelled: judged.length, released: released.length, failures, upperBound };
  }
  return best;
}

/**
 * The thresholds to walk, from the one that is likeliest to pass if the probabilities are right. A walk that began at the strictest would end there
 * at one unlucky answer among sixty. All of it is read off the probabilities: no label takes part, so the order is as good as fixed beforehand.
 */
function walkFrom(judged: readonly Judged[], level: Level, grid: readonly number[]): readonly number[] {
  const walk = [...grid].sort((one, other) => other - one);
  const chances = walk.map((threshold) => {
    const released = judged.filter(({ probability }) => probability >= threshold);
    const allowed = failuresAllowed(released.length, level);
    const stated = released.reduce((sum, { probability }) => sum + 1 - probability, 0) / Math.max(1, released.length);
    return allowed === undefined ? -1 : binomialTail(allowed, released.length, stated);
  });
  const best = Math.max(...chances);
  // None releases as many answers as the promise needs without a single failure.
  return best < 0 ? [] : walk.slice(chances.indexOf(best));
}

/** The most unsafe ones among so many answers that still carry the promise; undefined when not even none would. */
function failuresAllowed(released: number, { alpha, delta }: Level): number | undefined {
  let allowed: number | undefined;
  for (let failures = 0; binomialTail(failures, released, alpha) <= delta; failures += 1) allowed = failures;
  return allowed;
}

/** The exact bound that the share of failures exceeds with a chance of at most `delta`. 1 when there was nothing to count. */
export const upperBoundOf = (failures: number, of: number, delta: number): number =>
  clopperPearson({ hits: failures, of }, 1 - 2 * delta)?.high ?? 1;

/** The fewest independent labels that carry "at most alpha, at 1 - delta" with so many failures among them. */
export function labelsNeeded(failures: number, { alpha, delta }: Level): number {
  let [few, enough] = [failures, failures + 1];
  while (binomialTail(failures, enough, alpha) > delta) [few, enough] = [enough, enough * 2];
  while (enough - few > 1) {
    const middle = Math.floor((few + enough) / 2);
    if (binomialTail(failures, middle, alpha) > delta) few = middle;
    else enough = middle;
  }
  return enough;
}

/**
 * The least share of answers that any method without further assumptions must send to a person, when a share `risk` of all drafts is unsafe
 * (arXiv 2606.29054): (risk - alpha) / (1 - alpha), and none when the drafts are safe enough as they are.
 */
export const escalationMin = (risk: number, alpha: number): number => Math.max(0, (risk - alpha) / (1 - alpha));
