import { isCalendarDate } from "../ingest/calendar-date.ts";

/** The ISO date at the start of a date or date-time, or undefined when there is none or the calendar has no such day. */
export function isoDate(text: unknown): string | undefined {
  if (typeof text !== "string") return undefined;
  const date = /^\d{4}-\d{2}-\d{2}(?=$|T|\s)/.exec(text.trim())?.[0];
  return date !== undefined && isCalendarDate(date) ? date : undefined;
}

/** `MM/DD/YYYY`, with or without a time after it, as MedlinePlus writes dates. */
export function isoFromMonthFirst(text: string | undefined): string | undefined {
  const match = /^(\d{2})\/(\d{2})\/(\d{4})(?=$|\s)/.exec(text?.trim() ?? "");
  return match === null ? undefined : isoDate(`${match[3]}-${match[1]}-${match[2]}`);
}

/** `YYYYMMDD`, as openFDA writes dates. */
export function isoFromDigits(text: unknown): string | undefined {
  const match = typeof text === "string" ? /^(\d{4})(\d{2})(\d{2})$/.exec(text) : null;
  return match === null ? undefined : isoDate(`${match[1]}-${match[2]}-${match[3]}`);
}
