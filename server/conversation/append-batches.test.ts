import { expect, test } from "vitest";
import { testStore } from "../testing/test-store.ts";
import { openAppender } from "./append-batches.ts";
import { acceptMessage, type LogEvent, openConversation, openHub, readEvents, verifyChain } from "./index.ts";

const now = () => new Date();
const settings = { country: "GB", locale: "en", speakingFor: "self" } as const;
const nothingMore = () => ({ events: [], value: undefined });
const started = (turnId: string): LogEvent => ({ type: "turn-started", turnId, answerId: `answer-${turnId}` });

/** Conversations with an open turn each, an appender, and what it asked of the store. */
async function openMany(count: number) {
  const store = await testStore();
  const hub = await openHub(store);
  const asked: string[] = [];
  const append = openAppender({
    query(query) {
      asked.push(query.name ?? "");
      return store.query(query);
    },
  });
  const turns: { readonly id: string; readonly turnId: string }[] = [];
  for (let n = 0; n < count; n += 1) {
    const { id } = await openConversation(store, settings, now());
    const message = { conversationId: id, clientMessageId: "message-one", text: "My throat hurts" };
    const accepted = await acceptMessage(store, hub, message, now(), nothingMore);
    if (accepted.kind !== "accepted") throw new Error("not accepted");
    turns.push({ id, turnId: accepted.turn.turnId });
  }
  await hub.close();
  const say = (id: string, turnId: string, author: "lantern" | "service" = "lantern") => {
    const fence = { turnId, instance: store.instance };
    return append({ conversationId: id, author, event: started(turnId), fence }, now());
  };
  return { store, asked, turns, say };
}

test("many answers at once share statements, and every conversation keeps one unbroken chain", async () => {
  const { store, asked, turns, say } = await openMany(30);
  const outcomes = await Promise.all(
    turns.flatMap(({ id, turnId }) => [say(id, turnId), say(id, turnId), say(id, turnId)]),
  );
  expect(outcomes.every(({ kind }) => kind === "appended")).toBe(true);
  expect(asked.filter((name) => name === "append-batch").length).toBeGreaterThan(0);
  expect(asked.length).toBeLessThan(outcomes.length / 3);
  for (const { id } of turns) {
    expect(await verifyChain(store, id)).toEqual({ kind: "intact", events: 5 });
    expect((await readEvents(store, id, 0)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
  }
});

test("what is told of an appended event is what is stored of it", async () => {
  const { store, turns, say } = await openMany(12);
  const outcomes = await Promise.all(turns.map(({ id, turnId }) => say(id, turnId)));
  for (const outcome of outcomes) {
    if (outcome.kind !== "appended") throw new Error("fenced");
    expect((await readEvents(store, outcome.recorded.conversationId, 2))[0]).toEqual(outcome.recorded);
  }
});

test("one person alone waits for nobody's company", async () => {
  const { asked, turns, say } = await openMany(1);
  for (const { id, turnId } of turns) for (let n = 0; n < 3; n += 1) await say(id, turnId);
  expect(asked).toEqual(["append-event", "append-event", "append-event"]);
});

test("in company a closed turn, another process's turn, a clinician's conversation and an erased one still say nothing", async () => {
  const { store, turns, say } = await openMany(20);
  const [closed, taken, held, erased] = turns.slice(10);
  const set = (what: string, id: string | undefined) =>
    store.pool.query(`UPDATE conversations SET ${what} WHERE id = $1`, [id]);
  await set("open_turns = '{}'", closed?.id);
  await set("open_turns = array[replace(open_turns[1], '@', '@9')]", taken?.id);
  await set("owner = 'clinician'", held?.id);
  await set("erased_at = now()", erased?.id);
  const fencedOnes = new Set([closed?.id, taken?.id, held?.id, erased?.id]);
  const outcomes = await Promise.all(turns.map(async ({ id, turnId }) => ({ id, ...(await say(id, turnId)) })));
  for (const { id, kind } of outcomes) expect(kind).toBe(fencedOnes.has(id) ? "fenced" : "appended");
  for (const id of fencedOnes) expect(await readEvents(store, id ?? "", 2)).toEqual([]);
  // The service's own words are not the bot's: a clinician's conversation still hears them.
  expect((await say(held?.id ?? "", held?.turnId ?? "", "service")).kind).toBe("appended");
});

test("conversations that somebody holds locked delay nobody else, and have their turn when they are let go", async () => {
  const { store, turns, say } = await openMany(20);
  // Enough to be all that is under way when the others come, and one among those.
  const locked = [...turns.slice(0, 6), ...turns.slice(15, 16)];
  const client = await store.pool.connect();
  await client.query("BEGIN");
  await client.query("SELECT FROM conversations WHERE id = ANY($1) FOR UPDATE", [locked.map(({ id }) => id)]);
  let lockedIn = 0;
  const ofLocked = locked.map(({ id, turnId }) =>
    say(id, turnId).finally(() => {
      lockedIn += 1;
    }),
  );
  const free = turns.filter((turn) => !locked.includes(turn));
  const others = await Promise.all(free.map(({ id, turnId }) => say(id, turnId)));
  expect(others.every(({ kind }) => kind === "appended")).toBe(true);
  expect(lockedIn).toBe(0);
  await client.query("COMMIT");
  client.release();
  expect((await Promise.all(ofLocked)).every(({ kind }) => kind === "appended")).toBe(true);
});

test("an event that cannot be stored fails for its own conversation alone", async () => {
  const { store, turns, say } = await openMany(20);
  const broken = turns[15];
  // Its next place is taken already: the store refuses.
  await store.pool.query("UPDATE conversations SET next_seq = 1 WHERE id = $1", [broken?.id]);
  const outcomes = await Promise.allSettled(turns.map(({ id, turnId }) => say(id, turnId)));
  for (const [place, outcome] of outcomes.entries())
    expect(outcome.status).toBe(turns[place] === broken ? "rejected" : "fulfilled");
  for (const { id } of turns) {
    if (id !== broken?.id) expect(await verifyChain(store, id)).toEqual({ kind: "intact", events: 3 });
  }
});

test("when a connection breaks nobody is stored twice: everyone in that statement is told that it failed", async () => {
  const { turns } = await openMany(12);
  let statements = 0;
  const append = openAppender({
    query(query) {
      if (query.name === "append-batch") {
        statements += 1;
        return Promise.reject(new Error("Connection terminated unexpectedly"));
      }
      return Promise.resolve({ rows: [] });
    },
  });
  const outcomes = await Promise.allSettled(
    turns.map(({ id, turnId }) =>
      append({ conversationId: id, author: "service", event: started(turnId), fence: "none" }, now()),
    ),
  );
  expect(statements).toBeGreaterThan(0);
  expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(turns.length - 4);
});
