import path from "node:path";
import type { Hono } from "hono";
import type { IngestPlan } from "#knowledge/ingest/index.ts";
import type { Snapshot } from "#knowledge/passage.ts";
import { type ModelParts, openModels } from "./open-models.ts";
import { openKnowledgeIndex, readKnowledge } from "./open-knowledge.ts";
import { createApp } from "./app.ts";
import type { Config } from "./config.ts";
import { type Hub, openEventLog, openHub } from "./conversation/index.ts";
import { createBuiltInDrafter, isWrittenSentence } from "./draft/index.ts";
import { type Empathy, openEmpathy } from "./empathy/index.ts";
import { deliverOutbox, openDutyWatch, raiseAlarms } from "./escalate/index.ts";
import type { HttpEnvironment } from "./http/environment.ts";
import { openMetrics } from "./http/metrics.ts";
import { type FirstRunSignIn, firstRunSignIn } from "./identity/index.ts";
import { openServerLog, type ServerLog } from "./log.ts";
import type { PublicInfo } from "./protocol/ui-parts.ts";
import { wording } from "./protocol/wording.ts";
import { coverageMinDefault } from "./retrieve/index.ts";
import { checkPlaces } from "./start-checks.ts";
import { openStore, type Store } from "./store/index.ts";
import { listCountries, loadDirectory, loadRuleSet } from "./triage/index.ts";
import { openTurns, questionCharactersMax, type Rooms, turnLimits, type Turns } from "./turn/index.ts";
import { calibrationNotice, loadCalibration, versionsOf, wordListsVersion } from "./uncertainty/index.ts";
import { openChecks } from "./verify/index.ts";

/** What a person watching the start is told, step by step. */
export type StartStep =
  | { readonly step: "store-open"; readonly where: string }
  | { readonly step: "reading-knowledge"; readonly done: number; readonly total: number }
  | {
      readonly step: "knowledge-ready";
      readonly plan: IngestPlan;
      readonly topics: number;
      readonly passages: number;
      readonly advice: number;
    }
  | { readonly step: "knowledge-problem"; readonly problem: string }
  | { readonly step: "notice"; readonly sentence: string };

export interface Lantern {
  readonly app: Hono<HttpEnvironment>;
  readonly rooms: Rooms;
  readonly turns: Turns;
  readonly log: ServerLog;
  readonly signIn: FirstRunSignIn | undefined;
  /** Ends timers, lets running answers finish (for at most `graceMs`), and closes the store. */
  close(graceMs: number): Promise<void>;
}

export interface ComposeOptions {
  readonly onStep: (step: StartStep) => void;
  /** No log lines on the terminal. */
  readonly quiet: boolean;
  readonly webFolder: string;
  /** Origins that may frame the patient page, besides the configured ones. */
  readonly moreFrameAncestors: readonly string[];
  readonly now?: () => Date;
  /** Where the content is; the shipped folder unless a test brings its own. */
  readonly knowledgeFolder?: string;
  /** The rules, directories and checks of `knowledgeFolder`, already read: they take a second, and many tests use the same. */
  readonly content?: Content;
  /** Parts put in place of the real ones, by tests. */
  readonly parts?: Partial<
    Pick<
      Rooms,
      | "drafter"
      | "builtInDrafter"
      | "checks"
      | "judges"
      | "limits"
      | "index"
      | "opinionGiver"
      | "rewriter"
      | "sampler"
      | "warmth"
    >
  >;
  /** Instead of the shipped one, for tests. */
  readonly opinionTimeoutMs?: number;
}

const shippedKnowledge = path.resolve(import.meta.dirname, "..", "knowledge");
const watchEveryMs = 5_000;
const deliverEveryMs = 1_000;
const recoverEveryMs = 15_000;
/** What a clinician withdraws is gone from a running server this much later at most. */
const followEveryMs = 2_000;

/**
 * Puts the product together: the same parts for the server, the terminal and the tests. Content is read first, because a broken rule
 * file must stop the start before anything is opened.
 *
 * @throws SettingUnusable, RuleContentFault, StoreWillNotOpen, KnowledgeMissing, JudgeMissing: each with a sentence to act on.
 */
export async function compose(config: Config, options: ComposeOptions): Promise<Lantern> {
  const { onStep, knowledgeFolder = shippedKnowledge } = options;
  await checkPlaces(config);
  const content = options.content ?? loadContent(knowledgeFolder);
  const [opened, read] = await Promise.allSettled([
    openStore({
      dataDir: config.dataDir,
      databaseUrl: config.databaseUrl,
      onNotice: (sentence) => onStep({ step: "notice", sentence }),
    }),
    readKnowledge(config, knowledgeFolder, onStep, (options.now ?? (() => new Date()))()),
  ]);
  if (opened.status === "rejected") throw opened.reason;
  const store = opened.value;
  // What was opened is closed when the rest fails: a bundled database must not outlive a start that did not happen.
  let hub: Hub | undefined;
  try {
    if (read.status === "rejected") throw read.reason;
    onStep({ step: "store-open", where: store.where });
    hub = await openHub(store);
    return await assemble(config, options, { ...content, store, hub, snapshot: read.value });
  } catch (error) {
    await hub?.close();
    await store.close();
    throw error;
  }
}

/** Everything that people can review without reading code. */
export type Content = ReturnType<typeof loadContent>;

/** @throws RuleContentFault on the first thing that is wrong with it */
export function loadContent(knowledgeFolder: string = shippedKnowledge) {
  const lexiconDirectory = path.join(knowledgeFolder, "lexicon");
  return {
    rules: loadRuleSet(path.join(knowledgeFolder, "red-flags")).rules,
    directory: loadDirectory(path.join(knowledgeFolder, "directories")),
    checks: openChecks({ lexiconDirectory, isWrittenSentence }),
  };
}

interface Opened extends Content {
  readonly store: Store;
  readonly hub: Hub;
  readonly snapshot: Snapshot;
}

async function assemble(config: Config, options: ComposeOptions, opened: Opened): Promise<Lantern> {
  const { store, hub, rules, directory, checks, snapshot } = opened;
  const { now = () => new Date() } = options;
  const metrics = openMetrics();
  const builtInDrafter = createBuiltInDrafter();
  const closing = new AbortController();
  const index = await openKnowledgeIndex(config, snapshot, options.onStep, closing.signal);
  const lexiconDirectory = path.join(options.knowledgeFolder ?? shippedKnowledge, "lexicon");
  const models = await openModels(config, {
    rules,
    lexiconDirectory,
    builtInDrafter,
    opinionTimeoutMs: options.opinionTimeoutMs,
  });
  // Once, as what is in use was read once: what an operator does to the files afterwards changes nothing until the next start.
  const searchVersions = [index.name, wordListsVersion(lexiconDirectory), ...rankersOf(config, models)];
  const rooms: Rooms = {
    store,
    hub,
    log: openEventLog(store, hub, now),
    rules,
    directory,
    index,
    statuses: config.sampleKnowledge ? ["sample", "in-review", "approved"] : ["approved"],
    coverageMin: coverageMinDefault,
    ...models,
    builtInDrafter,
    checks,
    calibration: loadCalibration(),
    versionsFor: (snapshotId) =>
      versionsOf({
        snapshotId,
        index: searchVersions,
        rulesVersion: rules.version,
        checksVersion: checks.version,
        judges: models.judges.map(({ version }) => version),
        drafterVersion: models.drafter.version,
        prompts: models.sampler === undefined ? [] : [models.sampler.version],
        coverageMin: coverageMinDefault,
      }),
    limits: turnLimits,
    deskHours: config.deskHours,
    now,
    count: metrics.count,
    ...options.parts,
  };
  const notice = calibrationNotice(rooms.calibration, rooms.versionsFor(index.snapshotId()));
  if (notice !== undefined) options.onStep({ step: "notice", sentence: notice });
  const turns = openTurns(rooms);
  const log = openServerLog({ quiet: options.quiet });
  const signIn = config.firstRunSignIn ? await firstRunSignIn(store, config.dataDir) : undefined;
  const publicUrl = config.publicUrl === undefined ? undefined : new URL(config.publicUrl);
  let deskEmpathy: Empathy | undefined;
  const app = createApp({
    rooms,
    turns,
    metrics,
    log,
    info: publicInfo(config, rooms),
    pages: { webFolder: options.webFolder, frameAncestors: [...config.widgetOrigins, ...options.moreFrameAncestors] },
    desk: {
      secureCookies: publicUrl?.protocol === "https:",
      publicHost: publicUrl?.host,
      openEmpathy: () => {
        deskEmpathy ??= models.warmth?.empathy ?? openEmpathy(lexiconDirectory);
        return deskEmpathy;
      },
    },
  });
  await turns.recover();
  const duty = openDutyWatch(store, hub, config.deskHours);
  const timers = [
    every(watchEveryMs, () => raiseAlarms(store, hub, now()), log, "alarms"),
    every(watchEveryMs, () => duty.tell(now()), log, "duty"),
    every(deliverEveryMs, () => deliverOutbox(store, hub, now()), log, "outbox"),
    every(recoverEveryMs, () => turns.recover(), log, "recovery"),
    every(followEveryMs, () => index.follow(), log, "guidance"),
  ];
  return {
    app,
    rooms,
    turns,
    log,
    signIn,
    async close(graceMs) {
      for (const timer of timers) clearInterval(timer);
      closing.abort();
      await Promise.race([turns.idle(), new Promise((resolve) => setTimeout(resolve, graceMs).unref())]);
      await hub.close();
      await store.close();
    },
  };
}

/** What has a say in which passages come first, beside the index and its word lists. */
function rankersOf(config: Config, { rewriter }: ModelParts): readonly string[] {
  const named = [config.embedding, config.reranker].flatMap((place) =>
    place === undefined ? [] : [place.kind === "folder" ? place.folder : `${place.modelId}@${place.baseUrl}`],
  );
  return rewriter === undefined ? named : [...named, rewriter.name];
}

function publicInfo(config: Config, rooms: Rooms): PublicInfo {
  return {
    productName: "Lantern",
    aiLabel: wording.aiLabel,
    ...(config.sampleKnowledge ? { sampleNotice: wording.sampleNotice } : {}),
    countries: listCountries(rooms.directory),
    messageCharactersMax: questionCharactersMax,
    examples: [
      "My child has a fever of 39. What can I do?",
      "How much paracetamol can I take in a day?",
      "My mum has dementia and gets upset in the evening.",
      "How long does a cough last?",
    ],
  };
}

/** Runs `work` again and again, never twice at once. A failure is logged by its name and tried again at the next beat. */
function every(ms: number, work: () => Promise<unknown>, log: ServerLog, where: string): NodeJS.Timeout {
  let busy = false;
  return setInterval(() => {
    if (busy) return;
    busy = true;
    work()
      .catch((error: Error & { code?: string }) =>
        log.crashed({ where, errorName: error.name, errorCode: error.code ?? "none" }),
      )
      .finally(() => {
        busy = false;
      });
  }, ms).unref();
}
