import { spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { expect, test } from "vitest";
import { startServerProcess, testFolder } from "./testing/server-process.ts";
import { testDatabase } from "./testing/test-store.ts";

/** Runs the start command until it gives up, and says what a person would have read. */
async function failedStart(environment: Readonly<Record<string, string>>): Promise<string> {
  const child = spawn(process.execPath, ["server/main.ts"], {
    cwd: path.resolve(import.meta.dirname, ".."),
    env: { PATH: process.env.PATH ?? "", LOG: "off", DEMO_PORTAL: "off", PORT: "0", ...environment },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (output += data.toString()));
  const code = await new Promise((resolve) => child.once("exit", resolve));
  expect(code).toBe(1);
  return output;
}

test("a port in use is said in one sentence with the way out, and nothing is left running", async () => {
  const blocker = net.createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => blocker.once("listening", resolve));
  const { port } = blocker.address() as net.AddressInfo;
  const output = await failedStart({ DATA_DIR: testFolder(), DATABASE_URL: await testDatabase(), PORT: String(port) });
  expect(output).toContain(`Port ${port} is in use by another program`);
  expect(output).toContain("PORT=");
  expect(output).not.toMatch(/\n\s+at /);
  blocker.close();
});

test("a database that cannot be reached is named, without a stack", async () => {
  const output = await failedStart({ DATA_DIR: testFolder(), DATABASE_URL: "postgres://nobody@127.0.0.1:1/lantern" });
  expect(output).toMatch(/database at DATABASE_URL will not open/);
  expect(output).not.toMatch(/\n\s+at /);
});

test("a data folder that cannot be written is named, without a stack", async () => {
  const folder = testFolder();
  fs.writeFileSync(path.join(folder, "a-file"), "");
  const output = await failedStart({ DATA_DIR: path.join(folder, "a-file", "data") });
  expect(output).toContain("a-file");
  expect(output).not.toMatch(/\n\s+at /);
});

test("settings that contradict each other are all named at once", async () => {
  const output = await failedStart({ PORT: "abc", MODEL: "m" });
  expect(output).toContain("PORT is not a number");
});

test("a folder left by a killed initdb is set aside, not trusted and not deleted", async () => {
  const folder = testFolder();
  fs.mkdirSync(path.join(folder, "postgres"));
  fs.writeFileSync(path.join(folder, "postgres", "half"), "made");
  const server = await startServerProcess({ DATA_DIR: folder, DEMO_PORTAL: "off" });
  expect(fs.readdirSync(folder).some((name) => name.startsWith("postgres.unfinished-"))).toBe(true);
  await server.stop();
});

test("what patients write is in no log line, even when everything goes wrong", async () => {
  const folder = testFolder();
  const server = await startServerProcess({ DATA_DIR: folder, DEMO_PORTAL: "off", LOG: "on" });
  const secret = "zebraword";
  const call = (address: string, init: RequestInit) => fetch(server.origin + address, init);
  const { id, token } = (await (await call("/api/conversations", { method: "POST", body: "{}" })).json()) as {
    id: string;
    token: string;
  };
  const headers = { authorization: `Bearer ${token}` };
  const send = (text: string) =>
    call(`/api/conversations/${id}/messages`, {
      method: "POST",
      headers,
      body: JSON.stringify({ clientMessageId: crypto.randomUUID(), text }),
    });
  await (await send(`${secret} I have crushing chest pain and I am sweating`)).text();
  await call(`/api/conversations/${id}/messages?${secret}`, { method: "POST", headers, body: `{"text":"${secret}` });
  await call(`/api/${secret}`, {});
  // The database refuses the next message, with the statement's own words in its error.
  const { default: pg } = await import("pg");
  const client = new pg.Client({ host: path.join(folder, "postgres"), user: "lantern", database: "postgres" });
  await client.connect();
  await client.query("ALTER TABLE events ADD CONSTRAINT refuse CHECK (payload::text NOT LIKE '%zebraword%') NOT VALID");
  const refused = await send(`${secret} hello again`);
  expect(refused.status).toBeGreaterThanOrEqual(500);
  expect(await refused.text()).not.toContain(secret);
  await client.end();
  await server.stop();
  expect(server.output()).not.toContain(secret);
  expect(fs.readFileSync(path.join(folder, "postgres", "server.log"), "utf8")).not.toContain(secret);
});
