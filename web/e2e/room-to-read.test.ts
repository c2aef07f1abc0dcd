import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { type ServerProcess, startServerProcess, testFolder } from "../../server/testing/server-process.ts";
import { testDatabase } from "../../server/testing/test-store.ts";
import { buildWeb, webIsCurrent } from "../build.ts";
import { findChromium, openBrowser, screenshot } from "./browser.ts";

// Where there is little room: a clinician's words under a crisis, short windows, words longer than a line.
beforeAll(async () => {
  findChromium();
  if (!(await webIsCurrent())) await buildWeb();
});

const startProduct = async (): Promise<ServerProcess> =>
  startServerProcess({ DATA_DIR: testFolder(), DATABASE_URL: await testDatabase(), DEMO_PORTAL: "off" });

async function ask(page: Page, words: string): Promise<void> {
  await page.getByLabel("Your message").fill(words);
  await page.getByRole("button", { name: "Send" }).click();
  await page.locator(".message-lantern").last().waitFor();
  await page.getByRole("button", { name: "Stop the answer" }).waitFor({ state: "hidden" });
}

async function openDesk(desk: Page, server: ServerProcess): Promise<void> {
  await desk.getByLabel("Email").fill(server.signIn.email);
  await desk.getByLabel("Password").fill(server.signIn.password);
  await desk.getByRole("button", { name: "Sign in" }).click();
  await desk.locator(".queue-title").waitFor();
}

/** Whether a finger near each edge of it would touch it: not covered, not cut off. */
const isWhole = (page: Page, selector: string): Promise<boolean> =>
  page
    .locator(selector)
    .last()
    .evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const points = [
        [(left + right) / 2, top + 3],
        [(left + right) / 2, bottom - 3],
        [left + 9, (top + bottom) / 2],
        [right - 9, (top + bottom) / 2],
      ] as const;
      return points.every(([x, y]) => element.contains(document.elementFromPoint(x, y)));
    });

const fitsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

test("in a crisis on a phone the clinician's reply is in full sight, and every number is one tap away", async () => {
  const server = await startProduct();
  const { visit } = await openBrowser();
  const desk = await visit(`${server.origin}/desk`);
  await openDesk(desk, server);
  const words = "I am with you now. Are you alone? Please open your front door and tell me your address.";
  for (const [index, { width, height }] of [
    { width: 360, height: 740 },
    { width: 320, height: 640 },
    { width: 640, height: 450 },
  ].entries()) {
    const page = await visit(server.origin, { width, height });
    await page
      .getByLabel(/country/i)
      .first()
      .selectOption("GB");
    await ask(page, `I want to kill myself, I have taken 30 paracetamol tablets ${index}`);
    await desk.getByRole("button", { name: new RegExp(`tablets ${index}`) }).click();
    await desk.getByRole("button", { name: "Claim this case" }).click();
    await desk.getByLabel(/Reply to the patient/).fill(words);
    await desk.getByRole("button", { name: "Send reply" }).click();
    await page.locator(".message-clinician").waitFor();
    await page.waitForTimeout(400);
    await screenshot(page, `room-clinician-${width}`);
    expect(await isWhole(page, ".message-clinician"), `the reply at ${width} px`).toBe(true);
    expect(await page.locator("[role=status]").last().textContent()).toContain(words);
    await page.locator(".pinned-cards").scrollIntoViewIfNeeded();
    expect(await isWhole(page, ".cards-row a[href='tel:999']"), `999 at ${width} px`).toBe(true);
    expect(await isWhole(page, ".pinned-cards-fold"), `the way to the numbers at ${width} px`).toBe(true);
    await page.getByRole("button", { name: "All numbers" }).click();
    expect(await page.locator(".pinned-cards a[href^='tel:']").count()).toBeGreaterThan(5);
    await page.context().close();
  }
}, 120_000);

test("in a short window, zoomed in or a phone on its side, an emergency's conversation lies over nothing", async () => {
  const server = await startProduct();
  const { visit } = await openBrowser();
  for (const [width, height] of [
    [640, 450],
    [568, 320],
    [740, 360],
    [320, 400],
    [320, 256],
  ] as const) {
    const page = await visit(server.origin, { width, height });
    await ask(page, "I want to kill myself");
    await page.locator(".care-card").first().waitFor();
    await screenshot(page, `room-short-${width}x${height}`);
    const edges = await page.evaluate(() =>
      [".header", ".app-pinned", ".log-messages", ".app-strips", ".composer"].map((selector) => {
        const { top, bottom } = document.querySelector(selector)?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
        return { selector, top: Math.round(top), bottom: Math.round(bottom) };
      }),
    );
    const overlaps = edges.slice(1).filter(({ top }, index) => top < (edges[index]?.bottom ?? 0));
    expect(overlaps, `at ${width}x${height}`).toEqual([]);
    expect(
      await page
        .locator(".care-card-heading")
        .first()
        .evaluate((heading) => heading.getBoundingClientRect().top >= 0),
      `the card begins in sight at ${width}x${height}`,
    ).toBe(true);
    expect(await fitsSideways(page)).toBe(true);
    await page.context().close();
  }
}, 120_000);

test("one long word or address breaks neither the patient's page nor the desk", async () => {
  const server = await startProduct();
  const { visit } = await openBrowser();
  const long = `https://example.org/${"a".repeat(110)}?q=Pneumonoultramicroscopicsilicovolcanoconiosis`;
  for (const [width, height] of [
    [320, 400],
    [360, 740],
    [1280, 900],
  ] as const) {
    const page = await visit(server.origin, { width, height });
    await ask(page, `I read ${long} and I want to kill myself`);
    await screenshot(page, `room-long-${width}`);
    expect(await fitsSideways(page), `patient at ${width} px`).toBe(true);
    expect(await wider(page, ".bubble, .message-lantern, .care-card")).toEqual([]);
  }
  const desk = await visit(`${server.origin}/desk`);
  await openDesk(desk, server);
  await desk.locator(".case-row").first().click();
  await desk.locator(".said-patient").first().waitFor();
  for (const [width, height] of [
    [1280, 900],
    [360, 740],
  ] as const) {
    await desk.setViewportSize({ width, height });
    await screenshot(desk, `room-long-desk-${width}`);
    expect(await fitsSideways(desk), `desk at ${width} px`).toBe(true);
    expect(await wider(desk, ".said, .own-words, .case h2, .panel, .queue, .transcript-scroll")).toEqual([]);
    const rows = desk.locator(".queue");
    expect(await rows.evaluate((queue) => queue.scrollWidth <= queue.clientWidth)).toBe(true);
  }
}, 120_000);

/** What is cut off or has to be scrolled sideways: wider than itself, or than what it stands in. */
const wider = (page: Page, selector: string): Promise<readonly string[]> =>
  page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)]
        .filter((element) => {
          const { right, width } = element.getBoundingClientRect();
          const around = element.parentElement?.getBoundingClientRect().right ?? 0;
          return width > 0 && (element.scrollWidth > element.clientWidth + 1 || right > around + 1);
        })
        .map((element) => element.className),
    selector,
  );
