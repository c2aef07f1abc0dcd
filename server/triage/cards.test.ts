import { join } from "node:path";
import { expect, test } from "vitest";
import { renderCards } from "./cards.ts";
import { findCountry, listCountries, loadDirectory, staleRecords } from "./directory.ts";
import type { CardId } from "./types.ts";

const directory = loadDirectory(join(import.meta.dirname, "../../knowledge/directories"));
const today = new Date("2026-11-21");
const allCards: readonly CardId[] = ["emergency", "urgent", "same-day", "crisis", "poisoning"];
const cardsIn = (country: string, day = today) =>
  renderCards(allCards, "emergency", { country, locale: "en" }, directory, day);

test("a person in the UK sees 999 in the heading and can dial it", () => {
  const [emergency] = cardsIn("GB");
  expect(emergency?.heading).toBe("Call 999 now");
  expect(emergency?.actions[0]).toMatchObject({ kind: "call", label: "Call 999", href: "tel:999" });
});

test("nobody gets a link to a number they cannot see", () => {
  for (const country of [...directory.countries.map(({ code }) => code), "unknown", "XX"]) {
    for (const card of cardsIn(country)) {
      for (const action of card.actions) {
        if (action.kind === "link") continue;
        const digits = action.href.replace(/\D/g, "").replace(/^23(?=7119)/, "");
        expect(action.label.replace(/\D/g, "")).toContain(digits);
      }
    }
  }
});

test("where the country is unknown, the generic line and the usual numbers are shown, labelled as such", () => {
  const [emergency] = cardsIn("unknown");
  expect(emergency?.heading).toBe("Call your local emergency number now");
  expect(emergency?.lines.join(" ")).toContain("112, 911, 999 or 000 in many countries");
  expect(emergency?.actions.map((action) => action.href)).toEqual(["tel:112", "tel:911", "tel:999", "tel:000"]);
  for (const action of emergency?.actions ?? []) expect(action.label).toMatch(/^Call \d+ \(.+\)$/);
});

test("someone in despair sees people to talk to first, and the emergency number too", () => {
  const crisis = cardsIn("US").find((card) => card.id === "crisis");
  expect(crisis?.actions[0]?.href).toBe("tel:988");
  expect(crisis?.actions.some((action) => action.href === "sms:988")).toBe(true);
  expect(crisis?.actions.some((action) => action.href === "tel:911")).toBe(true);
  expect(
    cardsIn("unknown")
      .find((card) => card.id === "crisis")
      ?.actions.some((action) => action.kind === "link"),
  ).toBe(true);
});

test("the poison line follows the emergency number where one is recorded", () => {
  const poisoning = cardsIn("US").find((card) => card.id === "poisoning");
  expect(poisoning?.actions.map((action) => action.href)).toEqual(["tel:911", "tel:18002221222"]);
});

test("every heading is the instruction and every card admits what nobody checked", () => {
  for (const card of cardsIn("FR")) {
    expect(card.heading).toMatch(/^(Call|Go|Speak|Talk)/);
    expect(card.heading).not.toContain("{");
    expect(card.lines.join()).not.toContain("{");
    expect(card.smallPrint).toContain("not yet verified by a clinician or the service");
    for (const action of card.actions) if (action.verifiedOn) expect(action.verifiedBy).toContain("not yet verified");
  }
});

test("below an emergency the generic card says if", () => {
  const [card] = renderCards(["emergency"], "same-day", { country: "GB", locale: "en" }, directory, today);
  expect(card?.heading).toBe("Call 999 now if this could be an emergency");
});

test("what could not be read, or was not assessed, brings no advice for a wound or a heart that stopped", () => {
  const [card] = renderCards(["emergency"], "same-day", { country: "GB", locale: "en" }, directory, today);
  expect(card?.meanwhile).toEqual([]);
  expect(card?.lines.join(" ")).not.toMatch(/ambulance|door|compressions/);
  expect(cardsIn("GB")[0]?.meanwhile.join(" ")).toContain("Press firmly on a wound that bleeds.");
});

test("a same-day card says to phone now, and the crisis card is right wherever the lines stand", () => {
  const cards = cardsIn("GB");
  const sameDay = cards.find((card) => card.id === "same-day");
  expect(sameDay?.heading).toContain("phone now");
  expect(sameDay?.lines[0]).toMatch(/^Phone .* now/);
  const crisis = cards.find((card) => card.id === "crisis");
  expect(crisis?.lines.join(" ")).toContain("These lines are answered by people.");
  expect(crisis?.lines.join(" ")).not.toMatch(/below|above/);
});

test.each([
  ["UK", "999"],
  ["uk", "999"],
  ["USA", "911"],
  ["gb", "999"],
])("someone whose country is given as %s sees %s", (country, number) => {
  expect(cardsIn(country)[0]?.heading).toBe(`Call ${number} now`);
  expect(findCountry(directory, country)?.emergency[0]).toBe(number);
});

test("at least twenty countries can be chosen", () => {
  const countries = listCountries(directory);
  expect(countries.length).toBeGreaterThanOrEqual(20);
  for (const country of countries) expect(country.emergency.length).toBeGreaterThan(0);
});

test("ninety days after it was recorded, a number is said to be possibly out of date", () => {
  expect(staleRecords(directory, new Date("2027-02-18"))).toEqual([]);
  expect(staleRecords(directory, new Date("2027-02-19")).length).toBe(directory.countries.length);
  expect(cardsIn("GB")[0]?.smallPrint).not.toContain("out of date");
  expect(cardsIn("GB", new Date("2027-06-01"))[0]?.smallPrint).toContain("may be out of date");
});
