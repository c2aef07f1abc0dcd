import type { Block } from "./blocks.ts";
import { plainText } from "./html-blocks.ts";
import { readFragment } from "./html-fragment.ts";
import type { ImportedSection, ImportLocation } from "./importer.ts";
import { type JsonObject, textsOf } from "./json-records.ts";
import { type LabelField, labelFields } from "./openfda-fields.ts";
import type { Reading } from "./read-bytes.ts";
import { sectionFrom } from "./sections.ts";
import { tidyText } from "./tidy-text.ts";

export interface LabelSections {
  readonly sections: readonly ImportedSection[];
  readonly mustSay: readonly ImportedSection[];
  readonly notes: readonly string[];
}

/** Overdose advice of a label for lay people: "get medical help or contact a Poison Control Center right away". */
const actNow = /poison control|medical help|right away|immediately|911/i;

/** The sections of one label in the order of `labelFields`. A table's twin field follows its section, every cell with its header. */
export function readLabelSections(
  label: JsonObject,
  about: { loc: ImportLocation; isForLayPeople: boolean; nestingMax: number },
): Reading<LabelSections> {
  const { loc, isForLayPeople, nestingMax } = about;
  const sections: ImportedSection[] = [];
  const mustSay: ImportedSection[] = [];
  const notes: string[] = [];
  for (const known of labelFields) {
    const { field, mustSay: isMustSay } = known;
    const words: string[] = [];
    for (const text of textsOf(label, field)) {
      const plain = withoutMarkup(text, nestingMax);
      if (plain.kind === "refused") return plain;
      if (plain.value !== "") words.push(plain.value);
    }
    const isOverdose = field === "overdosage" || field === "keep_out_of_reach_of_children";
    const isImmediate = isForLayPeople && isOverdose && words.some((text) => actNow.test(text));
    const facts = isImmediate ? ({ ...known, kind: "immediate", careLevel: "immediate" } as const) : known;
    const section = labelSection(words.flatMap(textBlocks), facts, { ...loc, field });
    if (section !== undefined) {
      sections.push(section);
      if (isMustSay === true) mustSay.push(section);
    }
    const tables = textsOf(label, `${field}_table`);
    for (const html of tables) {
      const fragment = readFragment(html, nestingMax);
      if (fragment.kind === "refused") return fragment;
      notes.push(...fragment.value.notes.map((note) => `${field}_table: ${note}`));
      const rows = fragment.value.blocks.filter(({ kind }) => kind === "rows");
      const { heading } = known;
      const table = sectionFrom(rows, {
        heading,
        kind: known.kind,
        careLevel: "none",
        loc: { ...loc, field: `${field}_table` },
      });
      if (table !== undefined) sections.push(table);
    }
  }
  return { kind: "read", value: { sections, mustSay, notes } };
}

/** A section is plain text, in which "<5 mg" is words; where it does hold markup, programs and tags are taken out. */
function withoutMarkup(text: string, nestingMax: number): Reading<string> {
  if (!/<\/[a-z][^<>]*>|<script/i.test(text)) return { kind: "read", value: tidyText(text) };
  const fragment = readFragment(text, nestingMax);
  return fragment.kind === "refused" ? fragment : { kind: "read", value: plainText(fragment.value.blocks) };
}

/** A label's bullets are signs inside one long line: what stands before the first introduces the rest. */
function textBlocks(text: string): Block[] {
  const [opening = "", ...items] = text.split(/\s*[•■▪◾●◦‣]\s*/).map((part) => part.trim());
  const paragraph: readonly Block[] = opening === "" ? [] : [{ kind: "paragraph", text: opening }];
  const said = items.filter((item) => item !== "");
  if (said.length === 0) return [...paragraph];
  return [...paragraph, { kind: "list", items: said.map((item) => ({ text: item, children: [] })) }];
}

function labelSection(blocks: readonly Block[], known: LabelField, loc: ImportLocation): ImportedSection | undefined {
  const { heading, kind, careLevel, needsHeading } = known;
  // Read as a plain section first: a list then takes its lead from the label's own words, or from the heading.
  const section = sectionFrom(blocks, { heading, kind, careLevel: "none", loc });
  if (section === undefined) return undefined;
  const sentences = needsHeading === true ? headed(section.sentences, heading) : section.sentences;
  return { ...section, careLevel, isCareCard: careLevel !== "none", sentences };
}

/** The heading goes before the first sentence when the label's own words do not begin with it. */
function headed(sentences: readonly string[], heading: string): readonly string[] {
  const [first = "", ...rest] = sentences;
  const [opening = ""] = heading.split(":");
  const starts = opening.toLowerCase().split(" ").slice(0, 2).join(" ");
  // Labels number their sections and repeat headings ("Warnings Do not use if"): near the start is as good as at it.
  const at = first.toLowerCase().indexOf(starts);
  return at >= 0 && at <= headingAtMax ? sentences : [`${opening}: ${first}`, ...rest];
}

const headingAtMax = 20;
