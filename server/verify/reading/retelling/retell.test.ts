import { expect, test } from "vitest";
import { checks, claimOn } from "../../fixtures/given.ts";
import { verifySentence } from "../../verify-sentence.ts";
import { readText } from "../reading.ts";
import { piecesOf } from "./pieces.ts";
import { retell, stepsOf, tell } from "./retell.ts";

const retold = (source: string, claim: string, language: "en" | "es" = "en") =>
  retell(readText(claim, language), readText(source, language))?.reading.text;

const verdictOn = async (source: string, claim: string, language = "en") =>
  (await verifySentence(claimOn(source, claim, { passage: { language } }), checks)).kind;

const seizure = "Stop driving after a seizure, and ask a doctor about the rules.";
const heat = "Give a person with heat exhaustion cool water if they are fully awake.";
const tick = "Do not crush a tick, or cover a tick with jelly.";
const mania = "A person may sleep little, talk fast and be distracted.";

test.each([
  ["Shingles can cause severe pain.", "Shingles can cause very bad pain.", "shingles can cause severe pain."],
  ["Shingles can cause chest pain.", "Chest pain can be caused by shingles.", "shingles can cause chest pain."],
  [
    seizure,
    "After a seizure, stop driving, and ask your doctor about the rules.",
    "stop driving after a seizure, and ask a doctor about the rules.",
  ],
  [
    heat,
    "If the person with heat exhaustion is fully awake, give them cool water.",
    "give a person with heat exhaustion cool water if they are fully awake.",
  ],
  [tick, "Do not crush a tick, or cover it with jelly.", "do not crush a tick, or cover a tick with jelly."],
  [
    "Call now for a baby who is moving less.",
    "Call now if your baby is moving less.",
    "call now for a baby who is moving less.",
  ],
  [
    "A baby with jaundice may need light.",
    "If your baby has jaundice, they may need light.",
    "a baby with jaundice may need light.",
  ],
  [
    "People with a cough may be offered a test.",
    "If you have a cough, you may be offered a test.",
    "people with a cough may be offered a test.",
  ],
  [
    mania,
    "A person may sleep little, may talk fast and may be distracted.",
    "a person may sleep little, talk fast and be distracted.",
  ],
  [
    "Take it at the lowest dose, for the shortest time.",
    "Take it at the lowest dose and for the shortest time.",
    "take it at the lowest dose, for the shortest time.",
  ],
  [
    "Contact a doctor the same day for sudden back pain in an older person.",
    "If an older person has sudden back pain, contact a doctor the same day.",
    "contact a doctor the same day for sudden back pain in an older person.",
  ],
  [
    "Contact a doctor if you have a weak immune system.",
    "Contact a doctor if your immune system is weak.",
    "contact a doctor if you have a weak immune system.",
  ],
  [
    "Contact a doctor if your skin turns yellow, or a new rash appears.",
    "Contact a doctor if your skin turns yellow, or you get a new rash.",
    "contact a doctor if your skin turns yellow, or a new rash appears.",
  ],
  [
    "Contact a doctor if a prescribed opioid makes you dizzy.",
    "Contact a doctor if the opioid you were prescribed makes you dizzy.",
    "contact a doctor if a prescribed opioid makes you dizzy.",
  ],
])("with %j behind it, %j is told as the guidance tells it", async (source, claim, expected) => {
  expect(retold(source, claim)).toBe(expected);
  expect(await verdictOn(source, claim)).toBe("supported");
});

test.each([
  ["Antes de conducir, espere un día.", "Espere un día antes de conducir."],
  ["Pregunte a un farmacéutico antes de tomar aspirina.", "Antes de tomar aspirina, pregunte a un farmacéutico."],
  ["El asma a menudo empieza en la infancia.", "El asma muchas veces empieza en la infancia."],
  ["Contacte a un médico por un dolor nuevo.", "Contacte a un médico si tiene un dolor nuevo."],
])("in Spanish, %j may be said as %j", async (source, claim) => {
  expect(await verdictOn(source, claim, "es")).toBe("supported");
});

test("what is copied, or strange to its source, is not retold", () => {
  expect(retold(seizure, seizure)).toBeUndefined();
  expect(retold(seizure, "Drink plenty of water when it is hot.")).toBeUndefined();
});

const colds = "Rest if you have a cold, and call a doctor if you have a fever.";
const burn = "Keep a person with a burn warm, but cool the burn.";
const back = "Contact a doctor the same day for sudden back pain in an older person.";
const weak = "Contact a doctor if you have a weak immune system.";
const yellow = "Contact a doctor if your skin turns yellow, or a new rash appears.";
const pregnant = "Do not take ibuprofen if you are pregnant, and take paracetamol.";

test.each([
  // A condition comes to cover another action, or the other one alone.
  ["Rest at home, and call a doctor if you have a fever.", "If you have a fever, rest at home, and call a doctor."],
  ["If you have a fever, rest, and call a doctor.", "Rest if you have a fever, and call a doctor."],
  [colds, "Rest if you have a fever, and call a doctor if you have a cold."],
  [colds, "If you have a fever, rest, and call a doctor if you have a cold."],
  [colds, "If you have a cold, call a doctor, and rest if you have a fever."],
  [pregnant, "Do not take ibuprofen, and take paracetamol if you are pregnant."],
  [seizure, "Stop driving, and ask a doctor about the rules after a seizure."],
  // A phrase leaves what it belongs to.
  ["Take the tablets with food or milk.", "With food, take the tablets or milk."],
  [
    "Contact a doctor if you are losing weight without trying.",
    "Without trying, contact a doctor if you are losing weight.",
  ],
  [
    "Call your emergency number for a rash, a stiff neck or confusion after a fall.",
    "After a fall, call your emergency number for a rash, a stiff neck or confusion.",
  ],
  ["Do not drive for 24 hours after a seizure.", "After 24 hours, do not drive for a seizure."],
  [
    "Take ibuprofen with food, and paracetamol without food.",
    "Without food, take ibuprofen, and paracetamol with food.",
  ],
  ["Give a child honey only after the first birthday.", "After the first birthday, give only a child honey."],
  // The voice is turned and the two sides are not.
  ["Shingles can cause chest pain.", "Shingles can be caused by chest pain."],
  ["Chest pain can be caused by shingles.", "Shingles can be caused by chest pain."],
  ["Signs of a stroke include a drooping face.", "Signs of a drooping face include a stroke."],
  ["A drooping face is a sign of a stroke.", "A stroke is a sign of a drooping face."],
  // Somebody else is meant.
  [burn, "Keep a person with a burn warm, but cool them."],
  [
    "Keep medicines away from children, and keep children away from smoke.",
    "Keep medicines away from children, and keep them away from smoke.",
  ],
  ["People with kidney disease may be offered a vaccine.", "If you have liver disease, you may be offered a vaccine."],
  ["Older people with a cough may be offered a vaccine.", "If you have a cough, you may be offered a vaccine."],
  ["A baby with a fever may need a test.", "If your child has a fever, they may need a test."],
  // What is supposed becomes a fact, what is offered a rule, or the other way about.
  ["See a doctor about shaking or stiffness.", "See a doctor you have shaking or stiffness."],
  ["People with a cough may be offered a test.", "You have a cough, you may be offered a test."],
  ["People with a cough may be offered a test.", "If you have a cough, you must be offered a test."],
  ["Call your emergency number for choking.", "You can call your emergency number if you have choking."],
  ["Ask a pharmacist about mild pain.", "You can ask a friend about mild pain."],
  [mania, "A person may sleep little, may talk fast and is distracted."],
  [mania, "A person may sleep little, talks fast and is distracted."],
  [back, "If a person has sudden back pain, contact a doctor the same day."],
  [back, "An older person has sudden back pain, contact a doctor the same day."],
  [weak, "Contact a doctor, your immune system is weak."],
  [weak, "Contact a doctor if your immune system is not weak."],
  [weak, "Contact a doctor if your immune system is strong."],
  [yellow, "Contact a doctor, you get a new rash."],
  [
    "Contact a doctor if skin turns yellow, and a rash appears.",
    "Contact a doctor if skin turns yellow, or you get a rash.",
  ],
  ["Contact a doctor if a prescribed opioid makes you dizzy.", "Contact a doctor if an opioid makes you dizzy."],
  // Words that look alike and are not.
  ["Ask a doctor for a blood test.", "Ask a doctor if you have a blood test."],
  ["Call for a fever, rash or cough.", "Call for a fever and rash or cough."],
  ["A temperature of 38°C or above is a fever.", "A temperature of 38°C or less is a fever."],
  ["Take it once a day.", "Take it after a day."],
  ["Do not have sex after your waters have broken.", "Do not have sex before your waters have broken."],
  ["Contact a doctor for leg pain while taking HRT.", "Contact a doctor if you have leg pain before taking HRT."],
  ["Keep wounds clean to help to prevent cellulitis.", "Keep wounds clean to prevent cellulitis."],
  ["Bowel polyps can cause blood in poo.", "Bowel polyps can cause blood in faeces."],
])("%j is never told as %j", async (source, claim) => {
  expect(await verdictOn(source, claim)).not.toBe("supported");
});

test.each([
  ["Descanse en casa, y llame a un médico si tiene fiebre.", "Si tiene fiebre, descanse en casa, y llame a un médico."],
  ["Contacte a un médico por un dolor nuevo.", "Contacte a un médico si no tiene un dolor nuevo."],
  ["Si tiene un ataque de pánico, respire despacio.", "Tiene un ataque de pánico, respire despacio."],
  ["El asma a menudo empieza en la infancia.", "El asma rara vez empieza en la infancia."],
  ["Pida ayuda por teléfono.", "Pida ayuda si tiene teléfono."],
])("in Spanish, %j is never told as %j", async (source, claim) => {
  expect(await verdictOn(source, claim, "es")).not.toBe("supported");
});

test("a claim that was told once is told the same again", () => {
  const claim = piecesOf(readText("If you take lithium and get a rash, call.", "en"));
  const source = readText("Call for a rash while taking lithium.", "en");
  const once = tell(claim, source, stepsOf.en);
  expect(once.isWhole).toBe(true);
  expect(tell(claim, source, stepsOf.en)).toEqual(once);
});

test("a place in what was retold is a place in the drafted sentence", () => {
  const claim = "After a seizure, stop driving for a while.";
  const told = retell(readText(claim, "en"), readText("Stop driving after a seizure.", "en"));
  const reading = told?.reading;
  const start = reading?.text.indexOf("seizure") ?? -1;
  const drafted = told?.drafted({ start, end: start + "seizure".length });
  expect(claim.slice(drafted?.start, drafted?.end)).toBe("seizure");
});
