import { stemOf } from "../../stem.ts";
import { nounOf } from "../words/states.ts";
import { is, verbs } from "./supposed-words.ts";

const has = /^(?:have|has|get|gets|notice|notices|develop|develops)$/;
const takes = /^(?:take|takes|use|uses)$/;
const doing: ReadonlyMap<string, string> = new Map([
  ["having", "HAVE"],
  ["getting", "HAVE"],
  ["developing", "HAVE"],
  ["taking", "TAKE"],
  ["using", "TAKE"],
  ["on", "TAKE"],
]);
/** What says when, what may be and what is denied: it is said of what follows, and so are what shares it. */
const auxiliaries = /^(?:feel|feels|can|could|do|does|will|may|might|was|were|had|has|have|need|needs)$/;
/** Behind "have" these make another time or a duty of it, and behind "get" something else that happens. */
const noThing =
  /^(?:to|not|never|been|had|just|ever|taken|eaten|bitten|forgotten|woken|run|lost|hurt|given|done|gone|come|fallen|worse|better|rid|any|no)$/;
/** "Get up", "have your strength back", and no "have back pain". */
const away = /^(?:out|up|back)$/;
/** Qualities that end like what has been done. */
const quality = /^(?:red|need|\w*bleed|infected|blocked|blurred|weakened|raised|reduced|inflamed|crusted|tired)$/;

/** What the verb says, what follows it, and what the verb says of the things that share it, where that is not the same. */
export type Head = readonly [says: string | undefined, rest: readonly string[], shared?: string];

/** What the verb here says, in one word for all that say the same: "gets a rash" and "notices a rash" are to have one. */
export function headOf(words: readonly string[]): Head {
  const [verb = "", next = "", third = ""] = words;
  if (next === "not" && verbs.test(verb)) return [`${plainOf(verb)} not`, words.slice(2)];
  if (
    has.test(verb) &&
    next !== "" &&
    !noThing.test(next) &&
    !(away.test(next) && /^(?:|to|from|of|with|in|at)$/.test(third)) &&
    (!next.endsWith("ed") || quality.test(next))
  )
    return ["HAVE", words.slice(1)];
  if (takes.test(verb)) return ["TAKE", words.slice(1)];
  if (is.test(verb)) {
    const does = doingAt(next);
    if (does !== undefined && third !== "to" && third !== "") return [does, words.slice(2)];
    if (next === "feeling") return ["feel", words.slice(2)];
    const noun = nounOf.get(next) ?? doingOf(next);
    return noun === undefined ? ["BE", words.slice(1)] : ["HAVE", [noun, ...words.slice(2)], "BE"];
  }
  if (/^keeps?$/.test(verb) && /^(?:getting|having)$/.test(next) && !words.some((word) => /^(?:,|or|and)$/.test(word)))
    return ["HAVE", [...words.slice(2), "that", "keep", "coming", "back"]];
  const state = /^feels?$/.test(verb) ? nounOf.get(next) : undefined;
  if (state !== undefined) return ["HAVE", [state, ...words.slice(2)], "feel"];
  if (auxiliaries.test(verb)) return [plainOf(verb), words.slice(1)];
  // What somebody does is told as what they have: "vomits", "is vomiting", "has vomiting".
  return verbs.test(verb) ? [`HAVE ${stemOf(verb)}`, words.slice(1)] : [undefined, words];
}

/** "Having", "on": what somebody does who has or takes something. */
export const doingAt = (word: string): string | undefined => doing.get(word);

/** "Feels", "feel": said of one or of several, the same. */
function plainOf(word: string): string {
  if (is.test(word)) return "BE";
  if (word === "has") return "have";
  if (word === "does") return "do";
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

/** One thing that is so, in its verb and words. A state is had, and so is what somebody is doing: "is confused", "has confusion". */
export function choiceOf(head: string, item: readonly string[]): string {
  const [state = "", ...more] = item;
  const noun = head === "BE" ? ((more.length === 0 ? nounOf.get(state) : undefined) ?? doingOf(state)) : undefined;
  const [says, words] = noun === undefined ? [head, item] : ["HAVE", [noun, ...more]];
  return [says, ...words.map(wordOf)].join(" ");
}

/** One seizure is not several: what is counted keeps its number. */
const wordOf = (word: string): string => (/[^su]s$/.test(word) ? `${stemOf(word)}S` : stemOf(word));

export const doingOf = (word: string): string | undefined => (/\w{2}ing$/.test(word) ? word : undefined);
