import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { type OpenAiServer, type ScriptedReply, startSideCallServer } from "../testing/openai-server.ts";
import { type Sampled, selfConsistencyOf } from "../uncertainty/index.ts";
import { openAiSdkSampler } from "./ai-sdk-sampler.ts";

let server: OpenAiServer;
afterEach(() => server.close());
// The very first call compiles the SDK: on a busy machine that alone takes longer than the limits below.
beforeAll(async () => {
  await draw([home, home], { timeoutMs: 60_000 });
  await server.close();
});

const said = (action: string, level = "none", dose: unknown = null): ScriptedReply => ({
  does: "text",
  text: JSON.stringify({ action, level, dose }),
});
const home = said("care-at-home");
const doctor = said("contact-doctor", "same-day");
const request = {
  question: "My name is Rosalind Fairweather, is my fever bad?",
  earlier: ["Write to me at rosalind@example.com"],
  passages: ["Drink water."],
};

async function draw(
  script: readonly ScriptedReply[],
  { timeoutMs = 5_000, samples = script.length, signal = new AbortController().signal } = {},
): Promise<Sampled> {
  server = await startSideCallServer(script);
  const settings = { apiKey: server.apiKey, baseUrl: server.url, modelId: "test-model", timeoutMs, samples };
  return (await openAiSdkSampler(settings)).sample(request, signal);
}
const entropyOf = (sampled: Sampled) =>
  sampled.kind === "sampled" ? selfConsistencyOf(sampled.samples)?.entropy : undefined;

test("five calls go out with one prompt, a strict schema and a temperature that lets them differ", async () => {
  const sampled = await draw([home, home, doctor, home, home]);
  expect(sampled).toMatchObject({ kind: "sampled" });
  expect(entropyOf(sampled)).toBeGreaterThan(0);
  expect(server.requests).toHaveLength(5);
  const [first] = server.requests;
  expect(first?.body).toMatchObject({ model: "test-model", response_format: { json_schema: { strict: true } } });
  expect(Number(first?.body["temperature"])).toBeGreaterThan(0);
  expect(new Set(server.requests.map(({ body }) => JSON.stringify(body))).size).toBe(1);
});

test("the calls are under way together, not one after the other", async () => {
  let go: () => void = () => undefined;
  const after = new Promise<void>((resolve) => {
    go = resolve;
  });
  const waiting = { ...home, after } as ScriptedReply;
  const drawing = draw([waiting, waiting, waiting]);
  await vi.waitFor(() => expect(server.requests).toHaveLength(3));
  go();
  expect(entropyOf(await drawing)).toBe(0);
});

test("nobody's name or address leaves the server", async () => {
  await draw([home, home]);
  const sent = JSON.stringify(server.requests.map(({ body }) => body));
  expect(sent).not.toMatch(/Rosalind|Fairweather|example\.com/);
  expect(sent).toContain("is my fever bad?");
  expect(sent).toContain("Drink water.");
});

test("what cannot be read is a meaning of its own", async () => {
  const prose: ScriptedReply = { does: "text", text: "Stay at home." };
  const cutOff: ScriptedReply = {
    does: "stop-early",
    text: '{"action":"care-at-home","level":"none","dose":null}',
    finishReason: "length",
  };
  const listed = said("see-a-healer");
  const sampled = await draw([home, home, prose, cutOff, listed]);
  expect(sampled.kind === "sampled" && sampled.samples.filter((each) => each === undefined)).toHaveLength(3);
  expect(entropyOf(sampled)).toBeGreaterThan(0.7);
});

test("a sample that never comes counts against the answer once its time is over, and holds it no longer", async () => {
  const started = performance.now();
  const sampled = await draw([home, home, { does: "hang" }], { timeoutMs: 400 });
  expect(performance.now() - started).toBeLessThan(4_000);
  expect(sampled.kind === "sampled" && sampled.samples.filter((each) => each === undefined)).toHaveLength(1);
});

const refuse = (status: 401 | 429 | 500): ScriptedReply => ({ does: "refuse", status });
const gone: readonly (readonly [string, readonly ScriptedReply[], Extract<Sampled, { kind: "not-run" }>["because"]])[] =
  [
    ["a wrong key", [refuse(401), refuse(401)], "unreachable"],
    ["a busy provider, not tried again", [refuse(429), refuse(429)], "unreachable"],
    ["a failing provider", [refuse(500), refuse(500), refuse(500)], "unreachable"],
    ["a page that asks to sign in", [{ does: "html" }, { does: "html" }], "unreachable"],
    [
      "prose only",
      [
        { does: "text", text: "Yes." },
        { does: "text", text: "" },
      ],
      "nonsense",
    ],
    ["one answer among failures", [home, refuse(500), refuse(500)], "unreachable"],
  ];
test.each(gone)("%s gives no agreement, and not full agreement either", async (_, script, because) => {
  expect(await draw(script)).toEqual({ kind: "not-run", because });
  expect(server.requests).toHaveLength(script.length);
});

test("a provider that is silent to the end is a time-out", async () => {
  expect(await draw([{ does: "hang" }, { does: "hang" }], { timeoutMs: 200 })).toEqual({
    kind: "not-run",
    because: "timeout",
  });
});

test("giving up ends the provider's work", async () => {
  const stop = new AbortController();
  const drawing = draw([{ does: "hang" }, { does: "hang" }], { signal: stop.signal });
  await vi.waitFor(() => expect(server.requests).toHaveLength(2));
  stop.abort();
  expect((await drawing).kind).toBe("not-run");
  await Promise.all(server.requests.map(({ closed }) => closed));
});

test("the version names the model, the prompt and how many are drawn", async () => {
  server = await startSideCallServer();
  const sampler = await openAiSdkSampler({ baseUrl: server.url, modelId: "m", timeoutMs: 1 });
  expect(sampler.version).toMatch(/^m\+sample\.v1@[0-9a-f]{12}x5$/);
});

test("no failure prints a word of what the person wrote", async () => {
  const printed: string[] = [];
  const keep = (...words: unknown[]) => void printed.push(words.map(String).join(" "));
  const spies = [
    ...(["log", "info", "warn", "error", "debug"] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(keep),
    ),
    vi.spyOn(process, "emitWarning").mockImplementation(keep as typeof process.emitWarning),
  ];
  for (const [, script] of gone) {
    await draw(script);
    await server.close();
  }
  server = await startSideCallServer();
  for (const spy of spies) spy.mockRestore();
  expect(printed).toEqual([]);
});
