import { type Confusion, overRate, underRate } from "#evals/metrics/index.ts";
import { barState, type Block, type CasesBlock, type ReportDocument, type Section } from "./document.ts";
import { rateFigures, showRate } from "./figures.ts";
import { type TextColumn, textTable, wrap } from "./text-table.ts";

/** The document as plain text, readable in 100 columns. */
export function reportText(document: ReportDocument): string {
  return [
    document.title,
    "=".repeat(document.title.length),
    ...document.facts.flatMap((fact) => wrap(fact, "")),
    ...document.sections.flatMap(sectionLines),
    "",
  ].join("\n");
}

function sectionLines({ title, note, blocks }: Section): readonly string[] {
  return [
    "",
    title,
    "-".repeat(title.length),
    ...(note === undefined ? [] : wrap(note, "")),
    ...blocks.flatMap((block) => [
      "",
      ...wrap(`${block.caption}${isEmpty(block) ? ": none" : ""}`, ""),
      ...blockLines(block),
    ]),
  ];
}

function isEmpty(block: Block): boolean {
  return block.kind !== "confusion" && block.rows.length === 0;
}

function blockLines(block: Block): readonly string[] {
  if (isEmpty(block)) return [];
  switch (block.kind) {
    case "rates":
      return textTable(
        [left(""), ...block.readings.flatMap((reading) => [right(reading), right(""), right("95 %")])],
        block.rows.map(({ label, rates }) => [
          label,
          ...rates.map(rateFigures).flatMap(({ counts, percent, interval }) => [counts, percent, interval]),
        ]),
      );
    case "table":
      return textTable(
        block.columns.map((name, at) => (at === 0 ? left(name) : right(name))),
        block.rows.map((row) => row.map(String)),
      );
    case "confusion":
      return confusionLines(block.confusion);
    case "moves":
      return textTable(
        [left(""), right("pairs"), right("equal"), right("moved up"), right("moved down")],
        block.rows.map(({ label, equal, up, down }) => [label, ...[equal + up + down, equal, up, down].map(String)]),
      );
    case "bars":
      return block.rows.flatMap((bar) =>
        wrap(`bar ${bar.promise}: ${bar.measured ?? "nothing to measure"} … ${barState(bar)}`, "  ", "      "),
      );
    case "cases":
      return casesLines(block);
    case "curve":
      return textTable(
        [left(block.across), right(block.upwards), right("cases")],
        block.rows.map(({ across, upwards, cases }) => [across.toFixed(3), upwards.toFixed(3), String(cases)]),
      );
    default: {
      const unhandled: never = block;
      throw new Error(`Unhandled block: ${JSON.stringify(unhandled)}`);
    }
  }
}

/** Many ids to a line; with their words, each case on lines of its own. */
function casesLines({ rows }: CasesBlock): readonly string[] {
  const named = rows.map(({ id, detail }) => (detail === "" ? id : `${id} ${detail}`));
  if (rows.every(({ texts }) => texts === undefined)) return wrap(named.join(" · "), "  ");
  return rows.flatMap(({ texts = [] }, at) => [
    ...wrap(named[at] ?? "", "  "),
    ...texts.flatMap((text) => wrap(text, "    > ")),
  ]);
}

function confusionLines(confusion: Confusion<string>): readonly string[] {
  const { labels, counts, errored } = confusion;
  return [
    ...textTable(
      [left("expected \\ given"), ...labels.map(right), right("error")],
      labels.map((label, at) => [label, ...[...(counts[at] ?? []), errored[at] ?? 0].map(String)]),
    ),
    `  under-triage ${showRate(underRate(confusion))}`,
    `  over-triage  ${showRate(overRate(confusion))}`,
  ];
}

const left = (name: string): TextColumn => ({ name, align: "left" });
const right = (name: string): TextColumn => ({ name, align: "right" });
