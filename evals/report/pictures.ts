import { clopperPearson, type Confusion, shareOf } from "#evals/metrics/index.ts";
import type { ConfusionBlock, MovesBlock, RatesBlock } from "./document.ts";
import { rateFigures } from "./figures.ts";
import { clipped, line, picture, rectangle, words } from "./svg.ts";

const labelWidth = 218;
const barWidth = 235;
const figuresWidth = 122;
const width = labelWidth + barWidth + figuresWidth;
const top = 26;
const labelLettersMax = 33;

/** A bar for each share, with its interval as a whisker. Two readings differ in fill and in height, not in colour alone. */
export function ratesPicture({ caption, readings, rows }: RatesBlock): string {
  const thick = readings.length === 1 ? 14 : 9;
  const rowHeight = readings.length * (thick + 4) + 10;
  const height = top + rows.length * rowHeight + 6;
  const scale = [0, 25, 50, 75, 100].map((percent) => {
    const x = labelWidth + (percent / 100) * barWidth;
    return line([x, top - 6], [x, height - 4], 'class="grid"') + words([x, 12], `${percent} %`, 'class="scale"');
  });
  const bars = rows.map(({ label, rates }, row) => {
    const y = top + row * rowHeight;
    const drawn = rates.map((rate, reading) => {
      const share = shareOf(rate);
      const interval = clopperPearson(rate);
      const at = y + reading * (thick + 4);
      const middle = at + thick / 2;
      const { counts, percent } = rateFigures(rate);
      const figures = words([labelWidth + barWidth + 12, middle + 4], `${percent}  ${counts}`, 'class="figure"');
      // With two readings, most groups have cases for one of them; the table says "none".
      if (share === undefined || interval === undefined) return readings.length === 1 ? figures : "";
      const x = (value: number) => labelWidth + value * barWidth;
      return [
        rectangle({ x: labelWidth, y: at, width: share * barWidth, height: thick }, `class="reading-${reading + 1}"`),
        line([x(interval.low), middle], [x(interval.high), middle], 'class="whisker"'),
        line([x(interval.low), middle - 4], [x(interval.low), middle + 4], 'class="whisker"'),
        line([x(interval.high), middle - 4], [x(interval.high), middle + 4], 'class="whisker"'),
        figures,
      ].join("");
    });
    return words([0, y + (rowHeight - 10) / 2 + 2], clipped(label, labelLettersMax)) + drawn.join("");
  });
  return picture({ width, height }, `Bars: ${caption}`, scale.join("") + bars.join(""));
}

const cellWidth = 84;
const cellHeight = 46;
// Darker than this, and the count on it falls below 4.5:1 in the dark scheme.
const heatMax = 0.55;

/** Expected levels down, given levels across. Darker: more of the row. A frame marks agreement, an arrow the wrong way. */
export function confusionPicture({ caption, confusion }: ConfusionBlock): string {
  const { labels } = confusion;
  const columns = [...labels, "error"];
  const left = 110;
  const head = 44;
  const heads = columns.map((label, column) =>
    words([left + (column + 0.5) * cellWidth, head - 10], label, 'class="scale strong"'),
  );
  const rows = labels.map((label, row) => {
    const cells = rowOf(confusion, row);
    const total = cells.reduce((sum, count) => sum + count, 0);
    const drawn = cells.map((count, column) => {
      const share = total === 0 ? 0 : count / total;
      const box = {
        x: left + column * cellWidth + 2,
        y: head + row * cellHeight + 2,
        width: cellWidth - 4,
        height: cellHeight - 4,
      };
      const arrow = count === 0 || column === row ? "" : column > row ? " ▼" : " ▲";
      return [
        rectangle(box, `class="heat" fill-opacity="${(share * heatMax).toFixed(2)}"`),
        rectangle(box, column === row ? 'class="agreed"' : 'class="cell"'),
        words([box.x + box.width / 2, box.y + 26], `${count}${arrow}`, `class="count${count === 0 ? " zero" : ""}"`),
      ].join("");
    });
    return words([0, head + (row + 0.5) * cellHeight + 5], label, 'class="strong"') + drawn.join("");
  });
  const size = { width: left + columns.length * cellWidth, height: head + labels.length * cellHeight + 4 };
  const title = words([0, 14], "expected ↓  given →", 'class="soft"');
  return picture(size, `Heat map: ${caption}`, title + heads.join("") + rows.join(""));
}

function rowOf({ counts, errored }: Confusion<string>, row: number): readonly number[] {
  return [...(counts[row] ?? []), errored[row] ?? 0];
}

/** One bar for each kind of pair: fallen, unmoved, risen. A single fallen case keeps a width that can be seen. */
export function movesPicture({ caption, rows }: MovesBlock): string {
  const rowHeight = 26;
  const height = top + rows.length * rowHeight;
  const visibleMin = 4;
  const drawn = rows.map(({ label, equal, up, down }, row) => {
    const total = equal + up + down;
    const y = top + row * rowHeight;
    const wide = (count: number) =>
      total === 0 || count === 0 ? 0 : Math.max(visibleMin, (count / total) * (barWidth - 2 * visibleMin));
    const box = (x: number, count: number, look: string) =>
      count === 0 ? "" : rectangle({ x, y, width: wide(count), height: 16 }, `class="${look}"`);
    return [
      words([0, y + 13], clipped(label, labelLettersMax)),
      box(labelWidth, down, "down"),
      box(labelWidth + wide(down), equal, "equal"),
      box(labelWidth + wide(down) + wide(equal), up, "up"),
      words([labelWidth + barWidth + 12, y + 13], `▼ ${down}  = ${equal}  ▲ ${up}`, 'class="figure"'),
    ].join("");
  });
  const legend = words([labelWidth, 14], "▼ moved down · = equal · ▲ moved up", 'class="soft"');
  return picture({ width: width + 30, height }, `Moves: ${caption}`, legend + drawn.join(""));
}
