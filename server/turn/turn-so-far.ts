import { type LogEvent, type Recorded, turnIdOf } from "../conversation/index.ts";
import type { HoldReason } from "../decide/index.ts";
import type { DraftSentence } from "../draft/index.ts";
import type { SecondOpinion } from "../triage/index.ts";
import type { Triage } from "../triage/types.ts";

/** What the log already holds of a turn: where a run that was cut off goes on, and what an answer's bundle is made of. */
export interface TurnSoFar {
  /** The floor's word, or what was raised from it. */
  readonly triage: Triage | undefined;
  readonly opinion: SecondOpinion | undefined;
  /** Words of the service were given: the turn was stopped before a draft. */
  readonly noticed: boolean;
  readonly evidence: Extract<LogEvent, { type: "evidence-found" }> | undefined;
  readonly released: readonly DraftSentence[];
  readonly held: number;
  /** Why sentences were held that nothing stands in for, in order. */
  readonly holds: readonly HoldReason[];
  /** Versions of the drafters that wrote what was released or held, in order. */
  readonly drafters: readonly string[];
}

export function turnSoFar(log: readonly Recorded[], turnId: string): TurnSoFar {
  const events = log.map(({ event }) => event).filter((event) => turnIdOf(event) === turnId);
  const of = <Type extends LogEvent["type"]>(type: Type) =>
    events.filter((event): event is Extract<LogEvent, { type: Type }> => event.type === type);
  const held = of("sentence-held");
  return {
    triage: (of("triage-raised").at(-1) ?? of("triage-assessed")[0])?.triage,
    opinion: of("second-opinion-given")[0]?.opinion,
    noticed: of("notice-given").length > 0,
    evidence: of("evidence-found")[0],
    released: of("sentence-released").map(({ sentence }) => sentence),
    held: held.length,
    holds: holdsOf(events),
    drafters: [...new Set(events.flatMap((event) => ("drafter" in event ? [event.drafter] : [])))],
  };
}

function holdsOf(events: readonly LogEvent[]): readonly HoldReason[] {
  const holds: HoldReason[] = [];
  for (const event of events) {
    if (event.type === "sentence-held") holds.push(event.reason);
    // It stands in for the sentence held just before it.
    if (event.type === "sentence-released" && event.mends === true) holds.pop();
  }
  return holds;
}

export const nothingYet: TurnSoFar = turnSoFar([], "");
