import { median } from "./measure.ts";
import { readDocuments, splitDocuments } from "./retrieval-corpus.ts";
import { engines, type EngineName } from "./retrieval-engines.ts";
import { type Lateness, measureLateness } from "./retrieval-lateness.ts";

/** What one child process is asked to do with one engine; it prints the outcome as one line of JSON. */
export type WorkerTask =
  | {
      readonly task: "build";
      readonly engine: EngineName;
      readonly folder: string;
      readonly corpus: string;
      readonly copies: number;
    }
  | { readonly task: "open"; readonly engine: EngineName; readonly folder: string; readonly question: string }
  | {
      readonly task: "lateness";
      readonly engine: EngineName;
      readonly folder: string;
      readonly questions: readonly string[];
    };

export interface Built {
  readonly passages: number;
  /** Milliseconds from the file to passages, and from passages to a saved index. */
  readonly readMs: number;
  readonly indexMs: number;
}
export interface Opened {
  /** Milliseconds from the saved index to the first answer, median of `openings`. */
  readonly openMs: number;
  /** Megabytes more than before the index was opened, after a collection: heap and what hangs on it; the whole process. */
  readonly heapMb: number;
  readonly residentMb: number;
}
export interface WorkerResults {
  readonly build: Built;
  readonly open: Opened;
  readonly lateness: Lateness;
}

const openings = 3;

const task: WorkerTask = JSON.parse(process.argv[2] ?? "");
console.log(JSON.stringify(await perform(task)));

async function perform(asked: WorkerTask): Promise<WorkerResults[WorkerTask["task"]]> {
  switch (asked.task) {
    case "build":
      return build(asked);
    case "open":
      return open(asked);
    case "lateness": {
      const engine = await engines[asked.engine].open(asked.folder);
      const lateness = await measureLateness(engine, asked.questions);
      await engine.close();
      return lateness;
    }
    default: {
      const unhandled: never = asked;
      throw new Error(`Unhandled task: ${JSON.stringify(unhandled)}`);
    }
  }
}

async function build({ engine, folder, corpus, copies }: Extract<WorkerTask, { task: "build" }>): Promise<Built> {
  const from = performance.now();
  const once = splitDocuments(readDocuments(corpus));
  const readMs = performance.now() - from;
  const passages = Array.from({ length: copies }, () => once).flat();
  const start = performance.now();
  await engines[engine].build(passages, folder);
  return { passages: passages.length, readMs, indexMs: performance.now() - start };
}

async function open({ engine, folder, question }: Extract<WorkerTask, { task: "open" }>): Promise<Opened> {
  const times: number[] = [];
  const before = collected();
  let held = await openOnce();
  const after = collected();
  for (let at = 1; at < openings; at += 1) {
    await held.close();
    held = await openOnce();
  }
  await held.close();
  return {
    openMs: median(times),
    heapMb: (after.heap - before.heap) / 1e6,
    residentMb: (after.resident - before.resident) / 1e6,
  };

  async function openOnce() {
    const from = performance.now();
    const opened = await engines[engine].open(folder);
    await opened.search(question, 10);
    times.push(performance.now() - from);
    return opened;
  }
}

/** Memory after everything that can be collected was. */
function collected(): { readonly heap: number; readonly resident: number } {
  for (let at = 0; at < 3; at += 1) globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed + external, resident: rss };
}
