import { expect, test } from "vitest";
import { readText } from "../../reading/reading.ts";
import { pickedOther } from "./places-kept.ts";

const picked = (source: string, claim: string) => pickedOther(readText(claim, "en"), readText(source, "en"))?.text;

test.each([
  ["Viruses cause colds and most sore throats.", "Viruses cause most colds and sore throats.", "most"],
  ["It does not treat shock and must not delay help.", "It must not treat shock and does not delay help.", "must"],
  ["A doctor may suggest the first dose.", "A doctor may first suggest the dose.", "first"],
  ["Do not use steroids or someone else's drops.", "Do not use someone else's steroids or drops.", "else"],
  ["Call any doctor about bleeding.", "Call a doctor about any bleeding.", "any"],
])("%j picks out another thing than %j", (source, claim, word) => {
  expect(picked(source, claim)).toBe(word);
});

test.each([
  ["Most people recover at home.", "At home, most people recover."],
  ["They may harm themselves or someone else, or faint.", "They may faint, or harm someone else or themselves."],
  ["Most people recover.", "Most of them recover."],
])("%j picks out what %j does", (source, claim) => {
  expect(picked(source, claim)).toBeUndefined();
});
