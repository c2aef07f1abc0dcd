import { Hono } from "hono";
import { streamSSE } from "hono/streaming";

/**
 * What an unguarded chat does: each token of the model, as it comes, as an event of its own, with the framework's own writer of
 * events. Nothing is retrieved, checked or stored.
 */
export function relayApp(modelUrl: string): Hono {
  return new Hono().post("/answer", async (c) => {
    const body = { model: "scripted", stream: true, messages: [{ role: "user", content: await c.req.text() }] };
    const headers = { authorization: "Bearer test-key", "content-type": "application/json" };
    const upstream = await fetch(`${modelUrl}/chat/completions`, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
    });
    return streamSSE(c, async (stream) => {
      const decoder = new TextDecoder();
      let unread = "";
      for await (const bytes of upstream.body ?? []) {
        unread += decoder.decode(bytes as Uint8Array, { stream: true });
        const events = unread.split("\n\n");
        unread = events.pop() ?? "";
        for (const event of events) {
          if (!event.startsWith("data: {")) continue;
          const chunk = JSON.parse(event.slice("data: ".length)) as {
            readonly choices: readonly { readonly delta?: { readonly content?: string } }[];
          };
          const delta = chunk.choices[0]?.delta?.content;
          if (delta) await stream.writeSSE({ data: JSON.stringify({ type: "text-delta", id: "0", delta }) });
        }
      }
      await stream.writeSSE({ data: "[DONE]" });
    });
  });
}
