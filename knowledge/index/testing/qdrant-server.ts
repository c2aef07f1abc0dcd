import { type HttpBindings, type ServerType, serve } from "@hono/node-server";
import { type Context, Hono } from "hono";
import {
  addPoints,
  type Collection,
  type CollectionSettings,
  type Filter,
  findPoints,
  fits,
  pick,
  pickVectors,
  type Point,
  Refused,
  type Search,
} from "./qdrant-store.ts";

/** How the server answers instead of doing what it is asked. */
export type Misbehaviour =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly body: string;
      readonly headers?: Record<string, string>;
    }
  /** The connection is broken before an answer. */
  | { readonly kind: "reset" }
  /** It does what it was asked, and the connection breaks before the answer. */
  | { readonly kind: "reset-after" }
  | { readonly kind: "slow"; readonly ms: number }
  /** Never answers, as behind a broken network. */
  | { readonly kind: "hang" };

export interface QdrantServer {
  readonly url: string;
  /** Method and path of every request, in order. Bodies are not kept. */
  readonly requests: readonly string[];
  readonly aliases: ReadonlyMap<string, string>;
  readonly collections: ReadonlyMap<string, Collection>;
  collectionNames(): string[];
  /** Asked for every request with its number of such requests so far, from 1; undefined: it is answered as it should be. */
  misbehave(how: (request: string, number: number) => Misbehaviour | undefined): void;
  /** From now on only this key is taken. */
  requireKey(key: string): void;
  close(): Promise<void>;
}

type Env = { Bindings: HttpBindings };

/**
 * The part of Qdrant's REST interface that our index uses, in this process: sparse dot product with the `idf` modifier, named dense
 * vectors, prefetch with reciprocal rank fusion, payload filters with `must`, aliases. Anything else is answered with 501, so that a test
 * cannot pass on a request nobody thought of. Compared with a real server in the contract suite. Not part of the product.
 */
export async function startQdrantServer(version = "1.18.3"): Promise<QdrantServer> {
  const collections = new Map<string, Collection>();
  const aliases = new Map<string, string>();
  const requests: string[] = [];
  const counts = new Map<string, number>();
  let how: (request: string, number: number) => Misbehaviour | undefined = () => undefined;
  let key: string | undefined;

  const app = new Hono<Env>();
  app.use(async (c, next) => {
    const request = `${c.req.method} ${c.req.path}`;
    const number = (counts.get(request) ?? 0) + 1;
    counts.set(request, number);
    requests.push(request);
    const wrong = how(request, number);
    if (wrong?.kind === "answer")
      return new Response(wrong.body, { status: wrong.status, headers: wrong.headers ?? {} });
    if (wrong?.kind === "hang") await new Promise(() => {});
    if (wrong?.kind === "reset") return broken(c);
    if (wrong?.kind === "slow") await new Promise((resolve) => setTimeout(resolve, wrong.ms).unref());
    if (key !== undefined && c.req.path !== "/" && c.req.header("api-key") !== key)
      return new Response(
        c.req.header("api-key") === undefined
          ? "Must provide an API key or an Authorization bearer token"
          : "Invalid API key or JWT",
        { status: 401 },
      );
    await next();
    if (wrong?.kind === "reset-after") c.res = await broken(c);
    return undefined;
  });
  app.onError((error) => {
    if (!(error instanceof Refused)) throw error;
    return Response.json({ status: { error: error.message }, time: 0 }, { status: error.status });
  });

  const ok = (result: unknown) => Response.json({ status: "ok", time: 0, result });
  const collectionOf = (c: Context<Env>): Collection => {
    const name = c.req.param("name") ?? "";
    const found = collections.get(aliases.get(name) ?? name);
    if (found === undefined) throw new Refused(404, `Not found: Collection \`${name}\` doesn't exist!`);
    return found;
  };

  app.get("/", () => Response.json({ title: "qdrant - vector search engine", version, commit: "0" }));
  app.get("/collections", () => ok({ collections: [...collections.keys()].map((name) => ({ name })) }));
  app.get("/collections/:name/exists", (c) => {
    const name = c.req.param("name");
    return ok({ exists: collections.has(aliases.get(name) ?? name) });
  });
  app.get("/collections/:name", (c) => ok(describeCollection(collectionOf(c))));
  app.put("/collections/:name", async (c) => {
    const name = c.req.param("name");
    if (collections.has(name)) throw new Refused(409, `Wrong input: Collection \`${name}\` already exists!`);
    const settings: CollectionSettings = await c.req.json();
    if (
      (settings.shard_number ?? 1) > 1 &&
      Object.values(settings.sparse_vectors ?? {}).some(({ modifier }) => modifier)
    )
      throw new Refused(501, "rarity counted within each shard is not part of the local server");
    collections.set(name, { settings, points: new Map(), fields: new Map() });
    return ok(true);
  });
  app.delete("/collections/:name", (c) => ok(collections.delete(c.req.param("name"))));
  app.put("/collections/:name/index", async (c) => {
    const { field_name, field_schema }: { field_name: string; field_schema: string } = await c.req.json();
    collectionOf(c).fields.set(field_name, field_schema);
    return ok({ operation_id: 1, status: "completed" });
  });
  app.put("/collections/:name/points", async (c) => {
    const { points }: { points?: readonly Point[] } = await c.req.json();
    if (points === undefined) throw new Refused(501, "only points, no batch");
    addPoints(collectionOf(c), points);
    return ok({ operation_id: 1, status: "completed" });
  });
  app.post("/collections/:name/points", async (c) => {
    const wanted: { ids: readonly string[]; with_payload?: unknown; with_vector?: unknown } = await c.req.json();
    const { points, settings } = collectionOf(c);
    for (const name of Array.isArray(wanted.with_vector) ? wanted.with_vector : [])
      if (settings.vectors?.[name] === undefined && settings.sparse_vectors?.[name] === undefined)
        throw new Refused(400, `Wrong input: Not existing vector name error: ${name}`);
    return ok(
      wanted.ids.flatMap((id) => {
        const point = points.get(id);
        if (point === undefined) return [];
        return [
          { id, payload: pick(point.payload, wanted.with_payload), vector: pickVectors(point, wanted.with_vector) },
        ];
      }),
    );
  });
  app.post("/collections/:name/points/delete", async (c) => {
    const { points }: { points: readonly string[] } = await c.req.json();
    const collection = collectionOf(c);
    for (const id of points) collection.points.delete(id);
    return ok({ operation_id: 1, status: "completed" });
  });
  app.post("/collections/:name/points/count", (c) => ok({ count: collectionOf(c).points.size }));
  const answer = (collection: Collection, search: Search & { with_payload?: unknown }) => ({
    points: findPoints(collection, search).map(({ point, score }) => ({
      id: point.id,
      version: 1,
      score,
      payload: pick(point.payload, search.with_payload ?? false),
    })),
  });
  app.post("/collections/:name/points/query", async (c) => ok(answer(collectionOf(c), await c.req.json())));
  app.post("/collections/:name/points/query/batch", async (c) => {
    const { searches }: { searches: readonly Search[] } = await c.req.json();
    const collection = collectionOf(c);
    return ok(searches.map((search) => answer(collection, search)));
  });
  app.post("/collections/:name/points/scroll", async (c) => {
    const body: { filter?: Filter; limit?: number; offset?: string; with_payload?: unknown } = await c.req.json();
    const { limit = 10, offset = "" } = body;
    // Qdrant scrolls by point id, which says nothing about the order of passages; a page ends with the id the next begins with.
    const points = [...collectionOf(c).points.values()]
      .filter((point) => point.id >= offset && fits(point.payload, body.filter))
      .sort((left, right) => (left.id < right.id ? -1 : 1));
    const page = points.slice(0, limit).map(({ id, payload }) => ({ id, payload: pick(payload, body.with_payload) }));
    return ok({ points: page, next_page_offset: points[limit]?.id ?? null });
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
    // One after the other, as the real one does: what came before a refused action has happened, and deleting nothing is no error.
    for (const { create_alias, delete_alias } of actions) {
      if (create_alias !== undefined && !collections.has(create_alias.collection_name))
        throw new Refused(404, `Not found: Collection \`${create_alias.collection_name}\` doesn't exist!`);
      if (create_alias !== undefined && collections.has(create_alias.alias_name))
        throw new Refused(409, `Wrong input: Collection \`${create_alias.alias_name}\` already exists!`);
      if (delete_alias !== undefined) aliases.delete(delete_alias.alias_name);
      if (create_alias !== undefined) aliases.set(create_alias.alias_name, create_alias.collection_name);
    }
    return ok(true);
  });
  app.all("*", (c) => {
    throw new Refused(501, `${c.req.method} ${c.req.path} is not part of the local server`);
  });

  const { server, port } = await new Promise<{ server: ServerType; port: number }>((resolve) => {
    const started = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, (info) =>
      resolve({ server: started, port: info.port }),
    );
  });
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    aliases,
    collections,
    collectionNames: () => [...collections.keys()],
    misbehave: (next) => {
      counts.clear();
      how = next;
    },
    requireKey: (next) => {
      key = next;
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}

/** Breaks the connection under the request. */
async function broken(c: Context<Env>): Promise<Response> {
  c.env.incoming.socket.destroy();
  return new Promise<Response>(() => {});
}

const describeCollection = ({ settings, points, fields }: Collection) => ({
  status: "green",
  optimizer_status: "ok",
  points_count: points.size,
  segments_count: 1,
  config: { params: { shard_number: 1, replication_factor: 1, write_consistency_factor: 1, vectors: {}, ...settings } },
  payload_schema: Object.fromEntries(
    [...fields].map(([field, data_type]) => [field, { data_type, points: points.size }]),
  ),
});
