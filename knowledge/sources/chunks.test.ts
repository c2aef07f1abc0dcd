import { Document } from "@langchain/core/documents";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hashPassage } from "../passage-hash.ts";
import { documentsOf } from "./collect-topics.ts";
import type { ImportedDocument, ImportedTopic } from "./importer.ts";
import { toPassages } from "./index.ts";
import { chunkWordsMax } from "./split-chunks.ts";
import { documentTerms, importText, passagesOf } from "./testing/given.ts";
import { wordCount } from "./tidy-text.ts";

const word = fc.stringMatching(/^[a-zé]{1,9}$/);
const words = (least: number, most: number) =>
  fc.array(word, { minLength: least, maxLength: most }).map((parts) => parts.join(" "));
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const sentence = words(2, 40).map((text) => `${capital(text)}.`);

/** Part of a page as a publisher writes it: its HTML, the words of it in order, and whether it is a card. */
type Part = { readonly html: string; readonly words: string; readonly isCard: boolean };
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 12 }).map((said): Part => {
  return { html: `<p>${said.join(" ")}</p>`, words: said.join(" "), isCard: false };
});
const list = fc.array(words(1, 30), { minLength: 1, maxLength: 12 }).map((items): Part => {
  return {
    html: `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`,
    words: items.join(" "),
    isCard: false,
  };
});
const card = fc
  .tuple(
    fc.constantFrom("immediate", "urgent", "non-urgent"),
    fc.constantFrom("Call 999 if:", "Go to hospital now"),
    fc.array(words(1, 30), { minLength: 1, maxLength: 30 }),
  )
  .map(([level, heading, signs]): Part => {
    const marked = signs.map((sign) => `cardsign ${sign}`);
    const inner = marked.map((sign) => `<li>${sign}</li>`).join("");
    return {
      html: `<div class="nhsuk-care-card--${level}"><h3>${heading}</h3><ul>${inner}</ul></div>`,
      words: marked.join(" "),
      isCard: true,
    };
  });
const leaflet = fc.array(
  fc.tuple(words(1, 6).map(capital), fc.array(fc.oneof(paragraph, list, card), { minLength: 1, maxLength: 4 })),
  { minLength: 1, maxLength: 4 },
);
type Leaflet = ReadonlyArray<readonly [string, readonly Part[]]>;
const htmlOf = (sections: Leaflet) =>
  `<main>${sections.map(([heading, parts]) => `<h2>${heading}</h2>${parts.map(({ html }) => html).join("")}`).join("")}</main>`;

const plainWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
/** True when every word of `part` is met in `whole` in this order, whatever stands between. */
function inOrder(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const found of whole) if (found === part[at]) at += 1;
  return at === part.length;
}

test("every word of a page's text is in some chunk, in the page's order", async () => {
  await fc.assert(
    fc.asyncProperty(leaflet, async (sections) => {
      const passages = await passagesOf("p.html", htmlOf(sections), documentTerms);
      const written = sections.flatMap(([, parts]) => parts.flatMap((part) => plainWords(part.words)));
      expect(inOrder(written, plainWords(passages.map(({ text }) => text).join(" ")))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test("no chunk crosses a care card: a card's signs stand only under its level and its instruction, in every chunk of it", async () => {
  await fc.assert(
    fc.asyncProperty(leaflet, async (sections) => {
      const passages = await passagesOf("p.html", htmlOf(sections), documentTerms);
      for (const { careLevel, heading, text, sentences } of passages) {
        expect(text.includes("cardsign")).toBe(careLevel !== "none");
        if (careLevel === "none") continue;
        expect(heading).toMatch(/^(?:Call 999 if:|Go to hospital now)$/);
        expect(text.startsWith(heading)).toBe(true);
        const signs = sentences.filter((said) => said !== "Go to hospital now.");
        for (const sign of signs) expect(sign).toMatch(/^(?:Call 999 if: )?cardsign /);
      }
      const cards = sections.flatMap(([, parts]) => parts.filter(({ isCard }) => isCard));
      expect(passages.filter(({ careLevel }) => careLevel !== "none").length).toBeGreaterThanOrEqual(cards.length);
    }),
    { numRuns: 60 },
  );
});

test("a chunk has at most about 200 words and is cut only between sentences", async () => {
  await fc.assert(
    fc.asyncProperty(leaflet, async (sections) => {
      const outcome = await importText("p.html", htmlOf(sections), documentTerms);
      const sentencesBefore = outcome.documents.flatMap(({ pageContent }) => pageContent.split("\n"));
      const { passages, problems } = await toPassages(outcome.documents);
      expect(problems).toEqual([]);
      expect(passages.flatMap(({ sentences }) => sentences).filter((said) => said !== "Go to hospital now.")).toEqual(
        sentencesBefore,
      );
      for (const { text } of passages) expect(wordCount(text)).toBeLessThanOrEqual(chunkWordsMax);
    }),
    { numRuns: 60 },
  );
});

const section = {
  heading: "About",
  kind: "about",
  careLevel: "none",
  isCareCard: false,
  loc: { file: "a.md" },
} as const;
const topic: ImportedTopic = {
  topicId: "a",
  topicTitle: "A",
  synonyms: [],
  language: "en",
  audience: ["patient"],
  population: ["any"],
  jurisdiction: ["GB"],
  drugs: [],
  mustSay: [],
  source: {
    publisher: "P",
    title: "A",
    url: "https://example.org/",
    licence: "OGL-3.0",
    adaptation: "allowed",
    attribution: "P",
  },
  related: [],
  links: [],
  writtenOn: "2026-01-01",
  sections: [{ ...section, sentences: ["Rest."] }],
};
const inFile = (file: string): ImportedDocument[] =>
  documentsOf({ ...topic, sections: [{ ...section, loc: { file }, sentences: ["Rest."] }] });

test("the hash covers the text and all metadata, nested ones too", async () => {
  const hashOf = async (changed: ImportedTopic) => (await toPassages(documentsOf(changed))).passages[0]?.hash;
  const before = await hashOf(topic);
  expect(before).toMatch(/^[0-9a-f]{64}$/);
  const changes: ImportedTopic[] = [
    { ...topic, source: { ...topic.source, reviewedOn: "2026-02-02" } },
    { ...topic, source: { ...topic.source, attribution: "Q" } },
    { ...topic, reviewBy: "2027-01-01" },
    { ...topic, jurisdiction: ["US"] },
    { ...topic, mustSay: ["Rest."] },
    { ...topic, sections: [{ ...section, sentences: ["Rest!"] }] },
  ];
  const after = await Promise.all(changes.map(hashOf));
  expect(new Set([before, ...after]).size).toBe(changes.length + 1);
});

test("a passage is what the index and the snapshot store take: its hash is that of its own fields", async () => {
  const { passages } = await toPassages(documentsOf(topic));
  expect(passages.map(hashPassage)).toEqual(passages.map(({ hash }) => hash));
  expect(passages).toMatchObject([{ status: "sample", id: "a#1" }]);
});

test("a topic that two files claim goes in from neither, and one that is already somebody's does not go in", async () => {
  const twice = await toPassages([...inFile("a.md"), ...inFile("b.md")]);
  expect(twice.passages).toEqual([]);
  expect(twice.problems.map(({ file, problem }) => [file, problem])).toEqual([
    ["a.md", "the id a is claimed by a.md and b.md; neither goes in"],
    ["b.md", "the id a is claimed by a.md and b.md; neither goes in"],
  ]);
  const taken = await toPassages(inFile("a.md"), new Set(["a"]));
  expect(taken.passages).toEqual([]);
  expect(taken.problems).toMatchObject([{ record: "a", weight: "blocks" }]);
});

test("a run of a thousand words without an end is cut at words, losing none, and a person is told", async () => {
  const long = Array.from({ length: 1_000 }, (_, number) => `w${number}${number % 50 === 0 ? "," : ""}`).join(" ");
  const { passages, problems } = await toPassages(
    documentsOf({ ...topic, sections: [{ ...section, sentences: ["Rest.", `${long}.`] }] }),
  );
  expect(plainWords(passages.map(({ text }) => text).join(" "))).toEqual(plainWords(`Rest. ${long}`));
  for (const { text } of passages) expect(wordCount(text)).toBeLessThanOrEqual(chunkWordsMax);
  expect(problems).toMatchObject([{ weight: "advice", problem: expect.stringContaining("was cut") }]);
});

test("an import's documents are LangChain's own", async () => {
  const { documents } = await importText("a.md", "Rest.", documentTerms);
  expect(documents[0]).toBeInstanceOf(Document);
});

test("a run of letters that is no word is broken, so that no chunk is without borders", async () => {
  const key = "abcdefghij".repeat(5_000);
  const passages = await passagesOf("a.md", `Rest well. Key ${key} end.`, documentTerms);
  const text = passages.map((passage) => passage.text).join(" ");
  expect(Math.max(...text.split(" ").map((part) => part.length))).toBeLessThanOrEqual(201);
  expect(text.replaceAll(" ", "")).toBe(`Restwell.Key${key}end.`);
});
