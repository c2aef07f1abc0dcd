import { expect, test } from "vitest";
import { openBreaker } from "./breaker.ts";
import { QdrantFault } from "./fault.ts";

const openWithClock = () => {
  let now = 0;
  const breaker = openBreaker({ failuresMax: 2, pauseMs: 100, pauseMsMax: 300 }, () => now);
  const fails = (kind: QdrantFault["kind"] = "too-slow") =>
    breaker.run("test", () => Promise.reject(new QdrantFault(kind, "test"))).catch((error: QdrantFault) => error.kind);
  const works = () => breaker.run("test", async () => "worked").catch((error: QdrantFault) => error.kind);
  return { breaker, fails, works, pass: (ms: number) => (now += ms) };
};

test("it opens after so many failures in a row, and a success in between starts the count anew", async () => {
  const { breaker, fails, works } = openWithClock();
  await fails();
  await works();
  await fails();
  expect(breaker.state).toBe("closed");
  await fails();
  expect(breaker.state).toBe("open");
  expect(await works()).toBe("paused");
});

test("after the pause one probe goes through and the others are still refused; its success closes it", async () => {
  const { breaker, fails, works, pass } = openWithClock();
  await fails();
  await fails();
  pass(100);
  expect(breaker.state).toBe("half-open");
  const probe = Promise.withResolvers<string>();
  const probing = breaker.run("test", () => probe.promise);
  expect(await works()).toBe("paused");
  probe.resolve("back");
  expect(await probing).toBe("back");
  expect(breaker.state).toBe("closed");
  expect(await works()).toBe("worked");
});

test("a probe that fails doubles the pause up to its longest", async () => {
  const { breaker, fails, pass } = openWithClock();
  await fails();
  await fails();
  for (const pause of [100, 200, 300, 300]) {
    pass(pause - 1);
    expect(breaker.state).toBe("open");
    pass(1);
    expect(await fails()).toBe("too-slow");
  }
});

test("a search that began before it opened and ends well afterwards does not close it", async () => {
  const { breaker, fails } = openWithClock();
  const slow = Promise.withResolvers<string>();
  const early = breaker.run("test", () => slow.promise);
  await fails();
  await fails();
  slow.resolve("late");
  expect(await early).toBe("late");
  expect(breaker.state).toBe("open");
});

test("a question the server refuses does not close it to everybody else", async () => {
  const { breaker, fails } = openWithClock();
  for (let question = 0; question < 5; question += 1) await fails("request-refused");
  expect(breaker.state).toBe("closed");
});
