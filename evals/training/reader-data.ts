import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findMentions } from "#server/triage/mentions.ts";
import { readerViews } from "#server/triage/reader.ts";
import { initialTriageState, type Level, levels, type RuleSet, triageMessage } from "#server/triage/index.ts";

/** One case as the reader sees it: the last message's words and the signs of the whole conversation. */
export interface ReaderCase {
  readonly id: string;
  readonly file: string;
  /** Cases told from the same situation: never split between training and testing. */
  readonly group: string;
  readonly level: Level;
  /** The views the reader takes of its last message, the whole one first; none when it says too little or too much. */
  readonly views: readonly (readonly string[])[];
  /** What the rules alone make of it; whether it is a crisis of the mind, by its family or by the rules. */
  readonly byRules: Level;
  readonly crisis: boolean;
}

/** Reads every case file under `folder` that has levels. @throws {Error} naming file and line of a row without id, level or words */
export function readCases(folder: string, rules: RuleSet): readonly ReaderCase[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), "utf8")
        .split("\n")
        .map((line, at) => ({ line, at }))
        .filter(({ line }) => line.trim() !== "")
        .flatMap(({ line, at }) => caseOf(JSON.parse(line), `${name}:${at + 1}`, name, rules)),
    );
}

// Families that are a crisis by what they are, whether or not a rule found it.
const despair = /^(MH-[123]$|OB-7$|suicid|self-?harm|despair|crisis)/i;

function caseOf(row: Record<string, unknown>, where: string, file: string, rules: RuleSet): readonly ReaderCase[] {
  const { id, level, flag } = row;
  const messages = Array.isArray(row.messages) ? row.messages.map(String) : [String(row.text ?? "")];
  if (typeof id !== "string" || !levels.some((each) => each === level)) {
    throw new Error(`${where}: a case to train on needs an id and a level of ${levels.join(", ")}`);
  }
  let state = initialTriageState;
  let byRules: Level = "none";
  let crisis = false;
  let earlier = state.mentions;
  for (const [at, text] of messages.entries()) {
    earlier = state.mentions;
    const result = triageMessage({ messageId: `m${at}`, text }, state, rules);
    state = result.state;
    byRules = result.triage.level;
    crisis = result.state.crisis;
  }
  const last = findMentions({ messageId: "last", text: messages.at(-1) ?? "" }, rules);
  const views = readerViews(last.reading, last.mentions, earlier).map((view) => [...view]);
  // All cases of a flag, and near twins ("b3-001a", "b3-001b"), share their words.
  const group = typeof flag === "string" ? flag : id.replace(/(\d)[a-z]$/, "$1");
  return [
    {
      id,
      file,
      group,
      level: level as Level,
      views,
      byRules,
      crisis: crisis || despair.test(String(row.family ?? row.flag ?? "")),
    },
  ];
}

/** Changes with any byte of the cases: a model's record names the cases it was trained on. */
export function hashOfCases(folder: string): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(folder)
    .filter((each) => each.endsWith(".jsonl"))
    .sort()) {
    hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest("hex").slice(0, 16);
}
