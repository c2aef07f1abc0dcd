import { afterAll, describe, expect, test } from "vitest";
import { readCollection, snapshotOfCollection } from "./collection.ts";
import { titlesOf } from "./page-titles.ts";
import { documents, judgments, openFolder, queries } from "./retrieval.fixture.ts";

const folder = openFolder("collection");
afterAll(folder.remove);

const files = () => ({
  corpus: folder.gzip("corpus.jsonl.gz", documents),
  queries: folder.rows("queries.jsonl", queries),
  qrels: folder.rows("qrels.jsonl", judgments),
});
const problemOf = (changed: Partial<ReturnType<typeof files>>): string => {
  const read = readCollection({ ...files(), ...changed });
  return read.kind === "refused" ? read.problem : "";
};

test("a packed corpus, questions and judgments are read into grades", () => {
  const read = readCollection(files());
  if (read.kind === "refused") throw new Error(read.problem);
  expect(read.collection.documents).toHaveLength(4);
  expect([...(read.collection.grades.get("Q1") ?? [])]).toEqual([
    ["morrow-2", 3],
    ["morrow-1", 1],
    ["garden-1", 0],
  ]);
  expect(read.collection.grades.get("Q2")?.get("tallow-1")).toBe(2);
  expect(read.collection.gradeMin).toBe(2);
});

test("where documents are only right or wrong, right is enough", () => {
  const read = readCollection({
    ...files(),
    qrels: folder.rows("binary.jsonl", [{ query_id: "Q1", doc_id: "gone", rel: 1 }]),
  });
  expect(read).toMatchObject({ kind: "read", collection: { gradeMin: 1, judgedAbsent: 1 } });
});

test("judged twice, the better judgment holds", () => {
  const twice = [...judgments, { query_id: "Q1", doc_id: "morrow-1", rel: 2 }];
  const read = readCollection({ ...files(), qrels: folder.rows("twice.jsonl", twice) });
  expect(read.kind === "read" && read.collection.grades.get("Q1")?.get("morrow-1")).toBe(2);
});

describe("what is wrong is named by file, line and field, and its words are not repeated", () => {
  test.each([
    [
      "a document without text",
      () => ({ corpus: folder.rows("a.jsonl", [documents[0], { doc_id: "secret words" }]) }),
      /a\.jsonl:2: text: /,
    ],
    [
      "a document twice",
      () => ({ corpus: folder.rows("b.jsonl", [documents[0], documents[0]]) }),
      /b\.jsonl:2: doc_id: /,
    ],
    [
      "a line that is no JSON",
      () => ({ queries: folder.text("c.jsonl", '{"query_id": secret words\n') }),
      /c\.jsonl:1: not one JSON/,
    ],
    [
      "a question twice",
      () => ({ queries: folder.rows("d.jsonl", [queries[0], queries[0]]) }),
      /d\.jsonl:2: query_id: /,
    ],
    [
      "a judgment without a grade",
      () => ({ qrels: folder.rows("e.jsonl", [{ query_id: "Q1", doc_id: "x" }]) }),
      /e\.jsonl:1: .*rel or judgment/,
    ],
    [
      "a judgment of no question",
      () => ({ qrels: folder.rows("f.jsonl", [{ query_id: "secret words", doc_id: "x", rel: 1 }]) }),
      /f\.jsonl:1: query_id: no such/,
    ],
    ["an empty file", () => ({ queries: folder.text("g.jsonl", "\n\n") }), /g\.jsonl: no rows/],
    ["a file that is not there", () => ({ queries: "/nowhere/h.jsonl" }), /h\.jsonl: cannot be read/],
    [
      "a broken gzip",
      () => ({ corpus: folder.text("i.gz", Buffer.from([0x1f, 0x8b, 8, 0, 1])) }),
      /i\.gz: cannot be unpacked/,
    ],
  ])("%s", (_, change, problem) => {
    const named = problemOf(change());
    expect(named).toMatch(problem);
    expect(named).not.toContain("secret words");
  });
});

test("documents of one page are one topic, each a section under the question it answers", () => {
  const { passages } = snapshotOfCollection(
    documents.map(({ doc_id, text, focus, synonyms, question, url }) => ({
      doc_id,
      text,
      focus,
      synonyms,
      question,
      url,
    })),
  );
  expect(passages.map(({ topicId }) => topicId)).toEqual([
    "https://example.org/Morrow fever",
    "https://example.org/Morrow fever",
    "https://example.org/Tallow itch",
    "https://example.org/Garden safety",
  ]);
  expect(passages[1]).toMatchObject({ topicTitle: "Morrow fever", heading: "How can Morrow fever be prevented?" });
});

describe("a document without a focus gets a title", () => {
  const untitled = (id: string, question: string, pageOf: string, focus = "") => ({
    id,
    question,
    page: pageOf,
    focus,
  });

  test("from the focus of its page", () => {
    expect(titlesOf([untitled("a", "What is it?", "p", "Gout"), untitled("b", "Why me?", "p")]).get("b")).toBe("Gout");
  });

  test("from the words all headings of its page share in a row", () => {
    const titles = titlesOf([
      untitled("a", "What causes celiac disease - sprue ?", "p"),
      untitled("b", "Who gets Celiac disease - sprue ?", "p"),
    ]);
    expect(titles.get("a")).toBe("celiac disease sprue");
  });

  test("from its heading without the frame that stands around many known titles", () => {
    const known = Array.from({ length: 10 }, (_, at) =>
      untitled(`k${at}`, `What causes Illness ${at} ?`, `p${at}`, `Illness ${at}`),
    );
    expect(titlesOf([...known, untitled("x", "What causes Rickets ?", "q")]).get("x")).toBe("Rickets");
  });

  test("or else is its own heading", () => {
    expect(titlesOf([untitled("x", "Bathing a patient in bed", "q")]).get("x")).toBe("Bathing a patient in bed");
  });
});
