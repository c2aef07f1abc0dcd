import type { ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Context } from "hono";

/** What the server does with one call for embeddings, in the order of its script. */
export type EmbeddingReply =
  /** A vector for each text, made by the function. `backwards` sends the rows last first, each with its own `index`. */
  | { readonly does: "embed"; readonly vectorOf: (text: string) => readonly number[]; readonly backwards?: boolean }
  /** These rows, whatever was asked. */
  | { readonly does: "rows"; readonly rows: readonly unknown[] }
  /** These bytes as the body, called JSON. */
  | { readonly does: "body"; readonly body: string }
  /** Half a body, and the socket is destroyed. */
  | { readonly does: "cut" }
  | { readonly does: "html" }
  | { readonly does: "hang" }
  | {
      readonly does: "refuse";
      readonly status: 400 | 401 | 403 | 404 | 429 | 500 | 503;
      readonly retryAfterSeconds?: number;
    };

/** As published: an array of at most 2048 texts, none of them empty. */
const textsMax = 2_048;

/** What the published API refuses before any model runs. */
export function whyEmbeddingRefused(body: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof body["model"] !== "string" || body["model"] === "") return "you must provide a model parameter";
  const texts = textsOf(body);
  if (texts === undefined || texts.length === 0) return "'$.input' is invalid.";
  if (texts.length > textsMax) return `'$.input' is invalid: ${textsMax} items at most.`;
  if (texts.some((text) => text === "")) return "'$.input' is invalid: it cannot be an empty string.";
  return body["encoding_format"] === undefined || body["encoding_format"] === "float"
    ? undefined
    : "only floats are scripted here";
}

export function textsOf(body: Readonly<Record<string, unknown>>): readonly string[] | undefined {
  const { input } = body;
  if (typeof input === "string") return [input];
  return Array.isArray(input) && input.every((text) => typeof text === "string") ? input : undefined;
}

export async function performEmbedding(
  c: Context<{ Bindings: { outgoing: ServerResponse } }>,
  reply: EmbeddingReply,
  body: Readonly<Record<string, unknown>>,
  untilClosed: Promise<void>,
): Promise<Response> {
  const { outgoing } = c.env;
  const answer = (rows: readonly unknown[]) =>
    JSON.stringify({ object: "list", data: rows, model: body["model"], usage: { prompt_tokens: 1, total_tokens: 1 } });
  const row = (embedding: readonly number[], index: number) => ({ object: "embedding", index, embedding });
  switch (reply.does) {
    case "embed": {
      const rows = (textsOf(body) ?? []).map((text, index) => row(reply.vectorOf(text), index));
      return json(c, answer(reply.backwards === true ? rows.toReversed() : rows));
    }
    case "rows":
      return json(c, answer(reply.rows));
    case "body":
      return json(c, reply.body);
    case "cut": {
      const whole = answer([row([1, 2, 3], 0)]);
      outgoing.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(whole) });
      outgoing.write(whole.slice(0, whole.length / 2));
      await wait(30);
      outgoing.destroy();
      return RESPONSE_ALREADY_SENT;
    }
    case "html":
      return c.html("<!doctype html><title>Sign in to the network</title><p>Please sign in.</p>");
    case "hang":
      await untilClosed;
      return RESPONSE_ALREADY_SENT;
    case "refuse":
      if (reply.retryAfterSeconds !== undefined) c.header("retry-after", String(reply.retryAfterSeconds));
      return c.json({ error: { message: `Scripted refusal ${reply.status}.`, type: "scripted_error" } }, reply.status);
    default: {
      const unhandled: never = reply;
      throw new Error(`Unhandled reply: ${JSON.stringify(unhandled)}`);
    }
  }
}

const json = (c: Context, body: string) => c.body(body, 200, { "content-type": "application/json" });
