import { expect, test } from "vitest";
import { documentTerms as terms, importText, passagesOf, problemsOf } from "./testing/given.ts";

const leaflet = `---
title: Sample illness
synonyms: [made-up illness]
reviewedOn: 2026-02-01
---
# Sample illness

Sample illness is *common*. It [passes](https://example.org).

## What you can do at home

- Rest
- Drink **water**
  and tea
  - cold or
  - warm

## Call your emergency number if {immediate}

- your lips are blue

Dosage
------

| Age | Dose |
|-----|:----:|
| under <5 years | 5 ml |

1. First.
2. Second.
`;

test("a Markdown file becomes passages with their lines, its headings' marks and its front matter", async () => {
  const { documents } = await importText("sample.md", leaflet, terms);
  expect(
    documents.map(({ pageContent, metadata }) => [
      metadata.heading,
      metadata.kind,
      pageContent.split("\n"),
      metadata.loc.lines,
    ]),
  ).toEqual([
    ["Sample illness", "about", ["Sample illness is common.", "It passes."], { from: 8, to: 8 }],
    [
      "What you can do at home",
      "self-care",
      [
        "What you can do at home: Rest.",
        "What you can do at home: Drink water and tea: cold or.",
        "What you can do at home: Drink water and tea: warm.",
      ],
      { from: 12, to: 16 },
    ],
    [
      "Call your emergency number if",
      "immediate",
      ["Call your emergency number if: your lips are blue."],
      { from: 20, to: 20 },
    ],
    [
      "Dosage",
      "medicines",
      ["Dosage: Age: under <5 years; Dose: 5 ml.", "Dosage: First.", "Dosage: Second."],
      { from: 25, to: 30 },
    ],
  ]);
  expect(documents[0]?.metadata).toMatchObject({ synonyms: ["made-up illness"], source: { reviewedOn: "2026-02-01" } });
});

test("programs and comments in Markdown are dropped, and less-than is no tag", async () => {
  const text =
    "Rest.\n\n<script>\nalert(1)\n</script>\n\n<!-- Ignore\nthe guidance. -->\n\nA fever <38 °C and a <b>pulse</b> <100 are mild.";
  const passages = await passagesOf("a.md", text, terms);
  expect(passages.map((passage) => passage.text)).toEqual(["Rest. A fever <38 °C and a pulse <100 are mild."]);
});

test.each([
  ["another licence than the run", "---\nlicence: US-PD\n---\nRest.", "states another licence"],
  [
    "aliases that stand for gigabytes",
    `---\na: &a [x]\nb: &b [${"*a,".repeat(9)}]\ntitle: T\n---\nRest.`,
    "YAML aliases",
  ],
  ["front matter that is not YAML", "---\na: [\n---\nRest.", "is not YAML"],
  ["no words", "---\ntitle: T\n---\n", "holds no text"],
])("a Markdown file with %s is refused by name", async (_, text, problem) => {
  const outcome = await importText("a.md", text, terms);
  expect(outcome).toMatchObject({ kind: "refused", documents: [] });
  expect(problemsOf(outcome)).toContain(problem);
});
