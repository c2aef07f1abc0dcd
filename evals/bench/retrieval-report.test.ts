import { expect, test } from "vitest";
import { barState } from "#evals/report/document.ts";
import { type ReportDocument, reportPage, reportText } from "#evals/report/index.ts";
import { generatedCorpus } from "./retrieval-corpus.ts";
import { retrievalReport } from "./retrieval-report.ts";
import type { EngineMeasured, RetrievalMeasured } from "./retrieval-run.ts";

const engine = (given: Partial<EngineMeasured> & { readonly p50: number }): EngineMeasured => ({
  build: { passages: 10_000, readMs: 1000, indexMs: 1000 },
  open: { openMs: 10, heapMb: 7, residentMb: 9 },
  lateness: { turns: 5, searching: 0.4, added: 0.2 },
  questionMs: [given.p50],
  messageMs: [given.p50],
  found: [true, true, true, false],
  ndcg: [0.5],
  judgedShare: [0.3],
  largeMs: [given.p50 * 3],
  ...given,
});
const peerCost = { open: { openMs: 1000, heapMb: 80, residentMb: 200 } };

function measuredWith(more: Partial<RetrievalMeasured>): RetrievalMeasured {
  return {
    corpus: "corpus.jsonl",
    judged: undefined,
    documents: 100,
    passages: 200,
    largePassages: 1600,
    questions: 4,
    messages: 1,
    skipped: [],
    engines: new Map([
      ["lantern", engine({ p50: 0.2 })],
      ["lanceDb", engine({ p50: 1, found: [true, false, false, false], ndcg: [0.4] })],
      ["fts5", engine({ p50: 5, found: [true, false, false, false], ndcg: [0.4] })],
      ["miniSearch", engine({ p50: 8, found: [true, true, false, false], ndcg: [0.5], ...peerCost })],
    ]),
    ...more,
  };
}

const barsOf = (document: ReportDocument) =>
  document.sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === "bars" ? block.rows : []));
const statesOf = (measured: RetrievalMeasured) => barsOf(retrievalReport(measured)).map(barState);

test("every bar that holds is met, with both figures beside it", () => {
  const bars = barsOf(retrievalReport(measuredWith({})));
  expect(bars).toHaveLength(11);
  expect(bars.map(barState)).toEqual(bars.map(() => "met"));
  expect(bars[0]?.measured).toBe("1/5.0 (0.200 ms to 1.000 ms)");
  expect(bars[3]?.measured).toBe("+0.250 (0.750 to 0.500)");
});

test("an engine of ours that got slow, forgetful, fat and late meets nothing", () => {
  const measured = measuredWith({});
  const bad = engine({
    p50: 9,
    found: [false, false, false, false],
    ndcg: [0.1],
    open: { openMs: 900, heapMb: 79, residentMb: 199 },
    lateness: { turns: 5, searching: 3, added: 3 },
    build: { passages: 1000, readMs: 1000, indexMs: 1000 },
  });
  const states = statesOf({ ...measured, engines: new Map([...measured.engines, ["lantern", bad]]) });
  expect(states).toEqual(states.map(() => "not met"));
});

test("without the peers what compares with them is not measured, and the report says what was skipped", () => {
  const measured = measuredWith({
    engines: new Map([["lantern", engine({ p50: 0.2 })]]),
    skipped: [{ label: "MiniSearch, tuned", because: "could not be installed" }],
  });
  expect(statesOf(measured).filter((state) => state === "not measured")).toHaveLength(9);
  expect(reportText(retrievalReport(measured))).toContain("SKIPPED: MiniSearch, tuned");
});

test("made-up words decide nothing, and say so first", () => {
  const measured = measuredWith({ corpus: generatedCorpus });
  expect(statesOf(measured)).toEqual(statesOf(measured).map(() => "not measured"));
  expect(retrievalReport(measured).facts[0]).toContain("GENERATED CORPUS");
});

test("without judged messages their bar is not measured", () => {
  const measured = measuredWith({});
  const silent = new Map(
    [...measured.engines].map(([name, one]) => [name, { ...one, ndcg: [], judgedShare: [], messageMs: [] }]),
  );
  const bars = barsOf(retrievalReport({ ...measured, messages: 0, engines: silent }));
  expect(bars.filter((bar) => barState(bar) === "not measured").map(({ promise }) => promise)).toEqual([
    "nDCG@10 over judged documents no worse than the best of them",
  ]);
});

test("lateness on a machine that was never quiet is not measured", () => {
  const measured = measuredWith({});
  const busy = engine({ p50: 0.2, lateness: { turns: 2, searching: 0.1, added: 0.1 } });
  const bars = barsOf(retrievalReport({ ...measured, engines: new Map([...measured.engines, ["lantern", busy]]) }));
  expect(bars.filter((bar) => barState(bar) === "not measured").map(({ promise }) => promise)).toEqual([
    "adds at most 1 ms to the event loop's p99 under ten questions a second",
  ]);
});

test("the page holds the same figures", () => {
  const page = reportPage(retrievalReport(measuredWith({})));
  expect(page).toContain("1/5.0 (0.200 ms to 1.000 ms)");
  expect(page).toContain("SQLite FTS5");
});
