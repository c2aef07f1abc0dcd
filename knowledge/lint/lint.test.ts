import { expect, test } from "vitest";
import { loadGuidelines, parseDocuments } from "../ingest/load-guidelines.ts";
import { guidelineText, spanishGuidelineText } from "../ingest/testing/guideline-text.ts";
import { figuresIn, numbersIn } from "./figures.ts";
import { lintTogether, sharedFigures } from "./index.ts";

const asDocument = (source: string, pageContent: string) => ({ id: source, pageContent, metadata: { source } });
const topics = async (...files: readonly (readonly [string, Parameters<typeof guidelineText>[0]])[]) => {
  const { read, problems } = await parseDocuments(
    files.map(([name, changes]) => asDocument(name, guidelineText({ id: name.replace(/\.md$/, ""), ...changes }))),
  );
  expect(problems.filter(({ weight }) => weight === "blocks")).toEqual([]);
  return read;
};
const flu = { title: "Flu", synonyms: "[influenza]" } as const;

test("a link to a topic that does not exist is named with its line", async () => {
  const found = lintTogether(await topics(["cough.md", { related: "[flu, cold]" }], ["flu.md", flu]));
  expect(found).toEqual([expect.objectContaining({ file: "cough.md", line: 12, field: "related.1" })]);
});

test("one name for two topics is named", async () => {
  const found = lintTogether(await topics(["cough.md", { synonyms: "[Flu]" }], ["flu.md", flu]));
  expect(found).toEqual([expect.objectContaining({ file: "cough.md", problem: expect.stringContaining("flu.md") })]);
});

const dose = (figure: string) => `An adult with a bad cough can take ${figure} of the syrup at bedtime.`;

test("two topics that give different figures for the same thing are named, each with its place", async () => {
  const read = await topics(["cough.md", { about: dose("5 ml") }], ["flu.md", { ...flu, about: dose("10 ml") }]);
  expect(lintTogether(read)).toEqual([
    expect.objectContaining({ file: "cough.md", line: 26, problem: expect.stringMatching(/5 ml.*flu\.md:26.*10 ml/) }),
  ]);
});

test("the same figure in two topics is no problem, and is listed as one to be changed together", async () => {
  const read = await topics(["cough.md", { about: dose("5 ml") }], ["flu.md", { ...flu, about: dose("5 ml") }]);
  expect(lintTogether(read)).toEqual([]);
  expect(sharedFigures(read)).toEqual([{ text: dose("5 ml"), places: ["cough.md:26", "flu.md:26"] }]);
});

test("figures for another group of people, or one figure more, are no contradiction", async () => {
  const child = "A child under five with a bad cough can take 5 ml of the syrup at bedtime with food.";
  const more = dose("10 ml").replace("bedtime", "bedtime for 3 days");
  for (const about of [child, more]) {
    const read = await topics(["cough.md", { about }], ["flu.md", { ...flu, about: dose("10 ml") }]);
    expect(lintTogether(read)).toEqual([]);
  }
});

const bothLanguages = async (english: string, spanish: string) => {
  const documents = [
    asDocument("cough.md", guidelineText({ about: english })),
    asDocument("es/tos.md", spanishGuidelineText(spanish)),
  ];
  return lintTogether((await parseDocuments(documents)).read);
};

test("a number that changed in translation is named; one that was kept is not", async () => {
  const english = "A cough with a fever of 38.5°C often lasts 3 days.";
  expect(await bothLanguages(english, "Una tos con fiebre de 38,5 °C suele durar 3 días.")).toEqual([]);
  expect(await bothLanguages(english, "Una tos con fiebre de 39,5 °C suele durar 3 días.")).toEqual([
    expect.objectContaining({
      file: "es/tos.md",
      line: 27,
      problem: expect.stringMatching(/39\.5.*cough\.md:26.*38\.5/),
    }),
  ]);
});

test("a sentence that got lost in translation is named", async () => {
  const found = await bothLanguages("A cough is common. A cough clears the airways.", "La tos es común.");
  expect(found).toEqual([
    expect.objectContaining({ file: "es/tos.md", problem: expect.stringContaining("1 sentences") }),
  ]);
});

test("figures are read with their units, ranges as both ends, and a number inside a name is none", () => {
  expect(figuresIn("Take 4 to 6 tablets, at most 500 mg, in 24 hours.")).toEqual([
    "4 tablet",
    "6 tablet",
    "500 mg",
    "24 hour",
  ]);
  expect(figuresIn("COVID-19 with a fever of 38°C (100.4°F).")).toEqual(["38 °c", "100.4 °f"]);
  expect(numbersIn("38,5 °C durante 3 días")).toEqual(["3", "38.5"]);
});

test("this project's own topics have no dead link, no contradicting figure, and translations that say the same", async () => {
  const { read } = await loadGuidelines(`${import.meta.dirname}/../guidelines`);
  expect(read.length).toBeGreaterThan(150);
  const mistakes = lintTogether(read).filter(({ field }) => field === undefined || !field.startsWith("synonyms"));
  expect(mistakes).toEqual([]);
});
