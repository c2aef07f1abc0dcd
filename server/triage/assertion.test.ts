import { describe, expect, test } from "vitest";
import { rules, say } from "./shipped-rules.fixture.ts";

const level = (text: string): string => say(text).triage.level;
const mention = (text: string, concept: string) => say(text).state.mentions.find((one) => one.concept === concept);

// Policy of shared clinical reference 3.1, after ConText (Harkema 2009, doi:10.1016/j.jbi.2009.05.002).
describe("1. a sign counts unless a clear denial covers it", () => {
  test.each([
    "no chest pain",
    "I don't have any chest pain",
    "havent had any bleeding",
    "he denies chest pain",
    "without any chest pain",
    "chest pain? no",
    "Chest pain: none",
    "my chest doesn't feel tight",
    "I'm not short of breath",
  ])("%s", (text) => {
    expect(level(text)).toBe("none");
  });
  test.each([
    "No, my chest hurts",
    "no my chest hurts",
    "chest pain, no relief from tablets",
    "not feeling well, chest pain",
    "no sleep, chest pain all night",
    "no idea why but my chest hurts",
  ])("still counts: %s", (text) => {
    expect(["urgent", "emergency"]).toContain(level(text));
  });
});

describe("2. words that carry their own no are immune to denial", () => {
  test.each([
    "i can't breathe",
    "cannot breathe",
    "He can’t speak",
    "I cant stop the bleeding",
    "she won't wake up",
    "the rash doesn't fade",
    "he is not breathing",
    "I've never had pain like this in my chest",
    "no pulse",
    "no puedo respirar",
  ])("%s", (text) => {
    expect(level(text)).toBe("emergency");
  });
  test("a baby that is not moving is a sign, not a denial", () => {
    expect(level("baby not moving, 30 weeks pregnant")).toBe("same-day");
  });
  test("the no of such a sign denies nothing after it, commas or not, unless an or goes on with it", () => {
    const drying = (text: string) => say(text).state.mentions.filter(({ concept }) => concept === "baby-vomiting-all");
    expect(drying("no wet nappy for 12 hrs dry mouth runs since yesterday")[0]?.assertion).toBe("affirmed");
    expect(drying("no wet nappy for 12 hrs, dry mouth, runs since yesterday")[0]?.assertion).toBe("affirmed");
    expect(drying("no wet nappy or runs since yesterday")[0]?.assertion).toBe("negated");
  });
  test("a stretched no is still part of its sign", () => {
    const sudden = (text: string) => say(text).state.mentions.find(({ concept }) => concept === "sudden-onset");
    expect(sudden("me quede sordo de un oido asi de la naaaada, con zumbido")?.assertion).toBe("affirmed");
  });
  test("in Spanish, no se me hincha is a denial, and no se me duele is an I do not know", () => {
    expect(level("tengo ronchas por el jabon nuevo y no se me hincha la cara")).toBe("none");
    expect(level("no se me duele mucho el pecho y sudo frio")).toBe("emergency");
  });
  test("not peeing is a sign", () => {
    expect(level("I cant pee at all")).toBe("urgent");
  });
});

describe("3. worry, doubt and what-ifs keep the sign and mark it possible", () => {
  test.each([
    "I'm worried about my chest pain and sweating",
    "I think it might be chest pain going down my arm",
    "what if my crushing chest pain is serious",
    "never had this tight chest before",
    "not sure but my chest feels tight",
    "I doubt it but could I be having a heart attack",
  ])("%s", (text) => {
    expect(level(text)).toBe("emergency");
  });
  test("the finding says possible", () => {
    expect(mention("worried about chest pain", "chest-pain")?.assertion).toBe("possible");
  });
});

describe("4. only a wholly general question is hypothetical", () => {
  test.each([
    "what are the signs of a stroke?",
    "What are the symptoms of a heart attack?",
    "how do you treat chest pain?",
    "how do I know if someone is having a stroke?",
    "what causes slurred speech?",
  ])("%s", (text) => {
    expect(level(text)).toBe("none");
  });
  test.each([
    "what is this tight feeling in my chest?",
    "how do I treat my chest pain?",
    "what are the signs of stroke, his face is drooping",
  ])("someone is meant: %s", (text) => {
    expect(["urgent", "emergency"]).toContain(level(text));
  });
  test("a general question after someone described a symptom is not general any more", () => {
    expect(
      say("I feel really unwell and sweaty", "what are the signs of chest pain that is crushing?").triage.level,
    ).toBe("emergency");
  });
});

describe("5. only an explicit old time makes a sign historical", () => {
  test.each([
    "I had chest pain in 2015",
    "chest pain years ago",
    "In 2012 I had slurred speech",
    "I had seizures when I was a child",
  ])("%s", (text) => {
    expect(level(text)).toBe("none");
  });
  test.each([
    "chest pain an hour ago",
    "slurred speech this morning",
    "my face drooped last night",
    "I had chest pain in 2015 and it is back again",
    "chest pain since 2019",
    "I had a heart attack in 2015 and my chest feels tight",
    "chest pain last week",
  ])("current: %s", (text) => {
    expect(["urgent", "emergency"]).toContain(level(text));
  });
});

describe("6. another person is a case; a family history is not", () => {
  test.each(["my son can't breathe", "my partner's face is drooping", "neighbour collapsed, no pulse"])(
    "%s",
    (text) => {
      expect(level(text)).toBe("emergency");
    },
  );
  test("it is recorded who it is about", () => {
    expect(mention("my husband has crushing chest pain", "chest-pressure")?.experiencer).toBe("other");
    expect(mention("crushing chest pain", "chest-pressure")?.experiencer).toBe("self");
  });
  test.each(["my dad died of a heart attack at 50", "family history of seizures", "seizures run in my family"])(
    "%s",
    (text) => {
      expect(level(text)).toBe("none");
    },
  );
});

describe("7. contrast ends a denial, a list with or shares it", () => {
  test("no chest pain but my arm is numb", () => {
    expect(level("no chest pain but my arm is numb")).toBe("emergency");
  });
  test("no fever, rash, or stiff neck", () => {
    const { mentions } = say("No fever, rash, or stiff neck").state;
    expect(mentions.length).toBeGreaterThan(0);
    expect(mentions.every((one) => one.assertion === "negated")).toBe(true);
  });
  test("no fever and crushing chest pain", () => {
    expect(level("no fever and crushing chest pain")).toBe("emergency");
  });
  test("no fever, crushing chest pain", () => {
    expect(level("no fever, crushing chest pain")).toBe("emergency");
  });
});

describe("a pet is no patient, its owner is", () => {
  test.each([
    "my friend's cat has been poisoned",
    "my dog had a seizure",
    "the cat is struggling to breathe",
    "our puppy swallowed a battery",
    "my puppy is vomiting blood",
  ])("%s", (text) => {
    expect(level(text)).toBe("none");
  });
  test.each([
    "my dog ran off and i have crushing chest pain",
    "the cat scratched me and now my tongue is swelling",
    "allergic to cats, cant breathe",
    "im allergic to my dog cant breathe",
    "the dog has bitten my arm and its bleeding and wont stop",
    "my horse threw me and i cant move my legs",
    "kicked by a horse has severe bleeding from his head that wont stop",
  ])("an emergency: %s", (text) => {
    expect(level(text)).toBe("emergency");
  });
});

describe("a worry, a past illness now settled, or another's instruction is no emergency; the real thing beside it is", () => {
  test.each([
    "had a stroke in 2019 now on clopidogrel can i take paracetamol",
    "i had a stroke 5 years ago now taking aspirin, can i fly",
    "my mum worries about having a stroke",
    "im scared of having a heart attack when i run",
    "what should i do if someone has a seizure",
    "what do you do when somebody faints",
    "i had a fit last year now well. can i drink alcohol",
    "my doctor said to take 8 ibuprofen a day is that right",
    "was told to take 8 paracetamol a day",
  ])("%s", (text) => {
    expect(level(text)).toBe("none");
  });
  test.each([
    "had a stroke in 2019 and now my arm is weak",
    "think he had a stroke now on the floor",
    "dad just had a stroke an hour ago now fine",
    "im worried im having a stroke",
    "someone is having a heart attack what do i do",
    "what should i do my husband is having a seizure",
    "what should i do if a cut wont stop bleeding",
    "what do i do for a headache and stiff neck",
    "had a fit last year, now fitting again",
    "i was told to take 2 but i took 20 paracetamol",
    "was choking and passed out",
    "choked on a sweet and hes not ok",
  ])("an emergency: %s", (text) => {
    expect(["emergency"]).toContain(level(text));
  });
});

test("8. every mention says what, where, whether, when and whose", () => {
  expect(mention("His face is drooping", "face-droop")).toEqual({
    concept: "face-droop",
    quote: "face is drooping",
    span: { start: 4, end: 20 },
    messageId: "m1",
    assertion: "affirmed",
    temporality: "current",
    experiencer: "other",
    whose: { sex: "male" },
  });
});

describe("whole words, typed as people type", () => {
  test.each(["suicidal", "thinking about suicide", "SUICIDAL thoughts", "su\u200bicidal"])("crisis: %s", (text) => {
    expect(say(text).state.crisis).toBe(true);
  });
  test.each(["I need skilled nursing", "I killed time at the airport", "my gym skills are bad"])(
    "no crisis: %s",
    (text) => {
      expect(say(text).state.crisis).toBe(false);
    },
  );
  test.each([
    "i cant breeeathe",
    "brethlessnes so bad, cant breathe",
    "chest is squeezng badly",
    "my speach is slured",
  ])("typo: %s", (text) => {
    expect(level(text)).toBe("emergency");
  });
  test("a typo never turns a word into a denial", () => {
    expect(level("nto chest pain only, its crushing chest pain")).toBe("emergency");
  });
});

test("the rule set has a version that its content decides", () => {
  expect(rules.version).toMatch(/^[0-9a-f]{16}$/);
});
