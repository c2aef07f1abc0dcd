import { beforeAll, expect, test } from "vitest";
import { ofLanguage, openEmbeddedIndex, openIndexByLanguage, type PassageIndex } from "#knowledge/index/index.ts";
import { loadGuidelines } from "#knowledge/ingest/load-guidelines.ts";
import { lexiconLanguages, loadLexicon } from "#knowledge/lexicon/index.ts";
import { evidenceFor } from "./testing/ask-index.ts";

/** What a stranger typed in the trial of 2026-11-21 and got no page, a wrong one, or one beside which another right page looked like a rival. */
let index: PassageIndex;
beforeAll(async () => {
  const { snapshot } = await loadGuidelines(`${import.meta.dirname}/../../knowledge/guidelines`);
  const indexes = await Promise.all(
    lexiconLanguages.map(async (language) => {
      const { lexicon } = await loadLexicon(undefined, language);
      return [language, openEmbeddedIndex(ofLanguage(snapshot, language), lexicon)] as const;
    }),
  );
  index = openIndexByLanguage(snapshot, new Map(indexes), "embedded");
});

const topicOf = async (language: string, messages: readonly string[]): Promise<string | null> => {
  const evidence = await evidenceFor(index, language, messages);
  return evidence.kind === "found" ? evidence.topicId : null;
};

test.each([
  ["en", "my wife had a baby 3 weeks ago and cries all the time. is it baby blues?", "postnatal-depression"],
  ["en", "im 14 and my spots are really bad and everyone at school laughs at me. what actually works", "acne"],
  ["en", "my eczma is flaring up wot cream shud i use", "eczema"],
  [
    "en",
    "My toddler has a temperature of 39.4 and is miserable. Can I give Calpol and ibuprofen together?",
    "fever-in-children",
  ],
  ["en", "can I take tylenol and nyquil together", "paracetamol"],
  ["en", "can I have a hot drink with a sore throat", "sore-throat"],
  ["en", "my nose is all blocked up", "common-cold"],
  ["es", "tomo warfarina y me olvide la pastilla de ayer que ago", "warfarina"],
  [
    "es",
    "my mom tiene la presion alta y toma lisinopril, ella tiene una tos seca todo el tiempo, es por la medicina?",
    "presion-arterial-alta",
  ],
  ["es", "mi hijo de 6 años tiene fever y sore throat, le puedo dar motrin?", "fiebre-en-ninos"],
  ["es", "estoy de 30 semanas y no noto al bebé desde ayer", "movimientos-del-bebe-en-el-embarazo"],
  ["es", "llevo dos días sin poder dormir", "insomnio"],
])("%s: “%s” is answered about %s", async (language, text, topic) => {
  expect(await topicOf(language, [text])).toBe(topic);
});

test.each([
  ["es", "todo me da vueltas cuando me levanto de la cama", "depression, by the words for getting out of bed"],
  ["es", "tengo los oídos tapados", "an infected ear: the page on ear wax is English only"],
  ["es", "tengo dolor de muela, que puedo tomar para el dolor?", "medicines in pregnancy, by “what can I take”"],
  ["es", "my baby keeps coughing at night", "a cough in Spanish, by the English words that the Spanish lists know"],
  ["en", "my toddler is ill and stopped drinking", "alcohol"],
  ["en", "rash on my chest", "a chest infection"],
])("%s: “%s” is not taken for %s", async (language, text) => {
  expect(await topicOf(language, [text])).toBeNull();
});

test.each([
  ["en", ["my son has chickenpox", "when can he go back to school?"], "chickenpox"],
  ["en", ["I burned my hand on the oven", "can I pop the blister?"], "burns-and-scalds"],
  ["es", ["tengo gripe", "¿cuándo puedo volver al trabajo?"], "gripe"],
] as const)("%s: %s carries on about %s", async (language, messages, topic) => {
  expect(await topicOf(language, messages)).toBe(topic);
});

test.each([
  ["Is it OK to take ibuprofen with warfarin?", 0.2],
  ["i'm on apixaban and banged my head on a cupboard yesterday, feel fine", 0.5],
  ["My friend has bipolar and has stopped her lithium because she feels well. Is that dangerous?", 0.5],
])("“%s” names two things: the second page is no rival of the first", async (text, atLeast) => {
  const evidence = await evidenceFor(index, "en", [text]);
  if (evidence.kind !== "found") throw new Error("nothing was found");
  expect(evidence.coverage.margin / evidence.coverage.topScore).toBeGreaterThan(atLeast);
});

test("two pages that one word names are rivals still: diarrhoea, of a child or of an adult", async () => {
  const evidence = await evidenceFor(index, "en", ["diarrhoea and being sick"]);
  if (evidence.kind !== "found") throw new Error("nothing was found");
  expect(evidence.coverage.margin / evidence.coverage.topScore).toBeLessThan(0.5);
});

test.each([
  ["en", "my 3 year old has a fever and calpol is not helping", "fever-in-children"],
  [
    "en",
    "my daughter has had a temperature of 38.5 since yesterday and paracetamol isn't working",
    "fever-in-children",
  ],
  ["es", "mi niña tiene fiebre y el paracetamol no le hace nada", "fiebre-en-ninos"],
])(
  "%s: in “%s” the medicine is no word that the page leaves open, because the page lists it",
  async (language, text, topic) => {
    const evidence = await evidenceFor(index, language, [text]);
    expect(evidence).toMatchObject({ kind: "found", topicId: topic, coverage: { share: 1 } });
  },
);
