import { expect, test } from "vitest";
import { latestOfRuns } from "./latest-of-runs.ts";

const kept = (words: string) =>
  latestOfRuns([...words], (letter) => letter === letter.toLowerCase())
    .map(({ item, runLength }) => item + runLength)
    .join(" ");

test("of notices that follow each other the last one stands for all; what was said between them keeps them apart", () => {
  expect(kept("")).toBe("");
  expect(kept("AabcBd")).toBe("A1 c3 B1 d1");
  expect(kept("abCDef")).toBe("b2 C1 D1 f2");
});
