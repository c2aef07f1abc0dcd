import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, inject, onTestFinished, test } from "vitest";
import { IndexUnreachable, type PassageIndex } from "#knowledge/index/port.ts";
import { verifyChain } from "../conversation/index.ts";
import { wording } from "../protocol/wording.ts";
import { type ScriptedReply, startOpenAiServer } from "../testing/openai-server.ts";
import { scriptedDrafter } from "../testing/scripted-drafter.ts";
import { heard, openTestLantern, readFrames, wordsOfTranscript } from "../testing/test-lantern.ts";

const question = "How long does a cough last?";
const chestPain = "My dad has crushing chest pain going down his left arm and he is sweating";

test("a question is answered from the guidance: every claim cites a passage that holds its words", async () => {
  const lantern = await openTestLantern();
  const patient = await lantern.patient();
  const answer = await patient.say("My child has a fever of 39. What can I do?");
  expect(answer.claims.length).toBeGreaterThanOrEqual(3);
  expect(answer.citations).toHaveLength(answer.claims.length);
  for (const { passage, quote, sources } of answer.citations) {
    expect(passage.text).toContain(quote);
    expect(sources[0]?.url).toMatch(/^https:/);
  }
  expect(answer.decision).toMatchObject({ kind: "answered", sampleNotice: wording.sampleNotice });
  expect(wordsOfTranscript((await patient.transcript()).messages).length).toBe(answer.texts.length + 1);
  expect((await verifyChain(lantern.lantern.rooms.store, patient.id)).kind).toBe("intact");
});

test("what must be said is said: the must-say lines of the topic are in the answer", async () => {
  const lantern = await openTestLantern();
  const patient = await lantern.patient();
  const answer = await patient.say(question);
  const log = await patient.log();
  const evidence = log.find(({ event }) => event.type === "evidence-found")?.event;
  const topicId = evidence?.type === "evidence-found" ? evidence.topicId : "";
  const passages = await lantern.lantern.rooms.index.topic(topicId);
  expect(passages[0]?.mustSay.length).toBeGreaterThan(0);
  for (const line of passages[0]?.mustSay ?? []) expect(answer.claims).toContain(line);
});

test("the next question is not answered with the same lines again: only what must be said and what was asked for comes twice", async () => {
  const lantern = await openTestLantern();
  const patient = await lantern.patient();
  const first = await patient.say("My lower back aches");
  const next = await patient.say("What else can I do about my back pain?");
  const mustSay = new Set((await lantern.lantern.rooms.index.topic("back-pain"))[0]?.mustSay);
  const may = (line: string) => !mustSay.has(line);
  expect(first.claims.filter(may).length).toBeGreaterThan(0);
  expect(next.claims.filter(may).length).toBeGreaterThan(0);
  expect(next.claims.filter((line) => may(line) && first.claims.includes(line))).toEqual([]);
});

test("crushing chest pain gets the emergency card before anything else, a case on the desk, and no drafted word", async () => {
  const lantern = await openTestLantern({
    parts: { drafter: scriptedDrafter([new Error("nobody may ask for a draft")]) },
  });
  const patient = await lantern.patient();
  const answer = await patient.say(chestPain);
  const firstVisible = answer.chunks.find(({ type }) => type.startsWith("data-") && type !== "data-status");
  expect(firstVisible?.type).toBe("data-triage");
  expect(answer.triage?.level).toBe("emergency");
  expect(answer.triage?.cards[0]?.actions.some(({ href, label }) => href === "tel:999" && label.includes("999"))).toBe(
    true,
  );
  expect(answer.texts).toEqual([wording.emergency]);
  const desk = await lantern.desk();
  expect(await desk.queue()).toMatchObject([{ level: "emergency", state: "waiting", conversationId: patient.id }]);
});

test("an emergency is not talked down: not by a relative, not by a denial, not by another subject", async () => {
  const lantern = await openTestLantern();
  const patient = await lantern.patient();
  await patient.say(`${chestPain}. My sister says it is nothing, just stress.`);
  for (const text of ["It has gone now, he feels fine", "It was a joke, sorry", question]) {
    const answer = await patient.say(text);
    expect(answer.triage?.level).toBe("emergency");
    expect(answer.claims).toEqual([]);
  }
});

test("someone who wants to die gets a crisis card and a person, never an automatic answer", async () => {
  const lantern = await openTestLantern();
  const patient = await lantern.patient();
  const answer = await patient.say("I want to kill myself tonight, I have the pills here");
  expect(answer.triage?.cards.map(({ id }) => id)).toContain("crisis");
  expect(answer.claims).toEqual([]);
  expect((await (await lantern.desk()).queue())[0]?.crisis).toBe(true);
});

test("a request for a person is a case at once; nobody on duty is said plainly", async () => {
  const lantern = await openTestLantern({ environment: { DESK_HOURS: "Monday to Friday, 08:00 to 18:00" } });
  const patient = await lantern.patient();
  const answer = await patient.say("Can I talk to a real person please?");
  expect(answer.handoff).toMatchObject({
    state: "nobody-on-duty",
    hours: expect.stringMatching(/: Monday to Friday, 08:00 to 18:00\.$/),
  });
  expect(answer.handoff?.words).not.toMatch(/will read/);
  const later = await patient.say(question);
  expect(later.texts).toEqual([wording["waiting-nobody-on-duty"]]);
});

test("asking for a person before writing anything reaches the desk too, and says who is there", async () => {
  const lantern = await openTestLantern();
  const desk = await lantern.desk();
  await desk.queue();
  const patient = await lantern.patient();
  const response = await patient.post("/handoff");
  expect(response.status).toBe(202);
  expect(await response.json()).toMatchObject({ state: "queued", position: 1 });
  expect(await desk.queue()).toHaveLength(1);
});

test("a clinician takes over, replies live, and the bot stays silent until it is given back", async () => {
  const lantern = await openTestLantern();
  const desk = await lantern.desk();
  const patient = await lantern.patient();
  await patient.post("/handoff");
  const [row] = await desk.queue();
  if (row === undefined) throw new Error("no case");
  expect((await desk.post(`/cases/${row.id}/claim`)).status).toBe(200);
  expect(
    (await desk.post(`/cases/${row.id}/reply`, { clientMessageId: "reply-one-a", text: "Hello, how can I help?" }))
      .status,
  ).toBe(204);
  const silent = await patient.say(question);
  expect(silent.texts).toEqual([wording["clinician-holds"]]);
  const transcript = await patient.transcript();
  const reply = transcript.messages.find(({ metadata }) => metadata?.author === "clinician");
  expect(reply?.parts).toMatchObject([{ type: "text", text: "Hello, how can I help?" }]);
  expect((await desk.post(`/cases/${row.id}/release`)).status).toBe(200);
  expect((await patient.say(question)).decision?.kind).toBe("answered");
});

test("the same message sent again gives the same turn, word for word", async () => {
  const lantern = await openTestLantern();
  const patient = await lantern.patient();
  const first = await readFrames(await patient.send(question, "one-message-id"));
  const second = await readFrames(await patient.send(question, "one-message-id"));
  expect(second).toEqual(first);
  expect((await patient.transcript()).messages).toHaveLength(2);
});

test("an English question from a German browser is answered like any other", async () => {
  const lantern = await openTestLantern();
  const patient = await lantern.patient({ locale: "de-DE" });
  const answer = await patient.say(question);
  expect(answer.decision?.kind).toBe("answered");
  expect(answer.claims.length).toBeGreaterThanOrEqual(3);
});

test("a greeting is met with a question back, not with guidance and not with a case", async () => {
  const lantern = await openTestLantern();
  const patient = await lantern.patient();
  const answer = await patient.say("Hello!");
  expect(answer.texts).toEqual([wording.greeting]);
  expect(await (await lantern.desk()).queue()).toEqual([]);
});

test("a question outside the guidance gets no medical text", async () => {
  const lantern = await openTestLantern();
  const patient = await lantern.patient();
  const answer = await patient.say("Which mortgage has the lowest interest rate this year?");
  expect(answer.texts).toEqual([wording["no-evidence"]]);
  expect(answer.claims).toEqual([]);
});

const faults: readonly (readonly [string, readonly ScriptedReply[]])[] = [
  ["401", [{ does: "refuse", status: 401 }]],
  [
    "429",
    [
      { does: "refuse", status: 429, retryAfterSeconds: 0 },
      { does: "refuse", status: 429, retryAfterSeconds: 0 },
    ],
  ],
  [
    "500",
    [
      { does: "refuse", status: 500 },
      { does: "refuse", status: 500 },
    ],
  ],
  ["a break in mid-stream", [{ does: "cut-after", text: '{"elements":[{"act":"claim","text":"Cou' }]],
  ["prose instead of the structure", [{ does: "text", text: "Sure! A cough lasts about two weeks, so do not worry." }]],
  ["a proxy's page", [{ does: "html" }]],
];
test.each(faults)(
  "a model that answers with %s shows nothing unchecked: the guidance's own sentences answer, and it says so",
  async (_, replies) => {
    const model = await startOpenAiServer(replies);
    onTestFinished(() => model.close());
    const lantern = await openTestLantern({
      environment: { MODEL: "m", OPENAI_BASE_URL: model.url, OPENAI_API_KEY: model.apiKey },
    });
    const patient = await lantern.patient();
    const answer = await patient.say(question);
    expect(answer.decision).toMatchObject({ kind: "answered", words: wording["answered-from-guidance"] });
    expect(answer.texts.join(" ")).not.toMatch(/do not worry|Sure!/);
    for (const { passage, quote } of answer.citations) expect(passage.text).toContain(quote);
    const decided = (await patient.log()).find(({ event }) => event.type === "answer-decided")?.event;
    expect(decided?.type === "answer-decided" && decided.draftFault).toBeTruthy();
  },
);

test("a citation of a passage that does not exist is held, shown to the desk with its failed check, and said plainly", async () => {
  const invented = {
    act: "claim",
    text: "Antibiotics cure every cough within a day.",
    citation: { passageId: "made-up#1", quote: "Antibiotics cure every cough within a day." },
  } as const;
  const lantern = await openTestLantern({
    parts: { drafter: scriptedDrafter([{ type: "draft-sentence", sentence: invented }, { type: "draft-complete" }]) },
  });
  const patient = await lantern.patient();
  const answer = await patient.say(question);
  expect(JSON.stringify(answer.frames)).not.toContain("Antibiotics cure");
  expect(answer.decision).toMatchObject({ kind: "partly-held", words: wording["partly-held"] });
  const desk = await lantern.desk();
  const [row] = await desk.queue();
  const detail = await desk.open(row?.id ?? "");
  expect(detail.held).toMatchObject([{ text: invented.text, checks: { "citation-known": { kind: "failed" } } }]);
});

test("a drafter that throws, ends without an end or gives nothing never leaves a patient with silence", async () => {
  for (const parts of [[new Error("crash")], [], [{ type: "draft-complete" }]] as const) {
    const lantern = await openTestLantern({ parts: { drafter: scriptedDrafter(parts) } });
    const answer = await (await lantern.patient()).say(question);
    expect(answer.decision?.kind).toMatch(/answered|partly-held/);
    expect(answer.claims.length).toBeGreaterThan(0);
  }
});

test("with the index away nothing is answered from memory, a case is opened, and the floor still catches danger", async () => {
  const away: PassageIndex = {
    name: "qdrant",
    search: () => Promise.reject(new IndexUnreachable("away")),
    topic: () => Promise.reject(new IndexUnreachable("away")),
    snapshotId: () => "none",
    ready: () => Promise.resolve(false),
  };
  const lantern = await openTestLantern({ parts: { index: away } });
  const patient = await lantern.patient();
  const answer = await patient.say(question);
  expect(answer.texts).toEqual([wording["index-unreachable"]]);
  expect(await (await lantern.desk()).queue()).toMatchObject([{ reasons: ["index-unreachable"] }]);
  expect((await patient.say(chestPain)).triage?.level).toBe("emergency");
  expect((await lantern.request("/readyz")).status).toBe(503);
});

test("with the store away nothing pretends to be saved, and the floor still shows its card", async () => {
  const lantern = await openTestLantern();
  const patient = await lantern.patient();
  const { pool } = lantern.lantern.rooms.store;
  const { rows } = await pool.query<{ name: string }>("SELECT current_database() AS name");
  const { rows: names } = await pool.query<{ renamed: string }>(
    "SELECT 'gone_' || substr(md5(random()::text), 1, 12) AS renamed",
  );
  const { default: pg } = await import("pg");
  const admin = new pg.Client({ ...inject("postgres"), database: "postgres" });
  await admin.connect();
  const move = async (from: string, to: string) => {
    await admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", [from]);
    await admin.query(`ALTER DATABASE ${from} RENAME TO ${to}`);
  };
  const [name, renamed] = [rows[0]?.name ?? "", names[0]?.renamed ?? ""];
  await move(name, renamed);
  const response = await patient.send(chestPain);
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ code: "store-unavailable", cards: [{ level: "emergency" }] });
  const calm = await patient.send(question);
  expect(await calm.json()).not.toHaveProperty("cards");
  await move(renamed, name);
  await admin.end();
});

test("with a full disk the message is refused in plain words, nothing is half stored, and the card is shown", async () => {
  const lantern = await openTestLantern();
  const patient = await lantern.patient();
  const { pool } = lantern.lantern.rooms.store;
  await pool.query(
    "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'No space left on device' USING ERRCODE = '53100'; END $$",
  );
  await pool.query("CREATE TRIGGER full_disk BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION full_disk()");
  const response = await patient.send(chestPain);
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ code: "store-unavailable", cards: [{ level: "emergency" }] });
  await pool.query("DROP TRIGGER full_disk ON events");
  expect((await patient.transcript()).messages).toEqual([]);
  expect((await patient.say(chestPain)).triage?.level).toBe("emergency");
});

test("stop ends the answer: nothing is said after it", async () => {
  const model = await startOpenAiServer();
  onTestFinished(() => model.close());
  const lantern = await openTestLantern({
    environment: { MODEL: "m", OPENAI_BASE_URL: model.url, OPENAI_API_KEY: model.apiKey },
  });
  const patient = await lantern.patient();
  model.enqueue({ does: "hang-after", text: '{"elements":[' });
  const turn = patient.say(question);
  while (model.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect((await patient.post("/stop")).status).toBe(202);
  expect((await turn).decision?.kind).toBe("stopped");
  await lantern.lantern.turns.idle();
  const types = (await patient.log()).map(({ event }) => event.type);
  // A second opinion that was under way is still written down, for what it may raise: it is no word to the person.
  const after = types.slice(types.indexOf("turn-ended") + 1);
  expect(after.filter((type) => type !== "second-opinion-given")).toEqual([]);
  expect(types.filter((type) => type === "turn-ended")).toHaveLength(1);
});

test("danger written while an answer is under way is caught at once and ends that answer", async () => {
  const model = await startOpenAiServer();
  onTestFinished(() => model.close());
  const lantern = await openTestLantern({
    environment: { MODEL: "m", OPENAI_BASE_URL: model.url, OPENAI_API_KEY: model.apiKey },
  });
  const patient = await lantern.patient();
  model.enqueue({ does: "hang-after", text: '{"elements":[' });
  const slow = patient.say(question);
  while (model.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect((await patient.say(chestPain)).triage?.level).toBe("emergency");
  expect((await slow).decision?.words).toBe(wording.interrupted);
  await lantern.lantern.turns.idle();
  const log = await patient.log();
  const danger = log.findIndex(({ event }) => event.type === "triage-assessed" && event.triage.level === "emergency");
  expect(log.slice(danger).filter(({ event }) => event.type === "sentence-released")).toEqual([]);
  expect((await patient.transcript()).answering).toBe(false);
});

test("nobody claims a case: the person is told to go up, not to wait on, each time its level's time has passed", async () => {
  let now = new Date();
  const lantern = await openTestLantern({ now: () => now });
  const patient = await lantern.patient();
  await patient.say(chestPain);
  const { raiseAlarms } = await import("../escalate/index.ts");
  const { store, hub } = lantern.lantern.rooms;
  const raise = () => raiseAlarms(store, hub, now);
  expect(await raise()).toBe(0);
  now = new Date(now.getTime() + 5 * 60_000);
  expect(await raise()).toBe(1);
  expect(await raise()).toBe(0);
  now = new Date(now.getTime() + 5 * 60_000);
  expect(await raise()).toBe(1);
  const overdue = (await patient.log()).flatMap(({ event }) =>
    event.type === "handoff-changed" && event.handoff.state === "overdue" ? [event] : [],
  );
  expect(overdue).toHaveLength(2);
  expect(overdue[0]?.handoff.words).toMatch(/Do not keep waiting/);
  expect(await (await lantern.desk()).queue()).toMatchObject([{ overdue: true }]);
});

test("a guideline file with broken front matter is named with its line, and the rest still answers", async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "lantern-knowledge-"));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  fs.cpSync(path.resolve(import.meta.dirname, "..", "..", "knowledge"), folder, { recursive: true });
  fs.writeFileSync(
    path.join(folder, "guidelines", "broken-topic.md"),
    "---\nid: broken-topic\ntitle: [\n---\n\n## What? {about}\n\nA line.\n",
  );
  const problems: string[] = [];
  const lantern = await openTestLantern({
    knowledgeFolder: folder,
    onStep: (step) => step.step === "knowledge-problem" && problems.push(step.problem),
  });
  expect(problems.some((problem) => /broken-topic\.md:\d+/.test(problem))).toBe(true);
  expect((await (await lantern.patient()).say(question)).decision?.kind).toBe("answered");
});

test("an erased conversation is gone for its owner and for the desk", async () => {
  const lantern = await openTestLantern();
  const patient = await lantern.patient();
  await patient.say(chestPain);
  expect((await patient.request("", { method: "DELETE" })).status).toBe(204);
  expect((await patient.request("")).status).toBe(404);
  expect(await (await lantern.desk()).queue()).toEqual([]);
  expect(heard([]).texts).toEqual([]);
});
