import { expect, test } from "vitest";
import { openEquivalents } from "../../../lexicon/equivalents.ts";
import { readText } from "../../reading.ts";
import { retell } from "../retell.ts";

const isSource = (source: string, claim: string): boolean => {
  const written = readText(source, "en");
  return retell(readText(claim, "en"), written)?.reading === written;
};
const film = "Cover a burn with cling film.";
const rest = "Rest for at least 3 days.";
const weak = "See a doctor if you have a weak immune system.";
const swallowing = "Call if a child has trouble swallowing.";
const advice = "Do not stop a statin without talking to your doctor.";
const worse = "Alcohol can make gout worse.";

/** By the pattern that is meant: the same things in another order, or a verb in another form. */
test.each([
  [film, "Put cling film over a burn."],
  ["Do not give aspirin to a child under 16.", "Don't give a child under 16 aspirin."],
  ["Use pads, not tampons, for bleeding.", "Use pads instead of tampons for bleeding."],
  [rest, "Rest for 3 days or more."],
  ["Feel for movements at 16 to 24 weeks.", "Feel for movements at between 16 and 24 weeks."],
  ["Call for a baby aged 3 to 6 months.", "Call for a baby who is 3 to 6 months old."],
  [swallowing, "Call if a child finds it hard to swallow."],
  ["Older people may have trouble peeing.", "Older people may find it difficult to pee."],
  ["Hay fever is usually worse in spring.", "Hay fever tends to be worse in spring."],
  ["A flu vaccine lowers the risk of getting flu.", "A flu vaccine makes you less likely to get flu."],
  ["Call if a baby is too breathless to feed.", "Call if a baby is so breathless that they can't feed."],
  [weak, "See a doctor if your immune system is weak."],
  ["Call for a person with a weak immune system.", "Call for a person whose immune system is weak."],
  [worse, "Gout can get worse with alcohol."],
  ["A booster may be needed after a dirty wound.", "You may need a booster after a dirty wound."],
  [advice, "Do not stop a statin unless you have talked to your doctor."],
  ["Ask how much to drink.", "Ask how much you should drink."],
  ["A sharp tooth can cause mouth ulcers.", "You can get mouth ulcers from a sharp tooth."],
  ["Eat something plain before you get up.", "Have something plain to eat before you get up."],
  // phrases with a gap, bent from one entry
  ["Do not put off going to hospital.", "Do not delay going to hospital."],
  ["Delay the visit if a child has a fever.", "Put the visit off if a child has a fever."],
  ["Tell every doctor, dentist and nurse about it.", "Let every doctor, dentist and nurse know about it."],
  ["Call for a baby under 3 months.", "Call for a baby under 3 months old."],
  ["Call if someone on lithium faints.", "Call if a person who takes lithium passes out."],
  ["A man with blood in urine needs a check.", "A man with blood in his urine needs a check."],
])("%j may be said as %j", (source, claim) => {
  expect(isSource(source, claim)).toBe(true);
});

test.each([
  [film, "Put a burn over cling film."],
  ["Give aspirin to an adult.", "Give an adult to aspirin."],
  ["Call at once, without waiting for a second dose.", "Call at once, unless you have waited for a second dose."],
  ["Call if vomiting after 20 weeks comes with a headache.", "Call if vomiting 20 weeks later comes with a headache."],
  [
    "Call if someone cannot be woken and is not breathing.",
    "Call if someone cannot both be woken and is not breathing.",
  ],
  ["Tell a doctor if a close relative had a clot.", "Tell a doctor if a nearby relative had a clot."],
  ["Say if you have had problems with alcohol.", "Say if you have had problems while taking alcohol."],
  ["Call if you take aspirin, or have had an ulcer.", "Call if you have aspirin, or have an ulcer."],
  ["Use pads, not tampons, for bleeding.", "Use tampons instead of pads for bleeding."],
  ["Take paracetamol or ibuprofen.", "Take both paracetamol and ibuprofen."],
  ["Paracetamol and ibuprofen can help.", "Either paracetamol or ibuprofen can help."],
  ["Both eyes can be red.", "An eye can be red."],
  [rest, "Rest for 3 days or less."],
  [rest, "Rest for up to 3 days."],
  [rest, "Rest for more than 3 days."],
  ["Call for a baby aged 3 to 6 months.", "Call for a baby who is 3 to 6 years old."],
  ["Call for a baby under 3 months.", "Call for a baby over 3 months old."],
  [swallowing, "Call if a child finds it hard to breathe."],
  [swallowing, "Call if a child finds it easy to swallow."],
  ["It makes it hard to drink milk.", "It makes drinking hard milk."],
  [weak, "See a doctor if their immune system is weak."],
  [weak, "See a doctor if your immune system is strong."],
  [worse, "Gout can make alcohol worse."],
  [worse, "Alcohol can get worse with gout."],
  ["Exercise can lower blood pressure.", "You can lower exercise with blood pressure."],
  ["A doctor may need your notes.", "Your notes may be needed."],
  ["You may need an operation.", "An operation is needed."],
  [advice, "Do not stop a statin unless your doctor has talked to you."],
  [advice, "Do not stop a statin unless you have stopped talking to your doctor."],
  ["Check blood sugar again after 10 to 15 minutes.", "Check blood sugar again 10 to 15 hours later."],
  ["Do not delay calling for help.", "Put off calling for help."],
  ["Do not take two tablets at once.", "Do not take two tablets straight away."],
  ["Do not stop codeine all at once.", "Do not stop codeine straight away."],
  ["Take it only after food.", "Take it just after food."],
  ["Pressure can stop bleeding.", "Pressure can prevent bleeding."],
  ["A rash can fade in 3 days.", "A rash can disappear in 3 days."],
  ["You can get diabetes at any age.", "You can catch diabetes at any age."],
  ["Get up at the same time each day.", "Stand up at the same time each day."],
  ["Pain in the chest, back or arm can be serious.", "Chest pain, back or arm can be serious."],
  ["A sharp tooth can cause mouth ulcers.", "You can get a sharp tooth from mouth ulcers."],
  ["Hard exercise is best avoided.", "It is best to avoid exercise."],
  ["Call if a person has a fit (seizure).", "Call if a person has a fever (seizure)."],
  ["Take the first dose at night.", "Take the dose at night for the first time."],
])("%j is not %j", (source, claim) => {
  expect(isSource(source, claim)).toBe(false);
});

test("no pattern denies, sends for care or sends sooner than the one it may stand for", () => {
  const crossed = [...openEquivalents().of.en.crossed.values()].flat();
  expect(crossed.length).toBeGreaterThan(100);
  const said = (phrase: readonly string[]) =>
    readText(phrase.map((word) => (/^[A-Z]$/.test(word) ? "gap" : word)).join(" "), "en");
  const differing = crossed.filter(({ said: one, written: other }) => {
    const [here, there] = [said(one.phrase), said(other.phrase)];
    return here.urgency.rank !== there.urgency.rank || here.negations > 0 !== there.negations > 0;
  });
  // What is not well, not to be had or not to be done is denied in one word or in two.
  const known = /\b(?:not|no cure|unwell|badly|avoid|avoided|without|unless|instead of|rather than|too gap)\b/;
  expect(
    differing.filter(
      ({ said: one, written: other }) =>
        ![one, other].every(({ phrase }) =>
          known.test(phrase.map((word) => (/^[A-Z]$/.test(word) ? "gap" : word)).join(" ")),
        ),
    ),
  ).toEqual([]);
});
