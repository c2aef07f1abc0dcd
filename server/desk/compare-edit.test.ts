import path from "node:path";
import { expect, test } from "vitest";
import { openEmpathy } from "../empathy/index.ts";
import { compareEdit } from "./compare-edit.ts";

const empathy = openEmpathy(path.resolve(import.meta.dirname, "../../knowledge/lexicon"));
const draft =
  "Adults may take 500 mg of paracetamol up to 4 times in 24 hours. Call your emergency number if a child with a fever is very hard to wake.";
const compare = (text: string, language = "en") =>
  compareEdit({ draft, text, said: "I'm so worried about my son's fever.", language }, empathy);

test("a draft that is sent as it is, or behind a line of warmth, loses nothing and adds nothing", async () => {
  expect(await compare(draft)).toMatchObject({ outcome: "same", differences: [] });
  expect(await compare(`It's hard to be so worried. ${draft}`)).toMatchObject({ outcome: "same", differences: [] });
});

test("a dose that was changed is named on both sides, with its place in each text", async () => {
  const text = draft.replace("500 mg", "5000 mg");
  const { outcome, differences, words } = await compare(text);
  expect(outcome).toBe("differs");
  expect(words).toMatch(/lost and .* new/);
  const doses = differences.filter((difference) => difference.words.includes("a dose"));
  expect(new Set(doses.map(({ direction }) => direction))).toEqual(new Set(["lost", "added"]));
  for (const { direction, quote, start, end } of differences)
    expect((direction === "lost" ? draft : text).slice(start, end)).toBe(quote);
  expect(doses.find(({ direction }) => direction === "lost")?.quote).toContain("500");
  expect(doses.find(({ direction }) => direction === "added")?.quote).toContain("5000");
});

test("a warning that was left out is lost, whatever else stands there", async () => {
  const { outcome, differences } = await compare("Adults may take 500 mg of paracetamol up to 4 times in 24 hours.");
  expect(outcome).toBe("differs");
  expect(
    differences.some(({ direction, words }) => direction === "lost" && /danger|where to get care/.test(words)),
  ).toBe(true);
  expect(differences.some(({ direction }) => direction === "added")).toBe(false);
});

test("advice of the clinician's own is added, at its place behind a line of warmth", async () => {
  const text = `It's hard to be so worried. ${draft} Take 400 mg of ibuprofen.`;
  const { differences } = await compare(text);
  const added = differences.filter(({ direction }) => direction === "added");
  expect(added.map(({ quote }) => quote).join(" ")).toContain("ibuprofen");
  for (const { quote, start, end } of added) expect(text.slice(start, end)).toBe(quote);
});

test("comfort that the draft does not give is said", async () => {
  expect(await compare(`You will be fine. ${draft}`)).toMatchObject({ outcome: "differs" });
});

test("a language that nobody can compare is said to be unread, never passed", async () => {
  expect(await compare(draft, "de")).toMatchObject({ outcome: "not-run", differences: [] });
});
