import { expect, test } from "vitest";
import type { RuleSet } from "#server/triage/index.ts";
import { assess, authorOf, givenLevel, outputRow, rankOf } from "./assess.ts";
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

test("a level is owed to a rule, to the second reader, to a language that was not read, or to nobody", () => {
  expect(authorOf(assess([chestPain], rules))).toBe("rule");
  expect(authorOf(assess(["мне очень плохо помогите пожалуйста"], rules))).toBe("language");
  const quiet = { ...rules, reader: undefined };
  expect(authorOf(assess([vitamins], quiet))).toBe("nobody");
  const alarmed: RuleSet = {
    ...rules,
    reader: { version: "for-a-test", judge: () => ({ level: "urgent", urgent: 9, emergency: 0, crisis: false }) },
  };
  expect(authorOf(assess([vitamins], alarmed))).toBe("second reader");
  expect(authorOf(assess([vitamins, chestPain], alarmed))).toBe("rule");
  expect(authorOf(assess([chestPain, vitamins], alarmed))).toBe("rule");
});

test("ranks count upwards with urgency", () => {
  expect([rankOf("none"), rankOf("emergency")]).toEqual([0, 4]);
});
