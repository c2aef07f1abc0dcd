import { expect, test } from "vitest";
import { nounFormsOf, verbFormsOf } from "./inflected.ts";

test.each([
  ["call", "call calls calling called called call"],
  ["stop", "stop stops stopping stopped stopped stop"],
  ["ease", "ease eases easing eased eased ease"],
  ["die", "die dies dying died died die"],
  ["try", "try tries trying tried tried try"],
  ["stay", "stay stays staying stayed stayed stay"],
  ["press", "press presses pressing pressed pressed press"],
  ["wash", "wash washes washing washed washed wash"],
  ["go", "go goes going went gone go"],
  ["have", "have has having had had have"],
  ["be", "be is being was been are"],
  ["swallow", "swallow swallows swallowing swallowed swallowed swallow"],
  ["worsen", "worsen worsens worsening worsened worsened worsen"],
  ["begin", "begin begins beginning began begun begin"],
  ["look", "look looks looking looked looked look"],
  ["vomit", "vomit vomits vomiting vomited vomited vomit"],
])("%s is bent as %s", (verb, forms) => {
  expect(verbFormsOf(verb).join(" ")).toBe(forms);
});

test("what stands behind a verb stays as it is", () => {
  expect(verbFormsOf("put ... off")).toEqual([
    "put ... off",
    "puts ... off",
    "putting ... off",
    "put ... off",
    "put ... off",
    "put ... off",
  ]);
  expect(verbFormsOf("be on")[5]).toBe("are on");
});

test.each([
  ["injection", "injections"],
  ["injury", "injuries"],
  ["rash", "rashes"],
  ["tooth", "teeth"],
  ["mood swing", "mood swings"],
  ["change of mood", "changes of mood"],
  ["stomach", "stomachs"],
])("one %s, many %s", (one, many) => {
  expect(nounFormsOf(one)).toEqual([one, many]);
});
