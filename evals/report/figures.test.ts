import { expect, test } from "vitest";
import { percent, rateFigures, showRate } from "./figures.ts";

test("a rate is shown with its counts and its exact interval", () => {
  expect(rateFigures({ hits: 81, of: 263 })).toEqual({ counts: "81/263", percent: "30.8 %", interval: "25.3–36.8" });
});

test("one miss in thousands is never rounded away, at either end", () => {
  expect(percent(9_999 / 10_000)).toBe("99.9");
  expect(percent(1 / 10_000)).toBe("0.1");
  expect(percent(1)).toBe("100.0");
  expect(percent(0)).toBe("0.0");
});

test("nothing counted is said, not shown as 0 % or 100 %", () => {
  expect(rateFigures({ hits: 0, of: 0 })).toEqual({ counts: "none", percent: "–", interval: "–" });
  expect(showRate({ hits: 0, of: 0 })).toBe("no cases");
});
