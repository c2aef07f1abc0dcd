import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject, onTestFinished } from "vitest";
import { openStore, type Store } from "../store/index.ts";
import { databaseUrl, templateName } from "./global-setup.ts";

/** The address of a fresh, migrated database of its own on the run's PostgreSQL server; dropped when the test is over. */
export async function testDatabase(): Promise<string> {
  const server = inject("postgres");
  const name = `lantern_${randomUUID().replaceAll("-", "")}`;
  const run = async (statement: string) => {
    const client = new pg.Client({ ...server, database: "postgres" });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await run(`CREATE DATABASE ${name} TEMPLATE ${templateName}`);
  onTestFinished(() => run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  return databaseUrl(server, name);
}

/** A store on a database of its own, closed when the test is over. */
export async function testStore(): Promise<Store> {
  const store = await openStore({ dataDir: ".", databaseUrl: await testDatabase(), onNotice: () => undefined });
  onTestFinished(() => store.close());
  return store;
}
