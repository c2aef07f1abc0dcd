import { expect, test } from "vitest";
import { testStore } from "../testing/test-store.ts";
import { appendTogether, type Together } from "./append-together.ts";
import {
  findConversation,
  type LogEvent,
  lockConversation,
  openConversation,
  readEvents,
  verifyChain,
} from "./index.ts";

const now = () => new Date();
const settings = { country: "GB", locale: "en", speakingFor: "self" } as const;
const started = (turnId: string): LogEvent => ({ type: "turn-started", turnId, answerId: `answer-${turnId}` });
const ended = (turnId: string): LogEvent => ({ type: "turn-ended", turnId, answerId: "a", outcome: "complete" });
const by = (event: LogEvent) => ({ author: "service" as const, event });
const opening = (turnId: string, instance: number) => ({
  turnId,
  instance,
  clientMessageId: "message-one",
  messageId: `message-${turnId}`,
  answerId: `answer-${turnId}`,
});

async function openOne() {
  const store = await testStore();
  const { id } = await openConversation(store, settings, now());
  const together = (given: Omit<Together, "last">, last = true) =>
    store.inTransaction(async (client) => {
      const locked = await lockConversation(client, id);
      if (locked === undefined) throw new Error("no conversation");
      return appendTogether(client, locked, { ...given, last }, now());
    });
  return { store, id, together };
}

test("events stored together are links of the chain like any others, and told as they are stored", async () => {
  const { store, id, together } = await openOne();
  const stored = await together({ events: [by(started("one")), by(ended("one")), by(started("té\u2028 \ud800"))] });
  expect(await readEvents(store, id, 1)).toEqual(stored);
  expect(await verifyChain(store, id)).toEqual({ kind: "intact", events: 4 });
});

test("a turn is opened once for a message and closed once, and whoever comes second stores nothing", async () => {
  const { store, id, together } = await openOne();
  const { instance } = store;
  expect(await together({ events: [by(started("one"))], opensTurn: opening("one", instance) })).toHaveLength(1);
  expect((await findConversation(store, id))?.openTurns).toEqual([`one@${instance}`]);
  expect(await together({ events: [by(started("two"))], opensTurn: opening("two", instance) })).toBeUndefined();
  expect(await together({ events: [by(ended("one"))], closesTurn: "one" })).toHaveLength(1);
  expect(await together({ events: [by(ended("one"))], closesTurn: "one" })).toBeUndefined();
  expect((await findConversation(store, id))?.openTurns).toEqual([]);
  expect(await verifyChain(store, id)).toEqual({ kind: "intact", events: 3 });
});

test.each([true, false])(
  "a row that is not as it was handed over is refused, and nothing of the transaction stays (last: %s)",
  async (last) => {
    const { store, id } = await openOne();
    const { instance } = store;
    const stale = store.inTransaction(async (client) => {
      const locked = await lockConversation(client, id);
      if (locked === undefined) throw new Error("no conversation");
      await appendTogether(
        client,
        locked,
        { events: [by(started("one"))], opensTurn: opening("one", instance), last: false },
        now(),
      );
      return appendTogether(client, locked, { events: [by(ended("one"))], closesTurn: "one", last }, now());
    });
    await expect(stale).rejects.toThrow("changed under its lock");
    expect((await findConversation(store, id))?.openTurns).toEqual([]);
    expect(await verifyChain(store, id)).toEqual({ kind: "intact", events: 1 });
    const { rows } = await store.query<{ turns: number }>({ text: "SELECT count(*)::int AS turns FROM turns" });
    expect(rows[0]?.turns).toBe(0);
  },
);

test("a failure that somebody swallowed inside a transaction is not taken for a commit", async () => {
  const { store, id } = await openOne();
  const swallowed = store.inTransaction(async (client) => {
    await client.query({ text: "SELECT 1 / $1::int", values: [0] }).catch(() => undefined);
    return "as if nothing had happened";
  });
  await expect(swallowed).rejects.toThrow("nothing of the transaction was stored");
  expect(await verifyChain(store, id)).toEqual({ kind: "intact", events: 1 });
});
