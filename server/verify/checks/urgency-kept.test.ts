import { expect, test } from "vitest";
import { claimOn, outcomeOf, run } from "../fixtures/given.ts";

const check = (source: string, text: string, more: Parameters<typeof claimOn>[2] = {}) =>
  outcomeOf(run("urgency-kept", claimOn(source, text, more)));
const stroke = "Call your emergency number now if the face droops.";
const sameDay = "Contact a doctor the same day if the pain gets worse.";

test.each([
  [stroke, stroke],
  [stroke, "If the face droops, call your emergency number now."],
  [sameDay, "If the pain gets worse, contact a doctor the same day."],
  ["Call 999 for chest pain.", "Call 999 for chest pain."],
  ["See a GP within 24 hours.", "See a doctor within 24 hours."],
  ["Drink plenty of water.", "Drink plenty of water."],
  ["Asthma is a lung condition.", "Asthma is a lung condition."],
])("%j is as urgent as %j", (source, text) => {
  expect(check(source, text)).toBe("ok");
});

test.each([
  [stroke, "See a doctor now if the face droops."],
  [stroke, "Call your emergency number if the face droops."],
  [stroke, "Call your emergency number soon if the face droops."],
  [stroke, "Watch if the face droops."],
  [sameDay, "Contact a doctor if the pain gets worse."],
  [sameDay, "Contact a doctor soon if the pain gets worse."],
  [sameDay, "Contact a pharmacist the same day if the pain gets worse."],
  [sameDay, "Call your emergency number if the pain gets worse."],
  ["See a doctor within 24 hours.", "See a doctor soon."],
  ["See a doctor within 24 hours.", "See a doctor within a few weeks."],
  ["Go to an emergency department now.", "Go to a doctor now."],
  ["Call 999 for chest pain.", "Call 111 for chest pain."],
  ["Call 111 for advice.", "Call 999 for advice."],
  ["Call 911 for chest pain.", "Call 112 for chest pain."],
  ["Drink plenty of water.", "Drink plenty of water and call 999."],
  ["Drink plenty of water.", "Drink plenty of water and see a doctor."],
])("%j may not become %j", (source, text) => {
  expect(check(source, text)).toBe("contradicts");
});

test("a number outside the quote is not cited", () => {
  expect(
    check("Call 999 for chest pain that lasts.", "Call 999 for chest pain that lasts.", {
      quote: "for chest pain that lasts",
    }),
  ).toBe("contradicts");
});
