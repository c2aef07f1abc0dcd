import { expect, test } from "vitest";
import { claimOn, outcomeOf, run, shownBy } from "../fixtures/given.ts";

const check = (source: string, text: string, more: Parameters<typeof claimOn>[2] = {}) =>
  outcomeOf(run("population-kept", claimOn(source, text, more)));
const spanish = { passage: { language: "es" } };

test.each([
  ["Adults can use the spray.", "Adults may use the spray."],
  ["Adults can use the spray, because children swallow it.", "Adults can use the spray each day."],
  ["Rest at home.", "You can rest at home."],
  ["Diabetes can harm the eyes.", "Diabetes may harm the eyes."],
  ["The kidney makes urine.", "The kidney can make urine."],
  ["Do not leave a person alone if they might fall.", "If they might fall, do not leave a person alone."],
  ["People on lithium should call if they feel sick.", "Call if you feel sick on lithium."],
])("%j is for the people of %j", (source, text) => {
  expect(check(source, text)).toBe("ok");
});

test.each([
  ["Adults can use the spray.", "Children can use the spray."],
  ["Adults can use the spray.", "You can use the spray."],
  ["You can use the spray.", "Babies can use the spray."],
  ["Do not take it if you are pregnant.", "Do not take it if you are breastfeeding."],
  ["Ask first if you have kidney disease.", "Ask first if you have liver disease."],
  ["Ask first if you have diabetes.", "Ask first if you have it."],
  ["Older people should take less.", "Adults should take less."],
  ["Do not leave a person alone if they might fall.", "Do not leave a person alone if you might fall."],
  ["Stay with a person, even if they feel better.", "Stay with a person, even if you feel better."],
  ["Call someone if you feel faint.", "Call someone if they feel faint."],
])("%j is for others than %j", (source, text) => {
  expect(check(source, text)).toBe("contradicts");
});

test.each([
  ["Los adultos pueden usar el spray.", "Los niños pueden usar el spray."],
  ["No lo tome si está embarazada.", "No lo tome."],
  ["Consulte antes si tiene diabetes.", "Consulte antes si tiene eso."],
])("in Spanish, %j is for others than %j", (source, text) => {
  expect(check(source, text, spanish)).toBe("contradicts");
});

test("cutting the quote behind the people does not widen the advice", () => {
  const quote = "can take one tablet daily";
  expect(check("Children over 12 can take one tablet daily.", "You can take one tablet daily.", { quote })).toBe(
    "contradicts",
  );
});

test("a rule for adults, said in other words to somebody who asks about a child, is for a person to judge", () => {
  const [source, text] = ["Adults can use the spray at night.", "At night, adults can use the spray."];
  expect(check(source, text, { patientText: "My child has a cough." })).toBe("review");
  expect(check(source, text, { patientText: "I am an adult and have a cough." })).toBe("ok");
  expect(check(source, source, { patientText: "My child has a cough." })).toBe("ok");
});

test("a failure shows whom the claim and whom its source is for", () => {
  const given = claimOn("Adults can use the spray.", "Children can use the spray.");
  expect(shownBy(run("population-kept", given), given)).toEqual({ said: "Children", source: "Adults" });
});
