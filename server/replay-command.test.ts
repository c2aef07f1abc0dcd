import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openDecoder } from "#web/stream/index.ts";
import { startServerProcess, testFolder } from "./testing/server-process.ts";

/** `npm run replay -- …` as it is run for real: a process of its own on the data folder. */
async function replay(environment: Readonly<Record<string, string>>, ...argv: readonly string[]) {
  const child = spawn(process.execPath, ["server/replay.ts", ...argv], {
    cwd: path.resolve(import.meta.dirname, ".."),
    env: { PATH: process.env.PATH ?? "", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const heard = { out: "", err: "" };
  child.stdout.on("data", (data: Buffer) => (heard.out += data.toString()));
  child.stderr.on("data", (data: Buffer) => (heard.err += data.toString()));
  const code = await new Promise((resolve) => child.once("close", resolve));
  return { code, ...heard };
}

test("an answer is replayed beside the running server, and again when nothing runs and the guidance is gone", async () => {
  const folder = testFolder();
  const environment = { DATA_DIR: folder, DEMO_PORTAL: "off" };
  const server = await startServerProcess(environment);
  const post = (at: string, body: object, token = "") =>
    fetch(`${server.origin}/api/conversations${at}`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
  const { id, token } = (await (await post("", { country: "GB" })).json()) as { id: string; token: string };
  const text = "How long does a cough last?";
  const response = await post(`/${id}/messages`, { clientMessageId: "message-one", text }, token);
  let answerId = "";
  const decoder = openDecoder();
  for await (const bytes of response.body ?? [])
    for (const frame of decoder.push(bytes))
      if (frame.kind === "chunk" && frame.chunk.type === "start" && frame.chunk.messageMetadata?.author === "lantern")
        answerId = frame.chunk.messageId ?? "";

  const beside = await replay(environment, answerId);
  expect(beside).toMatchObject({ code: 0, err: "" });
  expect(beside.out).toMatch(/Same\. \d+ sentences judged again/);
  expect(beside.out).not.toContain("cough last");
  await server.stop();

  fs.rmSync(path.join(folder, "knowledge"), { recursive: true });
  const alone = await replay(environment, answerId, "--json");
  expect(alone).toMatchObject({ code: 0, err: "" });
  expect(JSON.parse(alone.out)).toMatchObject({ kind: "replayed", replay: { same: true, answerId } });
  expect(fs.existsSync(path.join(folder, "knowledge"))).toBe(false);
}, 120_000); // a database is made, stopped and started again, beside whatever else this machine does

test("asked wrongly, it says how to ask; a folder that is not there is named and not made", async () => {
  const folder = path.join(testFolder(), "elsewhere");
  for (const argv of [[], ["one", "two"], ["one", "--loud"]]) {
    const { code, out, err } = await replay({ DATA_DIR: folder }, ...argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("npm run replay -- <answer id>");
  }
  const { code, err } = await replay({ DATA_DIR: folder }, "an-answer");
  expect(code).toBe(2);
  expect(err).toContain("There is no data folder");
  expect(err).toContain("elsewhere");
  expect(fs.existsSync(folder)).toBe(false);
  const away = await replay({ DATA_DIR: folder, DATABASE_URL: "postgres://nobody@127.0.0.1:1/lantern" }, "an-answer");
  expect(away.code).toBe(2);
  expect(away.err).toMatch(/database at DATABASE_URL will not open/);
  expect(away.err).not.toMatch(/\n\s+at /);
}, 120_000);
