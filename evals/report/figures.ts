import { clopperPearson, type Rate, shareOf } from "#evals/metrics/index.ts";

/** "57/60", "95.0 %" and "86.1–99.0" (an exact 95 % interval, in per cent). */
export interface RateFigures {
  readonly counts: string;
  readonly percent: string;
  readonly interval: string;
}

export function rateFigures(rate: Rate): RateFigures {
  const share = shareOf(rate);
  const interval = clopperPearson(rate);
  if (share === undefined || interval === undefined) return { counts: "none", percent: "–", interval: "–" };
  return {
    counts: `${rate.hits}/${rate.of}`,
    percent: `${percent(share)} %`,
    interval: `${percent(interval.low)}–${percent(interval.high)}`,
  };
}

/** In one phrase, for notes. */
export function showRate(rate: Rate): string {
  const { counts, percent: share, interval } = rateFigures(rate);
  return rate.of === 0 ? "no cases" : `${counts} = ${share} (95 %: ${interval})`;
}

/** A share as per cent with one decimal. Never rounds up to 100.0: 1,999 of 2,000 is not all. */
export function percent(share: number): string {
  const tenths = share < 1 ? Math.min(999, Math.round(share * 1000)) : 1000;
  // The same at the other end: one miss in 2,000 is not none.
  return (Math.max(tenths, share > 0 ? 1 : 0) / 10).toFixed(1);
}
