import { expect, test } from "vitest";
import { readText } from "../../reading/reading.ts";
import { subjectBroughtIn } from "./subjects-kept.ts";

const broughtIn = (source: string, claim: string) =>
  subjectBroughtIn(readText(claim, "en"), readText(source, "en"))?.text;

const choking = "Call if someone is choking and cannot breathe.";
const another = "Never give a person a medicine that was prescribed for someone else.";

test.each([
  [choking, "Call if someone is choking and you cannot breathe.", "you"],
  [choking, "If someone is choking or you cannot breathe, call.", undefined],
  [another, "Never give a person a medicine that was prescribed for them.", "them"],
  [another, "Never give a person a medicine that was prescribed for someone.", "someone"],
])("of %j, %j brings in somebody", (source, claim, word) => {
  expect(broughtIn(source, claim)).toBe(word);
});

test.each([
  [choking, "Call if someone is choking and they cannot breathe."],
  [another, "Never give a person a medicine that was prescribed for another person."],
  [another, "Never give a person somebody else's medicine."],
  ["Call if you faint and cannot get up.", "Call if you faint and you cannot get up."],
  ["Tell your doctor and someone else.", "Tell your doctor."],
])("of %j, %j brings in nobody", (source, claim) => {
  expect(broughtIn(source, claim)).toBeUndefined();
});
