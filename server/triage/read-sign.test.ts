import { expect, test } from "vitest";
import { readSign } from "./read-sign.ts";
import { rules } from "./shipped-rules.fixture.ts";

function sign(sentence: string, words: string) {
  const start = sentence.indexOf(words);
  return readSign(sentence, { start, end: start + words.length }, rules);
}

test("a sign the lexicon has never heard of is denied, dated and attributed like any other", () => {
  expect(sign("no sign of pedal oedema", "pedal oedema")).toMatchObject({
    assertion: "negated",
    temporality: "current",
  });
  expect(sign("I had glandular fever years ago", "glandular fever")).toMatchObject({ temporality: "historical" });
  expect(sign("my son has a wobbly tooth", "wobbly tooth")).toMatchObject({
    assertion: "affirmed",
    experiencer: "other",
  });
});

test("half a word points at the whole word", () => {
  expect(sign("no headaches", "headache")).toMatchObject({ assertion: "negated" });
});

test("where no word stands nothing is read", () => {
  expect(readSign("fever ...", { start: 6, end: 9 }, rules)).toBeUndefined();
  expect(readSign("", { start: 0, end: 0 }, rules)).toBeUndefined();
});
