import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type QdrantServer, startQdrantServer } from "../testing/qdrant-server.ts";

/**
 * The local server answers as the real one does: the same requests, the same statuses, whether sense or nonsense. With QDRANT_URL set the
 * list runs against that server too, so that a difference is a failing test and not a surprise in a hospital.
 */
const id = "00000000-0000-5000-8000-000000000001";
const other = "00000000-0000-5000-8000-000000000002";
const third = "00000000-0000-5000-8000-000000000003";
const sparse = (indices: readonly number[], values: readonly number[]) => ({ indices, values });
const point = (vector: object, payload: object = { status: "approved", audience: ["patient"] }, at = id) => ({
  points: [{ id: at, vector, payload }],
});
const settings = {
  vectors: { dense: { size: 2, distance: "Cosine" } },
  sparse_vectors: { bm25: { modifier: "idf" } },
  shard_number: 1,
  replication_factor: 1,
  write_consistency_factor: 1,
};
const must = (match: object) => ({ must: [{ key: "status", match }] });

interface Probe {
  readonly what: string;
  readonly request: readonly [method: string, path: string, body?: unknown];
  readonly status: number;
  /** What the result must look like, where that matters. */
  readonly result?: unknown;
}

/** `NAME` stands for a collection of this run, `ALIAS` for an alias of it. In order: each finds what those before it left. */
const probes: readonly Probe[] = [
  { what: "no such collection", request: ["GET", "/collections/NAME"], status: 404 },
  { what: "whether it exists", request: ["GET", "/collections/NAME/exists"], status: 200, result: { exists: false } },
  { what: "count of none", request: ["POST", "/collections/NAME/points/count", { exact: true }], status: 404 },
  {
    what: "a search in none",
    request: ["POST", "/collections/NAME/points/query", { query: [1, 0], using: "dense" }],
    status: 404,
  },
  { what: "delete none", request: ["DELETE", "/collections/NAME"], status: 200, result: false },
  { what: "make", request: ["PUT", "/collections/NAME", settings], status: 200, result: true },
  { what: "make again", request: ["PUT", "/collections/NAME", settings], status: 409 },
  {
    what: "an index on a field",
    request: ["PUT", "/collections/NAME/index?wait=true", { field_name: "status", field_schema: "keyword" }],
    status: 200,
    result: { status: "completed" },
  },
  {
    what: "an index on a field again",
    request: ["PUT", "/collections/NAME/index?wait=true", { field_name: "status", field_schema: "keyword" }],
    status: 200,
  },
  {
    what: "both vectors",
    request: ["PUT", "/collections/NAME/points?wait=true", point({ dense: [3, 4], bm25: sparse([7, 9], [1, 0.5]) })],
    status: 200,
    result: { status: "completed" },
  },
  {
    what: "a sparse vector alone",
    request: [
      "PUT",
      "/collections/NAME/points?wait=true",
      point({ bm25: sparse([7], [2]) }, { status: "sample" }, other),
    ],
    status: 200,
  },
  {
    what: "a dense vector alone",
    request: ["PUT", "/collections/NAME/points?wait=true", point({ dense: [1, 0] }, { status: "sample" }, third)],
    status: 200,
  },
  {
    what: "a dense vector that is too long",
    request: ["PUT", "/collections/NAME/points?wait=true", point({ dense: [1, 2, 3] })],
    status: 400,
  },
  {
    what: "a vector nobody made",
    request: ["PUT", "/collections/NAME/points?wait=true", point({ other: [1, 2] })],
    status: 400,
  },
  {
    what: "a sparse vector nobody made",
    request: ["PUT", "/collections/NAME/points?wait=true", point({ other: sparse([1], [1]) })],
    status: 400,
  },
  {
    what: "more values than indices",
    request: ["PUT", "/collections/NAME/points?wait=true", point({ bm25: sparse([1], [1, 2]) })],
    status: 422,
  },
  {
    what: "one index twice",
    request: ["PUT", "/collections/NAME/points?wait=true", point({ bm25: sparse([1, 1], [1, 2]) })],
    status: 422,
  },
  {
    what: "an index beyond 32 bits",
    request: ["PUT", "/collections/NAME/points?wait=true", point({ bm25: sparse([2 ** 32], [1]) })],
    status: 400,
  },
  {
    what: "an id that is none",
    request: ["PUT", "/collections/NAME/points?wait=true", point({ bm25: sparse([1], [1]) }, {}, "asthma#1")],
    status: 400,
  },
  {
    what: "none of the refused ones was stored",
    request: ["POST", "/collections/NAME/points/count", { exact: true }],
    status: 200,
    result: { count: 3 },
  },
  {
    what: "a search by words: rarer counts more, what shares no word is not found",
    request: ["POST", "/collections/NAME/points/query", { query: sparse([7, 9], [1, 1]), using: "bm25", limit: 5 }],
    status: 200,
    // N = 2 points with the vector; word 7 is in both, word 9 in one: ln(1.2), ln(2).
    result: {
      points: [
        { id, score: expect.closeTo(Math.log(1.2) + 0.5 * Math.log(2), 5) },
        { id: other, score: expect.closeTo(2 * Math.log(1.2), 5) },
      ],
    },
  },
  {
    what: "a filter does not change how rare a word is",
    request: [
      "POST",
      "/collections/NAME/points/query",
      { query: sparse([7], [1]), using: "bm25", limit: 5, filter: must({ value: "sample" }) },
    ],
    status: 200,
    result: { points: [{ id: other, score: expect.closeTo(2 * Math.log(1.2), 5) }] },
  },
  {
    what: "a word nobody has",
    request: ["POST", "/collections/NAME/points/query", { query: sparse([8], [1]), using: "bm25" }],
    status: 200,
    result: { points: [] },
  },
  {
    what: "no status at all allowed",
    request: [
      "POST",
      "/collections/NAME/points/query",
      { query: sparse([7], [1]), using: "bm25", filter: must({ any: [] }) },
    ],
    status: 200,
    result: { points: [] },
  },
  {
    what: "a search by meaning, by the cosine",
    request: [
      "POST",
      "/collections/NAME/points/query",
      { query: [10, 0], using: "dense", limit: 5, params: { exact: true } },
    ],
    status: 200,
    result: {
      points: [
        { id: third, score: expect.closeTo(1, 5) },
        { id, score: expect.closeTo(0.6, 5) },
      ],
    },
  },
  {
    what: "both at once, fused; ranks count from 0",
    request: [
      "POST",
      "/collections/NAME/points/query/batch",
      {
        searches: [
          {
            prefetch: [
              { query: sparse([7, 9], [1, 1]), using: "bm25", limit: 5 },
              { query: [10, 0], using: "dense", limit: 5 },
            ],
            query: { rrf: { k: 61 } },
            limit: 5,
          },
        ],
      },
    ],
    status: 200,
    result: [
      {
        points: expect.arrayContaining([
          expect.objectContaining({ id, score: expect.closeTo(1 / 61 + 1 / 62, 6) }),
          expect.objectContaining({ id: third, score: expect.closeTo(1 / 61, 6) }),
          expect.objectContaining({ id: other, score: expect.closeTo(1 / 62, 6) }),
        ]),
      },
    ],
  },
  {
    what: "a question vector that is too long",
    request: ["POST", "/collections/NAME/points/query", { query: [1, 0, 0], using: "dense" }],
    status: 400,
  },
  {
    what: "a search by a vector nobody made",
    request: ["POST", "/collections/NAME/points/query", { query: sparse([7], [1]), using: "other" }],
    status: 400,
  },
  {
    what: "a search by words without saying which vector",
    request: ["POST", "/collections/NAME/points/query", { query: sparse([7], [1]) }],
    status: 400,
  },
  {
    what: "a question with one word twice",
    request: ["POST", "/collections/NAME/points/query", { query: sparse([7, 7], [1, 1]), using: "bm25" }],
    status: 422,
  },
  {
    what: "pages by id, each ending with the next one's first",
    request: ["POST", "/collections/NAME/points/scroll", { limit: 2, with_payload: ["status"] }],
    status: 200,
    result: {
      points: [
        { id, payload: { status: "approved" } },
        { id: other, payload: { status: "sample" } },
      ],
      next_page_offset: third,
    },
  },
  {
    what: "the last page",
    request: ["POST", "/collections/NAME/points/scroll", { limit: 2, offset: third, with_payload: ["status"] }],
    status: 200,
    result: { points: [{ id: third }], next_page_offset: null },
  },
  {
    what: "delete points, one of which is not there",
    request: [
      "POST",
      "/collections/NAME/points/delete?wait=true",
      { points: [third, "00000000-0000-5000-8000-00000000000f"] },
    ],
    status: 200,
    result: { status: "completed" },
  },
  {
    what: "an alias of a collection that is not there",
    request: [
      "POST",
      "/collections/aliases",
      { actions: [{ create_alias: { collection_name: "NAME_none", alias_name: "ALIAS" } }] },
    ],
    status: 404,
  },
  {
    what: "delete an alias that is not there",
    request: ["POST", "/collections/aliases", { actions: [{ delete_alias: { alias_name: "ALIAS" } }] }],
    status: 200,
    result: true,
  },
  {
    what: "an alias",
    request: [
      "POST",
      "/collections/aliases",
      { actions: [{ create_alias: { collection_name: "NAME", alias_name: "ALIAS" } }] },
    ],
    status: 200,
    result: true,
  },
  {
    what: "the same alias again: it is replaced, not refused",
    request: [
      "POST",
      "/collections/aliases",
      { actions: [{ create_alias: { collection_name: "NAME", alias_name: "ALIAS" } }] },
    ],
    status: 200,
    result: true,
  },
  { what: "asked by its alias", request: ["GET", "/collections/ALIAS/exists"], status: 200, result: { exists: true } },
  {
    what: "its shape",
    request: ["GET", "/collections/NAME"],
    status: 200,
    result: {
      config: {
        params: {
          vectors: { dense: { size: 2, distance: "Cosine" } },
          sparse_vectors: { bm25: { modifier: "idf" } },
          shard_number: 1,
          replication_factor: 1,
          write_consistency_factor: 1,
        },
      },
      payload_schema: { status: { data_type: "keyword" } },
    },
  },
  {
    what: "a refused action leaves those before it done: never delete an alias to make it",
    request: [
      "POST",
      "/collections/aliases",
      {
        actions: [
          { delete_alias: { alias_name: "ALIAS" } },
          { create_alias: { collection_name: "NAME_none", alias_name: "ALIAS" } },
        ],
      },
    ],
    status: 404,
  },
  { what: "it is gone", request: ["GET", "/collections/ALIAS/exists"], status: 200, result: { exists: false } },
  { what: "delete", request: ["DELETE", "/collections/NAME"], status: 200, result: true },
];

function describeServer(name: string, open: () => Promise<{ readonly url: string; readonly apiKey?: string }>): void {
  describe(name, () => {
    let server: { readonly url: string; readonly apiKey?: string };
    const run = `lantern_probe${process.pid}x${performance.timeOrigin.toFixed(0)}`;
    beforeAll(async () => {
      server = await open();
    });
    test.each(probes)("$what: $status", async ({ request: [method, path, body], status, result }) => {
      const named = (text: string) => text.replaceAll("NAME", `${run}_a`).replaceAll("ALIAS", `${run}_b`);
      const response = await fetch(server.url.replace(/\/+$/, "") + named(path), {
        method,
        headers: { "content-type": "application/json", ...(server.apiKey ? { "api-key": server.apiKey } : {}) },
        ...(body === undefined ? {} : { body: named(JSON.stringify(body)) }),
      });
      const text = await response.text();
      expect(`${response.status} ${response.ok ? "" : text}`).toMatch(new RegExp(`^${status} `));
      if (result === undefined) return;
      const answer: { result?: unknown } = JSON.parse(text);
      if (typeof result === "object") expect(answer.result).toMatchObject(result as object);
      else expect(answer.result).toBe(result);
    });
  });
}

let twin: QdrantServer | undefined;
afterAll(() => twin?.close());
describeServer("the local server", async () => {
  twin = await startQdrantServer();
  return twin;
});

const realUrl = process.env.QDRANT_URL ?? "";
const apiKey = process.env.QDRANT_API_KEY;
if (realUrl !== "") describeServer("a real server", async () => ({ url: realUrl, ...(apiKey ? { apiKey } : {}) }));
test.skipIf(realUrl === "")(
  "a real server was asked the same (when skipped, QDRANT_URL is not set and NOTHING was compared)",
  async () => {
    expect((await fetch(realUrl)).ok).toBe(true);
  },
);
