import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";

/** What V8 says of its plans to cut a busy process's heap. @param begin what the process runs first */
function plansFor(begin: string): string {
  const program = `${begin}
    globalThis.kept = Array.from({ length: 600_000 }, (_, at) => ({ at, more: [at] }));
    const end = Date.now() + 1_500;
    while (Date.now() < end) {
      for (let at = 0; at < 300_000; at += 1) globalThis.kept[at] = { at, more: [at, at] };
      await new Promise((resolve) => setTimeout(resolve, 10));
    }`;
  const says = ["--trace-memory-reducer", "--gc-memory-reducer-start-delay-ms=100"];
  const run = ["--input-type=module", "--eval", program];
  return spawnSync(process.execPath, [...says, ...run], { encoding: "utf8", timeout: 60_000 }).stdout;
}

const thoughtOfIt = "Memory reducer:";
const waitsToCut = /Memory reducer: waiting for \d+ ms/;

test("a server that people have left alone for a while is not slow for those who come next", () => {
  expect(plansFor("")).toMatch(waitsToCut);

  const module = path.join(import.meta.dirname, "kept-heap.ts");
  const plans = plansFor(`(await import(${JSON.stringify(module)})).keepHeap();`);
  expect(plans).toContain(thoughtOfIt);
  expect(plans).not.toMatch(waitsToCut);
}, 120_000);
