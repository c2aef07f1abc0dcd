/** What is known of a document before it has a title. */
interface Untitled {
  readonly id: string;
  /** What it is about, or "". */
  readonly focus: string;
  /** The question it answers, or "". */
  readonly question: string;
  /** Documents of one page share it. */
  readonly page: string;
}

/** A frame of a heading ("What causes … ?") is trusted when it stands around so many known titles. */
const seenMin = 10;

/**
 * A title for each document: its focus; else the focus of its page; else the words that all headings of its page share in a row; else its
 * heading without a frame that stands around many known titles; else its heading. Part of public collections says only what question a text
 * answers; leaving those without a title would rank them by another rule than the rest.
 */
export function titlesOf(documents: readonly Untitled[]): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const page of Map.groupBy(documents, ({ page }) => page).values()) {
    const focus = page.find((document) => document.focus !== "")?.focus;
    const headings = [...new Set(page.map(({ question }) => question))];
    const shared = headings.length > 1 ? headings.map(wordsOf).reduce(longestRun).join(" ") : "";
    for (const document of page) {
      const title = document.focus || (focus ?? shared);
      if (title !== "") titles.set(document.id, title);
    }
  }
  const frames = framesOf(documents, titles);
  for (const { id, question } of documents) {
    if (!titles.has(id)) titles.set(id, withoutFrame(question, frames));
  }
  return titles;
}

interface Frame {
  readonly before: string;
  readonly after: string;
}

/** Longest first, so that "What are the symptoms of" goes before "What are". */
function framesOf(documents: readonly Untitled[], titles: ReadonlyMap<string, string>): readonly Frame[] {
  const seen = new Map<string, number>();
  for (const { id, question } of documents) {
    const title = titles.get(id);
    const at = title === undefined ? -1 : question.toLowerCase().indexOf(title.toLowerCase());
    if (title === undefined || at < 0) continue;
    const frame = JSON.stringify([question.slice(0, at), question.slice(at + title.length)]);
    seen.set(frame, (seen.get(frame) ?? 0) + 1);
  }
  return [...seen]
    .filter(([, times]) => times >= seenMin)
    .map(([frame]) => JSON.parse(frame) as [string, string])
    .map(([before, after]) => ({ before, after }))
    .filter(({ before, after }) => /\p{L}/u.test(before + after))
    .sort((left, right) => right.before.length + right.after.length - (left.before.length + left.after.length));
}

function withoutFrame(question: string, frames: readonly Frame[]): string {
  const fitting = frames.find(
    ({ before, after }) =>
      question.length > before.length + after.length && question.startsWith(before) && question.endsWith(after),
  );
  if (fitting === undefined) return question;
  return question.slice(fitting.before.length, question.length - fitting.after.length).trim() || question;
}

const wordsOf = (heading: string): readonly string[] => heading.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));

function longestRun(left: readonly string[], right: readonly string[]): readonly string[] {
  let best: readonly string[] = [];
  for (let from = 0; from < left.length; from += 1) {
    for (let other = 0; other < right.length; other += 1) {
      let length = 0;
      while (
        from + length < left.length &&
        left[from + length]?.toLowerCase() === right[other + length]?.toLowerCase()
      ) {
        length += 1;
      }
      if (length > best.length) best = left.slice(from, from + length);
    }
  }
  return best;
}
