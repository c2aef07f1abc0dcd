import type { Quantity } from "./quantities.ts";

/** Factor to one unit of each kind; temperatures have an offset and stand apart. */
const factors: Readonly<Record<string, readonly [kind: string, factor: number]>> = {
  ng: ["mass", 1e-9],
  microgram: ["mass", 1e-6],
  mg: ["mass", 1e-3],
  g: ["mass", 1],
  kg: ["mass", 1000],
  lb: ["mass", 453.592_37],
  oz: ["mass", 28.349_523],
  stone: ["mass", 6350.293],
  ml: ["volume", 1],
  dl: ["volume", 100],
  l: ["volume", 1000],
  teaspoon: ["volume", 5],
  tablespoon: ["volume", 15],
  pint: ["volume", 568],
  mm: ["length", 1],
  cm: ["length", 10],
  metre: ["length", 1000],
  inch: ["length", 25.4],
  ft: ["length", 304.8],
  mile: ["length", 1_609_344],
  second: ["time", 1],
  minute: ["time", 60],
  hour: ["time", 3600],
  day: ["time", 86_400],
  week: ["time", 604_800],
  kcal: ["energy", 4.184],
  kj: ["energy", 1],
};
/** What rounding in leaflets comes to ("9 stone (57 kg)"); a dose is never rounded by more than this. */
const tolerance = 0.02;

/**
 * Whether the second quantity is the first in another unit. "unknown" when the two units do not measure the same, or when no factor holds
 * for both (a glucose of 1 mmol/L is 18 mg/dL, a cholesterol of 1 mmol/L is 38.7: it depends on what is measured).
 */
export function conversionOf(first: Quantity, second: Quantity): "right" | "wrong" | "unknown" {
  const pairs = [
    [first.low, second.low],
    [first.high, second.high],
  ] as const;
  const converted = pairs.map(([value]) => convert(value, first.unit, second.unit));
  if (converted.some((value) => value === undefined)) return "unknown";
  const near = pairs.every(([, said], at) => {
    const expected = converted[at] ?? Number.NaN;
    const margin = second.unit.startsWith("°") ? 0.11 : Math.abs(expected) * tolerance;
    return Math.abs(said - expected) <= margin;
  });
  return near ? "right" : "wrong";
}

function convert(value: number, from: string, to: string): number | undefined {
  if (from === "°c" && to === "°f") return value * 1.8 + 32;
  if (from === "°f" && to === "°c") return (value - 32) / 1.8;
  const [one, other] = [factors[from], factors[to]];
  if (one === undefined || other === undefined || one[0] !== other[0]) return undefined;
  return (value * one[1]) / other[1];
}
