import { beforeAll, describe, expect, test } from "vitest";
import { type Lexicon, loadLexicon } from "../../lexicon/index.ts";
import type { Snapshot } from "../../passage.ts";
import { snapshotOf } from "../../passage-hash.ts";
import type { Embedder } from "../dense/index.ts";
import type { PassageIndex, PassageQuery } from "../port.ts";
import { meaningEmbedder } from "./meaning-embedder.ts";
import { passageFor } from "./passages.ts";

const asthma = [
  passageFor({
    topicId: "asthma",
    id: "asthma#1",
    topicTitle: "Asthma",
    synonyms: ["wheezing"],
    text: "Asthma narrows the airways. Pollen can set off asthma.",
  }),
  passageFor({
    topicId: "asthma",
    id: "asthma#2",
    topicTitle: "Asthma",
    synonyms: ["wheezing"],
    kind: "immediate",
    careLevel: "immediate",
    heading: "When should I call an ambulance?",
    text: "Call your emergency number if you are too breathless to speak.",
  }),
];
const fever = passageFor({
  topicId: "fever",
  topicTitle: "Fever",
  synonyms: ["high temperature"],
  text: "A fever is 38 °C or more. Drink water.",
});
const hayFever = passageFor({
  topicId: "hay-fever",
  topicTitle: "Hay fever",
  text: "Hay fever is an allergy to pollen.",
});
const urine = passageFor({
  topicId: "urine-infection",
  topicTitle: "Urinary tract infection",
  text: "Urine may sting and look cloudy.",
});
const british = passageFor({
  topicId: "british-helpline",
  topicTitle: "Helpline",
  jurisdiction: ["GB"],
  text: "Zebra helplines are open at night.",
});
const draft = passageFor({
  topicId: "draft",
  topicTitle: "Giraffe",
  status: "in-review",
  text: "Giraffe guidance is not ready.",
});
const withdrawn = passageFor({
  topicId: "withdrawn",
  topicTitle: "Walrus",
  status: "withdrawn",
  text: "Walrus advice was wrong.",
});
const forCarers = passageFor({
  topicId: "for-carers",
  topicTitle: "Ostrich",
  audience: ["caregiver"],
  text: "Ostrich notes are for carers.",
});
const spanish = passageFor({
  topicId: "fiebre",
  topicTitle: "Pangolin",
  language: "es",
  text: "Pangolin es otra lengua.",
});

/** The corpus of the contract: small, with one passage for each way of being left out. */
export const contractSnapshot: Snapshot = snapshotOf([
  ...asthma,
  fever,
  hayFever,
  urine,
  british,
  draft,
  withdrawn,
  forCarers,
  spanish,
]);

const query = (text: string, changes: Partial<PassageQuery> = {}): PassageQuery => ({
  text,
  earlier: [],
  language: "en",
  jurisdiction: "unknown",
  audience: "patient",
  statuses: ["approved"],
  passagesMax: 10,
  ...changes,
});

/** What every PassageIndex must do, whatever stands behind it. */
export function describePassageIndex(
  name: string,
  open: (snapshot: Snapshot, lexicon: Lexicon) => Promise<PassageIndex>,
): void {
  describe(`${name}: the contract of a passage index`, () => {
    let index: PassageIndex;
    beforeAll(async () => {
      index = await open(contractSnapshot, (await loadLexicon()).lexicon);
    });
    const topicsFor = async (text: string, changes?: Partial<PassageQuery>) => {
      const { hits } = await index.search(query(text, changes));
      return [...new Set(hits.map(({ passage }) => passage.topicId))];
    };

    test("it is ready and says which snapshot it holds", async () => {
      expect(await index.ready()).toBe(true);
      expect(index.snapshotId()).toBe(contractSnapshot.id);
      expect((await index.search(query("asthma"))).snapshotId).toBe(contractSnapshot.id);
    });

    test("a person who writes 'pee stings' finds what is written about urine", async () => {
      expect((await topicsFor("my pee stings"))[0]).toBe("urine-infection");
    });

    test("hay fever is not fever", async () => {
      expect((await topicsFor("hay fever"))[0]).toBe("hay-fever");
      expect((await topicsFor("I have a high temp"))[0]).toBe("fever");
    });

    test("the best comes first, with whole passages and falling scores", async () => {
      const { hits } = await index.search(query("asthma and pollen"));
      expect(hits[0]?.passage).toEqual(asthma[0]);
      const scores = hits.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((left, right) => right - left));
    });

    test("no more passages come back than were asked for", async () => {
      expect((await index.search(query("asthma pollen fever", { passagesMax: 2 }))).hits).toHaveLength(2);
    });

    test("what holds in one country is only found by somebody who confirmed that country", async () => {
      expect(await topicsFor("zebra")).toEqual([]);
      expect(await topicsFor("zebra", { jurisdiction: "US" })).toEqual([]);
      expect(await topicsFor("zebra", { jurisdiction: "GB" })).toEqual(["british-helpline"]);
    });

    test("a status that was not allowed is not found", async () => {
      expect(await topicsFor("giraffe")).toEqual([]);
      expect(await topicsFor("giraffe", { statuses: ["approved", "in-review"] })).toEqual(["draft"]);
    });

    test("a withdrawn passage is never found, even when somebody asks for that status", async () => {
      expect(await topicsFor("walrus", { statuses: ["approved", "withdrawn"] })).toEqual([]);
      expect(await topicsFor("walrus", { statuses: ["withdrawn"] })).toEqual([]);
    });

    test("what is written for carers is not shown to patients", async () => {
      expect(await topicsFor("ostrich")).toEqual([]);
      expect(await topicsFor("ostrich", { audience: "caregiver" })).toEqual(["for-carers"]);
    });

    test("another language is not found", async () => {
      expect(await topicsFor("pangolin")).toEqual([]);
      expect(await topicsFor("pangolin", { language: "es" })).toEqual(["fiebre"]);
    });

    test("an illness the guidance does not know weighs most, so little of the question is covered", async () => {
      const { coverage } = await index.search(query("asthma with lupus and sarcoidosis"));
      expect(coverage.terms).toHaveLength(3);
      expect(coverage.matched).toEqual(["asthma"]);
      expect(coverage.share).toBeLessThan(0.45);
      expect((await index.search(query("asthma"))).coverage.share).toBe(1);
    });

    test("a question of nothing known finds nothing and covers nothing", async () => {
      const { hits, coverage } = await index.search(query("quantum chromodynamics"));
      expect(hits).toEqual([]);
      expect(coverage).toMatchObject({ matched: [], share: 0, topScore: 0, margin: 0 });
      expect((await index.search(query(""))).coverage).toMatchObject({ terms: [], share: 0 });
    });

    test("the margin is the lead over the next topic", async () => {
      const { hits, coverage } = await index.search(query("asthma and pollen"));
      const rival = hits.find(({ passage }) => passage.topicId !== hits[0]?.passage.topicId);
      expect(coverage.topScore).toBe(hits[0]?.score);
      expect(coverage.margin).toBeCloseTo((hits[0]?.score ?? 0) - (rival?.score ?? 0));
    });

    test("a summary settles which of two pages comes first, and covers nothing that the question does not", async () => {
      const story = "asthma and hay fever run in my family and I sneeze";
      const plain = await index.search(query(story));
      const asked = await index.search(query(story, { summary: "what is hay fever" }));
      expect(asked.hits[0]?.passage.topicId).toBe("hay-fever");
      expect(asked.coverage.terms).toEqual(plain.coverage.terms);
      const other = await index.search(query("quantum chromodynamics", { summary: "asthma" }));
      expect(other.coverage).toMatchObject({ matched: [], share: 0 });
    });

    test("what is held back from a person is held back from a summary too", async () => {
      const { hits } = await index.search(query("asthma", { summary: "giraffe zebra walrus ostrich pangolin" }));
      expect(new Set(hits.map(({ passage }) => passage.topicId))).toEqual(new Set(["asthma"]));
    });

    test("a topic comes back whole and in order, so that immediate care can travel with the rest", async () => {
      expect(await index.topic("asthma")).toEqual(asthma);
      expect(await index.topic("no-such-topic")).toEqual([]);
    });
  });
}

/** What an index with an embedding model must do besides, whatever stands behind it. */
export function describeHybridIndex(
  name: string,
  open: (snapshot: Snapshot, lexicon: Lexicon, embedder: Embedder) => Promise<PassageIndex>,
): void {
  describe(`${name}: the contract of an index of words and meaning`, () => {
    let index: PassageIndex;
    beforeAll(async () => {
      index = await open(contractSnapshot, (await loadLexicon()).lexicon, meaningEmbedder());
    });
    const topicsFor = async (text: string, changes?: Partial<PassageQuery>) => {
      const { hits } = await index.search(query(text, changes));
      return [...new Set(hits.map(({ passage }) => passage.topicId))];
    };

    test("a person whose words stand nowhere in the guidance finds it by what they mean", async () => {
      expect((await topicsFor("puffing"))[0]).toBe("asthma");
      expect((await topicsFor("scorching"))[0]).toBe("fever");
    });

    test("what was found by meaning alone covers nothing: the gate sees a question nobody knows", async () => {
      const { hits, coverage } = await index.search(query("scorching"));
      expect(hits.length).toBeGreaterThan(0);
      expect(coverage).toMatchObject({ matched: [], share: 0 });
      expect((await index.search(query("scorching"))).meaning).toEqual({ kind: "used", embedder: "meanings-1" });
    });

    test("who says the name of a page still finds that page first", async () => {
      expect((await topicsFor("hay fever"))[0]).toBe("hay-fever");
      expect((await topicsFor("my pee stings"))[0]).toBe("urine-infection");
    });

    test("what is held back from a person is held back from meaning too", async () => {
      const found = await topicsFor("savanna");
      expect(found).not.toContain("british-helpline");
      expect(found).not.toContain("draft");
      expect(found).not.toContain("for-carers");
      expect(await topicsFor("savanna", { statuses: ["approved", "withdrawn"] })).not.toContain("withdrawn");
      expect(await topicsFor("savanna", { jurisdiction: "GB" })).toContain("british-helpline");
      expect(await topicsFor("pangolin")).not.toContain("fiebre");
    });

    test("the best comes first with falling scores, each passage once, no more than were asked for", async () => {
      const { hits } = await index.search(query("asthma and pollen", { passagesMax: 3 }));
      const scores = hits.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((left, right) => right - left));
      expect(new Set(hits.map(({ passage }) => passage.id)).size).toBe(hits.length);
      expect(hits).toHaveLength(3);
    });

    test("words that lean on the message before are searched with it", async () => {
      expect((await topicsFor("what about at night?", { earlier: ["my airways feel puffing"] }))[0]).toBe("asthma");
    });
  });
}
