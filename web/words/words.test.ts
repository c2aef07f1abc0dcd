import { expect, test } from "vitest";
import { counted } from "./counted.ts";
import { clockWords, dateWords, languageOfTag, languageOfText, pageWords, widgetWords } from "./index.ts";

/** Every word of a file, with how it is reached; functions are asked with plain arguments. */
function saidBy(words: object, path = ""): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, value]) => {
    const place = `${path}/${key}`;
    if (typeof value === "string") return [[place, value] as const];
    if (typeof value === "function") return [[place, String(askPlainly(place, value))] as const];
    return saidBy(value as object, place);
  });
}

function askPlainly(place: string, say: (...given: never[]) => string): string {
  const ask = say as (...given: unknown[]) => string;
  if (place.endsWith("/emergencyNumber")) return ask(["112", "911"]);
  if (place.endsWith("/citation")) return ask({ number: 1, topic: "X", publishers: "Y" });
  return ask(2, "X");
}

test("no word of the Spanish page was left in English, and each place a word goes to is there in both", () => {
  const english = new Map(saidBy({ ...pageWords.en, widget: widgetWords.en }));
  const spanish = saidBy({ ...pageWords.es, widget: widgetWords.es });
  expect(spanish.length).toBeGreaterThan(120);
  const same = spanish.filter(([place, said]) => english.get(place) === said).map(([place]) => place);
  // "No" is the same word in both.
  expect(same).toEqual(["/feedback/no"]);
  expect(spanish.filter(([, said]) => languageOfText(said) === "en")).toEqual([]);
  expect(spanish.filter(([, said]) => said.trim() === "" || /undefined|\[object|#/.test(said))).toEqual([]);
});

test("an emergency is named with the words of the server's own Spanish, and nobody is told to wait", () => {
  const { composer, handoff, outgoing } = pageWords.es;
  expect(composer.emergency).toBe("Si puede ser una emergencia, llame a su número de emergencias. No espere aquí.");
  expect(handoff.failed).toContain("Si puede ser una emergencia, llame ahora a su número de emergencias.");
  expect(outgoing.unreachable).toContain("Si puede ser una emergencia, llame ahora.");
});

test("nobody is addressed as “tú”", () => {
  const said = saidBy({ ...pageWords.es, widget: widgetWords.es });
  expect(said.filter(([, words]) => /\b(tú|tus?|te|ti|puedes|tienes|escribe|llama)\b/i.test(words))).toEqual([]);
});

test.each([
  [0, "0 characters left", "Quedan 0 caracteres"],
  [1, "1 character left", "Queda 1 carácter"],
  [80, "80 characters left", "Quedan 80 caracteres"],
])("%i characters are counted as each language counts", (count, english, spanish) => {
  expect(pageWords.en.composer.left(count)).toBe(english);
  expect(pageWords.es.composer.left(count)).toBe(spanish);
});

test("a plural form a language asks for and the sentence lacks falls back to the general one", () => {
  expect(counted("es", 1_000_000, { one: "# día", other: "# días" })).toBe("1.000.000 días");
});

test("one unread message and several are told apart on a Spanish page's button", () => {
  expect([1, 2].map(widgetWords.es.unread)).toEqual(["1 nuevo", "2 nuevos"]);
});

test("a date is said in the reader's language, and one nobody can read is shown as it came", () => {
  expect(dateWords("2026-11-20", "en")).toBe("20 November 2026");
  expect(dateWords("2026-11-20", "es")).toBe("20 de noviembre de 2026");
  expect(dateWords("unknown", "es")).toBe("unknown");
});

test("the clock is enough for today; what is older names its day, in the reader's language", () => {
  const said = new Date(2026, 10, 20, 8, 24);
  expect(clockWords(said.toISOString(), "en", new Date(2026, 10, 20, 23))).toBe("08:24");
  expect(clockWords(said.toISOString(), "en", new Date(2026, 10, 21))).toBe("20 November, 08:24");
  expect(clockWords(said.toISOString(), "es", new Date(2026, 10, 21))).toBe("20 de noviembre, 08:24");
  expect(clockWords("", "es")).toBe("");
});

test.each([
  ["es-419", "es"],
  ["ES", "es"],
  ["en-GB", "en"],
  ["est-EE", undefined],
  ["de", undefined],
  ["", undefined],
  [undefined, undefined],
])("the tag %s is the page's language %s", (tag, language) => expect(languageOfTag(tag)).toBe(language));

test.each([
  ["Cada frase de arriba se comprobó con la guía que cita.", "es"],
  ["Dé bastantes líquidos a un niño con fiebre, y siga ofreciendo el pecho.", "es"],
  ["¿Cuánto dura la tos?", "es"],
  ["Every sentence above was checked against the guidance it cites.", "en"],
  ["How long does a cough last?", "en"],
  ["Rest. Drink plenty of fluids.", undefined],
  ["Paracetamol 500 mg", undefined],
  ["", undefined],
])("“%s” is read as %s", (text, language) => expect(languageOfText(text)).toBe(language));
