import http from "node:http";
import type { AddressInfo } from "node:net";
import { askForTokens, createTokenReader, tokenEvent } from "./token-relay.ts";

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
    const { headers, body } = askForTokens(question);
    const length = { "content-length": Buffer.byteLength(body) };
    const options = { agent, method: "POST", headers: { ...headers, ...length } };
    const request = http.request(`${modelUrl}/chat/completions`, options, (upstream) => {
      outgoing.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store" });
      upstream.setEncoding("utf8");
      const deltasIn = createTokenReader();
      upstream.on("data", (text: string) => {
        for (const delta of deltasIn(text)) outgoing.write(`data: ${tokenEvent(delta)}\n\n`);
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
