import { expect, test } from "vitest";
import { wordingIn } from "../protocol/wording.ts";
import { answerToSmallTalk, isSmallTalk } from "./small-talk.ts";

test.each([
  ["thanks", "thanks", "en"],
  ["ok thank you so much", "thanks", "en"],
  ["thank you, that really helped", "thanks", "en"],
  ["Thanks, that was very helpful!", "thanks", "en"],
  ["thanks for your help", "thanks", "en"],
  ["cheers", "thanks", "en"],
  ["no thanks", "thanks", "en"],
  ["gracias, muy amable", "thanks", "es"],
  ["ok gracias", "thanks", "es"],
  ["Muchas gracias por su ayuda", "thanks", "es"],
  ["me ha ayudado mucho, gracias", "thanks", "es"],
  ["thanks bye", "goodbye", "en"],
  ["ok bye!", "goodbye", "en"],
  ["gracias, hasta luego", "goodbye", "es"],
  ["Adiós", "goodbye", "es"],
  ["hello", "greeting", "en"],
  ["Hi there", "greeting", "en"],
  ["hola, buenas tardes", "greeting", "es"],
  ["Are you a real doctor?", "identity", "en"],
  ["are you a human or a bot", "identity", "en"],
  ["Am I talking to a robot?", "identity", "en"],
  ["hi, who are you?", "identity", "en"],
  ["¿Eres una persona de verdad?", "identity", "es"],
  ["¿Estoy hablando con un robot?", "identity", "es"],
  ["¿es usted médico?", "identity", "es"],
  ["yes", "not-a-question", "en"],
  ["vale", "not-a-question", "es"],
] as const)("“%s” is answered as %s, in its own language", (text, id, language) => {
  expect(isSmallTalk(text)).toBe(true);
  // Whatever the conversation was held in: few words are too few for the floor to tell a language by.
  expect(answerToSmallTalk(text, language === "es" ? "en" : "es")).toBe(wordingIn(language)[id]);
});

test("what is said alike in both languages is answered in the language of the conversation", () => {
  expect(answerToSmallTalk("ok", "es")).toBe(wordingIn("es")["not-a-question"]);
});

test.each([
  "thanks, that didn't help",
  "thanks but it still hurts",
  "hi, my chest hurts",
  "bye bye world",
  "that helped but now I feel sick",
  "gracias, pero sigue con fiebre",
  "hola tengo tos",
  "adiós a todos, no quiero vivir",
  "goodbye everyone, I can't go on",
  "no me siento bien",
  "",
])("“%s” is read as a message with something to say", (text) => {
  expect(isSmallTalk(text)).toBe(false);
});
