import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { emptyConversation, type Frame, openDecoder, reduceFrames } from "#web/stream/index.ts";
import type { Transcript } from "./protocol/ui-parts.ts";
import { startOpenAiServer } from "./testing/openai-server.ts";
import { type ServerProcess, startServerProcess, testFolder } from "./testing/server-process.ts";
import { wordsOfTranscript, wordsOnScreen } from "./testing/test-lantern.ts";
import { testDatabase } from "./testing/test-store.ts";

const call = (server: ServerProcess, path: string, init: RequestInit = {}) =>
  fetch(`${server.origin}/api/conversations${path}`, init);

/** Follows the events stream like a page does, until `enough`; a dropped connection just ends the reading. */
async function follow(
  server: ServerProcess,
  conversation: { id: string; token: string },
  frames: Frame[],
  enough: () => boolean,
): Promise<void> {
  const lastEventId = reduceFrames(emptyConversation, frames).lastEventId;
  const controller = new AbortController();
  const headers = {
    authorization: `Bearer ${conversation.token}`,
    ...(lastEventId === "" ? {} : { "last-event-id": lastEventId }),
  };
  try {
    const response = await call(server, `/${conversation.id}/events`, { headers, signal: controller.signal });
    const decoder = openDecoder();
    for await (const bytes of response.body ?? []) {
      frames.push(...decoder.push(bytes));
      if (enough()) break;
    }
  } catch {
    // the server was killed under us: what arrived is what we have
  } finally {
    controller.abort();
  }
}

const claimsOn = (frames: readonly Frame[]) =>
  frames.filter((frame) => frame.kind === "chunk" && frame.chunk.type === "data-citation").length;
const ended = (frames: readonly Frame[]) =>
  frames.some((frame) => frame.kind === "chunk" && frame.chunk.type === "data-decision");

test("a server killed in mid-answer finishes the answer after its restart, and the page's text equals the server's", async () => {
  const guidance = "A cough can last";
  const model = await startOpenAiServer();
  const environment = {
    DATA_DIR: testFolder(),
    DATABASE_URL: await testDatabase(),
    DEMO_PORTAL: "off",
    MODEL: "slow",
    OPENAI_BASE_URL: model.url,
    OPENAI_API_KEY: model.apiKey,
  };
  const first = await startServerProcess(environment);
  const opened = await call(first, "", { method: "POST", body: "{}" });
  const conversation = (await opened.json()) as { id: string; token: string };

  // What the guidance says, read from the product itself, so that the scripted model quotes it word for word.
  const question = "How long does a cough last?";
  const post = (server: ServerProcess, clientMessageId: string) =>
    call(server, `/${conversation.id}/messages`, {
      method: "POST",
      headers: { authorization: `Bearer ${conversation.token}` },
      body: JSON.stringify({ clientMessageId, text: question }),
    });
  model.enqueue({ does: "refuse", status: 500 }, { does: "refuse", status: 500 });
  const rehearsal = await (await post(first, randomUUID())).text();
  const citations = [...rehearsal.matchAll(/"type":"data-citation".*?"quote":"(.*?)","passage":\{"id":"(.*?)"/g)];
  expect(citations.length, guidance).toBeGreaterThan(2);
  const elements = citations
    .slice(0, 4)
    .map(([, quote, passageId]) => ({ act: "claim", text: quote, citation: { passageId, quote } }));

  model.enqueue({ does: "elements", elements, chunkCharacters: 8, chunkDelayMs: 25 });
  const frames: Frame[] = [];
  const clientMessageId = randomUUID();
  const before = citations.length;
  const posting = post(first, clientMessageId)
    .then((response) => response.text())
    .catch(() => "cut");
  await follow(first, conversation, frames, () => claimsOn(frames) >= before + 2);
  await first.kill();
  await posting;
  const half = wordsOnScreen(reduceFrames(emptyConversation, frames));

  const second = await startServerProcess(environment);
  let decisions = 0;
  await follow(second, conversation, frames, () => {
    decisions = frames.filter((frame) => frame.kind === "chunk" && frame.chunk.type === "data-decision").length;
    return (
      decisions >= 2 &&
      frames.at(-1)?.kind === "chunk" &&
      ended(frames) &&
      frames.some((frame) => frame.kind === "chunk" && frame.chunk.type === "finish" && "id" in frame)
    );
  });
  const screen = wordsOnScreen(reduceFrames(emptyConversation, frames));
  const transcript = (await (
    await call(second, `/${conversation.id}`, { headers: { authorization: `Bearer ${conversation.token}` } })
  ).json()) as Transcript;

  expect(screen).toEqual(wordsOfTranscript(transcript.messages));
  expect(screen.slice(0, half.length), "nothing that was read changes").toEqual(half);
  expect(screen.length, "the answer went on").toBeGreaterThan(half.length);
  expect(new Set(screen).size, "no word is repeated in the answer").toBe(screen.length);
  expect(transcript.answering).toBe(false);

  // The same message once more, after the crash, is the same turn: nothing new is said.
  const again = await (await post(second, clientMessageId)).text();
  expect(again).toContain("[DONE]");
  const after = (await (
    await call(second, `/${conversation.id}`, { headers: { authorization: `Bearer ${conversation.token}` } })
  ).json()) as Transcript;
  expect(after.messages.length).toBe(transcript.messages.length);
  await second.stop();
  await model.close();
});

test("a second start on the same bundled database loses nothing and joins in order", async () => {
  const environment = { DATA_DIR: testFolder(), DEMO_PORTAL: "off" };
  const first = await startServerProcess(environment);
  const conversation = (await (await call(first, "", { method: "POST", body: "{}" })).json()) as {
    id: string;
    token: string;
  };
  const headers = { authorization: `Bearer ${conversation.token}` };
  const said = await call(first, `/${conversation.id}/messages`, {
    method: "POST",
    headers,
    body: JSON.stringify({ clientMessageId: randomUUID(), text: "What can I do about a sore throat?" }),
  });
  expect(await said.text()).toContain("[DONE]");
  const before = await (await call(first, `/${conversation.id}`, { headers })).json();
  await first.kill();

  const second = await startServerProcess(environment);
  expect(await (await call(second, `/${conversation.id}`, { headers })).json()).toEqual(before);
  expect(second.signIn).toEqual(first.signIn);
  await second.stop();
});
