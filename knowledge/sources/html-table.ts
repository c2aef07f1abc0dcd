import type { Block } from "./blocks.ts";
import { blocksOf, type HtmlElement, type HtmlNode, isElement, plainText } from "./html-blocks.ts";
import { tidyText } from "./tidy-text.ts";

interface Cell {
  readonly text: string;
  readonly isHeader: boolean;
  /** Every word of it is bold: how many editors write a header. */
  readonly isBold: boolean;
  readonly columns: number;
  readonly rows: number;
}

type Row = { readonly cells: readonly Cell[]; readonly inHead: boolean };

const columnsMax = 60;
const rowsMax = 2_000;

/**
 * A table as lines in which every cell keeps its header: `Age: 3 to 5 months; Dose: 2.5 ml`. A number that has lost its
 * header ("2.5") is a dose for nobody; a table whose headers cannot be told is left out and named, never guessed at.
 */
export function tableBlock(table: HtmlElement, notes: string[]): Block | undefined {
  const { rows: read, caption } = readRows(table, notes);
  if (read.length === 0) return undefined;
  const refuse = (because: string): undefined => {
    notes.push(`a table ${because} was left out${caption === "" ? "" : ` ("${caption.slice(0, 60)}")`}`);
    return undefined;
  };
  if (read.length > rowsMax) return refuse(`of more than ${rowsMax} rows`);
  const headerRows = countHeaderRows(read);
  if (headerRows === read.length) return refuse("of headers alone");
  const grid = spread(read);
  const width = Math.max(...grid.map((row) => row.length));
  if (width > columnsMax) return refuse(`of more than ${columnsMax} columns`);
  const headers = Array.from({ length: width }, (_, column) =>
    [...new Set(grid.slice(0, headerRows).map((row) => row[column]?.text ?? ""))]
      .filter((text) => text !== "")
      .join(" "),
  );

  const rows: string[] = caption === "" ? [] : [caption];
  let group = "";
  let groupUsed = true;
  const endGroup = () => {
    if (!groupUsed) rows.push(group);
    groupUsed = true;
  };
  for (const row of grid.slice(headerRows)) {
    const distinctCells = new Set(row.filter((cell) => cell !== undefined && cell.text !== ""));
    if (distinctCells.size === 0) continue;
    const only = distinctCells.size === 1 ? [...distinctCells][0] : undefined;
    // One cell across the whole table heads the rows below it, or is a note under the last.
    if (only !== undefined && only.columns >= width && width > 1) {
      endGroup();
      group = only.text;
      groupUsed = false;
      continue;
    }
    const line = lineOf(row, headers, headerRows > 0);
    if (line === undefined) return refuse("without headers for its cells");
    if (line === "") continue;
    rows.push(group === "" ? line : `${group.replace(/:$/, "")}: ${line}`);
    groupUsed = true;
  }
  endGroup();
  return rows.length === 0 ? undefined : { kind: "rows", rows: rows.map(tidyText) };
}

/** Undefined when a cell has no header of its column and none of its row. */
function lineOf(
  row: readonly (Cell | undefined)[],
  headers: readonly string[],
  hasHeaders: boolean,
): string | undefined {
  const labels: string[] = [];
  const parts: string[] = [];
  const done = new Set<Cell>();
  for (const [column, cell] of row.entries()) {
    if (cell === undefined || cell.text === "" || done.has(cell)) continue;
    done.add(cell);
    const own = [...new Set(headers.slice(column, column + cell.columns))].filter((text) => text !== "").join(" ");
    // The first column under an empty corner names its row.
    const isLabel = cell.isHeader || (column === 0 && hasHeaders && own === "");
    if (isLabel) labels.push(own === "" ? cell.text : `${own.replace(/:$/, "")}: ${cell.text}`);
    else if (own !== "") parts.push(`${own.replace(/:$/, "")}: ${cell.text}`);
    else if (labels.length === 1 && parts.length === 0 && row.length === 2) parts.push(cell.text);
    else if (row.length === 1) parts.push(cell.text);
    else return undefined;
  }
  if (labels.length > 0 && parts.length === 1 && !hasHeaders) return `${labels.join("; ")}: ${parts[0] ?? ""}`;
  return [...labels, ...parts].join("; ");
}

function readRows(table: HtmlElement, notes: string[]): { rows: Row[]; caption: string } {
  const rows: Row[] = [];
  let caption = "";
  const visit = (nodes: readonly HtmlNode[], inHead: boolean): void => {
    for (const node of nodes.filter(isElement)) {
      if (node.name === "caption") caption = plainText(blocksOf(node.children, notes));
      else if (node.name === "tr") rows.push({ cells: cellsOf(node, notes), inHead });
      else if (/^(?:thead|tbody|tfoot)$/.test(node.name)) visit(node.children, node.name === "thead");
    }
  };
  visit(table.children, false);
  return { rows: rows.filter(({ cells }) => cells.length > 0), caption };
}

const cellsOf = (row: HtmlElement, notes: string[]): Cell[] =>
  row.children
    .filter(isElement)
    .filter(({ name }) => name === "td" || name === "th")
    .map((cell) => ({
      text: cellText(blocksOf(cell.children, notes)),
      isHeader: cell.name === "th",
      isBold: isAllBold(cell),
      columns: spanOf(cell.attribs["colspan"]),
      rows: spanOf(cell.attribs["rowspan"]),
    }));

/** Lines inside a cell stay apart. */
const cellText = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => plainText([block]))
    .filter((text) => text !== "")
    .join(", ");

const isAllBold = (cell: HtmlElement): boolean =>
  cell.children.some((child) => isElement(child)) &&
  cell.children.every((child) =>
    isElement(child)
      ? /^(?:b|strong)$/.test(child.name) || (/^(?:p|span|div)$/.test(child.name) && isAllBold(child))
      : !("data" in child) || String(child.data).trim() === "",
  );

function spanOf(text: string | undefined): number {
  const span = Number.parseInt(text ?? "1", 10);
  return Number.isInteger(span) && span > 0 ? Math.min(span, columnsMax) : 1;
}

/** Rows in `thead`, else leading rows of nothing but header cells, else one leading row all in bold. */
function countHeaderRows(rows: readonly Row[]): number {
  const count = (holds: (row: Row) => boolean) => {
    const end = rows.findIndex((row) => !holds(row));
    return end < 0 ? rows.length : end;
  };
  const heads = count(({ inHead }) => inHead) || count(({ cells }) => cells.every(({ isHeader }) => isHeader));
  if (heads > 0) return heads;
  const first = rows[0]?.cells ?? [];
  return rows.length > 1 && first.length > 1 && first.every(({ isBold, text }) => isBold || text === "") ? 1 : 0;
}

/** The cell at every place of the grid, cells that span rows or columns repeated in each. */
function spread(rows: readonly Row[]): (Cell | undefined)[][] {
  const grid: (Cell | undefined)[][] = rows.map(() => []);
  rows.forEach(({ cells }, rowIndex) => {
    const here = grid[rowIndex] ?? [];
    let column = 0;
    for (const cell of cells) {
      while (here[column] !== undefined) column += 1;
      if (column > columnsMax) return;
      for (let down = 0; down < cell.rows; down += 1) {
        const target = grid[rowIndex + down];
        for (let right = 0; target !== undefined && right < cell.columns; right += 1) target[column + right] = cell;
      }
      column += cell.columns;
    }
  });
  return grid;
}
