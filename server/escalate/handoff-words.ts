import type { HandoffPart } from "../protocol/ui-parts.ts";
import { wordingIn } from "../protocol/wording.ts";
import type { Language, Level } from "../triage/types.ts";

/**
 * What a person can be told about their case: only what is true at this moment. `gone-…`: a clinician holds it and is not connected; the
 * rest says whether anybody else is on duty.
 */
export type Announcement = "queued" | "nobody-on-duty" | "joined" | "gone-queued" | "gone-nobody-on-duty";

/** When clinicians are there, as the operator wrote it in each language. */
export interface DeskHours {
  readonly en: string | undefined;
  readonly es: string | undefined;
}

/** How grave a case is: what to do until somebody comes depends on it. */
export interface Gravity {
  readonly level: Level;
  readonly crisis: boolean;
}

export function handoffPart(given: {
  readonly caseId: string;
  readonly state: Announcement;
  readonly gravity: Gravity;
  readonly waits: boolean;
  readonly position: number | undefined;
  readonly deskHours: DeskHours | undefined;
  /** The person's own, where it is known; English otherwise. */
  readonly language?: Language | undefined;
  /** The name of whoever has gone. */
  readonly holder?: string | undefined;
}): HandoffPart {
  const { caseId, state, gravity, position, deskHours } = given;
  const words = wordingIn(given.language ?? "unknown");
  const nobody = state === "nobody-on-duty" || state === "gone-nobody-on-duty";
  const hours = nobody ? hoursSentence(deskHours, given.language) : undefined;
  const gone = state === "gone-queued" || state === "gone-nobody-on-duty";
  return {
    caseId,
    state: gone ? (nobody ? "nobody-on-duty" : "queued") : state,
    words: gone
      ? `${given.holder ?? words["the-clinician"]} ${words[state]}`
      : state === "joined"
        ? words["clinician-holds"]
        : words[state],
    // A place in a line that nobody is working through would read like a promise; in danger no place in a line is any help.
    ...(state === "queued" && position !== undefined && !isGrave(gravity) ? { position } : {}),
    ...(hours === undefined ? {} : { hours }),
    meanwhile: meanwhileWords(given.waits, gravity, given.language),
  };
}

const isGrave = ({ level, crisis }: Gravity): boolean => crisis || level === "emergency" || level === "urgent";

/** Left away where the operator has not written them in the person's language. Never bare: times after a sentence read as part of it. */
function hoursSentence(hours: DeskHours | undefined, language: Language = "unknown"): string | undefined {
  const own = language === "es" ? hours?.es : hours?.en;
  return own === undefined ? undefined : `${wordingIn(language)["desk-hours"]} ${own.replace(/\.$/, "")}.`;
}

/** What to do until somebody comes, the gravest first. */
export function meanwhileWords(waits: boolean, gravity: Gravity, language: Language = "unknown"): readonly string[] {
  const words = wordingIn(language);
  const first = words[firstStep(gravity)];
  const line = waits || isGrave(gravity) ? [] : [words["meanwhile-urgent-line"]];
  return [first, ...line, words["meanwhile-stay"]];
}

function firstStep({ level, crisis }: Gravity) {
  if (crisis) return "meanwhile-crisis";
  if (level === "emergency") return "meanwhile-emergency";
  return level === "urgent" ? "meanwhile-urgent" : "meanwhile-call";
}
