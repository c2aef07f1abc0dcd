import {
  type Finding,
  initialTriageState,
  type Level,
  levels,
  type RuleSet,
  type Triage,
  triageSafely,
} from "#server/triage/index.ts";
import type { TriageRow } from "./rows.ts";

/** What the floor made of a conversation, or that it failed on one of its messages. */
export type Assessment =
  | { readonly kind: "ran"; readonly triage: Triage }
  | { readonly kind: "errored"; readonly triage: Triage };

export interface Assessed {
  readonly row: TriageRow;
  readonly assessment: Assessment;
}

/** Says the messages one after the other through the door that patients' words go through. The last message's result holds. */
export function assess(messages: readonly string[], rules: RuleSet): Assessment {
  let state = initialTriageState;
  let errored = false;
  let last: Triage | undefined;
  for (const [turn, text] of messages.entries()) {
    const { triage, state: next } = triageSafely({ messageId: `m${turn + 1}`, text }, state, rules);
    errored ||= triage.engine === "not-run";
    last = triage;
    state = next;
  }
  if (last === undefined) throw new RangeError("a conversation has at least one message");
  return errored ? { kind: "errored", triage: { ...last, engine: "not-run" } } : { kind: "ran", triage: last };
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
 * Who put the level where it is: "rule" for the red-flag rules, "language" when only an unread language raised it, and the `origin` that
 * a finding, or the triage as a whole, names once there is more than one reader.
 */
export function authorsOf({ level, findings, ...triage }: Triage): readonly string[] {
  if (level === "none") return [];
  const decisive = findings.filter((finding) => finding.level === level);
  const whole = "origin" in triage && typeof triage.origin === "string" ? triage.origin : undefined;
  if (decisive.length === 0) return [whole ?? (triage.languageUnderstood ? "earlier message" : "language")];
  return [...new Set(decisive.map((finding) => originOf(finding) ?? whole ?? "rule"))].sort();
}

function originOf(finding: Finding): string | undefined {
  return "origin" in finding && typeof finding.origin === "string" ? finding.origin : undefined;
}

/** A row of `--out`. */
export function outputRow({ row, assessment: { triage } }: Assessed): Readonly<Record<string, unknown>> {
  return {
    id: row.id,
    level: triage.level,
    findings: triage.findings.map((finding) => ({
      rule: finding.rule,
      level: finding.level,
      quote: finding.quote,
      assertion: finding.assertion,
      temporality: finding.temporality,
      experiencer: finding.experiencer,
      ...(originOf(finding) === undefined ? {} : { origin: originOf(finding) }),
    })),
    cards: triage.cards,
    language: triage.language,
    engine: triage.engine,
  };
}
