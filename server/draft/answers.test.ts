import { beforeAll, expect, test } from "vitest";
import { openEmbeddedIndex, type PassageIndex } from "#knowledge/index/index.ts";
import { loadGuidelines } from "#knowledge/ingest/load-guidelines.ts";
import { loadLexicon } from "#knowledge/lexicon/index.ts";
import { coverageMinDefault, retrieveEvidence } from "../retrieve/index.ts";
import { collect, sentencesOf } from "../testing/draft-evidence.ts";
import { createBuiltInDrafter } from "./built-in-drafter.ts";
import type { DraftSentence } from "./types.ts";
import { isWrittenSentence } from "./written-sentences.ts";

/** What people really asked, answered from the project's own guidance: the fact they need is there, and first. */
let index: PassageIndex;
beforeAll(async () => {
  const { snapshot } = await loadGuidelines(`${import.meta.dirname}/../../knowledge/guidelines`);
  index = openEmbeddedIndex(snapshot, (await loadLexicon()).lexicon);
});

async function answerTo(messages: readonly string[]): Promise<readonly DraftSentence[]> {
  const question = messages.at(-1) ?? "";
  const earlier = messages.slice(0, -1);
  const evidence = await retrieveEvidence(
    {
      question,
      earlier,
      language: "en",
      country: "unknown",
      audience: "patient",
      statuses: ["sample"],
      today: "2026-11-20",
      passagesMax: 8,
      coverageMin: coverageMinDefault,
      rewriter: undefined,
    },
    index,
  );
  if (evidence.kind !== "found") throw new Error(`nothing found: ${evidence.because}`);
  const request = {
    question,
    earlier,
    toldBefore: [],
    language: "en",
    speakingFor: "self" as const,
    evidence,
    alreadyReleased: [],
    signal: new AbortController().signal,
  };
  return sentencesOf(await collect(createBuiltInDrafter().draft(request)));
}
const claimsFor = async (messages: readonly string[]): Promise<readonly string[]> =>
  (await answerTo(messages)).filter(({ act }) => act === "claim").map(({ text }) => text);

const starts: readonly [string[], RegExp][] = [
  [["how many paracetamol can i take in a day"], /one or two 500 mg tablets/],
  [["is 38.5 a high temp for an adult"], /38°C .* usually counts as a fever/],
  [["BP reading 165/98 is that dangerous"], /140\/90/],
  [["bp 150/90 age 70 ok?"], /140\/90/],
  [["what should my blood pressure be im 67"], /140\/90/],
  [["burnt my hand on the oven"], /^Cool a burn/],
  [["toddler pulled a cup of tea over himself"], /^Cool a burn/],
  [["my sugar is 2.8 and im on insulin"], /^Have something sugary straight away/],
  [["can i take paracetamol while breastfeeding"], /paracetamol can be taken while breastfeeding/],
  [["can i take ibuprofen im 8 weeks pregnant"], /^Do not take ibuprofen in pregnancy/],
  [["is it safe to have wine on apixaban"], /alcohol/],
  [["my grandmother died of a heart attack, am i at risk"], /risk of a heart attack/],
  [["how long is flu contagious"], /^Flu can spread from the day before/],
  [["can i send him to school with a cold"], /can go to school/],
  [["cut got red and hot and theres a red line going up my arm"], /^Get medical help straight away .* red streaks/],
  [["been sick 6 times cant keep water down"], /^Contact a doctor the same day if an adult keeps vomiting/],
  [["had a cough for 5 weeks now should i be seeing someone"], /more than 3 weeks/],
  [["how much calpol for a 3 year old"], /doses for children/],
  [["my 8 month old has a cough", "what about honey"], /^Do not give honey to a baby under 1 year/],
  [["my baby is 8 weeks old", "she has a temperature"], /baby under 3 months/],
  [["my daughter is 3 and has diarrhoea", "how long does it last"], /usually stops within/],
  [["im breastfeeding", "can i take ibuprofen"], /you can take ibuprofen while breastfeeding/],
  [["ive got a blister from a burn should i pop it"], /^Do not burst the blisters/],
  [["i burnt my hand", "should i put butter on it"], /butter/],
  [["whats the most paracetamol i can have"], /500 mg/],
  [["my nose is bleeding", "it wont stop"], /^Sit down and lean forward/],
];
test.each(starts)("%j starts with what was asked", async (messages, first) => {
  expect((await claimsFor(messages))[0]).toMatch(first);
});

const asked: readonly [string[], RegExp][] = [
  // alcohol
  [["can I drink alcohol while taking metronidazole"], /^Do not drink alcohol with metronidazole/],
  [["is it ok to have a glass of wine on levothyroxine"], /^Alcohol is not known to affect levothyroxine/],
  [["can i have a beer with codeine"], /^Do not drink alcohol with codeine/],
  [["can I drink on sertraline"], /^Alcohol with an SSRI/],
  [["can I drink alcohol while I'm on warfarin"], /^Avoid heavy or binge drinking while taking warfarin/],
  [["does alcohol stop omeprazole working"], /^Alcohol does not stop omeprazole/],
  // how long until it works
  [["how long does paracetamol take to work"], /can take up to an hour to work/],
  [["how long until sertraline starts working"], /often takes a few weeks to work fully/],
  [["how quickly does omeprazole work"], /starts to work within a few days/],
  [["when will levothyroxine start to make me feel better"], /may take several weeks to make you feel better/],
  [["how long do laxatives take to work"], /usually take 2 to 3 days/],
  // catching
  [["is shingles contagious"], /^(?:Nobody can catch shingles|Fluid from shingles blisters|Shingles can be passed on)/],
  [["is conjunctivitis contagious"], /both kinds spread easily/],
  [["can you catch eczema from someone"], /^Eczema is not catching/],
  [["is a cold still contagious after a week"], /can be passed on|spread/],
  [["how long is chickenpox contagious"], /^Chickenpox spreads easily from 1 to 2 days before/],
  [["can you catch scabies from shaking hands"], /^Short contact, such as a handshake/],
  // back to school and work
  [["when can my daughter go back to school after chickenpox"], /stay away from school, nursery or work until/],
  [
    ["my son had diarrhoea and vomiting, when can he go back to nursery"],
    /no diarrhoea or vomiting for at least 2 days/,
  ],
  [["can my daughter go to school with head lice"], /does not need to stay off school/],
  [["when can he go back to nursery after hand foot and mouth"], /can usually go back when well enough/],
  [["how long off work with covid"], /^CDC advice is to go back to normal activities/],
  [["my toddler has croup can she go to nursery"], /^Keep a child with croup at home/],
  // driving, swimming, lenses and other doings
  [["can I drive after fainting"], /^Do not drive after fainting/],
  [["can I drive on codeine"], /^Do not drive, cycle or use machines if codeine/],
  [["my husband had a mini stroke, when can he drive again"], /^Ask a doctor when driving is allowed again/],
  [["can I wear my contact lenses with conjunctivitis"], /^Do not wear contact lenses until/],
  [["can my son go swimming after a tummy bug"], /swimming pool until at least 2 days/],
  [["can I eat grapefruit on amlodipine"], /^Do not eat or drink large amounts of grapefruit/],
  // for whom
  [["my dad has shingles, can he be around my newborn"], /newborn|babies under 1 month/],
  [["can I take codeine while breastfeeding"], /^Do not take codeine (?:while breastfeeding|if you breastfeed)/],
  [["is omeprazole safe in pregnancy"], /omeprazole can be taken in pregnancy/],
  [["are sleeping tablets safe for my nan"], /in older people/],
  [["is naproxen ok for my elderly mum"], /in older people/],
  [["can my toddler have cough medicine"], /child/],
  [["can I give my baby honey for a cough"], /^Do not give honey to a baby under 1 year/],
  [["my friend has measles and I'm pregnant"], /pregnan/],
  [["can I take metformin while breastfeeding"], /when you breastfeed if your doctor advises metformin/],
  // missed doses
  [["I forgot to take my levothyroxine this morning"], /^Take a missed dose of levothyroxine/],
  [["I missed my warfarin last night what should I do"], /missed (?:warfarin )?dose/],
  [["can I drink alcohol with gabapentin"], /^Avoid alcohol with gabapentin/],
  [["is it ok to drink on metformin"], /^Do not drink a lot of alcohol with metformin/],
  [["can I have a few drinks on amlodipine"], /^Alcohol with amlodipine/],
  [["how long does scabies treatment take to stop the itch"], /itch can go on for a few weeks/],
  [["are head lice caught from pets"], /do not live on pets/],
  [["when is measles catching"], /^Measles can spread from about 4 days before/],
  [["is acne contagious"], /not catching/],
  [["how long should I stay off work with food poisoning"], /^Stay off work or school until/],
  [["when can I go back to work after scabies"], /24 hours after the first scabies treatment/],
  [["can I drive after a seizure"], /^Stop driving after a seizure/],
  [["can I drive with vertigo"], /^Do not drive, climb ladders/],
  [["can I have sex while being treated for scabies"], /^Avoid sex and close skin contact/],
  [["can I exercise with a sprained ankle"], /(?:exercise|running|sport)/],
  [["is aspirin safe when breastfeeding"], /aspirin (?:for pain )?while breastfeeding/],
  [["my gran takes diazepam, is it safe at her age"], /in older people/],
  [["my 6 month old has chickenpox can I give him ibuprofen"], /^Do not (?:take|give) ibuprofen/],
  [["I forgot my ramipril yesterday"], /missed dose of an ACE inhibitor/],
  [["can I drink cranberry juice on warfarin"], /^Avoid cranberry juice/],
];
test.each(asked)("%j is answered in the first sentence", async (messages, first) => {
  expect((await claimsFor(messages))[0]).toMatch(first);
});

const never: readonly [string[], RegExp][] = [
  [["my son of 5 has a high temperature", "can he have ibuprofen"], /200 mg|adults?\b/i],
  [["how much calpol for a 3 year old"], /500 mg|4 hours between|adults?\b/i],
  [["how much paracetamol can i give", "he is 4"], /500 mg|4 hours between|adults?\b/i],
  [["what should my blood pressure be im 67"], /over 80/],
  [["bp 150/90 age 70 ok?"], /over 80/],
  [["im 20 weeks pregnant", "what can i take for a headache"], /or ibuprofen can/],
  [["my grandmother died of a heart attack, am i at risk"], /Sit down, rest/],
  [["burnt my hand on the oven"], /child under 16/],
  [["my baby wont stop coughing"], /over 1 year/],
  [["no chest pain just a cough"], /with chest pain\.$/],
];
test.each(never)("%j never shows what is written for somebody else", async (messages, wrong) => {
  const claims = await claimsFor(messages);
  expect(claims.length).toBeGreaterThan(2);
  expect(claims.filter((text) => wrong.test(text))).toEqual([]);
});

test("kidney disease told after asking about ibuprofen brings the caution, not a refusal", async () => {
  const claims = await claimsFor(["can i take ibuprofen", "im on lisinopril and have kidney disease"]);
  expect(claims.slice(0, 4).some((text) => /kidney disease/.test(text))).toBe(true);
  expect(claims.some((text) => /blood pressure medicines/.test(text))).toBe(true);
});

test("the steps of first aid come in the order they are done", async () => {
  const claims = await claimsFor(["boiling water on my hand"]);
  const order = ["Cool a burn", "Move a person", "Take off clothes", "Do not put ice"].map((start) =>
    claims.findIndex((text) => text.startsWith(start)),
  );
  expect(order.every((at) => at >= 0)).toBe(true);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

test("a child's burn brings the line about burns in children", async () => {
  const claims = await claimsFor(["toddler pulled a cup of tea over himself"]);
  expect(claims.some((text) => /burn in a young child/.test(text))).toBe(true);
});

test("what the page does not speak of is said to be missing, before the little there is", async () => {
  const sentences = await answerTo(["can I fly with an ear infection"]);
  expect(sentences[0]?.text).toBe("I found nothing about flying in this guidance, only what comes next.");
  expect(sentences[0]?.act).toBe("safety-net");
  expect(isWrittenSentence(sentences[0]?.text ?? "")).toBe(true);
  expect(sentences.filter(({ act }) => act === "claim").length).toBeLessThan(8);
});

test.each([
  ["can I drive on codeine"],
  ["is a glass of wine ok with warfarin"],
  ["can my daughter go to school with head lice"],
  ["how do I treat head lice"],
])(
  "nothing is said to be missing where the page speaks of it, or nothing of the kind is asked: %j",
  async (question) => {
    expect((await answerTo([question])).filter(({ text }) => text.startsWith("I found nothing"))).toEqual([]);
  },
);

test("one thing asked is answered with what speaks of it and what must be said, and not with the rest of the page", async () => {
  const claims = await claimsFor(["can I drink alcohol on sertraline"]);
  expect(claims.length).toBeLessThan(8);
  expect(claims.slice(1).filter((text) => /^(?:Take an SSRI|SSRIs are medicines|Common SSRIs)/.test(text))).toEqual([]);
});

test("a second question beside the first is not lost", async () => {
  const claims = await claimsFor(["is flu contagious and what can I take for the aches"]);
  expect(claims.some((text) => /spread/.test(text))).toBe(true);
  expect(claims.some((text) => /[Pp]aracetamol|[Ii]buprofen/.test(text))).toBe(true);
});

test("people asked about beside the one who is unwell are spoken of first, and their help line is there", async () => {
  const claims = await claimsFor(["my dad has shingles, can he be around my newborn"]);
  expect(claims[0]).toMatch(/babies under 1 month/);
  expect(claims.some((text) => /live with a newborn baby/.test(text))).toBe(true);
});

test("a page that goes by the person's own word for it says so first", async () => {
  expect((await answerTo(["pink eye"]))[0]?.text).toMatch(/guidance.*pink eye|pink eye, the guidance/);
  expect((await answerTo(["conjunctivitis"]))[0]?.act).toBe("claim");
});

test("nobody is told that the guidance is about an illness its page is not about", async () => {
  const [first] = await answerTo(["my dad has parkinsons and I'm burnt out looking after him"]);
  expect(first?.text).toMatch(/your dad/);
  expect(first?.text).not.toMatch(/guidance says|Parkinson|burn\b/);
});
