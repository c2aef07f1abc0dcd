import fc from "fast-check";
import { expect, test } from "vitest";
import { normalise } from "./normalise.ts";
import { originalSpan } from "./original-span.ts";

/** Finds `part` in the normalised text and cuts the same words from the original. */
function cut(original: string, part: string): string | undefined {
  const start = normalise(original).indexOf(part);
  const span = originalSpan(original, { start, end: start + part.length });
  return span === undefined ? undefined : original.slice(span.start, span.end);
}

test.each([
  ["Take 500 mg now.", "500 mg", "500 mg"],
  ["  Take\n500  mg now.", "500 mg", "500  mg"],
  ["Don’t take “it” now.", "take", "take"],
  ["Don’t take it.", "don't", "Don’t"],
  ["Give 1½ tablets.", "1.5", "1½"],
  ["Give 1½ tablets.", "tablets", "tablets"],
  ["Drink ≥2 litres.", "litres", "litres"],
  ["Keep it below 38 °C, always.", "always", "always"],
  ["Ménière’s disease – rest.", "rest", "rest"],
])("in %j the words read as %j are %j", (original, part, words) => {
  expect(cut(original, part)).toBe(words);
});

test("texts that cannot be laid side by side show nothing", () => {
  expect(originalSpan("Give 1 ½ tablets.", { start: 5, end: 8 })).toBeUndefined();
});

test("whatever is written, a place shown is inside the text and never empty", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), fc.nat(60), fc.nat(20), (text, start, length) => {
      const span = originalSpan(text, { start, end: start + length + 1 });
      if (span === undefined) return;
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeGreaterThan(span.start);
    }),
  );
});
