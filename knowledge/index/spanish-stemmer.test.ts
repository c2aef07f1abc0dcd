import { expect, test } from "vitest";
import { stemSpanish } from "./spanish-stemmer.ts";

test.each([
  ["fiebre", "fiebres"],
  ["niño", "ninos"],
  ["presión", "presion"],
  ["presión", "presiones"],
  ["vómito", "vomitando"],
  ["vomitar", "vomitó"],
  ["sangrado", "sangrando"],
  ["embarazada", "embarazadas"],
  ["embarazo", "embarazada"],
  ["médico", "medicos"],
  ["pastilla", "pastillas"],
  ["respirar", "respirando"],
  ["dolor", "dolores"],
  ["duele", "duelen"],
  ["alergia", "alérgico"],
  ["quemadura", "quemaduras"],
  ["tomar", "tomarlo"],
  ["medicación", "medicaciones"],
  ["infección", "infecciones"],
  ["tos", "tos"],
])("%s and %s meet in one stem", (one, other) => {
  expect(stemSpanish(one)).toBe(stemSpanish(other));
});

test.each([
  ["tos", "todo"],
  ["pecho", "peca"],
  ["diabetes", "diarrea"],
  ["corazón", "cortar"],
  ["embarazo", "brazo"],
  ["dolor", "doctor"],
  ["presión", "preso"],
])("%s and %s stay apart", (one, other) => {
  expect(stemSpanish(one)).not.toBe(stemSpanish(other));
});

// Worked examples of the published algorithm, without the accents it takes off last.
test.each([
  ["cheque", "chequ"],
  ["chicas", "chic"],
  ["chico", "chic"],
  ["torneados", "torn"],
  ["torneo", "torne"],
  ["tortillas", "tortill"],
  ["torturadas", "tortur"],
  ["toronto", "toront"],
  ["chicharrones", "chicharron"],
])("the published example %s becomes %s", (word, stem) => {
  expect(stemSpanish(word)).toBe(stem);
});

test("short words, numbers and names with figures stay as they are", () => {
  expect(["no", "el", "38", "b12", "covid-19"].map(stemSpanish)).toEqual(["no", "el", "38", "b12", "covid-19"]);
});
