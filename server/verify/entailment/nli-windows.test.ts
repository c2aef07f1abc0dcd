import fc from "fast-check";
import { expect, test } from "vitest";
import { countSentences, windowsOf } from "./nli-windows.ts";

const wordCount = (text: string): number => text.split(" ").length;
const passages = (...texts: readonly string[]) => countSentences(texts, wordCount);
/** A sentence of so many words that begins with its own name. */
const sentence = (name: string, words: number): string => `${name}${" word".repeat(words - 1)}.`;

test("what fits stays together, and two passages are never joined", () => {
  expect(windowsOf(passages("One here. Two here.", "Three here."), 20)).toEqual(["One here. Two here.", "Three here."]);
});

test("a window begins with the last sentence of the one before it", () => {
  expect(windowsOf(passages("One here. Two here. Three here. Four here."), 6)).toEqual([
    "One here. Two here.",
    "Two here. Three here.",
    "Three here. Four here.",
  ]);
});

test("a sentence that does not fit alone is never cut", () => {
  expect(windowsOf(passages("One here. Two is very much longer."), 5)).toBeUndefined();
  expect(windowsOf(passages("One here."), 0)).toBeUndefined();
  expect(windowsOf(passages("", " "), 10)).toEqual([]);
});

test("no sentence is lost, none is out of order, and every window fits", () => {
  const lengths = fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }), { maxLength: 4 });
  fc.assert(
    fc.property(lengths, fc.integer({ min: 10, max: 30 }), (given, room) => {
      const named = given.map((one, passage) => one.map((words, at) => sentence(`S${passage}x${at}`, words)));
      const windows = windowsOf(passages(...named.map((one) => one.join(" "))), room) ?? [];
      const seen = windows.map((window) => [...window.matchAll(/S\d+x\d+/g)].map(([name]) => name));
      expect(new Set(seen.flat())).toEqual(new Set(named.flat().map((text) => text.split(/[ .]/)[0])));
      for (const [at, window] of windows.entries()) {
        const names = seen[at] ?? [];
        expect(wordCount(window) + names.length).toBeLessThanOrEqual(room);
        const whole = named.find((one) => one[0]?.startsWith(`${names[0]?.split("x")[0]}x`)) ?? [];
        expect(whole.join(" ")).toContain(window);
      }
    }),
  );
});
