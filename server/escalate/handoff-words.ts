import type { HandoffPart } from "../protocol/ui-parts.ts";
import { wording } from "../protocol/wording.ts";

/** What a person can be told about their case: only what is true at this moment. */
export type Announcement = "queued" | "nobody-on-duty" | "joined";

export function handoffPart(given: {
  readonly caseId: string;
  readonly state: Announcement;
  readonly waits: boolean;
  readonly position: number | undefined;
  readonly deskHours: string | undefined;
}): HandoffPart {
  const { caseId, state, position, deskHours } = given;
  return {
    caseId,
    state,
    words: state === "joined" ? wording["clinician-holds"] : wording[state],
    // A place in a line that nobody is working through would read like a promise.
    ...(state === "queued" && position !== undefined ? { position } : {}),
    ...(deskHours === undefined || state === "joined" ? {} : { hours: deskHours }),
    meanwhile: meanwhileWords(given.waits),
  };
}

export const meanwhileWords = (waits: boolean): readonly string[] =>
  waits
    ? [wording["meanwhile-call"], wording["meanwhile-stay"]]
    : [wording["meanwhile-call"], wording["meanwhile-urgent-line"], wording["meanwhile-stay"]];
