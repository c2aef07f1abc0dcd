import { expect, test } from "vitest";
import { askBeforeLeaving, draftToSend, openReplyDrafts } from "./reply-drafts.ts";

/** A tab's own storage. */
function tabStorage(): Storage & { readonly inside: Map<string, string> } {
  const inside = new Map<string, string>();
  return {
    inside,
    get length() {
      return inside.size;
    },
    key: (index: number) => [...inside.keys()][index] ?? null,
    getItem: (key: string) => inside.get(key) ?? null,
    setItem: (key: string, value: string) => void inside.set(key, value),
    removeItem: (key: string) => void inside.delete(key),
    clear: () => inside.clear(),
  };
}
const hello = { text: "Hello, I am", clientMessageId: "r1" };

test("a half-written reply is there again after a reload, for its own case, and under the same id", () => {
  const storage = tabStorage();
  openReplyDrafts(() => storage).keep("a", hello);
  const reloaded = openReplyDrafts(() => storage);
  expect(reloaded.read("a")).toEqual(hello);
  expect(reloaded.read("b").text).toBe("");
  expect(reloaded.caseIds()).toEqual(["a"]);
  reloaded.keep("a", { ...hello, text: " " });
  expect(storage.inside.size).toBe(0);
});

test("whoever else signs in at the same tab finds nothing of it; the same clinician, after a session that ran out, does", () => {
  const storage = tabStorage();
  const drafts = openReplyDrafts(() => storage);
  drafts.belongTo("u1");
  drafts.keep("a", hello);
  openReplyDrafts(() => storage).belongTo("u1");
  expect(openReplyDrafts(() => storage).read("a")).toEqual(hello);
  openReplyDrafts(() => storage).belongTo("u2");
  expect(JSON.stringify([...storage.inside])).not.toContain("Hello");
});

test("where storage is forbidden or spoilt, a draft is still kept over switching cases", () => {
  const forbidden = openReplyDrafts(() => {
    throw new Error("SecurityError");
  });
  forbidden.keep("a", hello);
  expect(forbidden.read("a")).toEqual(hello);
  const storage = tabStorage();
  storage.setItem("lantern.desk.draft.a", "{no json");
  expect(openReplyDrafts(() => storage).read("a").text).toBe("");
});

test("leaving the page asks only while a reply would be lost", () => {
  let leave: ((event: { preventDefault: () => void }) => void) | undefined;
  const page = { addEventListener: (_type: string, listener: typeof leave) => (leave = listener) };
  const drafts = openReplyDrafts();
  askBeforeLeaving(page as unknown as Window, drafts);
  let asked = 0;
  const event = { preventDefault: () => (asked += 1) };
  leave?.(event);
  expect(asked).toBe(0);
  drafts.keep("a", hello);
  leave?.(event);
  expect(asked).toBe(1);
});

test("an edit of a held answer is kept beside the reply of its case, counted once, and forgotten with the case", () => {
  const storage = tabStorage();
  const drafts = openReplyDrafts(() => storage);
  drafts.keep("a", hello);
  drafts.keep("a", { text: "Edited", clientMessageId: "e1" }, "t1");
  drafts.keep("ab", hello);
  const reloaded = openReplyDrafts(() => storage);
  expect(reloaded.read("a", "t1").text).toBe("Edited");
  expect(reloaded.read("a", "t2").text).toBe("");
  expect(reloaded.read("a")).toEqual(hello);
  expect(reloaded.caseIds()).toEqual(["a", "ab"]);
  reloaded.forgetCase("a");
  expect(reloaded.caseIds()).toEqual(["ab"]);
  expect(JSON.stringify([...storage.inside])).not.toContain("Edited");
});

test("a text is sent again under its own id, and another text never under it: the server would drop it", () => {
  const first = draftToSend(hello);
  expect(first.clientMessageId).toBe("r1");
  expect(draftToSend(first)).toEqual(first);
  const corrected = draftToSend({ ...first, text: "Hello, I was" });
  expect(corrected.clientMessageId).not.toBe("r1");
  expect(draftToSend(corrected)).toEqual(corrected);
});
