import fc from "fast-check";
import { expect, test } from "vitest";
import { judgementOfReadings, type Reading, readingOf } from "./nli-verdict.ts";

const three = { count: 3, supported: 0, contradicted: 2 };
const two = { count: 2, supported: 1, contradicted: undefined };
const read = (supported: number, contradicted: number): Reading => ({
  supported,
  contradicted,
  againstMost: contradicted > Math.max(supported, 1 - supported - contradicted),
});
const verdictOf = (...windows: readonly Reading[]) => judgementOfReadings([windows])?.verdict;

test("the window that supports a sentence best decides, with more than even odds", () => {
  expect(verdictOf(read(0.02, 0.01), read(0.9, 0.01), read(0.1, 0.1))).toBe("supported");
  expect(verdictOf(read(0.5, 0.1))).toBe("neutral");
  expect(verdictOf(read(0.45, 0.1), read(0.45, 0.1))).toBe("neutral");
});

test("a contradiction stands unless a window supports the sentence more strongly, and even odds go to it", () => {
  expect(verdictOf(read(0.8, 0.1), read(0.05, 0.9))).toBe("contradicted");
  expect(verdictOf(read(0.95, 0.01), read(0.05, 0.9))).toBe("supported");
  expect(verdictOf(read(0.9, 0.01), read(0.05, 0.9))).toBe("contradicted");
  expect(verdictOf(read(0.3, 0.4)), "likeliest, though not likelier than the rest together").toBe("contradicted");
  expect(verdictOf(read(0.1, 0.4), read(0.2, 0.1)), "no window says it most likely is one").toBe("neutral");
});

test("a claim takes its weakest sentence", () => {
  const [yes, no, against] = [[read(0.9, 0)], [read(0.3, 0)], [read(0.1, 0.8)]];
  expect(judgementOfReadings([yes, yes])).toEqual({ verdict: "supported", score: 0.9 });
  expect(judgementOfReadings([yes, no])).toEqual({ verdict: "neutral", score: 0.3 });
  expect(judgementOfReadings([against, no, yes])).toEqual({ verdict: "contradicted", score: 0.1 });
});

test("without a sentence, a window or a number there is no judgement", () => {
  expect(judgementOfReadings([])).toBeUndefined();
  expect(judgementOfReadings([[read(0.9, 0)], []])).toBeUndefined();
  expect(judgementOfReadings([[{ supported: Number.NaN, contradicted: 0, againstMost: false }]])).toBeUndefined();
  for (const logits of [
    [1, 2],
    [1, 2, 3, 4],
    [1, Number.NaN, 2],
    [1, Number.POSITIVE_INFINITY, 2],
  ])
    expect(readingOf(logits, three)).toBeUndefined();
});

test("logits become probabilities, however large they are", () => {
  expect(readingOf([2, 2, 2], three)).toMatchObject({ supported: 1 / 3, contradicted: 1 / 3 });
  expect(readingOf([1e4, 0, 0], three)).toEqual({ supported: 1, contradicted: 0, againstMost: false });
  expect(readingOf([0, 0, 5], three)?.againstMost).toBe(true);
  expect(readingOf([3, 0], two)).toMatchObject({ contradicted: 0, againstMost: false });
  const logit = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });
  fc.assert(
    fc.property(logit, logit, logit, (...logits) => {
      const { supported, contradicted } = readingOf(logits, three) ?? { supported: 2, contradicted: 2 };
      expect(supported).toBeGreaterThanOrEqual(0);
      expect(supported + contradicted).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});

test("one window more can never take a contradiction back but by supporting more strongly, nor make a sentence less supported", () => {
  const share = fc.double({ noNaN: true, min: 0, max: 1 });
  const reading = fc.tuple(share, share).map(([one, other]) => read(one * (1 - other), other));
  fc.assert(
    fc.property(fc.array(reading, { minLength: 1, maxLength: 4 }), reading, (windows, more) => {
      const before = judgementOfReadings([windows]);
      const after = judgementOfReadings([[...windows, more]]);
      expect(after?.score).toBeGreaterThanOrEqual(before?.score ?? 1);
      if (before?.verdict === "contradicted" && after?.verdict !== "contradicted")
        expect(after?.score).toBe(more.supported);
    }),
  );
});
