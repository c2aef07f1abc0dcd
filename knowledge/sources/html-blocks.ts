import { type CheerioAPI, load } from "cheerio";
import type { Block, CardLevel, ListItem } from "./blocks.ts";
import { tableBlock } from "./html-table.ts";
import { tidyText } from "./tidy-text.ts";

type HtmlParent = ReturnType<CheerioAPI["root"]>[number];
export type HtmlNode = HtmlParent["children"][number];
export type HtmlElement = Extract<HtmlNode, { attribs: unknown }>;

/** A readable page: its blocks in order, and what it says of itself. `notes` name what was left out and matters. */
export interface HtmlPage {
  readonly blocks: readonly Block[];
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly canonical: string | undefined;
  readonly notes: readonly string[];
}

/** Never guidance: programs, controls, and what surrounds a page. Struck-out text is what the publisher took back. */
const dropped = new Set(
  "script style noscript template head title link meta nav footer aside form button input select textarea option label iframe frame object embed applet svg math canvas audio video picture img map dialog del s strike rp rt".split(
    " ",
  ),
);
const ownLine = new Set(
  "html body main article section header div p blockquote pre address figure figcaption details summary fieldset center hgroup caption tr td th tbody thead tfoot li dd dt br hr".split(
    " ",
  ),
);

/** Reads a page or a fragment. The text must have passed `refuseMarkup`: the parser's time grows with the square of depth. */
export function readHtml(html: string): HtmlPage {
  const $ = load(html);
  const notes: string[] = [];
  const main = $("main, [role=main]").first();
  const whole = main.length > 0 ? main : $("article").length === 1 ? $("article").first() : $("body");
  // Without a main part the page's own header is a banner; inside one it may hold the title.
  if (main.length === 0) $("body > header").has("nav, form").remove();
  const h1 = $("h1").first().text();
  return {
    blocks: blocksOf(whole.toArray().filter(isNode), notes),
    title: tidyText(h1 || $("title").first().text()) || undefined,
    language: $("html").attr("lang"),
    canonical: $("link[rel=canonical]").attr("href"),
    notes,
  };
}

const isNode = (value: unknown): value is HtmlNode => typeof value === "object" && value !== null && "parent" in value;

export const isElement = (node: HtmlNode): node is HtmlElement => "attribs" in node;

/** Blocks of these nodes, in order. Never throws over what the markup is. */
export function blocksOf(nodes: readonly HtmlNode[], notes: string[]): Block[] {
  const blocks: Block[] = [];
  let line = "";
  const endLine = () => {
    const text = tidyText(line);
    line = "";
    if (text !== "") blocks.push({ kind: "paragraph", text });
  };
  const visit = (node: HtmlNode): void => {
    if (!isElement(node)) {
      if (String(node.type) === "text" && "data" in node) line += node.data;
      else if ("children" in node) node.children.forEach(visit);
      return;
    }
    if (dropped.has(node.name) || isHidden(node)) {
      line += " ";
      return;
    }
    if (node.name === "sup" || node.name === "sub") {
      line += raised(plainText(blocksOf(node.children, notes)), node.name);
      return;
    }
    const own = ownBlocks(node, notes);
    if (own !== undefined) {
      endLine();
      blocks.push(...own);
      return;
    }
    const isOwnLine = ownLine.has(node.name);
    if (isOwnLine) endLine();
    node.children.forEach(visit);
    if (isOwnLine) endLine();
  };
  nodes.forEach(visit);
  endLine();
  return blocks;
}

/** The block an element is by itself (none when it is empty), or undefined when it only holds others. */
function ownBlocks(node: HtmlElement, notes: string[]): readonly Block[] | undefined {
  const level = cardLevelOf(node);
  if (level !== undefined) return [{ kind: "card", level, blocks: blocksOf(node.children, notes) }];
  const some = (block: Block | undefined) => (block === undefined ? [] : [block]);
  switch (node.name) {
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6": {
      const text = plainText(blocksOf(node.children, notes));
      return some(text === "" ? undefined : { kind: "heading", level: Number(node.name[1]), text });
    }
    case "ul":
    case "ol":
    case "menu":
      return some(listOf(node, notes));
    case "dl":
      return some(definitionsOf(node, notes));
    case "table":
      return some(tableBlock(node, notes));
    default:
      return undefined;
  }
}

/** What a browser would not show. Words hidden from people are not guidance, and may be orders to a model. */
function isHidden({ attribs }: HtmlElement): boolean {
  if ("hidden" in attribs || attribs["aria-hidden"] === "true") return true;
  const style = (attribs["style"] ?? "").toLowerCase();
  return /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?![.\d]*[1-9])|opacity\s*:\s*0(?![.\d]*[1-9])/.test(
    style,
  );
}

/** A care card on a page of the NHS design system: `nhsuk-care-card--immediate`, `--urgent`, `--non-urgent`. */
const cardLevelOf = ({ attribs }: HtmlElement): CardLevel | undefined => {
  const found = /(?:^|\s)(?:nhsuk-)?care-card--(immediate|urgent|emergency|non-urgent)(?=\s|$)/.exec(
    attribs["class"] ?? "",
  );
  if (found === null) return undefined;
  return found[1] === "urgent" || found[1] === "non-urgent" ? found[1] : "immediate";
};

/** All words of these blocks on one line. */
export function plainText(blocks: readonly Block[]): string {
  const itemText = ({ text, children }: ListItem): string => [text, ...children.map(itemText)].join(" ");
  return tidyText(
    blocks
      .map((block): string => {
        if (block.kind === "list") return block.items.map(itemText).join(" ");
        if (block.kind === "rows") return block.rows.join(" ");
        return block.kind === "card" ? plainText(block.blocks) : block.text;
      })
      .join(" "),
  );
}

function listOf(list: HtmlElement, notes: string[]): Block | undefined {
  const items = list.children.flatMap((child): ListItem[] => {
    if (!isElement(child) || child.name !== "li") return partsOf(blocksOf([child], notes));
    return isHidden(child) ? [] : itemsOf(blocksOf(child.children, notes));
  });
  return items.length === 0 ? undefined : { kind: "list", items };
}

/** A list item: the words before a list inside it introduce that list; words after it are an item of their own. */
function itemsOf(blocks: readonly Block[]): ListItem[] {
  const inner = blocks.findIndex(({ kind }) => kind === "list" || kind === "rows" || kind === "card");
  if (inner < 0) return partsOf([{ kind: "paragraph", text: plainText(blocks) }]);
  return [{ text: plainText(blocks.slice(0, inner)), children: partsOf(blocks.slice(inner)) }];
}

const partsOf = (blocks: readonly Block[]): ListItem[] =>
  blocks.flatMap((block): readonly ListItem[] => {
    if (block.kind === "list") return block.items;
    if (block.kind === "rows") return block.rows.map((text) => ({ text, children: [] }));
    const text = plainText([block]);
    return text === "" ? [] : [{ text, children: [] }];
  });

/** `dt` introduces the `dd` that follow it. */
function definitionsOf(list: HtmlElement, notes: string[]): Block | undefined {
  const items: { text: string; children: ListItem[] }[] = [];
  const parts = list.children
    .filter(isElement)
    .flatMap((child) => (child.name === "div" ? child.children.filter(isElement) : [child]));
  for (const part of parts) {
    if (dropped.has(part.name) || isHidden(part)) continue;
    const blocks = blocksOf(part.children, notes);
    const open = items.at(-1);
    if (part.name === "dd" && open !== undefined) open.children.push(...partsOf(blocks));
    else if (plainText(blocks) !== "") items.push({ text: plainText(blocks), children: [] });
  }
  return items.length === 0 ? undefined : { kind: "list", items };
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const subscripts = "₀₁₂₃₄₅₆₇₈₉";

/** `10<sup>9</sup>` must not become 109. */
function raised(text: string, name: "sup" | "sub"): string {
  if (/^[-−+]?\d+$/.test(text)) {
    const digits = name === "sup" ? superscripts : subscripts;
    const [minus, plus] = name === "sup" ? ["⁻", "⁺"] : ["₋", "₊"];
    return text
      .replace(/\d/g, (digit) => digits[Number(digit)] ?? digit)
      .replace(/[-−]/, minus)
      .replace("+", plus);
  }
  return name === "sup" && /\d/.test(text) ? `^${text}` : text;
}
