import {
  initialTriageState,
  type Level,
  levels,
  type RuleSet,
  type Triage,
  triageSafely,
} from "#server/triage/index.ts";
import type { TriageRow } from "./rows.ts";

/** What the floor made of a conversation, or that it failed on one of its messages. */
export interface Assessment {
  readonly kind: "ran" | "errored";
  readonly triage: Triage;
  /** The statistical second reader, and no rule, put the conversation at the level it has now. */
  readonly levelByReader: boolean;
}

export interface Assessed {
  readonly row: TriageRow;
  readonly assessment: Assessment;
}

/** Says the messages one after the other through the door that patients' words go through. The last message's result holds. */
export function assess(messages: readonly string[], rules: RuleSet): Assessment {
  let state = initialTriageState;
  let errored = false;
  let last: Triage | undefined;
  let levelByReader = false;
  for (const [turn, text] of messages.entries()) {
    const { triage, state: next } = triageSafely({ messageId: `m${turn + 1}`, text }, state, rules);
    errored ||= triage.engine === "not-run";
    if (triage.level !== state.level) levelByReader = triage.raisedByReader;
    last = triage;
    state = next;
  }
  if (last === undefined) throw new RangeError("a conversation has at least one message");
  return errored
    ? { kind: "errored", triage: { ...last, engine: "not-run" }, levelByReader }
    : { kind: "ran", triage: last, levelByReader };
}

/** The level a run gave; undefined when it failed, whatever level the fallback then shows. */
export function givenLevel({ assessment }: Assessed): Level | undefined {
  return assessment.kind === "ran" ? assessment.triage.level : undefined;
}

/** Counts upwards with urgency. */
export function rankOf(level: Level): number {
  return levels.length - 1 - levels.indexOf(level);
}

/**
 * Who put the level where it is: a "rule", the statistical "second reader", a rule on an "earlier message", or the "language" when only
 * an unread language raised it; "nobody" at level none.
 */
export function authorOf({ triage, levelByReader }: Assessment): Author {
  if (triage.level === "none") return "nobody";
  if (levelByReader) return "second reader";
  if (triage.findings.some((finding) => finding.level === triage.level)) return "rule";
  return triage.languageUnderstood ? "earlier message" : "language";
}
export type Author = "rule" | "second reader" | "earlier message" | "language" | "nobody";

/** A row of `--out`. */
export function outputRow({ row, assessment }: Assessed): Readonly<Record<string, unknown>> {
  const { triage } = assessment;
  return {
    id: row.id,
    level: triage.level,
    levelBy: authorOf(assessment),
    findings: triage.findings.map((finding) => ({
      rule: finding.rule,
      level: finding.level,
      quote: finding.quote,
      assertion: finding.assertion,
      temporality: finding.temporality,
      experiencer: finding.experiencer,
    })),
    cards: triage.cards,
    language: triage.language,
    engine: triage.engine,
  };
}
