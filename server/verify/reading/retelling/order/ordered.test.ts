import { expect, test } from "vitest";
import { checks, claimOn } from "../../../fixtures/given.ts";
import { verifySentence } from "../../../verify-sentence.ts";

const verdictOn = async (source: string, claim: string) => (await verifySentence(claimOn(source, claim), checks)).kind;

const tick = "Do not crush a tick, burn a tick, or cover a tick with jelly.";
const sinus = "Contact a doctor if sinus signs get better and then get worse again.";
const aspirin = "Take aspirin with or just after food to lower the chance of stomach upset.";
const choking = "Call your emergency number if someone is choking and cannot breathe, speak or cough.";
const aid = "Ask a pharmacist before you use a sleep aid from a shop, because sleep aids do not suit everyone.";
const mittens = "Put socks or mittens on a baby or young child, so that they do not suck cream off their hands.";
const peels = "Call your emergency number if skin peels, or sores appear, after an antibiotic.";
const carer = "Tell your doctor that you are a carer, so that your own health can be looked after.";
const chickenpox = "Chickenpox usually gets better in 1 to 2 weeks.";

test.each([
  [tick, "Do not crush or burn a tick, or cover it with jelly."],
  [tick, "Do not crush or burn a tick, or cover a tick with jelly."],
  ["Do not crush or burn a tick.", "Do not crush a tick or burn a tick."],
  [sinus, "If your sinus signs get better and then worse again, contact a doctor."],
  ["It can hurt in the chest or in the arm.", "It can hurt in the chest or arm."],
  [aspirin, "To lower the chance of stomach upset, take aspirin with food or just after."],
  [choking, "If somebody is choking and they cannot breathe, speak or cough, call your emergency number."],
  [aid, "Sleep aids do not suit everyone, so ask a pharmacist before you use one from a shop."],
  [mittens, "So that your baby or young child does not suck cream off their hands, put socks or mittens on them."],
  [peels, "Call your emergency number if, after an antibiotic, your skin peels, or sores appear."],
  [carer, "So that your own health can be looked after, tell your doctor that you are a carer."],
  [chickenpox, "Usually, chickenpox gets better in 1 to 2 weeks."],
  [chickenpox, "It usually takes 1 to 2 weeks for chickenpox to get better."],
  ["Many people recover in 2 to 4 weeks.", "It takes many people 2 to 4 weeks to recover."],
  ["Call your emergency number again if it has not come.", "Call again your emergency number if it has not come."],
])("%j may be said in another order as %j", async (source, claim) => {
  expect(await verdictOn(source, claim)).toBe("supported");
});

test.each([
  // What two things share: denied, joined, or had by one alone.
  [tick, "Do not crush or burn a tick, but cover it with jelly."],
  [tick, "Do not crush a tick and burn it, or cover it with jelly."],
  [tick, "Crush or burn a tick, or do not cover it with jelly."],
  ["Crush the tablet and swallow a sweet.", "Crush and swallow a sweet."],
  ["Crush the tablet or swallow the tablet.", "Crush and swallow the tablet."],
  [sinus, "If your sinus signs get worse and then better again, contact a doctor."],
  [sinus, "If your sinus signs get better or then worse again, contact a doctor."],
  ["It is not red and is hot.", "It is not red and hot."],
  ["It is usually mild and is common.", "It is usually mild and usually common."],
  ["Call for severe pain or severe bleeding.", "Call for severe pain or bleeding."],
  ["Eat without salt or without sugar.", "Eat without salt or sugar and with sugar."],
  [aspirin, "To lower the chance of stomach upset, take aspirin with food or just before."],
  [aspirin, "To lower the chance of stomach upset, take aspirin before or just after food."],
  [aspirin, "To lower the chance of stomach upset, take aspirin with food and just after."],
  ["Take it before or with food.", "Take it before drink or with food."],
  [choking, "If somebody is choking or they cannot breathe, speak or cough, call your emergency number."],
  [choking, "If somebody is choking and they can breathe, speak or cough, call your emergency number."],
  [choking, "If somebody is choking and you cannot breathe, speak or cough, call your emergency number."],
  // What "one" and "them" stand for.
  [aid, "Sleep aids do not suit everyone, so ask a pharmacist after you use one from a shop."],
  [aid, "Sleep aids do not suit everyone, so ask a pharmacist before you use two from a shop."],
  [aid, "Ask a pharmacist before you use one from a shop."],
  ["If you have a spray or a tablet, use a spray first.", "If you have a spray or a tablet, use one first."],
  ["Take two tablets, then take a tablet at night.", "Take two tablets, then take one tablet at night."],
  [mittens, "So that your baby or young child does suck cream off their hands, put socks or mittens on them."],
  [mittens, "So that your socks or mittens do not suck cream off their hands, put a baby or young child on them."],
  [carer, "So that you are a carer, tell your doctor that your own health can be looked after."],
  [carer, "So that your own health cannot be looked after, tell your doctor that you are a carer."],
  // When, how often and how long.
  [peels, "Call your emergency number if, before an antibiotic, your skin peels, or sores appear."],
  ["Call now if skin peels, or sores appear after a bite.", "Call now if, after a bite, skin peels, or sores appear."],
  [chickenpox, "Chickenpox gets better in 1 to 2 weeks."],
  [chickenpox, "It usually takes 1 to 2 days for chickenpox to get better."],
  [chickenpox, "It takes 1 to 2 weeks for chickenpox to get better."],
  ["It is not usually serious.", "Usually, it is not serious at all."],
  ["Do not run every day.", "Every day, do not run."],
  ["Wash the cut, dry the cut. Then rest or sleep.", "Wash or dry the cut. Then rest or sleep."],
  ["Some people recover in 2 weeks.", "It takes at least 2 weeks for some people to recover."],
  ["Some people can recover in 2 weeks.", "It can take some people 2 weeks to recover."],
  ["Some people recover within 2 weeks.", "It takes some people 2 weeks to recover."],
  ["Many people recover in 2 to 4 weeks.", "It takes all people 2 to 4 weeks to recover."],
  ["Rest today and see a doctor if it hurts.", "Rest and see a doctor today if it hurts."],
  ["Take it now, and rest.", "Take it, and rest now."],
  ["Call a doctor now for a headache, or pain.", "Call a doctor for a headache now, or pain."],
  ["Tell staff about asthma before a scan with dye.", "Before a scan, tell staff about asthma with dye."],
  [
    "Do not stop tablets because of a cold without asking a doctor.",
    "Because of a cold, do not stop tablets without asking a doctor.",
  ],
  [
    "Take a missed dose as soon as you remember, but skip the dose if the next is almost due.",
    "If the next is almost due, take a missed dose as soon as you remember, but skip the dose.",
  ],
  ["Wash your hands, and move the joint if it is stiff.", "If it is stiff, wash your hands, and move the joint."],
  ["Go now if you are sick and you cannot poo or pee.", "Go now if you are sick and you cannot poo or can pee."],
  ["Wash after you change a pad or touch a wound.", "Wash after you change a pad or they touch a wound."],
  ["Give it to a baby over 3 months and over 5 kg.", "Give it to a baby over 3 months or over 5 kg."],
  ["Give it only if it is prescribed for the person and helps.", "Give it only if prescribed for you and it helps."],
])("%j is never said in another order as %j", async (source, claim) => {
  expect(await verdictOn(source, claim)).not.toBe("supported");
});
