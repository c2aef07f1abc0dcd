import type { SectionKind } from "../passage.ts";
import type { ContentProblem } from "./problem.ts";
import { splitSentences } from "./split-sentences.ts";

const sectionKinds: readonly SectionKind[] = [
  "about",
  "self-care",
  "medicines",
  "caregivers",
  "prevention",
  "immediate",
  "urgent",
  "non-urgent",
];

export interface Sentence {
  readonly text: string;
  /** Line in the file on which the sentence's paragraph or list item starts. */
  readonly line: number;
}

export interface Section {
  readonly heading: string;
  readonly kind: SectionKind;
  /** Countries in which alone the section holds; empty where the topic's own jurisdiction applies. */
  readonly countries: readonly string[];
  readonly line: number;
  readonly sentences: readonly Sentence[];
}

interface Block {
  readonly form: "paragraph" | "item";
  readonly line: number;
  text: string;
}

interface OpenSection {
  readonly heading: string;
  readonly kind: SectionKind;
  /** Countries in which alone the section holds; empty where the topic's own jurisdiction applies. */
  readonly countries: readonly string[];
  readonly line: number;
  readonly blocks: Block[];
}

/** Reads the body after the front matter. `firstLine` is the line in the file of the body's first line. */
export function readSections(
  file: string,
  body: string,
  firstLine: number,
): { readonly sections: readonly Section[]; readonly problems: readonly ContentProblem[] } {
  const problems: ContentProblem[] = [];
  const sections: OpenSection[] = [];
  let open: OpenSection | undefined;
  // Under a heading that could not be read, lines are skipped: the heading itself is the one problem worth naming.
  let headingBroken = false;
  let block: Block | undefined;
  const blame = (line: number, problem: string) => problems.push({ file, line, problem, weight: "blocks" });

  body.split("\n").forEach((raw, index) => {
    const line = firstLine + index;
    const text = raw.trimEnd();
    if (text.trim() === "") {
      block = undefined;
      return;
    }
    if (/^#{1,6}(?:\s|$)/.test(text)) {
      block = undefined;
      open = readHeading(text, line, blame);
      headingBroken = open === undefined;
      if (open !== undefined) sections.push(open);
      return;
    }
    if (open === undefined) {
      if (!headingBroken) blame(line, "this line stands before the first section heading");
      return;
    }
    const item = /^- +(.*)$/.exec(text);
    if (item !== null) {
      block = { form: "item", line, text: item[1] ?? "" };
      open.blocks.push(block);
      return;
    }
    if (/^\s+[-*+] |^\s+\d+[.)] /.test(text)) {
      blame(line, "a list inside a list is not allowed");
      return;
    }
    if (/^[*+] |^\d+[.)] /.test(text)) {
      blame(line, 'a list item starts with "- "');
      return;
    }
    if (/^\s*\||^\s*(?:`{3}|>|-{3,}$|={3,}$)/.test(text)) {
      blame(line, "tables, quotes, rules and code blocks are not allowed");
      return;
    }
    if (block === undefined) {
      block = { form: "paragraph", line, text: text.trim() };
      open.blocks.push(block);
      return;
    }
    block.text += ` ${text.trim()}`;
  });

  return { sections: sections.map((section) => closeSection(section, blame)), problems };
}

function readHeading(text: string, line: number, blame: (line: number, problem: string) => void) {
  const heading = /^## +(\S.*?) +\{([a-z-]+)((?: [A-Z]{2})*)\}$/.exec(text);
  if (heading === null) {
    blame(
      line,
      "a section heading is written `## Heading as people ask {kind}`, or `{kind GB}` where it holds in one country only",
    );
    return undefined;
  }
  const [, words = "", kindWritten = "", countriesWritten = ""] = heading;
  const kind = sectionKinds.find((known) => known === kindWritten);
  if (kind === undefined) {
    blame(line, `"${kindWritten}" is not a section kind; use one of ${sectionKinds.join(", ")}`);
    return undefined;
  }
  const countries = countriesWritten.split(" ").filter((country) => country !== "");
  return { heading: words, kind, countries, line, blocks: [] };
}

function closeSection(section: OpenSection, blame: (line: number, problem: string) => void): Section {
  const { heading, kind, countries, line, blocks } = section;
  const first = blocks[0];
  if (first === undefined) blame(line, "this section has no sentence");
  const odd = blocks.find((block) => block.form !== first?.form);
  if (odd !== undefined) blame(odd.line, "a section is either paragraphs or one list, not both");
  const sentences = blocks.flatMap((block) => splitSentences(block.text).map((text) => ({ text, line: block.line })));
  return { heading, kind, countries, line, sentences };
}
