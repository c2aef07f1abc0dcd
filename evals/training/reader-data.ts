import { findMentions } from "#server/triage/mentions.ts";
import { readerViews } from "#server/triage/reader.ts";
import { ofSamePeople, peopleOf } from "#server/triage/whose/index.ts";
import { initialTriageState, type Level, type RuleSet, triageMessage } from "#server/triage/index.ts";
import { trainingTriageCases } from "../suites/triage/own-cases.ts";
import { readTriageRows, type TriageRow } from "../suites/triage/rows.ts";
import { hashOfFiles } from "./data-hash.ts";

/** One case as the reader sees it: the last message's words and the signs of the whole conversation. */
export interface ReaderCase {
  readonly id: string;
  /** Cases told from the same situation: never split between training and testing. */
  readonly group: string;
  readonly level: Level;
  /** The views the reader takes of its last message, the whole one first; none when it says too little or too much. */
  readonly views: readonly (readonly string[])[];
  /** What the rules alone make of it; whether it is a crisis of the mind, by its family or by the rules. */
  readonly byRules: Level;
  readonly crisis: boolean;
}

/** Reads the project's own cases as the reader sees them. @throws {Error} naming file, line and field of a case that cannot be trained on */
export function readReaderCases(rules: RuleSet): readonly ReaderCase[] {
  const read = readTriageRows(trainingTriageCases());
  if (read.kind === "refused") throw new Error(read.problem);
  return read.cases.map(({ row, place }) => caseOf(row, place, rules));
}

// Families that are a crisis by what they are, whether or not a rule found it.
const despair = /^(MH-[123]$|OB-7$|suicid|self-?harm|despair|crisis)/i;

function caseOf(row: TriageRow, place: string, rules: RuleSet): ReaderCase {
  const { id, level, flag, messages } = row;
  if (level === undefined) throw new Error(`${place}: level: a case to train on needs one`);
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
  const last = findMentions({ messageId: "last", text: messages.at(-1) ?? "" }, rules, peopleOf(earlier));
  const views = readerViews(last.reading, last.mentions, ofSamePeople(earlier, last.mentions, rules)).map((view) => [
    ...view,
  ]);
  // All cases of a flag, and near twins ("b3-001a", "b3-001b"), share their words.
  const group = flag ?? id.replace(/(\d)[a-z]$/, "$1");
  return {
    id,
    group,
    level,
    views,
    byRules,
    crisis: crisis || despair.test(row.family ?? flag ?? ""),
  };
}

/** Changes with any byte of the cases: a model's record names the cases it was trained on. */
export function hashOfCases(): string {
  return hashOfFiles(trainingTriageCases());
}
