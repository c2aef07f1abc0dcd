import { type AnswerToMeasure, readAnswer } from "./answer-read.ts";
import { attenuation } from "./attenuation.ts";
import { conflict } from "./conflict.ts";
import { distancing } from "./distancing.ts";
import { granularity } from "./granularity.ts";
import { type EmpathicFailure, judged, type Metric, type MetricName, metricNames, metricsOf } from "./metrics.ts";
import type { Empathy } from "./open-empathy.ts";
import { empathyLanguageOf } from "./words/words-of.ts";

export type EmpathicFailures =
  | {
      readonly kind: "measured";
      readonly metrics: Readonly<Record<MetricName, Metric>>;
      /** Metrics outside their range, in the order of `metricsOf`. */
      readonly outside: readonly MetricName[];
      /** The failures those metrics show. */
      readonly failures: readonly EmpathicFailure[];
    }
  /** Not measured is neither good nor bad tone. */
  | { readonly kind: "not-run"; readonly because: "language" | "broke-off" };

/**
 * The four empathic failures of one answer (the clinical reference, 1.4), two-sided. For measurement and for choosing among answers that
 * already passed: nothing here releases or holds anything. Never throws.
 */
export function measureEmpathy(given: AnswerToMeasure, empathy: Empathy): EmpathicFailures {
  const language = empathyLanguageOf(given.language);
  if (language === undefined) return { kind: "not-run", because: "language" };
  try {
    const answer = readAnswer(given, language, empathy);
    const values = { ...attenuation(answer), ...granularity(answer), ...conflict(answer), ...distancing(answer) };
    const metrics = Object.fromEntries(metricNames.map((name) => [name, judged(name, values[name])])) as Record<
      MetricName,
      Metric
    >;
    const isOutside = (name: MetricName) => metrics[name].kind === "measured" && metrics[name].state === "outside";
    const failures = (Object.keys(metricsOf) as EmpathicFailure[]).filter((failure) =>
      (metricsOf[failure] as readonly MetricName[]).some(isOutside),
    );
    return { kind: "measured", metrics, outside: metricNames.filter(isOutside), failures };
  } catch {
    // The error may hold the person's words.
    return { kind: "not-run", because: "broke-off" };
  }
}
