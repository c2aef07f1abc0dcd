import path from "node:path";
import { z } from "zod";
import { type Detection, detectionOf, f1Of, precisionOf, recallOf } from "#evals/metrics/index.ts";
import { loadRuleSet, readSign, type RuleSet } from "#server/triage/index.ts";
import { readCases } from "../read-cases.ts";
import type { Suite } from "../suite.ts";
import { findWords } from "./find-words.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const words = z.string().min(1);
const rowSchema = z.object({
  id: words,
  sentence: words,
  concept: words,
  negation: z.enum(["affirmed", "possible", "negated"]),
  /** "historical" is told apart from everything else. */
  temporality: words.optional(),
  /** "patient" or "self", told apart from everybody else. */
  experiencer: words.optional(),
});
type Row = z.infer<typeof rowSchema>;

/** What the floor's reader says of the concept; "not found" when the concept's words are not in the sentence. */
interface Read {
  readonly row: Row;
  readonly negation: "affirmed" | "possible" | "negated" | "not found";
  readonly temporality: "recent" | "historical" | "hypothetical" | "not found";
  readonly experiencer: "patient" | "other" | "not found";
}

/**
 * Does the reader of denial, time and person agree with people who annotated sentences? It is asymmetric by policy: only a clear denial,
 * an explicit old time or a family history takes a sign away, because a sign wrongly kept costs a question and a sign wrongly dropped
 * can cost a life. Precision is what it promises; recall is what that costs.
 */
export const negation: Suite = {
  asks: "does the reader of denial, time and person agree with annotated sentences?",
  row: '{id, sentence, concept, negation: "affirmed" | "possible" | "negated"}; may have temporality ("recent", "historical", …) and experiencer ("patient", …)',
  gives: '{id, negation, temporality, experiencer}; "not found" where the concept is not in the sentence',
  ownCases: () => [],
  run: ({ caseFiles, show, onProgress }) => {
    const outcome = readCases(caseFiles, rowSchema);
    if (outcome.kind === "refused") return outcome;
    const { rules } = loadRuleSet(path.join(root, "knowledge/red-flags"));
    const all = outcome.cases.map(({ row }, at) => {
      onProgress("sentences", at + 1, outcome.cases.length);
      return readRow(row, rules);
    });
    const detections = detectionsOf(all);
    const wrong = (missed: boolean) =>
      all
        .filter(({ row, negation }) => (row.negation === "negated") !== (negation === "negated"))
        .filter(({ row }) => (row.negation === "negated") === missed)
        .map(({ row }) => ({
          id: row.id,
          detail: "",
          ...(show ? { texts: [`${row.concept}: ${row.sentence}`] } : {}),
        }));
    const notFound = all.filter((one) => one.negation === "not found").map(({ row }) => ({ id: row.id, detail: "" }));
    return {
      kind: "measured",
      report: {
        title: "Negation: denial, time and person of a sign",
        facts: [
          `${all.length} sentences from ${caseFiles.map((file) => path.basename(file)).join(", ")}; rules version ${rules.version}.`,
          "The reader is asymmetric by policy: in doubt a sign stays. Precision is its promise, recall the price.",
          "It reads patients' own words: a clinician's third person (\"she reports\") is somebody else to it.",
        ],
        sections: [
          {
            title: "Agreement",
            blocks: [
              {
                kind: "rates",
                caption: "Precision and recall",
                readings: ["precision", "recall"],
                rows: detections.map(({ label, detection }) => ({
                  label,
                  rates: [precisionOf(detection), recallOf(detection)],
                })),
              },
              {
                kind: "table",
                caption: "Counts",
                columns: ["", "F1", "found", "missed", "wrongly reported", "rightly not"],
                rows: detections.map(({ label, detection }) => [
                  label,
                  f1Of(detection)?.toFixed(3) ?? "–",
                  detection.found,
                  detection.missed,
                  detection.falseAlarms,
                  detection.rightlyQuiet,
                ]),
              },
            ],
          },
          {
            title: "Sentences to look at",
            ...(show ? {} : { note: "Ids only; --show prints the sentences too." }),
            blocks: [
              { kind: "cases", caption: "Called negated and is not: a sign would be lost", rows: wrong(false) },
              { kind: "cases", caption: "Negated and not called so: a question too many", rows: wrong(true) },
              { kind: "cases", caption: "Concept not in the sentence: counts as not reported", rows: notFound },
            ],
          },
        ],
      },
      rows: all.map(({ row, negation, temporality, experiencer }) => ({
        id: row.id,
        negation,
        temporality,
        experiencer,
      })),
      errored: [],
    };
  },
};

function readRow(row: Row, rules: RuleSet): Read {
  const span = findWords(row.sentence, row.concept);
  const context = span && readSign(row.sentence, span, rules);
  if (context === undefined) {
    return { row, negation: "not found", temporality: "not found", experiencer: "not found" };
  }
  return {
    row,
    negation: context.assertion,
    temporality: context.temporality === "current" ? "recent" : context.temporality,
    experiencer: context.experiencer === "self" ? "patient" : "other",
  };
}

function detectionsOf(all: readonly Read[]): readonly { readonly label: string; readonly detection: Detection }[] {
  const timed = all.filter(({ row }) => row.temporality !== undefined);
  const owned = all.filter(({ row }) => row.experiencer !== undefined);
  return [
    {
      label: "negated",
      detection: detectionOf(all, {
        there: ({ row }) => row.negation === "negated",
        reported: ({ negation }) => negation === "negated",
      }),
    },
    {
      label: "historical",
      detection: detectionOf(timed, {
        there: ({ row }) => row.temporality === "historical",
        reported: ({ temporality }) => temporality === "historical",
      }),
    },
    {
      label: "somebody else",
      detection: detectionOf(owned, {
        there: ({ row }) => !["patient", "self"].includes(row.experiencer ?? ""),
        reported: ({ experiencer }) => experiencer === "other",
      }),
    },
  ];
}
