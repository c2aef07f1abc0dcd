import { expect, test } from "vitest";
import { passage } from "../mutations/mutations.fixture.ts";
import { given } from "./bad-model.fixture.ts";
import type { ScriptedElement } from "./bad-sentences.ts";
import { judgeShown, mustSayLost, type ShownSentence, type TurnOutcome } from "./outcome.ts";

const [first = "", second = ""] = passage.sentences;
const shownAs = (text: string, more: Partial<ShownSentence> = {}): ShownSentence => ({
  act: "claim",
  text,
  citation: { passageId: passage.id, quote: second },
  drafter: "scripted-bad-model+answer",
  ...more,
});
const element = (shown: ShownSentence, honest: boolean, kind = "word for word"): ScriptedElement => ({
  value: { act: shown.act, text: shown.text, citation: shown.citation ?? null },
  honest,
  kind,
});
const outcome = (shown: readonly ShownSentence[], elements: readonly ScriptedElement[] = []): TurnOutcome => ({
  turn: 1,
  question: given.question,
  draft: { shape: "by hand", elements, ending: "complete", mend: undefined },
  evidence: given.evidence,
  shown,
  strayWords: [],
  held: [],
  decision: "answered",
  personBroughtIn: false,
  crashed: false,
});
const releasedOf = (...given: Parameters<typeof outcome>) =>
  judgeShown(outcome(...given)).map(({ released }) => released);

test("a sentence of the guidance, labelled honest, is honest", () => {
  expect(releasedOf([shownAs(second)], [element(shownAs(second), true)])).toEqual(["honest"]);
});

test("a true sentence under an invented citation is bad by its label, whatever the oracle finds", () => {
  const shown = shownAs(second, { citation: { passageId: "nowhere#1", quote: second } });
  const [judged] = judgeShown(outcome([shown], [element(shown, false, "invented citation")]));
  expect(judged).toMatchObject({ label: "bad", oracle: "word for word", released: "bad", kind: "invented citation" });
});

test("an untrue sentence is bad by the oracle, whatever its label says", () => {
  const shown = shownAs("Give aspirin to a child.");
  const [judged] = judgeShown(outcome([shown], [element(shown, true)]));
  expect(judged).toMatchObject({ label: "honest", oracle: "unsupported", released: "bad" });
});

test("a model's sentence that is not in the script is bad, and so is one said twice", () => {
  expect(releasedOf([shownAs(second)])).toEqual(["bad"]);
  expect(releasedOf([shownAs(second), shownAs(second)], [element(shownAs(second), true)])).toEqual(["honest", "bad"]);
});

test("what the built-in drafter says is looked up in the guidance too", () => {
  const by = { drafter: "built-in-1" };
  expect(releasedOf([shownAs(first, by)])).toEqual(["honest"]);
  expect(releasedOf([shownAs("Give aspirin to a child.", by)])).toEqual(["bad"]);
  expect(releasedOf([shownAs("You will be fine.", { ...by, act: "safety-net" })])).toEqual(["bad"]);
});

test("an element that is only malformed does not spoil its honest twin, in either order", () => {
  const honest = element(shownAs(second), true);
  const malformed = { ...element(shownAs(second), false, "malformed element") };
  expect(releasedOf([shownAs(second)], [honest, malformed])).toEqual(["honest"]);
  expect(releasedOf([shownAs(second)], [malformed, honest])).toEqual(["honest"]);
});

test("an answer without its must-say lines is lost only when it was called answered", () => {
  expect(mustSayLost(outcome([shownAs(second)]))).toEqual([first]);
  expect(mustSayLost(outcome([shownAs(first)]))).toEqual([]);
  expect(mustSayLost({ ...outcome([]), decision: "partly-held" })).toEqual([]);
});
