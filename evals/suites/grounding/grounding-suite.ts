import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { openBuiltInEntailment } from "#server/verify/entailment/index.ts";
import { hashOfFiles } from "../../training/data-hash.ts";
import type { Suite } from "../suite.ts";
import { judgeRows } from "./judge-rows.ts";
import { readGroundingRows } from "./rows.ts";
import { groundingSections } from "./sections.ts";

const modelFile = path.resolve(import.meta.dirname, "../../../server/verify/entailment/model.json");
const recordSchema = z.object({
  version: z.string(),
  record: z.object({
    trainedOn: z.array(z.object({ file: z.string(), hash: z.string() })),
    sources: z.record(
      z.string(),
      z.object({ heldOutAuroc: z.number().optional(), heldOutInterval: z.array(z.number()).optional() }),
    ),
  }),
});

/** Does the built-in entailment scorer tell claims that the evidence supports from those it does not, and does it need the evidence to? */
export const grounding: Suite = {
  asks: "does the built-in entailment scorer tell supported claims from others, beside word overlap and without the evidence?",
  row: '{id, claim, evidence}; may have label ("supported", "refuted", "neutral") or unsupported (0, 1), and question',
  gives: '{id, verdict: "supported" | "neutral" | "contradicted" | "not-run", score}',
  ownCases: () => [],
  run: async ({ caseFiles, show, onProgress }) => {
    const read = readGroundingRows(caseFiles);
    if (read.kind === "refused") return read;
    const judge = await openBuiltInEntailment();
    const rows = read.cases.map(({ row }) => row);
    const judged = judgeRows(rows, judge, (done) => onProgress("claims", done, rows.length));
    return {
      kind: "measured",
      report: {
        title: "Grounding: is the claim what the evidence says?",
        facts: [
          `${rows.length} claims from ${caseFiles.map((file) => path.basename(file)).join(", ")}; scorer ${judge.version}.`,
          "Built in: it aligns words and knows no language model. It is one judge behind a port, and never the only check.",
          ...caseFiles.flatMap(seenInTraining),
        ],
        sections: groundingSections(judged, show),
      },
      rows: judged.map(({ row, judgement }) => ({ id: row.id, verdict: judgement.verdict, score: judgement.score })),
      errored: [],
    };
  },
};

/** Says so when the model was trained on these very rows, and what it reached on them before it had seen them. */
function seenInTraining(file: string): readonly string[] {
  const { record } = recordSchema.parse(JSON.parse(readFileSync(modelFile, "utf8")));
  const hash = hashOfFiles([file]);
  if (!record.trainedOn.some((each) => each.hash === hash)) return [];
  const held = record.sources[path.basename(file, ".jsonl")];
  const interval = held?.heldOutInterval?.map((end) => end.toFixed(3)).join("–") ?? "–";
  return [
    `In sample: the model was trained on ${path.basename(file)}. Held out, by cross-validation, its AUROC there is ${held?.heldOutAuroc?.toFixed(3) ?? "–"} (${interval}): that is the figure.`,
  ];
}
