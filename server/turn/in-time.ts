/** What the work comes to, or "late" when it is not there after `waitMs`; it is left behind then, whatever it may still do. */
export async function inTime<Value>(work: Promise<Value>, waitMs: number): Promise<Value | "late"> {
  const { promise: late, resolve } = Promise.withResolvers<"late">();
  const timer = setTimeout(() => resolve("late"), waitMs);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
