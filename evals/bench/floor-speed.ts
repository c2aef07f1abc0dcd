import path from "node:path";
import { initialTriageState, loadRuleSet, triageMessage } from "#server/triage/index.ts";
import { ownTriageCases } from "../suites/triage/own-cases.ts";
import { readTriageRows } from "../suites/triage/rows.ts";

/** Milliseconds a message, one entry a reading. */
export interface FloorSpeed {
  /** Ordinary messages of sixty words against the whole rule set. */
  readonly message: readonly number[];
  /** The same messages against one regular expression of every example's first words: what a blind keyword list costs. */
  readonly keywords: readonly number[];
  /** The slowest reading of each kind of hostile text of 20,000 characters. */
  readonly hostile: readonly { readonly kind: string; readonly slowest: number }[];
}

const wordsPerMessage = 60;
const hostileCharacters = 20_000;
const hostileRounds = 5;

/** Text written to make a matcher do as much work as it can; the same kinds are counted step by step in the floor's own tests. */
const hostileUnits: readonly (readonly [kind: string, unit: string])[] = [
  ["one symptom word", "chest "],
  ["openers without an end", "my chest is going to the left side of my "],
  ["can't, can't, can't", "cant cant can not "],
  ["denials", "no not dont have any "],
  ["one denial, no full stop", "no chest pain, "],
  ["numbers", "180 over 38.5 "],
  ["one letter", "aaaa"],
  ["apostrophes", "'’'a"],
  ["accents", "é́́ñ"],
  ["parts of every rule", "sudden bad pain tight chest arm face weak blood head pills tummy baby not feel "],
  ["parts of every rule in Spanish", "de repente dolor pecho brazo cara no puedo sangre cabeza pastillas bebe "],
  ["a page of Chinese", "胸口很痛呼吸困难"],
];

/** Reads messages in this process, where nothing but the floor runs. @param rounds readings of every message */
export function measureFloor(rounds: number, onRound: (done: number) => void): FloorSpeed {
  const folder = path.resolve(import.meta.dirname, "..", "..", "knowledge", "red-flags");
  const { rules } = loadRuleSet(folder);
  const examples = rules.rules.flatMap(({ examples: { fires, quiet } }) => [...quiet, ...fires]);
  const texts = longMessages();
  const openings = examples.map((text) =>
    text
      .split(/\s+/)
      .slice(0, 2)
      .join(" ")
      .replace(/[^a-z ]/gi, "."),
  );
  const keywords = new RegExp(openings.join("|"), "i");
  const read = (text: string) => triageMessage({ messageId: "m", text }, initialTriageState, rules);
  const timed = (work: () => unknown): number => {
    const from = performance.now();
    work();
    return performance.now() - from;
  };
  for (const text of texts) read(text);
  const message: number[] = [];
  const blind: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const text of texts) {
      message.push(timed(() => read(text)));
      blind.push(timed(() => keywords.test(text)));
    }
    onRound(round + 1);
  }
  const hostile = hostileUnits.map(([kind, unit]) => {
    const text = unit.repeat(Math.ceil(hostileCharacters / unit.length)).slice(0, hostileCharacters);
    return { kind, slowest: Math.max(...Array.from({ length: hostileRounds }, () => timed(() => read(text)))) };
  });
  return { message, keywords: blind, hostile };
}

/** The first sixty words of our own cases that have as many: stories with a sign in them, and harmless ones. */
function longMessages(): readonly string[] {
  const read = readTriageRows(ownTriageCases());
  if (read.kind === "refused") throw new Error(read.problem);
  return read.cases
    .map(({ row }) => row.messages.join(" ").split(/\s+/))
    .filter((words) => words.length >= wordsPerMessage)
    .map((words) => words.slice(0, wordsPerMessage).join(" "));
}
