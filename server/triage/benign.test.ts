import { expect, test } from "vitest";
import { isAtLeast } from "./levels.ts";
import { say } from "./shipped-rules.fixture.ts";

// Everyday questions, written for this test. An alarm here teaches people to ignore alarms.
const everyday = `
how much paracetamol can I take in a day?
my back hurts after gardening
I had a heart attack in 2015, can I take ibuprofen?
what are the signs of a stroke?
can I take ibuprofen and paracetamol together?
I've had a runny nose and a sore throat for two days
how long does a cold last?
what vaccines does my baby need at 8 weeks?
is it ok to exercise with a cold?
my toddler has a runny nose and is playing happily
what foods are high in iron?
how do I get rid of a verruca?
I get headaches when I look at screens all day
I twisted my ankle two days ago and it is a bit swollen
can I drink alcohol with amoxicillin?
how often should I check my blood pressure?
my blood pressure is 128 over 82, is that ok?
I keep sneezing, is it hay fever?
I missed my contraceptive pill yesterday, what should I do?
what is the difference between a cold and flu?
how do I use a spacer with my inhaler?
what does HbA1c mean?
I am constipated, what can I eat?
my period is two days late
are period cramps normal on the first day?
how can I sleep better?
I feel stressed about work and can't switch off
what helps with heartburn after curry?
dry skin on my hands in winter
my knee clicks when I climb stairs
is it safe to fly at 20 weeks pregnant?
can I dye my hair while pregnant?
which foods should I avoid in pregnancy?
my baby has cradle cap
how many hours should a newborn sleep?
when do babies start teething?
what is a normal temperature for a child?
I've got athlete's foot, which cream is best?
I was bitten by a mosquito and it itches
how do I remove a splinter?
can I have the flu jab with an egg allergy?
when will my cast come off?
what can I do about dandruff?
my eyes are dry from the computer
I wear contact lenses, can I swim in them?
how do I stop snoring?
I'm trying to lose weight, where do I start?
is coffee bad for high blood pressure?
what does my cholesterol result of 5.2 mean?
I have type 2 diabetes, can I eat bananas?
how do I store insulin when travelling?
do I need a prescription for antihistamines?
my ears feel full of wax
I have a mouth ulcer that is healing
can I get a sick note for my back?
my hay fever tablets make me a bit sleepy
how long is chickenpox contagious?
I had a c section in 2020, can I have a home birth?
my grandad died of a stroke at 80
I don't have any chest pain or fever, just a cough
no rash, no fever, just tired
where can I get a smear test?
how do I register with a doctor?
is it normal for my gums to bleed a little when I floss?
I have eczema on my elbows, it is itchy
what is the best way to stop hiccups?
my son has nits, how do I treat them?
can I cut this tablet in half?
I burned my finger a little on the kettle yesterday, is a plaster ok?
what are the side effects of metformin?
does warfarin interact with cranberry juice?
I'm dying for a good night's sleep
this cough is killing me
my mum is going to kill me for forgetting her prescription
I want to quit smoking
I feel nervous before my exam
are skilled nurses allowed to give vaccines?
how do I book a blood test?
is there any point in taking vitamin c?
any reason my cough keeps going?
my baby got shots today
taken ibuprofen twice already today, when is the next?
is it ok to take warfarin twice a week?
my legs went stiff and shaky after the gym
eyes puffed up from hay fever
I fell 3 months ago and take warfarin, can I eat kale?
my toddler sat on the floor for hours playing
my baby is 24 weeks, when do I wean?
eye is red and sore
dad hits me when i try to wash him, he has dementia
my blood sugar spiked after lunch
feels like I'm drowning in paperwork
stabbed my finger on a thorn
how do I give up smoking?
`
  .trim()
  .split("\n");

test("there are at least sixty everyday questions", () => {
  expect(everyday.length).toBeGreaterThanOrEqual(60);
});

test.each(everyday)("no alarm for: %s", (text) => {
  const { triage } = say(text);
  expect(isAtLeast(triage.level, "urgent"), triage.findings.map((finding) => finding.rule).join()).toBe(false);
  expect(triage.languageUnderstood).toBe(true);
});

test("hardly any everyday question is sent to a clinician the same day", () => {
  const sent = everyday.filter((text) => isAtLeast(say(text).triage.level, "same-day"));
  expect(sent.length / everyday.length).toBeLessThanOrEqual(0.03);
});
