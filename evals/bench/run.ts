import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Hono } from "hono";
import { openProgressBar } from "#knowledge/ingest/progress-bar.ts";
import { compose } from "#server/compose.ts";
import { readConfig } from "#server/config.ts";
import { listen } from "#server/listen.ts";
import { startOpenAiServer } from "#server/testing/openai-server.ts";
import { bars, interleave, quantile } from "./measure.ts";
import { messageRequest, openConversation, type ScriptedElement, scriptedAnswer } from "./scripted-answer.ts";

/**
 * `npm run bench`: what checking costs, as ratios within one run on this machine. The contender for streaming is the same scripted model
 * stream passed through untouched; for the card it is an empty route of the same framework. Absolute times depend on the machine.
 */
const question = "How long does a cough last and what can I do?";
const emergency = "My dad has crushing chest pain going down his left arm and he is sweating";
const rounds = 12;
const cardRounds = 200;
const startRounds = 3;
const bar = openProgressBar(process.stdout);
const root = path.resolve(import.meta.dirname, "..", "..");

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "lantern-bench-"));
fs.chmodSync(folder, 0o755);
const model = await startOpenAiServer();
const settings = (more: Record<string, string>) => {
  const outcome = readConfig({ DATA_DIR: folder, DEMO_PORTAL: "off", FIRST_RUN_SIGN_IN: "off", ...more });
  if (outcome.kind === "refused") throw new Error(outcome.problems.join("; "));
  return outcome.config;
};
const options = { onStep: () => undefined, quiet: true, webFolder: folder, moreFrameAncestors: [] };

const builtIn = await compose(settings({}), options);
const elements = (await scriptedAnswer(builtIn.app, question)).slice(0, 10);
await builtIn.close(0);

const lantern = await compose(
  settings({ MODEL: "scripted", OPENAI_BASE_URL: model.url, OPENAI_API_KEY: model.apiKey }),
  options,
);
const guarded = await listen(lantern.app, "127.0.0.1", 0, "PORT");
const raw = await listen(rawRelay(), "127.0.0.1", 0, "PORT");

/** Characters of the stream until its first element is complete: when a reader of the raw stream has one whole sentence. */
const firstElementLength = '{"elements":['.length + JSON.stringify(elements[0]).length;

async function rawFirst(pace: Pace): Promise<number> {
  model.enqueue({ does: "elements", elements, ...pace });
  return timeUntil(
    await post(`${raw.origin}/relay`, { method: "POST" }),
    (text) => deltaLength(text) >= firstElementLength,
  );
}
async function guardedFirst(pace: Pace): Promise<number> {
  model.enqueue({ does: "elements", elements, ...pace });
  const { id, token } = await openConversation((p, init) => fetch(guarded.origin + p, init));
  return timeUntil(
    await post(`${guarded.origin}/api/conversations/${id}/messages`, messageRequest(token, question)),
    (text) => text.includes('"type":"text-delta"'),
  );
}
async function rawTotal(pace: Pace): Promise<number> {
  model.enqueue({ does: "elements", elements, ...pace });
  return timeUntil(await post(`${raw.origin}/relay`, { method: "POST" }), () => false);
}
async function guardedTotal(pace: Pace): Promise<number> {
  model.enqueue({ does: "elements", elements, ...pace });
  const { id, token } = await openConversation((p, init) => fetch(guarded.origin + p, init));
  return timeUntil(
    await post(`${guarded.origin}/api/conversations/${id}/messages`, messageRequest(token, question)),
    () => false,
  );
}

interface Pace {
  readonly chunkCharacters: number;
  readonly chunkDelayMs: number;
}
/** About 250 pieces a second: a fast hosted model. */
const paced: Pace = { chunkCharacters: 4, chunkDelayMs: 4 };
const flatOut: Pace = { chunkCharacters: 4, chunkDelayMs: 0 };
const show = (label: string) => (done: number) => bar.update(label, done, rounds);

// One round of each outside the count: code is compiled and connections are opened.
await rawFirst(flatOut);
await guardedFirst(flatOut);
const first = await interleave(
  rounds,
  { raw: () => rawFirst(paced), guarded: () => guardedFirst(paced) },
  show("first sentence"),
);
const total = await interleave(
  rounds,
  { raw: () => rawTotal(paced), guarded: () => guardedTotal(paced) },
  show("whole answer"),
);
const flat = await interleave(
  rounds,
  { raw: () => rawTotal(flatOut), guarded: () => guardedTotal(flatOut) },
  show("flat out"),
);

const empty = await listen(
  new Hono().post("/", (c) => c.json({})),
  "127.0.0.1",
  0,
  "PORT",
);
const card = await interleave(
  cardRounds,
  {
    empty: async () => timeUntil(await post(`${empty.origin}/`, { method: "POST", body: "{}" }), () => false),
    card: async () => {
      const { id, token } = await openConversation((p, init) => fetch(guarded.origin + p, init));
      return timeUntil(
        await post(`${guarded.origin}/api/conversations/${id}/messages`, messageRequest(token, emergency)),
        (text) => text.includes('"cards":[{'),
      );
    },
  },
  (done) => bar.update("emergency card", done, cardRounds),
);
const memory = process.memoryUsage();
for (const server of [guarded, raw, empty]) await server.close();
await lantern.close(0);
await model.close();

const starts: { cold: number[]; warm: number[] } = { cold: [], warm: [] };
for (let round = 0; round < startRounds; round += 1) {
  const data = path.join(folder, `start-${round}`);
  starts.cold.push(await startTime(data));
  starts.warm.push(await startTime(data));
  bar.update("cold and warm start", round + 1, startRounds);
}
bar.close();
fs.rmSync(folder, { recursive: true, force: true });
report(elements);

function report(answer: readonly ScriptedElement[]): void {
  const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
  const [rawP50, guardedP50] = [quantile(first.raw, 0.5), quantile(first.guarded, 0.5)];
  const [rawAll, guardedAll] = [quantile(total.raw, 0.5), quantile(total.guarded, 0.5)];
  const perSecond = (samples: readonly number[]) => answer.length / (quantile(samples, 0.5) / 1000);
  const [emptyP50, cardP50] = [quantile(card.empty, 0.5), quantile(card.card, 0.5)];
  const lines = [
    "",
    `Time to the first sentence, model at ~250 pieces/s, ${answer.length} sentences, ${rounds} rounds, median`,
    bars([
      ["same stream, passed through", rawP50, ms(rawP50)],
      ["Lantern, checked", guardedP50, ms(guardedP50)],
    ]),
    `  ratio ${(guardedP50 / rawP50).toFixed(3)}   (p95 ${(quantile(first.guarded, 0.95) / quantile(first.raw, 0.95)).toFixed(3)})`,
    "",
    "Time to the whole answer, same pace, median",
    bars([
      ["same stream, passed through", rawAll, ms(rawAll)],
      ["Lantern, checked", guardedAll, ms(guardedAll)],
    ]),
    `  ratio ${(guardedAll / rawAll).toFixed(3)}`,
    "",
    "Sentences per second, model without a pause, one conversation at a time",
    bars([
      ["same stream, passed through", perSecond(flat.raw), perSecond(flat.raw).toFixed(0)],
      ["Lantern, checked and committed", perSecond(flat.guarded), perSecond(flat.guarded).toFixed(0)],
    ]),
    `  ratio ${(perSecond(flat.guarded) / perSecond(flat.raw)).toFixed(3)}   (every sentence is verified and committed to PostgreSQL before it is sent)`,
    "",
    `Time from request to emergency card, ${cardRounds} rounds`,
    bars([
      ["empty Hono route", emptyP50, ms(emptyP50)],
      ["emergency card", cardP50, ms(cardP50)],
    ]),
    `  ratio ${(cardP50 / emptyP50).toFixed(1)}   p95 ${ms(quantile(card.card, 0.95))}, p99 ${ms(quantile(card.card, 0.99))}   (message and card are both committed first)`,
    "",
    `Memory of this process (server, model server and clients together): ${(memory.rss / 1e6).toFixed(0)} MB resident, ${(memory.heapUsed / 1e6).toFixed(0)} MB heap`,
    "",
    `From the command to ready, ${startRounds} rounds, median, pages already built`,
    bars([
      ["cold (new data folder)", quantile(starts.cold, 0.5), ms(quantile(starts.cold, 0.5))],
      ["warm (same data again)", quantile(starts.warm, 0.5), ms(quantile(starts.warm, 0.5))],
    ]),
    "",
  ];
  console.log(lines.join("\n"));
}

/** The same upstream request, its bytes passed through untouched. */
function rawRelay(): Hono {
  return new Hono().post("/relay", async () => {
    const body = { model: "scripted", stream: true, messages: [{ role: "user", content: question }] };
    const upstream = await fetch(`${model.url}/chat/completions`, {
      method: "POST",
      headers: { authorization: `Bearer ${model.apiKey}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return new Response(upstream.body, { status: upstream.status, headers: { "content-type": "text/event-stream" } });
  });
}

let startedAt = 0;
async function post(url: string, init: RequestInit): Promise<Response> {
  startedAt = performance.now();
  return fetch(url, init);
}

/** Milliseconds from the request until `enough` of the text has arrived, or its end. The rest is read but not counted. */
async function timeUntil(response: Response, enough: (text: string) => boolean): Promise<number> {
  if (!response.ok) throw new Error(`the measured request failed with ${response.status}`);
  const decoder = new TextDecoder();
  let text = "";
  let reached: number | undefined;
  for await (const bytes of response.body ?? []) {
    if (reached !== undefined) continue;
    text += decoder.decode(bytes as Uint8Array, { stream: true });
    if (enough(text)) reached = performance.now() - startedAt;
  }
  return reached ?? performance.now() - startedAt;
}

function deltaLength(text: string): number {
  let length = 0;
  for (const line of text.split("\n")) {
    if (!line.startsWith("data: {") || !line.endsWith("}")) continue;
    const chunk = JSON.parse(line.slice(6)) as { choices: readonly { delta?: { content?: string } }[] };
    length += chunk.choices[0]?.delta?.content?.length ?? 0;
  }
  return length;
}

/** Milliseconds from starting the command until it says that it is ready; it is then stopped in order. */
async function startTime(dataDir: string): Promise<number> {
  const from = performance.now();
  const environment = { PATH: process.env.PATH ?? "", DATA_DIR: dataDir, PORT: "0", DEMO_PORT: "0", LOG: "off" };
  const child = spawn(process.execPath, ["--import", "./server/node-version.mjs", "server/main.ts"], {
    cwd: root,
    env: environment,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = new Promise((resolve) => child.once("exit", resolve));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (data: Buffer) => data.toString().includes("Ready in") && resolve());
    child.once("exit", () => reject(new Error("the server did not start")));
  });
  const ms = performance.now() - from;
  child.kill("SIGTERM");
  await gone;
  return ms;
}
