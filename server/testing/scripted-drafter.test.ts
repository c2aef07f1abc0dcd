import { expect, test } from "vitest";
import { collect, coughTopic, requestFor } from "./draft-evidence.ts";
import { scriptedDrafter } from "./scripted-drafter.ts";

const request = requestFor("cough", coughTopic);

test("the scripted parts come once, and a second draft is refused", async () => {
  const drafter = scriptedDrafter([{ type: "draft-complete" }]);
  expect(await collect(drafter.draft(request))).toEqual([{ type: "draft-complete" }]);
  expect(() => drafter.draft(request)).toThrow("scripted for one call");
  expect(drafter.requests).toHaveLength(2);
});

test("a scripted error breaks the draft where it stands", async () => {
  await expect(collect(scriptedDrafter([new Error("broken")]).draft(request))).rejects.toThrow("broken");
});
