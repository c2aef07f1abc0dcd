import { expect, test } from "vitest";
import type { Passage } from "../../retrieve/types.ts";
import { claimOn, evidenceOf, outcomeOf, run, saidTo, shownBy } from "../fixtures/given.ts";
import type { SentenceInContext } from "../types.ts";

const water = "Drink plenty of water when you have a fever.";
const reworded = "When you have a fever, drink plenty of water.";
const source = (adaptation: Passage["sources"][number]["adaptation"]): Passage["sources"][number] => ({
  publisher: "Publisher",
  title: "Fever",
  url: "https://example.org/fever",
  licence: "OGL-3.0",
  adaptation,
});
const check = (text: string, passage: Partial<Passage>) =>
  outcomeOf(run("citation-current", claimOn(water, text, { passage })));

/** The same claim on guidance whose review was due. */
function overdue(given: SentenceInContext): SentenceInContext {
  const [scored] = given.evidence.passages;
  if (scored === undefined) throw new Error("no passage");
  return { ...given, evidence: { ...evidenceOf(scored.passage), passages: [{ ...scored, overdue: true }] } };
}

test.each(["sample", "in-review", "approved"] as const)("guidance that is %s may be cited", (status) => {
  expect(check(reworded, { status })).toBe("ok");
});

test("withdrawn guidance supports nothing, not even word for word", () => {
  expect(check(water, { status: "withdrawn" })).toBe("contradicts");
  expect(check(reworded, { status: "withdrawn" })).toBe("contradicts");
});

test.each([
  ["self-care", "unsupported"],
  ["medicines", "unsupported"],
  ["caregivers", "unsupported"],
  ["prevention", "unsupported"],
  ["immediate", "ok"],
  ["urgent", "ok"],
  ["non-urgent", "ok"],
  ["about", "ok"],
] as const)("past its review, guidance of the kind %s: %s", (kind, outcome) => {
  const given = overdue(claimOn(water, water, { passage: { kind } }));
  expect(outcomeOf(run("citation-current", given))).toBe(outcome);
});

test("past its review, guidance that tells what a thing is may not give a dose", () => {
  const dose = "Take 500 mg every 6 hours.";
  expect(outcomeOf(run("citation-current", overdue(claimOn(dose, dose, { passage: { kind: "about" } }))))).toBe(
    "unsupported",
  );
});

test("what nobody may adapt is copied or not said", () => {
  expect(check(water, { sources: [source("verbatim-only")] })).toBe("ok");
  expect(check(reworded, { sources: [source("allowed"), source("verbatim-only")] })).toBe("unsupported");
  expect(check(reworded, { sources: [source("allowed")] })).toBe("ok");
});

test("a source that is only linked to was never taken in, so the passage is our own and may be reworded", () => {
  for (const text of [water, reworded]) expect(check(text, { sources: [source("link-only")] })).toBe("ok");
  expect(check(reworded, { sources: [source("link-only"), source("verbatim-only")] })).toBe("unsupported");
});

test("a sentence that cites nothing has nothing to be out of date", () => {
  expect(run("citation-current", saidTo("", { act: "empathy", text: "That sounds hard." })).kind).toBe(
    "not-applicable",
  );
});

test("a failure shows the words that may only be copied", () => {
  const given = claimOn(water, reworded, { passage: { sources: [source("verbatim-only")] } });
  expect(shownBy(run("citation-current", given), given)).toEqual({ source: water });
});
