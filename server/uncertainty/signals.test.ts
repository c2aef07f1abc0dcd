import { expect, test } from "vitest";
import type { EntailmentResult } from "../verify/examine-sentence.ts";
import type { Verdict } from "../verify/types.ts";
import { type SentenceRead, signalNames, signalsOf, towardsRelease, withSentence, withSamples } from "./index.ts";

const coverage = {
  terms: ["fever", "child", "zebra"],
  matched: ["fever"],
  unheardOf: ["zebra"],
  share: 0.8,
  topScore: 16,
  margin: 4,
};
type NamedJudgement = Extract<EntailmentResult, { kind: "judged" }>["judgements"][number];
const by = { judge: "j", version: "1" };
const supported = (score: number) => ({ ...by, verdict: "supported", score }) as const;
const judged = (checks: Verdict["kind"], ...judgements: readonly NamedJudgement[]): SentenceRead => ({
  checks,
  entailment: { kind: "judged", verdict: "supported", judgements },
});

test("what an index says becomes numbers from 0 to 1", () => {
  const signals = signalsOf(coverage, { judges: 1 });
  expect(signals).toMatchObject({ coverageShare: 0.8, topScore: 0.5, margin: 0.25, minimumEntailment: 1 });
  expect(signals.novelty).toBeCloseTo(1 / 3);
});

test("how new a question is counts the words that stand in no list, not the everyday ones beside a complaint", () => {
  expect(signalsOf({ ...coverage, unheardOf: [] }, { judges: 1 }).novelty).toBe(0);
  const { unheardOf: _unknown, ...unlooked } = coverage;
  expect(signalsOf(unlooked, { judges: 1 }).novelty).toBeUndefined();
});

test("without a judge or a model the signals they would give are missing, and missing is no number", () => {
  const signals = withSamples(signalsOf(coverage, { judges: 0 }), undefined);
  expect([signals.minimumEntailment, signals.checkDisagreement, signals.sampleEntropy]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(withSentence(signals, judged("supported", supported(0.9))).minimumEntailment).toBeUndefined();
});

test("an index that cannot say gives nothing, and one beyond its scale is cut to it", () => {
  const odd = signalsOf({ terms: [], matched: [], share: Number.NaN, topScore: 0, margin: 3 }, { judges: 0 });
  expect([odd.coverageShare, odd.topScore, odd.novelty, odd.margin]).toEqual(Array(4).fill(undefined));
  expect(signalsOf({ ...coverage, share: 1.0001, margin: 99 }, { judges: 0 })).toMatchObject({
    coverageShare: 1,
    margin: 1,
  });
});

test("the weakest claim sets the entailment of the answer, and a stronger one after it changes nothing", () => {
  let signals = signalsOf(coverage, { judges: 1 });
  for (const score of [0.9, 0.4, 0.95]) signals = withSentence(signals, judged("supported", supported(score)));
  expect(signals.minimumEntailment).toBe(0.4);
  expect(signals.checkDisagreement).toBe(0);
});

test("judges that say otherwise than the checks are counted, in either direction", () => {
  const start = signalsOf(coverage, { judges: 2 });
  const doubt = withSentence(start, judged("supported", supported(0.9), { ...by, verdict: "neutral", score: 0.3 }));
  expect(doubt.checkDisagreement).toBe(0.5);
  expect(withSentence(doubt, judged("supported", supported(0.9))).checkDisagreement).toBe(0.5);
  expect(withSentence(start, judged("unsupported", supported(0.9), supported(0.8))).checkDisagreement).toBe(1);
});

test("a claim that no judge could read leaves the rest of the answer unmeasured", () => {
  const start = withSentence(signalsOf(coverage, { judges: 1 }), judged("supported", supported(0.7)));
  for (const judgements of [
    [],
    [supported(0.9), { ...by, verdict: "not-run", score: 0 } as const],
    [supported(Number.NaN)],
  ]) {
    const after = withSentence(start, judged("supported", ...judgements));
    expect([after.minimumEntailment, after.checkDisagreement]).toEqual([undefined, undefined]);
    expect(withSentence(after, judged("supported", supported(0.9))).minimumEntailment).toBeUndefined();
  }
});

test("every signal is turned so that more speaks for releasing", () => {
  const turned = signalNames.filter((name) => towardsRelease(name, 0.2) === 0.8);
  expect(turned).toEqual(["novelty", "checkDisagreement", "sampleEntropy"]);
});

test("the guidance's own words, words without a claim and a sentence the checks held leave the signals as they are", () => {
  const start = withSentence(signalsOf(coverage, { judges: 1 }), judged("supported", supported(0.7)));
  for (const because of ["word-for-word", "no-claim", "held-already"] as const) {
    expect(withSentence(start, { checks: "supported", entailment: { kind: "not-needed", because } })).toBe(start);
  }
});
