import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import zlib from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { readCommand } from "./retrieval-command.ts";
import { generatedCorpus, readDocuments, splitDocuments } from "./retrieval-corpus.ts";
import { engines } from "./retrieval-engines.ts";
import { generateDocuments } from "./retrieval-generated.ts";
import { knownItems, readJudgedMessages } from "./retrieval-questions.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "bench-corpus-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));
const write = (name: string, ...rows: readonly unknown[]) => {
  const file = path.join(folder, name);
  const text = rows.map((row) => (typeof row === "string" ? row : JSON.stringify(row))).join("\n");
  fs.writeFileSync(file, name.endsWith(".gz") ? zlib.gzipSync(text) : text);
  return file;
};

describe("a corpus", () => {
  const row = { doc_id: "a1", focus: "Asthma", question: "What is asthma?", text: "It narrows the airways. Rest." };

  test("is read from JSON Lines, packed or not", () => {
    const read = { id: "a1", title: "Asthma", question: "What is asthma?", text: "It narrows the airways. Rest." };
    expect(readDocuments(write("plain.jsonl", row, "", row))).toEqual([read, read]);
    expect(readDocuments(write("packed.jsonl.gz", row))).toEqual([read]);
    expect(readDocuments(write("bare.jsonl", { doc_id: "b", text: "" }))[0]).toMatchObject({ title: "", question: "" });
  });

  test.each([
    ["{", "line 2: is no JSON"],
    ["3", "line 2: is no object"],
    ['{"doc_id": 1, "text": ""}', "line 2: needs doc_id and text"],
  ])("with %s in it is refused by line, without its words", (line, problem) => {
    expect(() => readDocuments(write("broken.jsonl", row, line))).toThrow(problem);
  });

  test("is split at sentences into passages of at most 200 words; a longer sentence stays whole", () => {
    const sentence = `${"Word ".repeat(119)}end.`;
    const long = `${"Word ".repeat(299)}end.`;
    const text = [sentence, "Short one.", sentence, long, "Last."].join(" ");
    const passages = splitDocuments([{ id: "a", title: "T", question: "", text }]);
    expect(passages.map((passage) => passage.text.split(" ").length)).toEqual([122, 120, 300, 1]);
    expect(passages.every(({ document, title }) => document === 0 && title === "T")).toBe(true);
  });

  test("that is made up is the same every time, and its questions find their documents", async () => {
    const few = generateDocuments(60);
    expect(generateDocuments(60)).toEqual(few);
    const passages = splitDocuments(few);
    await engines.lantern.build(passages, folder);
    const engine = await engines.lantern.open(folder);
    const found = await Promise.all(
      knownItems(few, 50).map(async ({ question, document }) =>
        (await engine.search(question, 10)).some((hit) => passages[hit]?.document === document),
      ),
    );
    expect(found.filter(Boolean).length).toBeGreaterThan(40);
  });
});

describe("questions", () => {
  test("are drawn from documents with title, question and text, each at most once", () => {
    const documents = Array.from({ length: 40 }, (_, at) => ({
      id: `${at}`,
      title: at % 2 === 0 ? "T" : "",
      question: "Q?",
      text: "Words.",
    }));
    const drawn = knownItems(documents, 100).map(({ document }) => document);
    expect(drawn).toHaveLength(20);
    expect(new Set(drawn).size).toBe(20);
    expect(drawn.every((document) => document % 2 === 0)).toBe(true);
  });

  test("of patients count when some document was judged useful for them", () => {
    const queries = write(
      "q.jsonl",
      { query_id: "1", text: "one" },
      { query_id: "2", text: "two" },
      { query_id: "3", text: "?" },
    );
    const qrels = write(
      "r.jsonl",
      { query_id: "1", doc_id: "a", judgment: 4 },
      { query_id: "1", doc_id: "a", judgment: 2 },
      { query_id: "2", doc_id: "a", judgment: 1 },
    );
    expect(readJudgedMessages(queries, qrels)).toEqual([{ id: "1", text: "one", gains: new Map([["a", 3]]) }]);
    expect(() => readJudgedMessages(queries, write("bad.jsonl", { query_id: "1" }))).toThrow("line 1: needs query_id");
  });
});

describe("the command", () => {
  test("without a corpus measures made-up words", () => {
    expect(readCommand([])).toEqual({ corpus: generatedCorpus, judged: undefined, report: undefined });
  });

  test.each([
    [["--speed"], "Unknown option"],
    [["--corpus", "/nowhere.jsonl"], "is not there"],
    [["--queries", "q.jsonl"], "only mean something together"],
    [["--queries", "q", "--qrels", "r"], "name it with --corpus"],
    [["--report", "/no/such/folder/report.html"], "its folder does not exist"],
  ])("%j is refused before anything is measured", (typed, problem) => {
    expect(readCommand(typed)).toContain(problem);
  });
});
