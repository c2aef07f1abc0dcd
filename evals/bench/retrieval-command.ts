import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { openProgressBar } from "#knowledge/ingest/progress-bar.ts";
import { reportPage, reportText } from "#evals/report/index.ts";
import { generatedCorpus } from "./retrieval-corpus.ts";
import { retrievalReport, speedBars } from "./retrieval-report.ts";
import { measureRetrieval, type RetrievalAsked } from "./retrieval-run.ts";

const usage =
  "npm run bench -- retrieval [--corpus FILE.jsonl[.gz]] [--queries FILE --qrels FILE] [--report FILE.html]   (without --corpus: made-up words)";

/** `npm run bench -- retrieval …`. Exit code 0: measured, whatever the figures; 2: nothing was measured, because the command is wrong. */
export async function benchRetrieval(typed: readonly string[]): Promise<number> {
  const asked = readCommand(typed);
  if (typeof asked === "string") {
    process.stderr.write(`${asked}\n`);
    return 2;
  }
  const bar = openProgressBar(process.stderr);
  const measured = await measureRetrieval(asked, (label, done, total) => bar.update(label, done, total));
  bar.close();
  const report = retrievalReport(measured);
  console.log(speedBars(measured));
  console.log(reportText(report));
  if (asked.report !== undefined) fs.writeFileSync(asked.report, reportPage(report));
  return 0;
}

/** The command, or what is wrong with it. */
export function readCommand(
  typed: readonly string[],
): (RetrievalAsked & { readonly report: string | undefined }) | string {
  let values: Partial<Record<"corpus" | "queries" | "qrels" | "report", string>>;
  try {
    const file = { type: "string" } as const;
    ({ values } = parseArgs({ args: [...typed], options: { corpus: file, queries: file, qrels: file, report: file } }));
  } catch (error) {
    return `${error instanceof Error ? error.message : "The command cannot be read."}\n\n${usage}`;
  }
  const { corpus, queries, qrels, report } = values;
  if ((queries === undefined) !== (qrels === undefined))
    return `--queries and --qrels only mean something together\n\n${usage}`;
  if (queries !== undefined && corpus === undefined)
    return `--queries were judged on a corpus: name it with --corpus\n\n${usage}`;
  const missing = [corpus, queries, qrels].find((file) => file !== undefined && !fs.existsSync(file));
  if (missing !== undefined) return `${missing}: is not there`;
  if (report !== undefined && !fs.existsSync(path.dirname(path.resolve(report))))
    return `${report}: its folder does not exist`;
  return {
    corpus: corpus ?? generatedCorpus,
    judged: queries === undefined || qrels === undefined ? undefined : { queries, qrels },
    report,
  };
}
