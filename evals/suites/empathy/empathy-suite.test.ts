import { afterAll, expect, test } from "vitest";
import { reportText } from "#evals/report/index.ts";
import { openFolder } from "../retrieval/retrieval.fixture.ts";
import { agreementOf } from "./agreement.ts";
import { empathy } from "./empathy-suite.ts";
import { openEpitome, scoreReply } from "./epitome.ts";
import { fitEpitome } from "./epitome-fit.ts";

const folder = openFolder("empathy");
afterAll(() => folder.remove());
const run = (file: string, show = false) => empathy.run({ caseFiles: [file], show, onProgress: () => {} });

const said = "My son has a fever and I'm so worried.";
const plain = ["Drink plenty of water and rest."];
const pairs = [
  {
    id: "kept",
    said,
    plain,
    warmed: ["It's hard to be so worried. Please drink plenty of water and rest."],
    expects: "kept",
    pattern: "faithful",
  },
  { id: "lost", said, plain, warmed: ["Drink plenty of water."], expects: "changed", pattern: "dropped fact" },
  {
    id: "fine",
    said,
    plain,
    warmed: ["You'll be fine. Drink plenty of water and rest."],
    expects: "changed",
    pattern: "false assurance",
  },
];

test("pairs are checked both ways, and each gets a row without its words", async () => {
  const outcome = await run(folder.rows("pairs.jsonl", pairs));
  if (outcome.kind === "refused") throw new Error(outcome.problem);
  expect(outcome.rows).toMatchObject([
    { id: "kept", outcome: "kept", lost: 0, added: 0 },
    { id: "lost", outcome: "changed" },
    { id: "fine", outcome: "changed" },
  ]);
  const text = reportText(outcome.report);
  expect(text).toContain("2 of 2 … met");
  expect(text).toMatch(/every sentence passes verify too +1\/1/);
  expect(text).not.toContain("plenty of water");
});

test("a spoiled pair that is kept is named, and its words only when asked for", async () => {
  const file = folder.rows("kept.jsonl", [{ ...pairs[0], expects: "changed", pattern: "made up" }]);
  for (const show of [false, true]) {
    const outcome = await run(file, show);
    if (outcome.kind === "refused") throw new Error(outcome.problem);
    const text = reportText(outcome.report);
    expect(text).toContain("0 of 1 … not met");
    expect(text.includes("plenty of water")).toBe(show);
  }
});

test("replies get ER, IP, EX and the failures they show, and agreement where there are labels", async () => {
  const outcome = await run(
    folder.rows("replies.jsonl", [
      { id: "a", seeker: "I'm so sad.", response: "I'm so sorry you feel sad.", er: 2, ip: 0, ex: 0 },
      { id: "b", seeker: "I'm so sad.", response: "What happened that made you so sad today?", er: 0, ip: 0, ex: 2 },
    ]),
  );
  if (outcome.kind === "refused") throw new Error(outcome.problem);
  expect(outcome.rows).toMatchObject([
    { id: "a", er: 2, failures: expect.any(Array) },
    { id: "b", er: 0, ex: 2 },
  ]);
  expect(reportText(outcome.report)).toMatch(/ER +2 +1\.000/);
});

test("a row that is neither kind is refused by place", async () => {
  const outcome = await run(folder.rows("neither.jsonl", [{ id: "x", seeker: "secret words" }]));
  expect(outcome).toMatchObject({ kind: "refused", problem: expect.stringContaining("neither.jsonl:1") });
  expect(JSON.stringify(outcome)).not.toContain("secret");
});

test("sorrow for somebody reacts, one's own story interprets, a question explores", () => {
  const epitome = openEpitome();
  expect(scoreReply("I'm so sorry to hear that. My heart aches for you.", epitome).er).toBe(2);
  expect(scoreReply("I had the same thing, I was so low when I lost my job and I felt alone too.", epitome).ip).toBe(2);
  expect(scoreReply("What makes you think that about yourself?", epitome).ex).toBeGreaterThan(0);
  expect(scoreReply("Go outside.", epitome)).toEqual({ er: 0, ip: 0, ex: 0 });
});

test("fitting learns a cue that tells labels apart, the same way every time", () => {
  const rows = Array.from({ length: 60 }, (_, at) => ({
    id: `${at}`,
    seeker: "s",
    response: at % 2 === 0 ? `I'm so sorry about number ${at}.` : `The number is ${at}.`,
    er: (at % 2 === 0 ? 2 : 0) as 0 | 2,
    ip: 0 as const,
    ex: 0 as const,
  }));
  const made = fitEpitome(rows, "made-up", "hash");
  expect(made.record.heldOut.er.accuracy).toBe(1);
  expect(fitEpitome(rows, "made-up", "hash")).toEqual(made);
  expect(scoreReply("I'm so sorry about it.", made).er).toBe(2);
});

test("agreement beyond chance: Cohen's own kind of example", () => {
  const judged = [
    ...Array.from({ length: 20 }, () => ({ expected: 2, given: 2 }) as const),
    ...Array.from({ length: 5 }, () => ({ expected: 2, given: 0 }) as const),
    ...Array.from({ length: 10 }, () => ({ expected: 0, given: 2 }) as const),
    ...Array.from({ length: 15 }, () => ({ expected: 0, given: 0 }) as const),
  ];
  expect(agreementOf(judged).accuracy).toBeCloseTo(0.7);
  expect(agreementOf(judged).kappa).toBeCloseTo(0.4);
  expect(agreementOf([])).toEqual({ accuracy: undefined, macroF1: undefined, kappa: undefined });
});
