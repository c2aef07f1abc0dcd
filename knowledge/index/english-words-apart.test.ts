import { expect, test } from "vitest";
import { stemEnglishWord } from "./english-words-apart.ts";

test("a parent who asks about teething is not read as asking about teeth", () => {
  expect(stemEnglishWord("teething")).not.toBe(stemEnglishWord("teeth"));
  expect(stemEnglishWord("teethed")).toBe(stemEnglishWord("teething"));
});

test("all other words have the stem of the published algorithm", () => {
  expect(stemEnglishWord("teeth")).toBe("teeth");
  expect(stemEnglishWord("falling")).toBe("fall");
});
