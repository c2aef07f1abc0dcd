import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { openEmbeddedPostgres } from "../store/embedded-postgres.ts";
import { openStore } from "../store/index.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where test files clone their database from: see test-store.ts. */
    readonly postgres: { readonly host: string; readonly port: number; readonly user: string };
  }
}

export const templateName = "lantern_template";

/** One real PostgreSQL for the whole run, with a migrated database to clone from: a clone takes milliseconds. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "lantern-test-"));
  fs.chmodSync(folder, 0o755);
  const server = await openEmbeddedPostgres({ dataDir: folder, onNotice: () => undefined });
  const { host, port, user } = server.connection;
  const client = new pg.Client(server.connection);
  await client.connect();
  await client.query(`CREATE DATABASE ${templateName}`);
  await client.end();
  const store = await openStore({
    dataDir: folder,
    databaseUrl: databaseUrl({ host, port, user }, templateName),
    onNotice: () => undefined,
  });
  await store.close();
  project.provide("postgres", { host, port, user });
  return async () => {
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
}

/** A database on the test server as DATABASE_URL would name it. */
export const databaseUrl = (
  server: { readonly host: string; readonly port: number; readonly user: string },
  name: string,
): string => `postgres://${server.user}@localhost:${server.port}/${name}?host=${encodeURIComponent(server.host)}`;
