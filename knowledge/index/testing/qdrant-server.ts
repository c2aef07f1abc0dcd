import { type ServerType, serve } from "@hono/node-server";
import { Hono } from "hono";

interface SparseVector {
  readonly indices: readonly number[];
  readonly values: readonly number[];
}
type Payload = Readonly<Record<string, unknown>>;
interface Point {
  readonly id: string;
  readonly vector: Readonly<Record<string, SparseVector>>;
  readonly payload: Payload;
}
interface Condition {
  readonly key: string;
  readonly match: { readonly value?: unknown; readonly any?: readonly unknown[] };
}
interface Filter {
  readonly must?: readonly Condition[];
}
interface Collection {
  readonly idf: boolean;
  readonly vectorName: string;
  readonly points: Map<string, Point>;
}

export interface QdrantServer {
  readonly url: string;
  /** Method and path of every request, in order. Bodies are not kept. */
  readonly requests: readonly string[];
  readonly aliases: ReadonlyMap<string, string>;
  collectionNames(): string[];
  /** From now on every request waits until the server is closed, as behind a broken network. */
  hang(): void;
  close(): Promise<void>;
}

/**
 * The part of Qdrant's REST interface that our index uses, in this process: sparse dot product with the `idf` modifier
 * (ln(1 + (N - n + 0.5) / (n + 0.5)), as Qdrant's documentation gives it), payload filters with `must`, aliases. Anything else is answered
 * with 501, so that a test cannot pass on a request nobody thought of. Not part of the product.
 */
export async function startQdrantServer(): Promise<QdrantServer> {
  const collections = new Map<string, Collection>();
  const aliases = new Map<string, string>();
  const requests: string[] = [];
  let hanging = false;

  const app = new Hono();
  app.use(async (c, next) => {
    requests.push(`${c.req.method} ${c.req.path}`);
    if (hanging) await new Promise(() => {});
    await next();
  });
  const ok = (result: unknown) => Response.json({ status: "ok", time: 0, result });
  const refused = (status: 400 | 404 | 409 | 501, error: string) =>
    Response.json({ status: { error }, time: 0 }, { status });
  const collectionOf = (name: string) => collections.get(aliases.get(name) ?? name);
  const unknown = (name: string) => refused(404, `Not found: Collection \`${name}\` doesn't exist!`);

  app.get("/collections", () => ok({ collections: [...collections.keys()].map((name) => ({ name })) }));
  app.get("/collections/:name/exists", (c) => ok({ exists: collectionOf(c.req.param("name")) !== undefined }));
  app.put("/collections/:name", async (c) => {
    const name = c.req.param("name");
    if (collections.has(name)) return refused(409, `Wrong input: Collection \`${name}\` already exists!`);
    const body: { sparse_vectors?: Record<string, { modifier?: string }>; vectors?: unknown } = await c.req.json();
    const [vector, ...more] = Object.entries(body.sparse_vectors ?? {});
    if (vector === undefined || more.length > 0 || body.vectors !== undefined)
      return refused(501, "only one sparse vector");
    collections.set(name, { vectorName: vector[0], idf: vector[1].modifier === "idf", points: new Map() });
    return ok(true);
  });
  app.delete("/collections/:name", (c) => ok(collections.delete(c.req.param("name"))));
  app.put("/collections/:name/index", async (c) => {
    const { field_schema }: { field_schema: string } = await c.req.json();
    if (field_schema !== "keyword") return refused(501, "only keyword fields");
    return collectionOf(c.req.param("name")) === undefined ? unknown(c.req.param("name")) : ok({ status: "completed" });
  });
  app.put("/collections/:name/points", async (c) => {
    const collection = collectionOf(c.req.param("name"));
    if (collection === undefined) return unknown(c.req.param("name"));
    const { points }: { points?: readonly Point[] } = await c.req.json();
    if (points === undefined) return refused(501, "only points, no batch");
    for (const point of points) {
      const problem = problemOf(point, collection.vectorName);
      if (problem !== undefined) return refused(400, problem);
      collection.points.set(point.id, point);
    }
    return ok({ operation_id: 1, status: "completed" });
  });
  app.post("/collections/:name/points/count", (c) => {
    const collection = collectionOf(c.req.param("name"));
    return collection === undefined ? unknown(c.req.param("name")) : ok({ count: collection.points.size });
  });
  app.post("/collections/:name/points/query", async (c) => {
    const collection = collectionOf(c.req.param("name"));
    if (collection === undefined) return unknown(c.req.param("name"));
    const body: {
      query?: SparseVector;
      using?: string;
      filter?: Filter;
      limit?: number;
      with_payload?: unknown;
      prefetch?: unknown;
    } = await c.req.json();
    if (body.query?.indices === undefined || body.using !== collection.vectorName || body.prefetch !== undefined) {
      return refused(501, "only a sparse query");
    }
    const points = scorePoints(collection, body.query)
      .filter(({ point }) => fits(point.payload, body.filter))
      .slice(0, body.limit ?? 10)
      .map(({ point, score }) => ({
        id: point.id,
        version: 1,
        score,
        payload: pick(point.payload, body.with_payload),
      }));
    return ok({ points });
  });
  app.post("/collections/:name/points/scroll", async (c) => {
    const collection = collectionOf(c.req.param("name"));
    if (collection === undefined) return unknown(c.req.param("name"));
    const body: { filter?: Filter; limit?: number; with_payload?: unknown } = await c.req.json();
    const points = [...collection.points.values()]
      .filter((point) => fits(point.payload, body.filter))
      // Qdrant scrolls by point id, which says nothing about the order of passages.
      .sort((left, right) => (left.id < right.id ? -1 : 1))
      .slice(0, body.limit ?? 10)
      .map((point) => ({ id: point.id, payload: pick(point.payload, body.with_payload) }));
    return ok({ points, next_page_offset: null });
  });
  app.get("/aliases", () => {
    const rows = [...aliases].map(([alias_name, collection_name]) => ({ alias_name, collection_name }));
    return ok({ aliases: rows });
  });
  app.post("/collections/aliases", async (c) => {
    interface Action {
      readonly create_alias?: { readonly alias_name: string; readonly collection_name: string };
      readonly delete_alias?: { readonly alias_name: string };
    }
    const { actions }: { actions: readonly Action[] } = await c.req.json();
    // All or nothing: check before the first change.
    const missing = actions.find(({ create_alias }) => create_alias && !collections.has(create_alias.collection_name));
    if (missing?.create_alias !== undefined) return unknown(missing.create_alias.collection_name);
    for (const { create_alias, delete_alias } of actions) {
      if (delete_alias !== undefined) aliases.delete(delete_alias.alias_name);
      if (create_alias !== undefined) aliases.set(create_alias.alias_name, create_alias.collection_name);
    }
    return ok(true);
  });
  app.all("*", (c) => refused(501, `${c.req.method} ${c.req.path} is not part of this server`));

  const { server, port } = await new Promise<{ server: ServerType; port: number }>((resolve) => {
    const started = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, (info) =>
      resolve({ server: started, port: info.port }),
    );
  });
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    aliases,
    collectionNames: () => [...collections.keys()],
    hang: () => {
      hanging = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}

function problemOf({ id, vector }: Point, vectorName: string): string | undefined {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return `${id} is not a valid point ID`;
  const sparse = vector[vectorName];
  if (sparse === undefined) return `Not existing vector name error: ${Object.keys(vector).join()}`;
  if (sparse.indices.length !== sparse.values.length) return "must be the same length as indices";
  if (new Set(sparse.indices).size !== sparse.indices.length) return "must be unique";
  if (sparse.indices.some((index) => !Number.isInteger(index) || index < 0 || index > 0xffffffff))
    return "invalid index";
  return undefined;
}

function scorePoints({ points, vectorName, idf }: Collection, query: SparseVector) {
  const all = [...points.values()].map((point) => {
    const sparse = point.vector[vectorName];
    return { point, values: new Map(sparse?.indices.map((index, at) => [index, sparse.values[at] ?? 0])) };
  });
  const weights = query.indices.map((index, at) => {
    const having = all.filter(({ values }) => values.has(index)).length;
    const factor = idf ? Math.log(1 + (all.length - having + 0.5) / (having + 0.5)) : 1;
    return [index, (query.values[at] ?? 0) * factor] as const;
  });
  return all
    .map(({ point, values }) => {
      const score = weights.reduce((sum, [index, weight]) => sum + weight * (values.get(index) ?? 0), 0);
      return { point, score };
    })
    .filter(({ score }) => score !== 0)
    .sort((left, right) => right.score - left.score);
}

/** A condition on a list holds when one member matches, as Qdrant has it. */
const fits = (payload: Payload, filter: Filter | undefined): boolean =>
  (filter?.must ?? []).every(({ key, match }) => {
    const stored = payload[key];
    const members: readonly unknown[] = Array.isArray(stored) ? stored : [stored];
    return members.some((member) => (match.any === undefined ? member === match.value : match.any.includes(member)));
  });

function pick(payload: Payload, wanted: unknown): Payload | null {
  if (wanted === true) return payload;
  if (!Array.isArray(wanted)) return null;
  return Object.fromEntries(Object.entries(payload).filter(([key]) => wanted.includes(key)));
}
