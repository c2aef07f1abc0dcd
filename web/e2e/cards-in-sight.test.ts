import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { startServerProcess, testFolder } from "../../server/testing/server-process.ts";
import { testDatabase } from "../../server/testing/test-store.ts";
import { buildWeb, webIsCurrent } from "../build.ts";
import { findChromium, openBrowser, screenshot } from "./browser.ts";

// Whoever needs a number must find it under their thumb: on the smallest phones people still use, and on a desk.
const screens = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
] as const;

const cries = [
  { card: "a same-day card", country: "GB", words: "burning when I pee and flank pain with fever" },
  {
    card: "a same-day card under a long message",
    country: undefined,
    words: `burning when I pee and flank pain with fever. ${"I have tried to rest and to drink more. ".repeat(9)}`,
  },
  { card: "a crisis card", country: "GB", words: "I want to die, I feel so hopeless" },
  { card: "a crisis and an emergency card", country: "GB", words: "I want to kill myself" },
  { card: "both where no country is known", country: undefined, words: "I want to kill myself" },
  { card: "an emergency and a poisoning card", country: "US", words: "my chest is hurting and I took too many pills" },
  { card: "a Spanish crisis card", country: "MX", words: "me quiero morir, no tengo esperanza", locale: "es-MX" },
  { card: "Spanish cards where no country is known", country: undefined, words: "me quiero matar", locale: "es-MX" },
] as const;

const names = {
  "en-US": { country: /country/i, box: "Your message", send: "Send", stop: "Stop the answer" },
  "es-MX": { country: /país/i, box: "Su mensaje", send: "Enviar", stop: "Detener la respuesta" },
} as const;

beforeAll(async () => {
  findChromium();
  if (!(await webIsCurrent())) await buildWeb();
});

test("every heading and every number of a card can be touched when it arrives, on every screen", async () => {
  const server = await startServerProcess({
    DATA_DIR: testFolder(),
    DATABASE_URL: await testDatabase(),
    DEMO_PORTAL: "off",
  });
  const { visit } = await openBrowser();
  for (const { width, height } of screens) {
    for (const { card, country, words, ...cry } of cries) {
      const locale = "locale" in cry ? cry.locale : "en-US";
      const { country: countryName, box, send, stop } = names[locale];
      const page = await visit(server.origin, { width, height, locale });
      if (country !== undefined) await page.getByLabel(countryName).first().selectOption(country);
      await page.getByLabel(box).fill(words);
      await page.getByRole("button", { name: send }).click();
      await page.locator(".handoff-strip").waitFor();
      await page.locator(".care-card").first().waitFor();
      await page.getByRole("button", { name: stop }).waitFor({ state: "hidden" });
      await screenshot(page, `in-sight-${width}-${card.replaceAll(" ", "-")}`);
      const seen = await touch(page);
      expect(seen.numbers, `${card} at ${width} px has numbers`).toBeGreaterThan(0);
      expect(seen.covered, `${card} at ${width} px`).toEqual([]);
      await page.context().close();
    }
  }
}, 240_000);

/** What a finger on the middle and near each edge of a heading or a number would not reach. */
const touch = (page: Page) =>
  page.evaluate(() => {
    const reaches = (element: Element): boolean => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const points = [
        [x, y],
        [left + 8, y],
        [right - 8, y],
        [x, top + 5],
        [x, bottom - 5],
      ] as const;
      return points.every(([atX, atY]) => element.contains(document.elementFromPoint(atX, atY)));
    };
    const numbers = [...document.querySelectorAll(".care-card a[href^='tel:'], .care-card a[href^='sms:']")];
    const headings = [...document.querySelectorAll(".care-card-heading")];
    return {
      numbers: numbers.length,
      covered: [...headings, ...numbers].filter((each) => !reaches(each)).map((each) => each.textContent),
    };
  });
