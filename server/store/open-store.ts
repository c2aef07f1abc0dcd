import { randomInt } from "node:crypto";
import path from "node:path";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { openEmbeddedPostgres } from "./embedded-postgres.ts";
import { type KeptConnection, keepConnected } from "./kept-connection.ts";
import * as schema from "./schema.ts";
import { StoreWillNotOpen } from "./store-will-not-open.ts";

/** Anything a statement can be sent to: the pool, or one connection inside a transaction. */
export interface Queryable {
  query<Row>(query: {
    readonly name?: string;
    readonly text: string;
    readonly values?: readonly unknown[];
  }): Promise<{ readonly rows: Row[] }>;
}

/** One connection inside a transaction. */
export interface Transaction extends Queryable {
  /** The last statement: COMMIT leaves in the same flight, and everything is stored or nothing. Nothing can be sent after it. */
  last: Queryable["query"];
}

export interface Store extends Queryable {
  readonly pool: pg.Pool;
  readonly orm: NodePgDatabase<typeof schema>;
  /** Connection settings for a further client (LISTEN needs one of its own). */
  readonly connection: pg.ClientConfig;
  /** This process, as other processes see it: it holds the advisory lock (instanceLockClass, instance) while it lives. */
  readonly instance: number;
  readonly where: string;
  /** Everything or nothing; a deadlock is tried once more. */
  inTransaction<Result>(work: (client: Transaction) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** First key of the advisory locks that say which server processes are alive. Arbitrary, but the same for all of them. */
export const instanceLockClass = 0x1a47;
const migrationLock = 0x1a47_0001;

/**
 * Limits on the server's side: a process that is paused while it holds a row lock must not hold up everyone else for ever.
 * Longer than any statement of ours takes; shorter than a patient's patience.
 */
const limits = { statement_timeout: 15_000, lock_timeout: 8_000, idle_in_transaction_session_timeout: 15_000 };

/**
 * Opens PostgreSQL (the bundled server unless `databaseUrl` names another), applies the migrations and takes this process's
 * instance lock. Several Lantern processes may open the same store.
 *
 * @throws StoreWillNotOpen with a sentence to act on; the cause's own text may be part of it, patients' words never are.
 */
export async function openStore(options: {
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly onNotice: (sentence: string) => void;
}): Promise<Store> {
  const embedded = options.databaseUrl === undefined ? await openEmbeddedPostgres(options) : undefined;
  const connection: pg.ClientConfig = {
    ...(embedded === undefined ? { connectionString: options.databaseUrl } : embedded.connection),
    application_name: "lantern",
  };
  const instance = randomInt(1, 2 ** 31 - 1);
  let keeper: KeptConnection;
  try {
    await migrateOnce(connection);
    // The lock goes when this connection goes, so a killed process is seen as gone within milliseconds, with no clock to compare.
    keeper = await keepConnected(connection, async (client) => {
      await client.query("SELECT pg_advisory_lock($1, $2)", [instanceLockClass, instance]);
    });
  } catch (error) {
    await embedded?.stopIfAlone();
    const { message } = error as Error;
    throw new StoreWillNotOpen(
      embedded === undefined
        ? `The database at DATABASE_URL will not open: ${message}. Check that PostgreSQL runs there, and host, port, name and password in DATABASE_URL; or leave DATABASE_URL out to use the bundled one.`
        : `The database in ${embedded.folder} will not open: ${message}`,
    );
  }
  const pool = new pg.Pool({
    ...connection,
    ...limits,
    max: 16,
    // Statements of one transaction that do not wait for each other's answers leave together.
    pipeline: true,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 5_000,
  });
  // An idle connection that breaks must not end the process; the next query reports it.
  pool.on("error", () => undefined);
  return {
    pool,
    orm: drizzle(pool, { schema }),
    connection,
    instance,
    where: embedded === undefined ? "PostgreSQL at DATABASE_URL" : `bundled PostgreSQL in ${embedded.folder}`,
    query: (query) => send(pool, query),
    inTransaction: (work) => inTransaction(pool, work),
    async close() {
      // The lock last: a turn of ours that still speaks must not be taken for an orphan.
      await pool.end();
      await keeper.close();
      await embedded?.stopIfAlone();
    },
  };
}

/** The one place where a row's type is believed: statements and their row types stand side by side. */
async function send<Row>(
  to: pg.Pool | pg.PoolClient,
  query: Parameters<Queryable["query"]>[0],
): Promise<{ rows: Row[] }> {
  const { rows } = await to.query({ ...query, values: [...(query.values ?? [])] });
  return { rows: rows as Row[] };
}

async function inTransaction<Result>(pool: pg.Pool, work: (client: Transaction) => Promise<Result>): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    const client = await pool.connect();
    let broken = false;
    try {
      const { transaction, end } = begin(client);
      const result = await work(transaction);
      await end();
      return result;
    } catch (error) {
      await client.query("ROLLBACK").catch(() => {
        broken = true;
      });
      // 40001 serialization failure, 40P01 deadlock: nothing was done, and doing it again is right.
      const again = attempt === 0 && /^40/.test(String((error as { code?: unknown }).code));
      if (!again) throw error;
    } finally {
      client.release(broken);
    }
  }
}

/**
 * A transaction begins with its first statement: a lock that is asked for leaves in the same flight as BEGIN. Anything that changes a row
 * waits until BEGIN is answered, because without one it would be committed at once.
 */
function begin(client: pg.PoolClient): { readonly transaction: Transaction; end(): Promise<void> } {
  let begun: Promise<unknown> | undefined;
  let over = false;
  async function query<Row>(query: Parameters<Queryable["query"]>[0]): Promise<{ rows: Row[] }> {
    if (over) throw new Error("the transaction is over");
    const begins = begun === undefined;
    begun ??= client.query("BEGIN");
    if (!(begins && query.text.startsWith("SELECT "))) {
      await begun;
      return send<Row>(client, query);
    }
    const [, answer] = await Promise.all([begun, send<Row>(client, query)]);
    return answer;
  }
  async function end(): Promise<void> {
    if (!over) await commit(client);
  }
  return {
    transaction: {
      query,
      async last<Row>(statement: Parameters<Queryable["query"]>[0]) {
        if (begun === undefined) throw new Error("a transaction of one statement needs none");
        await begun;
        over = true;
        const [answer] = await Promise.all([send<Row>(client, statement), commit(client)]);
        return answer;
      },
    },
    end,
  };
}

/** A transaction that failed answers COMMIT with ROLLBACK: whoever swallowed the failure must not be told that it was stored. */
async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query("COMMIT");
  if (command === "ROLLBACK") throw new Error("a statement failed, and nothing of the transaction was stored");
}

async function migrateOnce(connection: pg.ClientConfig): Promise<void> {
  // An address that never answers must end the start, not hold it.
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [migrationLock]);
    await migrate(drizzle(client, { schema }), { migrationsFolder: path.join(import.meta.dirname, "migrations") });
  } finally {
    await client.end();
  }
}
