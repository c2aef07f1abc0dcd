import { expect, test } from "vitest";
import { reportPage, reportText } from "#evals/report/index.ts";
import { casesSection, groupsSection, levelsSection } from "./sections.ts";
import { assessed, brokenRules, chestPain, rules, vitamins } from "./triage.fixture.ts";

const all = [
  assessed({ id: "found", text: chestPain, level: "emergency", flag: "CARD-1", variation: "base" }),
  assessed({ id: "missed", text: vitamins, level: "urgent", flag: "XX-9" }),
  assessed({ id: "alarm", text: chestPain, level: "none", lang: "en" }),
  assessed({ id: "broken", text: chestPain, level: "emergency" }, brokenRules),
  assessed({ id: "unlabelled", text: vitamins }),
];
const shown = (show: boolean) => ({ title: "t", facts: [], sections: [casesSection(all, show)] });

test("without --show no word of any case is printed or drawn", () => {
  for (const report of [reportText(shown(false)), reportPage(shown(false))]) {
    expect(report).not.toContain("vitamin");
    expect(report).not.toContain("chest");
    expect(report).toContain("missed");
  }
});

test("with --show the words stand beside the id", () => {
  expect(reportText(shown(true))).toContain(`> ${vitamins}`);
});

test("missed, falsely fired and failed cases are told apart, with what was expected and what fired", () => {
  const [failed, missed, fired] = casesSection(all, false).blocks;
  expect(failed?.kind === "cases" && failed.rows).toEqual([{ id: "broken", detail: "emergency → error" }]);
  expect(missed?.kind === "cases" && missed.rows).toEqual([{ id: "missed", detail: "urgent → none" }]);
  expect(fired?.kind === "cases" && fired.rows.map(({ id }) => id)).toEqual(["alarm"]);
});

test("a case belongs to the family of the rule its flag names, else to the flag's letters", () => {
  const [families] = groupsSection(all, rules).blocks;
  expect(families?.kind === "rates" && families.rows.map(({ label }) => label)).toEqual(["heart", "not said", "XX"]);
});

test("cases without an expected level are shown by what they were given", () => {
  const table = levelsSection(all).blocks.at(-1);
  expect(table?.kind === "table" && table.rows.find(([level]) => level === "none")).toEqual(["none", 1]);
});
