import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { startOpenAiServer } from "../../server/testing/openai-server.ts";
import { type ServerProcess, startServerProcess, testFolder } from "../../server/testing/server-process.ts";
import { testDatabase } from "../../server/testing/test-store.ts";
import { buildWeb, webIsCurrent } from "../build.ts";
import { findChromium, openBrowser, screenshot } from "./browser.ts";

// A real server process, a real PostgreSQL, a real browser: what a person would do, and what they would see.
beforeAll(async () => {
  findChromium();
  if (!(await webIsCurrent())) await buildWeb();
});

async function startProduct(environment: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
  return startServerProcess({
    DATA_DIR: testFolder(),
    DATABASE_URL: await testDatabase(),
    DEMO_PORTAL: "off",
    ...environment,
  });
}

async function ask(page: Page, words: string): Promise<void> {
  await page.getByLabel("Your message").fill(words);
  await page.getByRole("button", { name: "Send" }).click();
}

const signIn = async (page: Page, server: ServerProcess) => {
  await page.getByLabel("Email").fill(server.signIn.email);
  await page.getByLabel("Password").fill(server.signIn.password);
  await page.getByRole("button", { name: "Sign in" }).click();
};

const noViolations = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)).toEqual(
    [],
  );
};

test("a parent asks about a fever and reads a checked answer whose numbers open the exact passage", async () => {
  const server = await startProduct();
  const { visit } = await openBrowser();
  const page = await visit(server.origin);
  await expectVisible(page, "You are talking to an AI, not a clinician.");
  await noViolations(page);
  await screenshot(page, "patient-welcome");
  await ask(page, "My child has a fever of 39. What can I do?");
  await expectVisible(page, "Every sentence above was checked against the guidance it cites.");
  expect(await page.locator(".sentence-claim").count()).toBeGreaterThanOrEqual(3);
  expect(await page.getByRole("button", { name: "Talk to a person" }).isVisible()).toBe(true);
  await expectVisible(page, "not reviewed by a clinician");
  await noViolations(page);
  await screenshot(page, "patient-answer");
  await page
    .getByRole("button", { name: /^Source 1/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  const sentence = (await page.locator(".sentence-claim").first().textContent())?.replace(/\d+$/, "").trim() ?? "";
  expect(await dialog.locator("mark").textContent()).toBe(sentence);
  expect(await dialog.getByRole("link").first().getAttribute("href")).toMatch(/^https:/);
  await noViolations(page);
  await screenshot(page, "patient-citation");
});

test("crushing chest pain brings up the emergency card with a number to tap, on a small phone too", async () => {
  const server = await startProduct();
  const { visit } = await openBrowser();
  const page = await visit(server.origin, { width: 320, height: 640 });
  await page
    .getByLabel(/Which country/i)
    .or(page.getByLabel(/country/i))
    .first()
    .selectOption("GB");
  await ask(page, "crushing chest pain going down my left arm and sweating, my husband says its just stress");
  const card = page.getByRole("alert");
  await card.waitFor();
  const call = card.getByRole("link", { name: /999/ }).first();
  expect(await call.getAttribute("href")).toBe("tel:999");
  expect(await call.isVisible()).toBe(true);
  const box = await call.boundingBox();
  expect(box?.height ?? 0).toBeGreaterThanOrEqual(44);
  expect((box?.y ?? 999) + (box?.height ?? 999), "the number is on the screen without scrolling").toBeLessThanOrEqual(
    640,
  );
  expect(await page.locator(".sentence-claim").count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await noViolations(page);
  await screenshot(page, "emergency-phone");
});

test("a person asks for a human, a clinician claims the case at another screen and replies, and the patient sees it live", async () => {
  const server = await startProduct();
  const { visit } = await openBrowser();
  const [patient, desk] = [await visit(server.origin), await visit(`${server.origin}/desk`)];
  await signIn(desk, server);
  await desk.getByText("Nobody is waiting").waitFor();
  await ask(patient, "How long does a cough last?");
  await expectVisible(patient, "Every sentence above was checked");
  await patient.getByRole("button", { name: "Talk to a person" }).click();
  await expectVisible(patient, "A clinician is on duty and can see this conversation");
  await desk.getByText("1 person is waiting").waitFor();
  await desk.getByRole("button", { name: /How long does a cough last/ }).click();
  await desk.getByRole("button", { name: "Claim this case" }).click();
  await desk.getByLabel(/Reply to the patient/).fill("Hello, I am the nurse on duty. How long have you had it?");
  await screenshot(desk, "desk-case");
  await noViolations(desk);
  await desk.getByRole("button", { name: "Send reply" }).click();
  await expectVisible(patient, "Hello, I am the nurse on duty. How long have you had it?");
  await ask(patient, "About five weeks now");
  await expectVisible(patient, "Your message has gone to the clinician in this conversation.");
  await desk.getByText("About five weeks now").first().waitFor();
  await screenshot(patient, "patient-handoff");
  await noViolations(patient);
});

test("a draft that fails its checks is held: the patient is told, and the desk sees what failed and why", async () => {
  const model = await startOpenAiServer();
  onTestFinished(() => model.close());
  const server = await startProduct({ MODEL: "bad", OPENAI_BASE_URL: model.url, OPENAI_API_KEY: model.apiKey });
  const { visit } = await openBrowser();
  const [patient, desk] = [await visit(server.origin), await visit(`${server.origin}/desk`, { height: 1000 })];
  const invented = "Give your child 500 mg of ibuprofen every 2 hours; it is completely safe.";
  const quote = "Give paracetamol (acetaminophen) or ibuprofen only if a child with a fever is distressed or unwell";
  model.enqueue({
    does: "elements",
    elements: [{ act: "claim", text: invented, citation: { passageId: "fever-in-children#4", quote } }],
  });
  await ask(patient, "My 3 year old has had a fever for 5 days. Which medicine can I give?");
  await expectVisible(patient, "Part of the answer did not pass our checks, so it is not shown.");
  expect(await patient.content()).not.toContain("completely safe");
  await signIn(desk, server);
  await desk.getByRole("button", { name: /3 year old/ }).click();
  await desk.getByText(invented).first().waitFor();
  await expectVisible(desk, "Failed");
  expect(await desk.locator(".held-text").first().locator("mark").allTextContents()).toContain("completely safe");
  const sides = desk.locator(".failed-words[open] figure");
  expect(await sides.first().locator("mark").innerText()).toContain("500 mg");
  expect(await sides.nth(1).locator("mark").innerText()).toContain("only if a child with a fever");
  await desk.locator(".failed-words summary").nth(1).focus();
  await desk.keyboard.press("Enter");
  expect(await desk.locator(".failed-words[open]").count()).toBe(2);
  await desk.getByText("Held back from the patient").scrollIntoViewIfNeeded();
  await screenshot(desk, "desk-held");
  for (const colorScheme of ["light", "dark"] as const) {
    await desk.emulateMedia({ colorScheme });
    await noViolations(desk);
  }
  await desk.setViewportSize({ width: 390, height: 844 });
  expect(await desk.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await noViolations(desk);
});

test("a refresh and a second tab in mid-answer lose no word and repeat none", async () => {
  const model = await startOpenAiServer();
  onTestFinished(() => model.close());
  const server = await startProduct({ MODEL: "slow", OPENAI_BASE_URL: model.url, OPENAI_API_KEY: model.apiKey });
  const { visit } = await openBrowser();
  const page = await visit(server.origin);
  // The first question runs without the model, to learn what the guidance says; the model then quotes it slowly.
  model.enqueue({ does: "refuse", status: 500 }, { does: "refuse", status: 500 });
  await ask(page, "How long does a cough last?");
  await expectVisible(page, "the rest is the guidance's own sentences");
  const answer = await page.evaluate(async () => {
    const kept = Object.values(localStorage).join(" ");
    const [, id] = /"id":"([0-9a-f-]{36})"/.exec(kept) ?? [];
    const [, token] = /"token":"([\w-]+)"/.exec(kept) ?? [];
    const response = await fetch(`/api/conversations/${id}`, { headers: { authorization: `Bearer ${token}` } });
    return (await response.json()) as {
      messages: { parts: { type: string; data?: { quote: string; passage: { id: string } } }[] }[];
    };
  });
  const elements = answer.messages
    .flatMap(({ parts }) => parts)
    .flatMap(({ type, data }) => (type === "data-citation" && data !== undefined ? [data] : []))
    .slice(0, 5)
    .map(({ quote, passage }) => ({ act: "claim", text: quote, citation: { passageId: passage.id, quote } }));
  expect(elements.length, "sentences enough to be interrupted").toBeGreaterThanOrEqual(4);
  model.enqueue({ does: "elements", elements, chunkCharacters: 6, chunkDelayMs: 12 });
  const before = await page.locator(".sentence-claim").count();
  await ask(page, "How long can a cough last?");
  await page.waitForFunction((count) => document.querySelectorAll(".sentence-claim").length >= count + 2, before);
  await page.reload();
  const second = await page.context().newPage();
  await second.goto(server.origin);
  const words = async (tab: Page) =>
    (await tab.locator(".sentence-claim").allTextContents()).map((text) => text.replace(/\d+$/, "").trim());
  for (const tab of [page, second])
    await tab.waitForFunction(() => document.querySelectorAll(".decision").length === 2);
  const shown = await words(page);
  expect(await words(second)).toEqual(shown);
  const newest = shown.slice(before);
  expect(newest.slice(0, elements.length)).toEqual(elements.map(({ text }) => text));
  expect(new Set(newest).size).toBe(newest.length);
});

test("a portal opens Lantern with one script line, hears only what it may, and gets the focus back", async () => {
  const server = await startProduct({ DEMO_PORTAL: "on", DEMO_PORT: "0" });
  const { visit } = await openBrowser();
  const portal = await visit(server.demoOrigin ?? "");
  await portal.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ["ready", "opened", "closed", "unread", "level-raised", "resize"]) {
      document.addEventListener(`lantern:${type}`, (event) =>
        heard.push(JSON.stringify((event as CustomEvent).detail)),
      );
    }
  });
  expect(await portal.locator("iframe").count()).toBe(0);
  await portal.getByRole("button", { name: /health question/i }).click();
  const frame = portal.frameLocator("iframe");
  await frame.getByLabel("Your message").fill("I have crushing chest pain and I am sweating");
  await frame.getByRole("button", { name: "Send" }).click();
  await frame.getByRole("alert").waitFor();
  await portal.waitForFunction(() =>
    (window as unknown as { heard: string[] }).heard.some((entry) => entry.includes("level-raised")),
  );
  const heard = await portal.evaluate(() => (window as unknown as { heard: string[] }).heard.join(" "));
  expect(heard).not.toMatch(/chest|sweating/);
  await screenshot(portal, "portal-widget");
  await portal.getByRole("button", { name: /health question/i }).focus();
  await portal.keyboard.press("Escape");
  await portal.locator("iframe").waitFor({ state: "hidden" });
});

test("no other site can put Lantern in a frame, and nobody can frame the desk", async () => {
  const server = await startProduct({ WIDGET_ORIGINS: "https://portal.hospital.example" });
  const policy = async (path: string) =>
    (await fetch(server.origin + path)).headers.get("content-security-policy") ?? "";
  expect(await policy("/")).toMatch(/frame-ancestors 'self' https:\/\/portal\.hospital\.example$/);
  expect(await policy("/desk")).toMatch(/frame-ancestors 'none'$/);
  expect(await policy("/")).not.toContain("unsafe");
});

async function expectVisible(page: Page, words: string): Promise<void> {
  await page.getByText(words, { exact: false }).last().waitFor({ timeout: 20_000 });
}
