import { expect, test } from "vitest";
import { checks, claimOn } from "../../../fixtures/given.ts";
import { verifySentence } from "../../../verify-sentence.ts";

const verdictOn = async (source: string, claim: string, language: "en" | "es" = "en") =>
  (await verifySentence(claimOn(source, claim, { passage: { language } }), checks)).kind;

const skin = "A rash around a bite or sting can be harder to see on brown or black skin.";
const stone = "Contact a doctor the same day if you think you have a kidney stone for the first time.";
const hypos = "Contact your diabetes team if hypos are frequent, or you no longer notice the warning signs.";
const fainting = "Call your emergency number if fainting comes with heavy bleeding or severe tummy pain.";
const coil = "Contact a doctor if you have a positive pregnancy test with a coil in place.";
const cough = "A cough or runny nose with a sore throat points towards a virus.";
const ketones = "Get help now for a blood ketone result of 3 or above, or a urine ketone result above 2.";
const clot = "Pregnant women with a blood clot are usually treated with injections.";
const aspirin = "Do not give aspirin to a child under 16 with a headache unless a doctor prescribes aspirin.";
const juice = "Do not give fruit juice to a young child with dehydration from vomiting.";
const sachets = "A pharmacist can suggest rehydration sachets for an adult with signs of dehydration.";
const bite = "Get medical help the same day for a wound from an animal bite that has broken the skin.";

test.each([
  [skin, "A rash around a bite or sting can be harder to see if you have brown or black skin."],
  [skin, "A rash around a bite or sting can be harder to see if your skin is brown or black."],
  ["A rash can look purple if you have black skin.", "A rash can look purple on black skin."],
  [stone, "If you think you have a kidney stone and it is your first time, contact a doctor the same day."],
  [hypos, "Contact your diabetes team if you have hypos often, or you no longer notice the warning signs."],
  [hypos, "Contact your diabetes team if you often have hypos, or you no longer notice the warning signs."],
  [fainting, "If you faint and also have heavy bleeding or severe tummy pain, call your emergency number."],
  ["See a doctor if a rash comes with a fever.", "See a doctor if you have a rash and also have a fever."],
  [coil, "Contact a doctor if you have a positive pregnancy test and a coil in place."],
  [cough, "If a sore throat comes with a cough or runny nose, that points towards a virus."],
  [ketones, "Get help now if your blood ketone result is 3 or above, or your urine ketone result is above 2."],
  ["Call a doctor if your temperature is 38°C or above.", "Call a doctor for a temperature of 38°C or above."],
  [clot, "If you are pregnant and have a blood clot, you will usually be treated with injections."],
  ["Pregnant women can take paracetamol.", "If you are pregnant, you can take paracetamol."],
  [aspirin, "If your child is under 16 and has a headache, do not give aspirin unless a doctor prescribes it."],
  [juice, "If vomiting has left your young child dehydrated, do not give fruit juice."],
  [sachets, "If you have signs of dehydration, a pharmacist can suggest rehydration sachets for adults."],
  [bite, "If an animal bite has broken your skin, get medical help for the wound the same day."],
])("%j may be said as %j: the phrase and the condition restrict the same", async (source, claim) => {
  expect(await verdictOn(source, claim)).toBe("supported");
});

test.each([
  [skin, "A rash around a bite or sting can be harder to see if you have white skin."],
  [skin, "A rash around a bite or sting can be easier to see if you have brown or black skin."],
  [skin, "If a rash around a bite or sting is harder to see, you can have brown or black skin."],
  [skin, "A rash around a bite or sting can be harder to see unless you have brown or black skin."],
  ["Put the cream on clean skin.", "Put the cream on if you have clean skin."],
  ["Do not use the cream on broken skin.", "Do not use the cream if you have broken skin."],
  ["Use the cream if you have dry skin.", "Use the cream on dry skin."],
  ["Call for a rash or blue lips on black skin.", "Call for a rash or blue lips if you have black skin."],
  [stone, "If you think you have a kidney stone and it is not your first time, contact a doctor the same day."],
  [stone, "If it is your first time, contact a doctor the same day."],
  [stone, "Contact a doctor the same day if you think you have a kidney stone."],
  [
    "Call if you have a rash or a seizure for the first time.",
    "Call if you have a rash or a seizure and it is your first time.",
  ],
  ["Call a doctor if you have a seizure.", "Call a doctor if you have a seizure and it is your first time."],
  [hypos, "Contact your diabetes team if you have hypos, or you no longer notice the warning signs."],
  [hypos, "Contact your diabetes team if you have hypos sometimes, or you no longer notice the warning signs."],
  [hypos, "Contact your diabetes team if you often have warning signs, or you no longer notice hypos."],
  ["See a doctor if a child's headaches are frequent.", "See a doctor if you have headaches often."],
  [fainting, "If you faint or have heavy bleeding or severe tummy pain, call your emergency number."],
  [fainting, "If you faint, call your emergency number."],
  [fainting, "If you do not faint and also have heavy bleeding or severe tummy pain, call your emergency number."],
  [fainting, "If you bleed and also have heavy fainting or severe tummy pain, call your emergency number."],
  ["See a doctor if a rash comes with a fever.", "See a doctor if you have a rash or a fever."],
  ["See a doctor if a rash comes with a fever.", "See a doctor if you have a rash and no fever."],
  ["See a doctor if a rash comes with a fever.", "See a doctor if your child has a rash and also has a fever."],
  ["See a doctor if you have a child with a fever.", "See a doctor if you have a child and a fever."],
  ["See a doctor if you have had contact with a rash.", "See a doctor if you have had contact and a rash."],
  ["See a doctor if you have contact with an animal.", "See a doctor if you have contact and an animal."],
  [
    "See a doctor if you have a cough or a rash with a fever.",
    "See a doctor if you have a cough or a rash and a fever.",
  ],
  [coil, "Contact a doctor if you have a positive pregnancy test or a coil in place."],
  [coil, "Contact a doctor if you have a coil and a positive pregnancy test with place."],
  [cough, "If a cough comes with a sore throat or runny nose, that points towards a virus."],
  [cough, "If a virus comes with a cough or runny nose, that points towards a sore throat."],
  [cough, "If a sore throat comes with a cough or runny nose, that does not point towards a virus."],
  [ketones, "Get help now if your blood ketone result is 2 or above, or your urine ketone result is above 3."],
  [ketones, "Get help now if your urine ketone result is 3 or above, or your blood ketone result is above 2."],
  [ketones, "Get help now if your blood ketone result is 3 or below, or your urine ketone result is above 2."],
  [ketones, "Get help now if your blood ketone result is 3 or above, and your urine ketone result is above 2."],
  [ketones, "Get help now unless your blood ketone result is 3 or above, or your urine ketone result is above 2."],
  ["Take it for a course of 5 days.", "Take it if the course is 5 days."],
  ["Take it if the course is 5 days.", "Take it for a course of 5 days."],
  ["Use it for a total of 10 doses.", "Use it if the total is 10 doses."],
  [clot, "If you are pregnant or have a blood clot, you will usually be treated with injections."],
  [clot, "If you are not pregnant and have a blood clot, you will usually be treated with injections."],
  [clot, "If you are pregnant and have a blood clot, you will always be treated with injections."],
  [clot, "If you are pregnant and have a blood clot, you will be treated with injections."],
  [clot, "If you are breastfeeding and have a blood clot, you will usually be treated with injections."],
  [clot, "If you are pregnant, you will usually be treated with injections."],
  [clot, "If you are pregnant and have injections, you will usually be treated with a blood clot."],
  ["Pregnant women can take paracetamol.", "If you are older, you can take paracetamol."],
  ["Pregnant women can take paracetamol.", "If you are pregnant, you must take paracetamol."],
  [aspirin, "If your child is under 16 or has a headache, do not give aspirin unless a doctor prescribes it."],
  [aspirin, "If your child is under 16 and has a fever, do not give aspirin unless a doctor prescribes it."],
  [aspirin, "If your child is over 16 and has a headache, do not give aspirin unless a doctor prescribes it."],
  [aspirin, "If your child is under 16 and has a headache, do not give aspirin if a doctor prescribes it."],
  [aspirin, "If your child is under 16 and has a headache, give aspirin unless a doctor prescribes it."],
  [juice, "If dehydration has left your young child vomiting, do not give fruit juice."],
  [juice, "If fruit juice has left your young child dehydrated, do not give vomiting."],
  [juice, "If vomiting has left your young child dehydrated, give fruit juice."],
  [juice, "If vomiting has left you dehydrated, do not give fruit juice."],
  [sachets, "If you have signs of dehydration, a pharmacist can suggest rehydration sachets for children."],
  [sachets, "If you have signs of dehydration, a pharmacist can suggest rehydration sachets."],
  [sachets, "If you have signs of rehydration, a pharmacist can suggest dehydration sachets for adults."],
  ["Learn first aid for an adult with epilepsy.", "If you have epilepsy, learn first aid for adults."],
  [
    "A doctor can suggest syrup for a child with a cough.",
    "If you have a cough, a doctor can suggest syrup for adults.",
  ],
  [bite, "If an animal bite has not broken your skin, get medical help for the wound the same day."],
  [bite, "If an animal bite has broken your skin, get medical help for the wound."],
  [bite, "If a wound has broken your skin, get medical help for the animal bite the same day."],
])("%j is never said as %j: another condition, another thing, or another joint", async (source, claim) => {
  expect(await verdictOn(source, claim)).not.toBe("supported");
});

const missed = "Take a missed dose of gabapentin when you remember.";
const double = "Do not take a double dose of prednisolone to make up for a missed dose.";
const plan = "A crisis plan written when you are well tells others how to help.";
const waiting = "Waiting can make constipation worse.";
const dust = "Breathing in dust can cause a cough.";
const angina = "Angina can feel like a tight band or a dull ache in the chest.";
const shingles = "Shingles can cause chest pain.";
const kidneys = "Chronic kidney disease means that the kidneys have not worked well for months.";
const anorexia = "Anorexia means trying to keep weight very low.";
const prostate = "Prostatitis is swelling of the prostate, sometimes caused by an infection.";
const teething = "Teething is when a baby's first teeth come through the gums.";
const position = "Go now if gallstone pain is so bad that you cannot find a position that eases the pain.";
const driving = "Ask your doctor before driving.";
const child = "Do not lift a child who has hurt their neck.";
const heat = "Hot weather can cause heatstroke in young people.";

test.each([
  [missed, "If you miss a dose of gabapentin, take it when you remember."],
  ["Rest a sprained ankle.", "If you sprain an ankle, rest it."],
  [double, "If you miss a dose of prednisolone, do not take a double dose to make up for it."],
  [plan, "If you write a crisis plan when you are well, it tells others how to help."],
  [waiting, "If you wait, it can make constipation worse."],
  [waiting, "Constipation can get worse if you wait."],
  [dust, "If you breathe in dust, it can cause a cough."],
  [dust, "If you breathe in dust, you can get a cough."],
  [angina, "People with angina may feel a tight band or a dull ache in the chest."],
  [shingles, "People with shingles can have chest pain."],
  [shingles, "You can get chest pain from shingles."],
  [heat, "Young people can get heatstroke from hot weather."],
  [kidneys, "If you have chronic kidney disease, your kidneys have not worked well for months."],
  [kidneys, "Chronic kidney disease is when the kidneys have not worked well for months."],
  [anorexia, "Anorexia is when a person tries to keep their weight very low."],
  [prostate, "Prostatitis is when the prostate swells, sometimes because of an infection."],
  [teething, "When your baby's first teeth come through the gums, that is called teething."],
  [position, "If your gallstone pain is so bad that no position eases it, go now."],
  [driving, "Ask your doctor before you drive."],
  [child, "If a child has hurt their neck, do not lift them."],
])("%j may be said as %j: what is done, what comes of it, what a thing is", async (source, claim) => {
  expect(await verdictOn(source, claim)).toBe("supported");
});

test.each([
  [missed, "If you take a dose of gabapentin, miss it when you remember."],
  [missed, "If you miss a dose of gabapentin, take it twice when you remember."],
  [missed, "If you miss a dose of gabapentin, do not take it when you remember."],
  [missed, "If you do not miss a dose of gabapentin, take it when you remember."],
  ["Report a stolen medicine.", "If you steal a medicine, report it."],
  ["Take a prescribed dose.", "If you prescribe a dose, take it."],
  [double, "If you miss a double dose of prednisolone, do not take a dose to make up for it."],
  [double, "If you miss a dose of prednisolone, take a double dose to make up for it."],
  [double, "If you miss a dose of ibuprofen, do not take a double dose of prednisolone to make up for it."],
  [plan, "If you do not write a crisis plan when you are well, it tells others how to help."],
  [plan, "If others write a crisis plan when you are well, it tells you how to help."],
  [waiting, "If you wait, it does not make constipation worse."],
  [waiting, "If you do not wait, it can make constipation worse."],
  [waiting, "Waiting can get worse if you have constipation."],
  [waiting, "If you have constipation, it can make waiting worse."],
  ["Waiting too long can make constipation worse.", "If you wait, it can make constipation worse."],
  ["Not drinking enough can cause constipation.", "If you drink enough, it can cause constipation."],
  [
    "Smoking harms your heart, so call your emergency number for chest pain.",
    "If you smoke, it harms your heart, so call your emergency number for chest pain.",
  ],
  [dust, "If you cough in dust, it can cause breathing."],
  [dust, "If you have a cough, you can get dust."],
  [dust, "If you breathe in dust, you will get a cough."],
  [angina, "People with a tight band may feel angina or a dull ache in the chest."],
  [angina, "People with angina always feel a tight band or a dull ache in the chest."],
  [angina, "People with angina may feel a dull band or a tight ache in the chest."],
  [angina, "People without angina may feel a tight band or a dull ache in the chest."],
  [shingles, "People with chest pain can have shingles."],
  [shingles, "People with shingles have chest pain."],
  [shingles, "You can get shingles from chest pain."],
  ["People with shingles can have chest pain.", "Shingles can cause chest pain."],
  [heat, "Hot people can get heatstroke from young weather."],
  [heat, "Older people can get heatstroke from hot weather."],
  [kidneys, "If your kidneys have not worked well for months, you have chronic kidney disease."],
  [kidneys, "If you have chronic kidney disease, your kidneys have worked well for months."],
  [kidneys, "If you do not have chronic kidney disease, your kidneys have not worked well for months."],
  [kidneys, "If you have chronic liver disease, your kidneys have not worked well for months."],
  ["If you have flu, your throat hurts.", "Flu means that your throat hurts."],
  ["The best time is when you are well.", "The best time means that you are ill."],
  [anorexia, "Anorexia is when a person stops trying to keep their weight very low."],
  [anorexia, "Anorexia is when a person tries to keep their weight very high."],
  [prostate, "Prostatitis is when an infection swells, sometimes because of the prostate."],
  [prostate, "Prostatitis is when the prostate swells, always because of an infection."],
  ["Debridement is cleaning of the wound.", "Debridement is when the wound cleans."],
  [teething, "When your baby's first teeth come through the gums, that is not called teething."],
  [teething, "When your baby's first gums come through the teeth, that is called teething."],
  [position, "If your gallstone pain is so bad that a position eases it, go now."],
  [position, "If your gallstone position is so bad that no pain eases it, go now."],
  ["Check that you cannot find a tick that bites.", "Check that no tick bites."],
  [driving, "Ask your doctor after you drive."],
  [child, "If a child has hurt their neck, lift them."],
  [child, "If a child has not hurt their neck, do not lift them."],
  [child, "If a child has hurt their neck, do not lift."],
  ["Move only a child who is in danger.", "If a child is in danger, move only them."],
  ["It is more common in children than in adults.", "It is more common in adults than children."],
])("%j is never said as %j: turned round, denied, or done by somebody else", async (source, claim) => {
  expect(await verdictOn(source, claim)).not.toBe("supported");
});

const eczema = "Call now if blisters spread near the eyes in a person with eczema.";
const fainted = "Call now if a person who has fainted has trouble speaking or moving.";
const fever = "Contact a doctor if your child has a fever.";
const asthma = "Ask a doctor before taking ibuprofen if you have asthma.";
const lithium = "Contact a doctor straight away for vomiting while taking lithium.";
const flu = "If you have asthma, you can have a flu vaccine.";

test.each([
  [eczema, "If a person has eczema and blisters spread near the eyes, call now."],
  [fever, "Contact a doctor for a fever in a child."],
  [fainted, "Call now if a person has fainted and has trouble speaking or moving."],
  ["See a doctor if you have a rash.", "See a doctor for a rash."],
  [asthma, "With asthma, ask a doctor before taking ibuprofen."],
  [lithium, "If you take lithium, contact a doctor straight away for vomiting."],
  ["If you take lithium, contact a doctor for vomiting.", "While taking lithium, contact a doctor for vomiting."],
  [flu, "People with asthma can have a flu vaccine."],
  ["If you are pregnant, you can have a flu vaccine.", "Pregnant women can have a flu vaccine."],
  ["Contact a doctor the same day after fainting.", "If you have fainted, contact a doctor the same day."],
  [
    "Dehydration means the body loses more fluid than it takes in.",
    "Dehydration is when your body loses more fluid than it takes in.",
  ],
])("%j may be said as %j: whom it is about, and while what", async (source, claim) => {
  expect(await verdictOn(source, claim)).toBe("supported");
});

test.each([
  [eczema, "If a person has eczema or blisters spread near the eyes, call now."],
  [eczema, "If a person has blisters and eczema spreads near the eyes, call now."],
  [eczema, "If a person has no eczema and blisters spread near the eyes, call now."],
  [eczema, "If you have eczema and blisters spread near the eyes, call now."],
  [fainted, "Call now if a person has fainted or has trouble speaking or moving."],
  [fainted, "Call now if a person has fainted and has trouble speaking and moving."],
  [fainted, "Call now if a person has trouble fainting and has spoken or moved."],
  [fainted, "Call now if a person has not fainted and has trouble speaking or moving."],
  [fainted, "Call now if you have fainted and a person has trouble speaking or moving."],
  [fever, "Contact a doctor for a fever in a baby."],
  [fever, "Contact a doctor for a fever."],
  [fever, "Contact a doctor for a child in a fever."],
  ["See a doctor if you have a blood test.", "See a doctor for a blood test."],
  ["See a doctor if you have treatment.", "See a doctor for treatment."],
  ["Call a doctor if you have 2 weeks.", "Call a doctor for 2 weeks."],
  ["Ask a doctor if you have a rash.", "Ask a doctor for a rash or a fever."],
  [asthma, "With ibuprofen, ask a doctor before taking asthma."],
  [asthma, "Without asthma, ask a doctor before taking ibuprofen."],
  ["Use the inhaler if you have a spacer.", "With a spacer, use the inhaler."],
  [lithium, "If you take lithium, contact a doctor straight away before vomiting."],
  [lithium, "If you stop lithium, contact a doctor straight away for vomiting."],
  ["Call for a rash or a fit while taking lithium.", "Call for a rash or a fit if you take lithium."],
  ["Watch a person for a fit while taking lithium.", "Watch a person for a fit if you take lithium."],
  ["Call a doctor if you have a rash and a fever.", "Call a doctor for a rash and a fever."],
  ["Call a doctor for pain while resting in bed.", "Call a doctor for pain if you rest in bed."],
  ["Contact a doctor 2 hours after eating.", "Contact a doctor 2 hours if you have eaten."],
  ["Stopping the tablets is not needed.", "If you stop the tablets, it is not needed."],
  ["Finishing the course is important.", "If you finish the course, it is important."],
  [flu, "People with asthma must have a flu vaccine."],
  [flu, "People without asthma can have a flu vaccine."],
  [flu, "People with a flu vaccine can have asthma."],
  ["If you are pregnant, you can have a flu vaccine.", "Older people can have a flu vaccine."],
  ["Contact a doctor the same day after fainting.", "If you have not fainted, contact a doctor the same day."],
  ["Contact a doctor after fainting.", "If you faint after a doctor, contact."],
  ["Help a person after fainting.", "If you have fainted, help a person."],
  [
    "Call if you have pain for the first time, even if the pain has gone.",
    "Call if you have pain, even if the pain has gone for the first time.",
  ],
])("%j is never said as %j: other people, another time", async (source, claim) => {
  expect(await verdictOn(source, claim)).not.toBe("supported");
});

const migrana = "Un dolor de cabeza fuerte que late en la frente puede ser una migraña.";
const folico = "Tome más ácido fólico en casos como estos, por ejemplo las personas con diabetes o que toman litio.";

test.each([
  [migrana, "Puede ser una migraña si el dolor de cabeza es fuerte y late en la frente."],
  [folico, "Tome más ácido fólico en casos como estos, por ejemplo si tienen diabetes o toman litio."],
])("in Spanish, %j may be said as %j", async (source, claim) => {
  expect(await verdictOn(source, claim, "es")).toBe("supported");
});

test.each([
  [migrana, "Puede ser una migraña si el dolor de cabeza no es fuerte y late en la frente."],
  [migrana, "Puede ser una migraña si el dolor de cabeza es fuerte o late en la frente."],
  [migrana, "Puede ser un dolor de cabeza si la migraña es fuerte y late en la frente."],
  [migrana, "Es una migraña si el dolor de cabeza es fuerte y late en la frente."],
  [folico, "Tome más ácido fólico en casos como estos, por ejemplo si tienen diabetes y toman litio."],
  [folico, "Tome más ácido fólico en casos como estos, por ejemplo si no tienen diabetes o toman litio."],
])("in Spanish, %j is never said as %j", async (source, claim) => {
  expect(await verdictOn(source, claim, "es")).not.toBe("supported");
});
