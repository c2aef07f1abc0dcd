import type { QdrantClient } from "@qdrant/js-client-rest";
import { IndexUnreachable } from "./port.ts";

export interface QdrantConfig {
  /** For example `https://cluster.example:6333/prefix`. */
  readonly url: string;
  readonly apiKey?: string;
}

/** Longer than a healthy query ever takes, shorter than a patient waits; the client's own default is 300 s. */
const timeoutMs = 4000;

/**
 * The client would send `https://host` to port 6333 and drop a path. Here the address means what it says: the scheme's own
 * port when none is written, and the path as prefix.
 */
export async function connectQdrant({ url, apiKey }: QdrantConfig): Promise<QdrantClient> {
  const { QdrantClient } = await import("@qdrant/js-client-rest");
  const { protocol, hostname, port, pathname } = new URL(url);
  const prefix = pathname.replace(/\/+$/, "");
  return new QdrantClient({
    host: hostname,
    https: protocol === "https:",
    port: port === "" ? (protocol === "https:" ? 443 : 80) : Number(port),
    timeout: timeoutMs,
    checkCompatibility: false,
    ...(prefix === "" ? {} : { prefix }),
    ...(apiKey === undefined ? {} : { apiKey }),
  });
}

/** The HTTP status of one of the client's errors, whose classes have no usable name. */
export function statusOf(error: unknown): number | undefined {
  return typeof error === "object" && error !== null && "status" in error && typeof error.status === "number"
    ? error.status
    : undefined;
}

/**
 * Runs one request. Whatever goes wrong becomes an IndexUnreachable with the step's name and nothing of the cause: a client
 * error carries the request, and with it the patient's words.
 */
export async function reach<Answer>(step: string, request: () => Promise<Answer>): Promise<Answer> {
  try {
    return await request();
  } catch (error) {
    if (error instanceof IndexUnreachable) throw error;
    const status = statusOf(error);
    throw new IndexUnreachable(`Qdrant did not ${step}${status === undefined ? "" : ` (status ${status})`}.`);
  }
}
