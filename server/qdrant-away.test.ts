import { expect, onTestFinished, test, vi } from "vitest";
import { startQdrantServer } from "#knowledge/index/testing/qdrant-server.ts";
import { wording } from "./protocol/wording.ts";
import { openTestLantern, type TestLantern } from "./testing/test-lantern.ts";

const question = "How long does a cough last?";
const readiness = async (lantern: TestLantern) => {
  const response = await lantern.request("/readyz");
  const { notices } = (await response.json()) as { notices: readonly string[] };
  return { status: response.status, notices: notices.join(" ") };
};
async function qdrantServer() {
  const server = await startQdrantServer();
  onTestFinished(() => server.close());
  return server;
}

test("with Qdrant away in the middle of the day a person is brought in, readiness says why, and it is used again once it is back", async () => {
  const server = await qdrantServer();
  const lantern = await openTestLantern({ environment: { QDRANT_URL: server.url } });
  expect((await (await lantern.patient()).say(question)).claims.length).toBeGreaterThan(0);
  expect(await readiness(lantern)).toEqual({ status: 200, notices: "" });

  server.misbehave(() => ({ kind: "answer", status: 500, body: `{"status":{"error":"${question}"}}` }));
  const answer = await (await lantern.patient()).say(question);
  expect(answer.texts).toEqual([wording["index-unreachable"]]);
  expect(await (await lantern.desk()).queue()).toMatchObject([{ reasons: ["index-unreachable"] }]);
  const away = await readiness(lantern);
  expect(away.status).toBe(503);
  expect(away.notices).toMatch(/^Qdrant did not .*status 500/);
  expect(away.notices).not.toContain("cough");
  expect((await (await lantern.patient()).say("I have crushing chest pain and I can't breathe")).triage?.level).toBe(
    "emergency",
  );

  server.misbehave(() => undefined);
  await vi.waitFor(async () => expect((await readiness(lantern)).status).toBe(200), { timeout: 20_000, interval: 200 });
  expect((await (await lantern.patient()).say(question)).claims.length).toBeGreaterThan(0);
});

test("Lantern starts beside a Qdrant that refuses its key, says which setting to change, and needs no restart once it is taken", async () => {
  const server = await qdrantServer();
  server.requireKey("another");
  const told: string[] = [];
  const lantern = await openTestLantern({
    environment: { QDRANT_URL: server.url, QDRANT_API_KEY: "key-that-must-not-be-seen" },
    onStep: (step) => step.step === "notice" && told.push(step.sentence),
  });
  expect(told.join()).toMatch(/questions go to a person.*status 401.*QDRANT_API_KEY/);
  expect((await (await lantern.patient()).say(question)).texts).toEqual([wording["index-unreachable"]]);
  const away = await readiness(lantern);
  expect(away).toMatchObject({ status: 503, notices: expect.stringContaining("QDRANT_API_KEY") });
  expect(told.join() + away.notices).not.toContain("must-not-be-seen");

  server.requireKey("key-that-must-not-be-seen");
  await vi.waitFor(async () => expect((await readiness(lantern)).status).toBe(200), { timeout: 20_000, interval: 200 });
  expect((await (await lantern.patient()).say(question)).claims.length).toBeGreaterThan(0);
});
