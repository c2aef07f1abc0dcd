import { readFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { loadGuidelines } from "../../ingest/load-guidelines.ts";
import { type Lexicon, loadLexicon } from "../../lexicon/index.ts";
import type { Snapshot } from "../../passage.ts";
import { type BesidesWords, openEmbeddedIndex, openQdrantIndex } from "../index.ts";
import { meaningEmbedder, meaningOf } from "../testing/meaning-embedder.ts";
import { startQdrantServer } from "../testing/qdrant-server.ts";

/** Questions are data of the evaluations; only their words are used here. */
const folder = path.join(import.meta.dirname, "../../../evals/cases/retrieval");
const files = ["questions", "questions-2", "questions-es", "out-of-scope", "out-of-scope-2", "out-of-scope-es"];

let snapshot: Snapshot;
let lexicon: Lexicon;
let questions: readonly { readonly text: string; readonly language: string }[];
beforeAll(async () => {
  snapshot = (await loadGuidelines(`${import.meta.dirname}/../../guidelines`)).snapshot;
  lexicon = (await loadLexicon()).lexicon;
  const read = files.map(async (file) => {
    const lines = (await readFile(path.join(folder, `${file}.jsonl`), "utf8")).trim().split("\n");
    const language = file.endsWith("-es") ? "es" : "en";
    return lines.map((line) => ({ text: (JSON.parse(line) as { readonly text: string }).text, language }));
  });
  questions = (await Promise.all(read)).flat();
}, 60_000);

const config = (url: string) => ({
  url,
  ...(process.env.QDRANT_API_KEY ? { apiKey: process.env.QDRANT_API_KEY } : {}),
});

/** Questions that the two indexes answer with other passages, another order or another coverage. */
async function disagreements(url: string, shards: number, besides: BesidesWords, asked: typeof questions) {
  const embedded = openEmbeddedIndex(snapshot, lexicon, besides);
  // A snapshot of its own for each number of parts: a collection keeps the parts it was made with.
  const named = { ...snapshot, id: `${shards}${snapshot.id.slice(1)}` };
  const qdrant = await openQdrantIndex({ ...config(url), shards }, named, lexicon, besides);
  const different: string[] = [];
  for (const { text, language } of asked) {
    const query = {
      text,
      earlier: [],
      language,
      jurisdiction: "GB",
      audience: "patient",
      statuses: ["sample", "in-review", "approved"],
      passagesMax: 10,
    } as const;
    const [here, there] = [await embedded.search(query), await qdrant.search(query)];
    const same =
      here.hits.map(({ passage }) => passage.id).join() === there.hits.map(({ passage }) => passage.id).join() &&
      Math.abs(here.coverage.share - there.coverage.share) < 1e-9;
    if (!same) different.push(text);
  }
  return different;
}

const realUrl = process.env.QDRANT_URL ?? "";

describe("both indexes rank alike on the questions of the evaluations", { timeout: 300_000 }, () => {
  test("the local server, which leaves equal scores in an order of its own: every tenth question, by words and by both", async () => {
    const server = await startQdrantServer();
    try {
      const asked = questions.filter((_, number) => number % 10 === 0);
      expect(asked.length).toBeGreaterThan(100);
      expect(await disagreements(server.url, 1, {}, asked)).toEqual([]);
      const besides = await meaningOf(snapshot, meaningEmbedder());
      // The nearest in meaning may be equally near: a tie that only the embedded index breaks by place.
      expect((await disagreements(server.url, 1, besides, asked)).length).toBeLessThanOrEqual(asked.length / 20);
    } finally {
      await server.close();
    }
  });

  test.skipIf(realUrl === "").each([1, 3])(
    "a real server with %i part(s): every question (when skipped, QDRANT_URL is not set and NOTHING was compared)",
    async (shards) => {
      const besides = await meaningOf(snapshot, meaningEmbedder());
      for (const [by, beside] of [["words", {}] as const, ["words and meaning", besides] as const]) {
        const different = await disagreements(realUrl, shards, beside, questions);
        console.info(`${different.length} of ${questions.length} questions differ by ${by}, ${shards} part(s)`);
        // What 32 bits lose can part two scores that are equal, or join two that are not.
        expect(different.length).toBeLessThanOrEqual(questions.length / 200);
      }
    },
  );
});
