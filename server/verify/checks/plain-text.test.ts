import { expect, test } from "vitest";
import { outcomeOf, run, saidTo } from "../fixtures/given.ts";

const check = (text: string) => outcomeOf(run("plain-text", saidTo("", { act: "empathy", text })));

test.each([
  "Drink plenty of water.",
  "A normal temperature is 36°C to 37.5°C (97°F to 99.5°F).",
  "Ménière's disease affects the ear – it can cause dizziness.",
  "A reading of 180/120 mmHg needs a doctor’s advice.",
  "Take 1½ tablets, no more than £5 worth.",
  "Rest.",
])("%j is plain", (text) => {
  expect(check(text)).toBe("ok");
});

test.each([
  "",
  "   ",
  "<b>Drink</b> water.",
  "Drink **plenty** of water.",
  "# Advice",
  "See [this page](x) for more.",
  "Drink `water`.",
  "Drink\u0000 water.",
  "Drink\u200B water.",
  "Drink\nwater.",
  "Drink \u202Eretaw.",
  "Drink wаter.",
  "Beba mucha agua y descanse por la noche para los niños.",
  "Trinken Sie viel Wasser und ruhen Sie sich nicht aus.",
  `Drink ${"plenty of ".repeat(50)}water.`,
  "😀 Drink water.",
])("%j is not", (text) => {
  expect(check(text)).toBe("unsupported");
});
