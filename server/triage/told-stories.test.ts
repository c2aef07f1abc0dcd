import { describe, expect, test } from "vitest";
import { say } from "./shipped-rules.fixture.ts";

const level = (text: string): string => say(text).triage.level;
const alarms = ["urgent", "emergency"];

// Each frame that quietens stands beside its near-twin, in which the same frame holds somebody who is ill.
describe("what is invented, dreamt, played, listed or asked in general is not happening", () => {
  test.each([
    [
      "I'm writing a thriller. My villain poisons a banker. The banker clutches his chest, goes blue and dies. Is that plausible?",
      "I'm writing a thriller. My villain poisons a banker. My chest is tight and I'm going blue.",
    ],
    [
      "I'm writing a thriller about a banker. The banker clutches his chest. Is that plausible?",
      "I'm writing a thriller about a banker. The man next door clutches his chest, what do I do?",
    ],
    [
      "I dreamt that I was having a stroke and couldn't speak, then woke up and all was well. Is it the cheese?",
      "I dreamt of the sea, then woke up and couldn't speak and my arm was numb",
    ],
    ["I dreamt I couldn't breathe and my lips were blue", "I dreamt I couldn't breathe and I can't breathe"],
    [
      "I dreamt that my arm was numb and my face was drooping",
      "I dreamt that my arm was numb, it's real, my face is drooping",
    ],
    [
      "I'm writing a novel. My villain poisons a banker. The banker clutches his chest and goes blue. Is that right?",
      "I'm writing a novel. My villain poisons a banker. The banker next to me clutches his chest and goes blue. Is that right?",
    ],
    [
      'The leaflet for these tablets lists "stroke, seizures, death". Are leaflets always like that?',
      "The leaflet for these tablets lists seizures. My son took one and is having a seizure",
    ],
    [
      "I am playing a patient with chest pain in an exam for students. The script says to clutch my chest. Do people do that?",
      "I am playing a patient in an exam for students but now I really have crushing chest pain",
    ],
    [
      "In last night's episode a surgeon cut a man's neck because he couldn't breathe. Is that real?",
      "After last night's episode my husband couldn't breathe and he still can't",
    ],
    [
      "On our first aid course they said to put someone who is unconscious on their side. Which side?",
      "We did a first aid course, now my dad is unconscious on his side. Which side?",
    ],
    [
      "What are the signs of sepsis that parents should know? It is for a poster.",
      "What are the signs of sepsis that parents should know? My son is mottled and hard to wake.",
    ],
    [
      "Does lightning ever strike people indoors?",
      "Does lightning ever strike people indoors? Lightning just struck my brother.",
    ],
    [
      "Is it true that acne tablets make people suicidal? I just heard it.",
      "Is it true that acne tablets make people suicidal? I am suicidal since I took them.",
    ],
    [
      "My mother had a clot in her leg on the pill. Which pill would be safest for me?",
      "My mother had a clot in her leg on the pill. Which pill is safest for me, my own calf is swollen and I'm short of breath?",
    ],
    [
      "Three people in my family have glaucoma and one went blind. Are eye tests free for relatives?",
      "Three people in my family have glaucoma and I just went blind in one eye. Are eye tests free?",
    ],
    [
      "I keep thinking I'll have an aneurysm. I've never had a bad headache.",
      "I think an aneurysm has burst, I suddenly have the worst headache of my life",
    ],
  ])("told: %s", (told, happening) => {
    expect(level(told)).toBe("none");
    expect(alarms).toContain(level(happening));
  });
});

describe("a number, an idiom or a mark that looks like a danger is none", () => {
  test.each([
    ["The pharmacy gave me 28 instead of 56 gabapentin", "I took 28 gabapentin instead of 2"],
    ["The chemist gave me 28 instead of 56 gabapentin again", "The nurse gave me 28 instead of 2 gabapentin again"],
    ["I have no problems and I take all my tablets", "I have no hope and I took all my tablets"],
    ["stung by a jellyfish last week, there is a faint line left", "stung by a jellyfish and I feel faint"],
    ["My husband says it's nonsense", "My husband talks nonsense since this morning"],
    ["My wife says I've lost the plot", "My dad has suddenly lost the plot, he does not know where he is"],
    [
      "I have a mole on my back, brown and flat. My aunt had melanoma.",
      "I have cancer and my back hurts lying flat, my legs are weak",
    ],
    [
      "sciatica for months, no numb bits, waterworks fine",
      "sciatica for months, now numb between my legs and I can't wee",
    ],
  ])("harmless: %s", (harmless, danger) => {
    expect(level(harmless)).toBe("none");
    expect(alarms).toContain(level(danger));
  });
});

test("a bruise turns yellow and green, a person who does is ill", () => {
  expect(level("It's gone yellow and green where the ball hit my leg")).toBe("none");
  expect(level("My skin and eyes have gone yellow")).not.toBe("none");
});

test("a baby in the womb of whom nothing is felt is heard in few words", () => {
  expect(alarms).toContain(level("34 weeks, nothing from her all day"));
});

test("a throat that shuts on water is heard", () => {
  expect(level("when I try to drink my throat shuts in a spasm")).toBe("emergency");
});
