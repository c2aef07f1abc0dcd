import fc from "fast-check";
import { expect, test } from "vitest";
import { createGatherer } from "./gather-deltas.ts";

const delta = (content: string, more: object = {}) => ({
  id: "c1",
  object: "chat.completion.chunk",
  model: "m",
  choices: [{ index: 0, delta: { content }, logprobs: null, finish_reason: null, ...more }],
});
const event = (data: unknown, lineEnd = "\n") =>
  `data: ${typeof data === "string" ? data : JSON.stringify(data)}${lineEnd}${lineEnd}`;
const answer = { elements: [{ text: "Rest – a día." }, { text: "Drink 💧 often." }, "prose", 7] };

function gather(text: string, sizes: readonly number[] = [1_000_000]) {
  let pieces = 0;
  const gatherer = createGatherer(() => {
    pieces += 1;
  });
  let sent = "";
  for (let at = 0, turn = 0; at < text.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    sent += gatherer.read(text.slice(at, at + size));
    at += size;
  }
  sent += gatherer.end();
  return { pieces, sent, events: sent.split(/\r?\n\r?\n/).filter((one) => one !== "") };
}
/** The text of the answer and everything else, in order: what whoever reads the stream is told. */
function told(events: readonly string[]): readonly string[] {
  const all: string[] = [];
  let text = "";
  for (const one of events) {
    const content = contentOf(one);
    if (content !== undefined) text += content;
    else {
      if (text !== "") all.push(`text ${text}`);
      text = "";
      all.push(one);
    }
  }
  return text === "" ? all : [...all, `text ${text}`];
}
function contentOf(one: string): string | undefined {
  try {
    const chunk = JSON.parse(one.replace(/^data: ?/, ""));
    const [choice] = chunk.choices;
    return choice.finish_reason === null && choice.delta.refusal === undefined ? choice.delta.content : undefined;
  } catch {
    return undefined;
  }
}

const inPieces = (text: string, characters: number, lineEnd = "\n") =>
  Array.from({ length: Math.ceil(text.length / characters) }, (_, at) =>
    event(delta(text.slice(at * characters, (at + 1) * characters)), lineEnd),
  ).join("");

test("an answer in hundreds of pieces goes on as one piece for each element", () => {
  const text = JSON.stringify(answer);
  const { events, pieces } = gather(
    `${event(delta(""))}${inPieces(text, 1)}${event(delta("", { finish_reason: "stop" }))}${event("[DONE]")}`,
  );
  const contents = events.map(contentOf);
  expect(contents.slice(0, 4)).toEqual([
    '{"elements":[{"text":"Rest – a día."}',
    ',{"text":"Drink 💧 often."}',
    ',"prose"',
    ",7]",
  ]);
  expect(events.slice(-2)).toEqual([event(delta("", { finish_reason: "stop" })).trim(), "data: [DONE]"]);
  expect(pieces).toBe(text.length);
});

const others = fc.constantFrom(
  event({ error: { message: "busy", type: "server_error" } }),
  event(delta("", { finish_reason: "length" })),
  event({ ...delta(""), choices: [], usage: { prompt_tokens: 1 } }),
  event({ ...delta(""), choices: [{ index: 0, delta: { refusal: "No." }, finish_reason: null }] }),
  event('{"id": "c1", "choices": [{'),
  "event: ping\ndata: {}\n\n",
  ": processing\n\n",
  event("[DONE]"),
);
const streams = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.string({ maxLength: 6 }).map((content) => event(delta(content))) },
    { weight: 3, arbitrary: fc.constantFrom('{"elements":[', '{"a":1}', ",", "]}").map((c) => event(delta(c))) },
    { weight: 1, arbitrary: others },
  ),
  { maxLength: 25 },
);

test("whatever is sent and wherever it is cut, the same is told in the same order, with nothing added and nothing lost", () => {
  fc.assert(
    fc.property(
      streams,
      fc.boolean(),
      fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1 }),
      (parts, opens, sizes) => {
        const sent = [...(opens ? [event(delta('{"elements":['))] : []), ...parts];
        const { events } = gather(sent.join(""), sizes);
        expect(told(events)).toEqual(told(sent.map((one) => one.trim())));
      },
    ),
    { numRuns: 300 },
  );
});

test("a provider that ends its lines as Windows does is gathered too", () => {
  const { events } = gather(inPieces(JSON.stringify(answer), 5, "\r\n"), [7]);
  expect(events.map(contentOf).slice(0, 2)).toEqual([
    expect.stringContaining("Rest"),
    expect.stringContaining("Drink"),
  ]);
  expect(events.length).toBeLessThanOrEqual(5);
});

test("what is no list of elements is not kept back", () => {
  const { events } = gather(inPieces("I think [1] you should rest.", 4));
  expect(events.length).toBeGreaterThan(3);
  const { events: held } = gather(inPieces(`{"elements":["${"a".repeat(9_000)}`, 100));
  expect(held.length).toBeGreaterThan(1);
});

test("an event without an end is handed on when the provider ends, and when it is longer than any", () => {
  expect(gather('data: {"choices":[').sent).toBe('data: {"choices":[');
  const endless = `data: ${"x".repeat(300_000)}`;
  expect(gather(endless, [50_000]).sent).toBe(endless);
});

test("an event is read by its frame only where the frame holds its text and nothing else", () => {
  const named = (id: string, content: string) => event({ ...delta(content), id });
  const hostile = [
    named("c1", '{"elements":['),
    named("c1", '"a"'),
    // Begins and ends as the others do, with more between than one text.
    named("c1", '"b"').replace('"\\"b\\""', '"x","refusal":"No."'),
    named("c1", ',"c"').replace('",\\"c\\""', '{"content":"d"}'),
    // The words of a key, inside another field.
    named('"content":"a"', '"e"'),
    named("c2", ',"f"'),
    named("c3", ',"g"'),
    named("c4", ',"h"'),
    named("c5", ',"i"'),
    named("c6", ',"j"'),
  ];
  expect(told(gather(hostile.join("")).events)).toEqual(told(hostile.map((one) => one.trim())));
});
