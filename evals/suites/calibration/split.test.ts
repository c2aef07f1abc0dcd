import { expect, test } from "vitest";
import { groupsOfNearAlike } from "./near-alike.ts";
import { splitByGroup } from "./split.ts";
import { syntheticAnswers } from "./synthetic.fixture.ts";

const answers = syntheticAnswers(1_000, 2);
const sizes = (parts: ReturnType<typeof splitByGroup>) => [parts.fit.length, parts.selection.length, parts.test.length];

test("judged answers go three, five and two tenths to fitting, choosing and testing", () => {
  const [fit = 0, selection = 0, tested = 0] = sizes(splitByGroup(answers));
  expect(fit + selection + tested).toBe(1_000);
  expect(fit / 1_000).toBeCloseTo(0.3, 1);
  expect(selection / 1_000).toBeCloseTo(0.5, 1);
});

test("a group is never in two parts, and counts once where the threshold is chosen", () => {
  const grouped = answers.map((answer, at) => ({ ...answer, group: `g${at % 100}` }));
  const { fit, selection, test: tested } = splitByGroup(grouped);
  const groups = [fit, selection, tested].map((part) => new Set(part.map(({ group }) => group)));
  const all = groups.flatMap((part) => [...part]);
  expect(new Set(all).size).toBe(all.length);
  expect(selection.length).toBe(groups[1]?.size);
  expect(fit.length).toBe((groups[0]?.size ?? 0) * 10);
});

test("what is held out is only tested on, with everything of its group", () => {
  const held = answers.map((answer, at) => ({
    ...answer,
    heldOut: at % 3 === 0,
    group: at % 30 < 2 ? `shared ${Math.floor(at / 30)}` : answer.group,
  }));
  const { fit, selection, test: tested } = splitByGroup(held);
  const heldGroups = new Set(held.filter(({ heldOut }) => heldOut).map(({ group }) => group));
  expect([...fit, ...selection].filter(({ group }) => heldGroups.has(group))).toEqual([]);
  expect(tested.every(({ group }) => heldGroups.has(group))).toBe(true);
  expect(fit.length / selection.length).toBeCloseTo(2 / 3, 0);
});

test("the same answers are split the same way every time, in any order", () => {
  const ids = (parts: ReturnType<typeof splitByGroup>) => parts.selection.map(({ id }) => id).sort();
  expect(ids(splitByGroup(answers.toReversed()))).toEqual(ids(splitByGroup(answers)));
});

test("questions that say nearly the same are one group, also through a third", () => {
  const groups = groupsOfNearAlike([
    { id: "a", terms: ["fever", "child"] },
    { id: "b", terms: ["fever", "child", "cough"] },
    { id: "c", terms: ["cough", "child", "night"] },
    { id: "d", terms: ["gout"] },
    { id: "e", terms: [] },
    { id: "f", terms: [] },
  ]);
  expect(groups.get("b")).toBe(groups.get("a"));
  expect(groups.get("c")).toBe(groups.get("a"));
  expect(new Set(["a", "d", "e", "f"].map((id) => groups.get(id))).size).toBe(4);
});
