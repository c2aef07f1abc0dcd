import { expect, test } from "vitest";
import { eraseConversation } from "../conversation/index.ts";
import { openReplayDesk } from "../replay-desk.ts";
import { scriptedDrafter } from "../testing/scripted-drafter.ts";
import { openTestLantern, type TestLantern, type TestPatient } from "../testing/test-lantern.ts";
import { calibrationFile } from "../uncertainty/index.ts";
import type { Check, Checks, Entailment } from "../verify/index.ts";
import { type Replay, type ReplayOutcome, replayAnswer, type Today } from "./index.ts";

const question = "My daughter Rosalind has a cough. How long does a cough last?";
const invented = {
  act: "claim",
  text: "Antibiotics cure every cough within a day.",
  citation: { passageId: "made-up#1", quote: "Antibiotics cure every cough within a day." },
} as const;

function todayOf({ lantern: { rooms } }: TestLantern, more: Partial<Today> = {}): Today {
  const { checks, judges, rules, builtInDrafter } = rooms;
  return {
    examiners: { checks, judges },
    rulesVersion: rules.version,
    drafters: [builtInDrafter.version],
    calibration: calibrationFile(rooms.calibration),
    snapshot: undefined,
    ...more,
  };
}

async function lastAnswerOf(patient: TestPatient): Promise<string> {
  const decided = (await patient.log()).findLast(({ event }) => event.type === "answer-decided");
  return decided?.event.type === "answer-decided" ? decided.event.answerId : "";
}

async function asked(text = question, options: Parameters<typeof openTestLantern>[0] = {}) {
  const lantern = await openTestLantern(options);
  const patient = await lantern.patient();
  await patient.say(text);
  const answerId = await lastAnswerOf(patient);
  const { store } = lantern.lantern.rooms;
  const replay = (today: Today = todayOf(lantern)) => replayAnswer(store, answerId, today, "hidden");
  return { lantern, patient, answerId, store, replay };
}

function replayed(outcome: ReplayOutcome): Replay {
  if (outcome.kind !== "replayed") throw new Error(`not replayed: ${outcome.kind}`);
  return outcome.replay;
}

/** The same checks, with one that gives this for every sentence. */
const withCheck = (checks: Checks, name: keyof Checks["byName"], check: Check): Checks => ({
  version: "checks-changed",
  byName: { ...checks.byName, [name]: check },
});

/** Runs the command as a person would read it. */
async function command(
  { config, lantern }: Pick<TestLantern, "config" | "lantern">,
  answerId: string,
  how: { readonly show?: boolean; readonly json?: boolean } = {},
) {
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  const desk = openReplayDesk({ config, say, notice: say, style: (_, words) => words, content: lantern.rooms });
  const { show = false, json = false } = how;
  const code = await desk.replay(answerId, { words: show ? "shown" : "hidden", json });
  return { code, text: said.join("\n") };
}

test("an answer judged again has the verdicts it had, sentence by sentence and as a whole", async () => {
  const { patient, replay } = await asked();
  const { same, sentences, whole, passages, chain, versions } = replayed(await replay());
  const log = await patient.log();
  expect(sentences).toHaveLength(log.filter(({ event }) => event.type === "sentence-released").length);
  expect(sentences.length).toBeGreaterThan(3);
  expect(sentences.flatMap(({ tests }) => tests).filter(({ standing }) => standing !== "same")).toEqual([]);
  expect(whole).toEqual({ standing: "same", was: "complete", is: "complete" });
  expect(passages.map(({ words }) => words)).toEqual(passages.map(() => "whole"));
  expect(passages.length).toBeGreaterThan(2);
  expect(chain).toEqual({ events: log.length });
  expect(versions.filter(({ changed }) => changed)).toEqual([]);
  expect(same).toBe(true);
});

test("a held sentence is judged again too, and is held for the same reason", async () => {
  const drafter = scriptedDrafter([{ type: "draft-sentence", sentence: invented }, { type: "draft-complete" }]);
  const { replay } = await asked(question, { parts: { drafter } });
  const { same, sentences } = replayed(await replay());
  expect(sentences[0]).toMatchObject({ was: "held: unsupported", is: "held: unsupported", standing: "same" });
  expect(sentences[0]?.tests).toContainEqual({
    name: "citation-known",
    was: "failed",
    is: "failed",
    standing: "same",
  });
  expect(same).toBe(true);
});

test("what a model made up is printed only when asked for, and never obeyed by a terminal", async () => {
  const sentence = {
    ...invented,
    text: "Rosalind is \u001b[31mcured\u009b2J\u202e.",
    citation: { passageId: "rosalind#1", quote: "x" },
  };
  const drafter = scriptedDrafter([{ type: "draft-sentence", sentence }, { type: "draft-complete" }]);
  const { lantern, answerId } = await asked(question, { parts: { drafter } });
  for (const json of [false, true]) expect((await command(lantern, answerId, { json })).text).not.toMatch(/rosalind/i);
  const { text } = await command(lantern, answerId, { show: true });
  expect(text).toContain("“Rosalind is  [31mcured 2J .”");
  expect(text).toContain("citation-known: ");
  expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});

test("a check that has become stricter is named, with what it said and what it says", async () => {
  const { lantern, replay } = await asked();
  const today = todayOf(lantern);
  const checks = withCheck(today.examiners.checks, "negation", () => ({
    kind: "failed",
    because: "Written for a test.",
    contradicts: true,
    severity: "block",
  }));
  const { same, sentences, versions } = replayed(await replay({ ...today, examiners: { ...today.examiners, checks } }));
  expect(same).toBe(false);
  for (const { was, is, standing, tests } of sentences) {
    expect({ was, is, standing }).toEqual({ was: "released", is: "held: contradicted", standing: "differs" });
    expect(tests.find(({ name }) => name === "negation")).toMatchObject({ is: "failed", standing: "differs" });
  }
  expect(versions).toContainEqual({
    of: "checks",
    was: todayOf(lantern).examiners.checks.version,
    is: "checks-changed",
    changed: true,
  });
});

test("a check that breaks off today is no pass: the sentence would be held", async () => {
  const { lantern, replay } = await asked();
  const today = todayOf(lantern);
  const checks = withCheck(today.examiners.checks, "drug-names", () => {
    throw new Error(question);
  });
  const outcome = await replay({ ...today, examiners: { ...today.examiners, checks } });
  const { sentences } = replayed(outcome);
  expect(sentences.map(({ is }) => is)).toEqual(sentences.map(() => "held: check-not-run"));
  expect(JSON.stringify(outcome)).not.toContain("Rosalind");
});

test("a check whose result is another kind is a difference even when the sentence is released all the same", async () => {
  const { lantern, replay } = await asked();
  const today = todayOf(lantern);
  const checks = withCheck(today.examiners.checks, "plain-text", () => ({ kind: "not-applicable" }));
  const { same, sentences } = replayed(await replay({ ...today, examiners: { ...today.examiners, checks } }));
  expect(same).toBe(false);
  expect(sentences[0]).toMatchObject({ was: "released", is: "released", standing: "differs" });
  expect(sentences[0]?.tests.filter(({ standing }) => standing === "differs")).toEqual([
    { name: "plain-text", was: "passed", is: "not-applicable", standing: "differs" },
  ]);
});

test("a check that only one side has is said, and is no difference by itself", async () => {
  const { patient, store, replay } = await asked();
  const rewrite = async (from: string, to: string) => {
    await store.pool.query(
      "UPDATE events SET payload = replace(payload::text, $2, $3)::json WHERE conversation_id = $1 AND type = 'sentence-released'",
      [patient.id, from, to],
    );
    await chainAgain(store, patient.id);
  };
  await rewrite('"plain-text"', '"written-plainly"');
  const { same, sentences } = replayed(await replay());
  expect(same).toBe(true);
  expect(sentences[0]?.tests.filter(({ standing }) => standing !== "same")).toEqual([
    { name: "written-plainly", was: "passed", standing: "gone-since" },
    { name: "plain-text", is: "passed", standing: "added-since" },
  ]);
});

test("a whole answer that is judged otherwise now is a difference, although every sentence is as it was", async () => {
  const { lantern, patient, answerId, store, replay } = await asked();
  const missing = '"whole":{"kind":"must-say-missing","level":"none"}';
  await store.pool.query(
    "UPDATE events SET payload = regexp_replace(regexp_replace(payload::text, ',\"whole\":\\{[^}]*\\}', ''), '\\}$', ',' || $2 || '}')::json WHERE conversation_id = $1 AND type = 'answer-decided'",
    [patient.id, missing],
  );
  await chainAgain(store, patient.id);
  const { same, whole, sentences } = replayed(await replay());
  expect(whole).toEqual({ standing: "differs", was: "must-say-missing", is: "complete" });
  expect(sentences.every(({ standing }) => standing === "same")).toBe(true);
  expect(same).toBe(false);
  const { code, text } = await command(lantern, answerId);
  expect(code).toBe(1);
  expect(text).toContain("Differs: the check of the whole answer.");
});

const ownWords = {
  act: "claim",
  text: "A cough usually clears up by itself within 3 to 4 weeks.",
} as const;

const judge = (name: string, verdict: Awaited<ReturnType<Entailment["judge"]>>["verdict"]): Entailment => ({
  name,
  version: `${name}-1`,
  judge: async () => ({ verdict, score: verdict === "supported" ? 0.9 : 0.1 }),
});

/** An answer with one claim in words of the draft's own, which the judges were asked about. */
async function judgedAnswer(judges: readonly Entailment[]) {
  const rehearsal = await openTestLantern();
  const { citations } = await (await rehearsal.patient()).say(question);
  const cited = citations.find(({ quote }) => /^A cough (?:usually|can|will|may|often)/.test(quote)) ?? citations[0];
  if (cited === undefined) throw new Error("nothing was cited");
  const citation = { passageId: cited.passage.id, quote: cited.quote };
  const text = cited.quote.replace(/\.$/, ", as a rule.");
  const sentence = { ...ownWords, text, citation };
  const drafter = scriptedDrafter([{ type: "draft-sentence", sentence }, { type: "draft-complete" }]);
  // Every check passes what is asked here: the judges alone are looked at.
  const { checks } = rehearsal.lantern.rooms;
  const passing = Object.fromEntries(Object.keys(checks.byName).map((name) => [name, () => ({ kind: "passed" })]));
  const lenient = { version: "lenient", byName: passing } as unknown as Checks;
  const answer = await asked(question, { parts: { drafter, checks: lenient, judges } });
  const first = async (today: readonly Entailment[]) => {
    const examiners = { checks: lenient, judges: today };
    return replayed(await answer.replay(todayOf(answer.lantern, { examiners }))).sentences[0];
  };
  return { ...answer, first };
}

test("a judge at hand is asked again, and one that now says otherwise is a difference", async () => {
  const { first } = await judgedAnswer([judge("built in", "supported")]);
  expect(await first([judge("built in", "supported")])).toMatchObject({ was: "released", standing: "same" });
  const differing = await first([judge("built in", "contradicted")]);
  expect(differing).toMatchObject({ was: "released", is: "held: contradicted", standing: "differs" });
  expect(differing?.tests).toContainEqual({
    name: 'judge "built in"',
    was: "supported",
    is: "contradicted",
    standing: "differs",
  });
});

test("a judge that is not at hand is not asked: its stored word stands, and the answer says so", async () => {
  const { first } = await judgedAnswer([judge("built in", "supported"), judge("a model far away", "neutral")]);
  const sentence = await first([judge("built in", "supported")]);
  expect(sentence).toMatchObject({ was: "held: unsupported", is: "held: unsupported", standing: "same" });
  expect(sentence?.tests).toContainEqual({
    name: 'judge "a model far away"',
    was: "neutral",
    is: "neutral",
    standing: "not-judged-again",
  });
});

test("a word changed in the database is found: the place is named and nothing of the answer is judged", async () => {
  const { lantern, patient, answerId, store, replay } = await asked();
  const released = (await patient.log()).find(({ event }) => event.type === "sentence-released");
  const seq = released?.seq ?? 0;
  await store.pool.query(
    'UPDATE events SET payload = replace(payload::text, \'"act":"\', \'"act":"x-\')::json WHERE conversation_id = $1 AND seq = $2',
    [patient.id, seq],
  );
  expect(await replay()).toEqual({ kind: "chain-broken", answerId, conversationId: patient.id, seq });
  const { code, text } = await command(lantern, answerId);
  expect(code).toBe(1);
  expect(text).toContain(`event ${seq} is not what the hash chain says`);
});

test("an event taken out, the last one too, breaks the chain where it stood", async () => {
  const { patient, answerId, store, replay } = await asked();
  const last = (await patient.log()).at(-1)?.seq ?? 0;
  await store.pool.query("DELETE FROM events WHERE conversation_id = $1 AND seq = $2", [patient.id, last]);
  expect(await replay()).toEqual({ kind: "chain-broken", answerId, conversationId: patient.id, seq: last });
});

test("what was changed behind an answer leaves that answer replayable, and is said", async () => {
  const { patient, replay, lantern, answerId, store } = await asked();
  const own = (await patient.log()).length;
  await patient.say("And what helps a cough?");
  await store.pool.query(
    "UPDATE events SET payload = replace(payload::text, 'what helps', 'what hurts')::json WHERE conversation_id = $1 AND seq = $2",
    [patient.id, own + 1],
  );
  expect(replayed(await replay())).toMatchObject({ same: true, chain: { events: own, brokenLater: own + 1 } });
  const { code, text } = await command(lantern, answerId);
  expect(code).toBe(0);
  expect(text).toContain(`BROKEN behind it at event ${own + 1}`);
  expect(await replayAnswer(store, await lastAnswerOf(patient), todayOf(lantern), "hidden")).toMatchObject({
    kind: "chain-broken",
    seq: own + 1,
  });
});

test("stored words that no longer give their hash are a difference, although the chain was forged to fit", async () => {
  const { patient, store, replay } = await asked();
  await store.pool.query(
    'UPDATE events SET payload = replace(payload::text, \'"kind":"self-care"\', \'"kind":"medicines"\')::json WHERE conversation_id = $1 AND type = \'evidence-found\'',
    [patient.id],
  );
  await chainAgain(store, patient.id);
  const { same, passages } = replayed(await replay());
  expect(passages.some(({ words }) => words === "altered")).toBe(true);
  expect(same).toBe(false);
});

test("an answer of an erased conversation cannot be replayed, and neither can one nobody gave", async () => {
  const { lantern, patient, answerId, store } = await asked();
  await eraseConversation(store, lantern.lantern.rooms.hub, patient.id, new Date());
  for (const id of [answerId, "no-such-answer", "'; DROP TABLE events; --"]) {
    const { code, text } = await command(lantern, id);
    expect(code).toBe(2);
    expect(text).toContain("its conversation was erased");
  }
});

test("an answer stored without a part of what its checks read cannot be replayed, and nothing is guessed", async () => {
  const { lantern, store } = await asked();
  for (const [type, part] of [
    ["evidence-found", "rest"],
    ["evidence-found", "mustSay"],
    ["sentence-released", "level"],
  ]) {
    const patient = await lantern.patient();
    await patient.say(question);
    const answerId = await lastAnswerOf(patient);
    await store.pool.query(
      `UPDATE events SET payload = replace(payload::text, '"${part}":', '"before-${part}":')::json WHERE conversation_id = $1 AND type = $2`,
      [patient.id, type],
    );
    await chainAgain(store, patient.id);
    const { code, text } = await command(lantern, answerId);
    expect(code).toBe(2);
    expect(text).toContain("It was stored before Lantern kept all that its checks had read");
  }
});

test("an answer that stopped at an emergency has nothing to judge, and its log is proven all the same", async () => {
  const { lantern, answerId } = await asked(
    "My dad has crushing chest pain going down his left arm and he is sweating",
  );
  const { code, text } = await command(lantern, answerId);
  expect(code).toBe(0);
  expect(text).toContain("Nothing was drafted");
  expect(text).toMatch(/Hash chain +intact/);
});

test("an answer still being given is not judged half way", async () => {
  const { lantern, patient, answerId, store, replay } = await asked();
  await store.pool.query("DELETE FROM events WHERE conversation_id = $1 AND type IN ('answer-decided', 'turn-ended')", [
    patient.id,
  ]);
  await chainAgain(store, patient.id);
  expect(await replay()).toEqual({ kind: "cannot", answerId, because: "still-open" });
  expect((await command(lantern, answerId)).text).toContain("Ask again when it has ended.");
});

test("the command reads well, and keeps the person's words to itself unless they are asked for", async () => {
  const { lantern, answerId, patient } = await asked();
  const answer = await patient.transcript();
  expect(JSON.stringify(answer)).toContain(answerId);
  const hidden = await command(lantern, answerId);
  expect(hidden.code).toBe(0);
  expect(hidden.text).toMatch(/^Answer [0-9a-f-]{36}\n/);
  expect(hidden.text).toMatch(/Same\. \d+ sentences judged again, every verdict as it was\./);
  expect(hidden.text).toContain("says the same in every passage");
  expect(hidden.text).not.toContain("changed");
  const json = await command(lantern, answerId, { json: true });
  expect(JSON.parse(json.text)).toMatchObject({ kind: "replayed", replay: { same: true, answerId } });
  for (const { text } of [hidden, json]) {
    expect(text).not.toContain("Rosalind");
    expect(text).not.toContain("cough last");
  }
  expect((await command(lantern, answerId, { show: true })).text).toContain(question);
});

test("no index, no model, no guidance and no key: the log alone is enough", async () => {
  const { lantern, answerId } = await asked();
  const config = { ...lantern.config, dataDir: `${lantern.config.dataDir}-gone` };
  const { code, text } = await command({ ...lantern, config }, answerId);
  expect(code).toBe(0);
  expect(text).toContain("not compared: no guidance can be read here");
});

test("what the checks read stays on the server: neither the patient's stream nor the desk's case carries it", async () => {
  const drafter = scriptedDrafter([{ type: "draft-sentence", sentence: invented }, { type: "draft-complete" }]);
  const lantern = await openTestLantern({ parts: { drafter } });
  const patient = await lantern.patient();
  const frames = JSON.stringify((await patient.say(question)).frames);
  const desk = await lantern.desk();
  const [row] = await desk.queue();
  const detail = JSON.stringify(await desk.open(row?.id ?? ""));
  for (const field of ['"rest"', '"synonyms"', '"jurisdiction"', '"topScore"', '"adaptation"']) {
    expect(frames).not.toContain(field);
    expect(detail).not.toContain(field);
  }
  expect(JSON.stringify(await patient.log())).toContain('"adaptation"');
});

/** Does what somebody with the database and this code could: makes the chain fit what is stored now. */
async function chainAgain(store: TestLantern["lantern"]["rooms"]["store"], conversationId: string): Promise<void> {
  await store.pool.query(
    `WITH RECURSIVE placed AS (
        SELECT *, row_number() OVER (ORDER BY seq)::int AS place FROM events WHERE conversation_id = $1
      ), linked AS (
        SELECT place, seq, encode(sha256(convert_to(concat_ws(E'\\n', encode(sha256(convert_to(E'lantern\\n' || $1, 'UTF8')), 'hex'),
          conversation_id, seq, epoch, author, type, at, payload::text), 'UTF8')), 'hex') AS link FROM placed WHERE place = 1
        UNION ALL
        SELECT p.place, p.seq, encode(sha256(convert_to(concat_ws(E'\\n', l.link, p.conversation_id, p.seq, p.epoch, p.author, p.type, p.at,
          p.payload::text), 'UTF8')), 'hex') FROM placed p JOIN linked l ON p.place = l.place + 1
      ), written AS (
        UPDATE events e SET hash = l.link FROM linked l WHERE e.conversation_id = $1 AND e.seq = l.seq
      )
      UPDATE conversations SET head_hash = (SELECT link FROM linked ORDER BY place DESC LIMIT 1) WHERE id = $1`,
    [conversationId],
  );
}
