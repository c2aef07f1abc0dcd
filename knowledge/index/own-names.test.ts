import { beforeAll, expect, test } from "vitest";
import { loadLexicon } from "../lexicon/index.ts";
import { snapshotOf } from "../passage-hash.ts";
import { openEmbeddedIndex } from "./embedded-index.ts";
import { ownNames } from "./own-names.ts";
import { passageFor } from "./testing/passages.ts";
import { openTextReader, type TextReader } from "./text-reader.ts";

let english: TextReader;
let spanish: TextReader;
beforeAll(async () => {
  const [en, es] = await Promise.all([loadLexicon(), loadLexicon(undefined, "es")]);
  english = openTextReader(en.lexicon);
  spanish = openTextReader(es.lexicon);
});

const topic = (topicId: string, topicTitle: string, synonyms: string[]) =>
  passageFor({ topicId, topicTitle, synonyms, text: `${topicTitle}.` });

test("a synonym that is read as all of another page's name names that page alone", () => {
  const headache = topic("headache", "Headache", ["sore head"]);
  const migraine = topic("migraine", "Migraine", ["bad headache on one side", "sick headache with an aura"]);
  const names = ownNames([headache, migraine], english);
  expect(names.get("migraine")?.synonyms).toEqual(["sick headache with an aura"]);
  expect(names.get("headache")?.synonyms).toEqual(["sore head"]);
});

test("the words of a phrase taken apart are no name when they are another page's", () => {
  const flu = topic("gripe", "Gripe", ["gripa fuerte"]);
  const cold = topic("resfriado-comun", "Resfriado común", ["resfriado", "gripa"]);
  const said = (id: string) =>
    ownNames([flu, cold], spanish)
      .get(id)
      ?.ways.map((way) => [...way].join(" "));
  const coldTerm = spanish.termOf("gripa");
  expect(said("gripe")).not.toContain(coldTerm);
  expect(said("resfriado-comun")).toContain(coldTerm);
});

test("a name that several pages say in whole stays with all of them", () => {
  const names = ownNames(
    [topic("warfarin", "Warfarin", ["anticoagulant"]), topic("doac", "Apixaban", ["anticoagulant"])],
    english,
  );
  expect([...names.values()].map(({ synonyms }) => synonyms)).toEqual([["anticoagulant"], ["anticoagulant"]]);
});

test("whoever asks about a cough after a cold is not answered about flu", async () => {
  const { lexicon } = await loadLexicon(undefined, "es");
  const passages = [
    topic("gripe", "Gripe", ["gripa fuerte"]),
    topic("resfriado-comun", "Resfriado común", ["resfriado"]),
    topic("tos", "Tos", ["tos seca"]),
  ].map((passage) => ({ ...passage, language: "es" }));
  const { hits } = await openEmbeddedIndex(snapshotOf(passages), lexicon).search({
    text: "¿Cuánto dura la tos después de un resfriado?",
    earlier: [],
    language: "es",
    jurisdiction: "unknown",
    audience: "patient",
    statuses: ["approved"],
    passagesMax: 3,
  });
  expect(hits.slice(0, 2).map(({ passage }) => passage.topicId)).not.toContain("gripe");
});
