import { expect, test } from "vitest";
import { guidelineText, spanishGuidelineText } from "./testing/guideline-text.ts";
import { loadGuidelines, parseDocuments } from "./load-guidelines.ts";
import { parseGuideline } from "./parse-guideline.ts";
import { sectionCharactersMax } from "./split-long-section.ts";

const blocking = async (text: string, file = "cough.md") => {
  const { problems, passages } = await parseGuideline(file, text);
  return { passages, problems: problems.filter(({ weight }) => weight === "blocks") };
};

test("a good file becomes one passage per section, its sentences in order", async () => {
  const { passages, problems } = await parseGuideline("cough.md", guidelineText({ reviewedOn: "2024-01-31" }));
  expect(problems).toEqual([]);
  expect(passages?.map(({ id, kind, careLevel }) => [id, kind, careLevel])).toEqual([
    ["cough#1", "about", "none"],
    ["cough#2", "self-care", "none"],
    ["cough#3", "immediate", "immediate"],
    ["cough#4", "non-urgent", "non-urgent"],
  ]);
  expect(passages?.[0]).toMatchObject({
    sentences: ["A cough clears the airways.", "Most coughs go away within three weeks."],
    text: "A cough clears the airways. Most coughs go away within three weeks.",
    sources: [{ reviewedOn: "2024-01-31" }],
    mustSay: ["Call your emergency number if a cough comes with blood."],
  });
  expect(passages?.[1]?.sentences).toHaveLength(2);
});

test("a review date nobody knows stays absent, and is never a date", async () => {
  const { passages } = await parseGuideline("cough.md", guidelineText({}));
  expect(passages?.[0]?.sources[0]).not.toHaveProperty("reviewedOn");
});

test.each([
  ["a file without front matter", "# Cough\n", 1, "front matter"],
  ["an unknown key", guidelineText({ extraKey: "approvedBy: Dr A" }), 22, "is not a key of a guideline"],
  ["a status nobody agreed on", guidelineText({ status: "probably-fine" }), 9, "must be `sample` or `withdrawn`"],
  ["a day that does not exist", guidelineText({ reviewedOn: "2024-02-30" }), 19, "ISO date"],
  ["an approval written into the file", guidelineText({ status: "approved" }), 9, "given with `npm run knowledge`"],
  ["a topic without a day to review it by", guidelineText({ reviewBy: "soon" }), 11, "ISO date"],
  ["a topic related to itself", guidelineText({ related: "[cough]" }), 12, "names itself"],
  ["Spanish outside its folder", guidelineText({ language: "es" }), 5, "belongs in the folder es/"],
  ["an id that is not the file's name", guidelineText({ id: "coughs" }), 2, "must be the file's name"],
  ["YAML that is broken", guidelineText({ synonyms: "[tickly" }), 5, "not YAML"],
  ["a must-say line the body does not have", guidelineText({ mustSay: "Call a doctor." }), 21, "word for word"],
  [
    "a sentence that points elsewhere",
    guidelineText({ about: "This can be annoying for weeks." }),
    26,
    "points at another line",
  ],
  [
    "a dose without a space",
    guidelineText({ about: "Some people take 500mg at night." }),
    26,
    "space between number and unit",
  ],
  ["a trailing zero", guidelineText({ about: "Some people take 1.0 mg at night." }), 26, "trailing zero"],
  ["a naked decimal", guidelineText({ about: "Some people take .5 mg at night." }), 26, "naked decimal"],
  ["a microgram sign", guidelineText({ about: "Some people take 100 µg at night." }), 26, "micrograms"],
  ["a national number", guidelineText({ about: "Call 999 if a cough is bad." }), 26, "national number"],
  ["markup in a sentence", guidelineText({ about: "A cough is **never** nice." }), 26, "markup"],
  [
    "a list inside a list",
    guidelineText({ selfCare: "- Drink water often.\n  - Drink more water." }),
    31,
    "list inside a list",
  ],
  [
    "paragraphs and a list in one section",
    guidelineText({ selfCare: "Rest at home.\n\n- Drink water." }),
    32,
    "not both",
  ],
  ["a list item without a full stop", guidelineText({ selfCare: "- Drink plenty of water" }), 30, "full stop"],
  ["a section kind nobody knows", guidelineText({}).replace("{about}", "{intro}"), 24, "not a section kind"],
  [
    "a topic without urgent care",
    guidelineText({}).replace("{immediate}", "{prevention}"),
    37,
    "no section of kind immediate",
  ],
])("%s is named with its line, and the topic stays out", async (_, text, line, words) => {
  const { passages, problems } = await blocking(text);
  expect(passages).toBeUndefined();
  expect(problems).toContainEqual(
    expect.objectContaining({ file: "cough.md", line, problem: expect.stringContaining(words) }),
  );
});

test("a national number may stand in a topic that holds in one country only", async () => {
  const { problems } = await blocking(guidelineText({ jurisdiction: "[GB]", about: "Call 999 if a cough is bad." }));
  expect(problems).toEqual([]);
});

test("a section may hold in one country only, and says so to the index", async () => {
  const text = guidelineText({ about: "Call 999 if a cough is bad." }).replace("{about}", "{about GB}");
  const { passages, problems } = await blocking(text);
  expect(problems).toEqual([]);
  expect(passages?.map(({ jurisdiction }) => jurisdiction)).toEqual([["GB"], ["any"], ["any"], ["any"]]);
});

const spanish = spanishGuidelineText(
  "La tos limpia los pulmones. La tos dura poco. Casi siempre se va en tres semanas.",
);

test("Spanish is read by its own rules: opening marks, accents and pronouns", async () => {
  const good = await blocking(spanish, "es/tos.md");
  expect(good.problems).toEqual([]);
  expect(good.passages?.[0]?.sentences).toEqual([
    "La tos limpia los pulmones.",
    "La tos dura poco.",
    "Casi siempre se va en tres semanas.",
  ]);
});

test("Spanish words under an English label stay out: nobody's checks could read them", async () => {
  const words =
    "La tos limpia los pulmones y se va en tres semanas. Si la tos es seca, el agua y la miel son de ayuda.";
  const { passages, problems } = await blocking(guidelineText({ about: words }));
  expect(passages).toBeUndefined();
  expect(problems).toEqual([
    expect.objectContaining({ line: 24, problem: expect.stringContaining('reads like "es"') }),
  ]);
});

test("a Spanish sentence that points elsewhere is named, and so is a topic that hides what it was made from", async () => {
  const pointing = await blocking(spanish.replace("La tos limpia", "Esto limpia"), "es/tos.md");
  expect(pointing.problems).toEqual([
    expect.objectContaining({ problem: expect.stringContaining("points at another") }),
  ]);
  const orphan = await blocking(spanish.replace("translationOf: cough\n", ""), "es/tos.md");
  expect(orphan.problems).toEqual([expect.objectContaining({ field: "translationOf" })]);
});

test("a hard sentence is advice, and does not keep a topic from patients", async () => {
  const long = `A cough ${"that goes on and on ".repeat(8)}is tiring.`;
  const { passages, problems } = await parseGuideline("cough.md", guidelineText({ about: long }));
  expect(passages).toHaveLength(4);
  expect(problems.every(({ weight }) => weight === "advice")).toBe(true);
  expect(problems).toContainEqual(expect.objectContaining({ line: 26, problem: expect.stringContaining("words") }));
});

test("a section that is too long is split between sentences, and no word is lost", async () => {
  const sentences = Array.from({ length: 40 }, (_, number) => `Sentence ${number} says one thing about a cough.`);
  const { passages } = await parseGuideline("cough.md", guidelineText({ about: sentences.join(" ") }));
  const parts = passages?.filter(({ kind }) => kind === "about") ?? [];
  expect(parts.map(({ id }) => id)).toEqual(["cough#1", "cough#1.2"]);
  expect(parts.flatMap((part) => part.sentences)).toEqual(sentences);
  expect(parts.every(({ text }) => text.length <= sectionCharactersMax)).toBe(true);
});

const asDocument = (name: string, text: string) => ({ id: name, pageContent: text, metadata: { source: name } });

test("one broken file is named and the rest still goes in", async () => {
  const { snapshot, problems } = await parseDocuments([
    asDocument("cough.md", guidelineText({})),
    asDocument("flu.md", "no front matter"),
  ]);
  expect(new Set(snapshot.passages.map(({ topicId }) => topicId))).toEqual(new Set(["cough"]));
  expect(problems).toEqual([expect.objectContaining({ file: "flu.md", line: 1 })]);
});

test("of two files with one id neither goes in, and both names are given", async () => {
  const { snapshot, problems } = await parseDocuments([
    asDocument("cough.md", guidelineText({})),
    asDocument("dry-cough.md", guidelineText({})),
  ]);
  expect(snapshot.passages).toEqual([]);
  expect(problems).toContainEqual(
    expect.objectContaining({
      file: "dry-cough.md",
      line: 2,
      field: "id",
      problem: expect.stringContaining("cough.md"),
    }),
  );
});

test("a withdrawn topic is in no snapshot, and is no problem", async () => {
  const { snapshot, problems } = await parseDocuments([asDocument("cough.md", guidelineText({ status: "withdrawn" }))]);
  expect(snapshot.passages).toEqual([]);
  expect(problems).toEqual([]);
});

test("every guideline of this project can be read", async () => {
  const { problems, topics } = await loadGuidelines(`${import.meta.dirname}/../guidelines`);
  expect(problems.filter(({ weight }) => weight === "blocks")).toEqual([]);
  expect(topics).toBeGreaterThan(0);
});
