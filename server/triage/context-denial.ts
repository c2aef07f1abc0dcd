import type { Match } from "./match.ts";
import type { Reading } from "./tokens.ts";

// A denied list is short in speech; further away the "no" no longer speaks for the word.
const listTokensMax = 10;
const nextTokensMax = 4;
// "No murmurs, swelling of the ankles, or fever": an item of a denied list is short; a longer one has begun to tell something.
const itemTokensMax = 4;
export const joinsList = new Set(["and", "y", "e"]);
export const closesList = new Set(["or", "nor"]);
// "o" and "u" are Spanish for "or", and texting for "oh" and "you": they close a list that a Spanish denial opened.
const closesSpanishList = new Set(["o", "ni", "u", "or", "nor"]);
const deniedBackTokensMax = 6;
// Someone filling in a list writes short questions; a long one holds a story that a "no" does not undo.
const askedTokensMax = 6;

export interface Surroundings {
  readonly reading: Reading;
  readonly ends: Uint8Array;
  /** Where the sign ends that holds this "no" as its own; 0 for any other. */
  readonly spentUntil: number;
}

/**
 * Where a denial stops. In "no wet nappy for 12 hrs sunken eyes" the "no" belongs to the sign it begins, and goes on beyond it only where
 * an "or" says so.
 */
export function deniedUntil(denial: Match, role: "denies-list" | "denies-next", around: Surroundings): number {
  const closing = denial.language === "es" ? closesSpanishList : closesList;
  const until = untilPauseOrThought(denial, role, around, closing);
  const { reading, spentUntil } = around;
  if (spentUntil <= denial.to || spentUntil >= until) return until;
  const goesOn = reading.tokens.slice(spentUntil, until).some(({ forms }) => closing.has(forms[0] ?? ""));
  return goesOn ? until : spentUntil;
}

function untilPauseOrThought(
  denial: Match,
  role: "denies-list" | "denies-next",
  { reading, ends }: Surroundings,
  closing: ReadonlySet<string>,
): number {
  const { tokens, sentences } = reading;
  const sentence = sentences[tokens[denial.from]?.sentence ?? 0];
  const limit = Math.min(
    sentence?.to ?? tokens.length,
    denial.to + (role === "denies-list" ? listTokensMax : nextTokensMax),
  );
  // "No, my chest hurts" answers a question; it denies nothing.
  if (tokens[denial.to]?.pauseBefore === true) return denial.to;
  let itemFrom = denial.to;
  for (let at = denial.to; at < limit; at += 1) {
    const token = tokens[at];
    if (token === undefined || ends[at] === 1) return at;
    if (!token.pauseBefore) continue;
    if (role !== "denies-list" || !continuesList({ from: itemFrom, at, limit, tokens, ends, closing })) return at;
    itemFrom = at;
  }
  return limit;
}

/**
 * "No fever, rash, or stiff neck" denies all three; "no fever, chest pain since noon" denies one. The list goes on past a comma only
 * when an "or" closes it and every item is a few words without a person or a new thought in them.
 */
function continuesList(list: {
  readonly from: number;
  readonly at: number;
  readonly limit: number;
  readonly tokens: Reading["tokens"];
  readonly ends: Uint8Array;
  readonly closing: ReadonlySet<string>;
}): boolean {
  if (list.at - list.from > itemTokensMax) return false;
  let itemFrom = list.at;
  for (let at = list.at; at < list.limit; at += 1) {
    const token = list.tokens[at];
    if (list.ends[at] === 1) return false;
    if (token?.pauseBefore === true) itemFrom = at;
    if (at - itemFrom >= itemTokensMax) return false;
    if (list.closing.has(token?.forms[0] ?? "")) return true;
  }
  return false;
}

/**
 * A history runs over commas to the end of its sentence or to the next thought; beyond an "and" it is less sure, and so is what follows
 * a new thought under a heading ("past medical history: …").
 */
export function markPast(past: Uint8Array, history: Match, { reading, ends }: Surroundings): void {
  const { tokens, sentences } = reading;
  const limit = sentences[tokens[history.from]?.sentence ?? 0]?.to ?? tokens.length;
  const heading = tokens[history.to]?.pauseBefore === true;
  let sure = true;
  for (let at = history.to; at < limit; at += 1) {
    if (joinsList.has(tokens[at]?.forms[0] ?? "")) sure = false;
    else if (ends[at] === 1) {
      if (!heading) return;
      sure = false;
    }
    // Marked as surely before: that history has read on from here already.
    if (past[at] === 1 || (past[at] === 2 && !sure)) return;
    past[at] = sure ? 1 : 2;
  }
}

/** A "never" denies the sign right after it, and in the same breath the one after an "or": "never fainted or blacked out". */
export function markNever(never: Uint8Array, denial: Match, { tokens }: Reading): void {
  const number = tokens[denial.from]?.sentence;
  const speaks = (at: number): boolean => tokens[at]?.sentence === number && tokens[at]?.pauseBefore === false;
  if (!speaks(denial.to)) return;
  never[denial.to] = 1;
  for (let at = denial.to + 1; at <= denial.to + nextTokensMax && speaks(at); at += 1) {
    if (closesList.has(tokens[at]?.forms[0] ?? "")) never[at + 1] = 1;
  }
}

/** Where a closing "no" starts to speak: its clause, or the short question it answers ("Chest pain? No."). */
export function deniedFrom(from: number, { tokens, sentences }: Reading): number {
  const number = tokens[from]?.sentence ?? 0;
  const first = sentences[number]?.from ?? 0;
  const asked = sentences[number - 1];
  if (from === first && asked?.question === true && asked.to - asked.from <= askedTokensMax) return asked.from;
  let at = from;
  // One pause may stand right before the "no" itself: "chest pain, no". Without any, a whole unpunctuated story must not be undone.
  while (at > first && from - at < deniedBackTokensMax && (at === from || tokens[at]?.pauseBefore !== true)) at -= 1;
  return at;
}
