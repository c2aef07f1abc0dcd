import type { CareLevel, SectionKind } from "../passage.ts";
import type { Block, PlacedBlock } from "./blocks.ts";
import { cardLevelNamed } from "./blocks.ts";
import type { ImportedSection, ImportLocation } from "./importer.ts";
import { sentencesOf, withLead } from "./sentences.ts";
import { tidyText } from "./tidy-text.ts";

/** Heading words that name a kind. They never name a care level: that only a publisher's own mark does. */
const kindWords: readonly (readonly [SectionKind, RegExp])[] = [
  ["prevention", /\bprevent|\bavoid getting\b|\breduce (?:your|the) risk|\bprevenir|\bprevenci[oó]n|\bevitar/i],
  ["caregivers", /\bcar(?:er|egiver)s?\b|\blook(?:ing)? after someone|\bcuidador/i],
  ["self-care", /\bat home\b|\byourself\b|\bself[- ]care|\bthings you can do|\ben casa\b|\bautocuidado/i],
  [
    "medicines",
    /\bmedicines?\b|\bmedications?\b|\bdos(?:e|es|age|ing)\b|\bhow (?:and when )?to take|\bmedicamentos?\b|\bdosis\b/i,
  ],
];

export const kindOfHeading = (heading: string): SectionKind =>
  kindWords.find(([, words]) => words.test(heading))?.[0] ?? "about";

export interface SectionRequest {
  /** Heading of what stands before the first heading. */
  readonly title: string;
  readonly loc: ImportLocation;
  /** What `from` and `to` of the blocks count. */
  readonly places?: "lines" | "pages";
  readonly kindOf?: (heading: string) => SectionKind;
}

/**
 * Divides a page at its headings and care cards. A care card is a section of its own, so nothing later can join or cut it
 * with its neighbours. A heading below another keeps the one above it: "Dosage: Children", not "Children".
 */
export function sectionsOf(blocks: readonly PlacedBlock[], request: SectionRequest): ImportedSection[] {
  const { title, loc, places, kindOf = kindOfHeading } = request;
  const sections: ImportedSection[] = [];
  let path: { readonly level: number; readonly text: string }[] = [];
  let mark: string | undefined;
  let open: PlacedBlock[] = [];

  const headingNow = () => path.reduce((above, { text }) => withLead(above.replace(/:$/, ""), text), "") || title;
  const placeOf = (placed: readonly PlacedBlock[]): ImportLocation => {
    const [first, last] = [placed[0], placed.at(-1)];
    if (places === undefined || first === undefined || last === undefined) return loc;
    return { ...loc, [places]: { from: first.from, to: last.to } };
  };
  const close = () => {
    const marked = cardLevelNamed(mark);
    const heading = headingNow();
    if (open.length > 0) {
      const inner = open.map(({ block }) => block);
      const section = sectionFrom(inner, {
        heading,
        kind: marked ?? kindMarked(mark) ?? kindOf(heading),
        careLevel: marked ?? "none",
        loc: placeOf(open),
      });
      if (section !== undefined) sections.push(section);
    }
    open = [];
  };

  for (const placed of blocks) {
    const { block } = placed;
    if (block.kind === "heading") {
      close();
      // The page's own title heads the page, not a section of it.
      path = [
        ...path.filter(({ level }) => level < block.level && level > 1),
        { level: block.level, text: block.text },
      ];
      mark = block.mark;
      continue;
    }
    if (block.kind === "card") {
      close();
      const section = cardSection(block, headingNow(), placeOf([placed]));
      if (section !== undefined) sections.push(section);
      continue;
    }
    open.push(placed);
  }
  close();
  return sections;
}

/** A care card as its own section; its first heading is its instruction. Undefined when the card says nothing. */
export function cardSection(
  { level, blocks }: Extract<Block, { kind: "card" }>,
  headingAbove: string,
  loc: ImportLocation,
): ImportedSection | undefined {
  const at = blocks.findIndex((block) => block.kind === "heading");
  const own = blocks[at];
  const heading = own?.kind === "heading" ? own.text : headingAbove;
  const inner = blocks.filter((_, index) => index !== at);
  return sectionFrom(inner, { heading, kind: level, careLevel: level, loc });
}

export function sectionFrom(
  blocks: readonly Block[],
  facts: { heading: string; kind: SectionKind; careLevel: CareLevel; loc: ImportLocation },
): ImportedSection | undefined {
  const heading = tidyText(facts.heading);
  const isCareCard = facts.careLevel !== "none";
  const said = sentencesOf(blocks, { heading, isCareCard });
  const sentences = said.sentences.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  if (sentences.length === 0) return undefined;
  const { instruction } = said;
  return { ...facts, heading, isCareCard, sentences, ...(instruction === undefined ? {} : { instruction }) };
}

const kindsMarkable: readonly SectionKind[] = ["about", "self-care", "medicines", "caregivers", "prevention"];
const kindMarked = (mark: string | undefined): SectionKind | undefined => kindsMarkable.find((kind) => kind === mark);
