import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { lexiconDirectory } from "../fixtures/given.ts";
import { readText } from "../reading/reading.ts";
import { lettersApart } from "./distance.ts";
import { openDrugLexicon } from "./drugs.ts";
import { openEntityLexicon } from "./entities.ts";
import { openJargonLexicon } from "./jargon.ts";
import { openReassuranceLexicon } from "./reassurance.ts";

const folder = mkdtempSync(join(tmpdir(), "lexicon-"));
afterAll(() => rmSync(folder, { recursive: true }));
const drugs = openDrugLexicon(lexiconDirectory);
const idsIn = (text: string) => drugs.mentionsIn(readText(text, "en")).map(({ id }) => id);

test("at least 250 medicines are known by name", () => {
  expect(drugs.medicines).toBeGreaterThanOrEqual(250);
});

test.each([
  ["acetaminophen", "paracetamol"],
  ["epinephrine", "adrenaline"],
  ["albuterol", "salbutamol"],
  ["meperidine", "pethidine"],
  ["nitroglycerin", "glyceryl trinitrate"],
  ["cyclosporine", "ciclosporin"],
  ["EpiPen", "adrenaline"],
  ["co-codamol", "combination co-codamol"],
  ["Percocet", "combination oxycodone acetaminophen"],
  ["beta-blockers", "class beta blocker"],
  ["Benadryl", "packet Benadryl"],
])("%s is %s", (name, id) => {
  expect(idsIn(`Ask about ${name} first.`)).toEqual([id]);
});

test("a longer name is not read as a shorter one inside it", () => {
  expect(idsIn("Take isosorbide mononitrate and sodium valproate.")).toEqual([
    "isosorbide mononitrate",
    "sodium valproate",
  ]);
});

test.each([
  "morning",
  "doctor",
  "patient",
  "hospital",
  "breathing",
  "temperature",
  "medicine",
  "emergency",
  "pregnancy",
])("%s looks like no medicine", (word) => {
  expect(drugs.looksLike(word, "en")).toBeUndefined();
});

test("letters added, lost, changed or swapped count one each", () => {
  expect(lettersApart("warfarin", "warfarin", 2)).toBe(0);
  expect(lettersApart("warfarin", "wafrarin", 2)).toBe(1);
  expect(lettersApart("ibuprofen", "ibuprophen", 2)).toBe(2);
  expect(lettersApart("hydroxyzine", "hydralazine", 2)).toBe(3);
});

const medicines = "medicines:\n  - { name: paracetamol, also: [acetaminophen], class: painkiller }\n";
const rest =
  "combinations:\n  - { name: co-codamol, contains: [codeine, paracetamol] }\nclasses:\n  - { name: nsaid }\nambiguous:\n  - { name: Anadin }\n";

test.each([
  ["two medicines share a name", `${medicines}  - { name: acetaminophen, class: painkiller }\n${rest}`, "drugs.yaml:3"],
  ["a key nobody knows", `medicines:\n  - { name: paracetamol, klass: painkiller }\n${rest}`, "drugs.yaml:2"],
  ["no class", `medicines:\n  - { name: paracetamol }\n${rest}`, "drugs.yaml:2"],
  ["broken YAML", "medicines:\n  - { name: paracetamol\n", "drugs.yaml:"],
  ["no list at all", "medicines: none\n", "drugs.yaml:1"],
  ["an empty file", "", "drugs.yaml:1"],
  ["a name that is a number", `medicines:\n  - { name: 12, class: painkiller }\n${rest}`, "drugs.yaml:2"],
])("a medicine list with %s is named with its line", (_, content, place) => {
  writeFileSync(join(folder, "drugs.yaml"), content);
  expect(() => openDrugLexicon(folder)).toThrow(place);
});

test.each([
  ["no example", "phrases:\n  - phrase: all fine\n", "reassurance.yaml:2"],
  [
    "a phrase that begins with a gap",
    'phrases:\n  - phrase: "... fine"\n    fires: [x]\n    staysQuiet: [y]\n',
    "reassurance.yaml:2",
  ],
  ["an empty list", "phrases: []\n", "reassurance.yaml:1"],
])("a list of comforts with %s is named with its line", (_, content, place) => {
  writeFileSync(join(folder, "reassurance.yaml"), content);
  expect(() => openReassuranceLexicon(folder, "en")).toThrow(place);
});

const entities = openEntityLexicon();
test.each([
  ["en", "You may have had strokes or a heart attack.", ["stroke", "heart attack"]],
  ["en", "Gestational diabetes is not type 2 diabetes.", ["gestational diabetes", "diabetes"]],
  ["en", "Ask about Crohn's disease, an x-ray and an MRI scan.", ["crohn's disease", "x-ray", "mri"]],
  ["en", "Anaemia and anemia are one.", ["anaemia", "anaemia"]],
  ["en", "Drink plenty of water.", []],
  ["es", "Puede ser una migraña o cálculos renales.", ["migraña", "cálculos renales"]],
  ["es", "Pida una resonancia magnética.", ["resonancia"]],
] as const)("illnesses and tests by name, in %s: %s", (language, text, ids) => {
  expect(entities.mentionsIn(readText(text, language)).map(({ id }) => id)).toEqual(ids);
});

test("at least a hundred illnesses and tests are known in each language", () => {
  expect(Math.min(entities.sizes.en, entities.sizes.es)).toBeGreaterThanOrEqual(100);
});

test.each([
  ["en", "Oedema and acute renal failure.", 3],
  ["en", "A myocardial infarction is a heart attack.", 1],
  ["en", "Swelling of the legs.", 0],
  ["es", "El edema y la disnea.", 2],
] as const)("words of the profession, in %s: %s", (language, text, count) => {
  expect(openJargonLexicon().mentionsIn(readText(text, language))).toHaveLength(count);
});
