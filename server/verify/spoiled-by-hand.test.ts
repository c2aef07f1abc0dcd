import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { loadGuidelines } from "#knowledge/ingest/load-guidelines.ts";
import { decideSentence } from "../decide/index.ts";
import { notCalibrated } from "../uncertainty/index.ts";
import { examineSentence, openBuiltInEntailment } from "./index.ts";
import { checks, evidenceOf } from "./fixtures/given.ts";

interface Spoiled {
  readonly id: string;
  readonly lang: string;
  readonly topic: string;
  readonly source: string;
  readonly text: string;
  readonly change: string;
}

/** Written by somebody who had not seen the checks, to mislead in the words of an honest paraphrase. */
const file = path.join(import.meta.dirname, "fixtures", "spoiled-by-hand.jsonl");
const rows = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .map((line): Spoiled => JSON.parse(line));

test("no paraphrase that somebody spoiled by hand is released, with the best quote it could have", async () => {
  const { snapshot } = await loadGuidelines(path.resolve(import.meta.dirname, "../../knowledge/guidelines"));
  const judges = [await openBuiltInEntailment()];
  const released: string[] = [];
  let examined = 0;
  for (const { id, topic, lang, source, text } of rows) {
    const passages = snapshot.passages.filter((one) => one.topicId === topic && one.language === lang);
    const home = passages.find(({ sentences }) => sentences.includes(source));
    // Guidance that was written anew since has other sentences to spoil.
    if (home === undefined) continue;
    examined += 1;
    const sentence = { act: "claim", text, citation: { passageId: home.id, quote: source } } as const;
    const evidence = evidenceOf(...passages);
    const inContext = { sentence, evidence, patientText: "", level: "none", before: [], language: lang } as const;
    const found = await examineSentence(inContext, [], { checks, judges }, "", {});
    if (decideSentence(sentence, found, notCalibrated).kind === "release") released.push(id);
  }
  expect(released).toEqual([]);
  expect(examined).toBeGreaterThan(rows.length * 0.9);
});
