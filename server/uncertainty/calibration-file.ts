import { z } from "zod";
import { binomialTail } from "./binomial-tail.ts";
import { signalNames } from "./signals.ts";

const share = z.number().min(0).max(1);
const count = z.int().min(0);
const words = z.string().min(1);

const versionsSchema = z.strictObject({
  snapshot: words,
  index: words,
  rules: words,
  checks: words,
  judges: words,
  drafter: words,
  prompt: words,
  coverageMin: share,
  signals: words,
});

/** A signal as the fit weighs it: how far, in spreads, it lies from the middle of the answers it was fitted on. */
const weightSchema = z.strictObject({
  name: z.enum(signalNames as [(typeof signalNames)[number], ...(typeof signalNames)[number][]]),
  middle: share,
  spread: z.number().positive(),
  /** Never below 0: a better signal may not lower the probability. */
  weight: z.number().min(0),
});

/**
 * "With a chance of at least 1 - delta over the labels drawn, at most a share alpha of what is released at this threshold is unsafe": `failures` of
 * `released` answers in the part that chose the threshold were unsafe, and the exact upper bound on that share is `upperBound`.
 */
const guaranteeSchema = z.strictObject({
  alpha: z.number().gt(0).lt(1),
  delta: z.number().gt(0).lt(1),
  labelled: count,
  released: count,
  failures: count,
  upperBound: share,
});

/**
 * `calibration.json`, written by `npm run evals -- calibration --write` and by nobody else. The promise is worked out again from its own counts: a
 * threshold whose counts do not carry it is a broken file, however it came about.
 */
export const calibrationSchema = z
  .strictObject({
    format: z.literal(1),
    /** ISO date. */
    madeOn: z.iso.date(),
    labels: z.strictObject({
      by: z.enum(["machine", "clinician"]),
      how: words,
      doesNotCover: z.array(words),
    }),
    versions: versionsSchema,
    bias: z.number(),
    signals: z.array(weightSchema).min(1),
    threshold: share,
    guarantee: guaranteeSchema,
    metrics: z.record(z.string(), z.unknown()),
  })
  .refine(({ signals }) => new Set(signals.map(({ name }) => name)).size === signals.length, {
    path: ["signals"],
    error: "a signal stands twice",
  })
  .refine(({ guarantee }) => carriesItself(guarantee), {
    path: ["guarantee"],
    error: "its counts do not carry its promise",
  });
export type Calibration = z.infer<typeof calibrationSchema>;

/** Clopper and Pearson's upper bound is at most alpha exactly when so few failures had a chance of at most delta were the share alpha. */
function carriesItself({
  alpha,
  delta,
  labelled,
  released,
  failures,
  upperBound,
}: z.infer<typeof guaranteeSchema>): boolean {
  if (released === 0 || failures > released || released > labelled || upperBound > alpha) return false;
  return binomialTail(failures, released, alpha) <= delta;
}
