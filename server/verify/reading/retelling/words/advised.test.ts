import { expect, test } from "vitest";
import { checks, claimOn } from "../../../fixtures/given.ts";
import { verifySentence } from "../../../verify-sentence.ts";

const verdictOn = async (source: string, claim: string) => (await verifySentence(claimOn(source, claim), checks)).kind;

test.each([
  [
    "See a doctor if periods are heavy, last more than 7 days, or make you tired or breathless.",
    "You should see a doctor if your periods are heavy, go on for more than 7 days, or leave you tired or breathless.",
  ],
  [
    "Contact a doctor the same day if a child has a rash and a stiff knee.",
    "You should contact a doctor the same day if a child has a rash and a stiff knee.",
  ],
  [
    "Rest the leg, and see a doctor if the pain does not ease.",
    "You should rest the leg, and you should see a doctor if the pain doesn't ease.",
  ],
])("%j may be said as %j: advice is advice", async (source, claim) => {
  expect(await verdictOn(source, claim)).toBe("supported");
});

test.each([
  [
    "See a doctor if periods are heavy, last more than 7 days, or make you tired or breathless.",
    "You must see a doctor if your periods are heavy, last more than 7 days, or make you tired or breathless.",
  ],
  [
    "See a doctor if periods are heavy, last more than 7 days, or make you tired or breathless.",
    "You should not see a doctor if your periods are heavy, last more than 7 days, or make you tired or breathless.",
  ],
  [
    "See a doctor if periods are heavy, last more than 7 days, or make you tired or breathless.",
    "Your doctor should see you if your periods are heavy, last more than 7 days, or make you tired or breathless.",
  ],
  ["Call your emergency number if someone collapses.", "You should call your emergency number if someone collapses."],
  ["Call your emergency number if someone collapses.", "They should call your emergency number if someone collapses."],
  ["Do not drive if you feel dizzy.", "You should drive if you feel dizzy."],
  ["Do not drive if you feel dizzy.", "You should not drive if you feel dizzy."],
  ["Avoid alcohol with this medicine.", "You should avoid alcohol with this medicine."],
  ["Take no more than 8 tablets in a day.", "You should take no more than 8 tablets in a day."],
  [
    "Contact a doctor straight away if a baby under 3 months has a temperature of 38°C (100.4°F) or above.",
    "You should contact a doctor straight away if a baby under 3 months has a temperature of 38°C (100.4°F) or above.",
  ],
  [
    "Some people with asthma use one combined inhaler for prevention and relief, called AIR or MART.",
    "Some people with asthma should use one combined inhaler for prevention and relief, called AIR or MART.",
  ],
  [
    "Go to an emergency department now if the lump is painful and cannot be pushed back in.",
    "You should go to an emergency department now if the lump is painful and cannot be pushed back in.",
  ],
  ["Ask your pharmacist how to store insulin.", "Ask your pharmacist if you should store insulin."],
  [
    "Rest the leg, and see a doctor if the pain does not ease.",
    "You should rest the leg, and a doctor should see you if the pain doesn't ease.",
  ],
  [
    "Rest the leg, and see a doctor if the pain does not ease.",
    "You should rest the leg, or you should see a doctor if the pain doesn't ease.",
  ],
])("%j is never said as %j", async (source, claim) => {
  expect(await verdictOn(source, claim)).not.toBe("supported");
});
