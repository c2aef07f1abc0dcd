import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { openProgressBar } from "#knowledge/ingest/progress-bar.ts";
import { RuleContentFault } from "#server/triage/index.ts";
import { reportPage, reportText, wrap } from "./report/index.ts";
import { isSuiteName, type SuiteName, suites } from "./suites/registry.ts";
import { type ShareFlag, type Suite, type SuiteGiven, type SuiteOutcome, shareFlags } from "./suites/suite.ts";

/**
 * `npm run evals -- <suite> [--cases FILE]… [--corpus FILE --queries FILE --qrels FILE] [--alpha A --delta D] [--write FILE] [--out FILE] [--report FILE] [--show]`. Exit code 0: measured,
 * whatever the figures; 1: the product failed on a case, or what `--write` asks for cannot be made; 2: nothing was measured, because the command or a
 * case file is wrong.
 */
interface Asked {
  readonly suite: Suite;
  readonly caseFiles: readonly string[];
  readonly files: Readonly<Record<string, string>>;
  readonly out: string | undefined;
  readonly report: string | undefined;
  readonly write: string | undefined;
  readonly shares: SuiteGiven["shares"] & object;
  readonly show: boolean;
}

const usage = [
  "npm run evals -- <suite> [--cases FILE]… [--out FILE] [--report FILE] [--show]",
  "npm run evals -- retrieval --corpus FILE --queries FILE --qrels FILE [--out FILE] [--report FILE]",
  "",
  ...(Object.keys(suites) as SuiteName[]).flatMap((name) => [
    `  ${name}: ${suites[name].asks}`,
    ...wrap(suites[name].row, "    --cases "),
    ...wrap(suites[name].gives, "    --out   "),
    ...ownFlags(suites[name]),
  ]),
].join("\n");

function ownFlags({ shares = {}, writes }: Suite): readonly string[] {
  const lines = Object.entries(shares).map(([flag, value]) => `    --${flag} ${value} (a share from 0 to 1)`);
  return writes === undefined ? lines : [...lines, ...wrap(writes, "    --write ")];
}

/** Every suite's own flags; a suite names those it takes. */
const fileFlags = ["corpus", "queries", "qrels"] as const;

async function main(typed: readonly string[]): Promise<number> {
  const asked = readCommand(typed);
  if (typeof asked === "string") return refuse(asked);
  const bar = openProgressBar(process.stderr);
  const outcome = await run(asked, (label, done, total) => bar.update(label, done, total));
  bar.close();
  if (outcome.kind === "refused") return refuse(outcome.problem);
  const { report, rows, errored } = outcome;
  const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join("");
  if (asked.out !== undefined && !writeWhole(asked.out, lines)) return refuse(`${asked.out}: cannot be written`);
  if (asked.report !== undefined && !writeWhole(asked.report, reportPage(report))) {
    return refuse(`${asked.report}: cannot be written`);
  }
  console.log(reportText(report));
  if (asked.write !== undefined && !written(asked.write, outcome.written)) return 1;
  if (errored.length === 0) return 0;
  process.stderr.write(`The product failed on ${errored.length} cases; the first is ${errored[0]}.\n`);
  return 1;
}

/** False, and the file left as it was, when there is nothing to write; the sentence says why. */
function written(file: string, made: Extract<SuiteOutcome, { kind: "measured" }>["written"]): boolean {
  const problem = made === undefined ? "this suite makes no file" : "withheld" in made ? made.withheld : undefined;
  if (problem === undefined && made !== undefined && "content" in made && writeWhole(file, made.content)) return true;
  process.stderr.write(`${file} is not written: ${problem ?? "it cannot be written"}.\n`);
  return false;
}

/** Rules that cannot be read measure nothing; their fault names the file and line, and holds no words of a case. */
async function run(
  { suite, caseFiles, files, shares, show }: Asked,
  onProgress: SuiteGiven["onProgress"],
): Promise<SuiteOutcome> {
  try {
    return await suite.run({ caseFiles, files, shares, show, onProgress });
  } catch (error) {
    if (error instanceof RuleContentFault) return { kind: "refused", problem: error.message };
    throw error;
  }
}

/** The command, or what is wrong with it. */
function readCommand(typed: readonly string[]): Asked | string {
  const parsed = parse(typed);
  if (typeof parsed === "string") return `${parsed}\n\n${usage}`;
  const { positionals, values } = parsed;
  const [name, ...more] = positionals;
  if (name === undefined) return usage;
  if (!isSuiteName(name)) return `There is no suite of this name.\n\n${usage}`;
  if (more.length > 0) return `One suite at a time.\n\n${usage}`;
  const suite: Suite = suites[name];
  const files = filesOf(suite, values);
  if (typeof files === "string") return `${files}\n\n${usage}`;
  const shares = sharesOf(suite, values);
  if (typeof shares === "string") return `${shares}\n\n${usage}`;
  if (values.write !== undefined && suite.writes === undefined) return `This suite has no --write.\n\n${usage}`;
  const caseFiles = values.cases ?? suite.ownCases();
  if (caseFiles.length === 0) return `The suite ${name} has no cases of its own: name a file with --cases.\n\n${usage}`;
  const outputs = [values.out, values.report, values.write].filter((file) => file !== undefined);
  const written = outputs.map((file) => path.resolve(file));
  for (const file of written) {
    if ([...caseFiles, ...Object.values(files)].some((cases) => path.resolve(cases) === file))
      return `${file}: would overwrite the cases`;
    if (!fs.existsSync(path.dirname(file))) return `${file}: its folder does not exist`;
  }
  if (new Set(written).size < written.length) return "--out, --report and --write may not name the same file";
  const { out, report, write, show } = values;
  return { suite, caseFiles, files, out, report, write, shares, show };
}

type FileFlags = { readonly [Flag in (typeof fileFlags)[number]]?: string | undefined };

/** The files of the suite's own flags, or what is wrong with them: half a collection measures nothing. */
function filesOf(suite: Suite, values: FileFlags & { readonly cases?: unknown }): Record<string, string> | string {
  const given = fileFlags.flatMap((flag) => (values[flag] === undefined ? [] : [[flag, values[flag]] as const]));
  if (given.length === 0) return {};
  const asked = suite.files ?? [];
  if (given.some(([flag]) => !asked.includes(flag))) return `This suite has no --${given[0]?.[0] ?? ""}.`;
  if (given.length < asked.length) return `${asked.map((flag) => `--${flag}`).join(", ")} go together.`;
  if (values.cases !== undefined) return `--cases does not go with --${asked[0] ?? ""}: one of them is measured.`;
  return Object.fromEntries(given);
}

/** The shares typed, or what is wrong with them. */
function sharesOf(
  suite: Suite,
  values: { readonly [Flag in ShareFlag]?: string | undefined },
): Partial<Record<ShareFlag, number>> | string {
  const given = shareFlags.flatMap((flag) =>
    values[flag] === undefined ? [] : [[flag, Number(values[flag])] as const],
  );
  for (const [flag, value] of given) {
    if (suite.shares?.[flag] === undefined) return `This suite has no --${flag}.`;
    if (!(value > 0 && value < 1)) return `--${flag} is a share between 0 and 1.`;
  }
  return Object.fromEntries(given);
}

function parse(typed: readonly string[]) {
  try {
    return parseArgs({
      args: [...typed],
      allowPositionals: true,
      options: {
        cases: { type: "string", multiple: true },
        corpus: { type: "string" },
        queries: { type: "string" },
        qrels: { type: "string" },
        out: { type: "string" },
        report: { type: "string" },
        alpha: { type: "string" },
        delta: { type: "string" },
        write: { type: "string" },
        show: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : "the command cannot be read";
  }
}

/** Whole or not at all: a run that was interrupted must not leave figures that look complete. False when it could not be written. */
function writeWhole(file: string, content: string): boolean {
  const partial = `${file}.${process.pid}.partial`;
  try {
    fs.writeFileSync(partial, content);
    fs.renameSync(partial, file);
    return true;
  } catch {
    fs.rmSync(partial, { force: true });
    return false;
  }
}

function refuse(problem: string): number {
  process.stderr.write(`${problem}\n`);
  return 2;
}

process.exitCode = await main(process.argv.slice(2));
