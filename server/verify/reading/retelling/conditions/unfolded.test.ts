import { expect, test } from "vitest";
import { checks, claimOn } from "../../../fixtures/given.ts";
import { verifySentence } from "../../../verify-sentence.ts";

const verdictOn = async (source: string, claim: string) => (await verifySentence(claimOn(source, claim), checks)).kind;

const aspirin = "Do not give aspirin to a child under 16 for fever.";
const heart = "Help a person with heart failure to sit up at night.";
const cancer = "Take a fever in a child having cancer treatment as an emergency.";
const sign = "A new backache can also be a sign of labour.";
const two = "Give ibuprofen to an adult with a fever and paracetamol to a child with a fever.";
const hives = "Stay with a person who has new hives, because a mild reaction can become serious.";

test.each([
  [aspirin, "If your child is under 16, do not give them aspirin for a fever."],
  [heart, "If someone has heart failure, help them to sit up at night."],
  [cancer, "If your child is having cancer treatment, take a fever as an emergency."],
  [sign, "If you have a new backache, it can also be a sign of labour."],
  [hives, "If somebody has new hives, stay with them, as a mild reaction can become serious."],
])("%j may be said as %j: the condition is the name the source has", async (source, claim) => {
  expect(await verdictOn(source, claim)).toBe("supported");
});

test.each([
  // Another condition, another person, or one more than the source has.
  [aspirin, "If your child is over 16, do not give them aspirin for a fever."],
  [aspirin, "If your child is under 16, do not give them a fever for aspirin."],
  [aspirin, "If your child is under 16, give them aspirin for a fever."],
  [aspirin, "If your child is not under 16, do not give them aspirin for a fever."],
  [aspirin, "If your baby is under 16, do not give them aspirin for a fever."],
  [aspirin, "Only if your child is under 16, give them aspirin for a fever."],
  [aspirin, "Your child is under 16, do not give them aspirin for a fever."],
  [aspirin, "If your child has a fever, do not give them aspirin under 16."],
  [heart, "If someone has heart failure, sit up to help them at night."],
  [heart, "If someone has heart failure, help them to sit up only at night."],
  [heart, "If someone has liver failure, help them to sit up at night."],
  [cancer, "If your child is having a fever, take cancer treatment as an emergency."],
  [cancer, "If your child is having an emergency, take a fever as cancer treatment."],
  [cancer, "If your child has had cancer treatment, take a fever as an emergency."],
  [sign, "If you have a backache, it can also be a new sign of labour."],
  [sign, "If you have labour, it can also be a sign of a new backache."],
  [sign, "If you have a new backache, it is also a sign of labour."],
  [sign, "If you have a new backache, it cannot be a sign of labour."],
  // Who looks after somebody is told of an illness of their own.
  ["Keep a regular routine for a person with dementia.", "If you have dementia, keep a regular routine."],
  ["Learn to give diazepam to someone with epilepsy.", "If you have epilepsy, learn to give diazepam."],
  // The name belongs to one of two things.
  [two, "If a child has a fever, give ibuprofen to an adult and paracetamol."],
  [two, "If a child has a fever, give them ibuprofen."],
  [two, "If an adult has a fever, give them paracetamol."],
  [
    "Rest at home, and give water to a child with a fever.",
    "If your child has a fever, rest at home, and give water to them.",
  ],
  ["Give honey to a child over 1 and cough syrup to an adult.", "If your child is over 1, give honey and cough syrup."],
  ["Call for a person with a rash or a fever.", "If a person has a rash, call for a fever."],
])("%j is never said as %j", async (source, claim) => {
  expect(await verdictOn(source, claim)).not.toBe("supported");
});
