import type { Level } from "../triage/types.ts";
import { levels } from "../triage/types.ts";

/** Minutes a case may wait unclaimed before the alarm is raised, by level. Each further alarm comes after the same time again. */
const minutesByLevel = { emergency: 2, urgent: 5, "same-day": 30, soon: 120, none: 240 } as const satisfies Record<
  Level,
  number
>;

export const rankOf = (level: Level): number => levels.indexOf(level);
export const levelOfRank = (rank: number): Level => levels[rank] ?? "emergency"; // an unknown rank is treated as the worst

/** When the dead-man timer looks at a waiting case again. */
export const alarmTime = (level: Level, from: Date): Date => new Date(from.getTime() + minutesByLevel[level] * 60_000);
