import { describe, expect, test } from "vitest";
import { say } from "./shipped-rules.fixture.ts";

const level = (text: string): string => say(text).triage.level;
const alarms = ["urgent", "emergency"];

// Each pair: what is long over, and its near-twin in which something is new. Quiet without the twin would be deafness.
describe("an old event told over several sentences is over, and what is new in the same words is not", () => {
  test.each([
    [
      "In 2014 my husband had a stroke. His mouth dropped on the left and he couldn't speak. He made a full recovery. Can he fly?",
      "In 2014 my husband had a stroke. At lunch his mouth dropped on the left and he couldn't speak. Can he fly?",
    ],
    [
      "Six years ago I had a heart attack. The pain was crushing and I was grey and sweating. I have been well ever since. Is rowing fine?",
      "Six years ago I had a heart attack. Now my chest is crushing and I am grey and sweating. I had been well ever since.",
    ],
    [
      "I had pneumonia in 2017. I was confused and couldn't breathe. I was discharged in a fortnight and have been fit ever since. Do I need the jab?",
      "I had pneumonia in 2017 and have been fit ever since. I am confused and can't breathe. Do I need the jab?",
    ],
    [
      "My wife had a bad reaction to nuts in the spring. Her tongue swelled and she collapsed at home. She has been perfectly well for months. Which bracelet is best?",
      "My wife had a bad reaction to nuts in the spring. Her tongue is swelling and she collapsed at home. Which bracelet is best?",
    ],
    [
      "I breathed in smoke in a house fire in January. Every test since then has been perfect. Who writes the letter?",
      "I breathed in smoke in a house fire an hour ago. Who writes the letter?",
    ],
    [
      "A grape stuck at Easter and my toddler choked, out it came, he was checked over and fine. Is there a course?",
      "A grape stuck just now and my toddler choked, out it came, he looks fine. Is there a course?",
    ],
    [
      "Her stroke was nine years ago. She is left with a weak right hand which has not altered since. Is there a club?",
      "Her stroke was nine years ago. Since this morning she has a weak right hand and slurred speech. Is there a club?",
    ],
  ])("over: %s", (over, isNew) => {
    expect(level(over)).toBe("none");
    expect(alarms).toContain(level(isNew));
  });

  test.each([
    "Four years ago he had a stroke. His face dropped on one side and he couldn't speak.",
    "Four years ago he had a stroke. His face dropped on one side and he couldn't speak. He is fine now.",
    "Four years ago he had a stroke. He made a full recovery. His face dropped on one side and he couldn't speak.",
    "Four years ago he had a stroke. His face dropped on one side. He recovered within ten minutes.",
    "Four years ago he had a stroke. His face dropped. He made a full recovery but it has come back.",
    "I was diagnosed with diabetes in 2015. I collapsed in the shop and my face was drooping. I have been well ever since.",
    "My toddler choked on a grape at Christmas dinner, out it came, he was checked over and fine",
    "My mum had a stroke in 2015. Her face drooped and she couldn't talk. Dad had his face drooping and couldn't talk too. She made a full recovery.",
    "A bat bit my hand in Peru two weeks ago. It has healed, fully recovered.",
  ])("not said to be over for good: %s", (text) => {
    expect(level(text)).not.toBe("none");
  });
});

describe("an age till which something happened is an old time", () => {
  test.each([
    ["I had seizures until I was 11, none since", "I had seizures until I was 11, and another one this morning"],
    ["nearly drowned as a boy and still can't swim", "he nearly drowned and is still coughing"],
  ])("over: %s", (over, isNew) => {
    expect(level(over)).toBe("none");
    expect(alarms).toContain(level(isNew));
  });
});

describe("never denies the sign right after it, unless it is happening after all", () => {
  test.each([
    ["He bumped his head, he was never knocked out", "He bumped his head, he was knocked out"],
    ["She has never fainted", "She has never fainted until today"],
    ["Never fainted or blacked out", "Never fainted but blacked out at work"],
    ["I have never fainted. Can I give blood?", "I have never fainted. Today I fainted at work."],
    ["My wife has never noticed me stop breathing", "My wife says I stop breathing and go blue"],
    ["Nobody is having a stroke here, it is for a poster", "Nobody is helping, she is having a stroke"],
    ["Never had any thoughts of hurting myself", "Never had thoughts of hurting myself until now"],
    ["No breathing trouble, only a cold", "No breathing at all, only a faint pulse"],
  ])("denied: %s", (denied, happening) => {
    expect(level(denied)).toBe("none");
    expect(alarms).toContain(level(happening));
  });
});
