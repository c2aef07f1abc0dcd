import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { compose, type Lantern } from "#server/compose.ts";
import { readConfig } from "#server/config.ts";
import type { Recorded } from "#server/conversation/index.ts";
import { type Listening, listen } from "#server/listen.ts";
import { wordingIn } from "#server/protocol/wording.ts";
import { type OpenAiServer, type ScriptedReply, startOpenAiServer } from "#server/testing/openai-server.ts";
import type { FoundEvidence } from "#server/turn/index.ts";
import { openDecoder } from "#web/stream/index.ts";
import { messageRequest, openConversation } from "../../bench/scripted-answer.ts";
import { findEvidence } from "../own-answers/find-evidence.ts";
import type { BadDraft } from "./bad-drafts.ts";
import type { ShownSentence, TurnOutcome } from "./outcome.ts";

interface WholeServer {
  /** What the server will find for this question, or undefined when it will not draft. */
  evidenceFor(question: string, language: "en" | "es"): Promise<FoundEvidence | undefined>;
  /** One turn by the front door: the model's reply is on the wire before the question is asked. */
  ask(turn: number, question: string, draft: BadDraft, evidence: FoundEvidence): Promise<TurnOutcome>;
  close(): Promise<void>;
}

/** The same for every conversation; its passages hold for anybody. */
const country = "GB";

/** The product as it is started, its bundled database included, asked over sockets, with a model provider that is scripted. */
export async function openWholeServer(): Promise<WholeServer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "lantern-bad-model-"));
  // The bundled database gives up root's rights and must still reach its folder.
  fs.chmodSync(folder, 0o755);
  const model = await startOpenAiServer();
  const outcome = readConfig({
    DATA_DIR: folder,
    DEMO_PORTAL: "off",
    FIRST_RUN_SIGN_IN: "off",
    MODEL: "scripted-bad-model",
    OPENAI_BASE_URL: model.url,
    OPENAI_API_KEY: model.apiKey,
  });
  if (outcome.kind === "refused") throw new Error(outcome.problems.join("; "));
  const options = { onStep: () => undefined, quiet: true, webFolder: folder, moreFrameAncestors: [] };
  const lantern = await compose(outcome.config, options);
  const server = await listen(lantern.app, "127.0.0.1", 0, "PORT");
  return {
    evidenceFor: (question, language) => evidenceFor(question, language, lantern),
    ask: (turn, question, draft, evidence) => ask({ turn, question, draft, evidence }, { lantern, model, server }),
    async close() {
      await server.close();
      await lantern.close(0);
      await model.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function evidenceFor(
  question: string,
  language: "en" | "es",
  { rooms }: Lantern,
): Promise<FoundEvidence | undefined> {
  const { index, statuses, coverageMin, now } = rooms;
  const today = now().toISOString().slice(0, 10);
  const evidence = await findEvidence({ question, language, country, statuses, today, coverageMin }, index);
  return evidence.kind === "found" ? evidence : undefined;
}

interface Open {
  readonly lantern: Lantern;
  readonly model: OpenAiServer;
  readonly server: Listening;
}

async function ask(
  { turn, question, draft, evidence }: Pick<TurnOutcome, "turn" | "question" | "draft" | "evidence">,
  { lantern, model, server }: Open,
): Promise<TurnOutcome> {
  const before = { draft: model.requests.length, mend: model.mendRequests.length };
  model.enqueue(replyOf(draft));
  model.enqueueMend({
    does: "elements",
    elements: draft.mend === undefined ? [] : [draft.mend.value],
    chunkCharacters,
  });
  const { id, token } = await openConversation((address, init) => fetch(server.origin + address, init));
  const response = await fetch(`${server.origin}/api/conversations/${id}/messages`, messageRequest(token, question));
  const words = await wordsOn(response);
  await drainReplies(model, before);

  const log = await lantern.rooms.log.read(id, 0);
  const sentences = (type: "sentence-released" | "sentence-held"): readonly ShownSentence[] =>
    log.flatMap(({ event }) => (event.type === type ? [{ ...event.sentence, drafter: event.drafter }] : []));
  const shown = sentences("sentence-released");
  const decision = log.map(({ event }) => event).findLast((event) => event.type === "answer-decided");
  const said = new Set<string>([
    ...shown.map(({ text }) => text),
    ...(["en", "es"] as const).flatMap((language) => Object.values(wordingIn(language))),
    ...log.flatMap(({ event }) => (event.type === "notice-given" ? [event.text] : [])),
  ]);
  return {
    turn,
    question,
    draft,
    evidence,
    shown,
    strayWords: words.filter((text) => !said.has(text)),
    held: sentences("sentence-held"),
    decision: decision?.decision ?? "no decision",
    personBroughtIn: log.some(opensCase),
    crashed: decision === undefined,
  };
}

const opensCase = ({ event }: Recorded): boolean => event.type === "handoff-changed";

/** Every piece of text the page would show. */
async function wordsOn(response: Response): Promise<readonly string[]> {
  const decoder = openDecoder();
  const words: string[] = [];
  for await (const bytes of response.body ?? []) {
    for (const frame of decoder.push(bytes as Uint8Array))
      if (frame.kind === "chunk" && frame.chunk.type === "text-delta") words.push(frame.chunk.delta);
  }
  return words;
}

const chunkCharacters = 200;

/** How the draft looks on a provider's wire. */
function replyOf({ elements, ending }: BadDraft): ScriptedReply {
  const text = JSON.stringify({ elements: elements.map(({ value }) => value) });
  switch (ending) {
    case "complete":
      return { does: "elements", elements: elements.map(({ value }) => value), chunkCharacters };
    case "broken-off":
      return { does: "end-without-finish", text, chunkCharacters };
    case "cut-in-an-element":
      return { does: "cut-after", text: text.slice(0, -12), chunkCharacters };
    case "fault":
      return { does: "malformed-chunk", text: text.slice(0, -12), chunkCharacters };
    default: {
      const unhandled: never = ending;
      throw new Error(`No such ending: ${String(unhandled)}`);
    }
  }
}

/** A reply nobody came for would answer the next question: it is fetched here and thrown away. */
async function drainReplies(
  model: OpenAiServer,
  before: { readonly draft: number; readonly mend: number },
): Promise<void> {
  if (model.requests.length === before.draft) await fetchReply(model, "DATA question");
  if (model.mendRequests.length === before.mend) await fetchReply(model, "DATA held-sentence");
}

/** The server tells a draft from a mend by what it is asked. */
async function fetchReply({ url, apiKey }: OpenAiServer, content: string): Promise<void> {
  const body = { model: "scripted-bad-model", messages: [{ role: "user", content }] };
  const headers = { authorization: `Bearer ${apiKey}`, "content-type": "application/json" };
  const response = await fetch(`${url}/chat/completions`, { method: "POST", headers, body: JSON.stringify(body) });
  await response.arrayBuffer().catch(() => undefined);
}
