import fc from "fast-check";
import { expect, test } from "vitest";
import type { Frame } from "./conversation.ts";
import { openDecoder } from "./decode.ts";
import { encodeSample, sampleEvents } from "./sample-stream.ts";

const whole = (bytes: Uint8Array): readonly Frame[] => openDecoder().push(bytes);

function inPieces(bytes: Uint8Array, cuts: readonly number[]): readonly Frame[] {
  const decoder = openDecoder();
  const edges = [0, ...[...cuts].map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return edges.slice(1).flatMap((end, index) => decoder.push(bytes.subarray(edges[index], end)));
}

test.each(["\n", "\r\n", "\r"] as const)(
  "the same frames arrive however the network cuts the bytes (line end %j)",
  (lineEnd) => {
    const bytes = encodeSample(sampleEvents, lineEnd);
    const expected = whole(encodeSample(sampleEvents));
    expect(expected.length).toBe(sampleEvents.flatMap((event) => event.chunks).length);
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length), { maxLength: 60 }), (cuts) => {
        // A lone CR at the very end may still be the first half of a CRLF; nothing is held back for it.
        expect(inPieces(bytes, cuts)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  },
);

test("one byte at a time gives the same frames, also inside a letter of several bytes", () => {
  const bytes = encodeSample(sampleEvents, "\r\n");
  expect(
    inPieces(
      bytes,
      Array.from(bytes, (_, index) => index),
    ),
  ).toEqual(whole(bytes));
});

test("a frame cut off by a lost connection is not shown", () => {
  const bytes = new TextEncoder().encode('id: 1.1\ndata: {"type":"finish"}\n');
  expect(whole(bytes)).toEqual([]);
});

test("an unreadable line is reported as unreadable, not swallowed", () => {
  const bytes = new TextEncoder().encode("data: {oh no\n\ndata: 7\n\nid: 1.4\ndata: {}\n\ndata: [DONE]\n\n");
  expect(whole(bytes)).toEqual([
    { kind: "unreadable" },
    { kind: "unreadable" },
    { kind: "unreadable", id: "1.4" },
    { kind: "done" },
  ]);
});

test("keep-alive comments and unknown fields give no frame", () => {
  expect(whole(new TextEncoder().encode(": keep-alive\n\nretry: 500\nevent: x\n\n"))).toEqual([]);
});
