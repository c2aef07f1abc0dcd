import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { isGrammarWord, plainTerms } from "#knowledge/index/lexical/index.ts";
import type { Engine } from "./retrieval-engines.ts";
import { peersFolder } from "./retrieval-install.ts";

/** Peers are installed beside the benchmark, not with the product; so they are looked up there, by name. */
const fromPeers = createRequire(path.join(peersFolder, "package.json"));

/** The part of LanceDB's interface that is used here, after its own declarations (0.39). */
interface LanceDb {
  connect(folder: string): Promise<LanceConnection>;
  readonly Index: { fts(options: Readonly<Record<string, unknown>>): unknown };
}
interface LanceConnection {
  createTable(name: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<LanceTable>;
  openTable(name: string): Promise<LanceTable>;
  close(): void;
}
interface LanceTable {
  createIndex(column: string, options: { readonly config: unknown }): Promise<void>;
  query(): LanceQuery;
}
interface LanceQuery {
  fullTextSearch(question: string, options: { readonly columns: readonly string[] }): LanceQuery;
  select(columns: readonly string[]): LanceQuery;
  limit(rows: number): LanceQuery;
  toArray(): Promise<readonly { readonly id: number | bigint }[]>;
}

/** Full-text search of LanceDB: BM25 in Rust, on threads of its own. Title and text are one column, its fastest form. */
export const lanceDb: Engine = {
  label: "LanceDB FTS",
  async build(passages, folder) {
    const lance: LanceDb = fromPeers("@lancedb/lancedb");
    const connection = await lance.connect(path.join(folder, "lance"));
    const rows = passages.map(({ title, text }, id) => ({ id, body: title === "" ? text : `${title}. ${text}` }));
    const table = await connection.createTable("passages", rows);
    const options = { stem: true, removeStopWords: true, lowercase: true, asciiFolding: true, withPosition: false };
    await table.createIndex("body", { config: lance.Index.fts(options) });
    connection.close();
  },
  async open(folder) {
    const lance: LanceDb = fromPeers("@lancedb/lancedb");
    const connection = await lance.connect(path.join(folder, "lance"));
    const table = await connection.openTable("passages");
    return {
      async search(question, hitsMax) {
        const query = table
          .query()
          .fullTextSearch(question, { columns: ["body"] })
          .select(["id", "_score"])
          .limit(hitsMax);
        return (await query.toArray()).map(({ id }) => Number(id));
      },
      close: () => connection.close(),
    };
  },
};

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** SQLite FTS5 on disk, without a copy of the texts, Porter stems, the title twice as heavy. Its words are asked with OR. */
export const fts5: Engine = {
  label: "SQLite FTS5",
  async build(passages, folder) {
    const database = new DatabaseSync(path.join(folder, "fts5.db"));
    database.exec("CREATE VIRTUAL TABLE passages USING fts5(title, text, content='', tokenize='porter unicode61')");
    database.exec("INSERT INTO passages(passages, rank) VALUES('rank', 'bm25(2.0, 1.0)')");
    const insert = database.prepare("INSERT INTO passages(rowid, title, text) VALUES (?, ?, ?)");
    database.exec("BEGIN");
    for (const [id, { title, text }] of passages.entries()) insert.run(id, title, text);
    database.exec("COMMIT");
    database.exec("INSERT INTO passages(passages) VALUES('optimize')");
    database.close();
  },
  async open(folder) {
    const database = new DatabaseSync(path.join(folder, "fts5.db"), { readOnly: true });
    const find = database.prepare("SELECT rowid AS id FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?");
    return {
      search(question, hitsMax) {
        const words = [...new Set(wordsOf(question).filter((word) => !isGrammarWord(word)))];
        if (words.length === 0) return [];
        return find.all(words.map((word) => `"${word}"`).join(" OR "), hitsMax).map(({ id }) => Number(id));
      },
      close: () => database.close(),
    };
  },
};

/** The part of MiniSearch's interface that is used here, after its own declarations (7.2). */
interface MiniSearchClass {
  new (options: unknown): MiniSearchIndex;
  loadJSON(json: string, options: unknown): MiniSearchIndex;
}
interface MiniSearchIndex {
  addAll(documents: readonly unknown[]): void;
  search(question: string): readonly { readonly id: number }[];
}
const miniSearchOptions = {
  fields: ["title", "text"],
  tokenize: (text: string) => plainTerms(text),
  processTerm: (term: string) => term,
  searchOptions: { boost: { title: 2 } },
};
const miniSearchFile = (folder: string) => path.join(folder, "minisearch.json");
function requireMiniSearch(): MiniSearchClass {
  const module: MiniSearchClass & { readonly default?: MiniSearchClass } = fromPeers("minisearch");
  return module.default ?? module;
}

/** MiniSearch, tuned: our stems and stop words instead of whole words, the title twice as heavy. */
export const miniSearch: Engine = {
  label: "MiniSearch, tuned",
  async build(passages, folder) {
    const index = new (requireMiniSearch())(miniSearchOptions);
    index.addAll(passages.map(({ title, text }, id) => ({ id, title, text })));
    fs.writeFileSync(miniSearchFile(folder), JSON.stringify(index));
  },
  async open(folder) {
    const index = requireMiniSearch().loadJSON(fs.readFileSync(miniSearchFile(folder), "utf8"), miniSearchOptions);
    return {
      search: (question, hitsMax) =>
        index
          .search(question)
          .slice(0, hitsMax)
          .map(({ id }) => id),
      close: () => undefined,
    };
  },
};
