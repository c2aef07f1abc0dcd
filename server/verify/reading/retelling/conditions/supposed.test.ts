import { expect, test } from "vitest";
import { checks, claimOn } from "../../../fixtures/given.ts";
import { verifySentence } from "../../../verify-sentence.ts";

const verdictOn = async (source: string, claim: string) => (await verifySentence(claimOn(source, claim), checks)).kind;

const lump = "See a dentist about a lump in the mouth or neck, or a red patch in the mouth.";
const kidney = "Call your emergency number if someone with kidney disease is confused, very drowsy or has a fit.";
const cancer =
  "Call your emergency number if a person having cancer treatment has a rash that does not fade when pressed, chest pain, a fit or collapses.";
const fungal =
  "Contact a doctor the same day about a fungal skin infection with a fever, or with a weak immune system.";
const shingles = "Contact a doctor the same day about shingles in pregnancy or with a weak immune system.";
const constipation = "See a doctor if constipation does not improve with treatment, or keeps coming back.";
const acne = "Go to an emergency department now for very bad tummy pain with vomiting while taking isotretinoin.";
const vomiting =
  "Call your emergency number if a vomiting child has a stiff neck, dislikes bright light, or has a rash.";
const tongue =
  "Call your emergency number if swelling of the lips, throat or tongue, or trouble breathing, comes on after a statin.";
const bowel =
  "Call your emergency number if someone with signs of an infection is confused, or has blue, grey or pale skin.";
const headaches = "See a doctor if headaches keep coming back.";
const smoking =
  "Contact a doctor the same day if you feel unwell, drowsy or shaky after stopping smoking while taking clozapine or olanzapine.";
const back = "Call your emergency number if back pain comes with chest pain.";
const water = "If you take water tablets, contact a doctor the same day for vomiting or diarrhoea.";
const pregnant = "Call your emergency number for severe tummy pain or fainting if you could be pregnant.";
const towels = "Do not share towels or cups with a person with hand, foot and mouth disease.";
const cloth = "A cool cloth can ease an itchy rash from a mild allergic reaction.";
const choking = "Lean a choking adult or child forward and give up to 5 sharp back blows.";
const feet = "Check the feet and skin of a person with diabetes often.";
const warfarin = "Do not stop warfarin because of blood in urine unless a doctor tells you to.";
const inhibitor = "See a doctor or pharmacist about a cough that does not settle with an ACE inhibitor.";
const skin = "Go to an emergency department now if the skin is very painful and swollen, with a fever.";
const sugar = "Contact a diabetes team straight away for high blood sugar in pregnancy with ketones or feeling unwell.";

test.each([
  [lump, "If you have a lump in your mouth or neck, or a red patch in your mouth, see a dentist about it."],
  [kidney, "If a person with kidney disease is confused or very drowsy, or has a fit, call your emergency number."],
  [kidney, "If someone has kidney disease and is confused, very drowsy or has a fit, call your emergency number."],
  [
    cancer,
    "If someone who is having cancer treatment gets a rash that does not fade when pressed, has chest pain, has a fit or collapses, call your emergency number.",
  ],
  [
    fungal,
    "If you have a fungal skin infection and also have a fever or a weak immune system, contact a doctor the same day.",
  ],
  [shingles, "If you have shingles and you are pregnant or have a weak immune system, contact a doctor the same day."],
  [constipation, "If your constipation doesn't improve with treatment, or if it keeps coming back, see a doctor."],
  [acne, "If you're taking isotretinoin and get very bad tummy pain with vomiting, go to an emergency department now."],
  [
    vomiting,
    "If your child is vomiting and has a stiff neck, dislikes bright light, or has a rash, call your emergency number.",
  ],
  [
    tongue,
    "If your lips, throat or tongue swell up, or you have trouble breathing, after taking a statin, call your emergency number.",
  ],
  [
    bowel,
    "Call your emergency number if someone who has signs of an infection is confused, or their skin is blue, grey or pale.",
  ],
  [headaches, "If you keep getting headaches, see a doctor."],
  [
    smoking,
    "If you take clozapine or olanzapine and you feel unwell, drowsy or shaky after you stop smoking, contact a doctor the same day.",
  ],
  [back, "If you have back pain and also have chest pain, call your emergency number."],
  [water, "If you are on water tablets and you have vomiting or diarrhoea, contact a doctor the same day."],
  [pregnant, "If you could be pregnant and you get severe tummy pain or you faint, call your emergency number."],
  [towels, "If someone has hand, foot and mouth disease, don't share towels or cups with them."],
  [cloth, "If you have an itchy rash from a mild allergic reaction, a cool cloth can ease it."],
  [choking, "If an adult or child is choking, lean them forward and give up to 5 sharp back blows."],
  [feet, "If someone has diabetes, check their feet and skin often."],
  [warfarin, "If you see blood in your urine, don't stop warfarin because of it unless a doctor tells you to."],
  [
    inhibitor,
    "If you're taking an ACE inhibitor and have a cough that doesn't settle, see a doctor or pharmacist about it.",
  ],
  [skin, "Go to an emergency department now if your skin is very painful and swollen, and you have a fever."],
  [
    sugar,
    "If you're pregnant and have high blood sugar along with ketones or feeling unwell, contact a diabetes team straight away.",
  ],
  // Of other guidance.
  [
    "Ask your doctor about a beta blocker if you are or want to be pregnant, or are breastfeeding.",
    "If you are pregnant, want to be pregnant or are breastfeeding, ask your doctor about a beta blocker.",
  ],
  [
    "Contact a diabetes team if you keep getting low blood sugar or no longer notice the signs.",
    "If you keep getting low blood sugar, or you no longer notice the signs, contact a diabetes team.",
  ],
  [
    "See a doctor if a mole changes shape or colour, or bleeds.",
    "If your mole changes shape or colour, or if it bleeds, see a doctor.",
  ],
  [
    "Contact a doctor the same day if your skin or eyes turn yellow while taking an ACE inhibitor.",
    "If you're taking an ACE inhibitor and your skin or eyes turn yellow, contact a doctor the same day.",
  ],
  [
    "Call now if a person with acne plans to end their life or has harmed themselves.",
    "If someone with acne has harmed themselves or plans to end their life, call now.",
  ],
  ["A deep burn may need a skin graft.", "If a burn is deep, it may need a skin graft."],
  [
    "Offer drinks to a child with a fever, and avoid juice.",
    "If your child has a fever, offer them drinks and avoid juice.",
  ],
])("%j may be said as %j: both suppose the same", async (source, claim) => {
  expect(await verdictOn(source, claim)).toBe("supported");
});

test.each([
  // A word of the condition less, more, or another.
  [lump, "If you have a lump in your mouth or neck, see a dentist about it if you have a red patch in your mouth."],
  [lump, "If you have a lump in your mouth or neck and a red patch in your mouth, see a dentist about it."],
  [lump, "If you have a lump in your neck, or a red patch in your mouth or neck, see a dentist about it."],
  [kidney, "If a person with kidney disease is confused and very drowsy, or has a fit, call your emergency number."],
  [kidney, "If a person is confused, very drowsy or has a fit, call your emergency number about kidney disease."],
  [kidney, "If a person with kidney disease is confused, drowsy or has a fit, call your emergency number."],
  [kidney, "If a person who is confused has kidney disease, is very drowsy or has a fit, call your emergency number."],
  [
    cancer,
    "If a person having cancer treatment has a rash that does not fade when pressed and chest pain, a fit or collapses, call your emergency number.",
  ],
  [
    cancer,
    "If a person having cancer treatment has a rash that fades when pressed, chest pain, a fit or collapses, call your emergency number.",
  ],
  [
    fungal,
    "If you have a fungal skin infection or also have a fever or a weak immune system, contact a doctor the same day.",
  ],
  [
    fungal,
    "If you have a fungal skin infection and also have a fever and a weak immune system, contact a doctor the same day.",
  ],
  [shingles, "If you have shingles or you are pregnant or have a weak immune system, contact a doctor the same day."],
  [shingles, "If you have shingles and you are pregnant and have a weak immune system, contact a doctor the same day."],
  [constipation, "If your constipation improves with treatment, or if it keeps coming back, see a doctor."],
  [constipation, "If your constipation doesn't improve with treatment and keeps coming back, see a doctor."],
  [constipation, "If your constipation doesn't improve with treatment, or doesn't keep coming back, see a doctor."],
  [acne, "If you're taking isotretinoin or get very bad tummy pain with vomiting, go to an emergency department now."],
  [acne, "If you get very bad tummy pain with vomiting, take isotretinoin and go to an emergency department now."],
  [acne, "If you're taking isotretinoin and get very bad tummy pain or vomiting, go to an emergency department now."],
  [
    acne,
    "If you're not taking isotretinoin and get very bad tummy pain with vomiting, go to an emergency department now.",
  ],
  [
    vomiting,
    "If your child is vomiting or has a stiff neck, dislikes bright light, or has a rash, call your emergency number.",
  ],
  [
    vomiting,
    "If your child is vomiting and has a stiff neck, likes bright light, or has a rash, call your emergency number.",
  ],
  [
    vomiting,
    "If your child is vomiting and has a stiff neck and dislikes bright light, or has a rash, call your emergency number.",
  ],
  [
    tongue,
    "If your lips, throat or tongue swell up, and you have trouble breathing, after taking a statin, call your emergency number.",
  ],
  [
    tongue,
    "If your lips, throat or tongue swell up, or you have trouble breathing, before taking a statin, call your emergency number.",
  ],
  [
    bowel,
    "Call your emergency number if someone who has signs of an infection is confused, and their skin is blue, grey or pale.",
  ],
  [
    bowel,
    "Call your emergency number if someone who has signs of an infection is confused, or your skin is blue, grey or pale.",
  ],
  [headaches, "If you keep getting better, see a doctor about headaches coming back."],
  [headaches, "If you get headaches, see a doctor."],
  [
    smoking,
    "If you take clozapine or olanzapine and you feel unwell, drowsy or shaky after you start smoking, contact a doctor the same day.",
  ],
  [
    smoking,
    "If you take clozapine or olanzapine or you feel unwell, drowsy or shaky after you stop smoking, contact a doctor the same day.",
  ],
  [
    smoking,
    "If you feel unwell, drowsy or shaky after stopping clozapine or olanzapine while smoking, contact a doctor the same day.",
  ],
  [back, "If you have back pain or chest pain, call your emergency number."],
  [back, "If you have back pain and also have no chest pain, call your emergency number."],
  [water, "If you are on water tablets or you have vomiting or diarrhoea, contact a doctor the same day."],
  [water, "If you have vomiting or diarrhoea, take water tablets and contact a doctor the same day."],
  [pregnant, "If you could be pregnant or you get severe tummy pain or you faint, call your emergency number."],
  [pregnant, "If you are pregnant and you get severe tummy pain or you faint, call your emergency number."],
  [pregnant, "If you could be pregnant and you get severe tummy pain and you faint, call your emergency number."],
  [towels, "If you have hand, foot and mouth disease, don't share towels or cups with them."],
  [towels, "If someone has towels or cups, don't share hand, foot and mouth disease with them."],
  [towels, "If someone has no hand, foot and mouth disease, don't share towels or cups with them."],
  [cloth, "If you have a mild allergic reaction from an itchy rash, a cool cloth can ease it."],
  [cloth, "If you have an itchy rash, a cool cloth can ease a mild allergic reaction from it."],
  [choking, "If an adult or child is not choking, lean them forward and give up to 5 sharp back blows."],
  [choking, "If an adult is choking, lean a child forward and give up to 5 sharp back blows."],
  [feet, "If someone has diabetes, check your feet and skin often."],
  [feet, "If you have diabetes, check their feet and skin often."],
  [warfarin, "If you stop warfarin, see a doctor because of it unless you have blood in urine."],
  [warfarin, "If you see a doctor, don't stop warfarin because of it unless you have blood in urine."],
  [
    inhibitor,
    "If you're taking an ACE inhibitor or have a cough that doesn't settle, see a doctor or pharmacist about it.",
  ],
  [inhibitor, "If you have a cough that doesn't settle, see a doctor or pharmacist about an ACE inhibitor."],
  [skin, "Go to an emergency department now if your skin is very painful and swollen, or you have a fever."],
  [
    sugar,
    "If you're pregnant or have high blood sugar along with ketones or feeling unwell, contact a diabetes team straight away.",
  ],
  [
    sugar,
    "If you're pregnant with ketones, contact a diabetes team straight away for high blood sugar or feeling unwell.",
  ],
  // Order that says what belongs to what, and whom it is about.
  ["Call now for weakness with numbness on one side.", "Call now if you have numbness on one side with weakness."],
  ["Call now if someone is choking and cannot speak.", "If someone is choking and you cannot speak, call now."],
  ["Call now if you cannot poo or pee.", "If you cannot poo or can pee, call now."],
  ["Call now for a seizure.", "If you have seizures, call now."],
  ["See a doctor if you have contact with an animal.", "If you have contact and an animal, see a doctor."],
  // What is fetched, what a thing is used with, and what somebody is told.
  ["Ask a pharmacist about a vaccine.", "If you have a vaccine, ask a pharmacist."],
  ["Use an inhaler with a spacer.", "If you have a spacer, use an inhaler."],
  ["Do not call for a cold.", "If you have a cold, do not call."],
  ["Ask for a plan that says what to do if you have a fit.", "If you have a fit, ask for a plan that says what to do."],
  ["Rest, and call a doctor if you have a fever.", "If you have a fever, rest, and call a doctor."],
  ["Call a doctor if a child has a fever.", "If you have a fever, call a doctor about a child."],
  ["See a doctor about low mood because of acne.", "If you have low mood, see a doctor because of acne."],
  ["See a doctor about a cough after a cold.", "If you have a cold, see a doctor about a cough."],
  [
    "See a doctor if a mole changes shape or colour, or bleeds.",
    "If your mole changes shape or colour, and it bleeds, see a doctor.",
  ],
  [
    "Call now if you feel faint or have a rash after a sting.",
    "If you have a rash or feel faint after a sting, call now.",
  ],
  [
    "Ask your doctor about a beta blocker if you are or want to be pregnant, or are breastfeeding.",
    "If you are pregnant, do not want to be pregnant or are breastfeeding, ask your doctor about a beta blocker.",
  ],
  [
    "Go to hospital now after a blow to the head while taking warfarin.",
    "If you take warfarin or get a blow to the head, go to hospital now.",
  ],
  [
    "Go to hospital now after a blow to the head while taking warfarin.",
    "If you get a blow to the head, take warfarin and go to hospital now.",
  ],
  ["A deep burn may need a skin graft.", "If a skin graft is deep, it may need a burn."],
  ["A deep burn may need a skin graft.", "If a burn is not deep, it may need a skin graft."],
  ["Do not rest, and call a doctor.", "Do not rest and call a doctor."],
  ["Rest if you are tired, and call a doctor.", "Rest if you are tired and call a doctor."],
  ["Ask before you take it with steroids.", "If you ask before you take it, take steroids."],
])("%j is never said as %j: something else is supposed", async (source, claim) => {
  expect(await verdictOn(source, claim)).not.toBe("supported");
});
