import { expect, test } from "vitest";
import { readText } from "../../reading/reading.ts";
import { borderMoved } from "./borders-kept.ts";

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
])("%j has its borders elsewhere than %j", (source, claim) => {
  expect(moved(source, claim)).toBe(true);
});

test.each([
  ["Call for pain, a rash or a fever.", "Call for pain or a rash or a fever."],
  ["Wash, dry and cover it.", "Wash, dry, and cover it."],
  ["Call for pain or a rash if you are pregnant.", "If you are pregnant, call for pain or a rash."],
  ["Rest and drink water.", "Rest, and drink water."],
])("%j has the borders of %j", (source, claim) => {
  expect(moved(source, claim)).toBe(false);
});
