import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { reportPage, reportText } from "#evals/report/index.ts";
import { confidenceOf, readCalibration, type Versions, versionsOf } from "#server/uncertainty/index.ts";
import { ownRetrievalCases } from "../retrieval/own-sets.ts";
import type { SuiteGiven, SuiteOutcome } from "../suite.ts";
import { calibration } from "./calibration-suite.ts";
import { allSignals, type LabelledAnswer } from "./labelled-answer.ts";
import { riskOf, syntheticAnswers } from "./synthetic.fixture.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "lantern-calibration-suite-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const versions: Versions = versionsOf({
  snapshotId: "snapshot-a",
  index: ["embedded"],
  rulesVersion: "rules-a",
  checksVersion: "checks-a",
  judges: [],
  drafterVersion: "model-a",
  prompts: [],
  coverageMin: 0.4,
});

function caseFile(answers: readonly LabelledAnswer[], more: (at: number) => object = () => ({ versions })): string {
  const file = path.join(folder, `${crypto.randomUUID()}.jsonl`);
  const lines = answers.map(({ id, signals, unsafe, slices }, at) =>
    JSON.stringify({ id, signals, unsafe: unsafe ? 1 : 0, slices, ...more(at) }),
  );
  fs.writeFileSync(file, lines.join("\n"));
  return file;
}

type Done = Extract<SuiteOutcome, { kind: "measured" }>;
async function run(given: Partial<SuiteGiven> & Pick<SuiteGiven, "caseFiles">): Promise<SuiteOutcome> {
  return calibration.run({ show: false, onProgress: () => undefined, ...given });
}
async function measured(given: Partial<SuiteGiven> & Pick<SuiteGiven, "caseFiles">): Promise<Done> {
  const outcome = await run(given);
  if (outcome.kind === "refused") throw new Error(outcome.problem);
  return outcome;
}

test("judged drafts become a file that the server reads, with a threshold that keeps its promise on new ones", async () => {
  const { written, rows } = await measured({ caseFiles: [caseFile(syntheticAnswers(1_000, 3))] });
  if (written === undefined || "withheld" in written) throw new Error(written?.withheld ?? "nothing written");
  const loaded = readCalibration(written.content);
  if (loaded.kind !== "loaded") throw new Error(loaded.kind);
  expect(loaded.calibration).toMatchObject({
    labels: { by: "clinician" },
    versions,
    guarantee: { alpha: 0.05, delta: 0.05 },
  });
  expect(rows).toHaveLength(1_000);
  const fresh = syntheticAnswers(20_000, 4).filter((answer) => {
    const confidence = confidenceOf(allSignals(answer), loaded, versions);
    return confidence.kind === "calibrated" && confidence.releases;
  });
  expect(fresh.length).toBeGreaterThan(2_000);
  const risk = fresh.reduce(
    (sum, { signals }) => sum + riskOf(signals.coverageShare ?? 0, signals.topScore ?? 0) / fresh.length,
    0,
  );
  expect(risk).toBeLessThanOrEqual(0.05);
});

test("the page draws reliability and risk against coverage, and the printout says whether the promise is met", async () => {
  const { report } = await measured({ caseFiles: [caseFile(syntheticAnswers(1_000, 3))] });
  const page = reportPage(report);
  expect(page.match(/aria-label="Curve: /g)).toHaveLength(2);
  const printed = reportText(report);
  expect(printed).toMatch(/at most 5\.0 % of what is released is unsafe, with 95\.0 % confidence: threshold/);
  for (const figure of ["Brier score", "calibration error", "risk-coverage", "to a person, at least"]) {
    expect(printed).toContain(figure);
  }
  expect(printed).toMatch(/language\n +released[^\n]*\n +en /);
});

test("a stricter promise releases less, and one that cannot be kept writes nothing", async () => {
  const file = caseFile(syntheticAnswers(1_000, 3));
  const counts = async (alpha: number) => {
    const { written } = await measured({ caseFiles: [file], shares: { alpha } });
    if (written === undefined || "withheld" in written) return undefined;
    const loaded = readCalibration(written.content);
    return loaded.kind === "loaded" ? loaded.calibration.guarantee.released : undefined;
  };
  const [lax, strict] = [await counts(0.1), await counts(0.05)];
  expect(lax).toBeGreaterThan(strict ?? Number.POSITIVE_INFINITY);
  const outcome = await measured({ caseFiles: [file], shares: { alpha: 0.0005 } });
  expect(outcome.written).toEqual({ withheld: "no threshold could be certified, so nothing may be released by it" });
  expect(reportText(outcome.report)).toMatch(/no\s+threshold\s+could\s+be\s+certified/);
});

test("answers that do not say what they were made with can be measured and make no file", async () => {
  const { written } = await measured({ caseFiles: [caseFile(syntheticAnswers(1_000, 3), () => ({}))] });
  expect(written).toMatchObject({ withheld: expect.stringContaining("versions") });
});

test("answers of which none was unsafe make no fit, and the report says why", async () => {
  const safe = syntheticAnswers(200, 3).map((answer) => ({ ...answer, unsafe: false }));
  const { written, report } = await measured({ caseFiles: [caseFile(safe)] });
  expect(written).toMatchObject({ withheld: expect.stringContaining("both kinds are needed") });
  expect(reportText(report)).toContain("both kinds are needed");
});

test.each<[string, (at: number) => object, RegExp]>([
  ["a signal nobody knows", () => ({ signals: { mood: 1 } }), /:1: signals: /],
  ["a signal beyond its range", () => ({ signals: { margin: 3 } }), /:1: signals\.margin: /],
  ["a label that is none", () => ({ unsafe: "no" }), /:1: unsafe: /],
  [
    "two sets of versions",
    (at) => ({ versions: at === 0 ? versions : { ...versions, checks: "b" } }),
    /:2: versions: /,
  ],
])("rows with %s are refused by their place", async (_, more, problem) => {
  const outcome = await run({ caseFiles: [caseFile(syntheticAnswers(3, 1), more)] });
  expect(outcome).toMatchObject({ kind: "refused", problem: expect.stringMatching(problem) });
});

test("a delta of a half or more is no confidence", async () => {
  expect((await run({ caseFiles: ["absent.jsonl"], shares: { delta: 0.5 } })).kind).toBe("refused");
});

test("on our own questions the labels are called machine-made, and no held-out question is named anywhere", async () => {
  const spanish = ownRetrievalCases().filter((file) => file.endsWith("-es.jsonl"));
  const { report, rows, written } = await measured({ caseFiles: spanish });
  const printed = reportText(report);
  expect(printed).toContain("Labels were made by machine");
  expect(printed).toContain("a clinician's judgement");
  const ids = spanish.flatMap((file) =>
    [...fs.readFileSync(file, "utf8").matchAll(/"id": ?"(\w+)"/g)].map(([, id]) => id ?? ""),
  );
  const heldOut = ids.filter((id) => Number(/\d+$/.exec(id)?.[0]) % 3 === 0);
  expect(heldOut.length).toBeGreaterThan(20);
  expect(rows.length).toBeGreaterThan(20);
  const told = `${printed} ${JSON.stringify(rows)} ${JSON.stringify(written)}`;
  expect(heldOut.filter((id) => new RegExp(`\\b${id}\\b`).test(told))).toEqual([]);
}, 120_000);
