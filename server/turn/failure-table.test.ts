import { expect, test } from "vitest";
import { openEmbeddedIndex, type PassageIndex } from "#knowledge/index/index.ts";
import { loadGuidelines } from "#knowledge/ingest/load-guidelines.ts";
import { loadLexicon } from "#knowledge/lexicon/index.ts";
import type { Drafter, DraftPart, DraftSentence } from "../draft/index.ts";
import { openEmpathy } from "../empathy/index.ts";
import { wording } from "../protocol/wording.ts";
import { openTestLantern, type TestLantern } from "../testing/test-lantern.ts";
import { calibrationWith, versions } from "../uncertainty/calibration.fixture.ts";
import type { AnswerSampler, SampledAnswer } from "../uncertainty/index.ts";
import { type Checks, checkNames, type Entailment } from "../verify/index.ts";
import { type Rooms, turnLimits } from "./rooms.ts";

/**
 * Every stage of a turn, and every way in which it can fail. Whatever fails: none of the words it was about is shown, the person is told,
 * and somebody is brought in, unless the guidance's own sentences (through the same checks) answer instead.
 */
const complete: DraftPart = { type: "draft-complete" };
const question = "How long does a cough last?";
const failures = ["throws", "times out", "returns nonsense", "returns nothing"] as const;
type Failure = (typeof failures)[number];

/** A stage that fails so, whatever it is asked. */
function failing(failure: Failure, nonsense: unknown): () => Promise<never> {
  switch (failure) {
    case "throws":
      return () => Promise.reject(new Error("the stage broke"));
    case "times out":
      return () => new Promise<never>(() => undefined);
    case "returns nonsense":
      return () => Promise.resolve(nonsense as never);
    case "returns nothing":
      return () => Promise.resolve(undefined as never);
    default: {
      const unhandled: never = failure;
      throw new Error(String(unhandled));
    }
  }
}

/** The same for a stage that answers at once: what it cannot do is take its time. */
function failingAtOnce(failure: Failure, nonsense: unknown): () => never {
  return () => {
    if (failure === "throws") throw new Error("the stage broke");
    return (
      failure === "returns nothing" ? undefined : failure === "times out" ? failing(failure, 0)() : nonsense
    ) as never;
  };
}

const lexiconDirectory = `${import.meta.dirname}/../../knowledge/lexicon`;
const inHaste = { ...turnLimits, findMs: 4_000, draftPartMs: 60, mendMs: 60, judgeMs: 60, warmMs: 60, sampleMs: 60 };
const madeUp = "Every cough is harmless and over in a day.";
/** Says more than its source, and not the opposite. */
const beyond = "Most coughs are caused by a cold or flu in dusty houses.";
const sentence = (text: string, quote = text): DraftPart => ({
  type: "draft-sentence",
  sentence: { act: "claim", text, citation: { passageId: cough.id, quote } },
});

const shipped = await loadGuidelines(`${import.meta.dirname}/../../knowledge/guidelines`);
const index = openEmbeddedIndex(shipped.snapshot, (await loadLexicon()).lexicon);
const found = shipped.snapshot.passages.find(({ topicId, sentences }) => topicId === "cough" && sentences.length > 1);
if (found === undefined) throw new Error("no guidance on coughs");
const cough = found;
const [first = "", second = ""] = cough.sentences;

const modelThat = (parts: readonly DraftPart[], mend?: Drafter["mend"]): Drafter => ({
  name: "model",
  version: "scripted",
  async *draft() {
    yield* parts;
  },
  ...(mend === undefined ? {} : { mend }),
});

type Parts = Partial<Rooms>;

/** Asks the question of a product with these parts in it, and says what the person saw and whether somebody was brought in. */
async function outcomeOf(parts: Parts) {
  const lantern = await openTestLantern({ parts: { limits: inHaste } });
  return outcomeAt(lantern, parts);
}

async function outcomeAt(lantern: TestLantern, parts: Parts) {
  Object.assign(lantern.lantern.rooms, parts);
  const patient = await lantern.patient();
  const answer = await patient.say(question);
  const queue = await (await lantern.desk()).queue();
  for (const text of [madeUp, beyond]) expect(JSON.stringify(answer.frames)).not.toContain(text);
  expect((await patient.log()).at(-1)?.event.type).toBe("turn-ended");
  const reasons = queue.filter((row) => row.conversationId === patient.id).flatMap((row) => row.reasons);
  return { answer, reasons };
}

test.each(failures)("an index whose search %s gives no answer, and brings in a person", async (failure) => {
  const broken: PassageIndex = { ...index, search: failing(failure, { hits: "many" }) };
  const { answer, reasons } = await outcomeOf({ index: broken });
  expect(answer.texts).toEqual([wording["index-unreachable"]]);
  expect(answer.claims).toEqual([]);
  expect(reasons).toEqual(["index-unreachable"]);
});

test.each(failures)("an index whose topic %s gives no answer, and brings in a person", async (failure) => {
  const broken: PassageIndex = { ...index, topic: failing(failure, "a topic") };
  const { answer, reasons } = await outcomeOf({ index: broken });
  expect(answer.texts).toEqual([wording["index-unreachable"]]);
  expect(reasons).toEqual(["index-unreachable"]);
});

const drafting = (failure: Failure): Drafter["draft"] => {
  const next = failing(failure, { done: false, value: { type: "draft-sentence", sentence: { act: "claim" } } });
  return () => ({ [Symbol.asyncIterator]: () => ({ next }) });
};

test.each(failures)("a model that %s is left, and the guidance's own sentences answer", async (failure) => {
  const { answer } = await outcomeOf({ drafter: { name: "model", version: "scripted", draft: drafting(failure) } });
  for (const { passage, quote } of answer.citations) expect(passage.text).toContain(quote);
  if (answer.decision?.kind === "answered") {
    expect(answer.decision.words).toBe(wording["answered-from-guidance"]);
    expect(answer.claims.length).toBeGreaterThan(0);
  } else expect(answer.decision?.kind).toMatch(/held/);
});

test.each(failures)("a built-in drafter that %s holds the answer, and brings in a person", async (failure) => {
  const broken: Drafter = { name: "built-in", version: "scripted", draft: drafting(failure) };
  const { answer, reasons } = await outcomeOf({ drafter: broken, builtInDrafter: broken });
  expect(answer.decision?.kind).toMatch(/held/);
  expect(reasons.length).toBeGreaterThan(0);
});

/** Quotes no whole sentence of the guidance, so that only the model could mend it. */
const unquoted = sentence(beyond, first.split(" ").slice(0, 2).join(" "));

test.each(failures)("a repair that %s holds the sentence, and brings in a person", async (failure) => {
  const { answer, reasons } = await outcomeOf({
    drafter: modelThat([unquoted, complete], failing(failure, { act: "claim" })),
  });
  expect(answer.decision).toMatchObject({ kind: "partly-held", words: wording["partly-held"] });
  expect(reasons.length).toBeGreaterThan(0);
});

const claim = (text: string): DraftSentence => ({ act: "claim", text, citation: { passageId: cough.id, quote: text } });

test("a claim that goes beyond its quote is said in the guidance's own words, and nobody is called", async () => {
  const { answer, reasons } = await outcomeOf({ drafter: modelThat([sentence(beyond, first), complete]) });
  expect(answer.claims[0]).toBe(first);
  expect(answer.decision?.kind).toBe("answered");
  expect(reasons).toEqual([]);
});

test("a repair that passes every check stands where the held sentence would have stood, and nobody is called", async () => {
  const drafter = modelThat([sentence(first), unquoted, complete], () => Promise.resolve(claim(second)));
  const { answer, reasons } = await outcomeOf({ drafter });
  expect(answer.claims.slice(0, 2)).toEqual([first, second]);
  expect(answer.decision?.kind).toBe("answered");
  expect(reasons).toEqual([]);
});

test("a model is asked for one repair in an answer: the next held sentence brings in a person", async () => {
  let asked = 0;
  const drafter = modelThat([unquoted, unquoted, complete], () => {
    asked += 1;
    return Promise.resolve(claim(first));
  });
  const { answer, reasons } = await outcomeOf({ drafter });
  expect(asked).toBe(1);
  expect(answer.decision).toMatchObject({ kind: "partly-held" });
  expect(reasons.length).toBeGreaterThan(0);
});

test("a draft that has to be mended again and again is left: the guidance finishes, and a person is brought in", async () => {
  const parts = [sentence(beyond, first), sentence(beyond, second), sentence(beyond, first), complete];
  const { answer, reasons } = await outcomeOf({ drafter: modelThat(parts) });
  expect(answer.decision).toMatchObject({ kind: "partly-held" });
  expect(reasons.length).toBeGreaterThan(0);
});

test("a claim that says the opposite of its source is not mended in silence: a person is brought in", async () => {
  const { answer, reasons } = await outcomeOf({ drafter: modelThat([sentence(madeUp, first), complete]) });
  expect(answer.decision).toMatchObject({ kind: "partly-held", words: wording["partly-held"] });
  expect(reasons).toEqual(["contradicted"]);
});

const allPass = Object.fromEntries(
  checkNames.map((name) => [name, () => ({ kind: "passed" })]),
) as unknown as Checks["byName"];

test.each(failures)(
  "whichever check %s, every sentence is held, and a person is brought in",
  { timeout: 60_000 },
  async (failure) => {
    const lantern = await openTestLantern({ parts: { limits: inHaste } });
    for (const name of checkNames) {
      const broken = failingAtOnce(failure, { kind: "passed", really: true });
      const checks = { version: "scripted", byName: { ...allPass, [name]: broken } as unknown as Checks["byName"] };
      const parts = { drafter: modelThat([sentence(madeUp, first), complete]), checks };
      const { answer, reasons } = await outcomeAt(lantern, parts);
      expect([name, answer.claims, answer.decision?.kind]).toEqual([name, [], "held"]);
      expect(answer.decision?.words).toBe(wording.held);
      expect([name, ...reasons]).toEqual([name, "check-not-run"]);
    }
  },
);

const judging = (judges: readonly unknown[]): Promise<Awaited<ReturnType<typeof outcomeOf>>> =>
  outcomeOf({
    drafter: modelThat([sentence(madeUp, first), complete]),
    checks: { version: "scripted", byName: allPass },
    judges: judges as readonly Entailment[],
  });
const agrees = { name: "agrees", version: "1", judge: () => Promise.resolve({ verdict: "supported", score: 1 }) };

test.each(failures)(
  "a judge that %s holds the claim although another agrees, and brings in a person",
  async (failure) => {
    const broken = { name: "broken", version: "1", judge: failing(failure, { verdict: "supported", score: "high" }) };
    const { answer, reasons } = await judging([agrees, broken]);
    expect(answer.decision?.kind).toBe("partly-held");
    expect(reasons).toEqual(["check-not-run"]);
  },
);

test("without any judge a claim in other words than the guidance's is held, and the guidance's own are said", async () => {
  const { answer, reasons } = await judging([]);
  expect(answer.claims[0]).toBe(first);
  expect(answer.decision?.kind).toBe("answered");
  expect(reasons).toEqual([]);
});

test.each(failures)("a floor that %s stops the turn before a draft, and brings in a person", async (failure) => {
  const broken = failingAtOnce(failure, { rules: "none" });
  const rules = new Proxy({ version: "broken" } as Rooms["rules"], {
    get: (target, name) => (name === "version" ? target.version : broken()),
  });
  const { answer, reasons } = await outcomeOf({ rules, drafter: modelThat([sentence(first), complete]) });
  expect(answer.claims).toEqual([]);
  expect(reasons).toContain("triage-not-run");
});

const leaning = calibrationWith(["sampleEntropy"]);
const calibrated: Parts = {
  calibration: { kind: "loaded", calibration: leaning, id: "c" },
  versionsFor: () => versions,
};
const sampling = (sample: AnswerSampler["sample"]): Parts => ({ ...calibrated, sampler: { version: "s", sample } });

test.each(failures)(
  "samples that a calibration leans on and whose sampler %s hold every claim, and bring in a person",
  async (failure) => {
    const drafter = modelThat([sentence(first), complete]);
    const { answer, reasons } = await outcomeOf({ drafter, ...sampling(failing(failure, { kind: "sampled" })) });
    expect(answer.claims).toEqual([]);
    // Every check passed: "did not pass our checks" would not be true.
    expect(answer.decision).toMatchObject({ kind: "held", words: wording["not-sure-enough"] });
    expect(reasons).toEqual(["low-confidence"]);
  },
);

test("samples that agree let the draft through, samples that do not hold it", async () => {
  const answers: readonly SampledAnswer[] = [
    { action: "care-at-home", level: "none", dose: null },
    { action: "contact-doctor", level: "soon", dose: null },
    { action: "call-emergency-number", level: "emergency", dose: null },
  ];
  const [one] = answers;
  if (one === undefined) throw new Error("an answer is needed");
  for (const [samples, kind] of [
    [[one, one, one], "answered"],
    [answers, "held"],
  ] as const) {
    const drafter = modelThat([sentence(first), complete]);
    const sampled = sampling(() => Promise.resolve({ kind: "sampled", samples }));
    expect((await outcomeOf({ drafter, ...sampled })).answer.decision?.kind).toBe(kind);
  }
});

test.each(failures)("a warmer wording that %s is not used: the plain sentence is said", async (failure) => {
  const warmer = { version: "w", warm: failing(failure, { kind: "rewritten", value: { sentences: [madeUp] } }) };
  const warmth = { level: 1, empathy: openEmpathy(lexiconDirectory), warmer } as const;
  const { answer } = await outcomeOf({ drafter: modelThat([sentence(first), complete]), warmth });
  expect(answer.claims[0]).toBe(first);
  expect(answer.decision?.kind).toBe("answered");
});

test.each(failures)(
  "a summary of the question that %s is not searched with: the person's own words find",
  async (failure) => {
    const rewriter = { name: "r", rewrite: failing(failure, { kind: "fine" }) };
    const { answer } = await outcomeOf({ rewriter });
    expect(answer.claims.length).toBeGreaterThan(0);
    expect(answer.citations.every(({ passage }) => passage.id.startsWith("cough"))).toBe(true);
  },
);

test("a model that throws as soon as it is asked is left like any other, and the guidance's own sentences answer", async () => {
  const draft = failingAtOnce("throws", undefined);
  const { answer } = await outcomeOf({ drafter: { name: "model", version: "scripted", draft } });
  expect(answer.decision).toMatchObject({ kind: "answered", words: wording["answered-from-guidance"] });
});
