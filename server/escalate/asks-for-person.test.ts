import { expect, test } from "vitest";
import { asksForPerson } from "./asks-for-person.ts";

test.each([
  "talk to a person",
  "Can I speak to a human please?",
  "I want to talk to a real doctor",
  "please put me through to a nurse",
  "human please",
  "I'd like to speak with someone",
  "I need a real person now",
  "just let me talk to a human",
  "Quiero hablar con una persona",
  "¿Puedo hablar con un médico de verdad?",
  "quisiera hablar con una enfermera por favor",
  "necesito hablar con alguien",
  "pásame con un humano",
  "¿me puede comunicar con un doctor?",
  "quiero que me atienda una persona",
  "prefiero hablar con una persona real",
  "persona real",
])("“%s” is a request for a person", (text) => {
  expect(asksForPerson(text)).toBe(true);
});

test.each([
  "should I talk to a doctor about my cough?",
  "my doctor told me to take ibuprofen",
  "when do I need to see a doctor for a fever",
  "a person in my family has the flu",
  "can I get flu from another person",
  "¿debo hablar con un médico por la tos?",
  "mi médico me dijo que tome ibuprofeno",
  "necesito un médico que me recete antibióticos",
  "¿se contagia la gripe al hablar con una persona?",
  "quiero hablar con mi hija de la regla",
])("“%s” is a question, not a request for a person", (text) => {
  expect(asksForPerson(text)).toBe(false);
});
