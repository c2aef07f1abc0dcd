import { expect, test } from "vitest";
import { importText, nhsTerms as terms, passagesOf, problemsOf } from "./testing/given.ts";

const signs = "<ul>\n<li>\n you have made-up sign A\n</li>\n<li>you have made-up sign B</li></ul>";
const immediate = {
  position: 0,
  identifier: "5",
  name: "immediate",
  "@type": "WebPageElement",
  text: `<h2>Call 999 if:</h2>${signs}<p>Do not drive to A&amp;E.</p>`,
};
const nonUrgent = {
  position: 1,
  identifier: "5",
  name: "non-urgent",
  "@type": "WebPageElement",
  text: "<h2>See a GP if:</h2><ul><li>you have made-up sign C</li></ul>",
};
const markdown = {
  position: 0,
  identifier: "1",
  name: "markdown",
  "@type": "WebPageElement",
  text: `<p>Sample condition is <a id="26028" linktype="page">common</a>. It goes away.</p>`,
};
const section = (position: number, headline: string, ...elements: object[]) => ({
  identifier: "0",
  name: "section heading",
  position,
  "@type": "WebPageElement",
  description: "",
  headline,
  mainEntityOfPage: elements,
  hasPart: elements,
});
const part = (aspect: string, headline: string, ...elements: object[]) => ({
  "@type": "HealthTopicContent",
  url: "https://api.service.nhs.uk/nhs-website-content/conditions/sample/#part",
  hasHealthAspect: `http://schema.org/${aspect}HealthAspect`,
  headline,
  description: "",
  hasPart: elements,
});
const page = (facts: object = {}) => ({
  "@context": "http://schema.org",
  "@type": "MedicalWebPage",
  name: "Sample condition",
  copyrightHolder: { name: "Crown Copyright", "@type": "Organization" },
  license: "https://developer.api.nhs.uk/terms",
  author: {
    url: "https://www.nhs.uk",
    logo: "https://assets.nhs.uk/nhsuk-cms/images/nhs-attribution.width-510.png",
    "@type": "Organization",
    name: "NHS website",
  },
  about: { "@type": "WebPage", name: "Sample condition", alternateName: "Made-up illness, sample trouble" },
  description: "Made-up page for tests.",
  url: "https://api.service.nhs.uk/nhs-website-content/conditions/sample/",
  genre: ["Condition"],
  keywords: "",
  dateModified: "2026-01-10T09:00:00+00:00",
  lastReviewed: ["2025-01-03T00:00:00+00:00", "2028-01-03T00:00:00+00:00"],
  breadcrumb: { "@type": "BreadcrumbList", itemListElement: [] },
  contentSubTypes: [],
  mainEntityOfPage: [section(0, "About sample condition", markdown), section(1, "Getting help", immediate, nonUrgent)],
  hasPart: [
    part("Overview", "About sample condition", { "@type": "WebPageElement", headline: "", text: markdown.text }),
    part("MedicalHelpEmergency", "When to call 999", {
      "@type": "WebPageElement",
      identifier: "immediate",
      headline: "Call 999 if:",
      text: `${signs}<p>Do not drive to A&amp;E.</p>`,
    }),
  ],
  relatedLink: [],
  webpage: "https://www.nhs.uk/conditions/sample/",
  ...facts,
});
const read = (facts: object = {}) => passagesOf("sample.json", JSON.stringify(page(facts)), terms);

test("a page becomes passages with its care levels, its review dates, its country and its licence", async () => {
  const passages = await read();
  expect(passages.map(({ heading, kind, careLevel }) => [heading, kind, careLevel])).toEqual([
    ["About sample condition", "about", "none"],
    ["Call 999 if:", "immediate", "immediate"],
    ["See a GP if:", "non-urgent", "non-urgent"],
  ]);
  expect(passages[0]).toMatchObject({
    topicId: "nhs-conditions-sample",
    synonyms: ["Made-up illness", "sample trouble"],
    text: "Sample condition is common. It goes away.",
    jurisdiction: ["GB"],
    language: "en",
    status: "sample",
    writtenOn: "2026-01-10",
    reviewBy: "2028-01-03",
    sources: [
      {
        url: "https://www.nhs.uk/conditions/sample/",
        licence: "OGL-3.0",
        reviewedOn: "2025-01-03",
        logoUrl: page().author.logo,
      },
    ],
  });
  expect(passages[0]?.sources[0]).toHaveProperty("attribution", expect.stringContaining("From www.nhs.uk"));
});

test("every sign of a care card carries what to do, and a card that the page says three times is there once", async () => {
  const cards = (await read()).filter(({ careLevel }) => careLevel === "immediate");
  expect(cards.map(({ sentences }) => sentences)).toEqual([
    ["Call 999 if: you have made-up sign A.", "Call 999 if: you have made-up sign B.", "Do not drive to A&E."],
  ]);
  expect(cards[0]?.mustSay).toEqual(cards[0]?.sentences);
});

test("a card whose signs cannot repeat its heading starts with it", async () => {
  const card = { ...immediate, text: "<h2>Go to A&amp;E now</h2><p>Your baby is floppy.</p>" };
  const passages = await read({ hasPart: [], mainEntityOfPage: [section(0, "Help", card)] });
  expect(passages[0]?.text).toBe("Go to A&E now. Your baby is floppy.");
});

test("what stands under an emergency aspect is never milder than that, card or not", async () => {
  const element = { "@type": "WebPageElement", headline: "", text: "<p>Call 999 for made-up collapse.</p>" };
  const passages = await read({ hasPart: [part("MedicalHelpEmergency", "Emergency", element)], mainEntityOfPage: [] });
  expect(passages).toMatchObject([
    { careLevel: "immediate", heading: "Emergency", text: "Emergency. Call 999 for made-up collapse." },
  ]);
});

test("of two marks that differ the more urgent counts", async () => {
  const card = { ...nonUrgent, identifier: "immediate" };
  expect((await read({ hasPart: [], mainEntityOfPage: [section(0, "Help", card)] }))[0]).toMatchObject({
    careLevel: "immediate",
  });
});

test("links that lead elsewhere are no guidance; questions, tables and unknown elements are", async () => {
  const elements = [
    { name: "Find a service", identifier: "2", text: "<p>Find a pharmacy.</p>" },
    { name: "RelatedLinks", identifier: "27", text: "<ul><li>More about flu</li></ul>" },
    {
      name: "Can I drive?",
      "@type": "Question",
      acceptedAnswer: { "@type": "Answer", mainEntity: [{ text: "<p>You can drive.</p>" }] },
    },
    {
      name: "Table",
      mainEntity: "<table><tr><th>Age</th><th>Dose</th></tr><tr><td>1 year</td><td>5 ml</td></tr></table>",
    },
    { name: "Brand new element", identifier: "99", text: "<p>New words.</p>" },
  ];
  const passages = await read({ hasPart: [], mainEntityOfPage: [section(0, "More", ...elements)] });
  expect(passages.map(({ heading, text }) => [heading, text])).toEqual([
    ["More: Can I drive?", "You can drive."],
    ["More", "More: Age: 1 year; Dose: 5 ml."],
    ["More", "New words."],
  ]);
});

test("a list of what not to do never loses its not", async () => {
  const element = {
    name: "Don't",
    identifier: "9",
    headline: "Don't",
    text: "<ul><li>Take made-up tablets with milk.</li></ul>",
  };
  const passages = await read({ hasPart: [], mainEntityOfPage: [section(0, "Taking it", element)] });
  expect(passages[0]?.sentences).toEqual(["Taking it: Don't: Take made-up tablets with milk."]);
});

test("a page under medicines names its medicine", async () => {
  const passages = await read({
    webpage: "https://www.nhs.uk/medicines/sampleprofen/",
    about: { name: "Sampleprofen", alternateName: "" },
    keywords: ["Sampleprofen", "made-up painkiller"],
  });
  expect(passages[0]).toMatchObject({
    topicId: "nhs-medicines-sampleprofen",
    drugs: ["sampleprofen"],
    synonyms: ["Sampleprofen", "made-up painkiller"],
  });
});

test.each([
  ["a missing licence", { license: "" }, "has no licence"],
  [
    "a licence of somebody else's",
    { license: "https://example.org/all-rights-reserved" },
    "names a licence this importer does not know",
  ],
  ["no address", { url: "", webpage: "" }, "has no https address"],
  ["no name", { name: " " }, "has no name"],
  ["only links", { hasPart: [], mainEntityOfPage: [] }, "holds no text of its own"],
  [
    "an empty emergency card",
    { hasPart: [], mainEntityOfPage: [section(0, "Help", { ...immediate, text: "<h2>Call 999 if:</h2>" })] },
    "care card (immediate) without words",
  ],
  [
    "an emergency card that says not what to do",
    { name: "Help", hasPart: [], mainEntityOfPage: [section(0, "", { ...immediate, text: signs })] },
    "does not say what to do",
  ],
  [
    "markup nested past reason",
    { hasPart: [], mainEntityOfPage: [section(0, "Help", { ...markdown, text: "<div>".repeat(20_000) })] },
    "nested deeper",
  ],
])("a page with %s is named and skipped while the rest goes in", async (_, facts, problem) => {
  const file = JSON.stringify([page(facts), page({ webpage: "https://www.nhs.uk/conditions/other/" })]);
  const outcome = await importText("pages.json", file, terms);
  expect(outcome).toMatchObject({ kind: "read", seen: 2, kept: 1, skipped: 1 });
  expect(problemsOf(outcome)).toContain(problem);
  expect(new Set(outcome.documents.map(({ metadata }) => metadata.topicId))).toEqual(new Set(["nhs-conditions-other"]));
});

test("the modules form holds neither licence nor dates and is refused with the way out", async () => {
  const { about, mainEntityOfPage, hasPart } = page();
  const outcome = await importText("m.json", JSON.stringify({ about, mainEntityOfPage, modules: hasPart }), {
    ...terms,
    format: "nhs",
  });
  expect(outcome.kind).toBe("refused");
  expect(problemsOf(outcome)).toContain("import the page without modules=true");
});

test("the same parts under `modules` are read when the page states its licence", async () => {
  const { hasPart, ...rest } = page();
  const passages = await passagesOf("m.json", JSON.stringify({ ...rest, modules: hasPart }), terms);
  expect(passages.map(({ heading }) => heading)).toContain("Call 999 if:");
});

test("a page that would change every object of the program is named and skipped", async () => {
  const text = JSON.stringify(page()).replace('"keywords":""', '"keywords":{"__proto__":{"polluted":true}}');
  const outcome = await importText("p.json", text, terms);
  expect(outcome.kind).toBe("refused");
  expect(problemsOf(outcome)).toContain('holds a field called "__proto__"');
  expect({}).not.toHaveProperty("polluted");
});

test("a broken line of JSON Lines is one broken record, with its line", async () => {
  const text = [
    JSON.stringify(page()),
    "{ broken",
    JSON.stringify(page({ webpage: "https://www.nhs.uk/conditions/b/" })),
  ].join("\n");
  const outcome = await importText("pages.jsonl", text, { ...terms, format: "nhs" });
  expect(outcome).toMatchObject({
    kind: "read",
    seen: 3,
    kept: 2,
    skipped: 1,
    problems: [{ line: 2, weight: "blocks" }],
  });
});

test("a page with no review date says so and gets none made up", async () => {
  const outcome = await importText(
    "p.json",
    JSON.stringify(page({ lastReviewed: undefined, dateModified: null })),
    terms,
  );
  expect(problemsOf(outcome)).toContain("has no date of its last review");
  expect(outcome.documents[0]?.metadata).toMatchObject({ writtenOn: "unknown" });
  expect(outcome.documents[0]?.metadata).not.toHaveProperty("reviewBy");
});
