import { join } from "node:path";
import { importInto } from "./import-command.ts";
import { importNamePattern, openImportStore } from "./import-store.ts";
import { type IngestArguments, ingestUsage, readIngestArguments } from "./read-arguments.ts";
import { showImportProblem } from "../sources/index.ts";
import { ingest, type IngestPlan, type IngestProgress, showProblem } from "./index.ts";
import { openProgressBar } from "./progress-bar.ts";
import { openQdrantSinkOfAllLanguages } from "./qdrant-sink.ts";

/** `npm run ingest`: reads DATA_DIR (default ./data), QDRANT_URL and QDRANT_API_KEY. Exit code 1 when what was asked could not be done. */
async function main(environment: NodeJS.ProcessEnv, asked: IngestArguments): Promise<number> {
  const dataDirectory = environment.DATA_DIR || "./data";
  const guidelinesDirectory = join(import.meta.dirname, "..", "guidelines");
  const reviewsDirectory = join(import.meta.dirname, "..", "review");
  try {
    if (!(await doBefore(asked, { guidelinesDirectory, dataDirectory }))) return 1;
  } catch (error) {
    console.error(error instanceof Error ? `${error.name}: ${error.message}` : "The import failed.");
    return 1;
  }
  const bar = openProgressBar(process.stdout);
  const startedAt = performance.now();

  const onProgress = (progress: IngestProgress) => {
    switch (progress.step) {
      case "read":
        return bar.update("guidelines read", progress.done, progress.total);
      case "index":
        return bar.update("passages indexed", progress.done, progress.total);
      case "plan":
        bar.close();
        return printPlan(progress.plan);
      default: {
        const unhandled: never = progress;
        throw new Error(`Unhandled progress: ${JSON.stringify(unhandled)}`);
      }
    }
  };

  try {
    const index = await openSink(environment);
    const outcome = await ingest({
      guidelinesDirectory,
      reviewsDirectory,
      dataDirectory,
      signingKeyFile: environment.SNAPSHOT_KEY_FILE || undefined,
      now: new Date(),
      onProgress,
      ...(index && { index }),
    });
    bar.close();
    for (const problem of outcome.problems) console.log(showProblem(problem));
    const { passages, id } = outcome.snapshot;
    if (passages.length === 0) {
      console.error("Nothing could be ingested.");
      return 1;
    }
    const topics = new Set(passages.map((passage) => passage.topicId)).size;
    const took = Math.round(performance.now() - startedAt);
    const state = outcome.changed ? "is now current" : "was current already";
    console.log(`Snapshot ${id.slice(0, 12)} ${state}: ${topics} topics, ${passages.length} passages, ${took} ms.`);
    return 0;
  } catch (error) {
    bar.close();
    console.error(error instanceof Error ? `${error.name}: ${error.message}` : "Ingest failed.");
    return 1;
  }
}

/** What was asked besides the ingest itself; false when it was not done, and then nothing has changed. */
async function doBefore(
  asked: IngestArguments,
  folders: { readonly guidelinesDirectory: string; readonly dataDirectory: string },
): Promise<boolean> {
  switch (asked.kind) {
    case "ingest":
      return true;
    case "unreadable":
      console.error(`${asked.because}\n\n${ingestUsage}`);
      return false;
    case "forget": {
      const known =
        importNamePattern.test(asked.name) && (await openImportStore(folders.dataDirectory).forget(asked.name));
      console.log(known ? `"${asked.name}" is given up.` : `Nothing was imported as "${asked.name}".`);
      return known;
    }
    case "import": {
      console.log(`Reading ${asked.file} …`);
      const result = await importInto({ ...folders, ...asked });
      for (const problem of result.problems) console.log(showImportProblem(problem));
      if (result.kind === "refused") {
        console.error("Nothing of this file was taken over.");
        return false;
      }
      console.log(
        `Imported as "${result.name}": ${result.topics} topics, ${result.passages} passages, ${result.skipped} records skipped.`,
      );
      return true;
    }
    default: {
      const unhandled: never = asked;
      throw new Error(`Unhandled: ${JSON.stringify(unhandled)}`);
    }
  }
}

async function openSink(environment: NodeJS.ProcessEnv) {
  const { QDRANT_URL, QDRANT_API_KEY, QDRANT_REPLICAS, QDRANT_SHARDS, QDRANT_WRITE_CONSISTENCY } = environment;
  if (QDRANT_URL === undefined || QDRANT_URL === "") return undefined;
  return openQdrantSinkOfAllLanguages(
    {
      url: QDRANT_URL,
      ...(QDRANT_API_KEY ? { apiKey: QDRANT_API_KEY } : {}),
      ...(QDRANT_REPLICAS ? { replicas: wholeNumber("QDRANT_REPLICAS", QDRANT_REPLICAS) } : {}),
      ...(QDRANT_SHARDS ? { shards: wholeNumber("QDRANT_SHARDS", QDRANT_SHARDS) } : {}),
      ...(QDRANT_WRITE_CONSISTENCY
        ? { writeConsistency: wholeNumber("QDRANT_WRITE_CONSISTENCY", QDRANT_WRITE_CONSISTENCY) }
        : {}),
    },
    (problem) => console.log(showProblem(problem)),
  );
}

function wholeNumber(name: string, written: string): number {
  if (!/^[1-9]\d*$/.test(written)) throw new Error(`${name} is not a whole number of 1 or more.`);
  return Number(written);
}

function printPlan({ added, changed, unchanged, retired }: IngestPlan): void {
  console.log(
    `Plan: ${added.length} added, ${changed.length} changed, ${unchanged.length} unchanged, ${retired.length} retired.`,
  );
  for (const id of retired) console.log(`  retired ${id}`);
}

process.exitCode = await main(process.env, readIngestArguments(process.argv.slice(2)));
