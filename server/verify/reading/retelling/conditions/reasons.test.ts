import { expect, test } from "vitest";
import { checks, claimOn } from "../../../fixtures/given.ts";
import { verifySentence } from "../../../verify-sentence.ts";

const verdictOn = async (source: string, claim: string) => (await verifySentence(claimOn(source, claim), checks)).kind;

const vaccine = "The vaccine works only before signs start, so do not wait.";
const clots = "Go to every blood test, because too much warfarin causes bleeding.";
const skin = "Yellow skin can be hard to see, so look at the eyes.";
const plan = "Ask a nurse for a plan that says what to do when asthma gets worse.";
const drugs = "Avoid alcohol and drugs, which can make depression worse.";

test.each([
  [vaccine, "Do not wait, because the vaccine works only before signs start."],
  [clots, "Too much warfarin causes bleeding, so go to every blood test."],
  [clots, "Go to every blood test, since too much warfarin causes bleeding."],
  [skin, "Look at the eyes, because yellow skin can be hard to see."],
  [drugs, "Avoid alcohol and drugs, because they can make depression worse."],
])("%j may be said as %j: the reason stays the reason", async (source, claim) => {
  expect(await verdictOn(source, claim)).toBe("supported");
});

test.each([
  [vaccine, "The vaccine works only before signs start, because you do not wait."],
  [vaccine, "Do not wait, so the vaccine works only before signs start."],
  [vaccine, "Wait, because the vaccine works only before signs start."],
  [vaccine, "Do not wait, because the vaccine works before signs start."],
  [vaccine, "Do not wait because the vaccine works only before signs start."],
  [clots, "Go to every blood test, so too much warfarin causes bleeding."],
  [clots, "Too much warfarin causes bleeding, because you go to every blood test."],
  [clots, "Bleeding causes too much warfarin, so go to every blood test."],
  [skin, "Yellow skin can be hard to see, because you look at the eyes."],
  [skin, "Look at the yellow skin, because eyes can be hard to see."],
  [drugs, "Avoid depression, because alcohol and drugs can make it worse."],
  [drugs, "Avoid alcohol and drugs, because depression can make them worse."],
  [plan, "When asthma gets worse, ask a nurse for a plan that says what to do."],
])("%j is never said as %j", async (source, claim) => {
  expect(await verdictOn(source, claim)).not.toBe("supported");
});
