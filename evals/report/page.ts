import { overRate, underRate } from "#evals/metrics/index.ts";
import { curvePicture } from "./curve-picture.ts";
import { barState, type Block, type CasesBlock, type ReportDocument, type Section } from "./document.ts";
import { rateFigures, showRate } from "./figures.ts";
import { pageStyle } from "./page-style.ts";
import { confusionPicture, movesPicture, ratesPicture } from "./pictures.ts";
import { escaped } from "./svg.ts";

/** The document as one self-contained page: no scripts, nothing from elsewhere, a table beside every picture. */
export function reportPage(document: ReportDocument): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(document.title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<h1>${escaped(document.title)}</h1>
${document.facts.map((fact) => `<p>${escaped(fact)}</p>`).join("\n")}
${document.sections.map(section).join("\n")}
</main>
</body>
</html>
`;
}

function section({ title, note, blocks }: Section): string {
  return `<section>
<h2>${escaped(title)}</h2>
${note === undefined ? "" : `<p>${escaped(note)}</p>`}
${blocks.map((block) => `<h3>${escaped(block.caption)}</h3>\n${shown(block)}`).join("\n")}
</section>`;
}

function shown(block: Block): string {
  if (block.kind !== "confusion" && block.rows.length === 0) return "<p>None.</p>";
  switch (block.kind) {
    case "rates": {
      const heads = block.readings.flatMap((reading) => [reading, "share", "95 % interval"]);
      const rows = block.rows.map(({ label, rates }) => [
        label,
        ...rates.map(rateFigures).flatMap(({ counts, percent, interval }) => [counts, percent, interval]),
      ]);
      const legend = block.readings.length === 1 ? "" : ratesLegend(block.readings);
      return legend + beside(ratesPicture(block), table(block.caption, ["", ...heads], rows));
    }
    case "table":
      return scrolling(block.caption, table(block.caption, block.columns, block.rows));
    case "confusion": {
      const { confusion } = block;
      const rows = confusion.labels.map((label, at) => [
        label,
        ...(confusion.counts[at] ?? []),
        confusion.errored[at] ?? 0,
      ]);
      return `${beside(confusionPicture(block), table(block.caption, ["expected ↓ given →", ...confusion.labels, "error"], rows))}
<p>▼ Under-triage ${escaped(showRate(underRate(confusion)))}</p>
<p>▲ Over-triage ${escaped(showRate(overRate(confusion)))}</p>`;
    }
    case "moves": {
      const rows = block.rows.map(({ label, equal, up, down }) => [label, equal + up + down, equal, up, down]);
      return beside(
        movesPicture(block),
        table(block.caption, ["", "pairs", "= equal", "▲ moved up", "▼ moved down"], rows),
      );
    }
    case "bars":
      return `<ul>${block.rows
        .map((bar) => {
          const state = barState(bar);
          const sign = state === "met" ? "✓" : "✗";
          const look = state === "met" ? "met" : "not";
          return `<li>${escaped(bar.promise)}: ${escaped(bar.measured ?? "nothing to measure")} <span class="state ${look}">${sign} ${state}</span></li>`;
        })
        .join("")}</ul>`;
    case "cases":
      return cases(block);
    case "curve": {
      const rows = block.rows.map(({ across, upwards, cases: count }) => [
        across.toFixed(3),
        upwards.toFixed(3),
        count,
      ]);
      return beside(curvePicture(block), table(block.caption, [block.across, block.upwards, "cases"], rows));
    }
    default: {
      const unhandled: never = block;
      throw new Error(`Unhandled block: ${JSON.stringify(unhandled)}`);
    }
  }
}

function ratesLegend(readings: readonly string[]): string {
  const key = (at: number) =>
    `<svg aria-hidden="true" width="22" height="12"><rect class="reading-${at + 1}" x="1" y="1" width="20" height="10"/></svg>`;
  return `<p class="legend">${readings.map((reading, at) => `${key(at)}${escaped(reading)}`).join(" ")}</p>`;
}

function cases({ rows }: CasesBlock): string {
  const entry = ({ id, detail, texts = [] }: CasesBlock["rows"][number]) =>
    `<li><code>${escaped(id)}</code> ${escaped(detail)}${texts.map((text) => `<blockquote>${escaped(text)}</blockquote>`).join("")}</li>`;
  return `<ul>${rows.map(entry).join("")}</ul>`;
}

function beside(drawing: string, figures: string): string {
  return `<div class="beside">${scrolling("picture", drawing)}${scrolling("table", figures)}</div>`;
}

/** Wide content scrolls in its own frame, which a keyboard can reach. */
function scrolling(name: string, content: string): string {
  return `<div class="scroll" role="group" aria-label="${escaped(name)}" tabindex="0">${content}</div>`;
}

function table(name: string, heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const head = heads.map((text) => (text === "" ? "<td></td>" : `<th scope="col">${escaped(text)}</th>`)).join("");
  const body = rows.map(
    ([first = "", ...cells]) =>
      `<tr><th scope="row">${escaped(String(first))}</th>${cells.map((cell) => `<td>${escaped(String(cell))}</td>`).join("")}</tr>`,
  );
  return `<table aria-label="${escaped(name)}"><thead><tr>${head}</tr></thead><tbody>${body.join("\n")}</tbody></table>`;
}
