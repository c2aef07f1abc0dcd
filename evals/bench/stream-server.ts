import { compose } from "#server/compose.ts";
import { readConfig } from "#server/config.ts";
import { listen } from "#server/listen.ts";
import { keepHeap } from "#server/turn/kept-heap.ts";
import { gateApp } from "./stream-gate.ts";
import { openNodeRelay } from "./stream-node-relay.ts";
import { relayApp } from "./stream-relay.ts";

/** The servers that are measured, each in a process of its own. */
export type Measured = "relay" | "node-relay" | "gate" | "lantern";
export interface ServerSettings {
  readonly serves: Measured;
  readonly modelUrl: string;
  readonly dataDir: string;
  readonly webFolder: string;
  readonly question: string;
}
export interface CpuReport {
  /** Microseconds of all threads of this process since it began, in user and in system mode. */
  readonly cpuMicroseconds: number;
}

const { serves, modelUrl, dataDir, webFolder, question }: ServerSettings = JSON.parse(process.argv[2] ?? "");
const outcome = readConfig({
  DATA_DIR: dataDir,
  DEMO_PORTAL: "off",
  FIRST_RUN_SIGN_IN: "off",
  MODEL: "scripted",
  OPENAI_BASE_URL: modelUrl,
  OPENAI_API_KEY: "test-key",
});
if (outcome.kind === "refused") throw new Error(outcome.problems.join("; "));
// The product does so by itself; a relay must not be slower for the lack of it.
keepHeap();
const lantern =
  serves === "relay" || serves === "node-relay"
    ? undefined
    : await compose(outcome.config, { onStep: () => undefined, quiet: true, webFolder, moreFrameAncestors: [] });
const onHono = (app: Parameters<typeof listen>[0]) => listen(app, "127.0.0.1", 0, "PORT");
const server =
  lantern === undefined
    ? await (serves === "relay" ? onHono(relayApp(modelUrl)) : openNodeRelay(modelUrl))
    : await onHono(serves === "gate" ? await gateApp(lantern.rooms, question) : lantern.app);
process.send?.({ port: server.port });

process.on("message", () => {
  const { user, system } = process.cpuUsage();
  const report: CpuReport = { cpuMicroseconds: user + system };
  process.send?.(report);
});
process.on("disconnect", () => {
  void (async () => {
    await server.close();
    await lantern?.close(0);
    process.exit(0);
  })();
});
