import type { Reading } from "./read-bytes.ts";

/** What a framer found, in the file's order. `line` counts from 1. */
export type Frame =
  | { readonly kind: "prolog"; readonly text: string }
  | { readonly kind: "record"; readonly text: string; readonly line: number }
  /** A record that has no end, or is larger than allowed; the next one is read again. */
  | { readonly kind: "broken"; readonly opening: string; readonly line: number; readonly because: string }
  /** Something that is neither a record, a comment nor white space. */
  | { readonly kind: "stray"; readonly text: string; readonly line: number }
  | { readonly kind: "end"; readonly line: number };

export interface RecordFramer {
  push(text: string): Frame[];
  /** After the last text. `refused`: the file ends inside a record, or before its root does. */
  finish(): { readonly frames: readonly Frame[]; readonly whole: Reading<true> };
}

/**
 * Cuts a stream of XML into its records, so that each is parsed alone and a broken one takes nothing else with it. It knows of
 * XML only where records start and end and what comments are: a record somebody put into a comment is not read. Works where
 * the text of a record cannot hold its own end tag, as in MedlinePlus, whose HTML is escaped.
 */
export function frameRecords(names: { root: string; record: string }, recordCharactersMax: number): RecordFramer {
  const opens = `<${names.record}`;
  const closes = `</${names.record}>`;
  let rest = "";
  let line = 1;
  let state: "prolog" | "between" | "after" = "prolog";
  let frames: Frame[] = [];

  const drop = (count: number): string => {
    const text = rest.slice(0, count);
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) line += 1;
    rest = rest.slice(count);
    return text;
  };
  const isOpening = (at: number) => /[\s/>]/.test(rest.charAt(at + opens.length));
  const nextOpening = (from: number): number => {
    let at = rest.indexOf(opens, from);
    while (at >= 0 && at + opens.length < rest.length && !isOpening(at)) at = rest.indexOf(opens, at + 1);
    return at;
  };

  /** True when something was taken off the front of `rest`; false when more text is needed. */
  function step(last: boolean): boolean {
    if (state === "prolog") return stepProlog(last);
    const blank = /^\s+/.exec(rest);
    if (blank !== null) {
      drop(blank[0].length);
      return true;
    }
    if (rest === "") return false;
    if (rest.startsWith("<!--")) {
      const end = rest.indexOf("-->", 4);
      if (end < 0 && !last) return rest.length > recordCharactersMax && stray(rest.length);
      return end < 0 ? stray(rest.length) : take(end + 3);
    }
    const needed = Math.max(opens.length + 1, names.root.length + 4);
    if (rest.length < needed && !last) return false;
    if (rest.startsWith(opens) && isOpening(0)) return stepRecord(last);
    const rootEnd = new RegExp(`^</${names.root}\\s*>`).exec(rest);
    if (rootEnd !== null && state === "between") {
      frames.push({ kind: "end", line });
      state = "after";
      return take(rootEnd[0].length);
    }
    const next = rest.indexOf("<", 1);
    if (next < 0 && !last && rest.length < recordCharactersMax) return false;
    return stray(next < 0 ? rest.length : next);
  }

  function stepProlog(last: boolean): boolean {
    const root = new RegExp(`<${names.root}(?=[\\s/>])[^>]*>`).exec(rest);
    if (root === null) {
      if (!last && rest.length < prologCharactersMax) return false;
      frames.push({ kind: "prolog", text: drop(rest.length) });
      state = "after";
      return true;
    }
    frames.push({ kind: "prolog", text: drop(root.index + root[0].length) });
    state = root[0].endsWith("/>") ? "after" : "between";
    return true;
  }

  function stepRecord(last: boolean): boolean {
    const startLine = line;
    const end = rest.indexOf(closes);
    const next = nextOpening(opens.length);
    const broken = (count: number, because: string): true => {
      frames.push({ kind: "broken", opening: rest.slice(0, 400), line: startLine, because });
      drop(count);
      return true;
    };
    if (end >= 0 && (next < 0 || end < next)) {
      const text = drop(end + closes.length);
      if (text.length > recordCharactersMax) {
        frames.push({ kind: "broken", opening: text.slice(0, 400), line: startLine, because: tooLong });
      } else frames.push({ kind: "record", text, line: startLine });
      return true;
    }
    if (next >= 0) return broken(next, "has no end: the next record starts inside it");
    if (last) return broken(rest.length, "has no end: the file ends inside it");
    return rest.length > recordCharactersMax && broken(rest.length - opens.length, tooLong);
  }

  const tooLong = `is longer than ${recordCharactersMax} characters`;
  const take = (count: number): true => {
    drop(count);
    return true;
  };
  const stray = (count: number): true => {
    frames.push({ kind: "stray", line, text: rest.slice(0, 60) });
    return take(count);
  };
  const run = (last: boolean): Frame[] => {
    frames = [];
    while (rest !== "" && step(last));
    return frames;
  };

  return {
    push(text) {
      rest += text;
      return run(false);
    },
    finish() {
      const found = run(true);
      const whole: Reading<true> =
        state === "after"
          ? { kind: "read", value: true }
          : { kind: "refused", because: "the file ends before it is complete" };
      return { frames: found, whole };
    },
  };
}

/** Far more than any prolog; a document type of megabytes is not looked for its end. */
const prologCharactersMax = 64_000;
