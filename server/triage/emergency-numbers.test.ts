import phone from "google-libphonenumber";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadDirectory, staleRecords } from "./directory.ts";

const { countries, ...directory } = loadDirectory(join(import.meta.dirname, "../../knowledge/directories"));
const shortNumbers = phone.ShortNumberInfo.getInstance();
const numbers = phone.PhoneNumberUtil.getInstance();

// One record stands for many countries; the metadata knows each by itself.
const europe = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split(" ");
type Region = Parameters<typeof shortNumbers.isEmergencyNumber>[1];
const regionsOf = (code: string): readonly Region[] => (code === "EU" ? europe : [code]) as readonly Region[];

/**
 * Numbers the metadata does not know, each with the reason it stays. Whoever adds one says why: a mistyped number must not hide here.
 */
const unknownToTheMetadata: ReadonlyMap<string, string> = new Map([
  ["JP #7119", "a service code that starts with #, which the metadata does not hold"],
]);

// A second, independent table of the numbers (libphonenumber's short-number metadata): a slip in ours, or a country mixed up, shows here.
describe("every emergency number is an emergency number of its country by libphonenumber's metadata", () => {
  test.each(countries.flatMap(({ code, emergency }) => emergency.map((number) => [code, number] as const)))(
    "%s: %s",
    (code, number) => {
      for (const region of regionsOf(code)) expect(shortNumbers.isEmergencyNumber(number, region), region).toBe(true);
    },
  );
});

describe("every help line is a number its country can have", () => {
  const lines = countries.flatMap(({ code, urgent, crisis, poison }) =>
    [...urgent, ...crisis, ...poison].map((line) => [code, line.number, line.name] as const),
  );
  test.each(lines)("%s: %s (%s)", (code, number) => {
    if (unknownToTheMetadata.has(`${code} ${number}`)) return expect(number).toMatch(/^#/);
    const fits = regionsOf(code).filter((region) => {
      const parsed = numbers.parse(number, region);
      return (
        numbers.isValidNumberForRegion(parsed, region) || shortNumbers.isPossibleShortNumberForRegion(parsed, region)
      );
    });
    expect(fits.length).toBeGreaterThan(0);
  });
});

test("at least twenty countries are listed", () => {
  expect(countries.length).toBeGreaterThanOrEqual(20);
});

test("no number is older than its time to live: verify the records it names with their operators and date them anew", () => {
  expect(staleRecords({ countries, ...directory }, new Date()).map(({ code }) => code)).toEqual([]);
});

test("a record past its time to live is found out", () => {
  const later = new Date(Date.parse(countries[0]?.verifiedOn ?? "") + 400 * 24 * 60 * 60 * 1000);
  expect(staleRecords({ countries, ...directory }, later)).toHaveLength(countries.length);
});
