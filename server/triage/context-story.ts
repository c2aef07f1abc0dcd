import type { OldClauses } from "./context-time.ts";

// "Last scan clear" a page further on closes some other story.
const closingSentencesMax = 5;
// "During it, I, …": more short words than these before a verb tell nothing.
const tinyClausesMax = 3;

/** What the story of an old time is made of: clauses by number, in the order they are told, and sentences by number. */
export interface Telling {
  /** For each clause, its sentence; -1 where no clause has the number. */
  readonly sentenceOf: Int32Array;
  readonly everyToken: number;
  /** Clauses with an old time that dates them by itself. */
  readonly old: OldClauses;
  /** "In the spring", "at Christmas": old only in a story that is over. */
  readonly perhapsOld: ReadonlySet<number>;
  /** "Made a full recovery", "ever since": closes what was told before it. */
  readonly over: ReadonlySet<number>;
  readonly past: ReadonlySet<number>;
  readonly present: ReadonlySet<number>;
  /** Clauses of a word or two before a verb: "during it". */
  readonly tiny: ReadonlySet<number>;
  /** Sentences with a "now". */
  readonly now: ReadonlySet<number>;
  /** Sentences with a time of these days: "at dinner", "on Tuesday". */
  readonly fresh: ReadonlySet<number>;
  /** Sentences that date a state of things, not an event: "diagnosed in 2015". */
  readonly noStory: ReadonlySet<number>;
  /** Sentences that say that what is left has long been the same. */
  readonly unchanged: ReadonlySet<number>;
  /** Sentences that turn to somebody not spoken of before: "Dad had his face drooping too". */
  readonly somebodyNew: ReadonlySet<number>;
}

/**
 * An old event is told over several sentences: "In 2016 I had a heart attack. The pain was like a band, I was grey. I have been well ever
 * since." What follows its date is as old, while it is told in the past and without a newer time, and only if somebody says soon after
 * that it is over for good. "I feel fine now" closes nothing: a stroke that passed an hour ago is told in just these words.
 */
export function withLaterSentences(told: Telling): OldClauses {
  const all = new Map(told.old);
  const closings = closingClauses(told);
  // What one date has covered another need not read again: a text full of dates must not cost the square of its length.
  let readUntil = 0;
  let restReadUntil = 0;
  for (const start of [...told.old.keys(), ...told.perhapsOld].toSorted((one, other) => one - other)) {
    if (start < readUntil || !opensStory(start, told)) continue;
    const from = startOfStory(start, readUntil, told);
    const to = endOfStory(start, told);
    readUntil = to;
    const closing = sentenceThatCloses(to, closings, told);
    if (closing === undefined) continue;
    for (let clause = from; clause < to; clause += 1) {
      const sentence = told.sentenceOf[clause] ?? -1;
      // What happened to somebody else has a time of its own.
      if (sentence === told.sentenceOf[start] || !told.somebodyNew.has(sentence)) all.set(clause, told.everyToken);
    }
    // "He is left with a weak hand which has not altered since": told in the present, and as old.
    let rest = Math.max(to, restReadUntil);
    for (; isIn(rest, closing, told); rest += 1) {
      const sentence = told.sentenceOf[rest] ?? -1;
      if (told.unchanged.has(sentence) && !isOfNow(sentence, told)) all.set(rest, told.everyToken);
    }
    restReadUntil = rest;
  }
  return all;
}

/** Whether there is such a clause, no further on than the sentence. */
function isIn(clause: number, sentence: number, { sentenceOf }: Telling): boolean {
  const own = sentenceOf[clause] ?? -1;
  return own >= 0 && own <= sentence;
}

function isOfNow(sentence: number, { now, fresh }: Telling): boolean {
  return now.has(sentence) || fresh.has(sentence);
}

function opensStory(start: number, told: Telling): boolean {
  const sentence = told.sentenceOf[start] ?? -1;
  if (told.now.has(sentence) || told.noStory.has(sentence)) return false;
  return told.old.has(start) || !told.fresh.has(sentence);
}

/** What stands before the date in its sentence is of the same time where it is told in the past. */
function startOfStory(start: number, notBefore: number, { sentenceOf, past, present, over }: Telling): number {
  let from = start;
  while (
    from - 1 >= notBefore &&
    sentenceOf[from - 1] === sentenceOf[start] &&
    past.has(from - 1) &&
    !present.has(from - 1) &&
    !over.has(from - 1)
  )
    from -= 1;
  return from;
}

function endOfStory(start: number, { sentenceOf, past, present, over, tiny, now, fresh }: Telling): number {
  let end = start + 1;
  let tells = past.has(start);
  for (let at = end; (sentenceOf[at] ?? -1) >= 0; at += 1) {
    const sentence = sentenceOf[at] ?? -1;
    if (sentence !== sentenceOf[at - 1]) {
      if (now.has(sentence) || fresh.has(sentence)) break;
      tells = false;
    }
    if (over.has(at) || present.has(at)) break;
    // Items of a list ("lips like a plum, unable to speak") are of the time their verb is of.
    if (past.has(at)) tells = true;
    if (tells) end = at + 1;
    else if (!tiny.has(at) || at - end >= tinyClausesMax) break;
  }
  return end;
}

/** For each clause, the first from it on that says it is over for good, and not as a matter of hours; -1 where none does. */
function closingClauses({ sentenceOf, over, fresh }: Telling): Int32Array {
  const closings = new Int32Array(sentenceOf.length + 1).fill(-1);
  for (let at = sentenceOf.length - 1; at >= 0; at -= 1) {
    closings[at] = over.has(at) && !fresh.has(sentenceOf[at] ?? -1) ? at : (closings[at + 1] ?? -1);
  }
  return closings;
}

/** The sentence that says the story is over, if one does soon after its last. */
function sentenceThatCloses(end: number, closings: Int32Array, { sentenceOf }: Telling): number | undefined {
  const closing = closings[end] ?? -1;
  const sentence = closing < 0 ? -1 : (sentenceOf[closing] ?? -1);
  return sentence >= 0 && sentence <= (sentenceOf[end - 1] ?? 0) + closingSentencesMax ? sentence : undefined;
}
