import { expect, test } from "vitest";
import { badDraft, shapeNames } from "./bad-drafts.ts";
import { given } from "./bad-model.fixture.ts";
import { badMakers, randomFrom } from "./bad-sentences.ts";

const turns = 600;
const drafts = Array.from({ length: turns }, (_, turn) => badDraft(turn, given, randomFrom(turn)));
const elements = drafts.flatMap((draft) => [...draft.elements, ...(draft.mend === undefined ? [] : [draft.mend])]);
const guidance = new Set(given.evidence.passages.flatMap(({ passage }) => passage.sentences));

test("the same turn is the same draft, and another seed another", () => {
  expect(badDraft(7, given, randomFrom(7))).toEqual(drafts[7]);
  expect(badDraft(7, given, randomFrom(8))).not.toEqual(drafts[7]);
});

test("every shape of draft comes up, and every kind of lie is told", () => {
  expect(new Set(drafts.map(({ shape }) => shape))).toEqual(new Set(shapeNames));
  const told = new Set(elements.filter(({ honest }) => !honest).map(({ kind }) => kind));
  const wanted = Object.keys(badMakers).filter(
    (kind) => !/^(?:a true sentence spoiled|wrong)|contradiction/.test(kind),
  );
  expect(wanted.filter((kind) => !told.has(kind))).toEqual([]);
  for (const row of ["population", "negation", "dose", "units"]) expect(told).toContain(`spoiled: ${row}`);
});

test("what is labelled honest stands word for word in the evidence under its own quote, or is warmth without a fact", () => {
  for (const { value, honest, kind } of elements.filter((one) => one.honest)) {
    expect(honest).toBe(true);
    if (kind === "warmth") expect(value).toMatchObject({ act: "empathy", citation: null });
    else expect(guidance).toContain((value as { text: string }).text);
  }
  expect(elements.filter(({ honest }) => honest).length).toBeGreaterThan(turns);
});

test("nothing labelled bad is a true sentence, whole, as a claim, with its own quote and in the shape of an element", () => {
  const honestInAllButLabel = elements.filter(({ value, honest, kind }) => {
    if (honest || kind === "malformed element" || kind === "said twice") return false;
    const { act, text, citation } = value as {
      act: string;
      text: string;
      citation: { passageId: string; quote: string } | null;
    };
    const cited = given.evidence.passages.find(({ passage }) => passage.id === citation?.passageId);
    return act === "claim" && guidance.has(text) && citation?.quote === text && cited !== undefined;
  });
  expect(honestInAllButLabel).toEqual([]);
});
