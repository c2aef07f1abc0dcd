import type { PassageIndex } from "#knowledge/index/port.ts";
import type { Passage } from "#knowledge/passage.ts";
import type { EventLog, Hub } from "../conversation/index.ts";
import type { Drafter } from "../draft/index.ts";
import type { Store } from "../store/index.ts";
import type { Directory, OpinionGap, RuleSet, OpinionGiver } from "../triage/index.ts";
import type { Checks } from "../verify/index.ts";

/** Everything a turn needs: effects as ports, content as data. Assembled once, in main.ts. */
export interface Rooms {
  readonly store: Store;
  readonly hub: Hub;
  readonly log: EventLog;
  readonly rules: RuleSet;
  readonly directory: Directory;
  readonly index: PassageIndex;
  /** Which passages may be shown: never decided by a stage on its own. */
  readonly statuses: readonly Passage["status"][];
  readonly coverageMin: number;
  /** The drafter asked first, and the one that finishes an answer from the guidance's own sentences when the first fails. */
  readonly drafter: Drafter;
  readonly builtInDrafter: Drafter;
  /** Judges every message a second time for its urgency; undefined when no model is configured, and then nobody is asked. */
  readonly opinionGiver: OpinionGiver | undefined;
  readonly checks: Checks;
  readonly deskHours: string | undefined;
  readonly now: () => Date;
  readonly count: (what: Counted) => void;
}

/** What is counted for /metrics. No words, no ids. */
export type Counted =
  | { readonly kind: "turn"; readonly decision: string; readonly reason: string }
  | { readonly kind: "sentence"; readonly outcome: "released" | "held" }
  | { readonly kind: "draft-fault"; readonly fault: string }
  | { readonly kind: "second-opinion"; readonly outcome: "raised" | "unchanged" | OpinionGap }
  | { readonly kind: "turn-crashed" };

/** Longer than this is not read as a question; the floor still reads all of it. */
export const questionCharactersMax = 4_000;
export const passagesMax = 8;
