import { expect, test } from "vitest";
import { checks, claimOn } from "../../../fixtures/given.ts";
import { verifySentence } from "../../../verify-sentence.ts";

const verdictOn = async (source: string, claim: string) => (await verifySentence(claimOn(source, claim), checks)).kind;

test.each([
  [
    "Parkinson's disease cannot be cured yet, but treatment can ease the symptoms for years.",
    "There is no cure for Parkinson's disease yet, but treatment can ease the symptoms for years.",
  ],
  [
    "Use sanitary pads, not tampons, for bleeding in the first 6 weeks after a birth, to lower the chance of infection.",
    "For bleeding in the first 6 weeks after a birth, use sanitary pads instead of tampons, so that your chance of infection is lower.",
  ],
  [
    "Use sanitary pads, not tampons, for bleeding in the first 6 weeks after a birth, to lower the chance of infection.",
    "Use sanitary pads rather than tampons for bleeding in the first 6 weeks after a birth, to reduce the chance of infection.",
  ],
  [
    "Perimenopause is the time before menopause when periods change and symptoms can start.",
    "The time before menopause when your periods change and symptoms can begin is known as perimenopause.",
  ],
  [
    "Perimenopause is the time before menopause when periods change and symptoms can start.",
    "The time before menopause when periods change and symptoms can start is called perimenopause.",
  ],
  [
    "Call your emergency number if a medicine causes swelling of the lips, tongue or throat, or trouble breathing.",
    "If a medicine makes your lips, tongue or throat swell, or makes it hard for you to breathe, call your emergency number.",
  ],
  [
    "Contact a diabetes team if you keep getting low blood sugar or no longer notice the warning signs.",
    "If your blood sugar keeps going low, or you no longer notice the warning signs, get in touch with a diabetes team.",
  ],
  [
    "LDL cholesterol is often called bad cholesterol because high LDL raises the risk of heart attack and stroke.",
    'People often call LDL cholesterol "bad cholesterol" because high LDL raises the risk of heart attack and stroke.',
  ],
  [
    "Adults can usually take naproxen with paracetamol (acetaminophen).",
    "Naproxen and paracetamol (acetaminophen) can usually be taken together by adults.",
  ],
  [
    "Adults can usually take naproxen with paracetamol (acetaminophen).",
    "Adults can usually take naproxen and paracetamol (acetaminophen) together.",
  ],
  [
    "Adults can usually take naproxen with paracetamol (acetaminophen).",
    "Paracetamol (acetaminophen) and naproxen can usually be taken together by adults.",
  ],
  [
    "A cough can also come from smoking, asthma, hay fever, heartburn, or mucus dripping down the throat.",
    "Smoking, asthma, hay fever, heartburn, or mucus dripping down the throat can also cause a cough.",
  ],
  [
    "Acamprosate and naltrexone are medicines that can help some people to stay off alcohol or drink less.",
    "Medicines called acamprosate and naltrexone can help some people to stay off alcohol or drink less.",
  ],
  [
    "Get medical help straight away for pain, swelling, heat or colour change in one leg while taking HRT, which can be a blood clot.",
    "Pain, swelling, heat or colour change in one leg while taking HRT can be a blood clot, so get medical help straight away.",
  ],
  [
    "Two doses of the MMR vaccine give the best protection against measles.",
    "You get the best protection against measles from two doses of the MMR vaccine.",
  ],
  [
    "Levothyroxine may take several weeks to make you feel better.",
    "It may be several weeks before levothyroxine makes you feel better.",
  ],
  [
    "A hormone coil (IUS) or contraceptive pills can make periods lighter and less painful.",
    "Your periods can become lighter and less painful with a hormone coil (IUS) or contraceptive pills.",
  ],
  [
    "Some blood pressure tablets, such as ACE inhibitors, can harm an unborn baby.",
    "An unborn baby can be harmed by some blood pressure tablets, for example ACE inhibitors.",
  ],
  [
    "Call your emergency number if a person has taken too many sleeping tablets or cannot be woken.",
    "Call your emergency number if a person has taken too many sleeping tablets or you can't wake them.",
  ],
  [
    "Pain in a testicle can come from a twist (torsion), an infection, an injury, a hernia or a kidney stone.",
    "A twist (torsion), an infection, an injury, a hernia or a kidney stone can all cause pain in a testicle.",
  ],
  [
    "Some people with low iron get a sore tongue, hair loss, restless legs, or a craving to eat ice, soil or paper.",
    "Low iron gives some people a sore tongue, hair loss, restless legs, or a craving to eat ice, soil or paper.",
  ],
  [
    "Nappy rash is most often caused by skin being in contact with wee or poo for a long time.",
    "The most common cause of nappy rash is the skin being in contact with wee or poo for a long time.",
  ],
  [
    "Ask your midwife how often to check your blood pressure at home in pregnancy.",
    "Ask your midwife how often you should check your blood pressure at home in pregnancy.",
  ],
  ["Do not drive if ibuprofen makes you dizzy.", "Don't drive if you feel dizzy from ibuprofen."],
  [
    "Palpitations may be felt in the chest, throat or neck.",
    "You may feel palpitations in your chest, throat or neck.",
  ],
  [
    "Do not stop a prescribed medicine after a fall without advice from a doctor.",
    "After a fall, don't stop a prescribed medicine unless you have advice from a doctor.",
  ],
  [
    "Do not stop a prescribed medicine after a fall without advice from a doctor.",
    "After a fall, don't stop a prescribed medicine unless you have a doctor's advice.",
  ],
  [
    "Do not stop a blood-thinning medicine because of a nosebleed without advice from a doctor.",
    "Don't stop a blood-thinning medicine because of a nosebleed unless a doctor has advised you to.",
  ],
  [
    "Never share an insulin pen with anyone, even with a new needle.",
    "Don't ever share an insulin pen with anyone, even if you use a new needle.",
  ],
  [
    "Ask a nurse or doctor for a risk assessment if a person at home may get pressure ulcers.",
    "If someone at home may get pressure ulcers, ask a nurse or doctor to do a risk assessment.",
  ],
  [
    "Get medical help the same day if a person with dementia has had a fall and may be hurt.",
    "If someone with dementia has had a fall and might be hurt, get them medical help the same day.",
  ],
  [
    "Call your emergency number if you have chest pain now and a doctor has not told you that you have angina.",
    "Call your emergency number if you have chest pain now and no doctor has told you that you have angina.",
  ],
  [
    "Check the skin for ticks after walking in woods or long grass.",
    "After you've been walking in woods or long grass, check your skin for ticks.",
  ],
  [
    "Eating more fruit, vegetables, wholegrain foods, nuts and oily fish can help lower cholesterol.",
    "You can help lower your cholesterol by eating more fruit, vegetables, wholegrain foods, nuts and oily fish.",
  ],
  [
    "Ask a doctor or pharmacist before taking paracetamol (acetaminophen) if you have liver or kidney problems.",
    "If you have liver or kidney problems, ask a doctor or pharmacist before you take paracetamol (acetaminophen).",
  ],
  [
    "Light bleeding in early pregnancy can come from the fertilised egg settling in the womb or from changes in the cervix.",
    "The fertilised egg settling in the womb or changes in the cervix can cause light bleeding in early pregnancy.",
  ],
  [
    "A tetanus vaccine may be needed after a bite if your vaccines are not up to date.",
    "You may need a tetanus vaccine after a bite if your vaccines are not up to date.",
  ],
  [
    "Do not take St John's wort with amlodipine without asking a pharmacist.",
    "Don't take St John's wort with amlodipine unless you've asked a pharmacist.",
  ],
  [
    "Shingles is caused by the chickenpox virus waking up again.",
    "The chickenpox virus waking up again causes shingles.",
  ],
  ["High blood pressure can damage the kidneys.", "The kidneys can be damaged by high blood pressure."],
  [
    "Coeliac disease cannot be cured, but a gluten-free diet helps.",
    "There's no cure for coeliac disease, but a gluten-free diet helps.",
  ],
  [
    "Go to an emergency department now if the lump is painful and cannot be pushed back in.",
    "Go to an emergency department now if the lump is painful and you can't push it back in.",
  ],
  ["Croup is often called a barking cough.", "People often call croup a barking cough."],
  [
    "Swallow the capsule whole, and do not stop without asking a nurse.",
    "Swallow the capsule whole, and do not stop unless you have asked a nurse.",
  ],
  ["A statin can lower the risk of a stroke.", "The risk of a stroke can be lowered by a statin."],
  [
    "Scarlet fever is an infection that causes a rough pink rash.",
    "An infection that causes a rough pink rash is called scarlet fever.",
  ],
  [
    "Wear a helmet to lower the chance of a head injury.",
    "Wear a helmet so that the chance of a head injury is lower.",
  ],
  ["Cover food to keep flies out.", "Cover food so that flies do not get in."],
  ["Drink water often to avoid getting dehydrated.", "Drink water often so that you don't get dehydrated."],
  [
    "Postnatal depression is common, but it can be treated.",
    "Although postnatal depression is common, it can be treated.",
  ],
  ["Ask your pharmacist how to store insulin.", "Ask your pharmacist how you should store insulin."],
  ["A tetanus vaccine and antibiotics may be needed.", "You may need a tetanus vaccine and antibiotics."],
  [
    "See a doctor if an ear infection keeps coming back.",
    "You should see a doctor if you keep getting ear infections.",
  ],
  [
    "Labour that starts before 37 weeks of pregnancy is called premature or preterm labour.",
    "If labour starts before 37 weeks of pregnancy, it's called premature or preterm labour.",
  ],
])("%j may be said as %j: the same is done by the same", async (source, claim) => {
  expect(await verdictOn(source, claim)).toBe("supported");
});

test.each([
  [
    "See a doctor if periods are heavy, last more than 7 days, or make you tired or breathless.",
    "You can see a doctor if your periods are heavy, last more than 7 days, or make you tired or breathless.",
  ],
  [
    "Parkinson's disease cannot be cured yet, but treatment can ease the symptoms for years.",
    "There is a cure for Parkinson's disease, but treatment can ease the symptoms for years.",
  ],
  [
    "Parkinson's disease cannot be cured yet, but treatment can ease the symptoms for years.",
    "There is no treatment for Parkinson's disease yet, but a cure can ease the symptoms for years.",
  ],
  [
    "Use sanitary pads, not tampons, for bleeding in the first 6 weeks after a birth, to lower the chance of infection.",
    "Use tampons instead of sanitary pads for bleeding in the first 6 weeks after a birth, to lower the chance of infection.",
  ],
  [
    "Use sanitary pads, not tampons, for bleeding in the first 6 weeks after a birth, to lower the chance of infection.",
    "Use sanitary pads and tampons for bleeding in the first 6 weeks after a birth, to lower the chance of infection.",
  ],
  [
    "Use sanitary pads, not tampons, for bleeding in the first 6 weeks after a birth, to lower the chance of infection.",
    "Use sanitary pads, not tampons, for bleeding in the first 6 weeks after a birth, so that your chance of infection is higher.",
  ],
  [
    "Perimenopause is the time before menopause when periods change and symptoms can start.",
    "The time before perimenopause when periods change and symptoms can start is called menopause.",
  ],
  [
    "Call your emergency number if a medicine causes swelling of the lips, tongue or throat, or trouble breathing.",
    "If a medicine makes your lips, tongue or throat swell, and makes it hard for you to breathe, call your emergency number.",
  ],
  [
    "A person can be seriously ill with an eating disorder without being thin.",
    "Someone has to be thin to be seriously ill with an eating disorder.",
  ],
  [
    "A person can be seriously ill with an eating disorder without being thin.",
    "Someone doesn't have to be seriously ill with an eating disorder to be thin.",
  ],
  [
    "Contact a diabetes team if you keep getting low blood sugar or no longer notice the warning signs.",
    "If your blood sugar keeps going high, or you no longer notice the warning signs, get in touch with a diabetes team.",
  ],
  [
    "Contact a diabetes team if you keep getting low blood sugar or no longer notice the warning signs.",
    "If your blood sugar goes low, or you no longer notice the warning signs, get in touch with a diabetes team.",
  ],
  [
    "LDL cholesterol is often called bad cholesterol because high LDL raises the risk of heart attack and stroke.",
    'People always call LDL cholesterol "bad cholesterol" because high LDL raises the risk of heart attack and stroke.',
  ],
  [
    "LDL cholesterol is often called bad cholesterol because high LDL raises the risk of heart attack and stroke.",
    "People often call bad cholesterol HDL cholesterol because high LDL raises the risk of heart attack and stroke.",
  ],
  [
    "Adults can usually take naproxen with paracetamol (acetaminophen).",
    "Naproxen and paracetamol (acetaminophen) can usually be taken together by children.",
  ],
  [
    "Adults can usually take naproxen with paracetamol (acetaminophen).",
    "Naproxen or paracetamol (acetaminophen) can usually be taken by adults.",
  ],
  [
    "Adults can usually take naproxen with paracetamol (acetaminophen).",
    "Naproxen and paracetamol (acetaminophen) can be taken together by adults.",
  ],
  [
    "Adults can usually take naproxen with paracetamol (acetaminophen).",
    "Naproxen and ibuprofen can usually be taken together by adults.",
  ],
  [
    "A cough can also come from smoking, asthma, hay fever, heartburn, or mucus dripping down the throat.",
    "A cough can also cause smoking, asthma, hay fever, heartburn, or mucus dripping down the throat.",
  ],
  [
    "A cough can also come from smoking, asthma, hay fever, heartburn, or mucus dripping down the throat.",
    "Smoking, asthma, hay fever, heartburn, or mucus dripping down the throat can also come from a cough.",
  ],
  [
    "A cough can also come from smoking, asthma, hay fever, heartburn, or mucus dripping down the throat.",
    "Smoking, asthma, hay fever, heartburn, or mucus dripping down the throat causes a cough.",
  ],
  [
    "Acamprosate and naltrexone are medicines that can help some people to stay off alcohol or drink less.",
    "Medicines such as acamprosate and naltrexone can help some people to stay off alcohol or drink less.",
  ],
  [
    "Get medical help straight away for pain, swelling, heat or colour change in one leg while taking HRT, which can be a blood clot.",
    "Pain, swelling, heat or colour change in one leg while taking HRT is a blood clot, so get medical help straight away.",
  ],
  [
    "Two doses of the MMR vaccine give the best protection against measles.",
    "You get the best protection against measles from one dose of the MMR vaccine.",
  ],
  [
    "Levothyroxine may take several weeks to make you feel better.",
    "It may be several days before levothyroxine makes you feel better.",
  ],
  [
    "Levothyroxine may take several weeks to make you feel better.",
    "It will be several weeks before levothyroxine makes you feel better.",
  ],
  [
    "A hormone coil (IUS) or contraceptive pills can make periods lighter and less painful.",
    "Your periods can become heavier and less painful with a hormone coil (IUS) or contraceptive pills.",
  ],
  [
    "Some blood pressure tablets, such as ACE inhibitors, can harm an unborn baby.",
    "An unborn baby can be harmed by all blood pressure tablets, for example ACE inhibitors.",
  ],
  [
    "Some blood pressure tablets, such as ACE inhibitors, can harm an unborn baby.",
    "An unborn baby can be helped by some blood pressure tablets, for example ACE inhibitors.",
  ],
  [
    "Some blood pressure tablets, such as ACE inhibitors, can harm an unborn baby.",
    "An unborn baby can harm some blood pressure tablets, such as ACE inhibitors.",
  ],
  [
    "Call your emergency number if a person has taken too many sleeping tablets or cannot be woken.",
    "Call your emergency number if a person has taken too many sleeping tablets or you can wake them.",
  ],
  [
    "Call your emergency number if a person has taken too many sleeping tablets or cannot be woken.",
    "Call your emergency number if a person has taken too many sleeping tablets and you can't wake them.",
  ],
  [
    "Pain in a testicle can come from a twist (torsion), an infection, an injury, a hernia or a kidney stone.",
    "A twist (torsion), an infection, an injury, a hernia or a kidney stone can only cause pain in a testicle.",
  ],
  [
    "Some people with low iron get a sore tongue, hair loss, restless legs, or a craving to eat ice, soil or paper.",
    "Low iron gives most people a sore tongue, hair loss, restless legs, or a craving to eat ice, soil or paper.",
  ],
  [
    "Nappy rash is most often caused by skin being in contact with wee or poo for a long time.",
    "A common cause of nappy rash is the skin being in contact with wee or poo for a long time.",
  ],
  [
    "Nappy rash is most often caused by skin being in contact with wee or poo for a long time.",
    "The only cause of nappy rash is the skin being in contact with wee or poo for a long time.",
  ],
  [
    "Ask your midwife how often to check your blood pressure at home in pregnancy.",
    "Ask your midwife how often you can check your blood pressure at home in pregnancy.",
  ],
  ["Do not drive if ibuprofen makes you dizzy.", "Don't drive if ibuprofen feels dizzy from you."],
  [
    "Palpitations may be felt in the chest, throat or neck.",
    "You will feel palpitations in your chest, throat or neck.",
  ],
  [
    "Do not stop a prescribed medicine after a fall without advice from a doctor.",
    "After a fall, stop a prescribed medicine unless you have advice from a doctor.",
  ],
  [
    "Do not stop a prescribed medicine after a fall without advice from a doctor.",
    "After a fall, don't stop a prescribed medicine if you have advice from a doctor.",
  ],
  [
    "Do not stop a blood-thinning medicine because of a nosebleed without advice from a doctor.",
    "Don't stop a blood-thinning medicine because of a nosebleed unless a friend has advised you to.",
  ],
  [
    "Never share an insulin pen with anyone, even with a new needle.",
    "Never share an insulin pen with anyone, unless you use a new needle.",
  ],
  [
    "Ask a nurse or doctor for a risk assessment if a person at home may get pressure ulcers.",
    "If someone at home may get pressure ulcers, do a risk assessment for a nurse or doctor.",
  ],
  [
    "Get medical help the same day if a person with dementia has had a fall and may be hurt.",
    "If someone with dementia has had a fall and might be hurt, do not get them medical help the same day.",
  ],
  [
    "Call your emergency number if you have chest pain now and a doctor has not told you that you have angina.",
    "Call your emergency number if you have chest pain now and a doctor has told you that you have angina.",
  ],
  [
    "Check the skin for ticks after walking in woods or long grass.",
    "Before you've been walking in woods or long grass, check your skin for ticks.",
  ],
  ["Do not take more tablets.", "You will not take more tablets."],
  [
    "Eating more fruit, vegetables, wholegrain foods, nuts and oily fish can help lower cholesterol.",
    "You can help lower your cholesterol by eating less fruit, vegetables, wholegrain foods, nuts and oily fish.",
  ],
  [
    "Light bleeding in early pregnancy can come from the fertilised egg settling in the womb or from changes in the cervix.",
    "Light bleeding in early pregnancy can cause the fertilised egg settling in the womb or changes in the cervix.",
  ],
  [
    "Light bleeding in early pregnancy can come from the fertilised egg settling in the womb or from changes in the cervix.",
    "The fertilised egg settling in the womb or changes in the cervix can cause bleeding in early pregnancy.",
  ],
  [
    "A tetanus vaccine may be needed after a bite if your vaccines are not up to date.",
    "You will need a tetanus vaccine after a bite if your vaccines are not up to date.",
  ],
  [
    "A tetanus vaccine may be needed after a bite if your vaccines are not up to date.",
    "You may need a tetanus vaccine after a bite if your vaccines are up to date.",
  ],
  [
    "Angina can spread to the arm, neck, jaw, tummy or back, and can make a person breathless.",
    "Angina can spread to the arm, neck, jaw, tummy or back, and can be made by a breathless person.",
  ],
  [
    "Do not take St John's wort with amlodipine without asking a pharmacist.",
    "Don't take St John's wort with amlodipine if you've asked a pharmacist.",
  ],
  [
    "Do not take St John's wort with amlodipine without asking a pharmacist.",
    "Take St John's wort with amlodipine without asking a pharmacist.",
  ],
  [
    "Contact a doctor the same day if a child has a rash and a stiff knee.",
    "You might contact a doctor the same day if a child has a rash and a stiff knee.",
  ],
  [
    "Shingles is caused by the chickenpox virus waking up again.",
    "Shingles causes the chickenpox virus waking up again.",
  ],
  ["High blood pressure can damage the kidneys.", "High blood pressure can be damaged by the kidneys."],
  ["High blood pressure can damage the kidneys.", "The kidneys are damaged by high blood pressure."],
  [
    "Coeliac disease cannot be cured, but a gluten-free diet helps.",
    "There's no treatment for coeliac disease, but a gluten-free diet helps.",
  ],
  [
    "Go to an emergency department now if the lump is painful and cannot be pushed back in.",
    "Go to an emergency department now if the lump is painful and you can push it back in.",
  ],
  ["Croup is often called a barking cough.", "People sometimes call croup a barking cough."],
  [
    "Insomnia means having trouble sleeping, and the tiredness can make work hard.",
    "Insomnia means having trouble sleeping, so the tiredness can make work hard.",
  ],
  [
    "Do not crush the tablet, and swallow it without chewing.",
    "Do not crush the tablet, and swallow it unless you chew.",
  ],
  ["Take the medicine without food.", "Take the medicine unless you have food."],
  ["Adults can take ibuprofen and paracetamol.", "Adults can take ibuprofen and paracetamol together."],
  [
    "Children can be very ill with measles without having a rash.",
    "Children can have a rash without being very ill with measles.",
  ],
  ["A statin can lower the risk of a stroke.", "The risk of a stroke can be raised by a statin."],
  ["A statin can lower the risk of a stroke.", "A stroke can lower the risk of a statin."],
  [
    "Scarlet fever is an infection that causes a rough pink rash.",
    "An infection that causes scarlet fever is called a rough pink rash.",
  ],
  ["Asthma is common.", "Common is called asthma."],
  ["Blood thinners make you bruise more easily.", "You make blood thinners bruise more easily."],
  ["Give paracetamol to a child with a fever who is upset.", "Give a child with a fever who is upset."],
  [
    "Wear a helmet to lower the chance of a head injury.",
    "Wear a helmet so that the chance of a head injury is higher.",
  ],
  [
    "Wear a helmet to lower the chance of a head injury.",
    "Do not wear a helmet so that the chance of a head injury is lower.",
  ],
  ["Ask your doctor to lower the dose.", "Ask your doctor so that the dose is lower."],
  ["Cover food to keep flies out.", "Cover flies so that food does not get in."],
  ["Drink water often to avoid getting dehydrated.", "Drink water often so that you get dehydrated."],
  ["A tetanus vaccine and antibiotics may be needed.", "You may need a tetanus vaccine or antibiotics."],
  [
    "Shingles can be spread by touching the blisters, and may be felt as pain first.",
    "Touching the blisters can be spread by shingles, and may be felt as pain first.",
  ],
  ["See a doctor if an ear infection keeps coming back.", "See a doctor if you get ear infections."],
  ["See a doctor if an ear infection keeps coming back.", "See a doctor if your child keeps getting ear infections."],
  [
    "Labour that starts before 37 weeks of pregnancy is called premature or preterm labour.",
    "If labour starts after 37 weeks of pregnancy, it's called premature or preterm labour.",
  ],
  [
    "Labour that starts before 37 weeks of pregnancy is called premature or preterm labour.",
    "If preterm labour starts before 37 weeks of pregnancy, it's called labour.",
  ],
])("%j is never said as %j", async (source, claim) => {
  expect(await verdictOn(source, claim)).not.toBe("supported");
});
