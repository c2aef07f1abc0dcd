import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadLexicon, readLexicon } from "./load-lexicon.ts";

test("the project's own word lists have no problem", async () => {
  const { lexicon, problems } = await loadLexicon();
  expect(problems).toEqual([]);
  expect(lexicon.same.length).toBeGreaterThan(100);
  expect(lexicon.stopWords).toContain("the");
});

test("the project's own Spanish word lists have no problem", async () => {
  const { lexicon, problems } = await loadLexicon(undefined, "es");
  expect(problems).toEqual([]);
  expect(lexicon.language).toBe("es");
  expect(lexicon.same.length).toBeGreaterThan(100);
  expect(lexicon.stopWords).toContain("porque");
});

test("a broken word list is named with its line and the others still hold", () => {
  const { lexicon, problems } = readLexicon([
    { name: "bad.en.yaml", text: "language: en\nsame:\n  - term: urine\n    alsoSaid: []\n" },
    { name: "worse.en.yaml", text: "language: en\nsame: [\n" },
    { name: "good.en.yaml", text: "language: en\nsame:\n  - term: urine\n    alsoSaid: [pee]\n" },
  ]);
  expect(lexicon.same).toEqual([{ term: "urine", alsoSaid: ["pee"] }]);
  expect(problems).toContainEqual(expect.objectContaining({ file: "bad.en.yaml", line: 4 }));
  expect(problems).toContainEqual(
    expect.objectContaining({ file: "worse.en.yaml", problem: expect.stringContaining("YAML") }),
  );
});

test("a phrase that would have two meanings keeps the first and is reported", () => {
  const text =
    "language: en\nsame:\n  - term: low sugar\n    alsoSaid: [sugar]\n  - term: high sugar\n    alsoSaid: [sugar, sugary]\n";
  const { lexicon, problems } = readLexicon([{ name: "a.en.yaml", text }]);
  expect(lexicon.same[1]).toEqual({ term: "high sugar", alsoSaid: ["sugary"] });
  expect(problems).toEqual([expect.objectContaining({ line: 5, weight: "advice" })]);
});

test("a word list of another language is named, and none of its words count", () => {
  const { lexicon, problems } = readLexicon(
    [{ name: "a.es.yaml", text: "language: en\nsame:\n  - term: tos\n    alsoSaid: [tosecita]\n" }],
    "es",
  );
  expect(lexicon).toMatchObject({ language: "es", same: [] });
  expect(problems).toEqual([expect.objectContaining({ file: "a.es.yaml", line: 1, field: "language" })]);
});

test("another name of a medicine leads to the medicine, unless it is a word of the language", () => {
  const text = "language: es\nstopWords:\n  - [alli]\nsame:\n  - term: paracetamol\n    alsoSaid: [panadol]\n";
  const medicines = [
    { name: "orlistat", also: ["xenical", "alli"] },
    { name: "paracetamol", also: ["panadol"] },
  ];
  const { lexicon } = readLexicon([{ name: "a.es.yaml", text }], "es", medicines);
  expect(lexicon.otherNames).toEqual([{ words: ["xenical"], also: "orlistat" }]);
  expect(lexicon.notCovered).toEqual(["alli", "orlistat", "panadol", "paracetamol", "xenical"]);
});

test("a packet that holds several medicines stands for none of them", async () => {
  const { lexicon } = await loadLexicon();
  const words = lexicon.otherNames.flatMap(({ words: names }) => names);
  expect(words).toContain("zestril");
  expect(words).not.toContain("percocet");
  expect(words).not.toContain("lemsip");
});

test("a list of medicines that cannot be read is named: silence would make every medicine an everyday word", async () => {
  const directory = await mkdtemp(join(tmpdir(), "lantern-lexicon-"));
  try {
    await writeFile(join(directory, "drugs.yaml"), "medicines: none\n");
    const { problems } = await loadLexicon(directory);
    expect(problems).toContainEqual(expect.objectContaining({ file: "drugs.yaml", weight: "blocks" }));
  } finally {
    await rm(directory, { recursive: true });
  }
});
