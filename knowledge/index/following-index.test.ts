import { expect, test } from "vitest";
import { openFollowingIndex } from "./following-index.ts";
import type { PassageIndex } from "./port.ts";

const indexOf = (id: string): PassageIndex => ({
  name: "embedded",
  search: async () => ({
    snapshotId: id,
    hits: [],
    coverage: { terms: [], matched: [], share: 0, topScore: 0, margin: 0 },
  }),
  topic: async () => [],
  snapshotId: () => id,
  ready: async () => true,
});
const query = {
  text: "cough",
  earlier: [],
  language: "en",
  jurisdiction: "unknown",
  audience: "patient",
  statuses: [],
  passagesMax: 1,
} as const;

test("a new snapshot answers from the next look on, and an unchanged one is not opened again", async () => {
  const opened: string[] = [];
  let current: string | undefined = "old";
  const index = openFollowingIndex(indexOf("old"), {
    currentId: async () => current,
    open: async (id) => {
      opened.push(id);
      return indexOf(id);
    },
  });
  expect(await index.follow()).toBe("same");
  current = "new";
  expect((await index.search(query)).snapshotId).toBe("old");
  expect(await index.follow()).toBe("changed");
  expect(await index.follow()).toBe("same");
  expect((await index.search(query)).snapshotId).toBe("new");
  expect(opened).toEqual(["new"]);
});

test("a snapshot that is not whole, or none at all, leaves the old one answering", async () => {
  let current: string | undefined = "broken";
  const index = openFollowingIndex(indexOf("old"), {
    currentId: async () => current,
    open: async () => Promise.reject(new Error("damaged")),
  });
  await expect(index.follow()).rejects.toThrow("damaged");
  expect(index.snapshotId()).toBe("old");
  current = undefined;
  expect(await index.follow()).toBe("same");
});
