import { type Level, levels } from "./types.ts";

const rank = (level: Level): number => levels.indexOf(level);

/** The more urgent of two levels. */
export function maxLevel(first: Level, second: Level): Level {
  return rank(first) <= rank(second) ? first : second;
}

/** True when `level` is as urgent as `floor`, or more. */
export function isAtLeast(level: Level, floor: Level): boolean {
  return rank(level) <= rank(floor);
}

/** Sorts the most urgent first. */
export function byUrgency(first: Level, second: Level): number {
  return rank(first) - rank(second);
}
