import { expect, onTestFinished, test } from "vitest";
import { openEventLog, openHub } from "../conversation/index.ts";
import { wording } from "../protocol/wording.ts";
import { startOpenAiServer } from "../testing/openai-server.ts";
import { openTestLantern, type TestPatient } from "../testing/test-lantern.ts";
import { testDatabase } from "../testing/test-store.ts";

const question = "How long does a cough last?";
const chestPain = "My dad has crushing chest pain going down his left arm and he is sweating";

/** Claims that stand in the log after the first sign of an emergency. */
async function claimsAfterEmergency(patient: TestPatient): Promise<number> {
  const log = await patient.log();
  const danger = log.findIndex(({ event }) => event.type === "triage-assessed" && event.triage.level === "emergency");
  expect(danger).toBeGreaterThan(0);
  return log.slice(danger).filter(({ event }) => event.type === "sentence-released").length;
}

async function slowModel() {
  const model = await startOpenAiServer();
  onTestFinished(() => model.close());
  return { model, environment: { MODEL: "m", OPENAI_BASE_URL: model.url, OPENAI_API_KEY: model.apiKey } };
}

test("a calm and a dangerous message at the same moment: the danger stays, and nothing is answered after it", async () => {
  const lantern = await openTestLantern();
  for (let round = 0; round < 12; round += 1) {
    const patient = await lantern.patient();
    await Promise.all(
      round % 2 === 0
        ? [patient.say(question), patient.say(chestPain)]
        : [patient.say(chestPain), patient.say(question)],
    );
    await lantern.lantern.turns.idle();
    expect((await patient.transcript()).level).toBe("emergency");
    expect(await claimsAfterEmergency(patient)).toBe(0);
  }
});

test("danger written at one server ends the answer that another server is giving", async () => {
  const { model, environment } = await slowModel();
  const shared = { ...environment, DATABASE_URL: await testDatabase() };
  const [one, two] = [await openTestLantern({ environment: shared }), await openTestLantern({ environment: shared })];
  const patient = await one.patient();
  model.enqueue({ does: "hang-after", text: '{"elements":[' });
  const slow = patient.say(question);
  while (model.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  const atTwo = patient.at(two);
  expect((await atTwo.say(chestPain)).triage?.level).toBe("emergency");
  expect((await slow).decision?.words).toBe(wording.interrupted);
  await one.lantern.turns.idle();
  expect(await claimsAfterEmergency(patient)).toBe(0);
});

test("a server that lost its lock is fenced: the answer is finished once, by whoever took it over", async () => {
  const { model, environment } = await slowModel();
  const shared = { ...environment, DATABASE_URL: await testDatabase() };
  const [one, two] = [await openTestLantern({ environment: shared }), await openTestLantern({ environment: shared })];
  const patient = await one.patient();
  model.enqueue({ does: "hang-after", text: '{"elements":[' });
  const slow = patient.say(question);
  while (model.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  // What a broken network does to the connection that holds the first server's lock.
  const { instance, pool } = one.lantern.rooms.store;
  await pool.query("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid = $1", [
    instance,
  ]);
  let taken = 0;
  while (taken === 0) taken = await two.lantern.turns.recover();
  const answer = await slow;
  await Promise.all([one.lantern.turns.idle(), two.lantern.turns.idle()]);
  expect(new Set(answer.claims).size).toBe(answer.claims.length);
  const log = await patient.log();
  expect(log.filter(({ event }) => event.type === "answer-decided")).toHaveLength(1);
  expect(log.filter(({ event }) => event.type === "turn-ended")).toHaveLength(1);
});

test("a fault of the database in mid-answer leaves no turn open for ever: it is taken up again", async () => {
  const lantern = await openTestLantern();
  const patient = await lantern.patient();
  const { store } = lantern.lantern.rooms;
  await store.pool.query(
    "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '57014'; END $$",
  );
  await store.pool.query(
    "CREATE TRIGGER refuse BEFORE INSERT ON events FOR EACH ROW WHEN (NEW.type IN ('evidence-found', 'answer-decided', 'handoff-changed')) EXECUTE FUNCTION refuse()",
  );
  const reading = patient.send(question);
  await (await reading).body?.cancel();
  await lantern.lantern.turns.idle();
  expect((await patient.transcript()).answering).toBe(true);
  await store.pool.query("DROP TRIGGER refuse ON events");
  await store.pool.query("UPDATE turns SET opened_at = now() - interval '1 minute'");
  expect(await lantern.lantern.turns.recover()).toBe(1);
  await lantern.lantern.turns.idle();
  const transcript = await patient.transcript();
  expect(transcript.answering).toBe(false);
  expect(transcript.messages.at(-1)?.parts.some((part) => part.type === "data-decision")).toBe(true);
});

test("a turn taken up after a crash remembers what was held, says no notice twice, and decides once", async () => {
  const lantern = await openTestLantern();
  const { store, hub } = lantern.lantern.rooms;
  const log = openEventLog(store, hub, () => new Date());
  const patient = await lantern.patient();
  await patient.say(question);
  // The log as a killed process would have left it: everything up to the first notice or held sentence.
  const rewind = async (types: readonly string[], more: (turnId: string, answerId: string) => Promise<void>) => {
    const events = await patient.log();
    const last = events.findLast(({ event }) => event.type === "patient-message");
    if (last?.event.type !== "patient-message") throw new Error("no message");
    const { turnId } = last.event;
    const answerId =
      events.flatMap(({ event }) =>
        event.type === "turn-started" && event.turnId === turnId ? [event.answerId] : [],
      )[0] ?? "";
    await store.pool.query("DELETE FROM events WHERE conversation_id = $1 AND seq > $2 AND NOT (type = ANY($3))", [
      patient.id,
      last.seq,
      types,
    ]);
    await store.pool.query("UPDATE turns SET closed_at = NULL, instance = 1 WHERE id = $1", [turnId]);
    await store.pool.query("UPDATE conversations SET open_turns = ARRAY[$2] WHERE id = $1", [
      patient.id,
      `${turnId}@1`,
    ]);
    await more(turnId, answerId);
  };
  await rewind(["turn-started", "triage-assessed", "evidence-found"], async (turnId, answerId) => {
    const sentence = { act: "claim", text: "Held words." } as const;
    await log.append({
      fence: "none",
      conversationId: patient.id,
      author: "lantern",
      event: {
        type: "sentence-held",
        turnId,
        answerId,
        sentence,
        reason: "unsupported",
        drafter: "before",
        checks: {} as never,
      },
    });
  });
  expect(await lantern.lantern.turns.recover()).toBe(1);
  await lantern.lantern.turns.idle();
  const decided = (await patient.log()).flatMap(({ event }) => (event.type === "answer-decided" ? [event] : []));
  expect(decided).toHaveLength(1);
  expect(decided[0]).toMatchObject({ decision: "partly-held", reason: "unsupported", bundle: { held: 1 } });
  expect(decided[0]?.bundle.drafter).toMatch(/^before, then built-in/);

  await patient.say(chestPain);
  await rewind(["turn-started", "triage-assessed", "notice-given", "handoff-changed"], async () => undefined);
  expect(await lantern.lantern.turns.recover()).toBe(1);
  await lantern.lantern.turns.idle();
  const notices = (await patient.log()).filter(({ event }) => event.type === "notice-given");
  expect(notices).toHaveLength(1);
});

test("a same-day sign is on the desk in the same moment, however the answer ends", async () => {
  const lantern = await openTestLantern();
  const desk = await lantern.desk();
  const sign = "My 3 year old has had a fever for 6 days";
  for (const text of [sign, `${sign}. ${"And then we went home. ".repeat(300)}`]) {
    const patient = await lantern.patient();
    const answer = await patient.say(text);
    expect(answer.triage?.level).toBe("same-day");
    expect(answer.handoff).toBeDefined();
    expect((await desk.queue()).find(({ conversationId }) => conversationId === patient.id)).toMatchObject({
      level: "same-day",
    });
  }
  const waiting = await lantern.patient();
  await waiting.post("/handoff");
  await waiting.say(sign);
  expect((await desk.queue()).find(({ conversationId }) => conversationId === waiting.id)).toMatchObject({
    level: "same-day",
  });
});

test("a listening connection that breaks does not make a desk deaf", async () => {
  const lantern = await openTestLantern();
  const other = await openHub({ ...lantern.lantern.rooms.store, instance: 7 });
  let heard = 0;
  other.onAnyChange(() => {
    heard += 1;
  });
  await lantern.lantern.rooms.store.pool.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()",
  );
  const patient = await lantern.patient();
  await patient.say(chestPain);
  while (heard === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toBeGreaterThan(0);
  await other.close();
});
