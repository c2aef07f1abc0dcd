import { expect, test, vi } from "vitest";
import { openPageLanguage } from "./page-language.ts";

function browser(preferred: readonly string[], { search = "", kept }: { search?: string; kept?: string } = {}) {
  const held = new Map(kept === undefined ? [] : [["lantern.language", kept]]);
  const storage = {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => held.set(key, value),
  };
  return { held, page: openPageLanguage({ storage: storage as unknown as Storage, search, preferred }) };
}

test.each([
  { preferred: ["es-MX", "en"], search: "", speaks: "es", tells: "es-MX" },
  { preferred: ["en-GB"], search: "", speaks: "en", tells: "en-GB" },
  { preferred: ["zh-Hans-CN", "es-419"], search: "", speaks: "es", tells: "es" },
  { preferred: ["de-DE"], search: "", speaks: "en", tells: "de-DE" },
  { preferred: [], search: "", speaks: "en", tells: "en" },
  { preferred: ["en-US"], search: "?embed=1&lang=es", speaks: "es", tells: "es" },
  { preferred: ["es-ES"], search: "?lang=xx", speaks: "es", tells: "es-ES" },
])("a browser that prefers $preferred with “$search” reads $speaks, and the server is told $tells", (given) => {
  const { page } = browser(given.preferred, given);
  expect(page.byDefault).toBe(given.speaks);
  expect(page.locale()).toBe(given.tells);
});

test("what was chosen is told to the server, goes before everything, and survives a refresh", () => {
  const { page, held } = browser(["en-GB"]);
  const heard = vi.fn();
  page.subscribe(heard);
  page.choose("es");
  expect([page.chosen(), page.locale(), heard.mock.calls.length]).toEqual(["es", "es", 1]);
  expect(browser(["en-GB"], { kept: held.get("lantern.language") ?? "" }).page.chosen()).toBe("es");
  page.choose("en");
  expect(page.locale()).toBe("en-GB");
});

test("where a browser keeps nothing the choice holds until the page is closed", () => {
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  };
  const page = openPageLanguage({ storage: full, search: "", preferred: ["en"] });
  page.choose("es");
  expect(page.chosen()).toBe("es");
});
