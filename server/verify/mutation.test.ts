import { expect, test } from "vitest";
import {
  heldWordForWord,
  listedIn,
  passagesOfGuidelines,
  releasedAsTalk,
  releasedMisquoted,
  releasedOf,
  verdictOn,
} from "./fixtures/attacks.ts";
import { checks, evidenceOf, passageOf } from "./fixtures/given.ts";
import { mutations } from "./mutations.ts";
import { verifySentence } from "./verify-sentence.ts";

/** Sentences for what the guidelines do not say: national numbers, leading conditions, units of every kind. */
const own = [
  "Call 999 for chest pain that lasts more than 15 minutes.",
  "Call 111 for advice if you are not sure.",
  "Call 911 if someone cannot be woken.",
  "If you have kidney disease, do not take ibuprofen.",
  "When a child is under 3 months, call 112 for a fever.",
  "Unless a doctor has told you to, do not take aspirin.",
  "Take 50 micrograms of levothyroxine once a day before breakfast.",
  "Adults should not take more than 4 g of paracetamol in 24 hours.",
  "You must not drive for 24 hours after sedation.",
  "Use warfarin only at the dose on your card.",
  "Give 5 ml of paracetamol syrup to a child aged 6, up to 4 times a day.",
  "Pregnant women should avoid ibuprofen after 20 weeks unless a doctor advises it.",
];
// Lists only: they are what a draft is made of.
const passages = [...passagesOfGuidelines("", "en", listedIn), passageOf(own, { id: "own#1" })];

test("every sentence of the guidance, copied word for word, is supported", async () => {
  expect(await heldWordForWord(passages)).toEqual([]);
  expect(passages.flatMap(({ sentences }) => sentences).length).toBeGreaterThanOrEqual(60);
});

test.each(mutations.map((mutation) => [mutation.name, mutation] as const))(
  "never released: %s",
  { timeout: 30_000 },
  async (_, mutation) => {
    const { released, tried } = await releasedOf(mutation, passages);
    expect(released).toEqual([]);
    expect(tried).toBeGreaterThan(0);
  },
);

test("never released: one word of the quote changed", async () => {
  expect(await releasedMisquoted(passages, "elsewhere")).toEqual([]);
});

test("never released: an invented citation, or one of another passage", async () => {
  const released: string[] = [];
  for (const [place, passage] of passages.entries()) {
    const other = passages[(place + 1) % passages.length];
    for (const line of passage.sentences.slice(0, 3)) {
      const verdict = await verifySentence(
        {
          sentence: { act: "claim", text: line, citation: { passageId: `${passage.id}0`, quote: line } },
          evidence: evidenceOf(...(other === undefined ? [passage] : [passage, other])),
          patientText: "",
          level: "none",
          before: [],
          language: "en",
        },
        checks,
      );
      if (verdict.kind === "supported") released.push(line);
      if (other !== undefined && !other.text.includes(line) && (await verdictOn(other, line, line)) === "supported")
        released.push(line);
    }
  }
  expect(released).toEqual([]);
});

test("never released: a true claim said as warmth, as a question or as a safety net", { timeout: 30_000 }, async () => {
  expect(await releasedAsTalk(passages, "I feel ill.")).toEqual([]);
});
