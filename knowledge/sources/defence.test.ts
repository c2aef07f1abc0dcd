import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importFormats } from "./import-file.ts";
import {
  type FileOptions,
  importFile,
  type ImportInput,
  importInput,
  inputFromBytes,
  showImportProblem,
  toPassages,
} from "./index.ts";
import { documentTerms, importText, medlinePlusTerms, nhsTerms, openFdaTerms, problemsOf } from "./testing/given.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lantern-sources-"));
});
afterAll(() => rm(folder, { recursive: true }));

const topics = (words: string, prolog = `<?xml version="1.0" encoding="UTF-8"?>`) =>
  `${prolog}<health-topics total="1" date-generated="11/20/2026 02:30:32"><health-topic title="Sample" url="https://example.org/s.html" id="1" language="English"><full-summary>${words}</full-summary></health-topic></health-topics>`;

test("a file of 200 MB is refused at once, by its size, before it is read", async () => {
  const path = join(folder, "mplus_topics.xml");
  await writeFile(path, "");
  await truncate(path, 200 * 1024 * 1024);
  const startedAt = performance.now();
  const outcome = await importFile(path, medlinePlusTerms);
  expect(performance.now() - startedAt).toBeLessThan(500);
  expect(outcome).toMatchObject({ kind: "refused", documents: [], seen: 0 });
  expect(outcome.problems.map(showImportProblem)).toEqual(["mplus_topics.xml: has 200 MB; the limit is 64 MB"]);
});

test.each(importFormats)(
  "a %s input that never ends is stopped at the limit, not at the end of the memory",
  async (format) => {
    let sent = 0;
    const endless: ImportInput = {
      name: "endless",
      async *chunks() {
        const start = format === "pdf" ? "%PDF-1.4\n" : format === "medlineplus" ? topics("").split("</full")[0] : "";
        yield Buffer.from(start ?? "");
        for (;;) {
          sent += 65_536;
          yield Buffer.alloc(65_536, "a");
        }
      },
    };
    const outcome = await importInput(endless, { ...optionsFor(format), limits: { fileBytesMax: 1024 * 1024 } });
    expect(outcome).toMatchObject({ documents: [] });
    expect(outcome.kind).not.toBe("read");
    expect(problemsOf(outcome)).toMatch(/the limit is 1.00 MB/);
    expect(sent).toBeLessThan(2 * 1024 * 1024);
  },
);

test.each([
  ["a file that is not there", "missing.json", /cannot be read \(ENOENT\)/],
  ["a folder", ".", /is not a regular file/],
])("%s is named", async (_, name, problem) => {
  const outcome = await importFile(join(folder, name), nhsTerms);
  expect(outcome).toMatchObject({ kind: "refused", documents: [] });
  expect(problemsOf(outcome)).toMatch(problem);
  expect(problemsOf(outcome)).not.toContain(folder);
});

function optionsFor(format: (typeof importFormats)[number]): FileOptions {
  if (format === "medlineplus") return { ...medlinePlusTerms, format };
  if (format === "openfda") return { ...openFdaTerms, format };
  if (format === "nhs") return { ...nhsTerms, format };
  return { ...documentTerms, format };
}

test.each(importFormats)(
  "a %s import without a licence or a publisher is refused before a byte is read",
  async (format) => {
    const unread: ImportInput = {
      name: "unread",
      // biome-ignore lint/correctness/useYield: reading is what must not happen
      async *chunks() {
        throw new Error("it was read");
      },
    };
    const { licence: _, ...noLicence } = optionsFor(format);
    const { publisher: __, ...noPublisher } = optionsFor(format);
    const cases: readonly (readonly [FileOptions, string])[] = [
      [noLicence, "no licence was stated"],
      [{ ...noLicence, licence: "" }, "no licence was stated"],
      [noPublisher, "no publisher was stated"],
      [{ ...noLicence, licence: "toString" }, "is not a known licence"],
      [{ ...optionsFor(format), licence: "link-only" }, "a link-only licence lets nobody keep the words"],
      [{ ...optionsFor(format), adaptation: "link-only" }, "a link-only licence lets nobody keep the words"],
    ];
    for (const [options, problem] of cases) {
      const outcome = await importInput(unread, options);
      expect(outcome).toMatchObject({ kind: "refused", documents: [] });
      expect(problemsOf(outcome)).toContain(problem);
    }
  },
);

test("a feed under a licence its publisher did not give is refused", async () => {
  const outcome = await importText("t.xml", topics("Rest."), { ...medlinePlusTerms, licence: "OGL-3.0" });
  expect(problemsOf(outcome)).toContain("this publisher's licence is US-PD, but the import states OGL-3.0");
});

test("a run may narrow what the licence allows, and every passage says so", async () => {
  const { documents } = await importText("t.xml", topics("Rest."), {
    ...medlinePlusTerms,
    adaptation: "verbatim-only",
  });
  const { passages } = await toPassages(documents);
  expect(passages[0]?.sources[0]?.adaptation).toBe("verbatim-only");
});

const degrees = topics("A fever is 38 °C; señal.");
const withMark = (bytes: Buffer) => Buffer.concat([Buffer.from([0xff, 0xfe]), bytes]);
test.each([
  ["UTF-8", Buffer.from(degrees)],
  ["UTF-8 with its mark", Buffer.from(`\ufeff${degrees}`)],
  ["UTF-16 with its mark", withMark(Buffer.from(degrees.replace("UTF-8", "UTF-16"), "utf16le"))],
  ["UTF-16, the other way round", withMark(Buffer.from(degrees.replace("UTF-8", "UTF-16"), "utf16le")).swap16()],
  ["UTF-16 without a mark", Buffer.from(degrees.replace("UTF-8", "UTF-16"), "utf16le")],
  ["Latin-1, declared", Buffer.from(degrees.replace("UTF-8", "ISO-8859-1"), "latin1")],
])("a file in %s is read with every sign right", async (_, bytes) => {
  const outcome = await importText("t.xml", bytes, { ...medlinePlusTerms, format: "medlineplus" });
  expect(outcome.documents.map(({ pageContent }) => pageContent)).toEqual(["A fever is 38 °C; señal."]);
});

test.each([
  ["Latin-1 that says it is UTF-8", Buffer.from(degrees, "latin1"), /is not UTF-8/],
  [
    "an encoding nobody decodes",
    Buffer.from(degrees.replace("UTF-8", "EBCDIC-US")),
    /declares the encoding "EBCDIC-US"/,
  ],
  ["UTF-32", Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]), /is UTF-32/],
  ["a zip archive", Buffer.from("PK\u0003\u0004aaaa"), /is a zip archive; unpack it first/],
  ["gzip", Buffer.from([0x1f, 0x8b, 8, 0, 0, 0]), /gzip; unpack it first/],
  ["nothing", Buffer.from(""), /is empty/],
])("a file that is %s is refused by name", async (_, bytes, problem) => {
  const outcome = await importText("t.xml", bytes, { ...medlinePlusTerms, format: "medlineplus" });
  expect(outcome).toMatchObject({ kind: "refused", documents: [] });
  expect(problemsOf(outcome)).toMatch(problem);
});

test("a wrong byte in JSON is named by its place", async () => {
  const bytes = Buffer.from(`{"name":"a\u00e9"}`, "latin1");
  expect(problemsOf(await importText("p.json", bytes, { ...nhsTerms, format: "nhs" }))).toContain(
    "is not UTF-8 (byte 11)",
  );
});

test("a file in UTF-8 that turns wrong in its middle stops there and applies nothing", async () => {
  const good = Buffer.from(topics("Rest. ".repeat(500)).replace("</health-topics>", ""));
  const broken: ImportInput = {
    name: "t.xml",
    async *chunks() {
      yield good;
      yield Buffer.from([0x3c, 0xe9, 0x3c]);
    },
  };
  const outcome = await importInput(broken, { ...medlinePlusTerms, format: "medlineplus" });
  expect(outcome).toMatchObject({ kind: "stopped", documents: [] });
  expect(outcome.kind === "stopped" && outcome.before).toHaveLength(1);
});

test.each([
  ["brackets without end", "[".repeat(1_000_000), "is nested deeper than"],
  ["half a file", `[{"name": "a"`, "is not JSON"],
  ["a number", "7", "is not an object"],
  ["no records", `{"results": []}`, "holds no record"],
])("JSON of %s is refused by name", async (_, text, problem) => {
  const outcome = await importText("p.json", text, { ...openFdaTerms, format: "openfda" });
  expect(outcome).toMatchObject({ kind: "refused", documents: [] });
  expect(problemsOf(outcome)).toContain(problem);
});

test("a million broken records are counted, and only the first are listed", async () => {
  const outcome = await importText("p.json", `[${"1,".repeat(999_999)}1]`, {
    ...openFdaTerms,
    format: "openfda",
    limits: { recordsMax: 2_000_000 },
  });
  expect(outcome).toMatchObject({ kind: "refused", seen: 1_000_000, skipped: 1_000_000 });
  expect(outcome.problems.length).toBe(1_001);
  expect(problemsOf(outcome)).toContain("more problems are not listed");
});

test("a file of more records than allowed stops there", async () => {
  const outcome = await importText("p.json", "[1,2,3]", { ...nhsTerms, format: "nhs", limits: { recordsMax: 2 } });
  expect(outcome).toMatchObject({ kind: "stopped", documents: [] });
  expect(problemsOf(outcome)).toContain("has more than 2 records");
});

test.each([
  ["topics.xml", topics("Rest."), "medlineplus"],
  ["a.json", `{"@type":"MedicalWebPage"}`, "nhs"],
  ["a.json", `{"results":[{"set_id":"x"}]}`, "openfda"],
  ["a.md", "# Title", "markdown"],
  ["a.htm", "<!DOCTYPE html><p>Rest.", "html"],
  ["a.bin", "%PDF-1.4", "pdf"],
])("%s is recognised as what it is", async (name, text, format) => {
  const { guessFormat } = await import("./import-file.ts");
  expect(await guessFormat(inputFromBytes(name, Buffer.from(text)))).toEqual({ kind: "read", value: format });
});

test.each([
  ["a.json", `{"set_id":"x","hasHealthAspect":"y"}`, "could be nhs or openfda"],
  ["a.json", "{}", "of no format that can be told"],
  ["a.docx", "words", "of no format that can be told"],
])("%s that could be two things or none is refused until the format is stated", async (name, text, problem) => {
  expect(problemsOf(await importText(name, text, nhsTerms))).toContain(problem);
});

/** Real openings with noise behind them reach further into the parsers than noise alone. */
const openings = [
  "",
  topics("Rest.").slice(0, 230),
  "<main><table><tr><td>",
  `{"results":[{"set_id":"`,
  `[{"license":"https://www.nhs.uk/","hasPart":[`,
  "---\ntitle: T\n---\n| a |\n|---|\n",
  "%PDF-1.4\n1 0 obj\n<<",
];

test("no importer throws, whatever the bytes are", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...importFormats),
      fc.constantFrom(...openings),
      fc.oneof(
        fc.uint8Array({ maxLength: 400 }),
        fc.string({ maxLength: 200, unit: "binary" }).map((text) => Buffer.from(text)),
      ),
      async (format, opening, noise) => {
        const bytes = Buffer.concat([Buffer.from(opening), noise]);
        const outcome = await importInput(inputFromBytes("noise", bytes), optionsFor(format));
        expect(outcome.seen).toBe(outcome.kept + outcome.skipped);
        if (outcome.kind !== "read") expect(outcome.problems.some(({ weight }) => weight === "blocks")).toBe(true);
        for (const { text } of (await toPassages(outcome.documents)).passages) expect(text).not.toBe("");
      },
    ),
    { numRuns: 400 },
  );
});

test("no importer throws over markup and marks in any order", async () => {
  const pieces = fc.constantFrom(
    "<table>",
    "<tr>",
    "<th colspan=9>",
    "<td rowspan=99>x",
    "</table>",
    "<ul>",
    "<li>",
    "</li>",
    "<dl><dt>",
    "<dd>",
    "<h2>",
    "</h2>",
    "<b>",
    "&",
    "<",
    "<!--",
    "-->",
    "<svg>",
    "<select>",
    "# ",
    "| a | b |\n",
    "|---|---|\n",
    "- ",
    "\n",
    "    ",
    "***",
    "word. ",
    "Word if: ",
    "•",
    `<div class="care-card--urgent">`,
    "</div>",
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("html", "markdown"),
      fc.array(pieces, { maxLength: 60 }),
      async (format, parts) => {
        const outcome = await importText("p", parts.join(""), { ...documentTerms, format });
        const { passages } = await toPassages(outcome.documents);
        for (const passage of passages) expect(passage.sentences.join(" ")).toBe(passage.text);
      },
    ),
    { numRuns: 300 },
  );
});
