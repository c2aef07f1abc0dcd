import { randomInt } from "node:crypto";
import path from "node:path";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { openEmbeddedPostgres, StoreWillNotOpen } from "./embedded-postgres.ts";
import * as schema from "./schema.ts";

export interface Store {
  readonly pool: pg.Pool;
  readonly orm: NodePgDatabase<typeof schema>;
  /** Connection settings for a further client (LISTEN needs one of its own). */
  readonly connection: pg.ClientConfig;
  /** This process, as other processes see it: it holds the advisory lock (instanceLockClass, instance) while it lives. */
  readonly instance: number;
  readonly where: string;
  close(): Promise<void>;
}

/** First key of the advisory locks that say which server processes are alive. Arbitrary, but the same for all of them. */
export const instanceLockClass = 0x1a47;
const migrationLock = 0x1a47_0001;

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
  const connection: pg.ClientConfig =
    embedded === undefined ? { connectionString: options.databaseUrl } : { ...embedded.connection };
  const instance = randomInt(1, 2 ** 31 - 1);
  const settings = { ...connection, application_name: "lantern" };
  const keeper = new pg.Client(settings);
  const pool = new pg.Pool({ ...settings, max: 16, idleTimeoutMillis: 60_000, connectionTimeoutMillis: 5_000 });
  // An idle connection that breaks must not end the process; the next query reports it.
  pool.on("error", () => undefined);
  keeper.on("error", () => undefined);
  try {
    await keeper.connect();
    await keeper.query("SELECT pg_advisory_lock($1)", [migrationLock]);
    try {
      await migrate(drizzle(keeper, { schema }), { migrationsFolder: path.join(import.meta.dirname, "migrations") });
    } finally {
      await keeper.query("SELECT pg_advisory_unlock($1)", [migrationLock]);
    }
    // The lock goes when this connection goes, so a killed process is seen as gone within milliseconds, with no clock to compare.
    await keeper.query("SELECT pg_advisory_lock($1, $2)", [instanceLockClass, instance]);
  } catch (error) {
    await keeper.end().catch(() => undefined);
    await pool.end();
    throw new StoreWillNotOpen(
      `The database ${embedded === undefined ? "at DATABASE_URL" : `in ${embedded.folder}`} will not open: ${(error as Error).message}`,
    );
  }
  return {
    pool,
    orm: drizzle(pool, { schema }),
    connection: settings,
    instance,
    where: embedded === undefined ? "PostgreSQL at DATABASE_URL" : `bundled PostgreSQL in ${embedded.folder}`,
    async close() {
      const others = await otherProcesses(keeper, instance).catch(() => 1);
      await keeper.end();
      await pool.end();
      if (embedded !== undefined && others === 0) await embedded.stop();
    },
  };
}

/** Lantern processes other than this one that hold an instance lock: the last one out stops the bundled server. */
async function otherProcesses(keeper: pg.Client, instance: number): Promise<number> {
  const { rows } = await keeper.query<{ count: string }>(
    "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND classid = $1 AND objid <> $2 AND objsubid = 2",
    [instanceLockClass, instance],
  );
  return Number(rows[0]?.count ?? 1);
}
