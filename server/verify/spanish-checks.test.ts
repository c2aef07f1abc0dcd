import { expect, test } from "vitest";
import type { SentenceAct } from "../draft/types.ts";
import type { Level } from "../triage/types.ts";
import { checks, evidenceOf, passageOf } from "./fixtures/given.ts";
import { dangerNamed } from "./reading/danger.ts";
import { readText } from "./reading/reading.ts";
import type { CheckName } from "./types.ts";
import { verifySentence } from "./verify-sentence.ts";
import { checkWholeAnswer } from "./whole-answer.ts";

const spanish = (...sentences: readonly string[]) => passageOf(sentences, { language: "es" });

async function onClaim(source: string, text: string, more: { readonly quote?: string; readonly level?: Level } = {}) {
  const passage = spanish(source);
  const citation = { passageId: passage.id, quote: more.quote ?? source };
  return verifySentence(
    {
      sentence: { act: "claim", text, citation },
      evidence: evidenceOf(passage),
      patientText: "",
      level: more.level ?? "none",
      before: [],
      language: "es",
    },
    checks,
  );
}

test.each([
  ["No conduzca después de la sedación, porque puede tener sueño.", "No conduzca después de la sedación."],
  [
    "Llame a su número de emergencias si un niño con fiebre tiene una convulsión.",
    "Si un niño con fiebre tiene una convulsión, llame a su número de emergencias.",
  ],
  [
    "El paracetamol (acetaminofén) es un medicamento para el dolor.",
    "El acetaminofén es un medicamento para el dolor.",
  ],
])("%j may be said as %j", async (source, text) => {
  expect((await onClaim(source, text)).kind).toBe("supported");
});

const spoiled: readonly (readonly [CheckName, string, string])[] = [
  ["numbers-and-units", "Tome 5 ml cada 4 horas.", "Tome 5 ml cada 6 horas."],
  ["numbers-and-units", "Tome 5 ml cada 4 horas.", "Tome 5 g cada 4 horas."],
  ["numbers-and-units", "Espere al menos 4 horas entre dosis.", "Espere hasta 4 horas entre dosis."],
  ["numbers-and-units", "No tome más de 8 pastillas en 24 horas.", "No tome menos de 8 pastillas en 24 horas."],
  ["numbers-and-units", "Tome una o dos pastillas.", "Tome dos o tres pastillas."],
  ["numbers-and-units", "Tome una pastilla 3 veces al día.", "Tome una pastilla 3 veces a la semana."],
  ["numbers-and-units", "Puede tardar una hora y media.", "Puede tardar una hora."],
  ["numbers-and-units", "Consulte con 38 °C o más.", "Consulte con 38 °C o menos."],
  ["negation", "No dé aspirina a un niño.", "Dé aspirina a un niño."],
  ["negation", "Nunca deje solo a un bebé en el baño.", "Deje solo a un bebé en el baño."],
  ["negation", "Beba agua sin azúcar.", "Beba agua con azúcar."],
  ["negation", "El alcohol puede aumentar el riesgo.", "El alcohol puede reducir el riesgo."],
  ["drug-names", "Tome paracetamol para el dolor.", "Tome ibuprofeno para el dolor."],
  ["drug-names", "Tome la warfarina cada día.", "Tome la warfatina cada día."],
  ["false-reassurance", "La tos puede durar tres semanas.", "No se preocupe, la tos puede durar tres semanas."],
  ["urgency-kept", "Vaya a urgencias ahora si empeora.", "Vaya al médico si empeora."],
  ["urgency-kept", "Contacte a un médico el mismo día si empeora.", "Contacte a un médico si empeora."],
  ["urgency-kept", "Contacte a un médico si empeora.", "Contacte a un médico el mismo día si empeora."],
  ["population-kept", "Los adultos pueden tomar dos pastillas.", "Los niños pueden tomar dos pastillas."],
  ["strength-kept", "Debe descansar en casa.", "Puede descansar en casa."],
  ["condition-kept", "Descanse si tiene fiebre.", "Descanse."],
  ["condition-kept", "Descanse si tiene fiebre, a menos que un médico diga otra cosa.", "Descanse si tiene fiebre."],
  ["plain-text", "Beba agua si tiene mucha sed.", "Beba agua if you are very thirsty."],
];
test.each(spoiled)("%s: %j is not %j", async (name, source, text) => {
  const { checks: results } = await onClaim(source, text);
  expect(results[name].kind).toBe("failed");
});

const patient =
  "Mi hija tiene dolor de cabeza desde hace tres días y estoy preocupada. ¿Será un tumor? Le di paracetamol.";
const say = async (act: SentenceAct, text: string) =>
  (
    await verifySentence(
      {
        sentence: { act, text },
        evidence: evidenceOf(spanish("Llame a su número de emergencias si un niño con fiebre tiene el cuello rígido.")),
        patientText: patient,
        level: "none",
        before: [],
        language: "es",
      },
      checks,
    )
  ).kind;

test.each([
  "Siento mucho que su hija tenga dolor de cabeza desde hace tres días.",
  "Es comprensible que esté preocupada.",
  "Gracias por contarme lo del dolor de cabeza.",
  "Es duro ver a su hija con dolor de cabeza.",
  "Entiendo que le preocupa un tumor.",
])("%j repeats and adds nothing", async (text) => {
  expect(await say("empathy", text)).toBe("supported");
});

test.each([
  "Siento que tenga un tumor.",
  "Tiene un tumor.",
  "Esto es una migraña.",
  "Parece una migraña.",
  "El dolor de cabeza lo causa el estrés.",
  "Tómeselo con calma y descanse.",
  "Debe consultar a un médico.",
  "Por favor, llame al 112.",
  "Dele 500 mg.",
  "Siento lo del dolor de cabeza, así que tome ibuprofeno.",
  "Espero que el ibuprofeno ayude.",
  "El dolor de cabeza se le pasará.",
  "Deje el paracetamol.",
  "Pida cita para una resonancia.",
  "¿Cómo está?",
  "I am sorry that your daughter has a headache.",
  "No se preocupe.",
])("%j is a claim in disguise, or no Spanish", async (text) => {
  expect(await say("empathy", text)).not.toBe("supported");
  expect(await say("safety-net", text)).not.toBe("supported");
});

test.each([
  "¿Cuántos años tiene su hija?",
  "¿Tiene el cuello rígido?",
  "¿Cuándo empezó el dolor de cabeza?",
  "¿Tiene fiebre?",
])("%j asks and takes nothing for granted", async (text) => {
  expect(await say("question", text)).toBe("supported");
});

test.each([
  "¿Desde cuándo tiene meningitis?",
  "¿Sabía que esto es una migraña?",
  "¿Por qué no llamó antes?",
  "Tiene un tumor, ¿verdad?",
  "¿Debe tomar ibuprofeno?",
  "¿Puede tomar 500 mg?",
  "Tiene una migraña. ¿Es nuevo?",
  "¿Tiene lupus?",
  "¿Ha llamado al 112?",
  "Cuénteme más.",
])("%j is no honest question", async (text) => {
  expect(await say("question", text)).not.toBe("supported");
});

const inSpanish = (text: string) => dangerNamed(readText(text, "es"));

test.each([
  "Esto podría ser un ataque al corazón.",
  "Parece que está teniendo un derrame cerebral.",
  "Puede que haya tenido un derrame.",
  "Sus síntomas podrían ser señal de meningitis.",
  "Lo que describe es una emergencia médica.",
  "Es una emergencia.",
  "Llame al 112.",
  "Tiene que llamar a una ambulancia.",
  "No dude en llamar al 911.",
  "No espere: marque el 112.",
  "Busque ayuda de emergencia.",
  "Llame al 112 ahora, si puede.",
  "Llame al 112 por su dolor de pecho.",
  "La mayoría de las toses mejoran en tres semanas, pero esto podría ser una embolia pulmonar.",
  "Descanse si está cansado, pero llame al 112 ahora.",
  "Llame al 112 porque esto podría ser grave.",
  "No se puede descartar un infarto.",
  "¿Podría ser un derrame cerebral?",
  "Su vida está en peligro.",
  "Esto no es solo un resfriado, podría ser sepsis.",
  "Posible infarto.",
  "Probablemente es un infarto, así que descanse en casa.",
])("%j names an emergency of this person", (text) => {
  expect(inSpanish(text)).toBe("emergency");
});

test.each(["Vaya a urgencias.", "Vaya al hospital ahora.", "Puede ser apendicitis."])("%j names an urgency", (text) => {
  expect(inSpanish(text)).toBe("urgent");
});

test.each([
  "Llame al 112 si tiene dolor de pecho.",
  "Si tiene dolor de pecho, llame al 112.",
  "El dolor de pecho puede ser señal de un ataque al corazón.",
  "Esto no es un infarto.",
  "Usted tuvo un derrame en 2019.",
  "Si la cara se cae, puede ser un derrame cerebral.",
  "Llame a su médico el mismo día.",
])("%j names no danger of this person", (text) => {
  expect(inSpanish(text)).toBeUndefined();
});

test("a Spanish answer that takes itself back, or turns a number, contradicts itself", () => {
  const passage = spanish("Tome 5 ml de jarabe cada 4 horas para la tos.", "Beba bastante agua.");
  const other = spanish("Tome 5 ml de jarabe cada 8 horas para la tos.");
  const whole = (...texts: readonly (readonly [typeof passage, string])[]) =>
    checkWholeAnswer({
      released: texts.map(([{ id }, text]) => ({ act: "claim", text, citation: { passageId: id, quote: text } })),
      mustSay: [],
      level: "none",
      evidence: evidenceOf(passage, second),
    }).kind;
  const second = { ...other, id: "other#1", topicId: "other" };
  expect(whole([passage, "Beba bastante agua."])).toBe("complete");
  expect(whole([passage, "Tome 5 ml de jarabe cada 4 horas para la tos."], [second, other.text])).toBe(
    "contradicts-itself",
  );
});
