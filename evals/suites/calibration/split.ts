import { createHash } from "node:crypto";
import type { LabelledAnswer } from "./labelled-answer.ts";

export interface Parts {
  readonly fit: readonly LabelledAnswer[];
  readonly selection: readonly LabelledAnswer[];
  readonly test: readonly LabelledAnswer[];
}

/** Decides which group goes where. Written down once and not changed to get a better figure. */
const seed = "lantern-calibration-1";

/**
 * Three parts by group: to fit on, to choose the threshold on, to test on. With held-out answers these are the test (with every answer of their
 * groups), and the rest is halved two to three; without any, a fifth is kept for the test. In the part that chooses, one answer stands for a group:
 * the exact bound counts independent trials.
 */
export function splitByGroup(answers: readonly LabelledAnswer[]): Parts {
  const held = new Set(answers.filter(({ heldOut }) => heldOut).map(({ group }) => group));
  const [fitUntil, testFrom] = held.size > 0 ? [0.4, 1] : [0.3, 0.8];
  const parts = { fit: [] as LabelledAnswer[], selection: [] as LabelledAnswer[], test: [] as LabelledAnswer[] };
  const chosen = new Set<string>();
  for (const answer of answers) {
    const place = placeOf(answer.group);
    if (held.has(answer.group) || place >= testFrom) parts.test.push(answer);
    else if (place < fitUntil) parts.fit.push(answer);
    else if (!chosen.has(answer.group)) {
      chosen.add(answer.group);
      parts.selection.push(answer);
    }
  }
  return parts;
}

/** A number from 0 up to 1 that depends on the group's name alone. */
const placeOf = (group: string): number =>
  createHash("sha256").update(`${seed} ${group}`).digest().readUInt32BE(0) / 2 ** 32;
