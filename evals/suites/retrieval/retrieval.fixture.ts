import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** A folder of its own, with ways to write JSON Lines into it. */
export function openFolder(name: string) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `lantern-${name}-`));
  const lines = (rows: readonly unknown[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");
  const write = (file: string, content: string | Buffer): string => {
    const at = path.join(folder, file);
    fs.writeFileSync(at, content);
    return at;
  };
  return {
    text: write,
    rows: (file: string, rows: readonly unknown[]) => write(file, lines(rows)),
    gzip: (file: string, rows: readonly unknown[]) => write(file, gzipSync(lines(rows))),
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}

const page = (id: string, focus: string, question: string, text: string, synonyms: string[] = []) => ({
  doc_id: id,
  source: "ours",
  focus,
  synonyms,
  qtype: "",
  question,
  text,
  url: `https://example.org/${focus}`,
});

/** A made-up collection: three illnesses nobody has, and a page full of everyday words. */
export const documents = [
  page("morrow-1", "Morrow fever", "What is Morrow fever?", "Morrow fever is a fever that comes at dawn.", [
    "dawn fever",
  ]),
  page("morrow-2", "Morrow fever", "How can Morrow fever be prevented?", "Sleep with the window shut."),
  page("tallow-1", "Tallow itch", "What are the symptoms of Tallow itch?", "Itching of the palms in the evening."),
  page(
    "garden-1",
    "Garden safety",
    "How do I stay safe in the garden?",
    "My husband and I went to the garden. Thank you for a lovely website about the garden.",
  ),
];

export const queries = [
  {
    query_id: "Q1",
    subject: "Morrow fever",
    text: "My husband and I love the garden. Thank you for your lovely website. How do I prevent it?",
    summary: "How to prevent Morrow fever?",
    types: ["PREVENTION"],
  },
  { query_id: "Q2", subject: "", text: "what are signs of talow itch", summary: "", types: ["SYMPTOM"] },
  { query_id: "Q3", subject: "", text: "nobody judged this one", summary: "", types: [] },
];

export const judgments = [
  { query_id: "Q1", doc_id: "morrow-2", judgment: 4, rel: 3, relevant: 1 },
  { query_id: "Q1", doc_id: "morrow-1", judgment: 2, rel: 1, relevant: 0 },
  { query_id: "Q1", doc_id: "garden-1", judgment: 1, rel: 0, relevant: 0 },
  { query_id: "Q2", doc_id: "tallow-1", judgment: 3 },
];
