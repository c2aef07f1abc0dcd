import type { AddressInfo } from "node:net";
import type { ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { serve } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { type Context, Hono } from "hono";
import { type EmbeddingReply, performEmbedding, whyEmbeddingRefused } from "./openai-embeddings.ts";

export type { EmbeddingReply } from "./openai-embeddings.ts";

/** How the words go out: small pieces by default, so that tests meet an element split across chunks. */
export interface Pace {
  readonly chunkCharacters?: number;
  readonly chunkDelayMs?: number;
  /** Before the first piece: a hosted model thinks for a while. */
  readonly firstDelayMs?: number;
  /** Nor before this has happened: for tests in which the order matters and the clock must not. */
  readonly after?: Promise<unknown>;
}

/** What the server does with one call, in the order of the script. */
export type ScriptedReply =
  /** `{"elements": […]}` as the answer. */
  | ({ readonly does: "elements"; readonly elements: readonly unknown[] } & Pace)
  /** Any text as the answer: prose, or JSON of the wrong shape. */
  | ({ readonly does: "text"; readonly text: string } & Pace)
  /** As `text`, but the last chunk says why the model stopped early. */
  | ({ readonly does: "stop-early"; readonly text: string; readonly finishReason: "length" | "content_filter" } & Pace)
  | {
      readonly does: "refuse";
      readonly status: 400 | 401 | 403 | 404 | 429 | 500 | 503;
      readonly retryAfterSeconds?: number;
    }
  /** Takes the request and never answers. */
  | { readonly does: "hang" }
  /** Sends the text and then nothing more, with the connection open. */
  | ({ readonly does: "hang-after"; readonly text: string } & Pace)
  /** Sends the text and destroys the socket. */
  | ({ readonly does: "cut-after"; readonly text: string } & Pace)
  /** Sends the text and ends cleanly, without a finish chunk and without `[DONE]`. */
  | ({ readonly does: "end-without-finish"; readonly text: string } & Pace)
  /** A proxy's page with status 200. */
  | { readonly does: "html" }
  /** Sends the text, then a chunk that is not JSON. */
  | ({ readonly does: "malformed-chunk"; readonly text: string } & Pace);

export interface RecordedRequest {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
  /** Resolves when the client's connection for this call has closed. */
  readonly closed: Promise<void>;
}

export interface OpenAiServer {
  /** Base URL with `/v1`, as `OPENAI_BASE_URL` expects it. */
  readonly url: string;
  readonly apiKey: string;
  /** Calls for anything but a second opinion. */
  readonly requests: readonly RecordedRequest[];
  /** Adds replies to the end of the script. */
  enqueue(...replies: readonly ScriptedReply[]): void;
  /** Calls for a second opinion, known by the name of their schema. */
  readonly opinionRequests: readonly RecordedRequest[];
  /** Adds replies to the second opinion's own script. A call beyond it gets the standing opinion: level "none". */
  enqueueOpinion(...replies: readonly ScriptedReply[]): void;
  /** Calls to write a held sentence again, known by the block that holds it. */
  readonly mendRequests: readonly RecordedRequest[];
  /** Adds replies to the script of those. A call beyond it gets the standing one: no sentence. */
  enqueueMend(...replies: readonly ScriptedReply[]): void;
  /** Calls for a question in one line, for a judgement of a claim, for a sample, for warmer words: known by the name of their schema. */
  requestsFor(schema: SideCall): readonly RecordedRequest[];
  /** Adds replies to the script of one of those. A call beyond it gets the standing one: what a model that is no help would send. */
  enqueueFor(schema: SideCall, ...replies: readonly ScriptedReply[]): void;
  /** Calls to put passages in order, known by the name of their schema. */
  readonly rankingRequests: readonly RecordedRequest[];
  /** Adds replies to the script of those. A call beyond it fails. */
  enqueueRanking(...replies: readonly ScriptedReply[]): void;
  readonly embeddingRequests: readonly RecordedRequest[];
  /** Adds replies to the script of `/v1/embeddings`. A call beyond it gets the standing one, or fails when there is none. */
  enqueueEmbedding(...replies: readonly EmbeddingReply[]): void;
  close(): Promise<void>;
}

/** The same for the test of one adapter, whose calls are all there are. */
export const startSideCallServer = (script: readonly ScriptedReply[] = []): Promise<OpenAiServer> =>
  startOpenAiServer(script, { inOneScript: true });

/** A second opinion as a provider sends it. */
export const opinion = (level: string, reason = "other-danger", pace: Pace = {}): ScriptedReply => ({
  does: "text",
  text: JSON.stringify({ level, reason }),
  ...pace,
});

/** Every turn asks for one, and most tests are about something else: what is said then is stated here, not made up. */
const standingOpinion = opinion("none", "no-danger");
/** A held sentence that a test wrote no second try for stays held. */
const standingMend: ScriptedReply = { does: "elements", elements: [] };
/** Calls that a turn makes beside its draft, with what is said where no test wrote anything: nothing that could be used. */
const sideCalls = {
  search_line: { does: "text", text: "{}" },
  entailment: { does: "text", text: "{}" },
  sample: { does: "text", text: "{}" },
  warmed: { does: "text", text: "{}" },
} as const satisfies Record<string, ScriptedReply>;
export type SideCall = keyof typeof sideCalls;
const opinionSchemaName = "urgency";
const rankingSchemaName = "ranking";

/** What one call is answered from. */
interface Call {
  readonly script: ScriptedReply[];
  readonly requests: RecordedRequest[];
  readonly standing: ScriptedReply | undefined;
}

type Bindings = { Bindings: { outgoing: ServerResponse } };

/**
 * A local server that speaks OpenAI's published `chat.completions` wire format over real sockets, for tests only.
 * It checks what the real one checks (key, model, messages, a strict schema's rules) and does not improvise:
 * a call beyond the script is a 500 that says so, any other path a 404. Answers, second opinions, repairs, rankings and embeddings have a
 * script each, so that two calls at the same moment cannot take each other's reply.
 */
export async function startOpenAiServer(
  script: readonly ScriptedReply[] = [],
  {
    apiKey = "test-key",
    standingEmbedding,
    inOneScript = false,
  }: {
    readonly apiKey?: string;
    readonly standingEmbedding?: EmbeddingReply;
    /** Side calls are answered from the one script too: for tests of the adapter that makes them. */
    readonly inOneScript?: boolean;
  } = {},
): Promise<OpenAiServer> {
  const replies = [...script];
  const opinions: ScriptedReply[] = [];
  const requests: RecordedRequest[] = [];
  const opinionRequests: RecordedRequest[] = [];
  const mends: ScriptedReply[] = [];
  const mendRequests: RecordedRequest[] = [];
  const besides = new Map(
    Object.entries(sideCalls).map(([name, standing]) => [name as SideCall, { script: [], requests: [], standing }]),
  ) as ReadonlyMap<SideCall, Call>;
  const rankings: ScriptedReply[] = [];
  const rankingRequests: RecordedRequest[] = [];
  const embeddings: EmbeddingReply[] = [];
  const embeddingRequests: RecordedRequest[] = [];
  const stopping = new AbortController();

  const callOf = (body: Readonly<Record<string, unknown>>): Call => {
    const schemaName = schemaNameOf(body);
    if (schemaName === opinionSchemaName)
      return { script: opinions, requests: opinionRequests, standing: standingOpinion };
    const side = besides.get(schemaName as SideCall);
    if (side !== undefined && !inOneScript) return side;
    if (schemaName === rankingSchemaName) return { script: rankings, requests: rankingRequests, standing: undefined };
    if (JSON.stringify(body["messages"]).includes("DATA held-sentence"))
      return { script: mends, requests: mendRequests, standing: standingMend };
    return { script: replies, requests, standing: undefined };
  };

  const app = new Hono<Bindings>();
  app.post("/v1/chat/completions", async (c) => {
    const body: unknown = await c.req.json().catch(() => undefined);
    if (!isRecord(body)) return c.json(problem("We could not parse the JSON body of your request."), 400);
    const call = callOf(body);
    call.requests.push(recordOf(c, body));

    if (c.req.header("authorization") !== `Bearer ${apiKey}`) return c.json(wrongKey, 401);
    const refusal = whyRefused(body);
    if (refusal) return c.json(problem(refusal), 400);
    const reply = call.script.shift() ?? call.standing;
    if (!reply) return c.json(scriptEnded(call.requests.length), 500);
    return perform(c, reply, body, stopping.signal);
  });
  app.post("/v1/embeddings", async (c) => {
    const body: unknown = await c.req.json().catch(() => undefined);
    if (!isRecord(body)) return c.json(problem("We could not parse the JSON body of your request."), 400);
    embeddingRequests.push(recordOf(c, body));
    if (c.req.header("authorization") !== `Bearer ${apiKey}`) return c.json(wrongKey, 401);
    const refusal = whyEmbeddingRefused(body);
    if (refusal) return c.json(problem(refusal), 400);
    const reply = embeddings.shift() ?? standingEmbedding;
    if (!reply) return c.json(scriptEnded(embeddingRequests.length), 500);
    return performEmbedding(c, reply, body, untilClosed(c.env.outgoing, stopping.signal));
  });
  app.notFound((c) => c.json(problem(`Unknown path: ${c.req.method} ${c.req.path}`), 404));

  const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 });
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    apiKey,
    requests,
    enqueue: (...more) => void replies.push(...more),
    opinionRequests,
    enqueueOpinion: (...more) => void opinions.push(...more),
    mendRequests,
    enqueueMend: (...more) => void mends.push(...more),
    requestsFor: (schema) => besides.get(schema)?.requests ?? [],
    enqueueFor: (schema, ...more) => void besides.get(schema)?.script.push(...more),
    rankingRequests,
    enqueueRanking: (...more) => void rankings.push(...more),
    embeddingRequests,
    enqueueEmbedding: (...more) => void embeddings.push(...more),
    close() {
      stopping.abort();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      if ("closeAllConnections" in server) server.closeAllConnections();
      return closed;
    },
  };
}

function recordOf(c: Context<Bindings>, body: Readonly<Record<string, unknown>>): RecordedRequest {
  const closed = new Promise<void>((resolve) => c.env.outgoing.once("close", () => resolve()));
  return { path: c.req.path, authorization: c.req.header("authorization"), body, closed };
}

async function perform(
  c: Context<Bindings>,
  reply: ScriptedReply,
  body: Readonly<Record<string, unknown>>,
  stopping: AbortSignal,
): Promise<Response> {
  switch (reply.does) {
    case "refuse":
      if (reply.retryAfterSeconds !== undefined) c.header("retry-after", String(reply.retryAfterSeconds));
      return c.json(problem(`Scripted refusal ${reply.status}.`, "scripted_error"), reply.status);
    case "html":
      return c.html("<!doctype html><title>Sign in to the network</title><p>Please sign in.</p>");
    case "hang":
      await untilClosed(c.env.outgoing, stopping);
      return RESPONSE_ALREADY_SENT;
    case "elements":
    case "text":
    case "stop-early":
    case "hang-after":
    case "cut-after":
    case "end-without-finish":
    case "malformed-chunk": {
      const text = reply.does === "elements" ? JSON.stringify({ elements: reply.elements }) : reply.text;
      if (body["stream"] === true) {
        await stream(c.env.outgoing, { reply, text, model: String(body["model"]), stopping });
        return RESPONSE_ALREADY_SENT;
      }
      return whole(c, { reply, text, model: String(body["model"]), stopping });
    }
    default: {
      const unhandled: never = reply;
      throw new Error(`Unhandled reply: ${JSON.stringify(unhandled)}`);
    }
  }
}

type WordedReply = Extract<ScriptedReply, Pace>;
interface Performance {
  readonly reply: WordedReply;
  readonly text: string;
  readonly model: string;
  readonly stopping: AbortSignal;
}

/** The same replies to a call that does not stream: the body comes at once, in part, broken, or never. */
async function whole(c: Context<Bindings>, { reply, text, model, stopping }: Performance): Promise<Response> {
  const { outgoing } = c.env;
  await reply.after;
  await wait(reply.firstDelayMs ?? 0);
  const body = JSON.stringify(wholeCompletion(text, model, reply.does === "stop-early" ? reply.finishReason : "stop"));
  const half = body.slice(0, body.length / 2);
  switch (reply.does) {
    case "elements":
    case "text":
    case "stop-early":
      return c.body(body, 200, { "content-type": "application/json" });
    case "malformed-chunk":
    case "end-without-finish":
      return c.body(half, 200, { "content-type": "application/json" });
    case "hang-after":
    case "cut-after":
      outgoing.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
      outgoing.write(half);
      if (reply.does === "hang-after") await untilClosed(outgoing, stopping);
      else await wait(30);
      outgoing.destroy();
      return RESPONSE_ALREADY_SENT;
    default: {
      const unhandled: never = reply;
      throw new Error(`Unhandled reply: ${JSON.stringify(unhandled)}`);
    }
  }
}

async function stream(outgoing: ServerResponse, given: Performance): Promise<void> {
  const { reply, text, model, stopping } = given;
  const send = (data: string) => outgoing.write(`data: ${data}\n\n`);
  const chunk = (delta: object, finishReason: string | null = null) =>
    send(
      JSON.stringify({
        ...envelope(model, "chat.completion.chunk"),
        choices: [{ index: 0, delta, logprobs: null, finish_reason: finishReason }],
      }),
    );

  outgoing.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache" });
  chunk({ role: "assistant", content: "", refusal: null });
  const size = reply.chunkCharacters ?? 24;
  await reply.after;
  if (reply.firstDelayMs !== undefined) await wait(reply.firstDelayMs);
  for (let start = 0; start < text.length; start += size) {
    if (outgoing.destroyed || stopping.aborted) return;
    chunk({ content: text.slice(start, start + size) });
    // A zero wait still lets the bytes leave before the next chunk, as a network would.
    await wait(reply.chunkDelayMs ?? 0);
  }
  switch (reply.does) {
    case "hang-after":
      await untilClosed(outgoing, stopping);
      return;
    case "cut-after":
      // The pieces above must arrive first; a destroyed socket drops what is still in its buffer.
      await wait(30);
      outgoing.destroy();
      return;
    case "end-without-finish":
      outgoing.end();
      return;
    case "malformed-chunk":
      send('{"id": "chatcmpl-scripted", "choices": [{');
      break;
    case "elements":
    case "text":
    case "stop-early":
      chunk({}, reply.does === "stop-early" ? reply.finishReason : "stop");
      send(JSON.stringify({ ...envelope(model, "chat.completion.chunk"), choices: [], usage: usageOf(text) }));
      break;
    default: {
      const unhandled: never = reply;
      throw new Error(`Unhandled reply: ${JSON.stringify(unhandled)}`);
    }
  }
  outgoing.end("data: [DONE]\n\n");
}

const untilClosed = (outgoing: ServerResponse, stopping: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    outgoing.once("close", () => resolve());
    stopping.addEventListener("abort", () => resolve(), { once: true });
  });

const envelope = (model: string, object: string) => ({
  id: "chatcmpl-scripted",
  object,
  created: 1_790_000_000,
  model,
});
const usageOf = (text: string) => {
  const tokens = Math.ceil(text.length / 4);
  return { prompt_tokens: 1, completion_tokens: tokens, total_tokens: tokens + 1 };
};
const wholeCompletion = (content: string, model: string, finishReason: string) => ({
  ...envelope(model, "chat.completion"),
  choices: [
    { index: 0, message: { role: "assistant", content, refusal: null }, logprobs: null, finish_reason: finishReason },
  ],
  usage: usageOf(content),
});
const problem = (message: string, type = "invalid_request_error", code: string | null = null) => ({
  error: { message, type, param: null, code },
});

const wrongKey = problem("Incorrect API key provided.", "invalid_request_error", "invalid_api_key");
const scriptEnded = (call: number) => problem(`No scripted reply for call ${call}.`, "server_error", "script_ended");

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function schemaNameOf(body: Readonly<Record<string, unknown>>): unknown {
  const format = body["response_format"];
  const wrapper = isRecord(format) ? format["json_schema"] : undefined;
  return isRecord(wrapper) ? wrapper["name"] : undefined;
}

/** What the published API refuses before any model runs. */
function whyRefused(body: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof body["model"] !== "string" || body["model"] === "") return "you must provide a model parameter";
  const { messages } = body;
  if (!Array.isArray(messages) || messages.length === 0) return "[] is too short - 'messages'";
  for (const message of messages) {
    if (!isRecord(message) || !["system", "developer", "user", "assistant", "tool"].includes(String(message["role"]))) {
      return "Invalid value: 'messages[].role'";
    }
  }
  const format = body["response_format"];
  if (format === undefined || !isRecord(format) || format["type"] !== "json_schema") return undefined;
  const wrapper = format["json_schema"];
  if (!isRecord(wrapper) || typeof wrapper["name"] !== "string")
    return "Missing required parameter: 'response_format.json_schema.name'";
  return wrapper["strict"] === true ? whyNotStrict(wrapper["schema"], "schema") : undefined;
}

/** Strict mode's two rules: no property beyond those named, and every named property required. */
function whyNotStrict(schema: unknown, path: string): string | undefined {
  if (!isRecord(schema)) return undefined;
  const properties = isRecord(schema["properties"]) ? schema["properties"] : {};
  if (schema["type"] === "object") {
    if (schema["additionalProperties"] !== false)
      return `Invalid schema: 'additionalProperties' must be false at ${path}`;
    const required = Array.isArray(schema["required"]) ? schema["required"] : [];
    if (Object.keys(properties).some((name) => !required.includes(name))) {
      return `Invalid schema: 'required' must name every property at ${path}`;
    }
  }
  const inner: [string, unknown][] = [
    ...Object.entries(properties),
    ["items", schema["items"]],
    ...(Array.isArray(schema["anyOf"])
      ? schema["anyOf"].map((option, at): [string, unknown] => [`anyOf.${at}`, option])
      : []),
  ];
  for (const [name, value] of inner) {
    const reason = whyNotStrict(value, `${path}.${name}`);
    if (reason) return reason;
  }
  return undefined;
}
