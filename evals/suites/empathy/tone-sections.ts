import { type Rate, rateOf } from "#evals/metrics/index.ts";
import type { Section } from "#evals/report/index.ts";
import {
  type EmpathicFailure,
  type EmpathicFailures,
  type Metric,
  type MetricName,
  metricNames,
  metricRanges,
  metricsOf,
} from "#server/empathy/index.ts";
import { agreementOf, confusionOfScores, type JudgedScore } from "./agreement.ts";
import type { DraftedAnswer } from "./drafted-answers.ts";
import { type EpitomeDimension, epitomeDimensions, type EpitomeScores } from "./epitome.ts";
import type { EpitomeRow } from "./rows.ts";

type Measured = Extract<EmpathicFailures, { kind: "measured" }>;
const isMeasured = (failures: EmpathicFailures): failures is Measured => failures.kind === "measured";

/** Each metric over many answers: its spread, and how often it is outside its range. */
function metricBlocks(all: readonly EmpathicFailures[]): Section["blocks"] {
  const measured = all.filter(isMeasured);
  const failures = Object.keys(metricsOf) as EmpathicFailure[];
  return [
    {
      kind: "table",
      caption: "Spread of each metric where it could be measured",
      columns: ["metric", "range", "n", "10 %", "median", "90 %"],
      rows: metricNames.map((name) => {
        const values = valuesOf(measured, name);
        return [name, rangeText(name), values.length, at(values, 0.1), at(values, 0.5), at(values, 0.9)];
      }),
    },
    {
      kind: "rates",
      caption: "Outside the start threshold",
      readings: ["outside"],
      rows: metricNames
        .filter((name) => metricRanges[name] !== undefined)
        .map((name) => ({ label: name, rates: [outsideRate(measured, name)] })),
    },
    {
      kind: "rates",
      caption: "Answers that show a failure",
      readings: ["share"],
      rows: failures.map((failure) => ({
        label: failure,
        rates: [rateOf(measured, (one) => one.failures.includes(failure))],
      })),
    },
  ];
}

const metricIs = (metric: Metric, state: "outside" | "any"): boolean =>
  metric.kind === "measured" && (state === "any" || metric.state === state);

const outsideRate = (measured: readonly Measured[], name: MetricName): Rate =>
  rateOf(
    measured.filter(({ metrics }) => metricIs(metrics[name], "any")),
    ({ metrics }) => metricIs(metrics[name], "outside"),
  );

const valuesOf = (measured: readonly Measured[], name: MetricName): readonly number[] =>
  measured
    .flatMap(({ metrics }) => {
      const metric = metrics[name];
      return metric.kind === "measured" ? [metric.value] : [];
    })
    .sort((left, right) => left - right);

function rangeText(name: MetricName): string {
  const range = metricRanges[name];
  if (range === undefined) return "–";
  const end = (value: number) => (Number.isFinite(value) ? `${value < 1e-9 && value > 0 ? ">0" : value}` : "");
  return `${end(range.min)}…${end(range.max)}`;
}

const at = (sorted: readonly number[], share: number): string =>
  sorted.length === 0 ? "–" : (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(2);

/** How the built-in drafter's answers sound. */
export function draftedSection(answers: readonly DraftedAnswer[]): Section {
  const openers = Map.groupBy(answers, ({ opener }) => opener);
  const most = [...openers.values()].sort((left, right) => right.length - left.length).slice(0, 5);
  return {
    title: "The built-in drafter's answers to our own questions",
    note: "A first message, no model, questions at urgent or above left out. Tone never outranks grounding or triage: these figures choose nothing. A short answer in the guidance's own words has its facts from there, its person and its time from nobody.",
    blocks: [
      ...metricBlocks(answers.map(({ failures }) => failures)),
      {
        kind: "rates",
        caption: "How answers begin",
        readings: ["share"],
        rows: [
          { label: "with a sentence of warmth", rates: [rateOf(answers, ({ opens }) => opens)] },
          ...most.map((same) => ({
            label: `"${same[0]?.opener ?? ""} …"`,
            rates: [{ hits: same.length, of: answers.length }],
          })),
        ],
      },
    ],
  };
}

export interface ScoredReply {
  readonly row: EpitomeRow;
  readonly scores: EpitomeScores;
  readonly failures: EmpathicFailures;
}

/** What the cues say of replies, beside labels where there are some. */
export function replySections(replies: readonly ScoredReply[]): readonly Section[] {
  return [
    {
      title: "Replies: emotional reactions, interpretations, explorations",
      note: "Deterministic cues with fitted weights (EPITOME, Sharma et al. 2020). Trust it for trends over many replies; kappa says how far one score may be believed.",
      blocks: [
        {
          kind: "table",
          caption: "Agreement with labels",
          columns: ["dimension", "n", "accuracy", "macro F1", "kappa"],
          rows: epitomeDimensions.map((dimension) => {
            const judged = judgedOf(replies, dimension);
            const { accuracy, macroF1, kappa } = agreementOf(judged);
            return [dimension.toUpperCase(), judged.length, three(accuracy), three(macroF1), three(kappa)];
          }),
        },
        ...epitomeDimensions
          .filter((dimension) => judgedOf(replies, dimension).length > 0)
          .map((dimension) => ({
            kind: "table" as const,
            caption: `${dimension.toUpperCase()}: label by score`,
            columns: ["label", "scored 2", "scored 1", "scored 0"],
            rows: confusionOfScores(judgedOf(replies, dimension)).counts.map((counts, at) => [`${2 - at}`, ...counts]),
          })),
      ],
    },
    {
      title: "Replies: the four empathic failures",
      note: "Measured as on our own answers, with no triage level and no guidance: what needs either is not applicable.",
      blocks: metricBlocks(replies.map(({ failures }) => failures)),
    },
  ];
}

const judgedOf = (replies: readonly ScoredReply[], dimension: EpitomeDimension): readonly JudgedScore[] =>
  replies.flatMap(({ row, scores }) => {
    const expected = row[dimension];
    return expected === undefined ? [] : [{ expected, given: scores[dimension] }];
  });

const three = (value: number | undefined): string => (value === undefined ? "–" : value.toFixed(3));
