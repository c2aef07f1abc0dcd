import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isAtLeast, loadRuleSet } from "#server/triage/index.ts";
import { type ReaderFile, readerFileSchema } from "#server/triage/reader.ts";
import { type Example, fitLogistic, type Logistic, logit } from "./logistic.ts";
import { type ReaderCase, readCases } from "./reader-data.ts";

/**
 * `npm run train:reader`: fits the second reader on the project's own cases, measures it on groups it has not seen, chooses the
 * operating point there, and writes the model with its record. The same cases give the same file, byte for byte.
 */
const root = path.resolve(import.meta.dirname, "..", "..");
const casesFolder = path.join(root, "evals", "cases", "triage");
const folds = 10;
const occurrencesMin = 4;
const fitting = { l2: 4, epochs: 30, learningRate: 0.12, seed: 20261120 };
/** Share of harmless cases the reader by itself may raise, in cross-validation. */
const falseAlarmShare = 0.015;
/** Share of emergencies that are to be told from what is urgent, in cross-validation. */
const emergencyToldShare = 0.9;
const digits = 2;
const weightMin = 0.05;

const { rules } = loadRuleSet(path.join(root, "knowledge", "red-flags"));
const cases = readCases(casesFolder, rules);
const isDanger = (each: ReaderCase): boolean => isAtLeast(each.level, "urgent");
// "See somebody today" is neither danger nor harmless: it teaches the reader nothing and would blur the line.
const told = cases.filter((each) => isDanger(each) || each.level === "none");
const dangers = told.filter(isDanger);

const dictionary = dictionaryOf(told);
const urgentTask = { cases: told, label: (each: ReaderCase) => (isDanger(each) ? 1 : 0) } as const;
const emergencyTask = { cases: dangers, label: (each: ReaderCase) => (each.level === "emergency" ? 1 : 0) } as const;
// What a crisis is, the rules say: nearly every case of one is among theirs, and the reader learns to tell the rest by them.
const crisisTask = { cases: dangers, label: (each: ReaderCase) => (each.crisis ? 1 : 0) } as const;
interface Task {
  readonly cases: readonly ReaderCase[];
  readonly label: (each: ReaderCase) => 0 | 1;
}

const unseen = new Map<string, readonly [urgent: number, emergency: number]>();
for (let fold = 0; fold < folds; fold += 1) {
  const away = (each: ReaderCase): boolean => foldOf(each.group) === fold;
  const urgent = fitted({ ...urgentTask, cases: told.filter((each) => !away(each)) });
  const emergency = fitted({ ...emergencyTask, cases: dangers.filter((each) => !away(each)) });
  for (const each of told.filter(away)) {
    const known = positions(each);
    unseen.set(`${each.file} ${each.id}`, [logit(urgent, known), logit(emergency, known)]);
  }
  process.stderr.write(`fold ${fold + 1} of ${folds}\n`);
}
const of = (each: ReaderCase): readonly [number, number] => unseen.get(`${each.file} ${each.id}`) ?? [0, 0];
const harmless = told.filter((each) => each.level === "none");
const point = {
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
};
const share = (part: readonly ReaderCase[], whole: readonly ReaderCase[]): string =>
  `${part.length} of ${whole.length} (${((100 * part.length) / whole.length).toFixed(1)} %)`;
const raised = (each: ReaderCase): boolean => of(each)[0] >= point.urgent;
const missed = dangers.filter((each) => !isAtLeast(each.byRules, "urgent"));
const record = {
  note: "Measured by cross-validation: no case was judged by a model that had seen its situation.",
  cases: { danger: dangers.length, harmless: harmless.length, groups: new Set(told.map((each) => each.group)).size },
  casesHash: hashOfCases(),
  features: dictionary.size,
  fitting: { ...fitting, folds, occurrencesMin },
  areaUnderCurve: Number(areaUnderCurve().toFixed(4)),
  dangersRaised: share(dangers.filter(raised), dangers),
  dangersRulesMiss: share(missed, dangers),
  dangersRulesMissReaderRaises: share(missed.filter(raised), missed),
  harmlessRaised: share(harmless.filter(raised), harmless),
  harmlessRulesLeaveReaderRaises: share(
    harmless.filter((each) => raised(each) && !isAtLeast(each.byRules, "urgent")),
    harmless,
  ),
  emergencyTold: share(
    dangers.filter((each) => each.level === "emergency" && raised(each) && of(each)[1] >= point.emergency),
    dangers.filter((each) => each.level === "emergency" && raised(each)),
  ),
};

const urgentModel = fitted(urgentTask);
const emergencyModel = fitted(emergencyTask);
const crisisModel = fitted(crisisTask);
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

function fitted(task: Task): Logistic {
  const labelled = task.cases.map((each) => ({ features: positions(each), label: task.label(each) }));
  const ones = labelled.filter(({ label }) => label === 1).length;
  // Both sides weigh the same, however many cases each has.
  const weightOf = (label: 0 | 1): number => labelled.length / 2 / (label === 1 ? ones : labelled.length - ones);
  const examples: readonly Example[] = labelled.map((each) => ({ ...each, weight: weightOf(each.label) }));
  return fitLogistic(examples, { ...fitting, features: dictionary.size });
}

function positions(each: ReaderCase): readonly number[] {
  return each.features.flatMap((feature) => dictionary.get(feature) ?? []);
}

/** Features of at least four situations: what only one person's story holds teaches nothing about the next. */
function dictionaryOf(all: readonly ReaderCase[]): ReadonlyMap<string, number> {
  const groups = new Map<string, Set<string>>();
  for (const each of all) {
    for (const feature of each.features) {
      const seen = groups.get(feature);
      if (seen === undefined) groups.set(feature, new Set([each.group]));
      else seen.add(each.group);
    }
  }
  const kept = [...groups].filter(([, seen]) => seen.size >= occurrencesMin).map(([feature]) => feature);
  return new Map(kept.sort().map((feature, at) => [feature, at]));
}

function foldOf(group: string): number {
  return createHash("sha256").update(group).digest().readUInt32BE(0) % folds;
}

function quantileOf(values: readonly number[], at: number): number {
  const sorted = [...values].sort((first, second) => first - second);
  return sorted[Math.min(sorted.length - 1, Math.ceil(at * sorted.length))] ?? Number.POSITIVE_INFINITY;
}

/** Chance that a danger scores above a harmless case, ties counted half. */
function areaUnderCurve(): number {
  const low = harmless.map((each) => of(each)[0]);
  let wins = 0;
  for (const danger of dangers) {
    const score = of(danger)[0];
    for (const other of low) wins += score > other ? 1 : score === other ? 0.5 : 0;
  }
  return wins / (dangers.length * low.length);
}

function hashOfCases(): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(casesFolder)
    .filter((each) => each.endsWith(".jsonl"))
    .sort()) {
    hash.update(name).update(readFileSync(path.join(casesFolder, name)));
  }
  return hash.digest("hex").slice(0, 16);
}

function round(value: number): number {
  return Number(value.toFixed(digits));
}

/** One feature a line: a change of the model can be read in a diff. */
function asText({ weights: own, ...rest }: ReaderFile): string {
  const lines = Object.entries(own).map(([feature, pair]) => `    ${JSON.stringify(feature)}: ${JSON.stringify(pair)}`);
  return `${JSON.stringify(rest, null, 2).slice(0, -2)},\n  "weights": {\n${lines.join(",\n")}\n  }\n}\n`;
}
