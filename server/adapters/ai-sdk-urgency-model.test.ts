import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { type OpenAiServer, opinion, type ScriptedReply, startOpenAiServer } from "../testing/openai-server.ts";
import type { Classified } from "../triage/index.ts";
import { openAiSdkUrgencyModel } from "./ai-sdk-urgency-model.ts";

let server: OpenAiServer;
afterEach(() => server.close());
// The very first call compiles the SDK: on a busy machine that alone takes longer than the limits below.
beforeAll(async () => {
  await ask([opinion("none")], AbortSignal.timeout(60_000));
  await server.close();
});

const secret = "my daughter Rosalind swallowed a button battery";
const prompt = { instructions: "Judge.", input: secret };
const value = (given: unknown): Classified => ({ kind: "value", value: given });
const fault = (name: Extract<Classified, { kind: "fault" }>["fault"]): Classified => ({ kind: "fault", fault: name });

async function ask(script: readonly ScriptedReply[], signal = AbortSignal.timeout(2_000), more: object = {}) {
  server = await startOpenAiServer();
  server.enqueueOpinion(...script);
  const settings = { apiKey: server.apiKey, baseUrl: server.url, modelId: "test-model", ...more };
  return (await openAiSdkUrgencyModel(settings)).classify(prompt, signal);
}

test("the request is one chat/completions call with a strict schema of closed lists, and no stream", async () => {
  expect(await ask([opinion("urgent", "breathing")])).toEqual(value({ level: "urgent", reason: "breathing" }));
  expect(server.requests).toHaveLength(0);
  expect(server.opinionRequests).toHaveLength(1);
  expect(server.opinionRequests[0]?.authorization).toBe("Bearer test-key");
  expect(server.opinionRequests[0]?.body).toMatchObject({
    model: "test-model",
    temperature: 0,
    messages: [
      { role: "system", content: "Judge." },
      { role: "user", content: secret },
    ],
    response_format: {
      json_schema: {
        name: "urgency",
        strict: true,
        schema: { properties: { level: { enum: ["emergency", "urgent", "same-day", "soon", "none"] } } },
      },
    },
  });
  expect(server.opinionRequests[0]?.body).not.toMatchObject({ stream: true });
});

test("what is JSON is handed on as it is: judging it is the giver's part", async () => {
  expect(await ask([{ does: "text", text: '{"level":"catastrophic"}' }])).toEqual(value({ level: "catastrophic" }));
});

const failures: readonly [ScriptedReply, Classified][] = [
  [{ does: "refuse", status: 401 }, fault("unreachable")],
  [{ does: "refuse", status: 404 }, fault("unreachable")],
  [{ does: "refuse", status: 400 }, fault("unreachable")],
  [{ does: "hang" }, fault("timeout")],
  [{ does: "hang-after", text: '{"level":"none"' }, fault("timeout")],
  [{ does: "text", text: "It is an emergency." }, fault("nonsense")],
  [{ does: "text", text: "" }, fault("nonsense")],
  [{ does: "text", text: '{"level":"none"' }, fault("nonsense")],
  [{ does: "stop-early", text: '{"level":"none","reason":"no-danger"}', finishReason: "length" }, fault("nonsense")],
  [
    { does: "stop-early", text: '{"level":"none","reason":"no-danger"}', finishReason: "content_filter" },
    fault("nonsense"),
  ],
];
test.each(failures)("a provider that does %j gives %j", async (reply, expected) => {
  expect(await ask([reply])).toEqual(expected);
});

test("a provider whose body breaks off gives no opinion", async () => {
  for (const does of ["cut-after", "end-without-finish", "malformed-chunk"] as const) {
    const half = { does, text: '{"level":"none","reason":"no-danger"}' };
    expect((await ask([half, half], AbortSignal.timeout(5_000))).kind).toBe("fault");
    await server.close();
  }
  server = await startOpenAiServer();
});

test("a busy provider is tried once more within the time there is", async () => {
  const busy = { does: "refuse", status: 429, retryAfterSeconds: 0 } as const;
  expect(await ask([busy, opinion("urgent")])).toMatchObject({ kind: "value" });
  expect(server.opinionRequests).toHaveLength(2);
  await server.close();
  expect(await ask([busy, busy, opinion("urgent")])).toEqual(fault("unreachable"));
});

test("a provider nobody is listening at is unreachable", async () => {
  server = await startOpenAiServer();
  await server.close();
  const model = await openAiSdkUrgencyModel({ apiKey: "k", baseUrl: server.url, modelId: "m" });
  expect(await model.classify(prompt, AbortSignal.timeout(5_000))).toEqual(fault("unreachable"));
});

test("giving up ends the provider's work", async () => {
  expect(await ask([{ does: "hang" }], AbortSignal.timeout(100))).toEqual(fault("timeout"));
  await server.opinionRequests[0]?.closed;
});

test("no failure prints a word of what the patient wrote", async () => {
  const printed: string[] = [];
  const keep = (...words: unknown[]) => void printed.push(words.map(String).join(" "));
  const spies = [
    ...(["log", "info", "warn", "error", "debug"] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(keep),
    ),
    vi.spyOn(process, "emitWarning").mockImplementation(keep as typeof process.emitWarning),
  ];
  for (const [reply] of failures) {
    await ask([reply], AbortSignal.timeout(150));
    await server.close();
  }
  server = await startOpenAiServer();
  for (const spy of spies) spy.mockRestore();
  expect(printed).toEqual([]);
});
