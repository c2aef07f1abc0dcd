import { expect, test } from "vitest";
import { stopReasons } from "../decide/types.ts";
import { wording, wordingIn } from "./wording.ts";

test("a person who writes Spanish is told in Spanish why there is no answer, whatever the reason", () => {
  const spanish = wordingIn("es");
  for (const reason of stopReasons) {
    // What cannot be read is not known to be Spanish.
    if (reason === "language-not-understood") continue;
    expect(spanish[reason], reason).not.toBe(wording[reason]);
  }
});

test("every other language is told in English", () => {
  expect(wordingIn("en")).toBe(wording);
  expect(wordingIn("unknown")).toBe(wording);
});
