import type { ListItem, PlacedBlock } from "./blocks.ts";
import { plainText } from "./html-blocks.ts";
import { readFragment } from "./html-fragment.ts";
import type { Reading } from "./read-bytes.ts";

interface OpenItem {
  text: string;
  readonly indent: number;
  readonly children: OpenItem[];
}

/** Blocks of a Markdown body with the lines they stand on. `firstLine` is the file's line of the body's first. */
export function markdownBlocks(body: string, firstLine: number, nestingMax: number): Reading<readonly PlacedBlock[]> {
  // Programs and comments span lines; they go before anything is read, their lines stay so that places still hold.
  const source = body.replace(/<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, (gone) =>
    gone.replace(/[^\n]+/g, " "),
  );
  const lines = source.split("\n");
  const placed: PlacedBlock[] = [];
  let broken: string | undefined;
  let paragraph: { text: string; from: number; to: number } | undefined;
  let list: { items: OpenItem[]; from: number; to: number } | undefined;

  const inline = (text: string): string => {
    const read = readFragment(markedHtml(text), nestingMax);
    if (read.kind === "refused") broken ??= read.because;
    return read.kind === "refused" ? "" : plainText(read.value.blocks);
  };
  const itemOf = ({ text, children }: OpenItem): ListItem => ({ text: inline(text), children: children.map(itemOf) });
  const close = () => {
    if (paragraph !== undefined) {
      const text = inline(paragraph.text);
      if (text !== "") placed.push({ block: { kind: "paragraph", text }, from: paragraph.from, to: paragraph.to });
    }
    if (list !== undefined) {
      const items = list.items.map(itemOf);
      placed.push({ block: { kind: "list", items }, from: list.from, to: list.to });
    }
    paragraph = undefined;
    list = undefined;
  };
  const addHeading = (level: number, words: string, line: number) => {
    const mark = /\s*\{([a-z-]+)\}\s*$/.exec(words);
    const text = inline(mark === null ? words : words.slice(0, mark.index));
    if (text === "") return;
    const block = { kind: "heading", level, text, ...(mark?.[1] === undefined ? {} : { mark: mark[1] }) } as const;
    placed.push({ block, from: line, to: line });
  };

  for (let index = 0; index < lines.length; index += 1) {
    const line = firstLine + index;
    const raw = (lines[index] ?? "").replace(/\t/g, "    ").replace(/^ {0,3}(?:> ?)+/, "");
    const text = raw.trim();
    if (text === "" || /^(?:`{3,}|~{3,})/.test(text)) {
      if (list === undefined || !/^\s/.test(lines[index + 1] ?? "")) close();
      continue;
    }
    const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(text);
    if (heading !== null) {
      close();
      addHeading(heading[1]?.length ?? 1, heading[2] ?? "", line);
      continue;
    }
    if (paragraph !== undefined && paragraph.from === paragraph.to && /^(?:=+|-+)$/.test(text)) {
      const words = paragraph.text;
      paragraph = undefined;
      addHeading(text.startsWith("=") ? 1 : 2, words, line - 1);
      continue;
    }
    if (/^(?:[-*_]\s*){3,}$/.test(text)) {
      close();
      continue;
    }
    const table = tableAt(lines, index);
    if (table !== undefined) {
      close();
      const read = readFragment(table.html, nestingMax);
      if (read.kind === "refused") return read;
      placed.push(...read.value.blocks.map((block) => ({ block, from: line, to: line + table.lines - 1 })));
      index += table.lines - 1;
      continue;
    }
    const item = /^(\s*)(?:[-*+]|\d{1,9}[.)])\s+(.*)$/.exec(raw);
    if (item !== null) {
      const open: OpenItem = { text: item[2] ?? "", indent: item[1]?.length ?? 0, children: [] };
      if (list === undefined) {
        close();
        list = { items: [], from: line, to: line };
      }
      siblingsFor(list.items, open.indent).push(open);
      list.to = line;
      continue;
    }
    if (list !== undefined && (/^\s{2,}/.test(raw) || (lines[index - 1] ?? "").trim() !== "")) {
      const last = lastOf(list.items);
      if (last !== undefined) last.text += ` ${text}`;
      list.to = line;
      continue;
    }
    if (list !== undefined) close();
    // Two spaces at the end of a line are Markdown's line break: the lines are kept apart.
    const breaks = / {2,}$|\\$/.test(lines[index - 1] ?? "");
    if (paragraph === undefined || breaks) {
      close();
      paragraph = { text, from: line, to: line };
    } else paragraph = { text: `${paragraph.text} ${text}`, from: paragraph.from, to: line };
  }
  close();
  return broken === undefined ? { kind: "read", value: placed } : { kind: "refused", because: broken };
}

/** The list that an item of this indent belongs to. */
function siblingsFor(items: OpenItem[], indent: number): OpenItem[] {
  let siblings = items;
  for (let last = siblings.at(-1); last !== undefined && indent > last.indent + 1; last = siblings.at(-1)) {
    siblings = last.children;
  }
  return siblings;
}

function lastOf(items: readonly OpenItem[]): OpenItem | undefined {
  let last = items.at(-1);
  while (last !== undefined && last.children.length > 0) last = last.children.at(-1);
  return last;
}

/** Markdown's marks inside a line, taken away or turned into the HTML they stand for; `<5 mg` is words, not a tag. */
function markedHtml(text: string): string {
  return text
    .replace(/!\[[^\]]*\]\([^)]*\)/g, " ")
    .replace(/\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])/g, "$1")
    .replace(/<https?:[^>\s]*>/g, " ")
    .replace(/~~[^~]*~~/g, " ")
    .replace(/(\*\*|__)(?=\S)(.*?\S)\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*]*\S)\*(?![\p{L}\p{N}*])/gu, "$1")
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_]*\S)_(?![\p{L}\p{N}_])/gu, "$1")
    .replace(/`([^`]*)`/g, "$1")
    .replace(/\\([\\`*_{}[\]()#+\-.!<>|])/g, "$1")
    .replace(/<(?!\/?[a-z][^<>]*>)/gi, "&lt;");
}

/** A pipe table that starts at this line, as HTML: one reader of tables, one rule about headers. */
function tableAt(lines: readonly string[], at: number): { html: string; lines: number } | undefined {
  const rule = lines[at + 1]?.trim() ?? "";
  if (!(lines[at] ?? "").includes("|") || !rule.includes("-") || !/^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/.test(rule))
    return undefined;
  let end = at + 2;
  while (end < lines.length && (lines[end] ?? "").includes("|")) end += 1;
  const row = (line: string, cell: "th" | "td") => {
    const cells = line
      .trim()
      .replace(/^\||\|$/g, "")
      .split(/(?<!\\)\|/);
    return `<tr>${cells.map((words) => `<${cell}>${markedHtml(words.trim())}</${cell}>`).join("")}</tr>`;
  };
  const body = lines.slice(at + 2, end).map((line) => row(line, "td"));
  return {
    html: `<table><thead>${row(lines[at] ?? "", "th")}</thead><tbody>${body.join("")}</tbody></table>`,
    lines: end - at,
  };
}
