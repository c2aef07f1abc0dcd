import { expect, test } from "vitest";
import { claimOn, outcomeOf, run } from "../fixtures/given.ts";

const check = (source: string, text: string, quote?: string) =>
  outcomeOf(run("negation", claimOn(source, text, quote === undefined ? {} : { quote })));

test.each([
  ["Do not drive while dizzy.", "Do not drive while dizzy."],
  ["Do not drive while dizzy.", "Don't drive while dizzy."],
  ["Ibuprofen is not suitable for everyone.", "Ibuprofen is unsuitable for everyone."],
  ["You cannot catch asthma.", "You can't catch asthma."],
  ["Do not smoke, and drink plenty of water.", "Drink plenty of water."],
  ["Salt should be no more than 6 g a day.", "Salt should be not more than 6 g a day."],
  ["Not only adults get asthma.", "Not only adults get asthma."],
])("%j agrees with %j", (source, text) => {
  expect(check(source, text)).toBe("ok");
});

test.each([
  ["Do not drive while dizzy.", "Drive while dizzy."],
  ["Drive slowly.", "Do not drive slowly."],
  ["Never stop insulin when ill.", "Stop insulin when ill."],
  ["Take the tablet never more than once in 24 hours.", "Take the tablet more than once in 24 hours."],
  ["Call about bleeding that is more than a streak.", "Call about bleeding that is not more than a streak."],
  ["Ibuprofen is not suitable in pregnancy.", "Ibuprofen is suitable in pregnancy."],
  ["Ibuprofen is suitable in pregnancy.", "Ibuprofen is unsuitable in pregnancy."],
  ["Avoid alcohol with this medicine.", "Alcohol with this medicine."],
  ["Take it without food.", "Take it with food."],
  ["Do not drink alcohol without eating.", "Drink alcohol without eating."],
  [
    "Drinking alcohol can lower sugar, so do not drink alcohol without eating.",
    "Drinking alcohol can lower sugar, so drink alcohol without eating.",
  ],
  ["Call if a rash does not fade.", "Call if a rash does fade."],
  ["You may take it.", "You must not take it."],
  ["It must not delay a call.", "It does not have to delay a call."],
  ["Do not take it with milk.", "You need not take it with milk."],
  ["It is no longer used.", "It is used."],
  ["It can raise blood pressure.", "It can lower blood pressure."],
  ["Keep taking the tablets.", "Stop taking the tablets."],
  ["Follow the plan unless told not to.", "Follow the plan unless told to."],
  ["No wet nappy for 8 hours or will not feed.", "No wet nappy for 8 hours or will feed."],
])("%j is turned around by %j", (source, text) => {
  expect(check(source, text)).toBe("contradicts");
});

test.each([
  ["Do not give aspirin to a child.", "give aspirin to a child", "Give aspirin to a child."],
  ["It is not safe to drive after a seizure.", "safe to drive after a seizure", "Safe to drive after a seizure."],
  ["Never leave a burn under ice.", "leave a burn under ice", "Leave a burn under ice."],
])("cutting %j to %j does not make %j true", (source, quote, text) => {
  expect(check(source, text, quote)).toBe("contradicts");
});
