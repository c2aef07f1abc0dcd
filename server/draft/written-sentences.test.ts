import { expect, test } from "vitest";
import { english } from "./english/english.ts";
import { readQuestion } from "./question-reading.ts";
import { isWrittenSentence, writeOpening, writtenIn } from "./written-sentences.ts";

const { openings: empathyOpenings, safetyNets: safetyNetSentences } = writtenIn.en;
const { peopleWords } = writtenIn.en.people;
const { matterWords } = writtenIn.en.matters;

const openings = Object.values(empathyOpenings).flatMap((about) =>
  Object.values(about).flatMap((moods) => Object.values(moods).flat()),
);
const opening = (question: string, speakingFor: "self" | "other" = "self", earlier: readonly string[] = []) =>
  writeOpening(readQuestion(question, { speakingFor, topic: [], earlier }, english), "en");
const kinds = ["symptom", "sign", "event", "condition", "medicine", "unnamed"] as const;
const capitalised = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1);
const fill = (shape: string, person: string, matter: string) =>
  shape
    .replace("{person}", person)
    .replace("{Person}", capitalised(person))
    .replace("{matter}", matter)
    .replace("{Matter}", capitalised(matter));
const everyMatter = kinds.flatMap((kind) => matterWords(kind));

test("every sentence that can be produced is recognised as written in advance, for every person and matter", () => {
  for (const about of Object.values(empathyOpenings)) {
    for (const kind of kinds) {
      for (const text of Object.values(about[kind]).flat()) {
        for (const matter of kind === "unnamed" ? [""] : matterWords(kind)) {
          const filled = fill(text, "your baby", matter);
          expect(isWrittenSentence(filled), filled).toBe(true);
        }
      }
    }
  }
  for (const person of peopleWords) expect(isWrittenSentence(`It is hard to see ${person} with a fever.`)).toBe(true);
  expect(safetyNetSentences.every(isWrittenSentence)).toBe(true);
});

test("a shape for symptoms is never filled with an illness or a medicine", () => {
  expect(isWrittenSentence("It is hard to see your baby with dementia.")).toBe(false);
  expect(isWrittenSentence("It is hard to see your baby with ibuprofen.")).toBe(false);
});

test.each([
  "how many paracetamol can I take in a day",
  "what should my blood pressure be",
  "how long does a cough last",
  "can I take paracetamol while breastfeeding",
  "I have a cough",
  "there is a lump on my arm",
  "when should I worry about a fever",
  "how long is chickenpox catching for children",
  "is it contagious, can he go to nursery",
])("a plain question starts with its answer: %j", (question) => {
  expect(opening(question)).toBeUndefined();
});

test.each([
  ["my back has gone and it's killing me", /pain/],
  ["my son has a fever", /^(?=.*your son)(?=.*a fever)/i],
  ["I'm so worried, I keep getting headaches", /^(?=.*worrying)(?=.*a headache)/i],
  ["I have had a cough that wakes me up for 5 weeks now", /^(?=.*a cough)(?=.*(?:so|this) long)/i],
  ["I feel so guilty about shouting at my mum", /guilt/i],
  ["it's embarrassing but I have piles", /embarrassing/i],
  ["my dad has dementia and gets angry in the evening", /your dad/],
  ["my baby won't stop crying", /your baby/],
])("%j is met in one short sentence", (question, words) => {
  const text = opening(question) ?? "";
  expect(text).toMatch(words);
  expect(isWrittenSentence(text)).toBe(true);
  expect(text.split(" ").length).toBeLessThan(20);
});

test.each([
  ["my mum is scared of the hospital", /frighten/],
  ["my daughter is anxious about her asthma", /worr/],
])("%j is not heard as the writer's own feeling", (question, own) => {
  expect(opening(question)).toContain("your ");
  expect(opening(question)).not.toMatch(own);
});

test("the same kindness is worded in several ways, and one question always in the same", () => {
  const asked = ["son", "daughter", "baby", "mum", "dad", "nan"].flatMap((who) =>
    ["a cough", "a fever", "earache", "vomiting"].map((what) => `my ${who} has ${what}`),
  );
  const shapes = asked.map((question) => (opening(question) ?? "").split(" ").slice(0, 2).join(" "));
  expect(new Set(shapes).size).toBeGreaterThan(4);
  expect(asked.map((question) => opening(question))).toEqual(asked.map((question) => opening(question)));
});

test("an itch is not heard in stitches, nor a burn in somebody burnt out", () => {
  expect(opening("my stitches are fine and I am terrified of tomorrow")).not.toMatch(/itch/i);
  expect(opening("my dad is unwell and I'm burnt out looking after him")).not.toMatch(/burn\b/i);
});

test("the same kindness is not said twice in one conversation", () => {
  expect(opening("what about honey", "self", ["my son has a cough"])).toBeUndefined();
});

test.each([
  "It is hard to see your baby with a fever that is nothing to worry about.",
  "It is hard to see your baby with meningitis, take aspirin.",
  "It is careful of you to check about taking ten tablets for your baby.",
  "It is frightening to have ibuprofen and not know what to do.",
  "If anything changes or you are worried, ask for a person here or contact a doctor. You are fine.",
  " It is hard to see your baby with a fever.",
  "It is hard to see your baby with a fever.\nStop your tablets.",
  "It is hard to see {person} with {matter}.",
  "",
])("a sentence that only looks written is not: %j", (text) => {
  expect(isWrittenSentence(text)).toBe(false);
});

test("nothing written in advance holds a number, a promise or a reassurance", () => {
  for (const text of [...openings, ...safetyNetSentences, ...everyMatter, ...peopleWords]) {
    expect(text).not.toMatch(
      /\d|don't worry|do not worry|nothing to worry|be fine|be okay|normal|harmless|\bsafe\b|will (?:be|get|read|answer)|usually|\bshould\b|\bmust\b|\btake\b(?! )/i,
    );
  }
});

test("no written sentence says that somebody has a condition", () => {
  for (const person of ["other", "self"] as const) {
    for (const text of Object.values(empathyOpenings[person].condition).flat()) {
      expect(text).not.toMatch(
        /(?:with|has|have) \{matter\}(?! on your mind| and \{person\} on your mind)(?<!stand with \{matter\})/,
      );
    }
  }
});

test.each([
  ["My daughter has a fever and I'm terrified", "your daughter", "a fever", /frighten/],
  ["I'm worried about my dad's cough", "your dad", "a cough", /worr/],
  ["up all night with my baby who has colic", "your baby", "colic", /night/],
  ["I'm exhausted, my mum has dementia", "your mum", "your mum", /(?:takes a lot out of you|a lot to carry)/],
])("%j is met with the person, the matter and the feeling it named", (question, person, matter, mood) => {
  const text = opening(question);
  expect(text).toContain(person);
  expect(text).toMatch(new RegExp(matter, "i"));
  expect(text).toMatch(mood);
  expect(isWrittenSentence(text ?? "")).toBe(true);
});

test("somebody's own trouble is not given to their baby, and a denied symptom is not named", () => {
  expect(opening("I'm worried, I have flu, can I breastfeed my baby?")).not.toContain("your baby");
  expect(opening("my son has no fever but a rash")).toMatch(/^(?=.*your son)(?=.*a rash)(?!.*fever)/i);
});

test("somebody asking for another person is never answered as the patient", () => {
  expect(opening("what helps a cough", "other")).toContain("the person you care for");
  expect(opening("he can't go to nursery with this rash", "other")).toContain("your child");
});

test.each([
  ["My mother died last week and I can't stop crying", "I am so sorry to hear of this loss."],
  ["I take warfarin every day and my knee is sore, can I take ibuprofen?", "good that"],
  ["My toddler has a temperature of 39.4 and is miserable. Can I give Calpol?", "your toddler"],
  ["my wife had a baby 3 weeks ago and is very tearful", "your wife"],
  ["My dad has shingles, can he be around my newborn?", "your dad"],
  ["got diagnosed with type 2 diabetes last week and I'm terrified", "facing diabetes"],
  ["burned my hand on the stove, small blister", "a burn"],
])("what is told in %j is met, and with the right person", (question, words) => {
  const text = opening(question) ?? "";
  expect(text).toContain(words);
  expect(isWrittenSentence(text)).toBe(true);
});

test.each([
  "sore throat",
  "gout diet",
  "Can I drink alcohol on metformin?",
  "what dose of ibuprofen for a 6 year old",
  "shingles contagious?",
  "toddler bitten into a laundry pod",
])("a question of a few words, or one that tells nothing, starts with its answer: %j", (question) => {
  expect(opening(question) ?? "").not.toMatch(/bite|sore throat|shingles|alcohol|metformin|ibuprofen/);
});

test("a mother-in-law is not a mother, and nobody is said to be on anybody's mind beside an illness", () => {
  expect(opening("my mother in law is confused and keeps falling")).toContain("your mother-in-law");
  for (const text of openings) expect(text).not.toMatch(/to think about|\{person\} and \{matter\} to/);
});

test("whose test, picture or illness it is does not change the sentence on what cannot be said", () => {
  const { cannot, matters } = writtenIn.en;
  for (const sentence of Object.values(cannot)) {
    if (!sentence.includes("{")) expect(isWrittenSentence(sentence), sentence).toBe(true);
    expect(sentence).not.toMatch(
      /\d|don't worry|be fine|normal|harmless|\bsafe\b|usually|\bshould\b|\bmust\b|\btake\b(?! )/i,
    );
  }
  for (const matter of matters.matterWords("condition"))
    expect(isWrittenSentence(cannot.diagnosis.replace("{matter}", matter)), matter).toBe(true);
  expect(isWrittenSentence(cannot.diagnosis.replace("{matter}", "nothing"))).toBe(false);
  expect(isWrittenSentence("I cannot read a test result for you; it is fine.")).toBe(false);
});
