import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { emptyConversation, openDecoder, reduceFrames, type Conversation, type Frame } from "#web/stream/index.ts";
import { type ComposeOptions, compose, type Content, type Lantern, loadContent } from "../compose.ts";
import { type Config, readConfig } from "../config.ts";
import type { Recorded } from "../conversation/index.ts";
import type { CaseDetail, CaseRow } from "../protocol/desk-api.ts";
import type { LanternChunk, LanternMessage, Problem, Transcript } from "../protocol/ui-parts.ts";
import { testDatabase } from "./test-store.ts";

export interface TestLanternOptions
  extends Partial<Pick<ComposeOptions, "parts" | "now" | "knowledgeFolder" | "onStep" | "opinionTimeoutMs">> {
  readonly environment?: Readonly<Record<string, string>>;
}

/** Of the shipped folder, read once for all tests of a file. */
let shippedContent: Content | undefined;
/** A data folder in which the shipped guidance was taken over: copied, it saves every further test from reading it again. */
let readGuidance: string | undefined;

/** The whole product on a database and a data folder of its own, entered by the front door. Closed when the test is over. */
export async function openTestLantern(given: TestLanternOptions = {}): Promise<TestLantern> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "lantern-data-"));
  onTestFinished(() => fs.rmSync(dataDir, { recursive: true, force: true }));
  const outcome = readConfig({
    DATA_DIR: dataDir,
    DATABASE_URL: await testDatabase(),
    DEMO_PORTAL: "off",
    ...given.environment,
  });
  if (outcome.kind === "refused") throw new Error(outcome.problems.join("; "));
  const { environment: _, onStep = () => undefined, ...options } = given;
  const isShipped = given.knowledgeFolder === undefined;
  if (isShipped && readGuidance !== undefined) fs.cpSync(readGuidance, dataDir, { recursive: true });
  if (isShipped) shippedContent ??= loadContent();
  const lantern = await compose(outcome.config, {
    onStep,
    quiet: true,
    webFolder: dataDir,
    moreFrameAncestors: [],
    ...(isShipped && shippedContent !== undefined ? { content: shippedContent } : {}),
    ...options,
  });
  if (isShipped && readGuidance === undefined) readGuidance = keepGuidance(dataDir);
  onTestFinished(() => lantern.close(2_000));
  return new TestLantern(lantern, outcome.config);
}

/** The taken-over guidance and the key it is signed with, and nothing of the conversations. */
function keepGuidance(dataDir: string): string {
  const kept = fs.mkdtempSync(path.join(os.tmpdir(), "lantern-guidance-"));
  process.on("exit", () => fs.rmSync(kept, { recursive: true, force: true }));
  for (const part of ["knowledge", "keys"])
    fs.cpSync(path.join(dataDir, part), path.join(kept, part), {
      recursive: true,
      // Vectors belong to the model of the test that made them.
      filter: (file) => path.basename(file) !== "vectors",
    });
  return kept;
}

export class TestLantern {
  readonly lantern: Lantern;
  readonly config: Config;
  constructor(lantern: Lantern, config: Config) {
    this.lantern = lantern;
    this.config = config;
  }

  request(path: string, init: RequestInit = {}): Promise<Response> {
    return Promise.resolve(this.lantern.app.request(path, init));
  }

  async patient(settings: object = { country: "GB" }): Promise<TestPatient> {
    const response = await this.request("/api/conversations", { method: "POST", body: JSON.stringify(settings) });
    const { id, token } = (await response.json()) as { id: string; token: string };
    return new TestPatient(this, id, token);
  }

  /** Signs in with the first-run account. */
  async desk(): Promise<TestDesk> {
    const response = await this.request("/api/desk/session", {
      method: "POST",
      body: JSON.stringify(this.lantern.signIn),
    });
    return new TestDesk(this, response.headers.get("set-cookie")?.split(";")[0] ?? "");
  }
}

export class TestPatient {
  readonly id: string;
  readonly token: string;
  readonly #lantern: TestLantern;
  constructor(lantern: TestLantern, id: string, token: string) {
    this.#lantern = lantern;
    this.id = id;
    this.token = token;
  }

  /** The same person, at another server of the same database. */
  at(lantern: TestLantern): TestPatient {
    return new TestPatient(lantern, this.id, this.token);
  }

  request(path: string, init: RequestInit = {}): Promise<Response> {
    return this.#lantern.request(`/api/conversations/${this.id}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${this.token}`, ...init.headers },
    });
  }

  post(path: string, body: object = {}): Promise<Response> {
    return this.request(path, { method: "POST", body: JSON.stringify(body) });
  }

  send(text: string, clientMessageId: string = randomUUID()): Promise<Response> {
    return this.post("/messages", { clientMessageId, text });
  }

  /** Sends a message and reads its turn to the end. */
  async say(text: string): Promise<Heard> {
    const response = await this.send(text);
    if (response.headers.get("content-type")?.startsWith("text/event-stream") !== true)
      throw new Error(`status ${response.status}: ${((await response.json()) as Problem).code}`);
    return heard(await readFrames(response));
  }

  async transcript(): Promise<Transcript> {
    return (await (await this.request("")).json()) as Transcript;
  }

  /** Everything the conversation's log holds, seen from inside. */
  log(): Promise<readonly Recorded[]> {
    return this.#lantern.lantern.rooms.log.read(this.id, 0);
  }
}

export class TestDesk {
  readonly #lantern: TestLantern;
  readonly #cookie: string;
  constructor(lantern: TestLantern, cookie: string) {
    this.#lantern = lantern;
    this.#cookie = cookie;
  }
  request(path: string, init: RequestInit = {}): Promise<Response> {
    return this.#lantern.request(`/api/desk${path}`, { ...init, headers: { cookie: this.#cookie, ...init.headers } });
  }
  post(path: string, body: object = {}): Promise<Response> {
    return this.request(path, { method: "POST", body: JSON.stringify(body) });
  }
  async queue(): Promise<readonly CaseRow[]> {
    return ((await (await this.request("/cases")).json()) as { cases: readonly CaseRow[] }).cases;
  }
  async open(caseId: string): Promise<CaseDetail> {
    return (await (await this.request(`/cases/${caseId}`)).json()) as CaseDetail;
  }
}

/** One turn as it came over the wire. */
export interface Heard {
  readonly frames: readonly Frame[];
  readonly chunks: readonly LanternChunk[];
  /** Every text part's words, in order. */
  readonly texts: readonly string[];
  readonly claims: readonly string[];
  readonly citations: readonly Extract<LanternChunk, { type: "data-citation" }>["data"][];
  readonly triage: Extract<LanternChunk, { type: "data-triage" }>["data"] | undefined;
  readonly decision: Extract<LanternChunk, { type: "data-decision" }>["data"] | undefined;
  readonly handoff: Extract<LanternChunk, { type: "data-handoff" }>["data"] | undefined;
}

export async function readFrames(response: Response): Promise<readonly Frame[]> {
  const decoder = openDecoder();
  const frames: Frame[] = [];
  for await (const bytes of response.body ?? []) frames.push(...decoder.push(bytes as Uint8Array));
  return frames;
}

export function heard(frames: readonly Frame[]): Heard {
  const chunks = frames.flatMap((frame) => (frame.kind === "chunk" ? [frame.chunk] : []));
  const acts = new Map<string, unknown>();
  for (const chunk of chunks) if (chunk.type === "text-start") acts.set(chunk.id, chunk.providerMetadata?.lantern?.act);
  const deltas = chunks.filter((chunk) => chunk.type === "text-delta");
  return {
    frames,
    chunks,
    texts: deltas.map(({ delta }) => delta),
    claims: deltas.filter(({ id }) => acts.get(id) === "claim").map(({ delta }) => delta),
    citations: chunks.flatMap((chunk) => (chunk.type === "data-citation" ? [chunk.data] : [])),
    triage: chunks.find((chunk) => chunk.type === "data-triage")?.data,
    decision: chunks.findLast((chunk) => chunk.type === "data-decision")?.data,
    handoff: chunks.findLast((chunk) => chunk.type === "data-handoff")?.data,
  };
}

/** What a page shows after these frames: words only, in order, as a person would read them. */
export const wordsOnScreen = (conversation: Conversation): readonly string[] =>
  conversation.messages.flatMap((message) =>
    message.parts.flatMap((part) => ("text" in part ? [`${message.id}: ${part.text}`] : [])),
  );

export const screenOf = (frames: readonly Frame[]): readonly string[] =>
  wordsOnScreen(reduceFrames(emptyConversation, frames));

/** The same, from the server's own transcript. */
export const wordsOfTranscript = (messages: readonly LanternMessage[]): readonly string[] =>
  messages.flatMap((message) =>
    message.parts.flatMap((part) => (part.type === "text" ? [`${message.id}: ${part.text}`] : [])),
  );
