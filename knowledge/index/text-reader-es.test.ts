import { beforeAll, expect, test } from "vitest";
import { type Lexicon, loadLexicon } from "../lexicon/index.ts";
import { openTextReader, type TextReader } from "./text-reader.ts";
import { tokenise } from "./tokenise.ts";

let lexicon: Lexicon;
let reader: TextReader;
beforeAll(async () => {
  lexicon = (await loadLexicon(undefined, "es")).lexicon;
  reader = openTextReader(lexicon);
});

const termsOf = (text: string) => reader.read(text).map(({ term }) => term);
const askedIn = (text: string) =>
  reader
    .read(text)
    .filter(({ isDenied }) => !isDenied)
    .map(({ term }) => term);

test.each([
  ["calentura", "fiebre"],
  ["me duele la panza", "dolor de barriga"],
  ["acetaminofén", "Tylenol"],
  ["jaqueca", "migraña"],
  ["tensión alta", "hipertensión"],
  ["se me bajó el azúcar", "hipoglucemia"],
  ["ictus", "embolia"],
  ["pipí", "orina"],
  ["niña", "hijos"],
  ["ARDOR AL ORINAR", "me arde al orinar"],
])("%s and %s are one thing", (one, other) => {
  expect(termsOf(one).at(-1)).toBe(termsOf(other).at(-1));
});

test.each([
  ["gripa", "gripe"],
  ["bebé", "bebidas"],
  ["azúcar alta", "azúcar baja"],
  ["presión alta", "presión baja"],
  ["infarto", "infarto cerebral"],
  ["maní", "mano"],
  ["aspirina", "aspirina infantil"],
  ["naproxeno", "ibuprofeno"],
])("%s and %s are two", (one, other) => {
  expect(termsOf(one)).not.toEqual(termsOf(other));
});

test.each(["el médico de mi marido me lo dijo del todo", "vine con mi tía y un par de cosas"])(
  "words of grammar and people say nothing, whatever their stems are like: '%s'",
  (text) => {
    expect(termsOf(text)).toEqual([]);
  },
);

test("no phrase of the Spanish lexicon is read as another entry because its words have the same stems", () => {
  const clashes = lexicon.same.flatMap(({ term, alsoSaid }) => {
    const canonical = reader.read(term)[0]?.term;
    return alsoSaid.filter((phrase) => {
      const [first] = reader.read(phrase);
      const isWhole = first?.words.length === tokenise(phrase, "es").length;
      return isWhole && first?.term !== canonical;
    });
  });
  expect(clashes).toEqual([]);
});

test.each([
  ["no tengo fiebre, solo tos", ["tos"]],
  ["sin fiebre ni escalofríos pero con tos", ["tos"]],
  ["no me duele la cabeza, es migraña", ["migraña"]],
  ["no tengo dolor de garganta ni mocos, solo tos", ["tos"]],
])("what is denied is left out: '%s'", (text, terms) => {
  expect(askedIn(text)).toEqual(terms.map((term) => reader.termOf(term)));
});

test.each([
  ["no puedo dormir", "insomnio"],
  ["no para de vomitar", "vómito"],
  ["no me baja la fiebre", "fiebre"],
  ["se quedó sin aire", "falta de aire"],
  ["no retengo nada", "vómito"],
  ["sin ganas de nada", "depresión"],
])("what is missed or goes on is the complaint: '%s'", (text, meant) => {
  expect(askedIn(text)).toContain(termsOf(meant)[0]);
});

test("illnesses and medicines are told from everyday words by how they end", () => {
  for (const name of ["tendinitis", "mieloma", "artroscopia", "candesartán", "aciclovir", "betametasona"])
    expect(reader.namesSomethingElse(tokenise(name, "es")[0] ?? "")).toBe(true);
  for (const word of ["persona", "idioma", "academia", "pandemia", "servir"])
    expect(reader.namesSomethingElse(word)).toBe(false);
});
