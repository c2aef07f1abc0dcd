import { expect, test, vi } from "vitest";
import { openConversationSession } from "./conversation-session.ts";
import { memoryKeeper } from "./memory-keeper.ts";

interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: Record<string, unknown>;
  readonly token: string | null;
}

/** A server that answers as the test says, refuses what nobody scripted, and streams what the test writes. */
function scriptedServer(answers: Record<string, () => Response | Promise<Response>> = {}) {
  const calls: Call[] = [];
  let writeEvents: (chunks: readonly object[], id: string) => void = () => {};
  const defaults: Record<string, () => Response> = {
    "POST /api/conversations": () => Response.json({ id: "c1", token: "t1" }, { status: 201 }),
    "POST /api/conversations/c1/messages": () => new Response(": turn\n\n"),
    "GET /api/conversations/c1/events": () => {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          writeEvents = (chunks, id) => {
            const frames = chunks.map(
              (chunk, at) => `${at === chunks.length - 1 ? `id: ${id}\n` : ""}data: ${JSON.stringify(chunk)}\n\n`,
            );
            controller.enqueue(new TextEncoder().encode(frames.join("")));
          };
        },
      });
      return new Response(body);
    },
  };
  const fetcher = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const method = init.method ?? "GET";
    const body = typeof init.body === "string" ? (JSON.parse(init.body) as Record<string, unknown>) : {};
    calls.push({ method, path, body, token: new Headers(init.headers).get("authorization") });
    const answer = answers[`${method} ${path}`] ?? defaults[`${method} ${path}`];
    if (!answer) throw new Error(`Nobody scripted ${method} ${path}`);
    return answer();
  };
  return {
    calls,
    fetcher: fetcher as typeof fetch,
    write: (chunks: readonly object[], id: string) => writeEvents(chunks, id),
    sent: () => calls.filter((call) => call.path.endsWith("/messages")),
  };
}

const open = (server: ReturnType<typeof scriptedServer>, keeper = memoryKeeper()) =>
  openConversationSession({
    fetcher: server.fetcher,
    keeper,
    locale: () => "en-GB",
    // Through the event loop, so that a session that tries for ever does not stop the test.
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  });
const problem =
  (status: number, extra: object = {}) =>
  () =>
    new Response(
      JSON.stringify({ type: "x", title: "x", status, code: "busy", detail: "Please try again.", ...extra }),
      { status, headers: { "content-type": "application/problem+json" } },
    );
const unreachable = () => Promise.reject(new TypeError("Failed to fetch"));
const patientMessage = (clientMessageId: unknown, text: string) => [
  { type: "start", messageId: "m1", messageMetadata: { author: "patient", at: "", clientMessageId } },
  { type: "text-start", id: "x", providerMetadata: { lantern: { act: "patient" } } },
  { type: "text-delta", id: "x", delta: text },
  { type: "text-end", id: "x" },
];

test("a message is on screen at once and is replaced by the server's copy, never doubled", async () => {
  const server = scriptedServer();
  const session = open(server);
  session.send("I have a fever");
  expect(session.state().outgoing).toMatchObject([{ text: "I have a fever", state: { kind: "sending" } }]);
  await vi.waitFor(() => expect(session.state().outgoing[0]?.state.kind).toBe("accepted"));
  expect(server.sent()[0]?.token).toBe("Bearer t1");
  server.write(patientMessage(server.sent()[0]?.body.clientMessageId, "I have a fever"), "1.2");
  await vi.waitFor(() => expect(session.state().outgoing).toEqual([]));
  expect(session.state().conversation.messages).toHaveLength(1);
});

test("a lost network repeats the same message id, so that the server sees one turn", async () => {
  let attempts = 0;
  const server = scriptedServer({
    "POST /api/conversations/c1/messages": () => (++attempts < 3 ? unreachable() : new Response("")),
  });
  const session = open(server);
  session.send("Hello");
  await vi.waitFor(() => expect(session.state().outgoing[0]?.state.kind).toBe("accepted"));
  expect(new Set(server.sent().map((call) => call.body.clientMessageId)).size).toBe(1);
  expect(server.sent()).toHaveLength(3);
});

test("a message that cannot be sent stays, survives a refresh, and goes when its author says so", async () => {
  const keeper = memoryKeeper();
  const down = scriptedServer({ "POST /api/conversations": unreachable });
  const session = open(down, keeper);
  session.send("Is this normal?");
  await vi.waitFor(() => expect(session.state().outgoing[0]?.state.kind).toBe("unreachable"));

  const up = scriptedServer();
  const later = open(up, keeper);
  later.resume();
  expect(later.state().outgoing).toMatchObject([{ text: "Is this normal?", state: { kind: "unreachable" } }]);
  later.backOnline();
  expect(up.sent()).toHaveLength(0);
  later.sendAgain(later.state().outgoing[0]?.clientMessageId ?? "");
  await vi.waitFor(() => expect(up.sent()).toHaveLength(1));
});

test("the emergency cards of a failed request are shown with the message", async () => {
  const cards = [{ id: "emergency", heading: "Call 999 now" }];
  const session = open(scriptedServer({ "POST /api/conversations/c1/messages": problem(503, { cards }) }));
  session.send("crushing chest pain");
  await vi.waitFor(() =>
    expect(session.state().outgoing[0]?.state).toMatchObject({ kind: "refused", problem: { cards } }),
  );
});

test("two messages in a row arrive in the order they were written", async () => {
  const server = scriptedServer();
  const session = open(server);
  session.send("First");
  session.send("Second");
  await vi.waitFor(() => expect(server.sent()).toHaveLength(2));
  expect(server.sent().map((call) => call.body.text)).toEqual(["First", "Second"]);
  expect(server.calls.filter((call) => call.path === "/api/conversations")).toHaveLength(1);
});

test("neither a country nor whom it is about is guessed for the person", async () => {
  const server = scriptedServer();
  const session = open(server);
  session.send("Hi");
  await vi.waitFor(() => expect(server.sent()).toHaveLength(1));
  expect(server.calls[0]?.body).toEqual({ locale: "en-GB", country: "unknown" });
});

test("a country that is not in the list is unknown to the server, and stays said on the page", async () => {
  const server = scriptedServer();
  const session = open(server);
  await session.changeSettings({ country: "not-listed", speakingFor: "other" });
  session.send("Hi");
  await vi.waitFor(() => expect(server.sent()).toHaveLength(1));
  expect(server.calls[0]?.body).toEqual({ locale: "en-GB", country: "unknown", speakingFor: "other" });
  expect(session.state().settings.country).toBe("not-listed");
});

test("after a refresh the same conversation goes on, and its replay is not news", async () => {
  const keeper = memoryKeeper();
  keeper.keep({ id: "c1", token: "t1" });
  const server = scriptedServer({
    "GET /api/conversations/c1": () => Response.json({ country: "GB", speakingFor: "other", messages: [{ id: "m1" }] }),
  });
  const session = open(server, keeper);
  session.resume();
  await vi.waitFor(() => expect(server.calls.some((call) => call.path.endsWith("/events"))).toBe(true));
  expect(session.state().caughtUp).toBe(false);
  expect(session.state().settings).toEqual({ country: "GB", speakingFor: "other" });
  server.write(patientMessage("old", "Hello"), "1.2");
  await vi.waitFor(() => expect(session.state().caughtUp).toBe(true));
});

test("a conversation the server has erased is let go, and the person is told", async () => {
  const keeper = memoryKeeper();
  keeper.keep({ id: "c1", token: "t1" });
  const session = open(
    scriptedServer({ "GET /api/conversations/c1": problem(404, { code: "conversation-unknown" }) }),
    keeper,
  );
  session.resume();
  await vi.waitFor(() => expect(session.state().notice).toBe("gone"));
  expect(keeper.read()).toBeUndefined();
});

test("a proxy's own 404 loses neither the conversation nor the message", async () => {
  const keeper = memoryKeeper();
  keeper.keep({ id: "c1", token: "t1" });
  const proxyPage = () => new Response("<h1>Not Found</h1>", { status: 404, headers: { "content-type": "text/html" } });
  let healed = false;
  const server = scriptedServer({
    "GET /api/conversations/c1": () =>
      healed ? Response.json({ country: "GB", speakingFor: "unknown", messages: [] }) : proxyPage(),
    "POST /api/conversations/c1/messages": proxyPage,
  });
  const session = open(server, keeper);
  session.resume();
  session.send("It hurts");
  await vi.waitFor(() => expect(session.state().outgoing[0]?.state.kind).toBe("unreachable"));
  expect(session.state().notice).toBeUndefined();
  expect(keeper.read()).toEqual({ id: "c1", token: "t1" });
  healed = true;
  await vi.waitFor(() => expect(session.state().settings.country).toBe("GB"));
});

test("what could not be recorded is read from the message's own stream, and nothing else of it", async () => {
  const notRecorded = { caseId: "", state: "not-recorded", words: "We could not pass this on.", meanwhile: [] };
  const chunks = [
    { type: "start", messageId: "a1", messageMetadata: { author: "lantern", at: "" } },
    { type: "text-start", id: "x" },
    { type: "data-handoff", id: "handoff", data: notRecorded },
  ];
  const stream = chunks.map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`).join("");
  const session = open(scriptedServer({ "POST /api/conversations/c1/messages": () => new Response(stream) }));
  session.send("Hello");
  await vi.waitFor(() => expect(session.state().conversation.handoff?.state).toBe("not-recorded"));
  expect(session.state().conversation.messages[0]?.parts.map((part) => part.kind)).toEqual(["handoff"]);
});

test("deleting forgets nothing until the server has erased it", async () => {
  const keeper = memoryKeeper();
  let works = false;
  const server = scriptedServer({
    "DELETE /api/conversations/c1": () => (works ? new Response(null, { status: 204 }) : unreachable()),
  });
  const session = open(server, keeper);
  session.send("Hi");
  await vi.waitFor(() => expect(server.sent()).toHaveLength(1));
  await session.erase();
  expect(session.state().notice).toBe("not-deleted");
  expect(keeper.read()).toBeDefined();
  works = true;
  await session.erase();
  expect(session.state()).toMatchObject({ notice: "deleted", begun: false });
  expect(keeper.read()).toBeUndefined();
});

test("a request for a person that did not get through says so", async () => {
  const session = open(scriptedServer({ "POST /api/conversations/c1/handoff": unreachable }));
  await session.askForPerson();
  expect(session.state().personRequest).toBe("failed");
});

test("a person can be asked for before anything else was said", async () => {
  const server = scriptedServer({ "POST /api/conversations/c1/handoff": () => new Response("{}", { status: 202 }) });
  const session = open(server);
  await session.askForPerson();
  expect(session.state().personRequest).toBe("asked");
  expect(session.state().begun).toBe(true);
});

test("another tab that deletes the conversation empties this one", async () => {
  const keeper = memoryKeeper();
  const server = scriptedServer();
  const session = open(server, keeper);
  session.resume();
  session.send("Hi");
  await vi.waitFor(() => expect(server.sent()).toHaveLength(1));
  keeper.forget();
  keeper.changeElsewhere();
  expect(session.state()).toMatchObject({ begun: false, outgoing: [] });
});
