import { expect, test } from "vitest";
import { openFollowingIndex } from "./following-index.ts";
import { emptyIndex, shortQuery as query } from "./testing/empty-index.ts";

const indexOf = (id: string) => emptyIndex("embedded", id);

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
