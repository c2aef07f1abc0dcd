import { IndexUnreachable } from "../port.ts";

/** Every way Qdrant lets us down, told apart because each asks something else of the person who runs it. */
export type QdrantFaultKind =
  | "address-unknown"
  | "nobody-listens"
  | "connection-lost"
  | "certificate"
  | "too-slow"
  | "key-refused"
  | "not-allowed"
  | "too-many-requests"
  | "server-failed"
  | "not-qdrant"
  | "request-refused"
  | "version"
  | "schema"
  | "collection-missing"
  | "incomplete"
  | "paused";

const advice = {
  "address-unknown": "its name is not known. Check the host in QDRANT_URL.",
  "nobody-listens": "nothing listens there. Check that it runs, and the port in QDRANT_URL.",
  "connection-lost": "the connection broke. Check the server and what lies between; it is tried again.",
  certificate:
    "no trusted TLS connection comes about. Check https or http in QDRANT_URL, and the name and date of the server's certificate.",
  "too-slow": "it took too long. Check its load and its disk; it is tried again.",
  "key-refused": "it does not accept the key. Set QDRANT_API_KEY to one of its keys.",
  "not-allowed":
    "the key may not do that, or the server is locked. Set QDRANT_API_KEY to one that may read and write collections named lantern_*.",
  "too-many-requests": "it has had too many requests. Raise its limit, or wait; it is tried again.",
  "server-failed": "it failed. Its own log says why; it is tried again.",
  "not-qdrant":
    "what answers there is not Qdrant's own interface. Check address, port and path in QDRANT_URL, and any proxy.",
  "request-refused": "it refuses the request. Check that its version and strict-mode settings fit, then report this.",
  version: "its version does not fit.",
  schema: "the collection has another shape.",
  "collection-missing": "the collection of this snapshot is gone. It is written again at the next try.",
  incomplete: "the collection does not hold every passage. It is completed at the next try.",
  paused: "it failed several times in a row and is left alone for some seconds.",
} satisfies Record<QdrantFaultKind, string>;

/** What may be gone a moment later; everything else stays until a person acts. */
const passing: ReadonlySet<QdrantFaultKind> = new Set([
  "nobody-listens",
  "connection-lost",
  "too-slow",
  "too-many-requests",
  "server-failed",
]);

/**
 * Qdrant did not do what was asked. Made of our own sentences alone: a client error carries the request, and with it what a patient's
 * words became, and sometimes the key.
 */
export class QdrantFault extends IndexUnreachable {
  readonly kind: QdrantFaultKind;

  /** `step` completes "Qdrant did not …"; `detail` replaces the advice and may hold names and sizes of collections, nothing else. */
  constructor(kind: QdrantFaultKind, step: string, { status, detail }: { status?: number; detail?: string } = {}) {
    super(`Qdrant did not ${step}${status === undefined ? "" : ` (status ${status})`}: ${detail ?? advice[kind]}`);
    this.kind = kind;
  }

  get mayPass(): boolean {
    return passing.has(this.kind);
  }
}

/** The HTTP status of one of the client's errors, whose classes have no usable name. */
export function statusOf(error: unknown): number | undefined {
  return typeof error === "object" && error !== null && "status" in error && typeof error.status === "number"
    ? error.status
    : undefined;
}

/** What any error of the client, of `fetch` or of reading an answer means. The error itself goes no further. */
export function faultOf(error: unknown, step: string): QdrantFault {
  if (error instanceof QdrantFault) return error;
  const status = statusOf(error);
  return status === undefined
    ? new QdrantFault(kindOf(error), step)
    : new QdrantFault(kindOfStatus(status), step, { status });
}

function kindOfStatus(status: number): QdrantFaultKind {
  if (status === 401) return "key-refused";
  if (status === 403) return "not-allowed";
  if (status === 404) return "collection-missing";
  if (status === 408) return "too-slow";
  if (status === 429) return "too-many-requests";
  return status >= 500 ? "server-failed" : "request-refused";
}

function kindOf(error: unknown): QdrantFaultKind {
  if (!(error instanceof Error)) return "server-failed";
  if (error.name === "QdrantClientTimeoutError") return "too-slow";
  // The second is what the client makes of a retry-after that is a date.
  if (error.name === "QdrantClientResourceExhaustedError" || error.message.startsWith("Invalid retryAfter"))
    return "too-many-requests";
  const code = codeOf(error.cause) ?? codeOf(error);
  // A body that is no JSON, or JSON without what Qdrant's answers have.
  if (code === undefined) return error.message === "fetch failed" ? "connection-lost" : "not-qdrant";
  if (code === "ECONNREFUSED" || code === "EHOSTUNREACH" || code === "ENETUNREACH") return "nobody-listens";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "address-unknown";
  if (/TIMEOUT|ETIMEDOUT/.test(code)) return "too-slow";
  if (/CERT|ERR_TLS|ERR_SSL|SELF_SIGNED|UNABLE_TO/.test(code)) return "certificate";
  return code.startsWith("HPE_") ? "not-qdrant" : "connection-lost";
}

const codeOf = (error: unknown): string | undefined =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string"
    ? error.code
    : undefined;
