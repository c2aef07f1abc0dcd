import type { Block, PlacedBlock } from "./blocks.ts";
import { hyphenatedWords, joinLines, type PdfLine, withoutRunningLines } from "./pdf-lines.ts";
import { tidyText } from "./tidy-text.ts";

export interface PdfText {
  readonly blocks: readonly PlacedBlock[];
  readonly notes: readonly string[];
}

/** Letters this much larger than most of the text are a heading. */
const headingFactor = 1.15;
const bullet = /^(?:[•■▪◾●◦‣○\uf0b7]|[-–*](?=\s))\s*/;

type Open = { text: string; from: number; to: number; lastY: number; isItem: boolean };

/**
 * Paragraphs, lists and headings of a PDF's lines, each with its pages. A PDF draws tables as loose words: which number belongs
 * to which header cannot be told, so lines of three or more columns are left out and their page is named.
 */
export function pdfBlocks(pages: readonly (readonly PdfLine[])[]): PdfText {
  const kept = withoutRunningLines(pages);
  const lines = kept.flat();
  const body = bodySize(lines);
  const hyphenated = hyphenatedWords(lines);
  const blocks: PlacedBlock[] = [];
  const tablePages = new Set<number>();
  let open: Open | undefined;

  const close = () => {
    const text = tidyText(open?.text ?? "");
    if (open !== undefined && text !== "") {
      const { from, to, isItem } = open;
      const last = blocks.at(-1);
      const item = { text, children: [] };
      if (isItem && last?.block.kind === "list") {
        blocks[blocks.length - 1] = {
          block: { kind: "list", items: [...last.block.items, item] },
          from: last.from,
          to,
        };
      } else {
        const block: Block = isItem ? { kind: "list", items: [item] } : { kind: "paragraph", text };
        blocks.push({ block, from, to });
      }
    }
    open = undefined;
  };

  lines.forEach((line, index) => {
    const { text, page, fontSize, y } = line;
    if (line.columns >= 3) {
      close();
      tablePages.add(page);
      return;
    }
    if (fontSize >= body * headingFactor && text.length <= 160 && /\p{L}/u.test(text)) {
      close();
      const last = blocks.at(-1);
      const level = fontSize >= body * 1.6 ? 1 : 2;
      // A heading over two lines is one heading.
      if (lines[index - 1]?.fontSize === fontSize && last?.block.kind === "heading" && last.from === page) {
        blocks[blocks.length - 1] = { ...last, block: { ...last.block, text: tidyText(`${last.block.text} ${text}`) } };
      } else blocks.push({ block: { kind: "heading", level, text: tidyText(text) }, from: page, to: page });
      return;
    }
    const isItem = bullet.test(text);
    const words = text.replace(bullet, "");
    const gap = open === undefined ? 0 : open.lastY - y;
    const farBelow = open !== undefined && open.to === page && (gap > fontSize * 1.9 || gap < -fontSize);
    // On a new page a paragraph goes on unless the last one had ended.
    const endedAbove = open !== undefined && open.to !== page && /[.!?:]["'”’)]*$/.test(open.text);
    if (open === undefined || isItem || farBelow || endedAbove) {
      close();
      open = { text: words, from: page, to: page, lastY: y, isItem };
      return;
    }
    open = { ...open, text: joinLines(open.text, words, hyphenated), to: page, lastY: y };
  });
  close();

  const notes = [...tablePages].map(
    (page) => `page ${page}: a table was left out; its cells cannot be told from their headers`,
  );
  return { blocks, notes };
}

/** The size most letters have. */
function bodySize(lines: readonly PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const { fontSize, text } of lines) letters.set(fontSize, (letters.get(fontSize) ?? 0) + text.length);
  return [...letters].sort(([, left], [, right]) => right - left)[0]?.[0] ?? 0;
}
