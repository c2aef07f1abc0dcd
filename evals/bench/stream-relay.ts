import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { askForTokens, createTokenReader, tokenEvent } from "./token-relay.ts";

/**
 * What an unguarded chat does: each token of the model, as it comes, as an event of its own, with the framework's own writer of
 * events. Nothing is retrieved, checked or stored.
 */
export function relayApp(modelUrl: string): Hono {
  return new Hono().post("/answer", async (c) => {
    const { headers, body } = askForTokens(await c.req.text());
    const upstream = await fetch(`${modelUrl}/chat/completions`, { method: "POST", headers, body });
    return streamSSE(c, async (stream) => {
      const decoder = new TextDecoder();
      const deltasIn = createTokenReader();
      for await (const bytes of upstream.body ?? []) {
        for (const delta of deltasIn(decoder.decode(bytes as Uint8Array, { stream: true })))
          await stream.writeSSE({ data: tokenEvent(delta) });
      }
      await stream.writeSSE({ data: "[DONE]" });
    });
  });
}
