import { expect, test } from "vitest";
import { readConfig } from "./config.ts";
import { createBuiltInDrafter } from "./draft/index.ts";
import { openModels } from "./open-models.ts";
import { shipped } from "./triage/shipped-rules.fixture.ts";

test("a folder that NLI_MODEL names and nobody made is said with the setting", async () => {
  const read = readConfig({ NLI_MODEL: "./nope" });
  if (read.kind !== "ready") throw new Error("A folder's path was refused.");
  const given = {
    rules: shipped,
    lexiconDirectory: ".",
    builtInDrafter: createBuiltInDrafter(),
    opinionTimeoutMs: undefined,
  };
  await expect(openModels(read.config, given)).rejects.toThrow(
    /^NLI_MODEL: .*nope does not exist\. .*leave NLI_MODEL out\.$/,
  );
});
