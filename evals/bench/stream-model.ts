import http, { type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type ModelPace, type StreamScript, sharedClock, streamIn } from "./stream-script.ts";

/** What the process is started with. */
export interface ModelSettings {
  readonly script: StreamScript;
}
export type ModelQuestion =
  /** How calls from now on are written, with nothing kept of those before. */
  | { readonly does: "pace"; readonly pace: ModelPace }
  /** When the piece that closes each sentence was written, for every stream since. */
  | { readonly does: "report" };
export interface ModelReport {
  readonly written: readonly { readonly stream: number; readonly closedMs: readonly number[] }[];
}

/** How often the clock is looked at, in milliseconds; a piece is at most this much later than its time. */
const beatMs = 2;
/** Pieces written in one go when nothing is waited for: a network hands over a few at a time. */
const piecesAtOnce = 16;

/** A model server of its own process: chat completions as a stream, from one script, for thousands of calls at once. */
const { script }: ModelSettings = JSON.parse(process.argv[2] ?? "");
const frame = (delta: object, finish: string | null = null) =>
  `data: ${JSON.stringify({
    id: "chatcmpl-scripted",
    object: "chat.completion.chunk",
    created: 1_790_000_000,
    model: "scripted",
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
  })}\n\n`;
const opening = frame({ role: "assistant", content: "", refusal: null });
const frames = script.pieces.map((content) => frame({ content }));
const closing = `${frame({}, "stop")}data: [DONE]\n\n`;
const sentenceClosedBy = new Map(script.sentences.map(({ closedAt }, at) => [closedAt, at]));
const opinion = JSON.stringify({
  id: "chatcmpl-scripted",
  object: "chat.completion",
  created: 1_790_000_000,
  model: "scripted",
  choices: [
    {
      index: 0,
      message: { role: "assistant", content: '{"level":"none","reason":"no-danger"}', refusal: null },
      logprobs: null,
      finish_reason: "stop",
    },
  ],
  usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
});

interface Writing {
  readonly outgoing: ServerResponse;
  readonly closedMs: number[];
  at: number;
  dueMs: number;
}

let pace: ModelPace = { firstMs: 0, pieceMs: 0 };
let written: { readonly stream: number; readonly closedMs: number[] }[] = [];
const writing = new Set<Writing>();

/** Writes the next piece. @returns whether there is another */
function writeNext(one: Writing): boolean {
  const sentence = sentenceClosedBy.get(one.at);
  if (sentence !== undefined) one.closedMs[sentence] = sharedClock();
  one.outgoing.write(frames[one.at] ?? "");
  one.at += 1;
  if (one.at < frames.length) return !one.outgoing.destroyed;
  one.outgoing.end(closing);
  return false;
}

function flood(one: Writing): void {
  for (let count = 0; count < piecesAtOnce; count += 1) if (!writeNext(one)) return;
  setImmediate(() => flood(one));
}

setInterval(() => {
  const now = sharedClock();
  for (const one of writing) {
    while (one.dueMs <= now) {
      one.dueMs += pace.pieceMs;
      if (!writeNext(one)) {
        writing.delete(one);
        break;
      }
    }
  }
}, beatMs).unref();

const server = http.createServer((incoming, outgoing) => {
  let body = "";
  incoming.setEncoding("utf8");
  incoming.on("data", (text: string) => {
    body += text;
  });
  incoming.on("end", () => {
    const asked = JSON.parse(body) as {
      readonly stream?: boolean;
      readonly messages?: unknown;
      readonly response_format?: { readonly json_schema?: { readonly name?: string } };
    };
    if (asked.stream !== true) {
      // The second opinion. Whatever else is asked for was not written into this script.
      const known = asked.response_format?.json_schema?.name === "urgency";
      outgoing.writeHead(known ? 200 : 404, { "content-type": "application/json" }).end(known ? opinion : "{}");
      return;
    }
    outgoing.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache" });
    outgoing.write(opening);
    const closedMs: number[] = [];
    written.push({ stream: streamIn(JSON.stringify(asked.messages)) ?? -1, closedMs });
    const one: Writing = { outgoing, closedMs, at: 0, dueMs: sharedClock() + pace.firstMs };
    if (pace.pieceMs === 0) setTimeout(() => flood(one), pace.firstMs);
    else writing.add(one);
  });
});
server.listen(0, "127.0.0.1", 2_048, () => process.send?.({ port: (server.address() as AddressInfo).port }));

process.on("message", (question: ModelQuestion) => {
  if (question.does === "pace") {
    pace = question.pace;
    written = [];
  }
  const report: ModelReport = { written };
  process.send?.(report);
});
process.on("disconnect", () => process.exit(0));
