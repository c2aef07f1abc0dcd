import type { Scored } from "./area-under-curve.ts";

/** Cases whose stated probability falls in one tenth (or whatever the bins are), and how often they came true. */
export interface ReliabilityBin {
  readonly low: number;
  readonly high: number;
  readonly cases: number;
  /** Means over its cases; undefined for an empty bin. */
  readonly stated: number | undefined;
  readonly observed: number | undefined;
}

/** The bins of a reliability diagram, of equal width from 0 to 1 (A. Niculescu-Mizil and R. Caruana, ICML 2005). */
export function reliabilityOf(cases: readonly Scored[], bins = 10): readonly ReliabilityBin[] {
  return Array.from({ length: bins }, (_, at) => {
    const inside = cases.filter(({ score }) => Math.min(bins - 1, Math.floor(score * bins)) === at);
    const meanOf = (value: (each: Scored) => number): number | undefined =>
      inside.length === 0 ? undefined : inside.reduce((sum, each) => sum + value(each), 0) / inside.length;
    return {
      low: at / bins,
      high: (at + 1) / bins,
      cases: inside.length,
      stated: meanOf(({ score }) => score),
      observed: meanOf(({ positive }) => (positive ? 1 : 0)),
    };
  });
}

/**
 * Expected calibration error: the distance between stated and observed, bin by bin, weighted by cases (M. Naeini, G. Cooper and M. Hauskrecht, AAAI
 * 2015; C. Guo et al., ICML 2017). 0 to 1; undefined for no cases. It depends on the bins: compare only what was binned alike.
 */
export function expectedCalibrationError(cases: readonly Scored[], bins = 10): number | undefined {
  if (cases.length === 0) return undefined;
  return reliabilityOf(cases, bins).reduce(
    (sum, { cases: count, stated = 0, observed = 0 }) => sum + (count / cases.length) * Math.abs(stated - observed),
    0,
  );
}

/** Mean squared distance of the stated probability from what came true (G. Brier, Monthly Weather Review 78, 1950). Undefined for no cases. */
export function brierScore(cases: readonly Scored[]): number | undefined {
  if (cases.length === 0) return undefined;
  return cases.reduce((sum, { score, positive }) => sum + (score - (positive ? 1 : 0)) ** 2, 0) / cases.length;
}
