import { expect, test } from "vitest";
import { openTestLantern } from "../../server/testing/test-lantern.ts";
import { askInTerminal } from "./ask-in-terminal.ts";

async function printed(question: string, country = "GB"): Promise<string> {
  const lantern = await openTestLantern();
  let text = "";
  const terminal = {
    columns: 80,
    write: (words: string) => {
      text += words;
    },
  };
  await askInTerminal((path, init) => lantern.request(path, init), question, { country, terminal });
  return text;
}

test("a question in the terminal gets the cited sentences of the page, then where they come from", async () => {
  const text = await printed("How long does a cough last?");
  expect(text).toMatch(/\[1\]/);
  expect(text).toMatch(/drawn from\n\s+NHS: /);
  expect(text).toContain("not reviewed by a clinician");
  expect(text.split("\n").every((line) => line.length <= 100 || line.includes("https://"))).toBe(true);
});

test("danger in the terminal gets the card and its number first", async () => {
  const text = await printed("crushing chest pain going down my arm and I am sweating");
  expect(text.indexOf("Call 999")).toBeLessThan(text.indexOf("No clinician is on duty"));
  expect(text).not.toMatch(/\[1\]/);
});
