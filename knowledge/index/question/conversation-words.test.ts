import { expect, test } from "vitest";
import { conversationWords } from "./conversation-words.ts";

test.each([
  ["en", "ok. and my 4 year old has a fever"],
  ["en", "and my husband has a cough, what helps"],
  ["es", "y mi hija tiene fiebre, ¿que hago?"],
  ["es", "gracias. mi abuelo de 80 anos esta mareado"],
] as const)("somebody with a complaint of their own begins anew (%s): %s", (language, text) => {
  const { plain, anotherPerson } = conversationWords[language];
  expect(anotherPerson.test(plain(text))).toBe(true);
});

test.each([
  ["en", "and he has a cough"],
  ["en", "and my blood pressure tablets are lisinopril"],
  ["en", "what about my son"],
  ["es", "y tiene tos"],
  ["es", "y para mi hija"],
] as const)("what leans on words before still does (%s): %s", (language, text) => {
  const { plain, anotherPerson } = conversationWords[language];
  expect(anotherPerson.test(plain(text))).toBe(false);
});
