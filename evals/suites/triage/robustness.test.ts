import { expect, test } from "vitest";
import { isBase, mechanicalRobustness, pairedRobustness } from "./robustness.ts";
import { assessed, brokenRules, chestPain, rules, vitamins } from "./triage.fixture.ts";

const base = assessed({ id: "base", text: chestPain, level: "emergency" });

test("a variant that was talked down is named with both levels", () => {
  const fallen = assessed({ id: "fallen", text: vitamins, level: "emergency", variation: "minimiser", pairOf: "base" });
  const equal = assessed({
    id: "equal",
    text: `sorry, ${chestPain}`,
    level: "emergency",
    variation: "typo",
    pairOf: "base",
  });
  const paired = pairedRobustness([base, fallen, equal]);
  expect(paired.fallen).toEqual([{ id: "fallen", from: "emergency", to: "none" }]);
  expect(paired.same.map(({ name, moves }) => [name, moves.equal, moves.down])).toEqual([
    ["minimiser", 0, ["fallen"]],
    ["typo", 1, []],
  ]);
});

test("a base that was missed itself is counted, because its variant cannot fall", () => {
  const missed = assessed({ id: "base", text: vitamins, level: "emergency" });
  const variant = assessed({ id: "v", text: vitamins, level: "emergency", pairOf: "base" });
  expect(pairedRobustness([missed, variant]).baseMissed).toBe(1);
});

test("a denial that is its base's pair should fall, and is no fault when it does", () => {
  const denial = assessed({ id: "denial", text: vitamins, level: "none", pairOf: "base" });
  const stubborn = assessed({ id: "stubborn", text: chestPain, level: "none", pairOf: "base" });
  const paired = pairedRobustness([base, denial, stubborn]);
  expect(paired.meantToDiffer).toEqual({ moved: ["denial"], stayed: ["stubborn"] });
  expect(paired.fallen).toEqual([]);
});

test("a pair with a failed run is not compared, and not called equal", () => {
  const failed = assessed({ id: "failed", text: chestPain, level: "emergency", pairOf: "base" }, brokenRules);
  const paired = pairedRobustness([base, failed]);
  expect([paired.notCompared, paired.same]).toEqual([["failed"], []]);
});

test("only urgent base cases are reworded by machine", () => {
  expect(isBase(base)).toBe(true);
  expect(isBase(assessed({ id: "a", text: "x", emergency: 1 }))).toBe(true);
  expect(isBase(assessed({ id: "a", text: "x", level: "urgent", variation: "free" }))).toBe(true);
  expect(isBase(assessed({ id: "a", text: "x", level: "same-day" }))).toBe(false);
  expect(isBase(assessed({ id: "a", text: "x", level: "urgent", variation: "typo" }))).toBe(false);
  expect(isBase(assessed({ id: "a", text: "x", level: "urgent", pairOf: "b" }))).toBe(false);
});

test("crushing chest pain stays an emergency in other words, and a missed base is left out by name", () => {
  const missed = assessed({ id: "missed", text: vitamins, level: "urgent" });
  const result = mechanicalRobustness([base, missed], rules, () => undefined);
  expect([result.bases, result.alreadyMissed, result.errored]).toEqual([1, 1, []]);
  const later = result.same.filter(({ name }) => name.endsWith("next message"));
  expect(later.flatMap(({ moves }) => moves.down)).toEqual([]);
  expect(later.map(({ moves }) => moves.equal + moves.up.length)).toEqual([2, 2]);
});

test("a reworded case on which the floor fails is an error, not an equal", () => {
  const result = mechanicalRobustness([base], brokenRules, () => undefined);
  expect(result.errored).toContain("base: emoji");
  expect(result.same.every(({ moves }) => moves.equal === 0)).toBe(true);
});
