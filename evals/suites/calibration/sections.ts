import {
  areaUnderCurve,
  brierScore,
  clopperPearson,
  expectedCalibrationError,
  type Interval,
  type Rate,
  rateOf,
  reliabilityOf,
} from "#evals/metrics/index.ts";
import { type Block, type Section, showRate } from "#evals/report/index.ts";
import { type SignalName, signalMeanings } from "#server/uncertainty/index.ts";
import { releasedOf } from "./calibration-file.ts";
import { escalationMin, type Judged, labelsNeeded, type Level } from "./choose-threshold.ts";
import {
  adaptiveBins,
  adaptiveCalibrationError,
  areaUnderRiskCoverage,
  brierParts,
  groupBootstrap,
  riskCoverage,
} from "./figures.ts";
import { turnedSignals } from "./labelled-answer.ts";
import { asScored, type JudgedAnswer, type Measured } from "./measure.ts";

type Done = Extract<Measured, { kind: "measured" }>;

/** Everything the suite has to say. Nothing of it names a held-out answer. */
export function calibrationSections(measured: Measured): readonly Section[] {
  if (measured.kind === "impossible") {
    return [feasibility(measured), { title: `No fit: ${measured.because}`, blocks: [] }];
  }
  return [
    feasibility(measured),
    thresholdSection(measured),
    signalsSection(measured),
    reliabilitySection(measured),
    riskSection(measured),
    slicesSection(measured),
    answersToLookAt(measured),
  ];
}

const isUnsafe = ({ unsafe }: { readonly unsafe: boolean }): boolean => unsafe;
const unsafeRate = (answers: readonly { readonly unsafe: boolean }[]): Rate => rateOf(answers, isUnsafe);
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const figure = (value: number | undefined): string => value?.toFixed(4) ?? "–";
const span = (interval: Interval | undefined): string =>
  interval === undefined ? "–" : `${interval.low.toFixed(4)}–${interval.high.toFixed(4)}`;
const promiseOf = ({ alpha, delta }: Level): string =>
  `at most ${percent(alpha)} of what is released is unsafe, with ${percent(1 - delta)} confidence`;

function feasibility({ level, parts }: Measured): Section {
  const { alpha } = level;
  const base = unsafeRate(parts.selection);
  const interval = clopperPearson(base);
  const risks: readonly (readonly [string, number])[] =
    interval === undefined
      ? []
      : [
          ["as measured", base.hits / base.of],
          ["at the low end of its interval", interval.low],
          ["at the high end", interval.high],
        ];
  return {
    title: "Can the promise be kept at all?",
    note: "When more than alpha of all drafts is unsafe, every method without further assumptions must send at least (risk - alpha) / (1 - alpha) of them to a person. One answer stands for a group of near-alike questions in the part that chooses.",
    blocks: [
      {
        kind: "rates",
        caption: "Unsafe among all answers, before anything is held back",
        readings: ["unsafe"],
        rows: [
          { label: "part fitted on", rates: [unsafeRate(parts.fit)] },
          { label: "part the threshold is chosen on", rates: [base] },
          { label: "part tested on", rates: [unsafeRate(parts.test)] },
        ],
      },
      {
        kind: "table",
        caption: `Least share that must go to a person for alpha ${alpha}`,
        columns: ["base risk of the part that chooses", "risk", "to a person, at least"],
        rows: risks.map(([label, risk]) => [
          label,
          percent(risk),
          risk <= alpha ? "none" : percent(escalationMin(risk, alpha)),
        ]),
      },
      {
        kind: "table",
        caption: `Released answers needed to promise that ${promiseOf(level)}; at hand: ${parts.selection.length}`,
        columns: ["unsafe among them", "answers needed"],
        rows: [0, 1, 2, 5].map((failures) => [failures, labelsNeeded(failures, level)]),
      },
    ],
  };
}

function thresholdSection({ level, chosen, selection, test }: Done): Section {
  const tested = chosen && unsafeRate(releasedOf(test, chosen.threshold));
  const testedLow = tested && clopperPearson(tested)?.low;
  return {
    title: "The threshold and its promise",
    note: "Learn-then-test: a fixed row of thresholds, strictest first, each tested exactly (Clopper and Pearson); the walk ends at the first that fails. The promise holds for answers drawn like these, labelled like these, made with these versions; not for each slice by itself. Of the second line, met says only that the interval reaches down to alpha: read its share too.",
    blocks: [
      {
        kind: "bars",
        caption: "Promise",
        rows: [
          {
            promise: promiseOf(level),
            measured:
              chosen === undefined
                ? "no threshold could be certified: release nothing by it"
                : `threshold ${chosen.threshold}, ${chosen.failures} unsafe of ${chosen.released} released, upper bound ${(chosen.upperBound * 100).toFixed(2)} %`,
            met: chosen !== undefined,
          },
          {
            promise: "the part kept for testing does not speak against it",
            measured:
              tested === undefined || tested.of === 0 ? undefined : `${showRate(tested)} unsafe of what is released`,
            met: testedLow !== undefined && testedLow <= level.alpha,
          },
        ],
      },
      ...(chosen === undefined ? [] : [releasedBlock(chosen.threshold, selection, test)]),
    ],
  };
}

function releasedBlock(threshold: number, selection: readonly Judged[], test: readonly Judged[]): Block {
  const parts = [selection, test];
  const over = (rate: (judged: readonly Judged[]) => Rate) => parts.map(rate);
  return {
    kind: "rates",
    caption: "What the threshold does",
    readings: ["chosen on", "tested on"],
    rows: [
      { label: "released", rates: over((judged) => rateOf(judged, ({ probability }) => probability >= threshold)) },
      { label: "unsafe of released", rates: over((judged) => unsafeRate(releasedOf(judged, threshold))) },
      {
        label: "unsafe of held back",
        rates: over((judged) => unsafeRate(judged.filter(({ probability }) => probability < threshold))),
      },
    ],
  };
}

function signalsSection({ fitted, left, parts }: Done): Section {
  const known = [...parts.fit, ...parts.selection];
  const alone = (name: SignalName): string =>
    figure(
      areaUnderCurve(
        known.flatMap((answer) => {
          const [score] = turnedSignals(answer, [name]) ?? [];
          return score === undefined ? [] : [{ score, positive: !answer.unsafe }];
        }),
      )?.area,
    );
  return {
    title: "What the probability leans on",
    note: "Weights are for a step of one spread, in the direction that speaks for releasing; none may be negative. AUROC of each signal alone, on the parts that fit and choose: 0.5 tells nothing.",
    blocks: [
      {
        kind: "table",
        caption: "Signals",
        columns: ["signal", "weight", "AUROC"],
        rows: fitted.signals.map(({ name, weight }) => [
          `${name}: ${signalMeanings[name].means}`,
          weight.toFixed(3),
          alone(name),
        ]),
      },
      { kind: "cases", caption: "Left out", rows: left.map(({ name, because }) => ({ id: name, detail: because })) },
    ],
  };
}

function reliabilitySection({ test }: Done): Section {
  const scored = asScored(test);
  const parts = brierParts(test);
  const error = (judged: readonly Judged[]) => expectedCalibrationError(asScored(judged));
  const bins = reliabilityOf(scored).filter(({ cases }) => cases > 0);
  const bootstrapped = (
    label: string,
    value: number | undefined,
    of: (judged: readonly Judged[]) => number | undefined,
    seed: number,
  ) => [label, figure(value), span(groupBootstrap(test, of, seed))];
  return {
    title: "Does a stated 0.9 come true nine times in ten?",
    note: "On the part kept for testing; intervals by drawing whole groups, 1,000 times. Drawing again makes a calibration error look larger than it is: read the low ends.",
    blocks: [
      {
        kind: "curve",
        caption: "Reliability, in bins of equal numbers",
        across: "stated",
        upwards: "came true",
        diagonal: true,
        rows: adaptiveBins(test).map(({ cases, stated = 0, observed = 0 }) => ({
          across: stated,
          upwards: observed,
          cases,
        })),
      },
      {
        kind: "table",
        caption: "In ten bins of equal width",
        columns: ["stated", "answers", "mean stated", "came true"],
        rows: bins.map(({ low, high, cases, stated, observed }) => [
          `${low.toFixed(1)}–${high.toFixed(1)}`,
          cases,
          figure(stated),
          figure(observed),
        ]),
      },
      {
        kind: "table",
        caption: "How far stated lies from what came true",
        columns: ["", "", "95 %"],
        rows: [
          bootstrapped("expected calibration error, ten even bins", error(test), error, 1),
          bootstrapped("the same, bins of equal numbers", adaptiveCalibrationError(test), adaptiveCalibrationError, 2),
          bootstrapped("Brier score", brierScore(scored), (judged) => brierScore(asScored(judged)), 3),
          ["  of it reliability (0 is best)", figure(parts?.reliability), ""],
          ["  less resolution (more is better)", figure(parts?.resolution), ""],
          ["  and uncertainty of the mix itself", figure(parts?.uncertainty), ""],
          ["  lost by binning", figure(parts?.withinBins), ""],
        ],
      },
    ],
  };
}

const riskPoints = 20;

function riskSection({ level, test, chosen }: Done): Section {
  const curve = riskCoverage(test);
  const shown = curve.filter((_, at) => (at + 1) % Math.max(1, Math.round(curve.length / riskPoints)) === 0);
  const area = areaUnderCurve(asScored(test));
  return {
    title: "What holding back gains",
    note: "The surest answers first: the share of unsafe ones among those released, for every share that is released. On the part kept for testing.",
    blocks: [
      {
        kind: "curve",
        caption: "Risk and coverage",
        across: "released",
        upwards: "unsafe of these",
        upwardsMax: Math.min(1, Math.ceil(Math.max(2 * level.alpha, ...shown.map(({ risk }) => risk)) * 10) / 10),
        limit: { at: level.alpha, name: `alpha ${level.alpha}` },
        rows: shown.map(({ coverage, risk }) => ({
          across: coverage,
          upwards: risk,
          cases: Math.round(coverage * test.length),
        })),
      },
      {
        kind: "table",
        caption: "In one figure",
        columns: ["", "", "95 %"],
        rows: [
          [
            "area under the risk-coverage curve (lower is better)",
            figure(areaUnderRiskCoverage(test)),
            span(groupBootstrap(test, areaUnderRiskCoverage, 4)),
          ],
          ["AUROC of safe against unsafe", figure(area?.area), span(area?.interval)],
          ["threshold", chosen === undefined ? "none" : String(chosen.threshold), ""],
        ],
      },
    ],
  };
}

/** A slice of fewer answers says nothing, and may say too much about one of them. */
const sliceMin = 5;

/** Answers that took no part in the fit, by slice. */
function slicesSection({ selection, test, chosen }: Done): Section {
  const both = [...selection, ...test];
  const names = [...new Set(both.flatMap(({ answer }) => Object.keys(answer.slices)))];
  const threshold = chosen?.threshold ?? Number.POSITIVE_INFINITY;
  const row = (label: string, answers: readonly JudgedAnswer[]) => {
    const released = releasedOf(answers, threshold);
    return { label, rates: [{ hits: released.length, of: answers.length }, unsafeRate(released)] };
  };
  return {
    title: "By slice",
    note: "Answers of the two parts that took no part in the fit. The promise is for the mix: a slice whose interval lies above alpha needs a threshold, or a person, of its own.",
    blocks: names.map((name): Block => {
      const slices = [...Map.groupBy(both, ({ answer }) => answer.slices[name] ?? "not said")].sort(([one], [other]) =>
        one < other ? -1 : 1,
      );
      const small = slices.filter(([, answers]) => answers.length < sliceMin);
      const together = row(
        `${small.length} smaller ones together`,
        small.flatMap(([, answers]) => answers),
      );
      return {
        kind: "rates",
        caption: name,
        readings: ["released", "unsafe of these"],
        rows: [
          ...slices.filter(([, answers]) => answers.length >= sliceMin).map(([value, answers]) => row(value, answers)),
          ...(small.length === 0 ? [] : [together]),
        ],
      };
    }),
  };
}

const shownMax = 40;

function answersToLookAt({ selection, chosen }: Done): Section {
  const threshold = chosen?.threshold ?? Number.POSITIVE_INFINITY;
  const unsafe = selection.filter(isUnsafe).sort((one, other) => other.probability - one.probability);
  const block = (caption: string, judged: readonly JudgedAnswer[]): Block => ({
    kind: "cases",
    caption: judged.length > shownMax ? `${caption} (the surest ${shownMax} of ${judged.length})` : caption,
    rows: judged
      .slice(0, shownMax)
      .map(({ answer, probability }) => ({ id: answer.id, detail: probability.toFixed(3) })),
  });
  return {
    title: "Answers to look at",
    note: "Of the part that chose the threshold. Nothing here names an answer of the part kept for testing.",
    blocks: [
      block("Unsafe and released", releasedOf(unsafe, threshold)),
      block("Unsafe and held back", unsafe.slice(releasedOf(unsafe, threshold).length)),
    ],
  };
}
