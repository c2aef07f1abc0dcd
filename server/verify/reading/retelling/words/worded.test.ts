import { expect, test } from "vitest";
import { checks, claimOn } from "../../../fixtures/given.ts";
import { verifySentence } from "../../../verify-sentence.ts";
import { readText } from "../../reading.ts";
import { retell } from "../retell.ts";

const isSource = (source: string, claim: string): boolean => {
  const written = readText(source, "en");
  return retell(readText(claim, "en"), written)?.reading === written;
};

const app = "Do not use a pulse app to decide that you are well.";
const checkUps = "Go to every check in pregnancy.";
const codeine = "Codeine can cause drowsiness and constipation.";
const insulin = "Do not skip insulin if a person vomits.";
const cough = "Tell your doctor about a dry cough.";
const told = "Take the dose your doctor has set.";

/** By the rule that is meant: honest rewordings of guidance for patients. */
test.each([
  // each and all
  [checkUps, "Go to all your checks in pregnancy."],
  ["Keep every blood test for lithium.", "Keep all your blood tests for lithium."],
  ["Wash all the cuts.", "Wash every cut."],
  // no and not any
  ["Some people have no symptoms.", "Some people don't have any symptoms."],
  ["Contact a doctor if you do not have a pulse.", "Contact a doctor if you have no pulse."],
  // what something causes, and what it makes of you
  [codeine, "Codeine can make you drowsy and constipated."],
  ["The first dose can make you dizzy.", "The first dose can cause dizziness."],
  ["Do not drive while you have dizziness.", "Do not drive while you are dizzy."],
  ["Call for someone with dehydration.", "Call for someone who is dehydrated."],
  // phrases with a gap
  [cough, "Let your doctor know about a dry cough."],
  ["Smoking can make asthma worse.", "Smoking can worsen asthma."],
  ["Take off wet clothes.", "Take wet clothes off."],
  ["See a doctor about swollen ankles.", "See a doctor about swelling of the ankles."],
  // one quality of one thing
  ["A choking person may go blue.", "A person who is choking may go blue."],
  ["Wash skin that is broken.", "Wash broken skin."],
  // what a sentence is about
  ["A spacer can help an inhaler.", "Using a spacer can help your inhaler."],
  ["A flu vaccine helps to prevent flu.", "Flu vaccines help to prevent flu."],
  // how long, and now
  ["The rash heals within 2 weeks.", "The rash heals in two weeks."],
  ["Call if your baby moves less.", "Call if your baby is moving less."],
  ["Take it each day, because it wears off within a day.", "Take it each day, because it wears off in a day."],
  ["Call if a sore throat makes it hard to drink.", "Call if a sore throat makes drinking difficult."],
  // what may be left out
  [told, "Take the dose that your doctor has set."],
  ["Give the medicine prescribed for a child.", "Give the medicine that was prescribed for a child."],
  ["Make sure that the person rests.", "Make sure the person rests."],
  ["Use a blood-thinning medicine.", "Use a blood thinning medicine."],
  ["Call if a person has missed insulin.", "Call if a person has missed their insulin."],
  ["It is a way to cope.", "It is a way of coping."],
  // the lexicon
  ["Diarrhoea can lower the risk.", "Diarrhea may reduce the risk."],
  ["Start with small sips.", "Begin with small sips."],
  [app, "Do not use a pulse app to decide whether you are well."],
  ["A raised level does not always mean cancer.", "A raised level does not always mean you have cancer."],
  ["Stop a statin only if told.", "Stop taking a statin only if told."],
])("%j may be said as %j", (source, claim) => {
  expect(isSource(source, claim)).toBe(true);
});

/** They look alike and mean something else. */
test.each([
  [checkUps, "Go to some checks in pregnancy."],
  [checkUps, "Go to all your scans in pregnancy."],
  ["Take each tablet with 200 ml of water.", "Take all the tablets with 200 ml of water."],
  ["Take it every day.", "Take it all days."],
  ["Take it every 8 hours.", "Take it all 8 hours."],
  ["Some people have no more pain.", "Some people do not have any pain."],
  ["You have no pain.", "You do not have much pain."],
  ["You have no fever or cough.", "You do not have a cough or fever."],
  [codeine, "Codeine can make you drowsy or constipated."],
  [codeine, "Codeine can make you dizzy and constipated."],
  ["Codeine can cause drowsiness in a baby.", "Codeine can make you drowsy in a baby."],
  ["Codeine can cause drowsiness.", "Codeine can make you less drowsy."],
  ["Codeine can prevent drowsiness.", "Codeine can make you drowsy."],
  ["Rest while you have dizziness or vertigo.", "Rest while you are dizzy or vertigo."],
  ["Call for someone with dehydration.", "Call for someone who is not dehydrated."],
  [cough, "Let your partner know about a dry cough."],
  [cough, "Let your dry cough know about a doctor."],
  ["Smoking can make asthma worse.", "Smoking can improve asthma."],
  ["Take off wet clothes.", "Put wet clothes on."],
  ["See a doctor about swollen ankles.", "See a doctor about swelling of the knees."],
  ["A choking person may be sick.", "A person who is sick may be choking."],
  ["Call for a person who is allergic to nuts.", "Call for an allergic person to nuts."],
  ["Help a child who is not breathing.", "Help a breathing child."],
  ["Call for skin that is red and swollen.", "Call for red skin and swollen."],
  ["A nurse can help with the test.", "Having a nurse can help with the test."],
  ["Ibuprofen can cause ulcers.", "Stopping ibuprofen can cause ulcers."],
  ["A tablet has 500 mg.", "Tablets have 500 mg."],
  ["Call now if you have a seizure.", "Call now if you have seizures."],
  ["Get help within 2 hours.", "Get help in 2 hours."],
  ["You should see a doctor within 2 weeks.", "You should see a doctor in 2 weeks."],
  ["The rash heals within 2 weeks.", "The rash heals in 2 months."],
  ["Get better shoes within 2 weeks.", "Get better shoes in 2 weeks."],
  ["It makes it hard to drink.", "It makes drinking easy."],
  ["It makes it hard to drink.", "It makes eating hard."],
  ["It makes it hard to drink milk.", "It makes drinking hard milk."],
  ["Ask if you drink alcohol.", "Ask if you are drinking alcohol."],
  ["Call if your baby moves less.", "Call if you are moving less."],
  ["Watch people who were taking steroids.", "Watch people taking steroids."],
  ["Cover it so that you do not scratch.", "Cover it that you do not scratch."],
  ["Take 5-10 ml.", "Take 5 10 ml."],
  ["Call if a pain is new.", "Call if their pain is new."],
  [insulin, "Do not skip insulin if a person is vomiting blood."],
  ["It is a way to cope.", "It is a way to stop coping."],
  ["A pill can lower the risk.", "A pill can raise the risk."],
  ["Use a diary to decide that it is safe.", "Use a diary to decide whether it is safe."],
  [app, "Use a pulse app to decide whether you are well."],
  ["A raised level can mean cancer.", "A raised level means you have cancer."],
  ["Take it 2 times a day.", "Take it 2 times a week."],
  ["Keep away from children.", "Avoid children."],
  ["It can hurt.", "It can harm."],
  ["Take your tablets.", "Take your jabs."],
  ["It may not be cancer.", "It can be cancer."],
  ["Stop smoking now.", "Stop taking smoking now."],
])("%j is not %j", (source, claim) => {
  expect(isSource(source, claim)).toBe(false);
});

const psa = "A raised PSA does not always mean cancer.";
const parent = "Call your emergency number if a parent is badly hurt, even if they say they feel fine.";

test.each([
  [psa, "A raised PSA does not always mean you have cancer."],
  [parent, "Call your emergency number if a parent is badly hurt, even if they say they are fine."],
  [
    "Do not take a double dose to make up for a missed dose.",
    "Don't take a double dose to make up for a dose you have missed.",
  ],
])("%j may be said as %j to the person, and diagnoses and comforts nobody", async (source, claim) => {
  expect((await verifySentence(claimOn(source, claim), checks)).kind).toBe("supported");
});

test.each([
  [psa, "A raised PSA always means you have cancer."],
  [psa, "A raised PSA means you have cancer."],
  ["A lump can mean cancer in a child.", "A lump can mean you have cancer in a child."],
  [psa, "You have a raised PSA, which does not always mean cancer."],
  [parent, "They are fine, even if a parent is badly hurt."],
  [parent, "Call your emergency number if a parent is badly hurt, unless they say they are fine."],
])("%j is never said as %j to the person", async (source, claim) => {
  expect((await verifySentence(claimOn(source, claim), checks)).kind).not.toBe("supported");
});
