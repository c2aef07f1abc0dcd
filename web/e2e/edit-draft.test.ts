import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { startOpenAiServer } from "../../server/testing/openai-server.ts";
import { startServerProcess, testFolder } from "../../server/testing/server-process.ts";
import { testDatabase } from "../../server/testing/test-store.ts";
import { buildWeb, webIsCurrent } from "../build.ts";
import { findChromium, openBrowser, screenshot } from "./browser.ts";

beforeAll(async () => {
  findChromium();
  if (!(await webIsCurrent())) await buildWeb();
});

const invented = "Give your child 500 mg of ibuprofen every 2 hours; it is completely safe.";
const edited = "Give your child 5 mL of ibuprofen every 8 hours, and see a doctor today.";

/** A patient whose answer was held, and the clinician who has opened and claimed their case. */
async function heldDraft() {
  const model = await startOpenAiServer();
  onTestFinished(() => model.close());
  const server = await startServerProcess({
    DATA_DIR: testFolder(),
    DATABASE_URL: await testDatabase(),
    DEMO_PORTAL: "off",
    MODEL: "bad",
    OPENAI_BASE_URL: model.url,
    OPENAI_API_KEY: model.apiKey,
  });
  const quote = "Give paracetamol (acetaminophen) or ibuprofen only if a child with a fever is distressed or unwell";
  const element = { act: "claim", text: invented, citation: { passageId: "fever-in-children#4", quote } };
  model.enqueue({ does: "elements", elements: [element] });
  const { visit } = await openBrowser();
  const [patient, desk] = [await visit(server.origin), await visit(`${server.origin}/desk`, { height: 1000 })];
  await patient.getByLabel("Your message").fill("My 3 year old has had a fever for 5 days. Which medicine can I give?");
  await patient.getByRole("button", { name: "Send" }).click();
  await patient.getByText("Part of the answer did not pass our checks").waitFor({ timeout: 20_000 });
  await desk.getByLabel("Email").fill(server.signIn.email);
  await desk.getByLabel("Password").fill(server.signIn.password);
  await desk.getByRole("button", { name: "Sign in" }).click();
  await desk.getByRole("button", { name: /3 year old/ }).click();
  await desk.getByText(invented).first().waitFor();
  expect(await desk.getByRole("button", { name: "Edit and send" }).count(), "nobody has claimed it yet").toBe(0);
  await desk.getByRole("button", { name: "Claim this case" }).click();
  return { patient, desk };
}

/** On a desktop and on a phone, in light and in dark: nothing too pale, too wide or without a name. */
async function isAccessible(desk: Page, name: string): Promise<void> {
  for (const [size, width, height] of [
    ["desktop", 1280, 1000],
    ["phone", 390, 844],
  ] as const) {
    await desk.setViewportSize({ width, height });
    expect(await desk.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    for (const colorScheme of ["light", "dark"] as const) {
      await desk.emulateMedia({ colorScheme });
      await desk.locator(".edit-draft").scrollIntoViewIfNeeded();
      await screenshot(desk, `desk-${name}-${size}-${colorScheme}`);
      const { violations } = await new AxeBuilder({ page: desk }).withTags(["wcag2a", "wcag2aa", "wcag22aa"]).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  }
  await desk.setViewportSize({ width: 1280, height: 1000 });
  await desk.emulateMedia({ colorScheme: "light" });
}

test("a clinician rewrites a held draft, sees what was lost and added, confirms it by keyboard, and the patient reads it once", async () => {
  const { patient, desk } = await heldDraft();
  const toggle = desk.getByRole("button", { name: "Edit and send" });
  await toggle.focus();
  await desk.keyboard.press("Enter");
  const box = desk.getByLabel("Your version, sent under your name");
  expect(await box.inputValue()).toBe(invented);
  await box.fill(edited);
  await isAccessible(desk, "edit");
  // Half-written, it outlives a reload; the browser asks before.
  desk.once("dialog", (dialog) => void dialog.accept());
  await desk.reload();
  await desk.getByRole("button", { name: /3 year old/ }).click();
  expect(await box.inputValue()).toBe(edited);

  await desk.setViewportSize({ width: 390, height: 844 });
  await desk.getByRole("button", { name: "Check and send" }).click();
  const found = desk.getByRole("region", { name: "Not sent yet: your text differs from the draft" });
  await found.waitFor();
  expect(await found.evaluate((element) => element === document.activeElement)).toBe(true);
  const [notice, title] = [await desk.locator(".desk-notice").boundingBox(), await found.locator("h4").boundingBox()];
  expect(title?.y, "the notice does not cover what has the focus").toBeGreaterThanOrEqual(
    (notice?.y ?? 844) + (notice?.height ?? 844),
  );
  expect(title?.y).toBeLessThan(844 / 2);
  await screenshot(desk, "desk-edit-focus-phone");
  const [lost, added] = [found.locator("figure").first(), found.locator("figure").nth(1)];
  expect((await lost.locator("mark").allTextContents()).join(" ")).toContain("500 mg");
  expect((await added.locator("mark").allTextContents()).join(" ")).toContain("5 mL");
  expect(await found.getByRole("listitem").count()).toBeGreaterThanOrEqual(2);
  await isAccessible(desk, "edit-differs");
  expect(await patient.content(), "nothing has gone out").not.toContain("5 mL");

  await desk.keyboard.press("Tab");
  await desk.keyboard.press("Enter");
  await desk.getByText("Sent to the patient, as your own words.").waitFor();
  expect(await toggle.evaluate((element) => element === document.activeElement)).toBe(true);
  await patient.getByText(edited).first().waitFor();
  expect(await patient.locator(".message-clinician").getByText(edited).count()).toBe(1);
  expect(await patient.content()).not.toContain("completely safe");
});
