import { createHash } from "node:crypto";
import { renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { areaUnderCurve } from "#evals/metrics/index.ts";
import { isAtLeast, loadRuleSet } from "#server/triage/index.ts";
import { type ReaderFile, readerFileSchema } from "#server/triage/reader.ts";
import { foldOf } from "./data-hash.ts";
import { type Example, fitLogistic, type Logistic, logit } from "./logistic.ts";
import { hashOfCases, type ReaderCase, readReaderCases } from "./reader-data.ts";

/**
 * `npm run train:reader`: fits the second reader on the project's own cases, measures it on groups it has not seen, chooses the
 * operating point there, and writes the model with its record. The same cases give the same file, byte for byte.
 */
const root = path.resolve(import.meta.dirname, "..", "..");
const folds = 10;
const occurrencesMin = 4;
const fitting = { l2: 0.6, epochs: 30, learningRate: 0.12, seed: 20261120 };
/** Share of harmless cases the reader by itself may raise, in cross-validation. */
const falseAlarmShare = 0.022;
/** Share of harmless cases for which it may call an ambulance with no sign of the lexicon beside it. */
const ambulanceShare = 0.0085;
/** Share of emergencies that are to be told from what is urgent, in cross-validation. */
const emergencyToldShare = 0.9;
/** Share of crises that are to be told from other dangers: a crisis card too many is a number to call too many. */
const crisisToldShare = 0.75;
const digits = 2;
const weightMin = 0.05;

const { rules } = loadRuleSet(path.join(root, "knowledge", "red-flags"), { withReader: false });
const cases = readReaderCases(rules);
const isDanger = (each: ReaderCase): boolean => isAtLeast(each.level, "urgent");
// "See somebody today" is neither danger nor harmless: it teaches the reader nothing and would blur the line.
const told = cases.filter((each) => isDanger(each) || each.level === "none");
const dangers = told.filter(isDanger);

const urgentTask = { cases: told, label: (each: ReaderCase) => (isDanger(each) ? 1 : 0) } as const;
const emergencyTask = { cases: dangers, label: (each: ReaderCase) => (each.level === "emergency" ? 1 : 0) } as const;
const crisisTask = { cases: dangers, label: (each: ReaderCase) => (each.crisis ? 1 : 0) } as const;
/** One question, and the cases that can answer it. */
interface Task {
  readonly cases: readonly ReaderCase[];
  readonly label: (each: ReaderCase) => 0 | 1;
}

type Scores = readonly [urgent: number, emergency: number, crisis: number];
/** A message too short or too long to judge. */
const silent: Scores = [Number.NEGATIVE_INFINITY, 0, 0];
const unseen = new Map<string, Scores>();
for (let fold = 0; fold < folds; fold += 1) {
  const away = (each: ReaderCase): boolean => foldOf(each.group, folds) === fold;
  const here = (task: Task): Task => ({ ...task, cases: task.cases.filter((each) => !away(each)) });
  // What is worth knowing is chosen in the fold as well: nothing of the cases held out reaches the model that judges them.
  const dictionary = dictionaryOf(told.filter((each) => !away(each)));
  const models = [urgentTask, emergencyTask, crisisTask].map((task) => fitted(here(task), dictionary));
  for (const each of told.filter(away)) unseen.set(each.id, highestOf(each, models, dictionary));
  process.stderr.write(`fold ${fold + 1} of ${folds}\n`);
}
const of = (each: ReaderCase): Scores => unseen.get(each.id) ?? silent;
const harmless = told.filter((each) => each.level === "none");
const chosen = {
  urgent: round(
    quantileOf(
      harmless.map((each) => of(each)[0]),
      1 - falseAlarmShare,
    ),
  ),
  // Too low costs more than too high: nine in ten of the emergencies it raises are told as such.
  emergency: round(
    quantileOf(
      dangers.filter((each) => each.level === "emergency").map((each) => of(each)[1]),
      1 - emergencyToldShare,
    ),
  ),
  crisis: round(
    quantileOf(
      dangers.filter((each) => each.crisis).map((each) => of(each)[2]),
      1 - crisisToldShare,
    ),
  ),
};
const ambulance = ([urgent, emergency]: Scores): number =>
  urgent >= chosen.urgent && emergency >= chosen.emergency ? urgent + emergency : Number.NEGATIVE_INFINITY;
const point = {
  ...chosen,
  alone: round(
    quantileOf(
      harmless.map((each) => ambulance(of(each))),
      1 - ambulanceShare,
    ),
  ),
};
const share = (part: readonly ReaderCase[], whole: readonly ReaderCase[]): string =>
  `${part.length} of ${whole.length} (${((100 * part.length) / whole.length).toFixed(1)} %)`;
const raised = (each: ReaderCase): boolean => of(each)[0] >= point.urgent;
const missed = dangers.filter((each) => !isAtLeast(each.byRules, "urgent"));
const area = areaUnderCurve(
  [...dangers, ...harmless].map((each) => ({ score: of(each)[0], positive: isDanger(each) })),
);
const record = {
  note: "Measured by cross-validation: no case was judged by a model that had seen its situation.",
  cases: { danger: dangers.length, harmless: harmless.length, groups: new Set(told.map((each) => each.group)).size },
  casesHash: hashOfCases(),
  fitting: { ...fitting, folds, occurrencesMin },
  areaUnderCurve: Number((area?.area ?? Number.NaN).toFixed(4)),
  dangersRaised: share(dangers.filter(raised), dangers),
  dangersRulesMiss: share(missed, dangers),
  dangersRulesMissReaderRaises: share(missed.filter(raised), missed),
  harmlessRaised: share(harmless.filter(raised), harmless),
  harmlessRulesLeaveReaderRaises: share(
    harmless.filter((each) => raised(each) && !isAtLeast(each.byRules, "urgent")),
    harmless,
  ),
  harmlessAmbulanceAlone: share(
    harmless.filter((each) => ambulance(of(each)) >= point.alone && !isAtLeast(each.byRules, "urgent")),
    harmless,
  ),
  emergenciesRulesMissAmbulanceAlone: share(
    missed.filter((each) => each.level === "emergency" && ambulance(of(each)) >= point.alone),
    missed.filter((each) => each.level === "emergency"),
  ),
  emergenciesRulesMissAmbulanceBefore: share(
    missed.filter((each) => each.level === "emergency" && ambulance(of(each)) > Number.NEGATIVE_INFINITY),
    missed.filter((each) => each.level === "emergency"),
  ),
  harmlessAmbulanceBefore: share(
    harmless.filter((each) => ambulance(of(each)) > Number.NEGATIVE_INFINITY && !isAtLeast(each.byRules, "urgent")),
    harmless,
  ),
  emergencyTold: share(
    dangers.filter((each) => each.level === "emergency" && raised(each) && of(each)[1] >= point.emergency),
    dangers.filter((each) => each.level === "emergency" && raised(each)),
  ),
  crisisAlarms: share(
    dangers.filter((each) => !each.crisis && raised(each) && of(each)[2] >= point.crisis),
    dangers.filter((each) => !each.crisis && raised(each)),
  ),
  crisisTold: share(
    dangers.filter((each) => each.crisis && raised(each) && of(each)[2] >= point.crisis),
    dangers.filter((each) => each.crisis && raised(each)),
  ),
};

const dictionary = dictionaryOf(told);
const [urgentModel, emergencyModel, crisisModel] = [
  fitted(urgentTask, dictionary),
  fitted(emergencyTask, dictionary),
  fitted(crisisTask, dictionary),
];
const weights: Record<string, [number, number, number]> = {};
for (const [feature, at] of [...dictionary].sort(([first], [second]) => (first < second ? -1 : 1))) {
  const weightIn = (model: Logistic): number => round(model.weights[at] ?? 0);
  const own: [number, number, number] = [weightIn(urgentModel), weightIn(emergencyModel), weightIn(crisisModel)];
  if (Math.max(...own.map(Math.abs)) >= weightMin) weights[feature] = own;
}
const bias: [number, number, number] = [round(urgentModel.bias), round(emergencyModel.bias), round(crisisModel.bias)];
const version = createHash("sha256").update(JSON.stringify({ bias, weights, point })).digest("hex").slice(0, 16);
const file: ReaderFile = readerFileSchema.parse({
  status: "sample",
  version,
  record,
  operatingPoint: point,
  bias,
  weights,
});
const out = path.join(root, "knowledge", "red-flags", "reader", "reader.json");
writeFileSync(`${out}.new`, asText(file));
renameSync(`${out}.new`, out);
console.log(JSON.stringify({ ...record, kept: Object.keys(weights).length, operatingPoint: point, version }, null, 2));

/**
 * A danger is trained on as it was told, whole: half of it may hold no danger. A harmless message is harmless in each of the reader's views
 * of it, and counts once, spread over them.
 */
function fitted(task: Task, dictionary: Dictionary): Logistic {
  const labelled = task.cases.flatMap((each) => {
    const label = task.label(each);
    const views = isDanger(each) ? each.views.slice(0, 1) : each.views;
    return views.map((view) => ({ features: positionsOf(view, dictionary), label, weight: 1 / views.length }));
  });
  const total = (label: 0 | 1): number =>
    labelled.filter((each) => each.label === label).reduce((sum, { weight }) => sum + weight, 0);
  // Both sides weigh the same, however many cases each has.
  const [zeros, ones] = [total(0), total(1)];
  const share = { 0: (zeros + ones) / 2 / zeros, 1: (zeros + ones) / 2 / ones };
  const examples: readonly Example[] = labelled.map((each) => ({ ...each, weight: each.weight * share[each.label] }));
  return fitLogistic(examples, { ...fitting, features: dictionary.size });
}

/** As the reader does it: the view it reads as most urgent. */
function highestOf(each: ReaderCase, models: readonly Logistic[], dictionary: Dictionary): Scores {
  const scores = each.views.map((view): Scores => {
    const known = positionsOf(view, dictionary);
    const [urgent = 0, emergency = 0, crisis = 0] = models.map((model) => logit(model, known));
    return [urgent, emergency, crisis];
  });
  return scores.reduce((best, score) => (score[0] > best[0] ? score : best), silent);
}

type Dictionary = ReadonlyMap<string, number>;

function positionsOf(features: readonly string[], dictionary: Dictionary): readonly number[] {
  return features.flatMap((feature) => dictionary.get(feature) ?? []);
}

/** Features of at least four situations: what only one person's story holds teaches nothing about the next. */
function dictionaryOf(all: readonly ReaderCase[]): Dictionary {
  const groups = new Map<string, Set<string>>();
  for (const each of all) {
    for (const feature of each.views[0] ?? []) {
      const seen = groups.get(feature);
      if (seen === undefined) groups.set(feature, new Set([each.group]));
      else seen.add(each.group);
    }
  }
  const kept = [...groups].filter(([, seen]) => seen.size >= occurrencesMin).map(([feature]) => feature);
  return new Map(kept.sort().map((feature, at) => [feature, at]));
}

function quantileOf(values: readonly number[], at: number): number {
  const sorted = [...values].sort((first, second) => first - second);
  return sorted[Math.min(sorted.length - 1, Math.ceil(at * sorted.length))] ?? Number.POSITIVE_INFINITY;
}

function round(value: number): number {
  return Number(value.toFixed(digits));
}

/** One feature a line: a change of the model can be read in a diff. */
function asText({ weights: own, ...rest }: ReaderFile): string {
  const lines = Object.entries(own).map(([feature, pair]) => `    ${JSON.stringify(feature)}: ${JSON.stringify(pair)}`);
  return `${JSON.stringify(rest, null, 2).slice(0, -2)},\n  "weights": {\n${lines.join(",\n")}\n  }\n}\n`;
}
