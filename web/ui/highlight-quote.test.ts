import fc from "fast-check";
import { expect, test } from "vitest";
import { highlightQuote } from "./highlight-quote.ts";

test("the exact words are found and the passage around them is kept whole", () => {
  expect(highlightQuote("Rest. Drink plenty\n of fluids. Sleep.", "Drink plenty of fluids.")).toEqual({
    found: true,
    before: "Rest. ",
    quote: "Drink plenty\n of fluids.",
    after: " Sleep.",
  });
});

test("a quote that is not in the passage is said to be missing", () => {
  expect(highlightQuote("Drink plenty of fluids.", "Drink no fluids.")).toEqual({ found: false });
  expect(highlightQuote("Drink plenty of fluids.", "  ")).toEqual({ found: false });
});

test("no character of a passage breaks the search, and nothing is lost", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.nat(), fc.nat(), (text, from, length) => {
      const quote = text.slice(from % (text.length + 1)).slice(0, length % 20);
      const result = highlightQuote(text, quote);
      return !result.found || result.before + result.quote + result.after === text;
    }),
  );
  const awkward = "Take 1-2 tablets (max. 4/day) [see {leaflet}] ^*+?|$\\ now";
  expect(highlightQuote(awkward, "1-2 tablets (max. 4/day) [see {leaflet}] ^*+?|$\\").found).toBe(true);
});
