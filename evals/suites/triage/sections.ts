import { confusionOf, signTest } from "#evals/metrics/index.ts";
import type { Bar, Block, CasesBlock, Section } from "#evals/report/index.ts";
import { levels, type RuleSet } from "#server/triage/index.ts";
import { type Assessed, authorOf, givenLevel } from "./assess.ts";
import {
  byName,
  gaveItsLevel,
  gaveNothing,
  gaveNothingUrgent,
  isBenign,
  isEmergency,
  isRedFlag,
  neededLevel,
  ratesBy,
  rulesOf,
  sensitivities,
  specificities,
} from "./readings.ts";
import type { MechanicalRobustness, MovesOf, PairedRobustness } from "./robustness.ts";

/** The whole in a dozen lines. */
export function overviewSection(all: readonly Assessed[]): Section {
  return {
    title: "Sensitivity and specificity",
    note: "Exact 95 % intervals (Clopper and Pearson). A run that failed counts as missed, and as an alarm.",
    blocks: [
      { kind: "bars", caption: "Promises", rows: promises(all) },
      {
        kind: "rates",
        caption: "Red flags found",
        readings: ["found"],
        rows: sensitivities(all),
      },
      {
        kind: "rates",
        caption: "Left in peace",
        readings: ["quiet"],
        rows: specificities(all),
      },
    ],
  };
}

// What the project promises of its own cases.
const emergenciesCaughtMin = 0.99;
const harmlessQuietMin = 0.95;

function promises(all: readonly Assessed[]): readonly Bar[] {
  const emergencies = all.filter((one) => isEmergency(one) === true);
  const harmless = all.filter(isBenign);
  return [
    shareBar("emergencies at emergency", emergenciesCaughtMin, emergencies, gaveItsLevel),
    shareBar("harmless cases with nothing at urgent or above", harmlessQuietMin, harmless, gaveNothingUrgent),
  ];
}

function shareBar(what: string, least: number, cases: readonly Assessed[], good: (one: Assessed) => boolean): Bar {
  const hits = cases.filter(good).length;
  return {
    promise: `at least ${least} of ${what}`,
    measured: cases.length === 0 ? undefined : `${hits} of ${cases.length} (${(hits / cases.length).toFixed(4)})`,
    met: hits >= least * cases.length,
  };
}

/** Levels against levels, and who put them there. */
export function levelsSection(all: readonly Assessed[]): Section {
  const judged = all.flatMap((one) =>
    one.row.level === undefined ? [] : [{ expected: one.row.level, given: givenLevel(one) }],
  );
  const unlabelled = all.filter(({ row }) => row.level === undefined && row.emergency === undefined);
  const blocks: Block[] = [
    { kind: "confusion", caption: "Expected against given", confusion: confusionOf<string>(levels, judged) },
    {
      kind: "table",
      caption: "Who set the level",
      columns: ["", "met at its level", "missed", "alarm at a none"],
      rows: authorRows(all),
    },
  ];
  if (unlabelled.length > 0) {
    const counted = Map.groupBy(unlabelled, (one) => givenLevel(one) ?? "error");
    const rows = [...levels, "error" as const].map((level) => [level, counted.get(level)?.length ?? 0]);
    blocks.push({
      kind: "table",
      caption: "Cases without an expected level: what they were given",
      columns: ["given", "cases"],
      rows,
    });
  }
  return { title: "Levels", blocks };
}

function authorRows(all: readonly Assessed[]): readonly (readonly (string | number)[])[] {
  const groups = Map.groupBy(all, ({ assessment }) => (assessment.kind === "errored" ? "error" : authorOf(assessment)));
  return [...groups.keys()].sort(byName).map((author) => {
    const cases = groups.get(author) ?? [];
    const flags = cases.filter(isRedFlag);
    const met = flags.filter(gaveItsLevel).length;
    const alarms = cases.filter((one) => isBenign(one) && !gaveNothing(one)).length;
    return [author, met, flags.length - met, alarms];
  });
}

const groupReadings = ["met", "quiet"];

/** The same two questions for each family, variation and (when there are several) language. */
export function groupsSection(all: readonly Assessed[], rules: RuleSet): Section {
  const blocks: Block[] = [
    { kind: "rates", caption: "By family", readings: groupReadings, rows: ratesBy(all, (one) => familyOf(one, rules)) },
    {
      kind: "rates",
      caption: "By variation",
      readings: groupReadings,
      rows: ratesBy(all, ({ row }) => row.variation ?? "not said"),
    },
  ];
  if (all.some(({ row }) => row.lang !== undefined)) {
    const rows = ratesBy(all, ({ row }) => row.lang ?? "not said");
    blocks.push({ kind: "rates", caption: "By language", readings: groupReadings, rows });
  }
  return {
    title: "By family and by variation",
    note: "Met: red flags at their own level or above. Quiet: nothing at urgent or above where nothing was expected.",
    blocks,
  };
}

/** As the row says, else the family of the rule its flag is named after, else the letters of the flag. */
function familyOf({ row }: Assessed, rules: RuleSet): string {
  const { family, flag } = row;
  if (family !== undefined) return family;
  if (flag === undefined) return "not said";
  return rules.rules.find((rule) => rule.id === flag)?.family ?? flag.replace(/-.*/, "");
}

const pairsIn = ({ moves }: MovesOf) => moves.equal + moves.up.length + moves.down.length;

const countsOf = ({ name, moves }: MovesOf) => ({
  label: name,
  equal: moves.equal,
  up: moves.up.length,
  down: moves.down.length,
});

function movesBar(promise: string, all: readonly MovesOf[]): Bar {
  const down = all.reduce((sum, { moves }) => sum + moves.down.length, 0);
  const pairs = all.reduce((sum, one) => sum + pairsIn(one), 0);
  return { promise, measured: pairs === 0 ? undefined : `${down} of ${pairs} moved down`, met: down === 0 };
}

/** Variants written by people, each beside its base. */
export function pairsSection(paired: PairedRobustness): Section {
  const ordered = paired.same.toSorted((first, second) => byName(first.name, second.name));
  const down = paired.fallen.map(({ id, from, to }) => ({ id, detail: `${from} → ${to}` }));
  const up = ordered.reduce((sum, { moves }) => sum + moves.up.length, 0);
  const chance = signTest({ up, down: down.length });
  const { moved, stayed } = paired.meantToDiffer;
  const blocks: Block[] = [
    { kind: "bars", caption: "Promise", rows: [movesBar("no variant of a case moves down", ordered)] },
    { kind: "moves", caption: "Variant against base, by variation", rows: ordered.map(countsOf) },
    { kind: "cases", caption: "Moved down", rows: down },
  ];
  if (moved.length + stayed.length > 0) {
    blocks.push({
      kind: "rates",
      caption: "Pairs that are meant to differ",
      readings: ["moved as it should"],
      rows: [{ label: "variant against base", rates: [{ hits: moved.length, of: moved.length + stayed.length }] }],
    });
  }
  if (paired.notCompared.length > 0) {
    const rows = paired.notCompared.map((id) => ({ id, detail: "a run failed" }));
    blocks.push({ kind: "cases", caption: "Not compared", rows });
  }
  return {
    title: "Pairs",
    note: `The levels given to a base case and to its variant. Of ${paired.same.reduce((sum, one) => sum + pairsIn(one), 0)} pairs, ${paired.baseMissed} have a base that was given nothing and has nowhere to fall.${
      chance === undefined ? "" : ` Up against down, exact McNemar test: p = ${chance.toFixed(4)}.`
    }`,
    blocks,
  };
}

/** Wording changed by machine. */
export function mechanicalSection({ same, bases, alreadyMissed, errored }: MechanicalRobustness): Section {
  const down = same.flatMap(({ name, moves }) => {
    const times = Map.groupBy(moves.down, (id) => id);
    return [...times].map(([id, all]) => ({ id, detail: all.length === 1 ? name : `${name} (${all.length} forms)` }));
  });
  const blocks: Block[] = [
    {
      kind: "bars",
      caption: "Promises",
      rows: [
        movesBar("no change of wording moves a case down", same),
        ...same.map((one) => movesBar(`0 moved down: ${one.name}`, [one])),
      ],
    },
    { kind: "moves", caption: "Changed against original, by change", rows: same.map(countsOf) },
    { kind: "cases", caption: "Moved down", rows: down },
  ];
  if (errored.length > 0) {
    blocks.push({ kind: "cases", caption: "Failed", rows: errored.map((id) => ({ id, detail: "the engine failed" })) });
  }
  return {
    title: "Wording changed by machine",
    note: `${bases} base cases that expect urgent or above. ${alreadyMissed} more were given nothing as they are and have nowhere to fall.`,
    blocks,
  };
}

/** The cases to look at. Their words only when somebody asked for them. */
export function casesSection(all: readonly Assessed[], show: boolean): Section {
  const entries = (cases: readonly Assessed[]): CasesBlock["rows"] =>
    cases.map((one) => ({ id: one.row.id, detail: detailOf(one), ...(show ? { texts: one.row.messages } : {}) }));
  const ran = all.filter(({ assessment }) => assessment.kind === "ran");
  const calm = (one: Assessed) => one.row.level === undefined && isEmergency(one) === false;
  return {
    title: "Cases to look at",
    ...(show ? {} : { note: "Ids only; --show prints the words of the cases too." }),
    blocks: [
      { kind: "cases", caption: "The engine failed", rows: entries(all.filter((one) => !ran.includes(one))) },
      {
        kind: "cases",
        caption: "Missed: less urgent than expected",
        rows: entries(ran.filter((one) => isRedFlag(one) && !gaveItsLevel(one))),
      },
      {
        kind: "cases",
        caption: "Falsely fired: urgent or above where nothing was expected",
        rows: entries(ran.filter((one) => (isBenign(one) || calm(one)) && !gaveNothingUrgent(one))),
      },
      {
        kind: "cases",
        caption: "Falsely fired: same-day or soon where nothing was expected",
        rows: entries(ran.filter((one) => isBenign(one) && gaveNothingUrgent(one) && !gaveNothing(one))),
      },
    ],
  };
}

function detailOf(one: Assessed): string {
  const { kind, triage } = one.assessment;
  const fired = rulesOf(triage).join(" ");
  const expected = neededLevel(one) ?? "no emergency";
  const reason =
    fired !== "" ? ` (${fired})` : kind === "errored" || triage.languageUnderstood ? "" : " (language not read)";
  return `${expected} → ${givenLevel(one) ?? "error"}${reason}`;
}
