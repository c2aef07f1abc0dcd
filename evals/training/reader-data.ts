import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findMentions } from "#server/triage/mentions.ts";
import { readerFeatures } from "#server/triage/reader.ts";
import { initialTriageState, type Level, levels, type RuleSet, triageMessage } from "#server/triage/index.ts";

/** One case as the reader sees it: the last message's words and the signs of the whole conversation. */
export interface ReaderCase {
  readonly id: string;
  readonly file: string;
  /** Cases told from the same situation: never split between training and testing. */
  readonly group: string;
  readonly level: Level;
  readonly features: readonly string[];
  /** What the rules alone make of it, and whether they show the crisis card. */
  readonly byRules: Level;
  readonly crisis: boolean;
}

/** Reads every case file under `folder` that has levels. @throws {Error} naming file and line of a row without id, level or words */
export function readCases(folder: string, rules: RuleSet): readonly ReaderCase[] {
  const withoutReader: RuleSet = { ...rules, reader: undefined };
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), "utf8")
        .split("\n")
        .map((line, at) => ({ line, at }))
        .filter(({ line }) => line.trim() !== "")
        .flatMap(({ line, at }) => caseOf(JSON.parse(line), `${name}:${at + 1}`, name, withoutReader)),
    );
}

function caseOf(row: Record<string, unknown>, where: string, file: string, rules: RuleSet): readonly ReaderCase[] {
  const { id, level, flag } = row;
  const messages = Array.isArray(row.messages) ? row.messages.map(String) : [String(row.text ?? "")];
  if (typeof id !== "string" || !levels.some((each) => each === level)) {
    throw new Error(`${where}: a case to train on needs an id and a level of ${levels.join(", ")}`);
  }
  let state = initialTriageState;
  let byRules: Level = "none";
  let crisis = false;
  for (const [at, text] of messages.entries()) {
    const result = triageMessage({ messageId: `m${at}`, text }, state, rules);
    state = result.state;
    byRules = result.triage.level;
    crisis = result.state.crisis;
  }
  const last = findMentions({ messageId: "last", text: messages.at(-1) ?? "" }, rules);
  const features = [...readerFeatures(last.reading, [...state.mentions, ...last.mentions])];
  const group = typeof flag === "string" ? flag : id;
  return [{ id, file, group, level: level as Level, features, byRules, crisis }];
}
