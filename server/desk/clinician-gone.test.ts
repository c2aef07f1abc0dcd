import { expect, test } from "vitest";
import { openDutyWatch, raiseAlarms } from "../escalate/index.ts";
import { addClinician } from "../identity/index.ts";
import { wording, wordingIn } from "../protocol/wording.ts";
import { openTestLantern, TestDesk, type TestLantern } from "../testing/test-lantern.ts";

const chestPain = "I have crushing chest pain and I am sweating";
const seconds = (count: number) => count * 1_000;

/** The product with a clock that the test moves, and a second clinician beside the first-run one. */
async function openClinic(environment: Record<string, string> = {}) {
  let at = Date.now();
  const lantern = await openTestLantern({ now: () => new Date(at), environment });
  const { store, hub } = lantern.lantern.rooms;
  const watch = openDutyWatch(store, hub, lantern.config.deskHours);
  await watch.tell(new Date(at)); // it has been running for long
  return {
    lantern,
    ada: await lantern.desk(),
    ben: () => secondDesk(lantern),
    pass: (ms: number) => {
      at += ms;
    },
    look: () => watch.tell(new Date(at)),
    /** What a server that has just started would tell. */
    anew: () => {
      const another = openDutyWatch(store, hub, lantern.config.deskHours);
      return { look: () => another.tell(new Date(at)) };
    },
    raise: () => raiseAlarms(store, hub, new Date(at)),
  };
}

async function secondDesk(lantern: TestLantern): Promise<TestDesk> {
  const account = { email: "ben@clinic.example", password: "ben has a password" };
  await addClinician(lantern.lantern.rooms.store, { ...account, name: "Ben" });
  const response = await lantern.request("/api/desk/session", { method: "POST", body: JSON.stringify(account) });
  return new TestDesk(lantern, response.headers.get("set-cookie")?.split(";")[0] ?? "");
}

async function claimed(desk: TestDesk): Promise<string> {
  const [row] = await desk.queue();
  if (row === undefined) throw new Error("no case");
  expect((await desk.post(`/cases/${row.id}/claim`)).status).toBe(200);
  return row.id;
}

const lastHandoff = (transcript: Awaited<ReturnType<Awaited<ReturnType<TestLantern["patient"]>>["transcript"]>>) =>
  transcript.messages
    .flatMap(({ parts }) => parts)
    .flatMap((part) => (part.type === "data-handoff" ? [part.data] : []))
    .at(-1);

test("a clinician who closes the tab in mid-takeover is said to be gone within the duty window, with what to do now", async () => {
  const { lantern, ada, pass, look } = await openClinic();
  const patient = await lantern.patient();
  await patient.say(chestPain);
  await claimed(ada);
  pass(seconds(60));
  expect(await look()).toBe(0);
  pass(seconds(25));
  expect(await look()).toBe(1);
  expect(await look()).toBe(0);
  const transcript = await patient.transcript();
  expect(transcript.owner).toBe("waiting");
  const handoff = lastHandoff(transcript);
  expect(handoff?.state).toBe("nobody-on-duty");
  expect(handoff?.words).toContain(wording["gone-nobody-on-duty"]);
  expect(handoff?.meanwhile[0]).toBe(wording["meanwhile-emergency"]);
});

test("after a pause of the server itself, desks get the time to come back before anybody is told that they have gone", async () => {
  const { lantern, ada, pass, anew } = await openClinic();
  const patient = await lantern.patient();
  await patient.post("/handoff");
  await claimed(ada);
  pass(seconds(600));
  const started = anew();
  expect(await started.look()).toBe(0);
  await ada.queue();
  pass(seconds(25));
  expect(await started.look()).toBe(0);
  pass(seconds(85));
  expect(await started.look()).toBe(1);
});

test("a person who writes Spanish reads in Spanish that the clinician has gone", async () => {
  const { lantern, ada, pass, look } = await openClinic();
  const patient = await lantern.patient({ country: "ES", locale: "es" });
  await patient.say("Tengo un dolor muy fuerte en el pecho y estoy sudando");
  await claimed(ada);
  pass(seconds(85));
  await look();
  const handoff = lastHandoff(await patient.transcript());
  expect(handoff?.words).toContain(wordingIn("es")["gone-nobody-on-duty"]);
  expect(handoff?.meanwhile[0]).toBe(wordingIn("es")["meanwhile-emergency"]);
});

test("what is written to a clinician who has gone is not said to have gone to them, and the AI does not take over", async () => {
  const { lantern, ada, pass, look } = await openClinic();
  const patient = await lantern.patient();
  await patient.say(chestPain);
  await claimed(ada);
  pass(seconds(85));
  // Before anybody has looked, and after.
  const before = await patient.say("Are you still there?");
  expect(before.texts).toEqual([wording["waiting-clinician-gone"]]);
  await look();
  const after = await patient.say("How long does a cough last?");
  expect(after.texts).toEqual([wording["waiting-clinician-gone"]]);
  expect(after.claims).toEqual([]);
});

test("a case whose clinician has gone is overdue in the queue and can be taken over at once", async () => {
  const { lantern, ada, ben, pass, look } = await openClinic();
  const patient = await lantern.patient();
  await patient.post("/handoff");
  const caseId = await claimed(ada);
  const colleague = await ben();
  expect((await colleague.post(`/cases/${caseId}/claim`)).status).toBe(409);
  pass(seconds(85));
  expect(await colleague.queue()).toMatchObject([{ id: caseId, overdue: true, holderGone: true }]);
  await look();
  expect(lastHandoff(await patient.transcript())).toMatchObject({ state: "queued" });
  expect((await colleague.post(`/cases/${caseId}/claim`)).status).toBe(200);
  expect(lastHandoff(await patient.transcript())).toMatchObject({ state: "joined", clinicianName: "Ben" });
  expect((await patient.transcript()).owner).toBe("clinician");
  // Too late: it is Ben's now.
  const reply = { clientMessageId: "reply-too-late", text: "Hello again" };
  expect((await ada.post(`/cases/${caseId}/reply`, reply)).status).toBe(409);
});

test("a clinician who comes back before anybody took the case still holds it, and the person is told", async () => {
  const { lantern, ada, pass, look } = await openClinic();
  const patient = await lantern.patient();
  await patient.say(chestPain);
  const caseId = await claimed(ada);
  await ada.post(`/cases/${caseId}/reply`, { clientMessageId: "reply-one-a", text: "I am here." });
  pass(seconds(85));
  await look();
  const reply = { clientMessageId: "reply-two-a", text: "Sorry, I was cut off." };
  expect((await ada.post(`/cases/${caseId}/reply`, reply)).status).toBe(204);
  const transcript = await patient.transcript();
  expect(transcript.owner).toBe("clinician");
  expect(lastHandoff(transcript)?.words).toContain(wording["clinician-back"]);
  expect(transcript.messages.at(-1)?.metadata?.author).toBe("clinician");
  expect((await patient.say("Thank you for coming back")).texts).toEqual([wording["clinician-holds"]]);
});

test("a clinician who is back but says nothing is told of once they have stayed for a while", async () => {
  const { lantern, ada, pass, look } = await openClinic();
  const patient = await lantern.patient();
  await patient.say(chestPain);
  const caseId = await claimed(ada);
  await ada.post(`/cases/${caseId}/reply`, { clientMessageId: "reply-one-a", text: "I am here." });
  pass(seconds(85));
  await look();
  await ada.queue();
  expect(await look()).toBe(0);
  pass(seconds(21));
  await ada.queue();
  expect(await look()).toBe(1);
  expect(lastHandoff(await patient.transcript())).toMatchObject({ state: "joined" });
  // Nothing was asked since the last reply: there is nothing to be late with.
  expect(await ada.queue()).toMatchObject([{ id: caseId, overdue: false }]);
});

test("a case whose clinician has answered and gone raises the alarm again when nobody takes it", async () => {
  const { lantern, ada, pass, look, raise } = await openClinic();
  const patient = await lantern.patient();
  await patient.say(chestPain);
  const caseId = await claimed(ada);
  await ada.post(`/cases/${caseId}/reply`, { clientMessageId: "reply-one-a", text: "I am here." });
  pass(seconds(85));
  await look();
  pass(seconds(125));
  expect(await raise()).toBe(1);
  expect(lastHandoff(await patient.transcript())).toMatchObject({ state: "overdue", words: wording.overdue });
});

test("signing out gives every held case back to the queue, tells the person, and says which they were", async () => {
  const { lantern, ada, ben } = await openClinic();
  const patient = await lantern.patient();
  await patient.say(chestPain);
  const caseId = await claimed(ada);
  const response = await ada.request("/session", { method: "DELETE" });
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    released: [{ caseId, level: "emergency", crisis: false, firstWords: chestPain }],
  });
  const transcript = await patient.transcript();
  expect(transcript.owner).toBe("waiting");
  expect(lastHandoff(transcript)?.words).toContain(wording["gone-nobody-on-duty"]);
  const colleague = await ben();
  expect(await colleague.queue()).toMatchObject([{ id: caseId, state: "waiting" }]);
  expect((await colleague.post(`/cases/${caseId}/claim`)).status).toBe(200);
});

test("signing out at one desk keeps the cases of a clinician who has another one open", async () => {
  const { lantern, ada } = await openClinic();
  const patient = await lantern.patient();
  await patient.post("/handoff");
  await claimed(ada);
  const other = await lantern.desk();
  const response = await ada.request("/session", { method: "DELETE" });
  expect(await response.json()).toEqual({ released: [] });
  expect(await other.queue()).toMatchObject([{ state: "claimed", overdue: false }]);
  expect((await patient.transcript()).owner).toBe("clinician");
});

test("who hands a case back is told whether the AI answers again, and the person is told the same", async () => {
  const { lantern, ada } = await openClinic();
  const calm = await lantern.patient();
  await calm.post("/handoff");
  const first = await ada.post(`/cases/${await claimed(ada)}/release`);
  expect([first.status, await first.json()]).toEqual([200, { aiAnswersAgain: true }]);
  expect(lastHandoff(await calm.transcript())).toMatchObject({ words: wording["returned-to-lantern"] });
  const grave = await lantern.patient();
  await grave.say(chestPain);
  const second = await ada.post(`/cases/${await claimed(ada)}/release`);
  expect([second.status, await second.json()]).toEqual([200, { aiAnswersAgain: false }]);
  expect(lastHandoff(await grave.transcript())).toMatchObject({ state: "resolved", words: wording["left-raised"] });
});

test("nobody on duty: a further message is not said to be on its way to anybody", async () => {
  const { lantern } = await openClinic();
  const patient = await lantern.patient();
  const { store } = lantern.lantern.rooms;
  await store.query({ text: "DELETE FROM desk_sessions" });
  await patient.post("/handoff");
  expect((await patient.say("How long does a cough last?")).texts).toEqual([wording["waiting-nobody-on-duty"]]);
});

test("a person in an emergency is given no number in a queue", async () => {
  const { lantern, ada } = await openClinic();
  await ada.queue();
  const grave = await lantern.patient();
  const { handoff } = await grave.say(chestPain);
  expect(handoff).toMatchObject({ state: "queued" });
  expect(handoff).not.toHaveProperty("position");
});

test("duty that comes and goes writes one notice when it has stayed, not one for each change", async () => {
  const { lantern, ada, pass, look } = await openClinic();
  const patient = await lantern.patient();
  await patient.post("/handoff");
  await look();
  pass(seconds(81)); // the duty window passes: nobody
  let told = 0;
  for (let change = 0; change < 6; change += 1) {
    told += await look();
    pass(seconds(10));
    await ada.queue();
    told += await look();
    pass(seconds(81));
  }
  expect(told).toBe(0);
  await look();
  pass(seconds(21));
  expect(await look()).toBe(1);
  expect(lastHandoff(await patient.transcript())?.state).toBe("nobody-on-duty");
});

test("the desk's hours are said in the person's language, in a sentence, and only where nobody is on duty", async () => {
  const both = { DESK_HOURS: "Monday to Friday, 08:00 to 18:00", DESK_HOURS_ES: "lunes a viernes, de 8:00 a 18:00" };
  const { lantern } = await openClinic(both);
  await lantern.lantern.rooms.store.query({ text: "DELETE FROM desk_sessions" });
  const english = await lantern.patient();
  expect((await english.say("Can I talk to a real person please?")).handoff?.hours).toBe(
    "Clinicians are usually here: Monday to Friday, 08:00 to 18:00.",
  );
  const spanish = await lantern.patient({ country: "ES", locale: "es" });
  expect((await spanish.say("¿Puedo hablar con una persona, por favor?")).handoff?.hours).toBe(
    "Horario habitual de los profesionales clínicos: lunes a viernes, de 8:00 a 18:00.",
  );
  await lantern.desk();
  const later = await lantern.patient();
  expect((await later.say("Can I talk to a real person please?")).handoff).not.toHaveProperty("hours");
});

test("hours that are known in English alone are left away in a Spanish conversation", async () => {
  const { lantern } = await openClinic({ DESK_HOURS: "Monday to Friday" });
  await lantern.lantern.rooms.store.query({ text: "DELETE FROM desk_sessions" });
  const spanish = await lantern.patient({ country: "ES", locale: "es" });
  expect((await spanish.say("¿Puedo hablar con una persona, por favor?")).handoff).not.toHaveProperty("hours");
});
