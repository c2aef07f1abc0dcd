import { expect, test } from "vitest";
import { readText } from "../../reading/reading.ts";
import { borderMoved, regrouped } from "./borders-kept.ts";

const moved = (source: string, claim: string): boolean =>
  borderMoved(readText(claim, "en"), readText(source, "en")) !== undefined;

test.each([
  ["Call for a rash that is spreading and a fever.", "Call for a rash and a spreading fever."],
  ["Call if it comes more often or with less effort.", "Call if it comes more often with less effort."],
  ["Call if it spreads quickly, turns black or hurts.", "Call if it spreads, quickly turns black or hurts."],
  ["Stop it and call if you faint.", "Stop it, and call if you faint."],
  ["Stop it, and call if you faint.", "Stop it and call if you faint."],
  ["Turn them if they fainted and are breathing.", "Turn them if they fainted, and are breathing."],
  [
    "Call if fainting happened during exercise or while lying down.",
    "Call while lying down if fainting happened during exercise.",
  ],
  ["Call for a fit, or a faint with a fast heartbeat.", "Call for a fit or a faint with a fast heartbeat."],
  ["Call for a fit, or a faint with a fast heartbeat.", "Call for a fit or a faint, with a fast heartbeat."],
  ["Call if pain or a rash lasts, while you take it.", "Call if pain or a rash lasts while you take it."],
  ["Call if you have a fever and are pregnant.", "Call if you have a fever, are pregnant."],
  ["Call if you have a fever or a rash and are pregnant.", "Call if you have a fever, a rash, are pregnant."],
])("%j has its borders elsewhere than %j", (source, claim) => {
  expect(moved(source, claim)).toBe(true);
});

test.each([
  ["Call for pain, a rash or a fever.", "Call for pain or a rash or a fever."],
  ["Wash, dry and cover it.", "Wash, dry, and cover it."],
  ["Call for pain or a rash if you are pregnant.", "If you are pregnant, call for pain or a rash."],
  ["Rest and drink water.", "Rest, and drink water."],
  ["Put it on a baby or child, so that they do not eat it.", "Put it on a baby or child so that they do not eat it."],
])("%j has the borders of %j", (source, claim) => {
  expect(moved(source, claim)).toBe(false);
});

test.each([
  [
    "Call if you have a fever and a cough or chest pain.",
    "Call if you have a fever and a cough, or chest pain.",
    "en",
    true,
  ],
  [
    "Call if you have a fever and a cough or chest pain.",
    "Call if you have a fever and a cough or if you have chest pain.",
    "en",
    true,
  ],
  ["Llame si vomita y tose o sangra.", "Llame si vomita y tose o si sangra.", "es", true],
  ["Llame si tiene fiebre o tos o dolor.", "Llame si tiene fiebre o tos o si tiene dolor.", "es", false],
  ["Llame si tiene fiebre y tos, o dolor.", "Llame si tiene fiebre y tos, o si tiene dolor.", "es", false],
] as const)("what is supposed in %j and in %j, in %s, is grouped otherwise: %j", (source, claim, language, isOther) => {
  expect(regrouped(readText(claim, language), readText(source, language)) !== undefined).toBe(isOther);
});
