import type { Block } from "./blocks.ts";
import { type HtmlPage, readHtml } from "./html-blocks.ts";
import type { Reading } from "./read-bytes.ts";
import { refuseMarkup } from "./refuse-markup.ts";

/** Blocks of HTML that stands inside another format, with what was left out of it and matters. */
export interface HtmlFragment {
  readonly blocks: readonly Block[];
  readonly notes: readonly string[];
}

/** Every HTML goes through here: first whether it may be parsed at all, then the parser. */
export function readMarkup(html: string, nestingMax: number): Reading<HtmlPage> {
  const because = refuseMarkup(html, nestingMax);
  return because === undefined
    ? { kind: "read", value: readHtml(html) }
    : { kind: "refused", because: `its HTML ${because}` };
}

/** A field of a record: tags are optional in it. */
export function readFragment(html: string, nestingMax: number): Reading<HtmlFragment> {
  // Plain text is no HTML: "<5 mg" must not vanish as a tag that was never closed.
  if (!/<[a-z/!][^<]*>|&[a-z#]/i.test(html)) return { kind: "read", value: { blocks: linesOf(html), notes: [] } };
  return readMarkup(html, nestingMax);
}

const linesOf = (text: string): Block[] =>
  text
    .split(/\n\s*\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => ({ kind: "paragraph", text: line }));
