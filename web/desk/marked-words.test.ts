import fc from "fast-check";
import { expect, test } from "vitest";
import { excerptOf, failedSpans, piecesOf } from "./marked-words.ts";

const shown = (pieces: ReturnType<typeof piecesOf>) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("");
const failed = (start: number, end: number) => ({
  kind: "failed" as const,
  because: "",
  contradicts: false,
  spans: { said: { start, end } },
});

test("the words of a span are marked, and spans that meet or overlap make one mark", () => {
  const text = "Give 500 mg every 2 hours.";
  expect(shown(piecesOf(text, [{ start: 5, end: 11 }]))).toBe("Give [500 mg] every 2 hours.");
  expect(
    shown(
      piecesOf(text, [
        { start: 5, end: 8 },
        { start: 7, end: 17 },
        { start: 18, end: 25 },
      ]),
    ),
  ).toBe("Give [500 mg every] [2 hours].");
  expect(shown(piecesOf(text, []))).toBe(text);
});

test("whatever the spans are, no character of a held sentence is lost or doubled, and only spanned ones are marked", () => {
  const span = fc
    .tuple(fc.integer({ min: -3, max: 40 }), fc.nat(12))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(span, { maxLength: 4 }), (text, spans) => {
      const pieces = piecesOf(text, spans);
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      const marks = pieces.flatMap((piece) => [...Array(piece.text.length)].map(() => piece.marked));
      const wanted = [...Array(text.length).keys()].map((at) =>
        spans.some(({ start, end }) => start <= at && at < end),
      );
      expect(marks).toEqual(wanted);
    }),
  );
});

test("a check that can only point at everything does not drown one that points closer", () => {
  const text = "It is completely safe.";
  expect(failedSpans(text, [failed(0, 22), failed(6, 21)])).toEqual([{ start: 6, end: 21 }]);
  expect(failedSpans(text, [failed(0, 22)])).toEqual([{ start: 0, end: 22 }]);
  expect(failedSpans(text, [{ kind: "failed", because: "", contradicts: true }])).toEqual([]);
});

const passage = "Rest. Do not give ibuprofen to a child with chickenpox. Drink water. Sleep well.";
const placeOf = (words: string) => ({ start: passage.indexOf(words), end: passage.indexOf(words) + words.length });

test("the guidance is shown from the quote to the words a check means, in whole sentences, with what was cut said", () => {
  const near = excerptOf(passage, { source: placeOf("Do not"), quote: "give ibuprofen to a child" });
  expect(near && shown(near.pieces)).toBe("[Do not] give ibuprofen to a child with chickenpox.");
  expect(near).toMatchObject({ cutBefore: true, cutAfter: true });
  const apart = excerptOf(passage, { source: placeOf("Sleep"), quote: "Drink water." });
  expect(apart && shown(apart.pieces)).toBe("Drink water. [Sleep] well.");
  expect(apart).toMatchObject({ cutBefore: true, cutAfter: false });
  const unquoted = excerptOf(passage, { source: placeOf("Rest"), quote: undefined });
  expect(unquoted && shown(unquoted.pieces)).toBe("[Rest].");
});

test("a passage that is not the one the check read is not marked", () => {
  expect(excerptOf(passage, { source: { start: 70, end: 400 }, quote: "Drink water." })).toBeUndefined();
  expect(excerptOf(passage, { source: { start: 4, end: 4 }, quote: "Drink water." })).toBeUndefined();
  expect(excerptOf(passage, { source: placeOf("Sleep"), quote: "Drink plenty of water." })).toBeUndefined();
});
