import { expect, test } from "vitest";
import { documentTerms as terms, importText, problemsOf } from "./testing/given.ts";
import { linesFrom, type PdfLetters, tinyPdf } from "./testing/tiny-pdf.ts";

const title: PdfLetters = { text: "Sample illness", y: 800, size: 20 };
const heading = (text: string, y: number): PdfLetters => ({ text, y, size: 14 });
const read = async (...pages: PdfLetters[][]) => importText("leaflet.pdf", tinyPdf(pages), terms);

test("a PDF becomes passages with their pages, its hyphens at line ends healed", async () => {
  const outcome = await read(
    [
      title,
      heading("About it", 770),
      ...linesFrom(
        750,
        "Sample illness is com-",
        "mon and passes with self-",
        "care. Rest helps. It may",
        "come back on the next",
      ),
    ],
    [
      ...linesFrom(800, "day without warning."),
      heading("Dosage", 760),
      ...linesFrom(740, "Take:", "\u0095 5 ml in the morn-", "ing", "\u0095 2.5 ml at night"),
    ],
  );
  expect(outcome.kind).toBe("read");
  expect(
    outcome.documents.map(({ pageContent, metadata }) => [
      metadata.heading,
      pageContent.split("\n"),
      metadata.loc.pages,
    ]),
  ).toEqual([
    [
      "About it",
      [
        "Sample illness is common and passes with self-care.",
        "Rest helps.",
        "It may come back on the next day without warning.",
      ],
      { from: 1, to: 2 },
    ],
    ["Dosage", ["Take: 5 ml in the morning.", "Take: 2.5 ml at night."], { from: 2, to: 2 }],
  ]);
});

test("a word the leaflet writes with a hyphen keeps it at a line's end", async () => {
  const outcome = await read([...linesFrom(800, "A follow-up visit helps.", "Ask for a follow-", "up visit.")]);
  expect(outcome.documents[0]?.pageContent.split("\n")).toEqual([
    "A follow-up visit helps.",
    "Ask for a follow-up visit.",
  ]);
});

test("a running title and page numbers do not stand in the middle of a sentence", async () => {
  const page = (number: number, ...words: string[]) => [
    { text: "Sample Trust leaflet", y: 820 },
    ...linesFrom(780, ...words),
    { text: `Page ${number} of 3`, y: 30 },
  ];
  const outcome = await read(page(1, "Rest helps most", "people who are"), page(2, "ill. Drink"), page(3, "water."));
  expect(outcome.documents.map(({ pageContent }) => pageContent)).toEqual([
    "Rest helps most people who are ill.\nDrink water.",
  ]);
});

test("a table in a PDF is left out and its page named: its numbers cannot be told from their headers", async () => {
  const row = (y: number, ...cells: string[]) => cells.map((text, index) => ({ text, x: 50 + index * 150, y }));
  const outcome = await read([
    ...linesFrom(800, "Give it with food."),
    ...row(770, "Age", "Dose", "Times"),
    ...row(756, "1 year", "5 ml", "3"),
  ]);
  expect(outcome.documents.map(({ pageContent }) => pageContent)).toEqual(["Give it with food."]);
  expect(problemsOf(outcome)).toContain("page 1: a table was left out");
});

test.each([
  ["without text", tinyPdf([[]]), "holds no text"],
  ["that is damaged", tinyPdf([linesFrom(800, "Rest.")]).subarray(0, 200), "is a damaged PDF"],
  ["that is locked", tinyPdf([linesFrom(800, "Rest.")], true), "is locked with a password"],
  ["that is something else", Buffer.from("Just words."), "is not a PDF"],
])("a PDF %s is refused by name", async (_, bytes, problem) => {
  const outcome = await importText("leaflet.pdf", bytes, { ...terms, format: "pdf" });
  expect(outcome).toMatchObject({ kind: "refused", documents: [] });
  expect(problemsOf(outcome)).toContain(problem);
});

test("a PDF of more pages than allowed is refused before they are read", async () => {
  const pages = Array.from({ length: 3 }, () => linesFrom(800, "Rest."));
  const outcome = await importText("leaflet.pdf", tinyPdf(pages), { ...terms, limits: { pagesMax: 2 } });
  expect(problemsOf(outcome)).toContain("has 3 pages; the limit is 2");
});

test("a page of pictures among pages of text is named", async () => {
  const outcome = await read(linesFrom(800, "Rest."), []);
  expect(outcome).toMatchObject({ kind: "read", problems: [{ record: "page 2", weight: "advice" }] });
});
