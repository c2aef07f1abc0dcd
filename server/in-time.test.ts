import { expect, test } from "vitest";
import { inTime } from "./in-time.ts";

const never = new Promise<never>(() => undefined);
const long = 60_000;

test("work that is done in time gives what it made, whether it waits or not", async () => {
  expect(await inTime(() => 7, { waitMs: long })).toEqual({ kind: "made", made: 7 });
  expect(await inTime(() => Promise.resolve(7), { waitMs: long })).toEqual({ kind: "made", made: 7 });
});

test("work that throws, now or later, has failed, and its error goes nowhere", async () => {
  const secret = new Error("my daughter swallowed a battery");
  const thrown = inTime(
    () => {
      throw secret;
    },
    { waitMs: long },
  );
  expect([await thrown, await inTime(() => Promise.reject(secret), { waitMs: long })]).toEqual([
    { kind: "failed" },
    { kind: "failed" },
  ]);
});

test("work that hangs is told to stop and left behind, by its own time or by somebody else's signal", async () => {
  const told: boolean[] = [];
  const hangs = (signal: AbortSignal) => {
    signal.addEventListener("abort", () => told.push(true));
    return never;
  };
  expect(await inTime(hangs, { waitMs: 5 })).toEqual({ kind: "late" });
  const leaving = new AbortController();
  const waiting = inTime(hangs, { waitMs: long, signal: leaving.signal });
  leaving.abort();
  expect(await waiting).toEqual({ kind: "stopped" });
  expect(told).toEqual([true, true]);
});

test("nothing is begun for somebody who has left already", async () => {
  let begun = false;
  const begin = () => {
    begun = true;
    return 1;
  };
  expect(await inTime(begin, { waitMs: long, signal: AbortSignal.abort() })).toEqual({ kind: "stopped" });
  expect(begun).toBe(false);
});

test("work that fails after nobody waited for it any longer disturbs nobody", async () => {
  const late = Promise.withResolvers<never>();
  expect(await inTime(() => late.promise, { waitMs: 1 })).toEqual({ kind: "late" });
  late.reject(new Error("too late"));
  // An unhandled rejection would end this file as failed.
  await new Promise((resolve) => setTimeout(resolve, 5));
});
