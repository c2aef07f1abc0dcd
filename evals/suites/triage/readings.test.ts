import { expect, test } from "vitest";
import { neededLevel, ratesBy, sensitivities, specificities } from "./readings.ts";
import { assessed, brokenRules, chestPain, vitamins } from "./triage.fixture.ts";

const rateOf = (rates: ReturnType<typeof sensitivities>, label: string) =>
  rates.find((one) => one.label === label)?.rates[0];

test("an emergency counts as found at its level, or at least as urgent", () => {
  const all = [
    assessed({ id: "found", text: chestPain, level: "emergency" }),
    assessed({ id: "said so by others", text: chestPain, emergency: 1 }),
    assessed({ id: "missed", text: vitamins, level: "emergency" }),
  ];
  expect(rateOf(sensitivities(all), 'emergencies: at "emergency"')).toEqual({ hits: 2, of: 3 });
  expect(rateOf(sensitivities(all), "emergencies: emergency or urgent")).toEqual({ hits: 2, of: 3 });
});

test("a failed run is neither a red flag found nor somebody left in peace", () => {
  const all = [
    assessed({ id: "a", text: chestPain, level: "same-day" }, brokenRules),
    assessed({ id: "b", text: vitamins, level: "none" }, brokenRules),
  ];
  expect(rateOf(sensitivities(all), "same-day: same-day or above")).toEqual({ hits: 0, of: 1 });
  expect(rateOf(specificities(all), "none: nothing fired at all")).toEqual({ hits: 0, of: 1 });
  expect(rateOf(specificities(all), "none: nothing at urgent or above")).toEqual({ hits: 0, of: 1 });
});

test("no emergency does not mean nothing: such cases are read apart, and need no level", () => {
  const calm = assessed({ id: "a", text: vitamins, emergency: 0 });
  expect(neededLevel(calm)).toBeUndefined();
  expect(rateOf(specificities([calm]), "none: nothing fired at all")).toEqual({ hits: 0, of: 0 });
  expect(rateOf(specificities([calm]), 'no emergency: not at "emergency"')).toEqual({ hits: 1, of: 1 });
});

test("groups come in order, with their own two rates", () => {
  const all = [
    assessed({ id: "b", text: vitamins, level: "none", family: "z" }),
    assessed({ id: "a", text: chestPain, level: "emergency", family: "heart" }),
  ];
  expect(ratesBy(all, ({ row }) => row.family ?? "")).toEqual([
    {
      label: "heart",
      rates: [
        { hits: 1, of: 1 },
        { hits: 0, of: 0 },
      ],
    },
    {
      label: "z",
      rates: [
        { hits: 0, of: 0 },
        { hits: 1, of: 1 },
      ],
    },
  ]);
});

test("families too small to judge are one line once there are very many of them", () => {
  const small = Array.from({ length: 25 }, (_, at) =>
    assessed({ id: `s${at}`, text: vitamins, level: "none", family: `f${at}` }),
  );
  const large = Array.from({ length: 10 }, (_, at) =>
    assessed({ id: `l${at}`, text: vitamins, level: "none", family: "heart" }),
  );
  expect(ratesBy([...small, ...large], ({ row }) => row.family ?? "").map(({ label }) => label)).toEqual([
    "25 groups of under 10 cases",
    "heart",
  ]);
});
