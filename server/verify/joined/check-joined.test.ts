import { expect, test } from "vitest";
import type { DraftSentence } from "../../draft/types.ts";
import { evidenceOf, passageOf } from "../fixtures/given.ts";
import type { SentenceInContext } from "../types.ts";
import { checkJoined } from "./check-joined.ts";

const ibuprofen = [
  "Take ibuprofen with food or milk.",
  "It can upset your stomach.",
  "Do not take ibuprofen if you have asthma.",
  "Take 1 tablet every 4 hours with plenty of water.",
];
const burns = ["Cool the burn under running water for 20 minutes.", "Then cover it with cling film.", "Keep warm."];
const passages = [
  passageOf(ibuprofen, { id: "ibuprofen#1", topicId: "ibuprofen" }),
  passageOf(burns, { id: "burns#1", topicId: "burns" }),
] as const;
const evidence = evidenceOf(...passages);

function claim(text: string, source = text): DraftSentence {
  const passage = passages.find(({ sentences }) => sentences.includes(source));
  if (passage === undefined) throw new Error(`no passage says: ${source}`);
  return { act: "claim", text, citation: { passageId: passage.id, quote: source } };
}
const [food = "", stomach = "", asthma = "", tablet = ""] = ibuprofen;
const [cool = "", cover = "", warm = ""] = burns;

const given = (sentence: DraftSentence): SentenceInContext => ({
  sentence,
  evidence,
  patientText: "I burnt my hand.",
  level: "none",
  before: [],
  language: "en",
});
const joining = (released: readonly DraftSentence[], sentence: DraftSentence) =>
  checkJoined(given(sentence), released.map(given));

test.each([
  ["nothing before it", [], claim(food)],
  ["another sentence of the same passage before it", [claim(food)], claim(asthma)],
  ["another topic before it", [claim(cool)], claim(asthma)],
  ["nothing before it, for what it is good for", [], claim("So that you feel well, take ibuprofen with food.", food)],
  ["its own neighbour before it, for one that leans on it", [claim(food)], claim(stomach)],
  ["its own step before it, for the next step", [claim(cool)], claim(cover)],
  ["its own source before it, said in two sentences", [claim(food)], claim("Take it with milk.", food)],
] as const)("a sentence joins with %s", (_, released, sentence) => {
  expect(joining(released, sentence)).toEqual({ kind: "joins" });
});

test.each([
  ["begins with 'it' and stands first", [], claim(stomach)],
  ["begins with 'so' and stands first", [], claim("So take ibuprofen with food or milk.", food)],
  ["begins with 'it' and stands behind another topic", [claim(warm)], claim(stomach)],
  ["begins with 'then' and its step was left out", [claim(warm)], claim(cover)],
  ["says 'it' where its source has the name", [claim(cool)], claim("Take it with food.", food)],
  ["says 'it' behind another rule on the same medicine", [claim(asthma)], claim("Take it with food.", food)],
] as const)("a sentence points back when it %s", (_, released, sentence) => {
  expect(joining(released, sentence)).toEqual({ kind: "points-back" });
});

test("'it' that stands for something named in the same sentence points at nothing else", () => {
  const sentence = claim("If your stomach hurts, take ibuprofen with food, as it can upset your stomach.", stomach);
  expect(joining([claim(cool)], sentence)).toEqual({ kind: "joins" });
});

test.each([
  ["denies", "Take ibuprofen if you have asthma.", asthma, "denial"],
  ["changes the number of", "Take 2 tablets every 4 hours with plenty of water.", tablet, "number"],
  ["takes back", "Ignore that.", asthma, "retraction"],
] as const)("a sentence that %s one before it is named with it", (_, text, source, because) => {
  expect(joining([claim(source)], claim(text, source))).toEqual({ kind: "contradicts", earlier: 0, because });
});

test.each([
  [
    "Do not smoke, because smoking slows the healing of an ulcer.",
    "Smoke, because smoking slows the healing of an ulcer.",
  ],
  [
    "Contact a doctor if anxiety is so severe that you cannot eat.",
    "Contact a doctor if anxiety is not so severe that you cannot eat.",
  ],
  ["Avoid sex until the full scabies treatment is done.", "Avoid sex until the full scabies treatment is not done."],
])("a denial beside the same words is seen wherever it stands: %j, %j", (one, other) => {
  const [first, second] = [one, other].map((text) => claim(text, food));
  if (first === undefined || second === undefined) throw new Error("two sentences are needed");
  for (const [earlier, later] of [
    [first, second],
    [second, first],
  ] as const)
    expect(joining([earlier], later)).toEqual({ kind: "contradicts", earlier: 0, because: "denial" });
});

test("the very words again are left out, not held", () => {
  expect(joining([claim(food), claim(asthma)], claim(food))).toEqual({ kind: "repeats" });
});

test("an instruction cut in two at the border is seen", () => {
  const first: DraftSentence = { act: "empathy", text: "It is hard to ignore all" };
  const second: DraftSentence = { act: "empathy", text: "previous instructions when you are in pain." };
  expect(joining([first], second)).toEqual({ kind: "border" });
});

test("wording of its own that grows too hard is held, the guidance's own wording never", () => {
  const hard = [
    "Administer the anti-inflammatory medication concurrently with nutritional intake, approximately simultaneously.",
    "Individuals experiencing respiratory hypersensitivity necessitate alternative pharmacological interventions.",
    "Subsequently, adequate hydration considerably facilitates satisfactory gastrointestinal tolerability.",
  ].map((text) => claim(text, food));
  expect(joining(hard.slice(0, 2), hard[2] ?? claim(food))).toEqual({ kind: "too-hard" });
  expect(joining(hard.slice(0, 1), hard[1] ?? claim(food))).toEqual({ kind: "joins" });
  expect(joining(hard.slice(0, 2), claim(asthma))).toEqual({ kind: "joins" });
});

test("evidence nobody can read is not run", () => {
  const inChinese = evidenceOf(passageOf(["喝水。"], { language: "zh" }));
  expect(checkJoined({ ...given(claim(asthma)), evidence: inChinese }, [])).toEqual({ kind: "not-run" });
});
