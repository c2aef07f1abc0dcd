import type { SectionKind } from "../passage.ts";
import { type Block, type CardLevel, cardLevelNamed, moreUrgent, withoutPlace } from "./blocks.ts";
import { readFragment } from "./html-fragment.ts";
import type { ImportedSection, ImportLocation } from "./importer.ts";
import { fieldOf, isJsonObject, type JsonObject, objectsOf, textOf } from "./json-records.ts";
import type { Reading } from "./read-bytes.ts";
import { cardSection, kindOfHeading, sectionFrom, sectionsOf } from "./sections.ts";
import { tidyText, wordCount } from "./tidy-text.ts";

export interface NhsSections {
  readonly sections: readonly ImportedSection[];
  readonly notes: readonly string[];
}

interface Request {
  readonly title: string;
  readonly loc: ImportLocation;
  readonly nestingMax: number;
}

/** Health aspects that say what a part is about; any other, known or new, is decided by the part's heading. */
const kindOfAspect: Readonly<Record<string, SectionKind>> = {
  SelfCare: "self-care",
  Prevention: "prevention",
  UsageOrSchedule: "medicines",
  SideEffects: "medicines",
  Interactions: "medicines",
  Contraindications: "medicines",
  Ingredients: "medicines",
};

/** Emergency aspects are as good as a care card: what stands under them is never milder than that. */
const levelOfAspect: Readonly<Record<string, CardLevel>> = {
  MedicalHelpEmergency: "immediate",
  MedicalHelpUrgent: "urgent",
  MedicalHelpNonurgent: "non-urgent",
};

/** Elements that lead elsewhere and hold no guidance of their own, by name and by the number some pages send instead. */
const navigation =
  /^(?:find a service|toptasks|canonicallinks|keylinks|link|relatedlinks|conditiongroup|2|23|24|25|26|27)$/i;

/**
 * Every text of a page once: `hasPart` and `modules` (parts by health aspect), then `mainEntityOfPage` (the page as laid out),
 * which says much of it again and repeats each section as an identical `hasPart`. A care card without words or without its
 * instruction breaks the page: better no page than one whose emergency advice is gone.
 */
export function readNhsSections(page: JsonObject, request: Request): Reading<NhsSections> {
  const sections: ImportedSection[] = [];
  const notes: string[] = [];
  const said = new Set<string>();
  const add = (section: ImportedSection | undefined) => {
    if (section === undefined) return;
    const key = keyOf(section);
    if (said.has(key)) return;
    said.add(key);
    sections.push(section);
  };
  try {
    for (const [field, parts] of partsOf(page)) {
      for (const part of parts) readPart(part, { ...request, loc: { ...request.loc, field } }, notes).forEach(add);
    }
  } catch (error) {
    if (error instanceof BrokenPage) return { kind: "refused", because: error.message };
    throw error;
  }
  return { kind: "read", value: { sections: withoutRepeats(sections), notes } };
}

/** Ends the reading of one page from the depth of its parts. */
class BrokenPage extends Error {}

const partsOf = (page: JsonObject): readonly (readonly [string, readonly JsonObject[]])[] =>
  ["hasPart", "modules", "mainEntityOfPage"].map((field) => [field, objectsOf(page, field)]);

/** The words and the level: the same card under two headings is one card. */
const keyOf = ({ careLevel, instruction = "", sentences }: ImportedSection): string =>
  [careLevel, instruction, ...sentences].join("\n").toLowerCase();

/** A section whose every sentence another section of the same level says as well adds nothing. */
function withoutRepeats(sections: readonly ImportedSection[]): ImportedSection[] {
  const has = ({ careLevel, instruction, sentences }: ImportedSection, smaller: ImportedSection) =>
    careLevel === smaller.careLevel &&
    instruction === smaller.instruction &&
    sentences.length > smaller.sentences.length &&
    smaller.sentences.every((sentence) => sentences.includes(sentence));
  return sections.filter((section) => !sections.some((other) => has(other, section)));
}

function readPart(part: JsonObject, request: Request, notes: string[]): ImportedSection[] {
  const aspect = /\/([A-Za-z]+)HealthAspect$/.exec(textOf(part, "hasHealthAspect"))?.[1] ?? "";
  const heading = tidyText(textOf(part, "headline")) || request.title;
  const level = Object.hasOwn(levelOfAspect, aspect) ? levelOfAspect[aspect] : undefined;
  const kind = Object.hasOwn(kindOfAspect, aspect) ? kindOfAspect[aspect] : undefined;
  const own = objectsOf(part, "mainEntityOfPage");
  // The two lists of a section are the same; where a publisher sends only one, that one is read.
  const elements = own.length > 0 ? own : objectsOf(part, "hasPart");
  const context = { ...request, heading, level, kind, notes };
  const isElement = elements.length === 0;
  return isElement ? readElement(part, context) : elements.flatMap((element) => readElement(element, context));
}

interface Context extends Request {
  readonly heading: string;
  readonly level: CardLevel | undefined;
  readonly kind: SectionKind | undefined;
  readonly notes: string[];
}

function readElement(element: JsonObject, context: Context): ImportedSection[] {
  const { loc, notes } = context;
  const identifier = textOf(element, "identifier") || String(fieldOf(element, "identifier") ?? "");
  const name = textOf(element, "name");
  const isPart = objectsOf(element, "hasPart").length > 0 || objectsOf(element, "mainEntityOfPage").length > 0;
  if (isPart) return readPart(element, context, notes);
  const card = moreUrgent(cardLevelNamed(identifier), cardLevelNamed(name.toLowerCase()));
  if (card === undefined && (navigation.test(name.trim()) || (name === "" && navigation.test(identifier)))) return [];

  const blocks = htmlOf(element).flatMap((html) => readHtmlField(html, context));
  const question = textOf(element, "@type") === "Question" ? name : "";
  const headline = tidyText(textOf(element, "headline") || question);
  if (card !== undefined) return [readCard(card, headline, blocks, context)];
  const opening: readonly Block[] = headline === "" ? [] : [{ kind: "heading", level: 3, text: headline }];
  if (context.level !== undefined) {
    const body = { kind: "card", level: context.level, blocks: [...opening, ...blocks] } as const;
    const section = cardSection(body, context.heading, loc);
    return section === undefined ? [] : [section];
  }
  const kindOf = (heading: string) => context.kind ?? kindOfHeading(heading);
  const above: Block = { kind: "heading", level: 2, text: context.heading };
  // Headings inside an element stand below its section's, whatever level they were written with.
  const below = blocks.map((block) =>
    block.kind === "heading" ? { ...block, level: Math.max(block.level, 3) } : block,
  );
  const placed = [above, ...opening, ...below].map(withoutPlace);
  return sectionsOf(placed, { title: context.title, loc, kindOf });
}

function readCard(level: CardLevel, headline: string, blocks: readonly Block[], context: Context): ImportedSection {
  const inside = blocks.find((block) => block.kind === "heading");
  const words = blocks.filter((block) => block !== inside || headline !== "");
  const heading = headline || inside?.text || (context.heading === context.title ? "" : context.heading);
  if (heading === "") throw new BrokenPage(`has a care card (${level}) that does not say what to do`);
  const section = sectionFrom(words, { heading, kind: level, careLevel: level, loc: context.loc });
  if (section === undefined) throw new BrokenPage(`has a care card (${level}) without words`);
  if (context.level !== undefined && context.level !== level) {
    context.notes.push(`has a care card (${level}) under a part marked ${context.level}; the card's own mark was kept`);
  }
  return section;
}

/** The HTML of an element: its text, a table's or an answer's entities, and a question before its answer. */
function htmlOf(element: JsonObject): string[] {
  const own = textOf(element, "text") || textOf(element, "description");
  const inner = ["mainEntity", "acceptedAnswer"].flatMap((name) => {
    const value = fieldOf(element, name);
    return (Array.isArray(value) ? value : [value]).flatMap((item): string[] => {
      if (typeof item === "string") return [item];
      return isJsonObject(item) ? htmlOf(item) : [];
    });
  });
  return [own, ...inner].filter((html) => wordCount(html) > 0);
}

function readHtmlField(html: string, { nestingMax, notes }: Context): readonly Block[] {
  const fragment = readFragment(html, nestingMax);
  if (fragment.kind === "refused") throw new BrokenPage(fragment.because);
  notes.push(...fragment.value.notes);
  return fragment.value.blocks;
}
