import { beforeAll, expect, test } from "vitest";
import { openEmbeddedIndex, type PassageIndex } from "#knowledge/index/index.ts";
import { loadGuidelines } from "#knowledge/ingest/load-guidelines.ts";
import { loadLexicon } from "#knowledge/lexicon/index.ts";
import { coverageMinDefault, retrieveEvidence } from "../retrieve/index.ts";
import { collect, sentencesOf } from "../testing/draft-evidence.ts";
import { createBuiltInDrafter } from "./built-in-drafter.ts";

/** What people really asked, answered from the project's own guidance: the fact they need is there, and first. */
let index: PassageIndex;
beforeAll(async () => {
  const { snapshot } = await loadGuidelines(`${import.meta.dirname}/../../knowledge/guidelines`);
  index = openEmbeddedIndex(snapshot, (await loadLexicon()).lexicon);
});

async function claimsFor(messages: readonly string[]): Promise<readonly string[]> {
  const question = messages.at(-1) ?? "";
  const earlier = messages.slice(0, -1);
  const evidence = await retrieveEvidence(
    {
      question,
      earlier,
      language: "en",
      country: "unknown",
      audience: "patient",
      statuses: ["sample"],
      today: "2026-11-20",
      passagesMax: 8,
      coverageMin: coverageMinDefault,
      rewriter: undefined,
    },
    index,
  );
  if (evidence.kind !== "found") throw new Error(`nothing found: ${evidence.because}`);
  const request = {
    question,
    earlier,
    language: "en",
    speakingFor: "self" as const,
    evidence,
    alreadyReleased: [],
    signal: new AbortController().signal,
  };
  const sentences = sentencesOf(await collect(createBuiltInDrafter().draft(request)));
  return sentences.filter(({ act }) => act === "claim").map(({ text }) => text);
}

const starts: readonly [string[], RegExp][] = [
  [["how many paracetamol can i take in a day"], /one or two 500 mg tablets/],
  [["is 38.5 a high temp for an adult"], /38°C .* usually counts as a fever/],
  [["BP reading 165/98 is that dangerous"], /140\/90/],
  [["bp 150/90 age 70 ok?"], /140\/90/],
  [["what should my blood pressure be im 67"], /140\/90/],
  [["burnt my hand on the oven"], /^Cool a burn/],
  [["toddler pulled a cup of tea over himself"], /^Cool a burn/],
  [["my sugar is 2.8 and im on insulin"], /^Have something sugary straight away/],
  [["can i take paracetamol while breastfeeding"], /paracetamol can be taken while breastfeeding/],
  [["can i take ibuprofen im 8 weeks pregnant"], /^Do not take ibuprofen in pregnancy/],
  [["is it safe to have wine on apixaban"], /alcohol/],
  [["my grandmother died of a heart attack, am i at risk"], /risk of a heart attack/],
  [["how long is flu contagious"], /^Flu can spread from the day before/],
  [["can i send him to school with a cold"], /can go to school/],
  [["cut got red and hot and theres a red line going up my arm"], /^Get medical help straight away .* red streaks/],
  [["been sick 6 times cant keep water down"], /^Contact a doctor the same day if an adult keeps vomiting/],
  [["had a cough for 5 weeks now should i be seeing someone"], /more than 3 weeks/],
  [["how much calpol for a 3 year old"], /doses for children/],
  [["my 8 month old has a cough", "what about honey"], /^Do not give honey to a baby under 1 year/],
  [["my baby is 8 weeks old", "she has a temperature"], /baby under 3 months/],
  [["my daughter is 3 and has diarrhoea", "how long does it last"], /usually stops within/],
  [["im breastfeeding", "can i take ibuprofen"], /you can take ibuprofen while breastfeeding/],
  [["ive got a blister from a burn should i pop it"], /^Do not burst the blisters/],
  [["i burnt my hand", "should i put butter on it"], /butter/],
  [["whats the most paracetamol i can have"], /500 mg/],
  [["my nose is bleeding", "it wont stop"], /^Sit down and lean forward/],
];
test.each(starts)("%j starts with what was asked", async (messages, first) => {
  expect((await claimsFor(messages))[0]).toMatch(first);
});

const never: readonly [string[], RegExp][] = [
  [["my son of 5 has a high temperature", "can he have ibuprofen"], /200 mg|adults?\b/i],
  [["how much calpol for a 3 year old"], /500 mg|4 hours between|adults?\b/i],
  [["how much paracetamol can i give", "he is 4"], /500 mg|4 hours between|adults?\b/i],
  [["what should my blood pressure be im 67"], /over 80/],
  [["bp 150/90 age 70 ok?"], /over 80/],
  [["im 20 weeks pregnant", "what can i take for a headache"], /or ibuprofen can/],
  [["my grandmother died of a heart attack, am i at risk"], /Sit down, rest/],
  [["burnt my hand on the oven"], /child under 16/],
  [["my baby wont stop coughing"], /over 1 year/],
  [["no chest pain just a cough"], /with chest pain\.$/],
];
test.each(never)("%j never shows what is written for somebody else", async (messages, wrong) => {
  const claims = await claimsFor(messages);
  expect(claims.length).toBeGreaterThan(2);
  expect(claims.filter((text) => wrong.test(text))).toEqual([]);
});

test("kidney disease told after asking about ibuprofen brings the caution, not a refusal", async () => {
  const claims = await claimsFor(["can i take ibuprofen", "im on lisinopril and have kidney disease"]);
  expect(claims.slice(0, 4).some((text) => /kidney disease/.test(text))).toBe(true);
  expect(claims.some((text) => /blood pressure medicines/.test(text))).toBe(true);
});

test("the steps of first aid come in the order they are done", async () => {
  const claims = await claimsFor(["boiling water on my hand"]);
  const order = ["Cool a burn", "Move a person", "Take off clothes", "Do not put ice"].map((start) =>
    claims.findIndex((text) => text.startsWith(start)),
  );
  expect(order.every((at) => at >= 0)).toBe(true);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

test("a child's burn brings the line about burns in children", async () => {
  const claims = await claimsFor(["toddler pulled a cup of tea over himself"]);
  expect(claims.some((text) => /burn in a young child/.test(text))).toBe(true);
});
