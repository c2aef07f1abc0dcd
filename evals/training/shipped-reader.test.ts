import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { initialTriageState, loadRuleSet, triageMessage } from "#server/triage/index.ts";
import { trainingTriageCases } from "../suites/triage/own-cases.ts";
import { readTriageRows } from "../suites/triage/rows.ts";
import { hashOfCases } from "./reader-data.ts";

const root = path.resolve(import.meta.dirname, "..", "..");
const shipped = JSON.parse(
  readFileSync(path.join(root, "knowledge", "red-flags", "reader", "reader.json"), "utf8"),
) as {
  readonly record: { readonly casesHash: string };
};
const { rules } = loadRuleSet(path.join(root, "knowledge", "red-flags"));
const cases = readTriageRows(trainingTriageCases());
/** Those of one case file that say it all in one message. */
const messagesOf = (file: string): readonly string[] =>
  cases.kind === "refused"
    ? []
    : cases.cases
        .filter(({ row, place }) => place.includes(file) && row.messages.length === 1)
        .flatMap(({ row }) => row.messages);
const raisedAlone = (texts: readonly string[]): number =>
  texts.filter((text) => triageMessage({ messageId: "m", text }, initialTriageState, rules).triage.raisedByReader)
    .length;

test("the shipped reader was trained on the cases as they are: after a change, npm run train:reader", () => {
  expect(shipped.record.casesHash).toBe(hashOfCases());
});

test("the shipped reader raises dangers told in words no rule has, and hardly anything harmless told the same way", () => {
  const dangers = messagesOf("oblique-emergency.jsonl");
  const harmless = messagesOf("oblique-benign.jsonl");
  expect(Math.min(dangers.length, harmless.length)).toBeGreaterThan(100);
  expect(raisedAlone(dangers)).toBeGreaterThan(dangers.length / 5);
  expect(raisedAlone(harmless)).toBeLessThan(harmless.length / 20);
});
