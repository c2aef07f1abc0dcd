import { describe, expect, test } from "vitest";
import { levels } from "../../triage/types.ts";
import { claimOn, lexiconDirectory, outcomeOf, run, saidTo } from "../fixtures/given.ts";
import {
  moreReassuranceDirectory,
  openReassuranceLexicon,
  spanishReassuranceDirectory,
} from "../lexicon/reassurance.ts";
import { readText } from "../reading/reading.ts";

const lexica = [
  openReassuranceLexicon(lexiconDirectory, "en"),
  openReassuranceLexicon(moreReassuranceDirectory, "en"),
  openReassuranceLexicon(spanishReassuranceDirectory, "es"),
];

describe.each(
  lexica.flatMap((lexicon) => lexicon.examples.map((example) => [example.phrase, example, lexicon] as const)),
)("the phrase %s", (_, { fires, staysQuiet }, lexicon) => {
  test.each(fires)("comforts in %j", (text) =>
    expect(lexicon.mentionsIn(readText(text, lexicon.language))).not.toEqual([]),
  );
  test.each(staysQuiet)("does not comfort in %j", (text) =>
    expect(lexicon.mentionsIn(readText(text, lexicon.language))).toEqual([]),
  );
});

const leaflet = "A mild cold usually clears up on its own.";

test("a leaflet's own comfort is quoted only while triage found nothing at all", () => {
  for (const level of levels) {
    expect(outcomeOf(run("false-reassurance", claimOn(leaflet, leaflet, { level })))).toBe(
      level === "none" ? "ok" : "unsupported",
    );
  }
});

test.each(["This is nothing to worry about.", "You will be fine.", "Chest pain like this is usually just stress."])(
  "%j fails in any kind of sentence",
  (text) => {
    for (const act of ["empathy", "question", "safety-net"] as const) {
      expect(outcomeOf(run("false-reassurance", saidTo("My chest hurts.", { act, text })))).toBe("contradicts");
    }
    expect(outcomeOf(run("false-reassurance", claimOn("Chest pain can have many causes.", text)))).toBe("contradicts");
  },
);

test("comfort that stands in the sentence but not in the quote is not cited", () => {
  expect(
    outcomeOf(
      run(
        "false-reassurance",
        claimOn("A cold is harmless, so rest at home.", "A cold is harmless.", { quote: "so rest at home" }),
      ),
    ),
  ).toBe("contradicts");
});

test("a place that must be safe first is a condition and no comfort", () => {
  const source = "Stay where you are if the place is safe.";
  expect(outcomeOf(run("false-reassurance", claimOn(source, source, { level: "same-day" })))).toBe("ok");
  expect(
    outcomeOf(run("false-reassurance", claimOn("Stay where you are.", "Stay, if anything this is harmless."))),
  ).toBe("contradicts");
});

test("a level nobody knows is a fault, never a pass", () => {
  expect(() => run("false-reassurance", claimOn(leaflet, leaflet, { level: "calm" as "none" }))).toThrow();
});
