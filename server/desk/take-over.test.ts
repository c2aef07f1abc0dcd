import { expect, test } from "vitest";
import {
  acceptMessage,
  findConversation,
  type LogEvent,
  openConversation,
  openEventLog,
  openHub,
  eraseConversation,
} from "../conversation/index.ts";
import type { ReleasedSentence } from "../decide/index.ts";
import { deliverOutbox, openCase, openDutyWatch, raiseAlarms } from "../escalate/index.ts";
import { addClinician, signIn, whoIs } from "../identity/index.ts";
import type { CheckResults } from "../verify/types.ts";
import { testStore } from "../testing/test-store.ts";
import { caseDetail, claimCase, findCase, leaveCase, openCases, replyToPatient, setLevel } from "./index.ts";

const now = () => new Date();

async function openDesk() {
  const store = await testStore();
  const hub = await openHub(store);
  const log = openEventLog(store, hub, now);
  const newCase = async (level: "emergency" | "urgent" | "soon" = "soon", at = now()) => {
    const { id } = await openConversation(store, { country: "GB", locale: "en", speakingFor: "self" }, at);
    const accepted = await acceptMessage(
      store,
      hub,
      { conversationId: id, clientMessageId: "message-one", text: "It is about my knee" },
      at,
      () => ({ events: [], value: undefined }),
    );
    if (accepted.kind !== "accepted") throw new Error("not accepted");
    const handoff = await openCase(
      store,
      hub,
      { conversationId: id, level, crisis: false, reasons: ["no-evidence"], waits: false, deskHours: undefined },
      at,
    );
    return { conversationId: id, caseId: handoff?.caseId ?? "", turnId: accepted.turn.turnId };
  };
  const clinician = async (name: string) => {
    await addClinician(store, { email: `${name}@clinic.example`, name, password: `${name} has a password` });
    const token = await signIn(store, `${name}@clinic.example`, `${name} has a password`, now());
    const who = token === undefined ? undefined : await whoIs(store, token, now());
    if (who === undefined) throw new Error("not signed in");
    return { id: who.id, name: who.name };
  };
  const desk = (at = now()) => ({ store, hub, at });
  /** Everybody who is signed in gave a sign of life then. */
  const seen = (at: Date) => store.query({ text: "UPDATE desk_sessions SET seen_at = $1", values: [at.toISOString()] });
  return { store, hub, log, newCase, clinician, desk, seen };
}

const sentence = (turnId: string, n: number): LogEvent => ({
  type: "sentence-released",
  turnId,
  answerId: "answer",
  sentence: { act: "safety-net", text: `Sentence ${n}.` } as ReleasedSentence,
  drafter: "test",
  checks: {} as CheckResults,
});

test("in a race of 1,000 claims each case has one winner, and no bot sentence follows a claim", async () => {
  const { store, hub, log, newCase, clinician, desk } = await openDesk();
  const clinicians = await Promise.all(Array.from({ length: 10 }, (_, n) => clinician(`clinician${n}`)));
  const cases = await Promise.all(Array.from({ length: 100 }, () => newCase()));
  let botRunning = true;
  const bots = cases.map(async ({ conversationId, turnId }) => {
    for (let n = 0; botRunning; n += 1) {
      const outcome = await log.append({
        fence: { turnId, instance: store.instance },
        conversationId,
        author: "lantern",
        event: sentence(turnId, n),
      });
      if (outcome.kind === "fenced") return;
    }
  });
  const claims = cases.flatMap(({ caseId }) => clinicians.map((who) => ({ caseId, who })));
  // Shuffled by a fixed stride, so that the ten claims on a case come from everywhere in the queue.
  const shuffled = claims.map((_, n) => claims[(n * 317) % claims.length]).filter((claim) => claim !== undefined);
  expect(new Set(shuffled).size).toBe(1_000);
  const outcomes = await Promise.all(
    shuffled.map(async ({ caseId, who }) => ({ caseId, outcome: await claimCase(desk(), caseId, who) })),
  );
  botRunning = false;
  await Promise.all(bots);
  for (const { caseId, conversationId } of cases) {
    const won = outcomes.filter((entry) => entry.caseId === caseId && entry.outcome.kind === "done");
    expect(won).toHaveLength(1);
    const events = await log.read(conversationId, 0);
    const claimedAt = events.find(({ event }) => event.type === "clinician-joined")?.seq ?? 0;
    expect(claimedAt).toBeGreaterThan(0);
    expect(events.filter(({ author, seq }) => author === "lantern" && seq > claimedAt)).toEqual([]);
    expect(events.at(-1)?.epoch).toBe(2);
  }
  await hub.close();
});

test("the queue is ordered by urgency, then by waiting time", async () => {
  const { store, hub, newCase } = await openDesk();
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  const soonLong = await newCase("soon", minutesAgo(50));
  const urgentShort = await newCase("urgent", minutesAgo(1));
  const emergency = await newCase("emergency", minutesAgo(0));
  const urgentLong = await newCase("urgent", minutesAgo(9));
  const order = (await openCases(store, now())).map(({ id }) => id);
  expect(order).toEqual([emergency, urgentLong, urgentShort, soonLong].map(({ caseId }) => caseId));
  await hub.close();
});

test("only the clinician who holds a case may act on it, and a reply sent twice is one reply", async () => {
  const { hub, log, newCase, clinician, desk } = await openDesk();
  const { caseId, conversationId } = await newCase();
  const [ada, ben] = [await clinician("ada"), await clinician("ben")];
  const reply = { caseId, clientMessageId: "reply-number-one", text: "How long has it hurt?" };
  expect((await replyToPatient(desk(), { ...reply, clinician: ada })).kind).toBe("not-yours");
  expect((await claimCase(desk(), caseId, ada)).kind).toBe("done");
  expect((await claimCase(desk(), caseId, ben)).kind).toBe("already-claimed");
  expect((await claimCase(desk(), "no-such-case", ben)).kind).toBe("case-unknown");
  expect((await replyToPatient(desk(), { ...reply, clinician: ben })).kind).toBe("not-yours");
  await replyToPatient(desk(), { ...reply, clinician: ada });
  await replyToPatient(desk(), { ...reply, clinician: ada });
  expect((await log.read(conversationId, 0)).filter(({ event }) => event.type === "clinician-replied")).toHaveLength(1);
  await hub.close();
});

test("a clinician can lower the level and give the conversation back; the next epoch begins", async () => {
  const { store, hub, newCase, clinician, desk } = await openDesk();
  const { caseId, conversationId } = await newCase("urgent");
  const ada = await clinician("ada");
  await claimCase(desk(), caseId, ada);
  await setLevel(desk(), { caseId, clinician: ada, level: "none", because: "Spoke to the patient" });
  await leaveCase(desk(), { caseId, clinician: ada, how: "resolved", note: "Advised" });
  const conversation = await findConversation(store, conversationId);
  expect(conversation).toMatchObject({ owner: "lantern", epoch: 3, triageState: { level: "none", crisis: false } });
  expect(await openCases(store, now())).toEqual([]);
  await hub.close();
});

test("a clinician who does not answer is noticed, and another may take the case over", async () => {
  const { store, hub, log, newCase, clinician, desk, seen } = await openDesk();
  const { caseId, conversationId } = await newCase("urgent");
  const [ada, ben] = [await clinician("ada"), await clinician("ben")];
  await claimCase(desk(), caseId, ada);
  const later = new Date(Date.now() + 6 * 60_000);
  await seen(later);
  expect((await claimCase(desk(later), caseId, ben)).kind).toBe("already-claimed");
  expect(await raiseAlarms(store, hub, later)).toBe(1);
  expect((await openCases(store, later))[0]?.overdue).toBe(true);
  expect((await log.read(conversationId, 0)).at(-1)?.event).toMatchObject({
    type: "handoff-changed",
    handoff: { state: "overdue" },
  });
  expect((await claimCase(desk(later), caseId, ben)).kind).toBe("done");
  expect(
    (await replyToPatient(desk(later), { caseId, clinician: ada, clientMessageId: "reply-too-late", text: "Hello" }))
      .kind,
  ).toBe("not-yours");
  await replyToPatient(desk(later), { caseId, clinician: ben, clientMessageId: "reply-in-time", text: "Hello" });
  expect(await raiseAlarms(store, hub, new Date(later.getTime() + 48 * 3_600_000))).toBe(0);
  await hub.close();
});

test("when the last clinician leaves, whoever was told of one is told so, and the other way round", async () => {
  const { store, hub, log, newCase, clinician } = await openDesk();
  const { conversationId } = await newCase();
  await clinician("ada");
  const watch = openDutyWatch(store, hub, { en: "08:00 to 18:00", es: undefined });
  expect(await watch.tell(now())).toBe(0);
  const steady = new Date(Date.now() + 20_000);
  expect(await watch.tell(steady)).toBe(1);
  expect(await watch.tell(steady)).toBe(0);
  expect((await log.read(conversationId, 0)).at(-1)?.event).toMatchObject({
    handoff: { state: "queued", position: 1 },
  });
  const evening = new Date(Date.now() + 10 * 60_000);
  expect(await watch.tell(evening)).toBe(0);
  expect(await watch.tell(new Date(evening.getTime() + 20_000))).toBe(1);
  expect((await log.read(conversationId, 0)).at(-1)?.event).toMatchObject({
    handoff: { state: "nobody-on-duty", hours: "Clinicians are usually here: 08:00 to 18:00." },
  });
  await hub.close();
});

test("alarms come at growing distances, and the person is not told for ever", async () => {
  const { store, hub, log, newCase } = await openDesk();
  const { conversationId } = await newCase("emergency");
  let at = Date.now();
  for (let minute = 0; minute < 24 * 60; minute += 1) {
    at += 60_000;
    await raiseAlarms(store, hub, new Date(at));
  }
  const told = (await log.read(conversationId, 0)).filter(
    ({ event }) => event.type === "handoff-changed" && event.handoff.state === "overdue",
  );
  expect(told.length).toBe(3);
  await deliverOutbox(store, hub, new Date(at));
  const { rows } = await store.query<{ left: string }>({
    text: "SELECT count(*) AS left FROM outbox WHERE delivered_at IS NULL",
  });
  expect(Number(rows[0]?.left)).toBe(0);
  await hub.close();
});

test("claims and erasures of the same conversations at once end in no deadlock", async () => {
  const { store, hub, newCase, clinician, desk } = await openDesk();
  const ada = await clinician("ada");
  const cases = await Promise.all(Array.from({ length: 40 }, () => newCase()));
  const outcomes = await Promise.allSettled(
    cases.flatMap(({ caseId, conversationId }) => [
      claimCase(desk(), caseId, ada),
      eraseConversation(store, hub, conversationId, now()),
    ]),
  );
  expect(outcomes.filter(({ status }) => status === "rejected")).toEqual([]);
  expect(await openCases(store, now())).toEqual([]);
  await hub.close();
});

test("a case shows what is unknown as unknown, and links each line to the messages it came from", async () => {
  const { store, hub, log, newCase } = await openDesk();
  const { caseId } = await newCase();
  const row = await findCase(store, caseId, now());
  if (row === undefined) throw new Error("no case");
  const detail = await caseDetail(row, log);
  expect(detail.firstWords).toBe("It is about my knee");
  expect(detail.sbar.filter(({ unknown }) => unknown).length).toBeGreaterThan(0);
  const known = new Set(detail.transcript.map(({ id }) => id));
  for (const line of detail.sbar) for (const id of line.messageIds) expect(known).toContain(id);
  await hub.close();
});
