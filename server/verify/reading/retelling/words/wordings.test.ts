import { expect, test } from "vitest";
import { checks, claimOn } from "../../../fixtures/given.ts";
import { verifySentence } from "../../../verify-sentence.ts";

const verdictOn = async (source: string, claim: string) => (await verifySentence(claimOn(source, claim), checks)).kind;

const stones = "Ibuprofen can help the pain of kidney stones.";
const ssri = "Do not stop an SSRI suddenly, because you may feel dizzy.";
const gout = "Eating less offal, red meat and oily fish can help to prevent gout.";
const joint = "Start to move a sprained joint gently as soon as it hurts less.";
const chickenpox = "Chickenpox can be dangerous in people with a weakened immune system.";
const inhalers = "Some medicines, such as some inhalers and cold remedies, can cause palpitations.";
const baby = "Call if a baby goes limp or turns blue, even if the baby then seems well.";

test.each([
  [stones, "Ibuprofen can help kidney stone pain."],
  ["Chest pain can be serious.", "Pain in the chest can be serious."],
  [ssri, "Do not suddenly stop your SSRI, because you may feel dizzy."],
  [gout, "You can help to prevent gout by eating less offal, red meat and oily fish."],
  [joint, "Start moving a sprained joint gently as soon as it hurts less."],
  [chickenpox, "Chickenpox can be dangerous in people whose immune system is weak."],
  [chickenpox, "Chickenpox can be dangerous in people who have a weak immune system."],
  [inhalers, "Palpitations can be caused by some medicines, such as some inhalers and cold remedies."],
  [baby, "Call if your baby goes limp or turns blue, even if they then seem well."],
  ["Use the spray for no more than a week.", "Use the spray for no longer than a week."],
  ["It can help people to sleep.", "It can help people sleep."],
  ["Call now even without pain.", "Call now even if there is no pain."],
])("%j may be said as %j", async (source, claim) => {
  expect(await verdictOn(source, claim)).toBe("supported");
});

test.each([
  // A name in its short form keeps what it is of, and its list.
  [stones, "Ibuprofen can help pain kidney stones."],
  [stones, "Ibuprofen can help stone kidney pain."],
  [stones, "Pain of kidney stones can help ibuprofen."],
  ["Know the signs of a stroke or a bleed.", "Know stroke signs or a bleed."],
  ["Chest pain or back pain can be serious.", "Pain in the chest or back can be serious."],
  ["Pain in the chest, back or arm can be serious.", "Chest pain, back or arm can be serious."],
  ["Give a baby medicines for adults only on advice.", "Give an adult baby medicines only on advice."],
  // How something is done stays with what is done.
  [ssri, "Do not stop an SSRI, because you may suddenly feel dizzy."],
  [ssri, "Suddenly stop an SSRI, because you may not feel dizzy."],
  ["Stop the tablets slowly and rest.", "Stop the tablets and rest slowly."],
  ["Usually take it with food, and never alone.", "Take it with food, and usually never alone."],
  ["Take only one tablet again.", "Take one tablet only again."],
  // Means and end are turned, or a list beside them.
  [gout, "You can help to eat less offal, red meat and oily fish by preventing gout."],
  [gout, "You can help to prevent gout by eating more offal, red meat and oily fish."],
  [gout, "You can prevent gout by eating less offal, red meat and oily fish."],
  [gout, "You can help to prevent gout by not eating less offal, red meat and oily fish."],
  // To begin is not to stop, nor to try.
  [joint, "Stop moving a sprained joint gently as soon as it hurts less."],
  [joint, "Start to sprain a moved joint gently as soon as it hurts less."],
  ["Stop to rest when you feel dizzy.", "Stop resting when you feel dizzy."],
  [chickenpox, "Chickenpox can be dangerous in people whose immune system is strong."],
  [chickenpox, "Chickenpox can be weak in people whose immune system is dangerous."],
  [chickenpox, "Chickenpox can be dangerous in people whose immune system is not weak."],
  [inhalers, "Some medicines can be caused by palpitations, such as some inhalers and cold remedies."],
  [inhalers, "Palpitations can be caused by some inhalers, such as some medicines and cold remedies."],
  [baby, "Call if your baby goes limp or turns blue, but not if they then seem well."],
  [baby, "Call if your baby goes limp or turns blue, if they then seem well."],
  ["Use the spray for no more than a week.", "Use the spray for longer than a week."],
  ["Use the spray for more than a week.", "Use the spray for less than a week."],
  ["Call now even without pain.", "Call now if there is no pain."],
  ["Call now even without pain.", "Call now even if there is pain."],
  ["It can help people to sleep.", "It can help sleep to people."],
  ["A panic attack can feel like a heart attack.", "A panic attack can feel like a."],
])("%j is never said as %j", async (source, claim) => {
  expect(await verdictOn(source, claim)).not.toBe("supported");
});

const strain = "A strain is a torn muscle, and is often called a pulled muscle.";
const urine = "A urine test can show whether red urine is caused by blood.";

test.each([
  [strain, "A strain, often called a pulled muscle, is a torn muscle."],
  [urine, "A urine test can show whether blood is the cause of red urine."],
  ["Do not stop an SSRI suddenly.", "Avoid stopping an SSRI suddenly."],
  ["Lithium can take weeks or months to work fully.", "It can take weeks or months for lithium to work fully."],
  ["Newborn jaundice usually gets better.", "Jaundice in a newborn usually gets better."],
  ["Drinking less alcohol helps to protect bones.", "You can help to protect your bones by drinking less alcohol."],
  ["It heals in 3 weeks in a baby born early.", "It heals in 3 weeks if the baby was born early."],
  [
    "Contact a doctor straight away about cellulitis on the face.",
    "If you have cellulitis on your face, contact a doctor straight away.",
  ],
  ["Avoid eating grapefruit with statins.", "Do not eat grapefruit with statins."],
])("told as an aside, turned or forbidden, %j may be said as %j", async (source, claim) => {
  expect(await verdictOn(source, claim)).toBe("supported");
});

test.each([
  [strain, "A torn muscle, often called a pulled muscle, is a strain."],
  [strain, "A strain, never called a pulled muscle, is a torn muscle."],
  [strain, "A strain, always called a pulled muscle, is a torn muscle."],
  [urine, "A urine test can show whether red urine is the cause of blood."],
  [urine, "Blood can show whether a urine test is the cause of red urine."],
  ["If shingles causes the pain, rest.", "If the pain causes shingles, rest."],
  ["If the pain is caused by shingles, rest.", "If shingles is caused by the pain, rest."],
  ["Do not stop an SSRI suddenly.", "Avoid not stopping an SSRI suddenly."],
  ["Lithium can take weeks or months to work fully.", "It can take lithium for weeks or months to work fully."],
  ["Lithium can take weeks to work fully.", "It can take months for lithium to work fully."],
  ["Newborn jaundice usually gets better.", "A newborn in jaundice usually gets better."],
  ["Drinking less alcohol helps to protect bones.", "You can protect your bones by drinking less alcohol."],
  ["Drinking less alcohol helps to protect bones.", "You can help to drink less alcohol by protecting your bones."],
  ["It heals in 3 weeks in a baby born early.", "It heals in 3 weeks if the baby was not born early."],
  ["It heals in 3 weeks in a baby born early.", "It heals early if the baby was born in 3 weeks."],
  [
    "Contact a doctor straight away about cellulitis on the face.",
    "If you have cellulitis on your face, contact a doctor.",
  ],
  ["Do not stop an SSRI suddenly.", "Avoid an SSRI, stopping suddenly."],
  ["Do not stop an SSRI suddenly.", "Stop avoiding an SSRI suddenly."],
  ["Avoid eating grapefruit with statins.", "Do not avoid eating grapefruit with statins."],
  ["Avoid eating grapefruit with statins.", "Eat grapefruit with statins."],
])("told as an aside, turned or forbidden: %j is never said as %j", async (source, claim) => {
  expect(await verdictOn(source, claim)).not.toBe("supported");
});

const allergy = "Contact a doctor if you may have reacted to a food, medicine or sting.";
const wind = "Ask a pharmacist about wind, indigestion or diarrhoea.";
const failure = "Ask before using a salt substitute with heart failure.";

test.each([
  [allergy, "Contact a doctor if you may have reacted to a sting, food or medicine."],
  [wind, "Ask a pharmacist about diarrhoea, wind or indigestion."],
  ["Ask a doctor or pharmacist.", "Ask a pharmacist or doctor."],
  [failure, "If you have heart failure, ask before using a salt substitute."],
  [failure, "Ask before using a salt substitute if you have heart failure."],
  ["Put it on speaker, so that you can keep helping.", "Put it on speaker, so that you can go on helping."],
  ["Warfarin for clots is taken once a day.", "You take warfarin for clots once a day."],
])("with things in another order or told of the reader, %j may be said as %j", async (source, claim) => {
  expect(await verdictOn(source, claim)).toBe("supported");
});

test.each([
  [allergy, "Contact a doctor if you may have reacted to a sting, food and medicine."],
  [allergy, "Contact a doctor if you may have reacted to a sting or medicine."],
  [wind, "Ask a pharmacist about diarrhoea, wind and indigestion."],
  ["Sudden pain, fever or confusion is serious.", "Fever, pain or sudden confusion is serious."],
  ["Call for sudden pain, fever or confusion.", "Call for sudden fever, pain or confusion."],
  ["Wash and dry the cut.", "Dry and wash the cut."],
  ["Use water that has been boiled and cooled.", "Use water that has been cooled and boiled."],
  ["It can cause shortness of breath and wheezing.", "It can cause shortness of wheezing and breath."],
  [
    "Call for a weak arm or leg, slurred speech or confusion.",
    "Call for a weak arm or confusion, slurred speech or leg.",
  ],
  ["Call for a rash, cough or fever after a bite.", "Call for a fever, cough or rash after a bite."],
  ["Call for a rash, cough or fever after a bite.", "Call for a fever after a bite, cough or rash."],
  ["Give adults tea or milk, and babies milk or water.", "Give adults water or milk, and babies milk or tea."],
  ["It is worse than a cold or flu.", "It is a cold or worse than flu."],
  ["It makes you sleepier than usual or dizzy.", "It makes you sleepier than dizzy or usual."],
  // With a thing is not if you have the thing; and who takes it is not what is taken.
  ["Use the inhaler with a spacer.", "If you have a spacer, use the inhaler."],
  [failure, "If you have a salt substitute, ask before using heart failure."],
  [failure, "If you have kidney failure, ask before using a salt substitute."],
  [failure, "If you do not have heart failure, ask before using a salt substitute."],
  [
    "Call your emergency number for a rash or cough with heart failure.",
    "If you have heart failure, call your emergency number for a rash or cough.",
  ],
  ["Go on a walk and keep helping.", "Keep walking and go on helping."],
  ["Warfarin for clots is taken once a day.", "You take clots for warfarin once a day."],
  ["Warfarin for clots is taken once a day.", "You take warfarin for clots once a week."],
  ["Ibuprofen can help the pain of kidney stones.", "Ibuprofen can help kidney pain stones."],
])("things in another order or told of the reader: %j is never said as %j", async (source, claim) => {
  expect(await verdictOn(source, claim)).not.toBe("supported");
});
