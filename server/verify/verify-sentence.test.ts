import fc from "fast-check";
import { expect, test } from "vitest";
import { checks, claimOn, evidenceOf, passageOf, saidTo, writtenSentence } from "./fixtures/given.ts";
import { checksVersion, openChecks } from "./open-checks.ts";
import {
  type Check,
  type CheckName,
  type CheckResult,
  type CheckResults,
  checkNames,
  type SentenceInContext,
} from "./types.ts";
import { verdictOf, verifySentence } from "./verify-sentence.ts";

const source = "Drink plenty of water if you have a fever.";
const given = claimOn(source, source);
const withCheck = (name: CheckName, check: unknown) => ({
  ...checks,
  byName: { ...checks.byName, [name]: check as Check },
});

test("a sentence copied from the guidance is supported, and every check is on record", async () => {
  const verdict = await verifySentence(given, checks);
  expect(verdict.kind).toBe("supported");
  expect(Object.keys(verdict.checks)).toEqual([...checkNames]);
});

test("the words people wrote in advance are supported without a citation", async () => {
  const verdict = await verifySentence(saidTo("I have a fever.", { act: "safety-net", text: writtenSentence }), checks);
  expect(verdict.kind).toBe("supported");
});

const failed = { kind: "failed", because: "x", contradicts: false, severity: "block" } as const;
const forgeries: readonly (readonly [string, unknown])[] = [
  [
    "throws the patient's words",
    () => {
      throw new Error("I have a secret");
    },
  ],
  ["returns nothing", () => undefined],
  ["returns null", () => null],
  ["returns true", () => true],
  ["returns the word passed", () => "passed"],
  ["returns passed with a score beside it", () => ({ kind: "passed", score: 0.99 })],
  ["returns passed with a hidden key", () => ({ kind: "passed", [Symbol("x")]: 1 })],
  ["returns an unknown kind", () => ({ kind: "approved" })],
  ["returns a verdict's kind", () => ({ kind: "supported" })],
  ["returns no kind", () => ({})],
  ["returns a list", () => [{ kind: "passed" }]],
  ["inherits its kind", () => Object.create({ kind: "passed" })],
  ["returns failed without a reason", () => ({ kind: "failed", contradicts: true, severity: "block" })],
  ["returns failed that contradicts perhaps", () => ({ ...failed, contradicts: "yes" })],
  ["returns failed without a severity", () => ({ kind: "failed", because: "x", contradicts: true })],
  ["returns failed with a severity nobody knows", () => ({ ...failed, severity: "mild" })],
  ["returns failed for review that contradicts", () => ({ ...failed, contradicts: true, severity: "review" })],
  [
    "returns failed with words beside its spans",
    () => ({ ...failed, spans: { said: { start: 0, end: 1, words: "secret" } } }),
  ],
  ["returns failed with a span of no length", () => ({ ...failed, spans: { said: { start: 3, end: 3 } } })],
  ["returns failed with a span before the text", () => ({ ...failed, spans: { source: { start: -1, end: 3 } } })],
  ["returns failed with a span of another text", () => ({ ...failed, spans: { patient: { start: 0, end: 3 } } })],
  ["returns failed with no span in its spans", () => ({ ...failed, spans: {} })],
  ["returns failed with spans of nothing", () => ({ ...failed, spans: undefined })],
  ["promises an answer", async () => ({ kind: "passed" })],
  [
    "throws when it is read",
    () => ({
      get kind() {
        throw new Error("I have a secret");
      },
    }),
  ],
  ["is missing", undefined],
  ["is not a check", { kind: "passed" }],
  ["says it could not run", () => ({ kind: "not-run", because: "I have a secret" })],
];

test.each(forgeries)("a check that %s has not run, and says nothing of why", async (_, forged) => {
  for (const name of checkNames) {
    const verdict = await verifySentence(given, withCheck(name, forged));
    expect(verdict.kind).toBe("not-run");
    expect(verdict.checks[name].kind).toBe("not-run");
    expect(JSON.stringify(verdict)).not.toContain("secret");
  }
});

test("not-run outweighs contradicted, contradicted outweighs unsupported, unsupported outweighs supported", () => {
  const passedAll = Object.fromEntries(checkNames.map((name) => [name, { kind: "passed" }])) as unknown as CheckResults;
  const wrong: Record<CheckName, CheckResult> = {
    ...passedAll,
    "plain-text": { ...failed, severity: "review" },
    negation: { ...failed, contradicts: true },
    "drug-names": { kind: "not-run", because: "x" },
    "citation-known": { kind: "not-applicable" },
  };
  expect(verdictOf(wrong)).toBe("not-run");
  wrong["drug-names"] = { kind: "passed" };
  expect(verdictOf(wrong)).toBe("contradicted");
  wrong.negation = { kind: "passed" };
  expect(verdictOf(wrong)).toBe("unsupported");
  wrong["plain-text"] = { kind: "passed" };
  expect(verdictOf(wrong)).toBe("supported");
});

test("a failure keeps its severity and both its spans", async () => {
  const result = { ...failed, spans: { said: { start: 0, end: 5 }, source: { start: 6, end: 12 } } } as const;
  const verdict = await verifySentence(
    given,
    withCheck("negation", () => result),
  );
  expect(verdict).toMatchObject({ kind: "unsupported", checks: { negation: result } });
});

test("what only a person can judge is held, and contradicts nothing", async () => {
  const verdict = await verifySentence(
    given,
    withCheck("negation", () => ({ ...failed, severity: "review" })),
  );
  expect(verdict.kind).toBe("unsupported");
});

test("a sentence of another language than was asked for is not run, and so held", async () => {
  const verdict = await verifySentence({ ...given, language: "es" }, checks);
  expect(verdict.kind).toBe("not-run");
  const { language: _, ...unasked } = given;
  expect((await verifySentence(unasked as SentenceInContext, checks)).kind).toBe("not-run");
});

test("a missing result is not a pass", () => {
  expect(() => verdictOf({} as CheckResults)).toThrow();
});

test("a sentence or evidence of the wrong shape is not run and never released", async () => {
  const broken: readonly unknown[] = [
    { ...given, sentence: { ...given.sentence, text: undefined } },
    { ...given, evidence: undefined },
    { ...given, sentence: { ...given.sentence, act: "advert" } },
    { ...given, level: "fine" },
    { ...given, sentence: { ...given.sentence, citation: { passageId: "topic#1", quote: 7 } } },
  ];
  for (const one of broken) expect((await verifySentence(one as SentenceInContext, checks)).kind).toBe("not-run");
});

test("whatever is said and whatever breaks, supported means that every check ran and none failed", async () => {
  const results = fc.constantFrom<unknown>(
    { kind: "passed" },
    { kind: "not-applicable" },
    { ...failed, contradicts: true },
    failed,
    { ...failed, severity: "review", spans: { said: { start: 0, end: 4 }, source: { start: 2, end: 9 } } },
    undefined,
    { kind: "passed", also: 1 },
    "throw",
  );
  const runs = fc.record(Object.fromEntries(checkNames.map((name) => [name, results])));
  await fc.assert(
    fc.asyncProperty(runs, async (plan) => {
      const byName = Object.fromEntries(
        checkNames.map((name) => [
          name,
          () => {
            if (plan[name] === "throw") throw new Error("broken");
            return plan[name];
          },
        ]),
      ) as unknown as Record<CheckName, Check>;
      const verdict = await verifySentence(given, { version: "test", byName });
      const clean = checkNames.every(
        (name) =>
          JSON.stringify(plan[name]) === '{"kind":"passed"}' ||
          JSON.stringify(plan[name]) === '{"kind":"not-applicable"}',
      );
      expect(verdict.kind === "supported").toBe(clean);
      if (checkNames.some((name) => verdict.checks[name].kind === "not-run")) expect(verdict.kind).toBe("not-run");
    }),
    { numRuns: 200 },
  );
});

test("no string anybody types becomes a supported claim, and none breaks the reader", async () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string(),
    fc
      .array(fc.constantFrom(...source.split(" "), "not", "5 mg", "999", "if", ",", "½", "\u200b"), { maxLength: 14 })
      .map((words) => words.join(" ")),
  );
  const passage = passageOf([source, "Do not take more than 4 tablets in 24 hours."]);
  await fc.assert(
    fc.asyncProperty(
      text,
      text,
      fc.constantFrom("claim", "empathy", "question", "safety-net"),
      async (said, quote, act) => {
        const one: SentenceInContext = {
          sentence: { act: act as "claim", text: said, citation: { passageId: passage.id, quote } },
          evidence: evidenceOf(passage),
          patientText: said,
          level: "none",
          before: [],
          language: "en",
        };
        const verdict = await verifySentence(one, checks);
        expect(checkNames.filter((name) => verdict.checks[name].kind === "not-run")).toEqual([]);
        if (verdict.kind === "supported") {
          // Only the sentence itself, or its words in the order and under the condition it has, may come through.
          expect(act).toBe("claim");
          expect(said.toLowerCase()).toContain("if");
          expect(said.toLowerCase()).toContain("fever");
        }
      },
    ),
    { numRuns: 400 },
  );
});

test("the version names the lexica: the same files give the same version", () => {
  expect(checksVersion(checks)).toMatch(/^checks-[0-9a-f]{16}$/);
  expect(checksVersion(checks)).toBe(checks.version);
  expect(() => openChecks({ lexiconDirectory: "nowhere", isWrittenSentence: () => false })).toThrow("drugs.yaml:1");
});
