/** One piece of text as the PDF draws it. */
export interface PdfItem {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
  readonly hasEOL: boolean;
}

export interface PdfLine {
  readonly page: number;
  readonly text: string;
  readonly fontSize: number;
  readonly y: number;
  /** Parts of the line with a wide gap between them: three or more are columns of a table. */
  readonly columns: number;
}

/** The lines of one page in the order the file draws them, which is the reading order of all but odd files. */
export function linesOfPage(items: readonly PdfItem[], page: number): PdfLine[] {
  const lines: PdfLine[] = [];
  let open: PdfItem[] = [];
  const close = () => {
    const line = lineOf(open, page);
    if (line !== undefined) lines.push(line);
    open = [];
  };
  for (const item of items) {
    const last = open.at(-1);
    // A new height is a new line even where the file does not mark the end of the last one.
    if (last !== undefined && item.str.trim() !== "" && Math.abs(item.y - last.y) > Math.max(2, last.fontSize * 0.6))
      close();
    if (item.str !== "") open.push(item);
    if (item.hasEOL) close();
  }
  close();
  return lines;
}

function lineOf(items: readonly PdfItem[], page: number): PdfLine | undefined {
  let text = "";
  let columns = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const { str, x, width, fontSize } of items) {
    if (str.trim() === "") {
      text += " ";
      continue;
    }
    const gap = x - end;
    if (gap > fontSize * 2) columns += 1;
    text += gap > fontSize * 0.2 && text !== "" ? ` ${str}` : str;
    end = x + width;
  }
  const first = items.find(({ str }) => str.trim() !== "");
  if (first === undefined) return undefined;
  const fontSize = Math.max(...items.filter(({ str }) => str.trim() !== "").map((item) => item.fontSize));
  return { page, text: text.replace(/\s+/g, " ").trim(), fontSize, y: first.y, columns };
}

/**
 * Lines without those that stand at the top or bottom of most pages (running titles, page numbers): read in place they would
 * stand in the middle of a sentence. Only in files of three pages or more, where "most" means something.
 */
export function withoutRunningLines(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const keyOf = ({ text }: PdfLine) => text.replace(/\d+/g, "#").toLowerCase();
  const edgesOf = (lines: readonly PdfLine[]) => [lines[0], lines.at(-1)].filter((line) => line !== undefined);
  const filled = pages.filter((lines) => lines.length > 0);
  const seen = new Map<string, number>();
  for (const lines of filled) {
    for (const key of new Set(edgesOf(lines).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const isRunning = (line: PdfLine) => filled.length >= 3 && (seen.get(keyOf(line)) ?? 0) >= filled.length * 0.6;
  return pages.map((lines) => {
    const edges = edgesOf(lines).filter(isRunning);
    return lines.filter((line) => !edges.includes(line));
  });
}

const keepsHyphen = /(?:^|\s)(?:self|non|well|co|pre|post|anti|over|under|long|short|high|low|semi|multi|\p{L})-$/iu;

/**
 * Joins a line to the one before it. A hyphen at the end is the typesetter's, and goes, when both sides are letters and small;
 * it is the word's own, and stays, when the text writes the word with it elsewhere or its first part asks for one ("self-").
 */
export function joinLines(above: string, below: string, hyphenated: ReadonlySet<string>): string {
  const cut = /\p{L}-$/u.test(above) && /^\p{Ll}/u.test(below);
  if (!cut) return /\S[-–/]$/.test(above) && /^[\p{L}\p{N}]/u.test(below) ? above + below : `${above} ${below}`;
  const [start = ""] = /\S+-$/.exec(above) ?? [];
  const [rest = ""] = /^[\p{L}-]+/u.exec(below) ?? [];
  const isOwn = keepsHyphen.test(above) || hyphenated.has((start + rest).toLowerCase());
  return isOwn ? above + below : above.slice(0, -1) + below;
}

/** Words that some line writes with a hyphen inside, in lower case. */
export const hyphenatedWords = (lines: readonly PdfLine[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+(?:-\p{L}+)+/gu) ?? []));
