import fs from "node:fs";
import type { WriteStream } from "node:tty";
import { openProgressBar } from "#knowledge/ingest/progress-bar.ts";
import { buildWeb, distFolder, webIsCurrent } from "../web/build.ts";
import { compose, type Lantern, type StartStep } from "./compose.ts";
import { KnowledgeMissing } from "./open-knowledge.ts";
import { JudgeMissing } from "./open-models.ts";
import type { Config } from "./config.ts";
import { createDemoPortal } from "./demo-portal.ts";
import { type Listening, listen, PortTaken } from "./listen.ts";
import { checkHost, checkPlaces, SettingUnusable } from "./start-checks.ts";
import { StoreWillNotOpen } from "./store/index.ts";
import { RuleContentFault } from "./triage/index.ts";

const diskTrouble: Readonly<Record<string, string>> = {
  EACCES: "may not be written by this user",
  EPERM: "may not be written by this user",
  EROFS: "is on a read-only disk",
  ENOSPC: "is on a full disk",
  EDQUOT: "is over this user's disk quota",
  ENOTDIR: "is not a folder",
  EEXIST: "is a file, not a folder",
};

/** What went wrong in words for the person who starts the server; undefined for a bug, which shows its stack instead. */
export function sayToPerson(error: unknown): string | undefined {
  if (
    error instanceof SettingUnusable ||
    error instanceof StoreWillNotOpen ||
    error instanceof PortTaken ||
    error instanceof RuleContentFault ||
    error instanceof KnowledgeMissing ||
    error instanceof JudgeMissing
  )
    return error.message;
  const { code, path } = error as NodeJS.ErrnoException;
  const trouble = code === undefined ? undefined : diskTrouble[code];
  return trouble === undefined
    ? undefined
    : `${path ?? "The data folder"} ${trouble}. Free it, or choose another folder with DATA_DIR.`;
}

const graceMs = 10_000;

/** Starts everything, prints where it is, and stops in order on SIGINT or SIGTERM. */
export async function startServer(
  config: Config,
  options: { readonly startedAt: number; readonly quiet: boolean; readonly terminal: WriteStream | NodeJS.WriteStream },
): Promise<void> {
  const say = (line: string) => options.terminal.write(`${line}\n`);
  const show = stepShower(options.terminal, say);
  await checkHost(config.host);
  await checkPlaces(config);
  const webReady = buildWebIfNeeded(say);
  webReady.catch(() => undefined); // awaited below; a failure before that must not count as unhandled
  // The demo's address must be known before the pages' frame policy is written.
  let lanternOrigin = config.publicUrl ?? "";
  const demo = await openDemoPortal(config, () => lanternOrigin, say);
  const lantern = await compose(config, {
    onStep: show,
    quiet: options.quiet,
    webFolder: distFolder,
    moreFrameAncestors: demo === undefined ? [] : [demo.origin],
  });
  await webReady.catch(async (error: unknown) => {
    await lantern.close(0);
    throw error;
  });
  const server = await listen(lantern.app, config.host, config.port, "PORT").catch(async (error: unknown) => {
    await lantern.close(0);
    await demo?.close();
    throw error;
  });
  lanternOrigin = config.publicUrl ?? server.origin;
  printAddresses(say, config, lantern, server, demo, options.startedAt);
  stopInOrder(lantern, [server, ...(demo === undefined ? [] : [demo])], say);
}

async function buildWebIfNeeded(say: (line: string) => void): Promise<void> {
  fs.mkdirSync(distFolder, { recursive: true });
  if (await webIsCurrent()) return;
  say("Building the pages (only when their sources changed) …");
  await buildWeb();
}

async function openDemoPortal(
  config: Config,
  lanternOrigin: () => string,
  say: (line: string) => void,
): Promise<Listening | undefined> {
  if (config.demoPortalPort === undefined) return undefined;
  try {
    return await listen(createDemoPortal(lanternOrigin), config.host, config.demoPortalPort, "DEMO_PORT");
  } catch (error) {
    if (!(error instanceof PortTaken)) throw error;
    say(`The demo portal is off: port ${config.demoPortalPort} is in use (set DEMO_PORT to another one).`);
    return undefined;
  }
}

function stepShower(
  terminal: { readonly isTTY?: boolean; write(text: string): unknown },
  say: (line: string) => void,
): (step: StartStep) => void {
  const bar = openProgressBar(terminal);
  return (step) => {
    switch (step.step) {
      case "reading-knowledge":
        return bar.update("Reading the guidance", step.done, step.total);
      case "knowledge-ready": {
        bar.close();
        const { added, changed, retired } = step.plan;
        const news = [`${added.length} added`, `${changed.length} changed`, `${retired.length} retired`].join(", ");
        const advice = step.advice === 0 ? "" : ` ${step.advice} pieces of writing advice: npm run ingest lists them.`;
        return say(`Guidance: ${step.topics} topics in ${step.passages} passages (${news}).${advice}`);
      }
      case "knowledge-problem":
        return say(`Guidance problem, the rest still goes in: ${step.problem}`);
      case "store-open":
        return say(`Store: ${step.where}`);
      case "notice":
        return say(step.sentence);
      default: {
        const unhandled: never = step;
        throw new Error(`Nothing shows ${JSON.stringify(unhandled)}`);
      }
    }
  };
}

function printAddresses(
  say: (line: string) => void,
  config: Config,
  lantern: Lantern,
  server: Listening,
  demo: Listening | undefined,
  startedAt: number,
): void {
  const { rooms, signIn, log } = lantern;
  const ms = Math.round(performance.now() - startedAt);
  // The lines below say it to a person; a log collector reads this one.
  if (process.stdout.isTTY !== true) log.started({ ms, drafter: rooms.drafter.name, index: rooms.index.name });
  say("");
  say(`  Patient page   ${server.origin}/`);
  say(`  Desk           ${server.origin}/desk`);
  if (signIn !== undefined) say(`                 sign in with ${signIn.email} and the password ${signIn.password}`);
  if (demo !== undefined) say(`  Demo portal    ${demo.origin}/   (a made-up hospital page with the widget)`);
  say("");
  if (config.sampleKnowledge)
    say("  The guidance is a SAMPLE: no clinician has reviewed it. Do not use it with real patients.");
  say(
    `  Drafter: ${config.model === undefined ? "built in (no model, no key)" : `${config.model.modelId}, checked sentence by sentence`}. Ready in ${(ms / 1000).toFixed(1)} s. Stop with Ctrl-C.`,
  );
}

function stopInOrder(lantern: Lantern, servers: readonly Listening[], say: (line: string) => void): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1); // asked twice: whatever hangs is left to recovery
    stopping = true;
    say("Stopping: answers under way are finished first (once more to stop at once) …");
    setTimeout(() => process.exit(1), graceMs + 10_000).unref();
    await Promise.all(servers.map((server) => server.close()));
    await lantern.close(graceMs);
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop());
}
