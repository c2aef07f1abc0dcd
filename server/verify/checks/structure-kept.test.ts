import { expect, test } from "vitest";
import { claimOn, outcomeOf, run, shownBy } from "../fixtures/given.ts";

const check = (source: string, text: string, more: Parameters<typeof claimOn>[2] = {}) =>
  outcomeOf(run("structure-kept", claimOn(source, text, more)));
const signs = "Call your emergency number for a stiff neck, a rash or confusion.";
const bag = "Pack water, salt tablets and a thermometer.";

test.each([
  [signs, "For a stiff neck, a rash or confusion, call your emergency number."],
  [bag, "Pack a thermometer, water and salt tablets."],
  ["Eat soft food such as rice, bananas and toast.", "Eat soft food such as rice."],
  ["Paracetamol (acetaminophen) eases pain and fever.", "Acetaminophen eases fever and pain."],
  ["Rest at home.", "You can rest at home."],
])("%j keeps its list in %j", (source, text) => {
  expect(check(source, text)).toBe("ok");
});

test.each([
  [signs, "Call your emergency number for a stiff neck or confusion."],
  [signs, "Call your emergency number for a rash."],
  [bag, "Pack water and a thermometer."],
  ["A cold, a cough or a fever can come first.", "A cold or a cough can come first."],
  ["Do not put ice, butter or creams on a burn.", "Do not put ice or creams on a burn."],
  ["Call 999 for signs such as a stiff neck, a rash or confusion.", "Call 999 for signs such as a rash or confusion."],
  ["Contact a doctor today if you have bad pain or vomiting.", "Contact a doctor today if you have bad pain."],
  ["Go if you have a fever, a rash and a stiff neck.", "Go if you have a fever and a rash."],
])("whether %j may be said as %j is for a person to judge: an item is lost", (source, text) => {
  expect(check(source, text)).toBe("review");
});

test("two items run together are no longer two", () => {
  expect(check(bag, "Pack water salt tablets and a thermometer.")).toBe("review");
});

test("in Spanish too", () => {
  const spanish = { passage: { language: "es" } };
  const source = "Llame al 112 por cuello rígido, manchas en la piel o confusión.";
  expect(check(source, "Por cuello rígido, manchas en la piel o confusión, llame al 112.", spanish)).toBe("ok");
  expect(check(source, "Llame al 112 por cuello rígido o confusión.", spanish)).toBe("review");
});

test("a failure shows the item that was lost", () => {
  const given = claimOn(bag, "Pack water and a thermometer.");
  expect(shownBy(run("structure-kept", given), given)).toEqual({ source: "salt tablets" });
});
