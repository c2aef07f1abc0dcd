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

test("whatever the service says of a turn is there in Spanish, so that no answer ends in another language", () => {
  const spanish = wordingIn("es");
  const untold = Object.entries(wording).filter(([id, words]) => spanish[id as keyof typeof wording] === words);
  // What cannot be read is not known to be Spanish.
  expect(untold.map(([id]) => id)).toEqual(["language-not-understood"]);
});
