import fs from "node:fs";
import zlib from "node:zlib";
import { splitSentences } from "#knowledge/ingest/split-sentences.ts";
import { generateDocuments } from "./retrieval-generated.ts";

/** One answer of a corpus: what it is about, the question it answers (never indexed) and its text. */
export interface BenchDocument {
  readonly id: string;
  /** "" when the corpus does not say. */
  readonly title: string;
  readonly question: string;
  readonly text: string;
}

/** A run of whole sentences of one document: what every engine indexes and finds. */
export interface BenchPassage {
  /** Place of its document in the corpus. */
  readonly document: number;
  readonly title: string;
  readonly text: string;
}

/** As in the published method: passages of at most so many words. */
const passageWordsMax = 200;
export const generatedCorpus = "generated";

/**
 * @param source path of a file of JSON Lines with `doc_id`, `focus`, `question` and `text` (gzip when it ends in .gz), or "generated"
 * Throws with file and line when one cannot be read.
 */
export function readDocuments(source: string): readonly BenchDocument[] {
  if (source === generatedCorpus) return generateDocuments();
  const bytes = fs.readFileSync(source);
  const lines = (source.endsWith(".gz") ? zlib.gunzipSync(bytes) : bytes).toString("utf8").split("\n");
  return lines.flatMap((line, at) => (line.trim() === "" ? [] : [readDocument(line, `${source}, line ${at + 1}`)]));
}

function readDocument(line: string, where: string): BenchDocument {
  const row = readJson(line, where);
  const [id, title, question, text] = [row["doc_id"], row["focus"], row["question"], row["text"]];
  if (typeof id !== "string" || typeof text !== "string") throw new Error(`${where}: needs doc_id and text`);
  return {
    id,
    title: typeof title === "string" ? title : "",
    question: typeof question === "string" ? question : "",
    text,
  };
}

/** One object of a JSON Lines file; throws naming the place, never the content. */
export function readJson(line: string, where: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`${where}: is no JSON`);
  }
  if (typeof value !== "object" || value === null) throw new Error(`${where}: is no object`);
  return { ...value };
}

export function splitDocuments(documents: readonly BenchDocument[]): BenchPassage[] {
  return documents.flatMap(({ title, text }, document) =>
    runsOf(splitSentences(text)).map((run) => ({ document, title, text: run.join(" ") })),
  );
}

/** Sentences in runs of at most `passageWordsMax` words; a longer sentence stays whole. */
function runsOf(sentences: readonly string[]): string[][] {
  const runs: string[][] = [];
  let words = 0;
  for (const sentence of sentences) {
    const more = sentence.split(" ").length;
    const run = runs.at(-1);
    if (run === undefined || words + more > passageWordsMax) {
      runs.push([sentence]);
      words = more;
    } else {
      run.push(sentence);
      words += more;
    }
  }
  return runs;
}
