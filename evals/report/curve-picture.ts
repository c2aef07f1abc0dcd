import type { CurveBlock } from "./document.ts";
import { circle, line, picture, words } from "./svg.ts";

const side = 260;
const left = 52;
const top = 18;
const below = 44;
const radiusMin = 2.5;
const radiusMax = 6;

/** A square, the points joined in their order; by size, not by colour alone, a point shows how many cases it stands for. */
export function curvePicture({
  caption,
  across,
  upwards,
  rows,
  upwardsMax = 1,
  diagonal = false,
  limit,
}: CurveBlock): string {
  const x = (value: number) => left + value * side;
  const y = (value: number) => top + (1 - value / upwardsMax) * side;
  const most = Math.max(1, ...rows.map(({ cases }) => cases));
  const scale = [0, 0.25, 0.5, 0.75, 1].map((value) =>
    [
      line([x(0), y(value * upwardsMax)], [x(1), y(value * upwardsMax)], 'class="grid"'),
      words([x(value), y(0) + 16], String(value), 'class="scale"'),
      words([left - 22, y(value * upwardsMax) + 4], shown(value * upwardsMax), 'class="scale"'),
    ].join(""),
  );
  const joined = rows.slice(1).map((row, at) => {
    const from = rows[at] ?? row;
    return line([x(from.across), y(from.upwards)], [x(row.across), y(row.upwards)], 'class="curve"');
  });
  const points = rows.map((row) => {
    const radius = radiusMin + (radiusMax - radiusMin) * Math.sqrt(row.cases / most);
    return circle([x(row.across), y(row.upwards)], radius, 'class="point"');
  });
  const limitLine =
    limit === undefined
      ? ""
      : line([x(0), y(limit.at)], [x(1), y(limit.at)], 'class="limit"') +
        words([x(0.02), y(limit.at) - 5], limit.name, 'class="soft"');
  const size = { width: left + side + 16, height: top + side + below };
  return picture(
    size,
    `Curve: ${caption}`,
    [
      ...scale,
      diagonal ? line([x(0), y(0)], [x(1), y(1)], 'class="diagonal"') : "",
      limitLine,
      ...joined,
      ...points,
      words([x(0.5), y(0) + 36], across, 'class="scale"'),
      words([0, 11], `${upwards} ↑`, 'class="soft"'),
    ].join(""),
  );
}

/** Three digits are enough for an axis, and 0.30000000000000004 is none. */
const shown = (value: number): string => String(Math.round(value * 1000) / 1000);
