import { beforeAll, expect, test } from "vitest";
import { loadGuidelines } from "#knowledge/ingest/load-guidelines.ts";
import { IndexUnreachable, openEmbeddedIndex, type PassageIndex } from "#knowledge/index/index.ts";
import { loadLexicon } from "#knowledge/lexicon/index.ts";
import { coverageMinDefault, type RetrievalRequest, retrieveEvidence } from "./index.ts";

let index: PassageIndex;
beforeAll(async () => {
  const { snapshot } = await loadGuidelines(`${import.meta.dirname}/../../knowledge/guidelines`);
  index = openEmbeddedIndex(snapshot, (await loadLexicon()).lexicon);
});

const asking = (question: string, changes: Partial<RetrievalRequest> = {}): RetrievalRequest => ({
  question,
  earlier: [],
  language: "en",
  country: "unknown",
  audience: "patient",
  statuses: ["sample"],
  today: "2026-11-20",
  passagesMax: 4,
  coverageMin: coverageMinDefault,
  rewriter: undefined,
  ...changes,
});

const found = async (question: string, changes?: Partial<RetrievalRequest>) => {
  const evidence = await retrieveEvidence(asking(question, changes), index);
  if (evidence.kind !== "found") throw new Error(`nothing found: ${evidence.because}`);
  return evidence;
};

test("a person who only says 'I have a fever of 39' finds the page about fever", async () => {
  expect((await found("I have a fever of 39")).topicId).toBe("fever-in-adults");
});

test.each(["fever of 39", "wheezing at night", "can I take ibuprofen with warfarin", "itchy eyes from pollen"])(
  "for '%s' the immediate care of every topic named travels along, and each must-say line has its passage",
  async (question) => {
    const { passages, mustSay, topicId } = await found(question, { passagesMax: 1 });
    const ids = new Set(passages.map(({ passage }) => passage.id));
    for (const named of new Set(passages.map(({ passage }) => passage.topicId))) {
      const immediate = (await index.topic(named)).filter(({ kind }) => kind === "immediate");
      expect(immediate.length).toBeGreaterThan(0);
      for (const { id } of immediate) expect(ids).toContain(id);
    }
    expect(mustSay.map(({ line }) => line)).toEqual((await index.topic(topicId))[0]?.mustSay);
    for (const { passageId, line } of mustSay) {
      const home = passages.find(({ passage }) => passage.id === passageId);
      expect(home?.passage.sentences).toContain(line);
    }
  },
);

test("the passages are in order and the best topic holds the first", async () => {
  const { passages, topicId } = await found("how can I bring down a high temp");
  expect(passages[0]?.passage.topicId).toBe(topicId);
  const scores = passages.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((left, right) => right - left));
});

test("a medicine the guidance does not know closes the gate, however well the other words fit", async () => {
  const evidence = await retrieveEvidence(asking("can I take adalimumab with ibuprofen"), index);
  expect(evidence).toMatchObject({ kind: "none", because: "no-coverage" });
  expect(evidence.coverage?.matched).toContain("ibuprofen");
});

test.each([
  "can I take ibuprofen with zorblax",
  "is paracetamol ok with entresto",
  "ibuprofen and lupus",
  "can i have codeine with stelara",
  "naproxen and crohns",
  "metformin and cystic fibrosis",
  "is it ok to take omeprazole with mounjaro",
])(
  "'%s' names something the guidance does not know beside a medicine, and is not answered for the medicine alone",
  async (question) => {
    expect(await retrieveEvidence(asking(question), index)).toMatchObject({ kind: "none", because: "no-coverage" });
  },
);

test.each([
  ["when should I take Zebeta", "when should I take bisoprolol"],
  ["how often can I take OxyNorm", "how often can I take oxycodone"],
  ["how much Zyloric do I take", "how much allopurinol do I take"],
  ["what is Pravachol for", "what is pravastatin for"],
  ["do I take Prevacid before food", "do I take lansoprazole before food"],
])("'%s' finds what '%s' does", async (brand, generic) => {
  expect((await found(brand)).topicId).toBe((await found(generic)).topicId);
});

test.each([
  "can I take Zestril with zorblax",
  "can I take ibuprofen with Humira",
  "can I take ibuprofen with Xanax",
  "how often can I take Feldene",
  "how many Percocet can I take a day",
])("'%s' names a medicine by a packet without a page, and stays unanswered", async (question) => {
  expect(await retrieveEvidence(asking(question), index)).toMatchObject({ kind: "none", because: "no-coverage" });
});

test("'cannot do without' is about the thing, and 'without' alone leaves it out", async () => {
  expect((await found("my partner cannot get through a day without vodka")).topicId).toBe("alcohol-problems");
  expect((await found("a cough without fever")).topicId).toBe("cough");
});

test.each(["how do I change a flat tyre", "", "???", "is lupus hereditary"])(
  "'%s' has no coverage",
  async (question) => {
    expect(await retrieveEvidence(asking(question), index)).toMatchObject({ kind: "none", because: "no-coverage" });
  },
);

test.each([
  "lump in my breast",
  "it hurts",
  "no pain",
  "why am i so tired all the time",
  "help me i cant cope",
  "i have a rash",
  "my hair is falling out",
  "what vitamins should i take for energy",
])("'%s' is not answered from a page that only has one of its words", async (question) => {
  expect(await retrieveEvidence(asking(question), index)).toMatchObject({ kind: "none", because: "no-coverage" });
});

test("somebody refused about a lump or a rash still has words a clinician can read", async () => {
  for (const question of ["lump in my breast", "i have a rash"]) {
    expect((await retrieveEvidence(asking(question), index)).coverage?.matched.length).toBeGreaterThan(0);
  }
});

test.each([
  ["no chest pain just a cough", "cough"],
  ["I don't have a fever or a sore throat, only a blocked nose", "common-cold"],
  ["my baby is not eating and has no wet nappies", "dehydration"],
])("what is denied is not asked about: '%s'", async (question, topicId) => {
  expect((await found(question)).topicId).toBe(topicId);
});

test.each([
  ["my sugar is 2.8 and I'm on insulin", "low-blood-sugar"],
  ["is a blood sugar of 15 bad", "high-blood-sugar-and-ketoacidosis"],
  ["165/98 is that dangerous", "high-blood-pressure"],
  ["temp 39.4", "fever-in-adults"],
])("a reading finds its page: '%s'", async (question, topicId) => {
  expect((await found(question)).topicId).toBe(topicId);
});

test.each([
  ["blood in my poo", "blood-in-poo"],
  ["went white and trembly before lunch, im diabetic", "low-blood-sugar"],
  ["she snores and stops breathing in her sleep", "sleep-apnoea"],
  ["wax in my ears", "ear-wax-and-hearing-loss"],
  ["ball pain since this morning", "testicular-pain"],
  [
    "his calf is swollen and really hot after a long flight to my sister in australia with nothing to do but films",
    "blood-clots",
  ],
])("told without the name of a page, it is found: '%s'", async (question, topicId) => {
  expect((await found(question)).topicId).toBe(topicId);
});

test("a medicine asked about while breastfeeding is answered from the medicine's page", async () => {
  expect((await found("can i take paracetamol while breastfeeding")).topicId).toBe("paracetamol");
});

test("a language without guidance finds nothing", async () => {
  const evidence = await retrieveEvidence(asking("I have a fever", { language: "es" }), index);
  expect(evidence).toMatchObject({ kind: "none", because: "no-coverage" });
});

test("in production sample guidance is not evidence", async () => {
  const evidence = await retrieveEvidence(asking("I have a fever", { statuses: ["approved"] }), index);
  expect(evidence).toMatchObject({ kind: "none", because: "no-coverage" });
});

const failing = (changes: Partial<PassageIndex>): PassageIndex => ({ ...index, ...changes });

test("an index that is down never looks like one that found nothing", async () => {
  const down = failing({ search: () => Promise.reject(new IndexUnreachable("down")) });
  expect(await retrieveEvidence(asking("I have a fever"), down)).toEqual({
    kind: "none",
    because: "index-unreachable",
  });
});

test("an index that breaks while the immediate care is fetched gives no evidence at all", async () => {
  const breaking = failing({ topic: () => Promise.reject(new TypeError("broken")) });
  expect(await retrieveEvidence(asking("I have a fever"), breaking)).toEqual({
    kind: "none",
    because: "index-unreachable",
  });
});

test("a coverage that is not a number closes the gate", async () => {
  const odd = failing({
    search: async (query) => {
      const result = await index.search(query);
      return { ...result, coverage: { ...result.coverage, share: Number.NaN } };
    },
  });
  expect(await retrieveEvidence(asking("I have a fever"), odd)).toMatchObject({ because: "no-coverage" });
});

test("once its review is overdue, guidance still says what a thing is and when to get help, but no dose and nothing to do at home", async () => {
  const asked = "how much paracetamol can I take";
  const before = await found(asked, { passagesMax: 8 });
  const after = await found(asked, { passagesMax: 8, today: "2028-01-01" });
  const kinds = (evidence: typeof after) => new Set(evidence.passages.map(({ passage }) => passage.kind));
  expect(kinds(before)).toContain("medicines");
  expect(before.passages.some(({ overdue }) => overdue)).toBe(false);
  expect([...kinds(after)].sort()).toEqual(["about", "immediate", "non-urgent", "urgent"]);
  expect(after.passages.every(({ overdue }) => overdue)).toBe(true);
});

test("coverage judged for a topic that may not be shown says nothing about the next topic", async () => {
  const firstIsOverdue = failing({
    search: async (query) => {
      const result = await index.search(query);
      const [first, ...others] = result.hits;
      if (first === undefined) throw new Error("nothing found");
      const overdue = { ...first, passage: { ...first.passage, kind: "medicines" as const, reviewBy: "2020-01-01" } };
      return {
        ...result,
        hits: [overdue, ...others.filter(({ passage }) => passage.topicId !== first.passage.topicId)],
      };
    },
  });
  expect(await retrieveEvidence(asking("how can I bring down a high temp"), firstIsOverdue)).toMatchObject({
    kind: "none",
    because: "no-coverage",
  });
});

test.each([
  ["language", { language: "es" }],
  ["country", { jurisdiction: ["GB"] }],
  ["audience", { audience: ["caregiver" as const] }],
  ["status", { status: "withdrawn" as const }],
])("an index that brings care lines of another %s along is not believed", async (_, other) => {
  const changed = failing({
    topic: async (id) => (await index.topic(id)).map((passage) => ({ ...passage, ...other })),
    search: async (query) => {
      const result = await index.search(query);
      return { ...result, hits: result.hits.filter(({ passage }) => passage.kind !== "immediate") };
    },
  });
  const evidence = await retrieveEvidence(asking("fever of 39"), changed);
  expect(evidence.kind === "found" && evidence.passages.some(({ passage }) => passage.kind === "immediate")).toBe(
    false,
  );
});
