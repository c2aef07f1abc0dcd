import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Hono } from "hono";
import { openProgressBar } from "#knowledge/ingest/progress-bar.ts";
import { compose } from "#server/compose.ts";
import { readConfig } from "#server/config.ts";
import { listen } from "#server/listen.ts";
import { type Pace, startOpenAiServer } from "#server/testing/openai-server.ts";
import { measureChecks } from "./check-speed.ts";
import { measureFloor } from "./floor-speed.ts";
import { interleave } from "./measure.ts";
import { report } from "./report.ts";
import { messageRequest, openConversation, scriptedAnswer } from "./scripted-answer.ts";
import { speedBarsText } from "./speed-bars.ts";
import { startTime } from "./start-time.ts";
import { measureStreams } from "./stream-run.ts";
import { deltaLength, type Timed, timeStream } from "./timed-stream.ts";

/** Shorter than what a model is asked to sum up for the search, each reader's mark included: that call has a speed of its own. */
const question = "How long does a cough last and what helps?";
const emergency = "My dad has crushing chest pain going down his left arm and he is sweating";
const sentences = 4;
const flatRounds = 36;
const cardRounds = 200;
const startRounds = 2;
const floorRounds = 20;
const checkRounds = 5;
/** The whole answer at once: what is left is the cost of handling it. */
const flatOut: Pace = { chunkCharacters: 100_000, chunkDelayMs: 0, firstDelayMs: 0 };

/**
 * What checking costs, as ratios within one run on this machine. The contender for streaming is the same scripted model stream passed
 * through untouched; for the card it is an empty route of the same framework. Absolute times depend on the machine.
 * @param searchPath the PATH that servers are started with
 */
export async function benchTurns(searchPath: string): Promise<void> {
  const bar = openProgressBar(process.stdout);
  // First, while this process runs nothing else.
  const floor = measureFloor(floorRounds, (done) => bar.update("red-flag floor", done, floorRounds));
  const checks = await measureChecks(checkRounds, (done) => bar.update("deterministic checks", done, checkRounds));
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "lantern-bench-"));
  fs.chmodSync(folder, 0o755);
  const model = await startOpenAiServer();
  const options = { onStep: () => undefined, quiet: true, webFolder: folder, moreFrameAncestors: [] };
  const builtIn = await compose(settings({}), options);
  const elements = (await scriptedAnswer(builtIn.app, question)).slice(0, sentences);
  await builtIn.close(0);
  const streams = await measureStreams({
    elements,
    question,
    dataDir: folder,
    webFolder: folder,
    onProgress: (label, done, total) => bar.update(label, done, total),
  });

  const lantern = await compose(
    settings({ MODEL: "scripted", OPENAI_BASE_URL: model.url, OPENAI_API_KEY: model.apiKey }),
    options,
  );
  const guarded = await listen(lantern.app, "127.0.0.1", 0, "PORT");
  const raw = await listen(rawRelay(), "127.0.0.1", 0, "PORT");
  const empty = await listen(
    new Hono().post("/", (c) => c.json({})),
    "127.0.0.1",
    0,
    "PORT",
  );

  // When a reader of the raw stream has one whole sentence in hand.
  const firstElementLength = '{"elements":['.length + JSON.stringify(elements[0]).length;
  const rawHasSentence = (text: string) => deltaLength(text) >= firstElementLength;
  const hasSentence = (text: string) => text.includes('"type":"text-delta"');

  function throughRaw(pace: Pace): Promise<Timed> {
    model.enqueue({ does: "elements", elements, ...pace });
    return timeStream(() => fetch(`${raw.origin}/relay`, { method: "POST" }), rawHasSentence);
  }
  async function throughLantern(pace: Pace): Promise<Timed> {
    model.enqueue({ does: "elements", elements, ...pace });
    return timeStream(await ask(question), hasSentence);
  }
  /** A new conversation, and the request that asks in it: only the request is timed. */
  async function ask(text: string): Promise<() => Promise<Response>> {
    const { id, token } = await openConversation((address, init) => fetch(guarded.origin + address, init));
    return () => fetch(`${guarded.origin}/api/conversations/${id}/messages`, messageRequest(token, text));
  }

  const race = (label: string, times: number, pace: Pace) =>
    interleave(times, { raw: () => throughRaw(pace), guarded: () => throughLantern(pace) }, (done) =>
      bar.update(label, done, times),
    );
  await race("warming up", 3, flatOut);
  const flat = await race("model without a pause", flatRounds, flatOut);
  const card = await interleave(
    cardRounds,
    {
      empty: () =>
        timeStream(
          () => fetch(`${empty.origin}/`, { method: "POST", body: "{}" }),
          () => true,
        ),
      card: async () => timeStream(await ask(emergency), (text) => text.includes('"cards":[{')),
    },
    (done) => bar.update("emergency card", done, cardRounds),
  );
  const memory = process.memoryUsage();
  for (const server of [guarded, raw, empty]) await server.close();
  await lantern.close(0);
  await model.close();

  const cold: number[] = [];
  const warm: number[] = [];
  for (let round = 0; round < startRounds; round += 1) {
    const dataDir = path.join(folder, `start-${round}`);
    cold.push(await startTime(dataDir, searchPath));
    warm.push(await startTime(dataDir, searchPath));
    bar.update("cold and warm start", round + 1, startRounds);
  }
  bar.close();
  fs.rmSync(folder, { recursive: true, force: true });
  console.log(speedBarsText(streams, checks));
  console.log(report({ sentences: elements.length, floor, flat, card, memory, cold, warm }));

  function settings(more: Record<string, string>) {
    const outcome = readConfig({ DATA_DIR: folder, DEMO_PORTAL: "off", FIRST_RUN_SIGN_IN: "off", ...more });
    if (outcome.kind === "refused") throw new Error(outcome.problems.join("; "));
    return outcome.config;
  }

  /** The same upstream request, its bytes passed through untouched. */
  function rawRelay(): Hono {
    return new Hono().post("/relay", async () => {
      const body = { model: "scripted", stream: true, messages: [{ role: "user", content: question }] };
      const headers = { authorization: `Bearer ${model.apiKey}`, "content-type": "application/json" };
      const upstream = await fetch(`${model.url}/chat/completions`, {
        method: "POST",
        headers,
        body: JSON.stringify(body),
      });
      return new Response(upstream.body, { status: upstream.status, headers: { "content-type": "text/event-stream" } });
    });
  }
}
