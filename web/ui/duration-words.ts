/** A waiting time in words, rounded down: "under a minute", "12 min", "3 h 5 min", "2 days". */
export function durationWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes < 1) return "under a minute";
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  return `${Math.floor(hours / 24)} days`;
}

/** A moment as "11:22, 20 November", on the reader's clock; the text itself when it is not a date. */
export function momentWords(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(date);
  return `${time}, ${new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long" }).format(date)}`;
}

/** The reader's time zone as clocks name it, "GMT-5" or "CET"; of another zone when one is named. */
export function zoneWords(timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  const parts = new Intl.DateTimeFormat("en-GB", { timeZoneName: "short", ...zone }).formatToParts(new Date());
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? "local time";
}
