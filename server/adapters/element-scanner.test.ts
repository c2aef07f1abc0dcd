import fc from "fast-check";
import { expect, test } from "vitest";
import { createElementScanner } from "./element-scanner.ts";

/** Reads a text cut at these places (shares of its length). */
function scan(text: string, cuts: readonly number[] = []) {
  const places = [...new Set([0, ...cuts.map((share) => Math.floor(share * text.length)), text.length])].sort(
    (a, b) => a - b,
  );
  const scanner = createElementScanner();
  const elements: unknown[] = [];
  let kind: "open" | "whole" | "malformed" = "open";
  for (const [index, start] of places.entries()) {
    const scanned = scanner.read(text.slice(start, places[index + 1] ?? text.length));
    elements.push(...scanned.elements);
    kind = scanned.kind === "malformed" ? "malformed" : scanned.whole ? "whole" : "open";
  }
  return { elements, kind };
}
const cutting = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });
const answers = fc.record({
  elements: fc.array(fc.jsonValue({ maxDepth: 4 }), { maxLength: 8 }),
  indent: fc.constantFrom(undefined, 1, "\t", "\r\n "),
});

test("any JSON array, cut anywhere, gives what JSON.parse gives for the whole", () => {
  fc.assert(
    fc.property(answers, cutting, ({ elements, indent }, cuts) => {
      const text = JSON.stringify({ elements }, null, indent);
      const parsed: unknown = JSON.parse(text);
      const { kind, elements: read } = scan(text, cuts);
      expect({ kind, read: { elements: read } }).toEqual({ kind: "whole", read: parsed });
    }),
    { numRuns: 500 },
  );
});

test("an element can be read at its own last character", () => {
  const scanner = createElementScanner();
  expect(scanner.read('{"elements":[{"a":"}]\\"{"')).toMatchObject({ elements: [] });
  expect(scanner.read("}")).toEqual({ kind: "elements", elements: [{ a: '}]"{' }], whole: false });
});

test("whatever is sent, what is said to be whole is the JSON that was asked for, and nothing throws", () => {
  const fragments = fc.constantFrom(...'{}[],:"\\ \n0-ate', '{"elements":[', '{"a":1}', '"x"', "null", "1e5", "\u0000");
  fc.assert(
    fc.property(fc.array(fragments, { maxLength: 30 }), fc.boolean(), cutting, (parts, withHead, cuts) => {
      const text = `${withHead ? '{"elements":[' : ""}${parts.join("")}`;
      const { kind, elements } = scan(text, cuts);
      expect(scan(text)).toEqual({ kind, elements });
      let parsed: unknown;
      try {
        parsed = JSON.parse(text);
      } catch {
        parsed = undefined;
      }
      if (kind === "whole") expect(parsed).toEqual({ elements });
      else if (withHead) expect(parsed).toBeUndefined();
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ["prose", "I think you should rest. [1]"],
  ["another key", '{"sentences":["Rest."]}'],
  ["a second key", '{"elements":["Rest."],"more":[]}'],
  ["a fence", '```json\n{"elements":[]}\n```'],
  ["a bare list", '["Rest."]'],
  ["words behind it", '{"elements":["Rest."]} That is all.'],
  ["two answers", '{"elements":["Rest."]}{"elements":["Run."]}'],
  ["a comma too many", '{"elements":["Rest.",]}'],
  ["a comma too few", '{"elements":["Rest." "Run."]}'],
  ["brackets that cross", '{"elements":[{"act":["claim"}]]}'],
  ["a bare word", '{"elements":[rest]}'],
  ["a raw line break in a string", '{"elements":["Re\nst."]}'],
  ["a closing bracket first", '{"elements":[}'],
  ["white space without end", " ".repeat(1000)],
  ["an element without end", `{"elements":["${"a".repeat(60_000)}`],
])("%s is malformed", (_, text) => {
  expect(scan(text).kind).toBe("malformed");
  expect(scan(text, [0.2, 0.5, 0.51, 0.9]).kind).toBe("malformed");
});

test("what was closed before a fault is given with it, and nothing after it", () => {
  const scanner = createElementScanner();
  expect(scanner.read('{"elements":["Rest.","Drink."?')).toEqual({ kind: "malformed", elements: ["Rest.", "Drink."] });
  expect(scanner.read(',"Run."]}')).toEqual({ kind: "malformed", elements: [] });
});

test("an answer that broke off is neither whole nor malformed", () => {
  expect(scan('{"elements":[{"act":"cl').kind).toBe("open");
  expect(scan('{"elements":["Rest."]').kind).toBe("open");
  expect(scan("").kind).toBe("open");
});

test("a hundred thousand pieces cost what they hold", () => {
  const text = JSON.stringify({
    elements: Array.from({ length: 2_000 }, (_, n) => ({ text: `Sentence ${n}`.repeat(5) })),
  });
  const scanner = createElementScanner();
  let found = 0;
  for (const character of text) found += scanner.read(character).elements.length;
  expect(found).toBe(2_000);
});
