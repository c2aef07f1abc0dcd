import { beforeAll, expect, test } from "vitest";
import { answersTo } from "./answer.ts";
import { findEvidence } from "./find-evidence.ts";
import { type Guidance, openGuidance } from "./guidance.ts";

const question = "how much paracetamol can i take in a day";
let guidance: Guidance;

beforeAll(async () => {
  guidance = await openGuidance();
}, 60_000);

test("a person who asks about paracetamol is answered in the guidance's own words, and one with a flat tyre not at all", async () => {
  const questions = [
    { id: "a1", text: question, language: "en" },
    { id: "a2", text: "how do i change a flat tyre", language: "en" },
  ];
  const done: number[] = [];
  const answers = await answersTo(questions, guidance, (at) => done.push(at));
  expect(answers.map(({ id, evidence }) => [id, evidence.topicId])).toEqual([["a1", "paracetamol"]]);
  expect(done).toEqual([1, 2]);
  const claims = answers.flatMap(({ sentences }) => sentences.filter(({ act }) => act === "claim"));
  const said = guidance.snapshot.passages.flatMap(({ sentences }) => sentences);
  expect(claims.length).toBeGreaterThan(0);
  expect(claims.filter(({ text }) => !said.includes(text))).toEqual([]);
});

test("what is said of the asking goes before what ships: a gate nobody can pass finds nothing", async () => {
  const asked = { question, language: "en", today: guidance.today };
  expect(await findEvidence(asked, guidance.index)).toMatchObject({ kind: "found" });
  expect(await findEvidence({ ...asked, coverageMin: 2 }, guidance.index)).toMatchObject({ because: "no-coverage" });
});
