import { spawn } from "node:child_process";
import path from "node:path";
import type { WorkerResults, WorkerTask } from "./retrieval-worker.ts";

const worker = path.join(import.meta.dirname, "retrieval-worker.ts");

/**
 * Does one task in a process of its own, so that engines share neither memory nor a collector. Rejects when it does not end well;
 * what it says on stderr is shown.
 */
export async function inChild<Task extends WorkerTask>(task: Task): Promise<WorkerResults[Task["task"]]> {
  const child = spawn(process.execPath, ["--expose-gc", "--max-old-space-size=6144", worker, JSON.stringify(task)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.on("data", (data: Buffer) => {
    printed += data.toString();
  });
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new Error(`measuring ${task.engine} (${task.task}) ended with ${String(code)}`);
  return JSON.parse(printed.trim().split("\n").at(-1) ?? "");
}
