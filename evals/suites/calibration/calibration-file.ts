import { areaUnderCurve, brierScore, expectedCalibrationError } from "#evals/metrics/index.ts";
import { type Calibration, readCalibration, type Versions } from "#server/uncertainty/index.ts";
import type { Judged } from "./choose-threshold.ts";
import { adaptiveCalibrationError, areaUnderRiskCoverage } from "./figures.ts";
import { asScored, type Measured } from "./measure.ts";

interface Making {
  readonly versions: Versions | undefined;
  readonly labels: Calibration["labels"];
  /** ISO date. */
  readonly madeOn: string;
}

/** The file of a measurement, or why there may be none. What cannot be read back by the server is not handed out. */
export function calibrationFile(
  measured: Measured,
  { versions, labels, madeOn }: Making,
): { readonly content: string } | { readonly withheld: string } {
  if (measured.kind === "impossible") return { withheld: measured.because };
  const { chosen, level, fitted, parts, test } = measured;
  if (chosen === undefined) return { withheld: "no threshold could be certified, so nothing may be released by it" };
  if (versions === undefined) return { withheld: "the cases do not say which versions their answers were made with" };
  const { threshold, ...counts } = chosen;
  const calibration: Calibration = {
    format: 1,
    madeOn,
    labels,
    versions,
    ...fitted,
    threshold,
    guarantee: { ...level, ...counts },
    metrics: {
      fittedOn: countsOf(parts.fit),
      chosenOn: countsOf(parts.selection),
      testedOn: countsOf(test),
      testReleased: countsOf(releasedOf(test, threshold)),
      auroc: rounded(areaUnderCurve(asScored(test))?.area),
      expectedCalibrationError: rounded(expectedCalibrationError(asScored(test))),
      adaptiveCalibrationError: rounded(adaptiveCalibrationError(test)),
      brier: rounded(brierScore(asScored(test))),
      areaUnderRiskCoverage: rounded(areaUnderRiskCoverage(test)),
    },
  };
  const content = `${JSON.stringify(calibration, null, 2)}\n`;
  const read = readCalibration(content);
  return read.kind === "loaded" ? { content } : { withheld: "what was made could not be read back" };
}

export const releasedOf = <Answer extends Judged>(judged: readonly Answer[], threshold: number): readonly Answer[] =>
  judged.filter(({ probability }) => probability >= threshold);

const countsOf = (answers: readonly { readonly unsafe: boolean }[]) => ({
  answers: answers.length,
  unsafe: answers.filter(({ unsafe }) => unsafe).length,
});

const rounded = (value: number | undefined): number | null =>
  value === undefined ? null : Math.round(value * 1e4) / 1e4;
