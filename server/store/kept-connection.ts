import pg from "pg";

/** A connection that something lives on (a lock, a LISTEN): when it breaks it is opened again and prepared again. */
export interface KeptConnection {
  /** Runs on the connection as it is now; rejects while it is broken. */
  query(text: string, values?: readonly unknown[]): Promise<void>;
  close(): Promise<void>;
}

const retryMsMax = 5_000;

/**
 * Opens a connection and prepares it; the first time errors are thrown, later ones are retried for ever with back-off.
 *
 * @param prepare runs on every fresh connection before it counts as open: takes the lock, listens.
 */
export async function keepConnected(
  settings: pg.ClientConfig,
  prepare: (client: pg.Client) => Promise<void>,
): Promise<KeptConnection> {
  let closing = false;
  let current: pg.Client | undefined;

  async function open(): Promise<void> {
    const client = new pg.Client({ ...settings, keepAlive: true });
    // An unhandled 'error' event would end the process; 'end' always follows it.
    client.on("error", () => undefined);
    try {
      await client.connect();
      await prepare(client);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    current = client;
    client.once("end", () => {
      current = undefined;
      if (!closing) void reopen(100);
    });
  }

  async function reopen(waitMs: number): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, waitMs).unref());
    if (closing) return;
    await open().catch(() => reopen(Math.min(retryMsMax, waitMs * 2)));
  }

  await open();
  return {
    async query(text, values = []) {
      if (current === undefined) throw new Error("the connection is being opened again");
      await current.query(text, [...values]);
    },
    async close() {
      closing = true;
      await current?.end();
    },
  };
}
