import type { QdrantClient } from "@qdrant/js-client-rest";
import { type BreakerSettings, breakerSettings } from "./breaker.ts";
import { QdrantFault } from "./fault.ts";
import { type Pace, publishPace, searchPace, tryPatiently } from "./retry.ts";

export interface QdrantConfig {
  /** For example `https://cluster.example:6333/prefix`. */
  readonly url: string;
  readonly apiKey?: string;
  /** Copies of every shard; 1 when absent. Used when a collection is made: the next snapshot has it. */
  readonly replicas?: number;
  /** Parts a collection is split into; 1 when absent. Ranks stay the same with more. */
  readonly shards?: number;
  /** Copies that must have taken a write before it counts; the majority of `replicas` when absent. */
  readonly writeConsistency?: number;
  readonly searchPace?: Pace;
  readonly publishPace?: Pace;
  readonly breaker?: BreakerSettings;
}

/** The oldest Qdrant whose rank fusion takes a constant (`rrf.k`): an older one would fuse by another and say nothing. */
const oldestVersion = [1, 16] as const;

/** A server, asked at one of two paces. Every request may be sent twice. Rejects with a QdrantFault, and with nothing else. */
export interface Qdrant {
  readonly config: QdrantConfig;
  readonly breakerSettings: BreakerSettings;
  search<Answer>(step: string, request: (client: QdrantClient) => Promise<Answer>): Promise<Answer>;
  publish<Answer>(step: string, request: (client: QdrantClient) => Promise<Answer>): Promise<Answer>;
}

/** Opens nothing yet; says whether the address can be one. Rejects with a QdrantFault. */
export async function connectQdrant(config: QdrantConfig): Promise<Qdrant> {
  const searching = config.searchPace ?? searchPace;
  const publishing = config.publishPace ?? publishPace;
  const [searcher, publisher] = [await openClient(config, searching.tryMs), await openClient(config, publishing.tryMs)];
  const { origin } = new URL(config.url);
  return {
    config,
    breakerSettings: config.breaker ?? breakerSettings,
    search: (step, request) => tryPatiently(step, origin, searching, () => request(searcher)),
    publish: (step, request) => tryPatiently(step, origin, publishing, () => request(publisher)),
  };
}

/**
 * The client would send `https://host` to port 6333 and drop a path. Here the address means what it says: the scheme's own
 * port when none is written, and the path as prefix. The key goes in as a header: given as a key, the client writes to the terminal.
 */
export async function openClient({ url, apiKey }: QdrantConfig, timeoutMs: number): Promise<QdrantClient> {
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
    // Compressed, an answer leaves the server in two packets, and the second waits 40 ms for the first one's acknowledgement.
    headers: { "accept-encoding": "identity", ...(apiKey === undefined ? {} : { "api-key": apiKey }) },
  });
}

/** Rejects unless a Qdrant of a version that fits answers at the address. `pace`: whether somebody waits for it. */
export async function checkVersion(qdrant: Qdrant, pace: "search" | "publish"): Promise<void> {
  const step = "say its version";
  const version: unknown = await qdrant[pace](step, async (client) => (await client.versionInfo()).version);
  // What is not Qdrant may answer anything at all here, a web page included.
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(typeof version === "string" ? version : "") ?? [];
  if (major === undefined || minor === undefined) throw new QdrantFault("not-qdrant", step);
  const [majorOldest, minorOldest] = oldestVersion;
  if (Number(major) === majorOldest && Number(minor) >= minorOldest) return;
  throw new QdrantFault("version", step, {
    detail: `it is ${major}.${minor}, and Lantern needs ${oldestVersion.join(".")} or a later ${majorOldest}.x. Change the server's version.`,
  });
}

/** What Qdrant says of a write it has taken; anything else was said by something else. */
export function checkTaken(answer: { readonly status?: unknown } | boolean, step: string): void {
  const status = typeof answer === "boolean" ? answer : answer.status;
  if (status !== true && status !== "completed" && status !== "acknowledged" && status !== "wait_timeout")
    throw new QdrantFault("not-qdrant", step);
}
