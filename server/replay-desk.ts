import fs from "node:fs";
import path from "node:path";
import { openSigningKey, openSnapshotStore } from "#knowledge/ingest/index.ts";
import type { Snapshot } from "#knowledge/passage.ts";
import { type Content, loadContent } from "./compose.ts";
import type { Config } from "./config.ts";
import { createBuiltInDrafter, createModelDrafter } from "./draft/index.ts";
import { type ReplayOutcome, replayAnswer, showReplay, type Style, type Today } from "./replay/index.ts";
import { openStore } from "./store/index.ts";
import { calibrationFile, loadCalibration } from "./uncertainty/index.ts";
import { openBuiltInEntailment } from "./verify/index.ts";

export interface ReplayDesk {
  /**
   * Replays one answer and says what came of it.
   *
   * @returns 0 when every verdict is as it was, 1 when something differs or the log was changed, 2 when it cannot be replayed
   * @throws StoreWillNotOpen, RuleContentFault: each with a sentence to act on
   */
  replay(answerId: string, how: { readonly words: "shown" | "hidden"; readonly json: boolean }): Promise<number>;
}

export interface ReplayDeskOptions {
  readonly config: Config;
  readonly say: (line: string) => void;
  /** For what is not the result, so that a program can read the result alone. */
  readonly notice: (line: string) => void;
  readonly style: Style;
  /** The shipped rules and checks, when a caller has read them already. */
  readonly content?: Pick<Content, "checks" | "rules">;
}

/** `npm run replay`, with the terminal left outside. */
export function openReplayDesk({ config, say, notice, style, content }: ReplayDeskOptions): ReplayDesk {
  return {
    async replay(answerId, { words, json }) {
      if (config.databaseUrl === undefined && !fs.existsSync(config.dataDir)) {
        // Opening the store would make an empty one there, and then say that it knows no such answer.
        notice(`There is no data folder ${config.dataDir}. Name the one Lantern ran on with DATA_DIR.`);
        return 2;
      }
      const store = await openStore({ dataDir: config.dataDir, databaseUrl: config.databaseUrl, onNotice: notice });
      try {
        const outcome = await replayAnswer(store, answerId, await todayOf(config, content ?? loadContent()), words);
        if (json) say(JSON.stringify(outcome, undefined, 2));
        else for (const line of showReplay(outcome, style)) say(line);
        return exitCodeOf(outcome);
      } finally {
        await store.close();
      }
    },
  };
}

function exitCodeOf(outcome: ReplayOutcome): 0 | 1 | 2 {
  switch (outcome.kind) {
    case "replayed":
      return outcome.replay.same ? 0 : 1;
    case "chain-broken":
      return 1;
    case "cannot":
      return 2;
    default: {
      const unhandled: never = outcome;
      throw new Error(`No exit code for ${String(unhandled)}`);
    }
  }
}

/** What would judge today: the same content and code as the server's, and of its judges the one that needs nothing but this machine. */
async function todayOf(config: Config, { checks, rules }: Pick<Content, "checks" | "rules">): Promise<Today> {
  return {
    examiners: { checks, judges: [await openBuiltInEntailment()] },
    rulesVersion: rules.version,
    drafters: await draftersOf(config),
    calibration: calibrationFile(loadCalibration()),
    snapshot: await guidanceInUse(config),
  };
}

/** Only their versions are wanted: nobody is asked anything. */
async function draftersOf({ model }: Config): Promise<readonly string[]> {
  const builtIn = createBuiltInDrafter().version;
  if (model === undefined) return [builtIn];
  const { createAiSdkModel } = await import("./adapters/ai-sdk-model.ts");
  return [createModelDrafter(createAiSdkModel({ ...model, timeouts: { totalMs: 0, chunkMs: 0 } })).version, builtIn];
}

/** Undefined when there is none, or none that is whole: a replay only says what has changed since, and goes without. */
async function guidanceInUse(config: Config): Promise<Snapshot | undefined> {
  // Where no snapshot was ever taken over, opening the key would make one.
  if (!fs.existsSync(path.join(config.dataDir, "knowledge"))) return undefined;
  try {
    const key = await openSigningKey(config.dataDir, config.snapshotKeyFile);
    const stored = await openSnapshotStore(config.dataDir, key).current();
    return stored.kind === "loaded" ? stored.snapshot : undefined;
  } catch {
    return undefined;
  }
}
