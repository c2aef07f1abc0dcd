import { expect, test } from "vitest";
import { checks, claimOn } from "../../../fixtures/given.ts";
import { verifySentence } from "../../../verify-sentence.ts";
import { readText } from "../../reading.ts";
import { retell } from "../retell.ts";

type Language = "en" | "es";

const isSource = (source: string, claim: string, language: Language = "en"): boolean => {
  const written = readText(source, language);
  return retell(readText(claim, language), written)?.reading === written;
};

test.each([
  ["Call now if bleeding from the bottom is heavy.", "Call now if bleeding from your bottom is heavy."],
  ["Rest a sprained ankle for a day.", "Rest your sprained ankle for a day."],
  ["Contact a doctor if skin turns yellow.", "If your skin turns yellow, contact your doctor."],
])("%j may be said as %j: whose it is changes nothing", async (source, claim) => {
  expect(isSource(source, claim)).toBe(true);
  expect((await verifySentence(claimOn(source, claim), checks)).kind).toBe("supported");
});

test.each([
  ["Contacte a un médico si el dolor vuelve.", "Contacte a su médico si su dolor vuelve."],
  ["La ansiedad puede causar inquietud.", "La ansiedad puede causarle inquietud."],
  ["Contacte a un médico o al equipo.", "Contacte a un médico o a su equipo."],
  ["Tome una dosis olvidada de un antibiótico.", "Tome una dosis olvidada del antibiótico."],
  ["Pare la actividad que causó la lesión.", "Pare la actividad que le causó la lesión."],
])("in Spanish, %j may be said as %j", (source, claim) => {
  expect(isSource(source, claim, "es")).toBe(true);
});

test.each([
  ["A few people feel sick.", "Few people feel sick."],
  ["Little sleep makes it worse.", "A little sleep makes it worse."],
  ["Take it twice a day.", "Take it twice the day."],
  ["Take the tablet with food.", "Take a tablet with food."],
  ["Call if a pain is new.", "Call if his pain is new."],
  ["Ask a person, or put your phone on speaker.", "Ask a person, or put their phone on speaker."],
  ["Call if someone with blood in their poo faints.", "Call if someone with blood in your poo faints."],
  ["Put packs on the neck of a person with a fever.", "Put packs on your neck of a person with a fever."],
  ["Call if a pain is new.", "Call if any pain is new."],
  ["Call if a pain is new.", "Call if no pain is new."],
])("%j is not %j but for an article", (source, claim) => {
  expect(isSource(source, claim)).toBe(false);
});

test.each([
  ["Pocas personas se marean.", "Unas pocas personas se marean."],
  ["No los deje sin pedir consejo.", "No deje sin pedir consejo."],
  ["Hable de un dolor.", "Hable con un dolor."],
  ["Contacte al médico.", "Contacte del médico."],
  ["Tome una pastilla al día.", "Tome la pastilla al día."],
])("in Spanish, %j is not %j but for an article", (source, claim) => {
  expect(isSource(source, claim, "es")).toBe(false);
});
