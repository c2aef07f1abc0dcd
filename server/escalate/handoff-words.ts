import type { HandoffPart } from "../protocol/ui-parts.ts";
import { wordingIn } from "../protocol/wording.ts";
import type { Language } from "../triage/types.ts";

/** What a person can be told about their case: only what is true at this moment. */
export type Announcement = "queued" | "nobody-on-duty" | "joined";

export function handoffPart(given: {
  readonly caseId: string;
  readonly state: Announcement;
  readonly waits: boolean;
  readonly position: number | undefined;
  readonly deskHours: string | undefined;
  /** The person's own, where it is known; English otherwise. */
  readonly language?: Language | undefined;
}): HandoffPart {
  const { caseId, state, position, deskHours } = given;
  const words = wordingIn(given.language ?? "unknown");
  return {
    caseId,
    state,
    words: state === "joined" ? words["clinician-holds"] : words[state],
    // A place in a line that nobody is working through would read like a promise.
    ...(state === "queued" && position !== undefined ? { position } : {}),
    ...(deskHours === undefined || state === "joined" ? {} : { hours: deskHours }),
    meanwhile: meanwhileWords(given.waits, given.language),
  };
}

/** What to do until somebody comes. */
export function meanwhileWords(waits: boolean, language: Language = "unknown"): readonly string[] {
  const words = wordingIn(language);
  return waits
    ? [words["meanwhile-call"], words["meanwhile-stay"]]
    : [words["meanwhile-call"], words["meanwhile-urgent-line"], words["meanwhile-stay"]];
}
