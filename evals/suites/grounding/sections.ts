import {
  type AreaUnderCurve,
  areaUnderCurve,
  brierScore,
  expectedCalibrationError,
  reliabilityOf,
  type Scored,
} from "#evals/metrics/index.ts";
import type { Section } from "#evals/report/index.ts";
import type { JudgedRow } from "./judge-rows.ts";

const verdicts = ["supported", "neutral", "contradicted", "not-run"] as const;

/** Everything the suite measures. Rows nobody labelled are judged and not counted. */
export function groundingSections(all: readonly JudgedRow[], show: boolean): readonly Section[] {
  const told = all.filter(({ supported }) => supported !== undefined);
  const scoredBy = (score: (row: JudgedRow) => number): readonly Scored[] =>
    told.map((row) => ({ score: score(row), positive: row.supported === true }));
  const scored = scoredBy(({ judgement }) => judgement.score);
  const built = areaUnderCurve(scored);
  const overlap = areaUnderCurve(scoredBy((row) => row.overlap));
  const places = [
    ["built-in scorer", built],
    ["word overlap", overlap],
    ["built-in scorer, no evidence", areaUnderCurve(scoredBy(({ withoutEvidence }) => withoutEvidence.score))],
    ["built-in scorer, another row's evidence", areaUnderCurve(scoredBy(({ withOther }) => withOther.score))],
  ] as const;
  return [
    {
      title: "Does the score tell what is supported from what is not?",
      note: "AUROC: the chance that a supported claim scores above one that is not; DeLong's 95 % interval, for rows that are independent. Without the evidence it ought to be .5.",
      blocks: [
        {
          kind: "bars",
          caption: "Promise",
          rows: [
            {
              promise: "the low end of the scorer's interval stands above word overlap",
              measured: built?.interval && overlap && `${figure(built.interval.low)} against ${figure(overlap.area)}`,
              met: built?.interval !== undefined && overlap !== undefined && built.interval.low > overlap.area,
            },
          ],
        },
        {
          kind: "table",
          caption: "AUROC",
          columns: ["", "AUROC", "95 %", "supported", "not"],
          rows: places.map(([label, area]) => [label, ...areaCells(area)]),
        },
      ],
    },
    {
      title: "Verdicts by label",
      note: '"not-run" counts as not supported. Only "supported" may be shown; "contradicted" blocks.',
      blocks: [
        {
          kind: "table",
          caption: "Rows",
          columns: ["label", ...verdicts, "all"],
          rows: labelsOf(told).map((label) => {
            const rows = told.filter((row) => labelOf(row) === label);
            return [
              label,
              ...verdicts.map((each) => rows.filter(({ judgement }) => judgement.verdict === each).length),
              rows.length,
            ];
          }),
        },
      ],
    },
    {
      title: "Does a stated 0.8 come true eight times in ten?",
      note: "The scale was fitted on sets in which other shares are supported: on a set of another share the figures move. A probability for release is fitted on answers.",
      blocks: [
        {
          kind: "table",
          caption: `Expected calibration error ${figure(expectedCalibrationError(scored))}, Brier score ${figure(brierScore(scored))}`,
          columns: ["stated", "rows", "mean stated", "came true"],
          rows: reliabilityOf(scored).map(({ low, high, cases, stated, observed }) => [
            `${low.toFixed(1)}–${high.toFixed(1)}`,
            cases,
            figure(stated),
            figure(observed),
          ]),
        },
      ],
    },
    speedSection(all),
    {
      title: "Rows to look at",
      ...(show ? {} : { note: "Ids only; --show prints the claims too." }),
      blocks: [
        {
          kind: "cases",
          caption: "Not run: the judge could not read them",
          rows: casesOf(
            all.filter(({ judgement }) => judgement.verdict === "not-run"),
            show,
          ),
        },
        {
          kind: "cases",
          caption: "Called supported and is not",
          rows: casesOf(
            told.filter((row) => row.supported === false && row.judgement.verdict === "supported"),
            show,
          ),
        },
        {
          kind: "cases",
          caption: "Called contradicted and is supported",
          rows: casesOf(
            told.filter((row) => row.supported === true && row.judgement.verdict === "contradicted"),
            show,
          ),
        },
      ],
    },
  ];
}

function speedSection(all: readonly JudgedRow[]): Section {
  const row = (label: string, times: readonly number[]) => [label, times.length, at(times, 0.5), at(times, 0.95)];
  return {
    title: "How long it takes",
    note: "Microseconds on this machine as busy as it is: the only figures here that differ from run to run.",
    blocks: [
      {
        kind: "table",
        caption: "Time",
        columns: ["", "measured", "p50 µs", "p95 µs"],
        rows: [
          row(
            "one claim, its evidence prepared",
            all.map(({ claimMicroseconds }) => claimMicroseconds),
          ),
          row(
            "preparing evidence, once for an answer",
            all.flatMap(({ prepareMicroseconds }) => prepareMicroseconds ?? []),
          ),
        ],
      },
    ],
  };
}

const labelOf = ({ row, supported }: JudgedRow): string => row.label ?? (supported ? "supported" : "unsupported");
const labelsOf = (rows: readonly JudgedRow[]): readonly string[] => [...new Set(rows.map(labelOf))].sort();
const figure = (value: number | undefined): string => value?.toFixed(3) ?? "–";
const areaCells = (area: AreaUnderCurve | undefined): readonly (string | number)[] => [
  figure(area?.area),
  area?.interval === undefined ? "–" : `${figure(area.interval.low)}–${figure(area.interval.high)}`,
  area?.positives ?? 0,
  area?.negatives ?? 0,
];

function at(times: readonly number[], share: number): string {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]?.toFixed(0) ?? "–";
}

function casesOf(rows: readonly JudgedRow[], show: boolean) {
  return rows.map(({ row, judgement }) => ({
    id: row.id,
    detail: `${judgement.verdict} ${judgement.score.toFixed(2)}`,
    ...(show ? { texts: [row.claim] } : {}),
  }));
}
