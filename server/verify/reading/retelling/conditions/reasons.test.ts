import { expect, test } from "vitest";
import { checks, claimOn } from "../../../fixtures/given.ts";
import { verifySentence } from "../../../verify-sentence.ts";

const verdictOn = async (source: string, claim: string) => (await verifySentence(claimOn(source, claim), checks)).kind;

const vaccine = "The vaccine works only before signs start, so do not wait.";
const clots = "Go to every blood test, because too much warfarin causes bleeding.";
const skin = "Yellow skin can be hard to see, so look at the eyes.";
const plan = "Ask a nurse for a plan that says what to do when asthma gets worse.";
const drugs = "Avoid alcohol and drugs, which can make depression worse.";

test.each([
  [vaccine, "Do not wait, because the vaccine works only before signs start."],
  [clots, "Too much warfarin causes bleeding, so go to every blood test."],
  [clots, "Go to every blood test, since too much warfarin causes bleeding."],
  [skin, "Look at the eyes, because yellow skin can be hard to see."],
  [drugs, "Avoid alcohol and drugs, because they can make depression worse."],
])("%j may be said as %j: the reason stays the reason", async (source, claim) => {
  expect(await verdictOn(source, claim)).toBe("supported");
});

test.each([
  [vaccine, "The vaccine works only before signs start, because you do not wait."],
  [vaccine, "Do not wait, so the vaccine works only before signs start."],
  [vaccine, "Wait, because the vaccine works only before signs start."],
  [vaccine, "Do not wait, because the vaccine works before signs start."],
  [vaccine, "Do not wait because the vaccine works only before signs start."],
  [clots, "Go to every blood test, so too much warfarin causes bleeding."],
  [clots, "Too much warfarin causes bleeding, because you go to every blood test."],
  [clots, "Bleeding causes too much warfarin, so go to every blood test."],
  [skin, "Yellow skin can be hard to see, because you look at the eyes."],
  [skin, "Look at the yellow skin, because eyes can be hard to see."],
  [drugs, "Avoid depression, because alcohol and drugs can make it worse."],
  [drugs, "Avoid alcohol and drugs, because depression can make them worse."],
  [plan, "When asthma gets worse, ask a nurse for a plan that says what to do."],
])("%j is never said as %j", async (source, claim) => {
  expect(await verdictOn(source, claim)).not.toBe("supported");
});

test.each([
  [
    "Eat regular meals, because missing meals can bring on a headache.",
    "Missing meals can trigger a headache, so make sure you eat regular meals.",
  ],
  [
    "Eat regular meals, because missing meals can bring on a headache.",
    "Because missing meals can bring on a headache, you should eat regular meals.",
  ],
  [
    "Eat regular meals, because missing meals can bring on a headache.",
    "Missing meals can bring on a headache, which is why you should eat regular meals.",
  ],
  [
    "Do not give aspirin to a child under 16 with chickenpox, because aspirin can cause Reye's syndrome, a serious illness.",
    "Because aspirin can cause Reye's syndrome, a serious illness, don't give it to a child under 16 who has chickenpox.",
  ],
  [
    "Do not give aspirin to a child under 16 with chickenpox, because aspirin can cause Reye's syndrome, a serious illness.",
    "Aspirin can cause Reye's syndrome, a serious illness, so do not give aspirin to a child under 16 with chickenpox.",
  ],
  [
    "See a doctor about loud snoring with pauses in breathing or gasping, which can be signs of sleep apnoea.",
    "See a doctor about loud snoring with pauses in breathing or gasping, because these can be signs of sleep apnoea.",
  ],
  [
    "See a doctor about loud snoring with pauses in breathing or gasping, which can be signs of sleep apnoea.",
    "See a doctor about loud snoring with pauses in your breathing or gasping, as they can be signs of sleep apnoea.",
  ],
  [
    "Never smoke or use a naked flame near home oxygen, because oxygen makes fire burn fiercely.",
    "Oxygen makes fire burn fiercely, so you must never smoke or use a naked flame near home oxygen.",
  ],
  [
    "Do not stop levothyroxine without talking to your doctor, because symptoms are likely to come back.",
    "Don't stop levothyroxine unless you've talked to your doctor, as your symptoms are likely to come back.",
  ],
  [
    "Antibiotics do not help hand, foot and mouth disease, because viruses are the cause.",
    "Antibiotics do not help hand, foot and mouth disease, as it's caused by viruses.",
  ],
  [
    "Antibiotics do not help hand, foot and mouth disease, because viruses are the cause.",
    "Antibiotics won't help hand, foot and mouth disease, because viruses are the cause.",
  ],
  [
    "Do not scratch a fungal skin infection, because scratching can spread the fungus.",
    "Because scratching can spread the fungus, don't scratch a fungal skin infection.",
  ],
  [
    "Do not scratch a fungal skin infection, because scratching can spread the fungus.",
    "Scratching can spread the fungus, so don't scratch a fungal skin infection.",
  ],
  [
    "Check cold, cough and sleep products for antihistamines, because many contain a drowsy antihistamine.",
    "You should check cold, cough and sleep products for antihistamines, as many contain a drowsy antihistamine.",
  ],
  [
    "Watch a mild allergic reaction closely, because a mild reaction can turn into anaphylaxis.",
    "A mild reaction can turn into anaphylaxis, which is why you should watch a mild allergic reaction closely.",
  ],
  [
    "Tell your doctor if you have heart disease or take a beta blocker, because beta blockers can make adrenaline work less well.",
    "Make sure you tell your doctor if you have heart disease or take a beta blocker, since beta blockers can make adrenaline work less well.",
  ],
  [
    "Ask a pharmacist before giving a child an antihistamine, because age limits differ.",
    "Age limits differ, so you should ask a pharmacist before giving a child an antihistamine.",
  ],
  [
    "Brand names such as Benadryl can mean a different antihistamine in each country, so check the name of the drug on the packet.",
    "Check the name of the drug on the packet, because brand names like Benadryl can mean a different antihistamine in each country.",
  ],
  [
    "Do not take isotretinoin in pregnancy, because isotretinoin can seriously harm an unborn baby.",
    "Isotretinoin can seriously harm an unborn baby, so don't take it if you're pregnant.",
  ],
  [
    "Do not take isotretinoin in pregnancy, because isotretinoin can seriously harm an unborn baby.",
    "Don't take isotretinoin when you are pregnant, as it can seriously harm an unborn baby.",
  ],
  [
    "Do not take isotretinoin in pregnancy, because isotretinoin can seriously harm an unborn baby.",
    "Because isotretinoin can seriously harm an unborn baby, don't take it during pregnancy.",
  ],
  [
    "Ask a pharmacist about alcohol with other antibiotics, because alcohol can make sickness and dizziness worse.",
    "Alcohol can worsen sickness and dizziness, so you should ask a pharmacist about alcohol with other antibiotics.",
  ],
  [
    "Drink plenty of water and eat fibre after a birth, because straining can hurt stitches.",
    "After giving birth, drink plenty of water and eat fibre, as straining can hurt your stitches.",
  ],
  [
    "Drink plenty of water and eat fibre after a birth, because straining can hurt stitches.",
    "You should drink plenty of water and eat fibre after a birth, because your stitches can be hurt by straining.",
  ],
  [
    "Get medical help now for pain, swelling, warmth or redness in one leg after a birth, because a clot may be the cause.",
    "If you have pain, swelling, warmth or redness in one leg after giving birth, get medical help now, because it may be caused by a clot.",
  ],
  [
    "Antibiotics do not help a cold, because colds are caused by viruses.",
    "Because viruses cause colds, antibiotics don't help a cold.",
  ],
  [
    "Antibiotics do not help a cold, because colds are caused by viruses.",
    "Colds are caused by viruses, so antibiotics won't help a cold.",
  ],
  [
    "Take daily angina medicines as prescribed, and do not stop a beta blocker suddenly without talking to a doctor.",
    "Take your daily angina medicines as prescribed, and don't suddenly stop a beta blocker unless you've talked to a doctor.",
  ],
  [
    "Tell the doctor if you are pregnant or breastfeeding, because some acne antibiotics can harm a baby.",
    "If you're pregnant or breastfeeding, make sure you tell the doctor, because a baby can be harmed by some acne antibiotics.",
  ],
  [
    "Do not take codeine for haemorrhoids, because codeine causes constipation.",
    "Codeine causes constipation, so do not take it for haemorrhoids.",
  ],
  [
    "Do not take codeine for haemorrhoids, because codeine causes constipation.",
    "Codeine makes you constipated, so don't take it for haemorrhoids.",
  ],
  [
    "Watch for a rash, which can be a sign of an allergy.",
    "Watch for a rash, because this can be a sign of an allergy.",
  ],
])("%j may be said as %j: the reason stays the reason", async (source, claim) => {
  expect(await verdictOn(source, claim)).toBe("supported");
});

test.each([
  [
    "Eat regular meals, because missing meals can bring on a headache.",
    "Missing meals can bring on a headache, so you can eat regular meals.",
  ],
  [
    "Eat regular meals, because missing meals can bring on a headache.",
    "Eat regular meals, so missing meals can bring on a headache.",
  ],
  [
    "See a doctor about loud snoring with pauses in breathing or gasping, which can be signs of sleep apnoea.",
    "See a doctor about loud snoring with pauses in breathing or gasping, because these are signs of sleep apnoea.",
  ],
  [
    "Never smoke or use a naked flame near home oxygen, because oxygen makes fire burn fiercely.",
    "Oxygen makes fire burn fiercely, so you should never smoke or use a naked flame near home oxygen.",
  ],
  [
    "Never smoke or use a naked flame near home oxygen, because oxygen makes fire burn fiercely.",
    "Oxygen makes fire burn fiercely, so you must smoke or use a naked flame near home oxygen.",
  ],
  [
    "Do not stop levothyroxine without talking to your doctor, because symptoms are likely to come back.",
    "Stop levothyroxine unless you've talked to your doctor, as your symptoms are likely to come back.",
  ],
  [
    "Do not stop levothyroxine without talking to your doctor, because symptoms are likely to come back.",
    "Don't stop levothyroxine if you've talked to your doctor, as your symptoms are likely to come back.",
  ],
  [
    "Antibiotics do not help hand, foot and mouth disease, because viruses are the cause.",
    "Antibiotics do not help hand, foot and mouth disease, as it causes viruses.",
  ],
  [
    "Antibiotics do not help hand, foot and mouth disease, because viruses are the cause.",
    "Antibiotics will help hand, foot and mouth disease, because viruses are the cause.",
  ],
  [
    "Do not scratch a fungal skin infection, because scratching can spread the fungus.",
    "Scratching can spread the fungus because you don't scratch a fungal skin infection.",
  ],
  [
    "Do not scratch a fungal skin infection, because scratching can spread the fungus.",
    "Because a fungal skin infection can spread scratching, don't scratch the fungus.",
  ],
  [
    "Do not scratch a fungal skin infection, because scratching can spread the fungus.",
    "You should scratch a fungal skin infection, because scratching can spread the fungus.",
  ],
  [
    "Check cold, cough and sleep products for antihistamines, because many contain a drowsy antihistamine.",
    "You must check cold, cough and sleep products for antihistamines, because many contain a drowsy antihistamine.",
  ],
  [
    "Check cold, cough and sleep products for antihistamines, because many contain a drowsy antihistamine.",
    "You could check cold, cough and sleep products for antihistamines, because many contain a drowsy antihistamine.",
  ],
  [
    "Watch a mild allergic reaction closely, because a mild reaction can turn into anaphylaxis.",
    "Watch a mild allergic reaction closely, which is why a mild reaction can turn into anaphylaxis.",
  ],
  [
    "Tell your doctor if you have heart disease or take a beta blocker, because beta blockers can make adrenaline work less well.",
    "Make sure your doctor tells you if you have heart disease or take a beta blocker, because beta blockers can make adrenaline work less well.",
  ],
  [
    "Tell your doctor if you have heart disease or take a beta blocker, because beta blockers can make adrenaline work less well.",
    "You may tell your doctor if you have heart disease or take a beta blocker, because beta blockers can make adrenaline work less well.",
  ],
  [
    "Ask a pharmacist before giving a child an antihistamine, because age limits differ.",
    "Age limits differ, so you should ask a pharmacist after giving a child an antihistamine.",
  ],
  [
    "Ask a pharmacist before giving a child an antihistamine, because age limits differ.",
    "Age limits differ, so a pharmacist should ask you before giving a child an antihistamine.",
  ],
  [
    "Do not use a heat pad on a swollen joint, because heat can make swelling worse.",
    "Because heat can make swelling worse, you shouldn't use a heat pad on a swollen joint.",
  ],
  [
    "Do not use a heat pad on a swollen joint, because heat can make swelling worse.",
    "Because heat can make swelling worse, you mustn't use a heat pad on a swollen joint.",
  ],
  [
    "Brand names such as Benadryl can mean a different antihistamine in each country, so check the name of the drug on the packet.",
    "Check the brand names on the packet, because the name of the drug can mean a different antihistamine in each country.",
  ],
  [
    "Do not take isotretinoin in pregnancy, because isotretinoin can seriously harm an unborn baby.",
    "Isotretinoin can seriously harm an unborn baby, so don't take it after pregnancy.",
  ],
  [
    "Ask a pharmacist about alcohol with other antibiotics, because alcohol can make sickness and dizziness worse.",
    "Sickness and dizziness can worsen alcohol, so you should ask a pharmacist about alcohol with other antibiotics.",
  ],
  [
    "Drink plenty of water and eat fibre after a birth, because straining can hurt stitches.",
    "After giving birth, drink plenty of water or eat fibre, as straining can hurt your stitches.",
  ],
  [
    "Get medical help now for pain, swelling, warmth or redness in one leg after a birth, because a clot may be the cause.",
    "If you have pain, swelling, warmth or redness in one leg after giving birth, get medical help now, because it may cause a clot.",
  ],
  [
    "Antibiotics do not help a cold, because colds are caused by viruses.",
    "Antibiotics don't help a cold, because colds cause viruses.",
  ],
  [
    "Take daily angina medicines as prescribed, and do not stop a beta blocker suddenly without talking to a doctor.",
    "Take your daily angina medicines as prescribed, and suddenly stop a beta blocker unless you've talked to a doctor.",
  ],
  [
    "Tell the doctor if you are pregnant or breastfeeding, because some acne antibiotics can harm a baby.",
    "If you're pregnant or breastfeeding, make sure you tell the doctor, because a baby can be harmed by all acne antibiotics.",
  ],
  [
    "Do not take codeine for haemorrhoids, because codeine causes constipation.",
    "Codeine causes haemorrhoids, so do not take it for constipation.",
  ],
  [
    "Do not take codeine for haemorrhoids, because codeine causes constipation.",
    "Do not take codeine for constipation, because it causes haemorrhoids.",
  ],
  [
    "Watch for a rash, which can be a sign of an allergy.",
    "Watch for an allergy, because this can be a sign of a rash.",
  ],
])("%j is never said as %j", async (source, claim) => {
  expect(await verdictOn(source, claim)).not.toBe("supported");
});
