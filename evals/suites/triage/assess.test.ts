import { expect, test } from "vitest";
import { assess, authorsOf, givenLevel, outputRow, rankOf } from "./assess.ts";
import { assessed, brokenRules, chestPain, rules, vitamins } from "./triage.fixture.ts";

test("a conversation keeps what its first message raised", () => {
  const { kind, triage } = assess([chestPain, vitamins], rules);
  expect([kind, triage.level]).toEqual(["ran", "emergency"]);
});

test("an engine that failed on any message is an error, whatever level the fallback shows", () => {
  const one = assessed({ id: "a", text: chestPain, level: "emergency" }, brokenRules);
  expect(one.assessment.kind).toBe("errored");
  expect(givenLevel(one)).toBeUndefined();
  expect(outputRow(one)).toMatchObject({ id: "a", engine: "not-run", findings: [] });
});

test("a row of output names the rule, the words and how they were read", () => {
  expect(outputRow(assessed({ id: "a", text: chestPain }))).toMatchObject({
    id: "a",
    level: "emergency",
    findings: expect.arrayContaining([
      {
        rule: "CARD-1",
        level: "emergency",
        quote: expect.any(String),
        assertion: "affirmed",
        temporality: "current",
        experiencer: "self",
      },
    ]),
    cards: ["emergency"],
    language: "en",
    engine: "ran",
  });
});

test("a level is owed to a rule, to a language that was not read, or to whoever a finding names as its origin", () => {
  const { triage } = assess([chestPain], rules);
  expect(authorsOf(triage)).toEqual(["rule"]);
  expect(authorsOf(assess(["мне очень плохо помогите пожалуйста"], rules).triage)).toEqual(["language"]);
  expect(authorsOf(assess([vitamins], rules).triage)).toEqual([]);
  const read = { ...triage, findings: triage.findings.map((finding) => ({ ...finding, origin: "reader" })) };
  expect(authorsOf(read)).toEqual(["reader"]);
  expect(authorsOf({ ...triage, findings: [...triage.findings, ...read.findings] })).toEqual(["reader", "rule"]);
});

test("ranks count upwards with urgency", () => {
  expect([rankOf("none"), rankOf("emergency")]).toEqual([0, 4]);
});
