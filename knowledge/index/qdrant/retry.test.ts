import { expect, test } from "vitest";
import { QdrantFault } from "./fault.ts";
import { retryAfterMs, tryPatiently } from "./retry.ts";

test.each([
  ["30", 30_000],
  ["0", 0],
  ["Fri, 20 Nov 2026 12:00:05 GMT", 5_000],
  ["Fri, 20 Nov 2026 11:00:00 GMT", 0],
  ["soon", 0],
  ["-5", 0],
])("a retry-after of %j is %i ms", (value, expected) => {
  expect(retryAfterMs(value, Date.UTC(2026, 10, 20, 12, 0, 0))).toBe(expected);
});

const failing = (kind: QdrantFault["kind"]) => {
  let tries = 0;
  return {
    get tries() {
      return tries;
    },
    request: () => {
      tries += 1;
      return Promise.reject(new QdrantFault(kind, "test"));
    },
  };
};
const pace = { tryMs: 1_000, triesMax: 4, allMs: 1_500, backOffMs: 10 };

test("what may pass is tried as often as it may be, with growing waits", async () => {
  const server = failing("connection-lost");
  const startedAt = performance.now();
  await expect(tryPatiently("test", "http://q.example", pace, server.request)).rejects.toMatchObject({
    kind: "connection-lost",
  });
  expect(server.tries).toBe(4);
  // 10 + 20 + 40 ms, each less at most half.
  expect(performance.now() - startedAt).toBeGreaterThan(30);
});

test("a try that would run past the patience is not begun", async () => {
  const server = failing("too-slow");
  const hurried = { ...pace, allMs: 900 };
  await expect(tryPatiently("test", "http://q.example", hurried, server.request)).rejects.toMatchObject({
    kind: "too-slow",
  });
  expect(server.tries).toBe(1);
});

test("a try that outlasts the whole patience is named for what it was", async () => {
  const slow = async () => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    throw new QdrantFault("too-slow", "test");
  };
  await expect(tryPatiently("test", "http://q.example", { ...pace, allMs: 20 }, slow)).rejects.toThrow("too long");
});

test("what will not pass by waiting is not tried again", async () => {
  const server = failing("schema");
  await expect(tryPatiently("test", "http://q.example", pace, server.request)).rejects.toMatchObject({
    kind: "schema",
  });
  expect(server.tries).toBe(1);
});
