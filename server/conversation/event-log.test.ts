import { expect, test } from "vitest";
import { testStore } from "../testing/test-store.ts";
import {
  acceptMessage,
  authenticate,
  eraseConversation,
  findConversation,
  type LogEvent,
  openConversation,
  openEventLog,
  openHub,
  verifyChain,
} from "./index.ts";

const now = () => new Date();
const nothingMore = () => ({ events: [], value: undefined });
const settings = { country: "GB", locale: "en", speakingFor: "self" } as const;

async function openRoom() {
  const store = await testStore();
  const hub = await openHub(store);
  const log = openEventLog(store, hub, now);
  const { id, token } = await openConversation(store, settings, now());
  return { store, hub, log, id, token };
}

const started = (turnId: string): LogEvent => ({ type: "turn-started", turnId, answerId: `answer-${turnId}` });

test("the same message sent twice, even at the same moment, is one turn", async () => {
  const { store, hub, log, id } = await openRoom();
  const message = { conversationId: id, clientMessageId: "message-one", text: "My throat hurts" };
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, () => acceptMessage(store, hub, message, now(), nothingMore)),
  );
  expect(outcomes.filter(({ kind }) => kind === "accepted")).toHaveLength(1);
  expect(new Set(outcomes.map((outcome) => (outcome.kind === "gone" ? "gone" : outcome.turn.turnId))).size).toBe(1);
  expect((await log.read(id, 0)).map(({ event }) => event.type)).toEqual(["conversation-opened", "patient-message"]);
  expect((await findConversation(store, id))?.openTurns).toHaveLength(1);
  await hub.close();
});

test("a hundred writers at once leave one unbroken chain without gaps", async () => {
  const { store, hub, log, id } = await openRoom();
  await Promise.all(
    Array.from({ length: 100 }, (_, n) =>
      log.append({ fence: "none", conversationId: id, author: "service", event: started(`t${n}`) }),
    ),
  );
  expect(await verifyChain(store, id)).toEqual({ kind: "intact", events: 101 });
  expect((await log.read(id, 0)).map(({ seq }) => seq)).toEqual(Array.from({ length: 101 }, (_, n) => n + 1));
  await hub.close();
});

test("a changed word in a stored event breaks the chain at that event", async () => {
  const { store, hub, log, id } = await openRoom();
  for (const n of [1, 2, 3])
    await log.append({ fence: "none", conversationId: id, author: "service", event: started(`t${n}`) });
  await store.pool.query(
    `UPDATE events SET payload = replace(payload::text, 't2', 't9')::json WHERE conversation_id = $1 AND seq = 3`,
    [id],
  );
  expect(await verifyChain(store, id)).toEqual({ kind: "broken", seq: 3 });
  await hub.close();
});

test("a turn that was closed, never opened, or was taken over by another process cannot say another word", async () => {
  const { store, hub, log, id } = await openRoom();
  const message = { conversationId: id, clientMessageId: "message-one", text: "Hello there" };
  const acceptance = await acceptMessage(store, hub, message, now(), nothingMore);
  if (acceptance.kind !== "accepted") throw new Error("not accepted");
  const { turnId } = acceptance.turn;
  const say = (turn: string, instance = store.instance, closesTurn?: string) =>
    log.append({
      conversationId: id,
      author: "lantern",
      event: started(turn),
      fence: { turnId: turn, instance },
      ...(closesTurn === undefined ? {} : { closesTurn }),
    });
  expect((await say(turnId)).kind).toBe("appended");
  expect((await say(turnId, store.instance + 1)).kind).toBe("fenced");
  expect((await say(turnId, store.instance, turnId)).kind).toBe("appended");
  expect((await say(turnId)).kind).toBe("fenced");
  expect((await say("a-turn-nobody-opened")).kind).toBe("fenced");
  await hub.close();
});

test("a follower that starts anywhere sees every later event once, in order, while writers race", async () => {
  const { hub, log, id } = await openRoom();
  const controller = new AbortController();
  const seen: number[] = [];
  const reading = (async () => {
    for await (const { seq } of log.follow(id, 0, controller.signal)) {
      seen.push(seq);
      if (seq === 61) return;
    }
  })();
  await Promise.all(
    Array.from({ length: 60 }, (_, n) =>
      log.append({ fence: "none", conversationId: id, author: "service", event: started(`t${n}`) }),
    ),
  );
  await reading;
  expect(seen).toEqual(Array.from({ length: 61 }, (_, n) => n + 1));
  await hub.close();
});

test("another process's events reach a follower through NOTIFY", async () => {
  const { store, hub, id } = await openRoom();
  const other = openEventLog(store, { ...hub, announce: () => undefined }, now);
  const otherHub = await openHub({ ...store, instance: store.instance + 1 });
  const follower = openEventLog(store, otherHub, now);
  const controller = new AbortController();
  const reading = (async () => {
    for await (const { seq } of follower.follow(id, 1, controller.signal)) return seq;
    return undefined;
  })();
  const outcome = await other.append({
    fence: "none",
    conversationId: id,
    author: "service",
    event: started("far away"),
  });
  if (outcome.kind === "appended") hub.announce(outcome.recorded);
  expect(await reading).toBe(2);
  await hub.close();
  await otherHub.close();
});

test("when the listening connection breaks it comes back, and everyone looks for what they missed", async () => {
  const { store, hub, id } = await openRoom();
  const otherHub = await openHub({ ...store, instance: store.instance + 1 });
  const follower = openEventLog(store, otherHub, now);
  const seen: number[] = [];
  const controller = new AbortController();
  const reading = (async () => {
    for await (const { seq } of follower.follow(id, 1, controller.signal)) {
      seen.push(seq);
      if (seq === 3) return;
    }
  })();
  const log = openEventLog(store, hub, now);
  await log.append({ fence: "none", conversationId: id, author: "service", event: started("before") });
  await store.pool.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND pid <> pg_backend_pid()",
  );
  await log.append({ fence: "none", conversationId: id, author: "service", event: started("after") });
  await reading;
  expect(seen).toEqual([2, 3]);
  await hub.close();
  await otherHub.close();
});

test("a wrong token and an unknown conversation are the same refusal", async () => {
  const { store, hub, id, token } = await openRoom();
  expect((await authenticate(store, id, token))?.id).toBe(id);
  expect(await authenticate(store, id, `${token}x`)).toBeUndefined();
  expect(await authenticate(store, "00000000-0000-0000-0000-000000000000", token)).toBeUndefined();
  await hub.close();
});

test("an erased conversation leaves no word behind and takes none", async () => {
  const { store, hub, log, id, token } = await openRoom();
  await acceptMessage(
    store,
    hub,
    { conversationId: id, clientMessageId: "message-one", text: "a secret" },
    now(),
    nothingMore,
  );
  await eraseConversation(store, hub, id, now());
  expect(await authenticate(store, id, token)).toBeUndefined();
  expect(
    (await log.append({ fence: "none", conversationId: id, author: "service", event: started("late") })).kind,
  ).toBe("fenced");
  const { rows } = await store.pool.query(
    "SELECT (SELECT count(*) FROM events) + (SELECT count(*) FROM turns) + (SELECT count(*) FROM cases) AS left",
  );
  expect(Number(rows[0]?.left)).toBe(0);
  await hub.close();
});
