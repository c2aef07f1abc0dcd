import os from "node:os";
import { interleave } from "./measure.ts";
import type { ScriptedElement } from "./scripted-answer.ts";
import { type Child, startChild } from "./stream-child.ts";
import { type Heard, openReader } from "./stream-client.ts";
import type { ModelQuestion, ModelReport, ModelSettings } from "./stream-model.ts";
import { type ModelPace, scriptOf } from "./stream-script.ts";
import type { CpuReport, Measured, ServerSettings } from "./stream-server.ts";

/** One round of one server. */
export interface Round {
  /** Milliseconds from the request, of the first stream: the last character of the first sentence, and the end of the answer. */
  readonly firstMs: number;
  readonly totalMs: number;
  /** CPU of the server's own process, microseconds for each token the model wrote. */
  readonly cpuPerToken: number;
  /** Milliseconds from a sentence's last token leaving the model until the reader has the sentence, every sentence of every stream. */
  readonly releaseMs: readonly number[];
  /** Readers who were turned away, or who did not get every sentence of their model. */
  readonly lost: number;
}

type Rounds = Readonly<Record<Exclude<Measured, "node-relay">, readonly Round[]>>;

export interface StreamsMeasured {
  /** Processes of the whole machine that wanted a core, on average of the last minute, before anything of this began; and its cores. */
  readonly machine: { readonly load: number; readonly cores: number };
  readonly sentences: number;
  readonly tokens: number;
  /** One reader, a hosted model's pace. */
  readonly alone: Pick<Rounds, "relay" | "lantern">;
  readonly together: { readonly streams: number; readonly rounds: Rounds };
  readonly flooded: { readonly streams: number; readonly rounds: Rounds };
  readonly crowd: {
    readonly streams: number;
    readonly tokensPerSecond: number;
    readonly rounds: Readonly<Record<"nodeRelay" | "gate" | "lantern", Round>>;
  };
}

export interface StreamsAsked {
  readonly elements: readonly ScriptedElement[];
  readonly question: string;
  readonly dataDir: string;
  readonly webFolder: string;
  readonly onProgress: (label: string, done: number, total: number) => void;
}

/** Four characters every 12 ms after 300 ms of thinking: a common hosted model. */
const hosted: ModelPace = { firstMs: 300, pieceMs: 12 };
const flood: ModelPace = { firstMs: 0, pieceMs: 0 };
/** 20 tokens a second for each of many: what one core can read at all. */
const crowded: ModelPace = { firstMs: 300, pieceMs: 50 };
const aloneRounds = 6;
const together = { streams: 60, rounds: 4 };
const flooded = { streams: 20, rounds: 4 };
/** Rounds before anything is measured: a server that has answered for a minute is compared, not how long each takes to be compiled. */
const warmUps = 30;
const crowd = 1_000;
/**
 * Milliseconds between two readers' questions. All at once they would have their sentences at the same moment too, and the longest queue
 * would be measured instead of a crowd.
 */
const startsEveryMs = { together: 33, crowd: 8 };
/** Conversations opened at the same time. */
const opensAtOnce = 16;

/**
 * The product, the part of it without its database, and a plain relay of the same tokens: each a process of its own, the model another,
 * this one their readers. Contenders take turns; ratios are within one run.
 */
export async function measureStreams(asked: StreamsAsked): Promise<StreamsMeasured> {
  const { elements, question, dataDir, webFolder, onProgress } = asked;
  const machine = { load: os.loadavg()[0] ?? Number.NaN, cores: os.availableParallelism() };
  const script = scriptOf(elements);
  const settings: ModelSettings = { script };
  const model = await startChild<ModelQuestion, ModelReport>("stream-model", settings);
  const serverOf = (serves: Measured) => {
    const modelUrl = `http://127.0.0.1:${model.port}/v1`;
    const given: ServerSettings = { serves, modelUrl, dataDir, webFolder, question };
    return startChild<object, CpuReport>("stream-server", given);
  };
  const servers: Record<Measured, Child<object, CpuReport>> = {
    relay: await serverOf("relay"),
    "node-relay": await serverOf("node-relay"),
    gate: await serverOf("gate"),
    lantern: await serverOf("lantern"),
  };
  try {
    const contenders = (streams: number, pace: ModelPace, everyMs: number) => ({
      relay: () => round("relay", streams, pace, everyMs),
      gate: () => round("gate", streams, pace, everyMs),
      lantern: () => round("lantern", streams, pace, everyMs),
    });
    await interleave(warmUps, contenders(flooded.streams, flood, 0), (done) => onProgress("warming up", done, warmUps));
    const { relay, lantern } = contenders(1, hosted, 0);
    const alone = await interleave(aloneRounds, { relay, lantern }, (done) =>
      onProgress("one reader, model at a hosted pace", done, aloneRounds),
    );
    const paced = await interleave(
      together.rounds,
      contenders(together.streams, hosted, startsEveryMs.together),
      (done) => onProgress(`${together.streams} readers, model at a hosted pace`, done, together.rounds),
    );
    const saturated = await interleave(flooded.rounds, contenders(flooded.streams, flood, 0), (done) =>
      onProgress(`${flooded.streams} readers, model without a pause`, done, flooded.rounds),
    );
    const crowdOf = async (serves: Measured, done: number) => {
      const one = await round(serves, crowd, crowded, startsEveryMs.crowd);
      onProgress(`${crowd} readers at once`, done, 3);
      return one;
    };
    const nodeRelay = await crowdOf("node-relay", 1);
    const gate = await crowdOf("gate", 2);
    const many = { nodeRelay, gate, lantern: await crowdOf("lantern", 3) };
    return {
      machine,
      sentences: script.sentences.length,
      tokens: script.pieces.length,
      alone,
      together: { streams: together.streams, rounds: paced },
      flooded: { streams: flooded.streams, rounds: saturated },
      crowd: { streams: crowd, tokensPerSecond: 1000 / crowded.pieceMs, rounds: many },
    };
  } finally {
    for (const server of Object.values(servers)) await server.stop();
    await model.stop();
  }

  async function round(serves: Measured, streams: number, pace: ModelPace, everyMs: number): Promise<Round> {
    await model.ask({ does: "pace", pace });
    const server = servers[serves];
    const reader = openReader(serves, server.port, question);
    const ready = await prepareAll(streams, (stream) => reader.prepare(stream));
    const before = await server.ask({});
    const heard = await Promise.all(
      ready.map(async (ask, at) => {
        await new Promise((resolve) => setTimeout(resolve, at * everyMs));
        return ask();
      }),
    );
    const after = await server.ask({});
    const { written } = await model.ask({ does: "report" });
    reader.close();
    const spokenAt = placeOf(serves, 0, "spokenAt");
    const lastAt = placeOf(serves, script.sentences.length - 1, "closedAt");
    const closedOf = new Map(written.map(({ stream, closedMs }) => [stream, closedMs]));
    const served = heard.filter((one): one is Heard => one?.textMs[lastAt] !== undefined && closedOf.has(one.stream));
    const [first] = served;
    const lost = streams - served.length;
    // A few that a crowd pushes out are a figure; among a few, they are a benchmark that measures something else.
    if (first === undefined || (lost > 0 && streams !== crowd))
      throw new Error(`${serves} lost ${lost} of ${streams} answers`);
    return {
      firstMs: (first.textMs[spokenAt] ?? Number.NaN) - first.askedMs,
      totalMs: first.endedMs - first.askedMs,
      cpuPerToken: (after.cpuMicroseconds - before.cpuMicroseconds) / (streams * script.pieces.length),
      releaseMs: served.flatMap((one) => releasesOf(serves, one, closedOf.get(one.stream) ?? [])),
      lost,
    };
  }

  /** Which of the reader's pieces brings a sentence: a relay's tokens are the model's, Lantern's are sentences. */
  function placeOf(serves: Measured, sentence: number, what: "spokenAt" | "closedAt"): number {
    return serves === "relay" || serves === "node-relay" ? (script.sentences[sentence]?.[what] ?? 0) : sentence;
  }

  function releasesOf(serves: Measured, { textMs }: Heard, closedMs: readonly number[]): readonly number[] {
    return script.sentences.map(
      (_, sentence) =>
        (textMs[placeOf(serves, sentence, "closedAt")] ?? Number.NaN) - (closedMs[sentence] ?? Number.NaN),
    );
  }
}

/** A few at a time: a thousand at once would measure how long a queue is. */
async function prepareAll<Ready>(count: number, prepare: (stream: number) => Promise<Ready>): Promise<Ready[]> {
  const ready: Ready[] = [];
  for (let start = 0; start < count; start += opensAtOnce) {
    const size = Math.min(opensAtOnce, count - start);
    ready.push(...(await Promise.all(Array.from({ length: size }, (_, at) => prepare(start + at + 1)))));
  }
  return ready;
}
