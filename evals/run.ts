import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { openProgressBar } from "#knowledge/ingest/progress-bar.ts";
import { RuleContentFault } from "#server/triage/index.ts";
import { reportPage, reportText, wrap } from "./report/index.ts";
import { isSuiteName, type SuiteName, suites } from "./suites/registry.ts";
import type { Suite, SuiteGiven, SuiteOutcome } from "./suites/suite.ts";

/**
 * `npm run evals -- <suite> [--cases FILE]… [--corpus FILE --queries FILE --qrels FILE] [--out FILE] [--report FILE] [--show]`. Exit code 0: measured, whatever the figures; 1: the
 * product failed on a case; 2: nothing was measured, because the command or a case file is wrong.
 */
interface Asked {
  readonly suite: Suite;
  readonly caseFiles: readonly string[];
  readonly files: Readonly<Record<string, string>>;
  readonly out: string | undefined;
  readonly report: string | undefined;
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
  ]),
].join("\n");

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
  if (errored.length === 0) return 0;
  process.stderr.write(`The product failed on ${errored.length} cases; the first is ${errored[0]}.\n`);
  return 1;
}

/** Rules that cannot be read measure nothing; their fault names the file and line, and holds no words of a case. */
async function run(
  { suite, caseFiles, files, show }: Asked,
  onProgress: SuiteGiven["onProgress"],
): Promise<SuiteOutcome> {
  try {
    return await suite.run({ caseFiles, files, show, onProgress });
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
  const caseFiles = values.cases ?? suite.ownCases();
  if (caseFiles.length === 0) return `The suite ${name} has no cases of its own: name a file with --cases.\n\n${usage}`;
  const written = [values.out, values.report].filter((file) => file !== undefined).map((file) => path.resolve(file));
  for (const file of written) {
    if ([...caseFiles, ...Object.values(files)].some((cases) => path.resolve(cases) === file))
      return `${file}: would overwrite the cases`;
    if (!fs.existsSync(path.dirname(file))) return `${file}: its folder does not exist`;
  }
  if (new Set(written).size < written.length) return "--out and --report name the same file";
  return { suite, caseFiles, files, out: values.out, report: values.report, show: values.show };
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
