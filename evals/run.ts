import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { openProgressBar } from "#knowledge/ingest/progress-bar.ts";
import { RuleContentFault } from "#server/triage/index.ts";
import { reportPage, reportText, wrap } from "./report/index.ts";
import { isSuiteName, type SuiteName, suites } from "./suites/registry.ts";
import type { Suite, SuiteGiven, SuiteOutcome } from "./suites/suite.ts";

/**
 * `npm run evals -- <suite> [--cases FILE]… [--out FILE] [--report FILE] [--show]`. Exit code 0: measured, whatever the figures; 1: the
 * product failed on a case; 2: nothing was measured, because the command or a case file is wrong.
 */
interface Asked {
  readonly suite: Suite;
  readonly caseFiles: readonly string[];
  readonly out: string | undefined;
  readonly report: string | undefined;
  readonly show: boolean;
}

const usage = [
  "npm run evals -- <suite> [--cases FILE]… [--out FILE] [--report FILE] [--show]",
  "",
  ...(Object.keys(suites) as SuiteName[]).flatMap((name) => [
    `  ${name}: ${suites[name].asks}`,
    ...wrap(suites[name].row, "    --cases "),
    ...wrap(suites[name].gives, "    --out   "),
  ]),
].join("\n");

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
  if (errored.length === 0) return 0;
  process.stderr.write(`The product failed on ${errored.length} cases; the first is ${errored[0]}.\n`);
  return 1;
}

/** Rules that cannot be read measure nothing; their fault names the file and line, and holds no words of a case. */
async function run({ suite, caseFiles, show }: Asked, onProgress: SuiteGiven["onProgress"]): Promise<SuiteOutcome> {
  try {
    return await suite.run({ caseFiles, show, onProgress });
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
  const caseFiles = values.cases ?? suite.ownCases();
  if (caseFiles.length === 0) return `The suite ${name} has no cases of its own: name a file with --cases.\n\n${usage}`;
  const written = [values.out, values.report].filter((file) => file !== undefined).map((file) => path.resolve(file));
  for (const file of written) {
    if (caseFiles.some((cases) => path.resolve(cases) === file)) return `${file}: would overwrite the cases`;
    if (!fs.existsSync(path.dirname(file))) return `${file}: its folder does not exist`;
  }
  if (new Set(written).size < written.length) return "--out and --report name the same file";
  return { suite, caseFiles, out: values.out, report: values.report, show: values.show };
}

function parse(typed: readonly string[]) {
  try {
    return parseArgs({
      args: [...typed],
      allowPositionals: true,
      options: {
        cases: { type: "string", multiple: true },
        out: { type: "string" },
        report: { type: "string" },
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
