import { type LogEvent, type Recorded, turnIdOf } from "../conversation/index.ts";
import type { HoldReason } from "../decide/index.ts";
import type { DraftSentence } from "../draft/index.ts";
import type { Triage } from "../triage/types.ts";

/** What the log already holds of a turn: where a run that was cut off goes on, and what an answer's bundle is made of. */
export interface TurnSoFar {
  readonly triage: Triage | undefined;
  /** Words of the service were given: the turn was stopped before a draft. */
  readonly noticed: boolean;
  readonly evidence: Extract<LogEvent, { type: "evidence-found" }> | undefined;
  readonly released: readonly DraftSentence[];
  readonly held: number;
  readonly firstHold: HoldReason | undefined;
  /** Versions of the drafters that wrote what was released or held, in order. */
  readonly drafters: readonly string[];
}

export function turnSoFar(log: readonly Recorded[], turnId: string): TurnSoFar {
  const events = log.map(({ event }) => event).filter((event) => turnIdOf(event) === turnId);
  const of = <Type extends LogEvent["type"]>(type: Type) =>
    events.filter((event): event is Extract<LogEvent, { type: Type }> => event.type === type);
  const held = of("sentence-held");
  return {
    triage: of("triage-assessed")[0]?.triage,
    noticed: of("notice-given").length > 0,
    evidence: of("evidence-found")[0],
    released: of("sentence-released").map(({ sentence }) => sentence),
    held: held.length,
    firstHold: held[0]?.reason,
    drafters: [...new Set(events.flatMap((event) => ("drafter" in event ? [event.drafter] : [])))],
  };
}

export const nothingYet: TurnSoFar = turnSoFar([], "");
