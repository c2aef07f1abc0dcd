import { describe, expect, test } from "vitest";
import { type ReaderFile, readerOf } from "./reader.ts";
import { rules } from "./shipped-rules.fixture.ts";
import { initialTriageState, triageMessage } from "./triage.ts";

const file = (urgent: number, emergency: number, crisis = -9): ReaderFile => ({
  status: "sample",
  version: "for-a-test",
  record: {},
  operatingPoint: { urgent: 1, emergency: 1, crisis: 0, alone: 6 },
  bias: [0, 0, 0],
  weights: { "w zebra": [urgent, emergency, crisis] },
});
const read = (text: string, own: ReaderFile) =>
  triageMessage({ messageId: "m", text }, initialTriageState, { ...rules, reader: readerOf(own) }).triage;

describe("the statistical reader with no sign of the lexicon beside it", () => {
  test("calls an ambulance only when it is surer than for the emergency department", () => {
    expect(read("something about a zebra here", file(2, 2)).level).toBe("urgent");
    expect(read("something about a zebra here", file(4, 3)).level).toBe("emergency");
  });
  test("reaches an ambulance as before where a rule has found something that needs a look today", () => {
    const text = "reduced fetal movements and a zebra here";
    expect(read(text, file(0, 0)).level).toBe("same-day");
    expect(read(text, file(2, 2)).level).toBe("emergency");
  });
  test("shows no crisis card where nothing said speaks of the mind, and asks gently instead", () => {
    const triage = read("something about a zebra here", file(2, 0, 5));
    expect(triage.cards).toEqual(["urgent"]);
    expect(triage.questions.map(({ id }) => id)).toEqual(["not-wanting-to-go-on"]);
    expect(read("can I take two tablets with a zebra here", file(2, 0, 5)).cards).not.toContain("crisis");
    expect(read("he texted goodbye and the letters are in the drawer for a zebra", file(2, 0, 5)).cards).toContain(
      "crisis",
    );
  });
  test("says in plain words why, beside the part that weighed most, in the person's language", () => {
    const english = read("It was a quiet Sunday. Then something about a zebra here, thank you", file(2, 0));
    expect(english.readsLike?.quote).toBe("Then something about a zebra here");
    expect(english.readsLike?.why).toMatch(/^What you wrote reads like/);
    expect(english.findings).toEqual([]);
    expect(read("ayer por la tarde tuve una zebra en la mano", file(2, 0)).readsLike?.why).toMatch(/^Lo que escribió/);
    expect(read("thank you, have a lovely day", file(2, 0)).readsLike).toBeUndefined();
  });
});
