import { spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { expect, test } from "vitest";
import { startServerProcess, testFolder } from "./testing/server-process.ts";
import { testDatabase } from "./testing/test-store.ts";

/** Runs the start command until it gives up, and says what a person would have read. */
async function failedStart(
  environment: Readonly<Record<string, string>>,
  command: readonly string[] = ["server/main.ts"],
): Promise<string> {
  const child = spawn(process.execPath, command, {
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

test.each([
  [{ HOST: "10.9.9.9" }, /HOST=10\.9\.9\.9 .* 0\.0\.0\.0/],
  [{ HOST: "999.1.1.1" }, /HOST=999\.1\.1\.1 .* 127\.0\.0\.1/],
  [{ HOST: "10.9.9.9", DEMO_PORTAL: "on", DEMO_PORT: "0" }, /HOST=10\.9\.9\.9/],
  [{ SNAPSHOT_KEY_FILE: "/nope-no-such-folder/key" }, /SNAPSHOT_KEY_FILE .*no folder \/nope-no-such-folder.*[Mm]ake/],
  [{ SNAPSHOT_KEY_FILE: import.meta.filename }, /SNAPSHOT_KEY_FILE: .*not an Ed25519 key/],
  [{ NODE_ENV: "prodution" }, /NODE_ENV is none of development, test and production/],
] as const)("%o is said with the setting's name and the way out, without a stack", async (settings, words) => {
  const output = await failedStart({ DATA_DIR: testFolder(), DATABASE_URL: await testDatabase(), ...settings });
  expect(output.replaceAll("\n", " ")).toMatch(words);
  expect(output).not.toMatch(/\n\s+at /);
  expect(output).not.toContain("Unexpected");
});

test("a database that cannot be reached is said with what to check", async () => {
  const output = await failedStart({ DATA_DIR: testFolder(), DATABASE_URL: "postgres://nobody@127.0.0.1:1/lantern" });
  expect(output).toMatch(/host, port, name and password in DATABASE_URL/);
  expect(output).toMatch(/leave DATABASE_URL out/);
});

test("a data folder that can never be made ends the start at once instead of trying for ever", async () => {
  const output = await failedStart({ DATA_DIR: "/proc/lantern-data" });
  expect(output).toMatch(/DATA_DIR is \/proc\/lantern-data, and no folder can be made in \/proc/);
});

test("a question from a country that nobody has numbers for is not answered as if the country were known", async () => {
  const settings = { DATA_DIR: testFolder(), DATABASE_URL: await testDatabase(), COUNTRY: "XX" };
  const output = await failedStart(settings, ["server/ask.ts", "How long does a cough last?"]);
  expect(output).toMatch(/^COUNTRY: "XX" is none .*\bGB\b.* leave it out\.$/m);
});
