import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { Passage } from "../retrieve/types.ts";
import { checks, evidenceOf, passageOf } from "./fixtures/given.ts";
import { mutations } from "./mutations.ts";
import { verifySentence } from "./verify-sentence.ts";

const careLevels = { immediate: "immediate", urgent: "urgent", "non-urgent": "non-urgent" } as const;
const guidelines = path.resolve(import.meta.dirname, "../../knowledge/guidelines");

/** The list sections of every guideline: they are what a draft is made of. */
function passagesOfGuidelines(): readonly Passage[] {
  return readdirSync(guidelines)
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .flatMap((name) =>
      readFileSync(path.join(guidelines, name), "utf8")
        .split(/^## /m)
        .slice(1)
        .map((section, place) => {
          const kind = /\{([a-z-]+)\}/.exec(section)?.[1] ?? "";
          const sentences = [...section.matchAll(/^- (.+)$/gm)].map((line) => line[1] ?? "");
          const careLevel = careLevels[kind as keyof typeof careLevels] ?? "none";
          return passageOf(sentences, { id: `${name}#${place + 1}`, topicId: name, careLevel });
        }),
    )
    .filter(({ sentences }) => sentences.length > 0);
}

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
const passages = [...passagesOfGuidelines(), passageOf(own, { id: "own#1" })];

const verdictOn = async (passage: Passage, text: string, quote: string) =>
  (
    await verifySentence(
      {
        sentence: { act: "claim", text, citation: { passageId: passage.id, quote } },
        evidence: evidenceOf(passage),
        patientText: "",
        level: "none",
        before: [],
      },
      checks,
    )
  ).kind;

test("every sentence of the guidance, copied word for word, is supported", async () => {
  const held: string[] = [];
  for (const passage of passages)
    for (const line of passage.sentences) if ((await verdictOn(passage, line, line)) !== "supported") held.push(line);
  expect(held).toEqual([]);
  expect(passages.flatMap(({ sentences }) => sentences).length).toBeGreaterThanOrEqual(60);
});

/** The spoiled sentence with its true quote, and with every quote cut from the passage that would fit it better. */
function attacksOn(passage: Passage, line: string, spoiled: string): readonly string[] {
  const cut = [spoiled, spoiled.charAt(0).toLowerCase() + spoiled.slice(1), spoiled.slice(0, -1)];
  return [line, ...cut.filter((quote) => passage.text.includes(quote))];
}

test.each(mutations.map((mutation) => [mutation.name, mutation] as const))(
  "never released: %s",
  { timeout: 30_000 },
  async (_, mutation) => {
    const released: string[] = [];
    let tried = 0;
    for (const passage of passages) {
      for (const line of passage.sentences) {
        for (const spoiled of mutation.spoil(line)) {
          if (spoiled === line) continue;
          for (const quote of attacksOn(passage, line, spoiled)) {
            tried += 1;
            if ((await verdictOn(passage, spoiled, quote)) === "supported") released.push(`${line} → ${spoiled}`);
          }
        }
      }
    }
    expect(released).toEqual([]);
    expect(tried).toBeGreaterThan(0);
  },
);

test("never released: one word of the quote changed", async () => {
  const released: string[] = [];
  for (const passage of passages) {
    for (const line of passage.sentences) {
      const words = line.split(" ");
      const place = Math.floor(words.length / 2);
      const changed = words.with(place, "elsewhere").join(" ");
      if ((await verdictOn(passage, line, changed)) === "supported") released.push(changed);
    }
  }
  expect(released).toEqual([]);
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

test("never released: a true claim said as warmth, as a question or as a safety net", async () => {
  const released: string[] = [];
  for (const passage of passages) {
    for (const line of passage.sentences) {
      for (const act of ["empathy", "question", "safety-net"] as const) {
        const given = {
          sentence: { act, text: line },
          evidence: evidenceOf(passage),
          patientText: "I feel ill.",
          level: "none" as const,
          before: [],
        };
        if ((await verifySentence(given, checks)).kind === "supported") released.push(line);
      }
    }
  }
  expect(released).toEqual([]);
});
