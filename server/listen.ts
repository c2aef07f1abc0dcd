import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import type { Hono } from "hono";

export class PortTaken extends Error {
  override readonly name = "PortTaken";
}

export interface Listening {
  readonly origin: string;
  readonly port: number;
  /** Ends open streams too: server.close() alone would wait for them for ever. */
  close(): Promise<void>;
}

/**
 * Serves an app on one address.
 *
 * @throws PortTaken with what to do about it.
 */
// biome-ignore lint/suspicious/noExplicitAny: an app's environment type does not matter to the socket
export async function listen(app: Hono<any>, host: string, port: number, settingName: string): Promise<Listening> {
  const server = await new Promise<Server>((resolve, reject) => {
    const starting = serve({ fetch: app.fetch, hostname: host, port }, () => resolve(starting as Server));
    starting.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE" || error.code === "EACCES";
      const because = error.code === "EADDRINUSE" ? "is in use by another program" : `cannot be used (${error.code})`;
      reject(
        taken
          ? new PortTaken(
              `Port ${port} ${because}. Stop that program or choose another port: ${settingName}=${port + 10} npm start`,
            )
          : error,
      );
    });
  });
  const address = server.address();
  const actual = typeof address === "object" && address !== null ? address.port : port;
  const shown = host.includes(":") ? `[${host}]` : host === "0.0.0.0" ? "127.0.0.1" : host;
  return {
    origin: `http://${shown}:${actual}`,
    port: actual,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
