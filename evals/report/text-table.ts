export const columnsMax = 100;
const gap = 2;
const indent = 2;

export interface TextColumn {
  readonly name: string;
  readonly align: "left" | "right";
}

/** Aligned columns under their names. A first column too long for the page is cut; the page's table holds it whole. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): readonly string[] {
  const all = [columns.map((column) => column.name), ...rows];
  const widths = columns.map((_, at) => Math.max(...all.map((row) => width(row[at] ?? ""))));
  const others = widths.slice(1).reduce((sum, each) => sum + each + gap, 0);
  widths[0] = Math.max(8, Math.min(widths[0] ?? 0, columnsMax - indent - others));
  const line = (row: readonly string[]) =>
    " ".repeat(indent) +
    columns
      .map(({ align }, at) => pad(row[at] ?? "", widths[at] ?? 0, align))
      .join(" ".repeat(gap))
      .trimEnd();
  return [line(columns.map((column) => column.name)), ...rows.map(line)];
}

/** Words in lines of at most {@link columnsMax}; a word longer than that keeps its own line. */
export function wrap(text: string, start: string, hanging = " ".repeat(start.length)): readonly string[] {
  const lines: string[] = [];
  let line = start;
  let empty = true;
  for (const word of text.split(/\s+/)) {
    if (!empty && width(line) + 1 + width(word) > columnsMax) {
      lines.push(line);
      line = hanging;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}

function pad(text: string, to: number, align: TextColumn["align"]): string {
  const cut = width(text) > to ? `${[...text].slice(0, to - 1).join("")}…` : text;
  const space = " ".repeat(Math.max(0, to - width(cut)));
  return align === "left" ? cut + space : space + cut;
}

function width(text: string): number {
  return [...text].length;
}
