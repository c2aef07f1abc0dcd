import { expect, test } from "vitest";
import { readText } from "../../reading.ts";
import { retell } from "../retell.ts";

/** Whether the claim is its source word for word once it is told as the source tells it. */
function isSource(source: string, claim: string): boolean {
  const [written, said] = [readText(source, "en"), readText(claim, "en")];
  return (retell(said, written)?.reading ?? said).text === written.text;
}

test.each([
  [
    "Check every day on older people and people who live alone during a heatwave.",
    "Check every day on older people and on people living alone during a heatwave.",
  ],
  [
    "Do not give ibuprofen to a baby under 3 months or under 5 kg.",
    "Do not give ibuprofen to a baby who is under 3 months or under 5 kg.",
  ],
  [
    "Check ketones when blood sugar is above the level set by your diabetes team.",
    "Check your ketones when your blood sugar is above the level your diabetes team has set.",
  ],
  [
    "Call if a person having cancer treatment has a rash.",
    "Call if a person who is having cancer treatment has a rash.",
  ],
  [
    "Regular activity, at a level agreed with your care team, can help.",
    "Regular activity, at a level you have agreed with your care team, can help.",
  ],
  ["Do not stop a prescribed medicine after a fall.", "Do not stop a medicine you have been prescribed after a fall."],
  ["Call about people with rashes that spread.", "Call about people with rashes spreading."],
  [
    "Call your emergency number if you have sudden, severe tummy pain.",
    "If you have tummy pain that is sudden and severe, call your emergency number.",
  ],
  [
    "UK advice is at least 18°C (64°F) for older or ill people.",
    "UK advice is at least 18°C (64°F) for people who are older or ill.",
  ],
  ["Call if a breathless person becomes drowsy.", "Call if someone who is breathless becomes drowsy."],
  ["Call if a breathless person becomes drowsy.", "Call if a person who is breathless becomes drowsy."],
  ["Call if they have blotchy, blue or grey skin.", "Call if they have skin that is blotchy, blue or grey."],
  ["Call if they have skin that is cold and pale.", "Call if they have cold, pale skin."],
  ["Wear loose and light clothes.", "Wear clothes that are loose and light."],
  [
    "Contact a doctor if sinusitis causes severe face pain or a bad headache.",
    "Contact a doctor if sinusitis gives you severe pain in your face or a bad headache.",
  ],
  [
    "Pulmonary rehabilitation is an exercise and education programme that helps people.",
    "Pulmonary rehabilitation is a programme of exercise and education that helps people.",
  ],
  [
    "Do not use a home heartbeat monitor, Doppler or phone app to decide.",
    "Don't use a home heartbeat monitor, Doppler or app on your phone to decide.",
  ],
  ["Tell the doctor about a nut allergy.", "Tell the doctor about an allergy to nuts."],
  ["A flu vaccine can help.", "A vaccine against flu can help."],
  ["A tick bite can itch.", "A bite from a tick can itch."],
  ["Call for chest pain or a fever.", "Call for pain in the chest or a fever."],
  [
    "Call if someone is confused, or has blue, grey, pale or blotchy skin.",
    "Call if someone is confused, or their skin is blue, grey, pale or blotchy.",
  ],
  ["Avoid people with a weak liver.", "Avoid people whose liver is weak."],
  [
    "Go if you have a fever during, or within 6 weeks of, chemotherapy, even if you feel well.",
    "Go if you have a fever during chemotherapy, or within 6 weeks of it, even if you feel well.",
  ],
  [
    "Call for diarrhoea during or after a course of antibiotics.",
    "Call for diarrhoea during a course of antibiotics or after it.",
  ],
  ["Call if sores appear after an antifungal medicine.", "Call if sores appear after taking an antifungal medicine."],
  ["Ask before any live vaccine.", "Ask before you have any live vaccine."],
  ["See a doctor about ringing in one ear only.", "See a doctor about ringing in just one ear."],
  ["Ask a doctor about tests.", "Ask a doctor about having tests."],
  ["Call if someone has a fit, or cannot be woken.", "Call if someone has a fit or can't be woken."],
  [
    "Keep your blood pressure at the level your doctor has set to protect the kidneys.",
    "Keep your blood pressure at the level your doctor has set, to protect your kidneys.",
  ],
  [
    "Do not give ibuprofen to a baby under 3 months or under 5 kg.",
    "Don't give ibuprofen to a baby who is under 3 months old or weighs less than 5 kg.",
  ],
  ["Ask a nurse for a risk assessment.", "Ask a nurse to do a risk assessment."],
  [
    "Ask before taking paracetamol (acetaminophen) if you have liver problems.",
    "If you have liver problems, ask before you take paracetamol (acetaminophen).",
  ],
  ["Take it once a day as prescribed.", "Take it once a day, as it's been prescribed."],
  ["Tell partners so that they can be tested.", "Tell partners so that they can get tested."],
  [
    "Call your emergency number if a new mother has a fit (seizure), is confused, or has pale, blue, grey or blotchy skin.",
    "If a new mother has a fit (seizure), is confused, or her skin is pale, blue, grey or blotchy, call your emergency number.",
  ],
  [
    "Use home oxygen only at the flow rate set by your care team, because too much oxygen can harm some people with COPD.",
    "Use home oxygen only at the flow rate your care team has set, because too much oxygen can harm some people with COPD.",
  ],
  [
    "Contact a doctor straight away if a baby under 3 months has no wet nappy for 8 hours or will not feed.",
    "If a baby who is under 3 months old has no wet nappy for 8 hours or won't feed, get in touch with a doctor straight away.",
  ],
  [
    "Take medicines prescribed after a stroke every day, and talk to a doctor before stopping any of the medicines.",
    "Take medicines that have been prescribed after a stroke every day, and talk to a doctor before stopping any of the medicines.",
  ],
  [
    "Contact a doctor straight away for a fever, shivering or smelly discharge during or after a miscarriage.",
    "Contact a doctor straight away for a fever, shivering or smelly discharge during a miscarriage or after it.",
  ],
  [
    "Shingles is more common over 50 and in people with a weak immune system.",
    "Shingles is more common over 50 and in people whose immune system is weak.",
  ],
  [
    "Exercise can lower blood sugar for hours in people who take insulin.",
    "In people taking insulin, exercise can lower blood sugar for hours.",
  ],
  [
    "Press firmly on a dialysis fistula that is bleeding, and call your emergency number if bleeding is heavy or does not stop.",
    "Press firmly on a bleeding dialysis fistula, and call your emergency number if bleeding is heavy or doesn't stop.",
  ],
  [
    "Contact a doctor the same day if fainting started after a new medicine.",
    "If fainting started after taking a new medicine, contact a doctor the same day.",
  ],
  [
    "Avoid food and drink that is sweet, very hot or very cold while you have toothache.",
    "While you have toothache, avoid food and drink that's sweet, very hot or very cold.",
  ],
  [
    "Clean the area with water or fragrance-free and alcohol-free wipes, wiping from front to back.",
    "Clean the area with water or with wipes that are free of fragrance and alcohol, wiping from front to back.",
  ],
  [
    "Keep the rooms warm in winter, and UK advice is at least 18°C (64°F) for older or ill people.",
    "In winter, keep the rooms warm; UK advice for people who are older or ill is at least 18°C (64°F).",
  ],
  [
    "A combined pill contains two hormones, an oestrogen and a progestogen.",
    "There are two hormones in a combined pill, an oestrogen and a progestogen.",
  ],
  [
    "Call if someone in pregnancy, or just after a birth, is confused.",
    "Call if someone who is pregnant, or has just given birth, is confused.",
  ],
  [
    "Do not take it with another anti-inflammatory painkiller such as naproxen.",
    "Don't take it with another anti-inflammatory painkiller, such as naproxen.",
  ],
  ["Emollients are the main daily treatment for eczema.", "Emollients are the main treatment used daily for eczema."],
  [
    "Press gently around a bleeding wound with a clean cloth, and do not press on a bone that sticks out.",
    "Gently press around a bleeding wound with a clean cloth, and don't press on a bone that's sticking out.",
  ],
  [
    "Rub a teething baby's gums gently with a clean finger.",
    "With a clean finger, gently rub your teething baby's gums.",
  ],
  [
    "A heart tracing (ECG) shows the rhythm of the heart during palpitations.",
    "During palpitations, a heart tracing (ECG) shows the rhythm of your heart.",
  ],
  [
    "A heart tracing (ECG) shows the rhythm of the heart during palpitations.",
    "A heart tracing (ECG) shows the heart's rhythm during palpitations.",
  ],
  ["A cold usually comes on gradually over 2 to 3 days.", "Usually, a cold comes on gradually over 2 to 3 days."],
  [
    "Weigh yourself each day if you take water tablets for heart failure.",
    "If you take water tablets for heart failure, weigh yourself every day.",
  ],
  [
    "Take an ACE inhibitor every day in the dose your doctor has set, even if you feel well.",
    "Take an ACE inhibitor daily in the dose set by your doctor, even if you feel well.",
  ],
  [
    "Adults with mouth ulcers can rinse the mouth with warm salt water and spit the water out.",
    "Adults who have mouth ulcers can rinse their mouth with warm salt water and spit the water out.",
  ],
  [
    "Signs of sleep apnoea are loud snoring, gasping, choking noises and waking often at night.",
    "The signs of sleep apnoea are loud snoring, gasping, choking noises and often waking at night.",
  ],
  [
    "Hearing loss often comes on slowly with age or after years of loud noise.",
    "Hearing loss often slowly comes on with age or after years of loud noise.",
  ],
  [
    "Insomnia can leave a person tired, irritable and unable to concentrate during the day.",
    "During the day, insomnia can leave someone tired, irritable and unable to concentrate.",
  ],
  [
    "Fever may be the only sign of a bad infection during cancer treatment.",
    "During cancer treatment, a fever may be the only sign of a bad infection.",
  ],
  [
    "Cool a burn with cool or lukewarm running water for 20 minutes as soon as possible.",
    "As soon as possible, cool the burn for 20 minutes with cool or lukewarm running water.",
  ],
  ["Stay home for 2 days after having a fever.", "Stay home for 2 days after a fever."],
  ["Ask a dentist before an operation.", "Ask a dentist before you have an operation."],
  ["Get a mole checked soon.", "Have a mole checked soon."],
  ["It can be easily missed.", "It can get missed easily."],
  ["Call if you have dark urine.", "Call if your urine is dark."],
  [
    "Gout is a type of arthritis that causes sudden, severe joint pain.",
    "Gout is a type of arthritis that causes joint pain that is sudden and severe.",
  ],
  [
    "Call your emergency number if a cold person is confused, has slurred speech, is very drowsy, breathes slowly, or cannot be woken.",
    "If someone who is cold is confused, has slurred speech, is very drowsy, breathes slowly, or can't be woken, call your emergency number.",
  ],
  [
    "Contact a doctor the same day if a newborn baby has blisters or spots filled with fluid.",
    "If a newborn baby has blisters or spots that are filled with fluid, contact a doctor the same day.",
  ],
  [
    "Paracetamol (acetaminophen) or ibuprofen can ease the pain of a minor burn if you can normally take them and follow the pack.",
    "If you can normally take them and follow the pack, paracetamol (acetaminophen) or ibuprofen can ease pain from a minor burn.",
  ],
  [
    "A doctor or pharmacist may suggest an antifungal cream for nappy rash caused by thrush.",
    "For nappy rash that is caused by thrush, a doctor or pharmacist may suggest an antifungal cream.",
  ],
  [
    "Most people with depression get better with the right treatment and support.",
    "With the right treatment and support, most people who have depression get better.",
  ],
  [
    "Gallstones are more common in women, in people over 40, with excess weight, in pregnancy and after fast weight loss.",
    "Gallstones are more common in women, in people who are over 40, with excess weight, in pregnancy and after fast weight loss.",
  ],
  [
    "Stopping smoking can help to protect the eyes in people with Graves' disease.",
    "In people who have Graves' disease, stopping smoking can help protect the eyes.",
  ],
  [
    "Go to an emergency department now if a pregnant person may have breathed in carbon monoxide, even if they feel well.",
    "If someone who is pregnant may have breathed in carbon monoxide, go to an emergency department now, even if they feel well.",
  ],
])("%j may be said as %j", (source, claim) => {
  expect(isSource(source, claim)).toBe(true);
});

test.each([
  ["Pat the skin dry.", "Pat the skin that is dry."],
  ["Keep a wound covered.", "Keep a wound that is covered."],
  ["Check on people who smoke.", "Check on people smoking."],
  ["Lay a person on their back.", "Lay a person who is on their back."],
  ["Check the level set by your team.", "Check the team your level has set."],
  ["Check the level set by your team.", "Check the level you have set."],
  ["Stop a child choking.", "Stop a child who chokes."],
  ["Keep a child lying down.", "Keep a child who is lying down."],
  ["Have the dose checked.", "Have the dose that is checked."],
  ["Leave the dressing in place.", "Leave the dressing that is in place."],
  ["Sit the person on the floor.", "Sit the person who is on the floor."],
  ["Get the child vaccinated.", "Get the child that is vaccinated."],
  ["Get the child vaccinated.", "Get the child who has been vaccinated."],
  ["Call if they have cold or pale skin.", "Call if they have skin that is cold and pale."],
  ["Call if you have sudden, severe tummy pain.", "Call if you have tummy pain that is sudden or severe."],
  ["Call if you have sudden, severe tummy pain.", "Call if you have tummy pain that is severe."],
  ["Call if an ill person with asthma gets worse.", "Call if a person who is ill with asthma gets worse."],
  ["Call if a cold person has a fall.", "Call if a person who has a cold falls."],
  ["Help older people.", "Help people who are older than you."],
  ["Call if they have another new pain.", "Call if they have another pain that is new and bad."],
  ["Wear light clothes.", "Wear clothes that are not light."],
  ["Eat cooked or fresh food.", "Eat food that is fresh and cooked."],
  ["Call about red or hot skin and a fever.", "Call about skin and a fever that is red or hot."],
  ["Call for chest pain or back pain.", "Call for pain in the chest or back."],
  ["Know the signs of a stroke or a bleed.", "Know stroke signs or a bleed."],
  ["Press on the chest pressure.", "Press on the pressure on the chest."],
  ["Chest pressure is a sign.", "Pressure on the chest is a sign."],
  ["Call for fever and chest pain.", "Call for pain of fever and the chest."],
  ["Call for a fever or chest pain.", "Call for pain of a fever or the chest."],
  ["Take the medicine with food for adults.", "Take the adult food with medicine."],
  ["Call for pain in the face or a swollen eye.", "Call for face pain or a swollen eye."],
  [
    "Call if someone is confused, or has blue, grey, pale or blotchy skin.",
    "Call if someone is confused, or their skin is blue.",
  ],
  ["Ask if you have high blood pressure.", "Ask if your blood pressure is high."],
  [
    "Go if you have a fever during, or within 6 weeks of, chemotherapy.",
    "Go if you have a fever during, or within 6 weeks of it, chemotherapy.",
  ],
  ["See a doctor about ringing in one ear only.", "See a doctor about ringing in only one."],
  ["See a doctor about ringing in one ear only.", "See a doctor only about ringing in one ear."],
  ["Think about children.", "Think about having children."],
  ["Call if you have another pain.", "Call if your pain is another."],
  [
    "Call for diarrhoea during or after a course of antibiotics.",
    "Call for diarrhoea during or before a course of antibiotics.",
  ],
  ["Call if you are ill after a vaccine.", "Call if you are ill before having a vaccine."],
  [
    "Call if someone has a fit, or cannot be woken and is cold.",
    "Call if someone has a fit or can't be woken and is cold.",
  ],
  ["Call if you are ill, and rest.", "Call if you are ill and rest."],
  ["Do not rest, and call a doctor.", "Do not rest and call a doctor."],
  ["Do not take it or drink, if you are ill.", "Do not take it or drink if you are ill."],
  ["Do not stop it because of pain.", "Do not stop it, because of pain."],
  ["Take it for pain or fever, in the morning.", "Take it for pain or fever in the morning."],
  ["See a doctor to be checked.", "See a doctor to get."],
  [
    "Call your emergency number if a new mother has a fit (seizure), is confused, or has pale, blue, grey or blotchy skin.",
    "If a new mother has a fit (seizure), is confused, or her skin is pale, blue or grey, call your emergency number.",
  ],
  [
    "Call your emergency number if someone with an infection has blue, grey, pale or blotchy skin, lips or tongue.",
    "Call your emergency number if someone with an infection has blue, grey, pale or blotchy skin.",
  ],
  [
    "Use home oxygen only at the flow rate set by your care team, because too much oxygen can harm some people with COPD.",
    "Use home oxygen only at the flow rate you have set, because too much oxygen can harm some people with COPD.",
  ],
  [
    "Use home oxygen only at the flow rate set by your care team, because too much oxygen can harm some people with COPD.",
    "Use home oxygen at the only flow rate your care team has set, because too much oxygen can harm some people with COPD.",
  ],
  [
    "Contact a doctor straight away if a baby under 3 months has no wet nappy for 8 hours or will not feed.",
    "Contact a doctor straight away if a baby who is over 3 months has no wet nappy for 8 hours or will not feed.",
  ],
  [
    "Contact a doctor straight away if a baby under 3 months has no wet nappy for 8 hours or will not feed.",
    "Contact a doctor straight away if a baby has no wet nappy for 8 hours who is under 3 months or will not feed.",
  ],
  [
    "Contact a doctor straight away for a fever, shivering or smelly discharge during or after a miscarriage.",
    "Contact a doctor straight away for a fever, shivering or smelly discharge after a miscarriage.",
  ],
  [
    "Contact a doctor straight away for a fever, shivering or smelly discharge during or after a miscarriage.",
    "Contact a doctor straight away for a fever, shivering or smelly discharge before a miscarriage or after it.",
  ],
  [
    "Shingles is more common over 50 and in people with a weak immune system.",
    "Shingles is more common over 50 in people with a weak immune system.",
  ],
  [
    "Exercise can lower blood sugar for hours in people who take insulin.",
    "Exercise can lower blood sugar in people taking insulin for hours.",
  ],
  [
    "Press firmly on a dialysis fistula that is bleeding, and call your emergency number if bleeding is heavy or does not stop.",
    "Press firmly on a dialysis fistula, and call your emergency number if bleeding is heavy or does not stop.",
  ],
  [
    "Contact a doctor the same day if fainting started after a new medicine.",
    "Contact a doctor the same day if fainting started before taking a new medicine.",
  ],
  [
    "Contact a doctor the same day if fainting started after a new medicine.",
    "Contact a doctor the same day if fainting started after stopping a new medicine.",
  ],
  [
    "Avoid food and drink that is sweet, very hot or very cold while you have toothache.",
    "Avoid sweet food, and drink that is very hot or very cold, while you have toothache.",
  ],
  [
    "Call your emergency number for bleeding that will not stop in someone who takes a blood thinner such as warfarin.",
    "Call your emergency number for bleeding in someone who does not stop taking a blood thinner such as warfarin.",
  ],
  ["Leave in place a dressing on a wound.", "Leave in place a dressing that is on a wound."],
  [
    "Contact a doctor the same day if an adult has bloody diarrhoea, or blood in poo that is dark, mixed in or keeps coming back.",
    "Contact a doctor the same day if an adult has bloody diarrhoea, or dark blood in poo.",
  ],
  [
    "Check every day on older people and people who live alone during a heatwave.",
    "Check every day on older people living alone during a heatwave.",
  ],
  ["Clean it with fragrance-free and alcohol-free wipes.", "Clean it with wipes that are free of fragrance."],
  ["Clean it with fragrance-free wipes.", "Clean it with wipes that are free."],
  [
    "Clean it with fragrance-free and alcohol-free wipes.",
    "Clean it with wipes that are free of fragrance or alcohol.",
  ],
  ["A combined pill contains two hormones.", "There are two combined pills in hormones."],
  ["UK advice is at least 18°C for older people.", "UK advice for ill people is at least 18°C for older people."],
  ["The dose for a child is 5 ml and 10 ml for an adult.", "The dose is 5 ml for an adult and 10 ml for a child."],
  [
    "Call if someone in pregnancy, or just after a birth, is confused.",
    "Call if someone in pregnancy has just given birth, or is confused.",
  ],
  ["Avoid medicines such as naproxen.", "Avoid medicines, such as naproxen."],
  ["Call your doctor; rest if you are tired.", "Call your doctor and rest, if you are tired."],
  [
    "Press gently around a bleeding wound with a clean cloth, and do not press on a bone that sticks out.",
    "Press around a bleeding wound with a clean cloth, and do not gently press on a bone that sticks out.",
  ],
  ["Rub a teething baby's gums gently with a clean finger.", "Rub a teething baby's finger gently with clean gums."],
  [
    "Losing weight slowly, if you are overweight, can help to prevent gout.",
    "If you are losing weight slowly, being overweight can help to prevent gout.",
  ],
  ["A cold usually comes on gradually over 2 to 3 days.", "A cold comes on gradually, usually over 2 to 3 days."],
  [
    "Weigh yourself each day if you take water tablets for heart failure.",
    "Weigh yourself if you take water tablets each day for heart failure.",
  ],
  [
    "Take an ACE inhibitor every day in the dose your doctor has set, even if you feel well.",
    "Take an ACE inhibitor in the dose your doctor has set every day, even if you feel well.",
  ],
  [
    "Signs of sleep apnoea are loud snoring, gasping, choking noises and waking often at night.",
    "Signs of sleep apnoea are often loud snoring, gasping, choking noises and waking at night.",
  ],
  [
    "Hearing loss often comes on slowly with age or after years of loud noise.",
    "Hearing loss comes on slowly with age or often after years of loud noise.",
  ],
  [
    "Insomnia can leave a person tired, irritable and unable to concentrate during the day.",
    "Insomnia can leave a person tired during the day, irritable and unable to concentrate.",
  ],
  [
    "Cool a burn with cool or lukewarm running water for 20 minutes as soon as possible.",
    "Cool a burn as soon as possible after 20 minutes with cool or lukewarm running water.",
  ],
  [
    "Throw away eye make-up and contact lenses used during conjunctivitis.",
    "During conjunctivitis, throw away used eye make-up and contact lenses.",
  ],
  [
    "Do not take paracetamol or ibuprofen for a fever during chemotherapy before you have spoken to your cancer team.",
    "During chemotherapy, do not take paracetamol or ibuprofen before you have spoken to your cancer team.",
  ],
  [
    "Use a separate towel for skin with a fungal infection, and wash towels and sheets often.",
    "Often use a separate towel for skin with a fungal infection, and wash towels and sheets.",
  ],
  [
    "Start with small sips if dehydration comes with feeling sick, then slowly drink more.",
    "Slowly start with small sips if dehydration comes with feeling sick, then drink more.",
  ],
  [
    "Tummy pain from trapped wind often passes within hours, and tummy pain from a stomach bug often passes within a few days.",
    "Tummy pain from a stomach bug often passes within hours, and tummy pain from trapped wind often passes within a few days.",
  ],
  ["Stay home for 2 days after a fever.", "Stay home for 2 days after getting a fever."],
  ["Call if someone may be hurt.", "Call if someone may get hurt."],
  ["Call if someone may be badly burned.", "Call if someone may get burned."],
  ["Ask before an operation.", "Ask before you have a new operation."],
  ["Call if you have dark urine.", "Call if your urine is not dark."],
  ["Call after an overdose.", "Call after you stop an overdose."],
  ["Give the child water before food.", "Give the child water before you have food."],
  ["Call about a rash that spreads.", "Call about a rash that has spread."],
  ["Check on people who live alone.", "Check on people who do not live alone."],
  ["Check the medicine prescribed for you.", "Check the medicine you prescribed."],
  ["Check on a child who is under 5.", "Check on a child who was under 5."],
  ["Call if a baby who is under 3 months has a fever.", "Call if a baby has a fever under 3 months."],
  ["Rest; call a doctor if it gets worse.", "Rest, or call a doctor if it gets worse."],
  ["Do not take it, as prescribed.", "Do not take it as it is."],
  [
    "Gout is a type of arthritis that causes sudden, severe joint pain.",
    "Gout is a sudden, severe type of arthritis that causes joint pain.",
  ],
  [
    "Gout is a type of arthritis that causes sudden, severe joint pain.",
    "Gout is a type of arthritis that causes joint pain that is severe.",
  ],
  [
    "Contact a doctor the same day for new, mild testicle pain or swelling, and go to an emergency department if pain lasts more than an hour.",
    "Contact a doctor the same day for new testicle pain or mild swelling, and go to an emergency department if pain lasts more than an hour.",
  ],
  [
    "Call your emergency number if a cold person is confused, has slurred speech, is very drowsy, breathes slowly, or cannot be woken.",
    "If a confused person is cold, has slurred speech, is very drowsy, breathes slowly, or cannot be woken, call your emergency number.",
  ],
  [
    "Call your emergency number if a cold person is confused, has slurred speech, is very drowsy, breathes slowly, or cannot be woken.",
    "Call your emergency number if a person with a cold is confused, has slurred speech, is very drowsy, breathes slowly, or cannot be woken.",
  ],
  [
    "Contact a doctor the same day if a newborn baby has blisters or spots filled with fluid.",
    "Contact a doctor the same day if a newborn baby who is filled with fluid has blisters or spots.",
  ],
  [
    "Paracetamol (acetaminophen) or ibuprofen can ease the pain of a minor burn if you can normally take them and follow the pack.",
    "Paracetamol (acetaminophen) or ibuprofen can ease the minor pain of a burn if you can normally take them and follow the pack.",
  ],
  [
    "Contact a doctor the same day for bad tummy pain, yellow skin, or easy bruises while you take water tablets.",
    "Contact a doctor the same day for bad yellow skin, tummy pain, or easy bruises while you take water tablets.",
  ],
  [
    "Contact a doctor the same day for bad tummy pain, yellow skin, or easy bruises while you take water tablets.",
    "Contact a doctor the same day for tummy pain, bad yellow skin, or easy bruises while you take water tablets.",
  ],
  [
    "A doctor or pharmacist may suggest an antifungal cream for nappy rash caused by thrush.",
    "A doctor or pharmacist may suggest an antifungal cream that is caused by thrush for nappy rash.",
  ],
  [
    "Most people with depression get better with the right treatment and support.",
    "Most people get better with depression, the right treatment and support.",
  ],
  [
    "Gallstones are more common in women, in people over 40, with excess weight, in pregnancy and after fast weight loss.",
    "Gallstones are more common in women over 40, in people with excess weight, in pregnancy and after fast weight loss.",
  ],
  [
    "Stopping smoking can help to protect the eyes in people with Graves' disease.",
    "Stopping smoking in people with eyes can help to protect Graves' disease.",
  ],
  [
    "Lay a pregnant person with anaphylaxis on the left side.",
    "Lay a person with anaphylaxis who is on the left side.",
  ],
  [
    "Go to an emergency department now if a pregnant person may have breathed in carbon monoxide, even if they feel well.",
    "Go to an emergency department now if a person may have breathed in carbon monoxide, even if they feel pregnant.",
  ],
  [
    "Sinusitis is swelling of the sinuses, the small spaces behind the forehead and cheekbones.",
    "Sinusitis is sinus swelling, the small spaces behind the forehead and cheekbones.",
  ],
  ["Pain in the chest, back or arm can be serious.", "Chest pain, back or arm can be serious."],
  ["Chest pain or back pain can be serious.", "Pain in the chest or back can be serious."],
  ["Call for tummy pain, yellow skin or a fever.", "Call for pain in the tummy, skin or a fever."],
  ["Call for pain in the tummy, yellow skin or a fever.", "Call for tummy pain, skin or a fever."],
])("%j is never said as %j", (source, claim) => {
  expect(isSource(source, claim)).toBe(false);
});
