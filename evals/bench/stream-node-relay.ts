import http from "node:http";
import type { AddressInfo } from "node:net";

/**
 * The same as `relayApp` with nothing but `node:http` on either side: the least that handing on a model's tokens one by one can cost.
 * Resolves with its port and how to end it.
 */
export async function openNodeRelay(modelUrl: string): Promise<{ readonly port: number; close(): Promise<void> }> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  const server = http.createServer((incoming, outgoing) => {
    let question = "";
    incoming.setEncoding("utf8");
    incoming.on("data", (text: string) => {
      question += text;
    });
    incoming.on("end", () => relay(question, outgoing));
  });

  function relay(question: string, outgoing: http.ServerResponse): void {
    const body = JSON.stringify({
      model: "scripted",
      stream: true,
      messages: [{ role: "user", content: question }],
    });
    const headers = {
      authorization: "Bearer test-key",
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
    };
    const request = http.request(`${modelUrl}/chat/completions`, { agent, method: "POST", headers }, (upstream) => {
      outgoing.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store" });
      upstream.setEncoding("utf8");
      let unread = "";
      upstream.on("data", (text: string) => {
        const events = (unread + text).split("\n\n");
        unread = events.pop() ?? "";
        for (const event of events) {
          if (!event.startsWith("data: {")) continue;
          const chunk = JSON.parse(event.slice("data: ".length)) as {
            readonly choices: readonly { readonly delta?: { readonly content?: string } }[];
          };
          const delta = chunk.choices[0]?.delta?.content;
          if (delta) outgoing.write(`data: ${JSON.stringify({ type: "text-delta", id: "0", delta })}\n\n`);
        }
      });
      upstream.once("end", () => outgoing.end("data: [DONE]\n\n"));
    });
    // A relay that loses a stream is seen by its reader, who has an answer without its end.
    request.once("error", () => outgoing.destroy());
    request.end(body);
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", 2_048, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        agent.destroy();
      }),
  };
}
