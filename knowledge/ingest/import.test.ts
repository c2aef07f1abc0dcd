import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { importInto } from "./import-command.ts";
import { openImportStore } from "./import-store.ts";
import { ingest } from "./index.ts";
import { readIngestArguments } from "./read-arguments.ts";
import { splitLongSection } from "./split-long-section.ts";
import { guidelineText } from "./testing/guideline-text.ts";

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "lantern-import-"));
  await mkdir(join(home, "guidelines"));
  await writeFile(join(home, "guidelines", "cough.md"), guidelineText({}));
  await write("leaflet.md", leaflet);
});
afterEach(() => rm(home, { recursive: true, force: true }));

const leaflet = `# Ankle boots

## What is an ankle boot?

An ankle boot holds a sprained ankle still.

## When to call an ambulance

- Call your emergency number if the toes turn blue.
`;
const write = (name: string, text: string) => writeFile(join(home, name), text);
const importing = (name: string, options: object = {}) =>
  importInto({
    file: join(home, name),
    name: undefined,
    guidelinesDirectory: join(home, "guidelines"),
    dataDirectory: join(home, "data"),
    options: {
      licence: "OGL-3.0",
      publisher: "Sample Hospital",
      jurisdiction: ["any"],
      language: "en",
      url: "https://example.org/boot",
      ...options,
    },
  });
const run = () =>
  ingest({
    guidelinesDirectory: join(home, "guidelines"),
    reviewsDirectory: join(home, "review"),
    dataDirectory: join(home, "data"),
    now: new Date("2026-11-20T10:00:00Z"),
  });
const topicsOf = (snapshot: { readonly passages: readonly { readonly topicId: string }[] }) => [
  ...new Set(snapshot.passages.map(({ topicId }) => topicId)),
];

test("an imported leaflet is found beside our own topics, as a sample with its credit line, and stays when the file is gone", async () => {
  expect(await importing("leaflet.md")).toMatchObject({ kind: "kept", name: "leaflet", topics: 1 });
  await rm(join(home, "leaflet.md"));
  const { snapshot, plan } = await run();
  expect(topicsOf(snapshot)).toHaveLength(2);
  const boot = snapshot.passages.filter(({ topicId }) => topicId !== "cough");
  expect(boot.map(({ status }) => status)).toEqual(boot.map(() => "sample"));
  expect(boot[0]?.sources[0]).toMatchObject({ publisher: "Sample Hospital", licence: "OGL-3.0" });
  expect(plan.added.length).toBe(snapshot.passages.length);
  expect((await run()).changed).toBe(false);
});

test("a changed leaflet changes its passages, and giving it up retires them", async () => {
  await importing("leaflet.md");
  await run();
  await write("leaflet.md", leaflet.replace("still", "quite still"));
  await importing("leaflet.md");
  const changed = await run();
  expect(changed.plan.changed).toHaveLength(1);
  expect(await openImportStore(join(home, "data")).forget("leaflet")).toBe(true);
  const { plan, snapshot } = await run();
  expect(plan.retired.length).toBeGreaterThan(0);
  expect(topicsOf(snapshot)).toEqual(["cough"]);
});

test.each([
  ["without a licence", { licence: undefined }],
  ["without a publisher", { publisher: undefined }],
  ["without saying where it holds", { jurisdiction: undefined }],
  ["to be reviewed by no day at all", { reviewBy: "next year" }],
])("a leaflet %s is refused, and what an earlier import gave stays", async (_, options) => {
  await importing("leaflet.md");
  const before = (await openImportStore(join(home, "data")).kept()).read();
  const result = await importing("leaflet.md", options);
  expect(result.kind).toBe("refused");
  expect(result.problems).toContainEqual(expect.objectContaining({ file: "leaflet.md", weight: "blocks" }));
  expect((await openImportStore(join(home, "data")).kept()).read()).toEqual(before);
});

test("a leaflet labelled with another language than its own is refused", async () => {
  const spanish = leaflet
    .replace("An ankle boot holds", "La bota es para el tobillo y se pone con la venda. La bota holds")
    .replace(
      "Call your emergency number if the toes turn blue.",
      "Llame a su número de emergencias si los dedos del pie se ponen azules.",
    );
  await write("bota.md", spanish);
  expect(await importing("bota.md")).toMatchObject({
    kind: "refused",
    problems: expect.arrayContaining([expect.objectContaining({ field: "language" })]),
  });
});

test("a file that is no text at all writes nothing", async () => {
  await writeFile(join(home, "leaflet.md"), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1, 2, 3]));
  expect(await importing("leaflet.md", { format: "markdown" })).toMatchObject({ kind: "refused" });
  expect(await readdir(home)).not.toContain("data");
});

test("an import altered on disk is named and left out, and the rest still goes in", async () => {
  await importing("leaflet.md");
  const path = join(home, "data", "knowledge", "imports", "leaflet.json");
  await writeFile(path, (await readFile(path, "utf8")).replace("still", "loose"));
  const { snapshot, problems } = await run();
  expect(topicsOf(snapshot)).toEqual(["cough"]);
  expect(problems).toContainEqual(expect.objectContaining({ file: "imports/leaflet.json", weight: "blocks" }));
});

test("an import's name never leaves its folder", async () => {
  const store = openImportStore(join(home, "data"));
  expect(() => store.keep({ name: "../outside", passages: [] })).toThrow("kebab-case");
});

test("the arguments of the command are read, and a wrong one is named", () => {
  expect(readIngestArguments([])).toEqual({ kind: "ingest" });
  expect(readIngestArguments(["--forget", "leaflet"])).toEqual({ kind: "forget", name: "leaflet" });
  expect(
    readIngestArguments(["--from", "a.xml", "--licence", "US-PD", "--publisher", "NLM", "--jurisdiction", "US,GB"]),
  ).toEqual({
    kind: "import",
    file: "a.xml",
    name: undefined,
    options: { licence: "US-PD", publisher: "NLM", jurisdiction: ["US", "GB"] },
  });
  expect(readIngestArguments(["--licence", "US-PD"])).toMatchObject({ because: expect.stringContaining("--from") });
  expect(readIngestArguments(["--from", "a", "--format", "docx"])).toMatchObject({
    because: expect.stringContaining("docx"),
  });
  expect(readIngestArguments(["--frm", "a"])).toMatchObject({ kind: "unreadable" });
});

test("one sentence longer than a passage may be stays whole", async () => {
  const long = `A cough ${"that goes on and on ".repeat(80)}is tiring.`;
  const short = "A cough is common.";
  expect(await splitLongSection([short, long, short])).toEqual([[short], [long], [short]]);
});

test("an emptied guidelines folder beside an import retires nothing, and an installation with imports alone works", async () => {
  await importing("leaflet.md");
  const { snapshot } = await run();
  await rm(join(home, "guidelines", "cough.md"));
  const emptied = await run();
  expect(emptied.changed).toBe(false);
  expect(emptied.snapshot).toEqual(snapshot);
  await rm(join(home, "data", "knowledge", "current.json"));
  await rm(join(home, "data", "knowledge", "fingerprint.json"));
  const importsAlone = await run();
  expect(topicsOf(importsAlone.snapshot)).toHaveLength(1);
});
