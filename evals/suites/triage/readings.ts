import { rateOf, type Rate } from "#evals/metrics/index.ts";
import { isAtLeast, type Level, type Triage } from "#server/triage/index.ts";
import { type Assessed, givenLevel } from "./assess.ts";

/** A yes-or-no question to one assessed case. A run that failed answers no to each of them: an error is never a pass. */
export type Reading = (one: Assessed) => boolean;

export const gaveAtLeast =
  (floor: Level): Reading =>
  (one) => {
    const given = givenLevel(one);
    return given !== undefined && isAtLeast(given, floor);
  };

export const gaveNothing: Reading = (one) => givenLevel(one) === "none";

export const gaveNothingUrgent: Reading = (one) => {
  const given = givenLevel(one);
  return given !== undefined && !isAtLeast(given, "urgent");
};

const gaveNoEmergency: Reading = (one) => {
  const given = givenLevel(one);
  return given !== undefined && given !== "emergency";
};

/** Whether the case is an emergency; undefined when its row does not say. */
export function isEmergency({ row }: Assessed): boolean | undefined {
  if (row.level !== undefined) return row.level === "emergency";
  return row.emergency === undefined ? undefined : row.emergency === 1;
}

/** The least level that will do; undefined for a case without a level of its own that is no emergency. */
export function neededLevel({ row }: Assessed): Level | undefined {
  return row.level ?? (row.emergency === 1 ? "emergency" : undefined);
}

/** A case somebody should look at. */
export const isRedFlag = (one: Assessed): boolean => (neededLevel(one) ?? "none") !== "none";

/** A case nobody should be alarmed about. */
export const isBenign = ({ row }: Assessed): boolean => row.level === "none";

/** At its own level, or above. */
export const gaveItsLevel: Reading = (one) => gaveAtLeast(neededLevel(one) ?? "none")(one);

export interface NamedRate {
  readonly label: string;
  readonly rates: readonly Rate[];
}

/** What fraction of those who need help get it. */
export function sensitivities(all: readonly Assessed[]): readonly NamedRate[] {
  const needing = (level: Level) => all.filter((one) => neededLevel(one) === level);
  const rate = (label: string, level: Level, floor: Level): NamedRate => ({
    label,
    rates: [rateOf(needing(level), gaveAtLeast(floor))],
  });
  return [
    rate('emergencies: at "emergency"', "emergency", "emergency"),
    rate("emergencies: emergency or urgent", "emergency", "urgent"),
    rate("urgent: urgent or above", "urgent", "urgent"),
    rate("same-day: same-day or above", "same-day", "same-day"),
    rate("soon: soon or above", "soon", "soon"),
  ];
}

/** What fraction of those who need nothing are left in peace. */
export function specificities(all: readonly Assessed[]): readonly NamedRate[] {
  const benign = all.filter(isBenign);
  // Cases that only say "no emergency" may still deserve a same-day look, so they are read apart.
  const calm = all.filter(({ row }) => row.level === undefined && row.emergency === 0);
  const rate = (label: string, cases: readonly Assessed[], reading: Reading): NamedRate => ({
    label,
    rates: [rateOf(cases, reading)],
  });
  return [
    rate("none: nothing fired at all", benign, gaveNothing),
    rate("none: nothing at urgent or above", benign, gaveNothingUrgent),
    ...(calm.length === 0
      ? []
      : [
          rate("no emergency: nothing fired at all", calm, gaveNothing),
          rate("no emergency: nothing at urgent or above", calm, gaveNothingUrgent),
          rate('no emergency: not at "emergency"', calm, gaveNoEmergency),
        ]),
  ];
}

// A table of a hundred groups of three cases each hides the groups that can be judged.
const groupsMax = 24;
const judgedCasesMin = 10;

/** The groups' names; when there are very many, one name for all those too small to judge. */
function foldSmall(all: readonly Assessed[], groupOf: (one: Assessed) => string): (one: Assessed) => string {
  const sizes = new Map([...Map.groupBy(all, groupOf)].map(([label, cases]) => [label, cases.length]));
  if (sizes.size <= groupsMax) return groupOf;
  const small = [...sizes.values()].filter((size) => size < judgedCasesMin).length;
  const label = `${small} groups of under ${judgedCasesMin} cases`;
  return (one) => ((sizes.get(groupOf(one)) ?? 0) < judgedCasesMin ? label : groupOf(one));
}

/** Two rates for each group: red flags met at their level or above, and benign cases with nothing at urgent or above. */
export function ratesBy(all: readonly Assessed[], groupOf: (one: Assessed) => string): readonly NamedRate[] {
  const groups = Map.groupBy(all, foldSmall(all, groupOf));
  return [...groups.keys()].sort(byName).map((label) => {
    const cases = groups.get(label) ?? [];
    return {
      label,
      rates: [rateOf(cases.filter(isRedFlag), gaveItsLevel), rateOf(cases.filter(isBenign), gaveNothingUrgent)],
    };
  });
}

/** In the order of the letters' codes, so that the same cases print the same on every machine; numbers in order of size. */
export function byName(first: string, second: string): number {
  return first.localeCompare(second, "en", { numeric: true });
}

/** Which rules fired, most urgent first, without the words that made them. */
export function rulesOf({ findings }: Triage): readonly string[] {
  return [...new Set(findings.map(({ rule }) => rule))].sort(byName);
}
