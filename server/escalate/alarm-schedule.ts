import type { Level } from "../triage/types.ts";
import { levels } from "../triage/types.ts";

/** Minutes a case may wait for a clinician before the alarm is raised, by level. */
const minutesByLevel = { emergency: 2, urgent: 5, "same-day": 30, soon: 120, none: 240 } as const satisfies Record<
  Level,
  number
>;

/** Alarms come at growing distances, but never further apart than this. */
const minutesMax = 240;

export const rankOf = (level: Level): number => levels.indexOf(level);
export const levelOfRank = (rank: number): Level => levels[rank] ?? "emergency"; // an unknown rank is treated as the worst

/** When the dead-man timer looks at a case again. @param alarms how many were raised before. */
export function alarmTime(level: Level, alarms: number, from: Date): Date {
  const minutes = Math.min(minutesMax, minutesByLevel[level] * 2 ** Math.min(alarms, 10));
  return new Date(from.getTime() + minutes * 60_000);
}

/** A person is told so often that nobody has come; after that the alarms go to the desk alone. */
export const alarmsToldMax = 3;
