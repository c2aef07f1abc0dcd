import fc from "fast-check";
import { expect, test } from "vitest";
import type { Entailment, EntailmentEvidence, EntailmentVerdict, Judgement } from "./entailment/index.ts";
import { judgeClaim } from "./judge-claim.ts";

const evidence: EntailmentEvidence = { texts: ["Drink water when you have a fever."], language: "en" };
const saying = (judge: Entailment["judge"], more: Partial<Entailment> = {}): Entailment => ({
  name: "scripted",
  version: "1",
  judge,
  ...more,
});
const says = (verdict: EntailmentVerdict, score = 0.5): Entailment => saying(async () => ({ verdict, score }));
const verdictOf = async (...judges: readonly Entailment[]): Promise<EntailmentVerdict> =>
  (await judgeClaim("Drink water.", evidence, judges, undefined, { waitMs: 40 })).verdict;

const verdicts: readonly EntailmentVerdict[] = ["supported", "neutral", "contradicted", "not-run"];
const anyVerdict = fc.constantFrom(...verdicts);

test("a claim that nobody judges is not run", async () => {
  expect(await judgeClaim("Drink water.", evidence, [])).toEqual({ verdict: "not-run", judgements: [] });
});

test("supported is said only when every judge says so, and a contradiction by any of them is the verdict", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyVerdict, { minLength: 1, maxLength: 5 }), async (said) => {
      const verdict = await verdictOf(...said.map((each) => says(each)));
      expect(verdict === "supported").toBe(said.every((each) => each === "supported"));
      expect(verdict === "contradicted").toBe(said.includes("contradicted"));
      if (verdict === "neutral") expect(said).not.toContain("not-run");
      expect(said).toContain(verdict);
    }),
  );
});

test("the order of the judges makes no difference, and one judge more never turns a held claim into a supported one", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyVerdict, { minLength: 1, maxLength: 5 }), anyVerdict, async (said, more) => {
      const before = await verdictOf(...said.map((each) => says(each)));
      expect(await verdictOf(...said.toReversed().map((each) => says(each)))).toBe(before);
      const after = await verdictOf(...said.map((each) => says(each)), says(more));
      if (before !== "supported") expect(after).not.toBe("supported");
      if (before === "contradicted") expect(after).toBe("contradicted");
    }),
  );
});

const nonsense: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything(),
  fc.record({ verdict: fc.oneof(anyVerdict, fc.string(), fc.anything()) }),
  fc.record({
    verdict: anyVerdict,
    score: fc.oneof(fc.constantFrom("1", Number.NaN, -0.01, 1.01, Infinity, null), fc.string()),
  }),
);

test("whatever a judge answers instead of a judgement, the claim is not supported and the call does not reject", async () => {
  await fc.assert(
    fc.asyncProperty(nonsense, fc.array(anyVerdict, { maxLength: 3 }), async (said, others) => {
      const { verdict, judgements } = await judgeClaim("Drink water.", evidence, [
        saying(async () => said as Judgement),
        ...others.map((each) => says(each)),
      ]);
      expect(verdict).toBe(others.includes("contradicted") ? "contradicted" : "not-run");
      expect(judgements[0]).toEqual({ judge: "scripted", version: "1", verdict: "not-run", score: 0 });
    }),
    {
      examples: [
        [{ verdict: "supported", score: 2 }, []],
        [{ verdict: "Supported", score: 1 }, []],
        [undefined, []],
      ],
    },
  );
});

const broken: readonly (readonly [string, Entailment])[] = [
  ["rejects", saying(() => Promise.reject(new Error("my daughter Rosalind")))],
  [
    "throws",
    saying(() => {
      throw new Error("my daughter Rosalind");
    }),
  ],
  [
    "throws while what it said is read",
    saying(async () => ({
      get verdict(): never {
        throw new Error("Rosalind");
      },
      score: 1,
    })),
  ],
  ["never ends", saying(() => new Promise(() => {}))],
  ["is no judge", undefined as unknown as Entailment],
  ["cannot judge", saying("yes" as never)],
];
test.each(broken)("a judge that %s holds the claim, and nothing of what it threw is told", async (_, judge) => {
  const judged = await judgeClaim("Drink water.", evidence, [says("supported"), judge], undefined, { waitMs: 40 });
  expect(judged.verdict).toBe("not-run");
  expect(JSON.stringify(judged)).not.toContain("Rosalind");
});

test("all judges are asked at once, with the same claim, evidence and question", async () => {
  const asked: unknown[][] = [];
  const release = Promise.withResolvers<void>();
  const waiting = (name: string) =>
    saying(
      async (claim, given, question) => {
        if (asked.push([claim, given, question]) === 2) release.resolve();
        await release.promise;
        return { verdict: "supported", score: 0.9 };
      },
      { name },
    );
  const judged = await judgeClaim("Drink water.", evidence, [waiting("one"), waiting("other")], "May I drink?");
  expect(judged).toEqual({
    verdict: "supported",
    judgements: ["one", "other"].map((judge) => ({ judge, version: "1", verdict: "supported", score: 0.9 })),
  });
  expect(asked).toEqual([0, 1].map(() => ["Drink water.", evidence, "May I drink?"]));
});

test("a judge that is late is told to stop, and so is one whose answer nobody waits for any longer", async () => {
  const signals: AbortSignal[] = [];
  const slow = saying((_, __, ___, signal) => {
    signals.push(signal as AbortSignal);
    return new Promise(() => {});
  });
  expect((await judgeClaim("Drink water.", evidence, [slow], undefined, { waitMs: 20 })).verdict).toBe("not-run");
  const left = new AbortController();
  const judging = judgeClaim("Drink water.", evidence, [slow], undefined, { waitMs: 60_000, signal: left.signal });
  left.abort();
  expect((await judging).verdict).toBe("not-run");
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  const judged = await judgeClaim("Drink water.", evidence, [says("supported")], undefined, { signal: left.signal });
  expect(judged.verdict, "stopped before it began").toBe("not-run");
});

test("a judge of other languages is not asked, and a claim in a language that none reads is not run", async () => {
  const english = { ...says("supported"), languages: ["en"] };
  const both = { ...says("supported"), languages: ["en", "es"], name: "both" };
  const spanish: EntailmentEvidence = { texts: ["Beba agua."], language: "es" };
  expect((await judgeClaim("Beba agua.", spanish, [english])).verdict).toBe("not-run");
  const judged = await judgeClaim("Beba agua.", spanish, [english, both]);
  expect(judged.verdict).toBe("supported");
  expect(judged.judgements.map(({ judge }) => judge)).toEqual(["both"]);
  expect((await judgeClaim("Drink water.", evidence, [english, both])).judgements).toHaveLength(2);
});
