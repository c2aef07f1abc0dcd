import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { type ServerProcess, startServerProcess, testFolder } from "../../server/testing/server-process.ts";
import { testDatabase } from "../../server/testing/test-store.ts";
import { buildWeb, webIsCurrent } from "../build.ts";
import { findChromium, openBrowser, screenshot } from "./browser.ts";

// The same product for whoever reads Spanish: the page's own words, and their names for a screen reader.
beforeAll(async () => {
  findChromium();
  if (!(await webIsCurrent())) await buildWeb();
});

const startProduct = async (environment: Readonly<Record<string, string>> = {}): Promise<ServerProcess> =>
  startServerProcess({
    DATA_DIR: testFolder(),
    DATABASE_URL: await testDatabase(),
    DEMO_PORTAL: "off",
    ...environment,
  });

async function ask(page: Page, words: string, names = { box: "Su mensaje", send: "Enviar" }): Promise<void> {
  await page.getByLabel(names.box).fill(words);
  await page.getByRole("button", { name: names.send }).click();
}

const pageLanguage = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.lang);

const noViolations = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)).toEqual(
    [],
  );
};

const fitsTheScreen = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

test("a parent with a Spanish phone asks in Spanish and finds everything in Spanish, from the first word to the source", async () => {
  const server = await startProduct();
  const { visit } = await openBrowser();
  const page = await visit(server.origin, { width: 390, height: 844, locale: "es-MX" });
  await page.getByRole("heading", { name: "¿Qué le gustaría saber?" }).waitFor();
  await page.getByText("Guía de muestra").waitFor();
  expect(await pageLanguage(page)).toBe("es");
  expect(await fitsTheScreen(page)).toBe(true);
  await noViolations(page);
  await screenshot(page, "es-welcome");
  await page.getByRole("button", { name: "Mi hijo tiene fiebre de 39, ¿qué puedo hacer?" }).click();
  await page.getByRole("button", { name: "Enviar" }).click();
  await page.getByText("Cada frase de arriba se comprobó con la guía que cita.").waitFor({ timeout: 20_000 });
  await noViolations(page);
  await screenshot(page, "es-answer");
  await page
    .getByRole("button", { name: /^Fuente 1: .+ Abrir el pasaje exacto\.$/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog", { name: /^Fuente 1: / });
  expect(await dialog.locator("mark").count()).toBe(1);
  expect(await dialog.locator(".passage-facts").textContent()).toMatch(/Escrito\d+ de [a-z]+ de \d{4}/);
  await noViolations(page);
  await dialog.getByRole("button", { name: "Cerrar" }).click();
  await page.getByRole("button", { name: "Opciones" }).click();
  await noViolations(page);
  await screenshot(page, "es-options");
}, 90_000);

test("an emergency written in Spanish on an English phone turns the page to Spanish, with its numbers in sight", async () => {
  const server = await startProduct();
  const { visit } = await openBrowser();
  const page = await visit(server.origin, { width: 320, height: 640 });
  await page
    .getByLabel(/country/i)
    .first()
    .selectOption("MX");
  const cry = "tengo un dolor muy fuerte en el pecho que baja por el brazo izquierdo y sudo mucho";
  await ask(page, cry, { box: "Your message", send: "Send" });
  const call = page.getByRole("alert").getByRole("link", { name: /911/ }).first();
  await call.waitFor();
  const box = await call.boundingBox();
  expect((box?.y ?? 999) + (box?.height ?? 999)).toBeLessThanOrEqual(640);
  await page.getByRole("button", { name: /^Ver (menos|todos)/ }).waitFor();
  expect(await pageLanguage(page)).toBe("es");
  expect(await fitsTheScreen(page)).toBe(true);
  await noViolations(page);
  await screenshot(page, "es-emergency");
});

test("whoever chooses Spanish keeps it after a refresh, and can go back to English", async () => {
  const server = await startProduct();
  const { visit } = await openBrowser();
  const page = await visit(server.origin, { locale: "en-GB" });
  await page.getByLabel("Español").check();
  await page.getByRole("heading", { name: "¿Qué le gustaría saber?" }).waitFor();
  await page.reload();
  await page.getByLabel("Su mensaje").waitFor();
  expect(await pageLanguage(page)).toBe("es");
  await page.getByLabel("English").check();
  await page.getByRole("heading", { name: "What would you like to know?" }).waitFor();
  expect(await pageLanguage(page)).toBe("en");
});

test("on a portal in Spanish the button and what it opens are in Spanish, whatever the browser prefers", async () => {
  let lanternOrigin = "";
  const host = createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<!doctype html><html lang="es"><head><title>Portal</title><link rel="icon" href="data:," /></head>
      <body><h1>Portal del paciente</h1><script src="${lanternOrigin}/widget.js"></script></body></html>`);
  });
  await new Promise<void>((listening) => host.listen(0, "127.0.0.1", listening));
  onTestFinished(() => void host.close());
  const hostOrigin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
  lanternOrigin = (await startProduct({ WIDGET_ORIGINS: hostOrigin })).origin;
  const { visit } = await openBrowser();
  const portal = await visit(hostOrigin);
  await portal.getByRole("button", { name: "Preguntar sobre su salud" }).click();
  const frame = portal.frameLocator("iframe");
  await frame.getByRole("heading", { name: "¿Qué le gustaría saber?" }).waitFor();
  expect(await frame.locator("html").getAttribute("lang")).toBe("es");
  await screenshot(portal, "es-portal");
  await frame.getByRole("button", { name: "Cerrar" }).click();
  await portal.locator("iframe").waitFor({ state: "hidden" });
});
