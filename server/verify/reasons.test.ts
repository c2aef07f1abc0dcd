import { expect, test } from "vitest";
import { listedIn, passagesOfGuidelines } from "./fixtures/attacks.ts";
import { checks, evidenceOf } from "./fixtures/given.ts";
import { mutations } from "./mutations.ts";
import { checkNames, type Failure, type SentenceInContext } from "./types.ts";
import { verifySentence } from "./verify-sentence.ts";

/** Every failure of every spoiled form of some of the guidance's sentences, with what it failed on. */
async function failures(): Promise<readonly { readonly failure: Failure; readonly given: SentenceInContext }[]> {
  const found: { failure: Failure; given: SentenceInContext }[] = [];
  for (const passage of passagesOfGuidelines("", "en", listedIn).slice(0, 40)) {
    for (const line of passage.sentences.slice(0, 3)) {
      for (const text of mutations.flatMap(({ spoil }) => spoil(line))) {
        const given: SentenceInContext = {
          sentence: { act: "claim", text, citation: { passageId: passage.id, quote: line } },
          evidence: evidenceOf(passage),
          patientText: "My head hurts.",
          level: "none",
          before: [],
          language: "en",
        };
        const verdict = await verifySentence(given, checks);
        for (const name of checkNames) {
          const result = verdict.checks[name];
          if (result.kind === "failed") found.push({ failure: result, given });
        }
      }
    }
  }
  return found;
}

test("a reason is one of a few fixed sentences, so that it can hold nobody's words", { timeout: 30_000 }, async () => {
  const found = await failures();
  const reasons = new Set(found.map(({ failure }) => failure.because));
  expect(found.length).toBeGreaterThan(500);
  expect(reasons.size).toBeGreaterThan(20);
  expect(reasons.size).toBeLessThan(90);
  expect([...reasons].filter((reason) => /["“”\d]/.test(reason))).toEqual([]);
});

test("whatever fails points inside the sentence and inside the passage", { timeout: 30_000 }, async () => {
  const found = await failures();
  const outside = found.filter(({ failure: { spans }, given }) => {
    const passage = given.evidence.passages[0]?.passage.text ?? "";
    return (
      (spans?.said !== undefined && spans.said.end > given.sentence.text.length) ||
      (spans?.source !== undefined && spans.source.end > passage.length)
    );
  });
  expect(outside).toEqual([]);
  const shown = found.filter(({ failure: { spans } }) => spans?.said !== undefined || spans?.source !== undefined);
  expect(shown.length).toBeGreaterThan(found.length * 0.95);
});

test("what only a person can judge never contradicts", async () => {
  for (const { failure } of await failures())
    if (failure.severity === "review") expect(failure.contradicts).toBe(false);
});
