import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { passageFor } from "../index/testing/passages.ts";
import { appendRecord, applyReviews, newKeyPair, readLedger, type RecordDraft } from "./index.ts";
import { hashTopic } from "./topic-hash.ts";

const keys = { ada: newKeyPair(), grace: newKeyPair(), edith: newKeyPair() };
type Name = keyof typeof keys;
const at = "2026-11-20T10:00:00Z";
const cough = passageFor({ topicId: "cough", text: "Most coughs go away within three weeks.", status: "sample" });
const words = hashTopic([cough]);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lantern-review-"));
  await register("ada", "clinician", "ada");
  await register("grace", "clinician", "ada");
  await register("edith", "editor", "ada");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = (draft: RecordDraft, key: Name = draft.by as Name) => appendRecord(folder, draft, keys[key].privateKey);
const register = (id: Name, role: "clinician" | "editor", by: Name) =>
  write({ action: "register", at, by, reviewer: { id, name: id, role, publicKey: keys[id].publicKey } });
const review = (by: Name) => write({ action: "review", at, by, topicId: "cough", contentHash: words });
const approve = (by: Name) => write({ action: "approve", at, by, topicId: "cough", contentHash: words });
const withdraw = (by: Name) => write({ action: "withdraw", at, by, topicId: "cough", reason: "A dose is wrong." });
const ledgerText = () => readFile(join(folder, "ledger.jsonl"), "utf8");
const statusNow = async () => applyReviews([cough], (await readLedger(folder)).reviews)[0]?.state.status;

test("a topic nobody has read is a sample; one person's review makes it in-review; a second, a clinician, approves it", async () => {
  expect(await statusNow()).toBe("sample");
  expect(await review("edith")).toMatchObject({ kind: "appended" });
  expect(await statusNow()).toBe("in-review");
  expect(await approve("ada")).toMatchObject({ kind: "appended" });
  const [topic] = applyReviews([cough], (await readLedger(folder)).reviews);
  expect(topic?.state).toMatchObject({ status: "approved", reviewedBy: "edith", approvedBy: "ada" });
  expect(topic?.passages).toEqual([expect.objectContaining({ status: "approved", text: cough.text })]);
});

test.each([
  ["nobody has reviewed it", async () => {}, () => approve("ada"), /reviewed by one person/],
  ["the same person reviewed it", () => review("ada"), () => approve("ada"), /somebody else/],
  ["an editor signs", () => review("ada"), () => approve("edith"), /only a clinician/],
  ["it is withdrawn", () => review("ada").then(() => withdraw("edith")), () => approve("grace"), /withdrawn/],
])("approval is refused when %s", async (_, before, act, because) => {
  await before();
  const text = await ledgerText();
  expect(await act()).toEqual({ kind: "refused", because: expect.stringMatching(because) });
  expect(await ledgerText()).toBe(text);
  expect(await statusNow()).not.toBe("approved");
});

test("one changed letter is a sample again, also when everything else was approved", async () => {
  await review("ada");
  await approve("grace");
  const edited = passageFor({ topicId: "cough", text: "Most coughs go away within four weeks.", status: "sample" });
  expect(applyReviews([edited], (await readLedger(folder)).reviews)[0]?.state.status).toBe("sample");
});

test("anyone registered may withdraw, approval does not bring a topic back, and only a clinician reinstates it as a sample", async () => {
  await review("ada");
  await approve("grace");
  await withdraw("edith");
  const withdrawn = applyReviews([cough], (await readLedger(folder)).reviews)[0];
  expect(withdrawn).toMatchObject({ state: { status: "withdrawn", reason: "A dose is wrong." }, passages: [] });
  const reinstate = (by: Name) => write({ action: "reinstate", at, by, topicId: "cough", reason: "Corrected." });
  expect(await reinstate("edith")).toMatchObject({ kind: "refused" });
  expect(await statusNow()).toBe("withdrawn");
  await reinstate("grace");
  expect(await statusNow()).toBe("sample");
});

test("a second name for one key is refused, and so is somebody nobody vouches for", async () => {
  const puppet: RecordDraft = {
    action: "register",
    at,
    by: "ada",
    reviewer: { id: "bob", name: "Bob", role: "clinician", publicKey: keys.ada.publicKey },
  };
  expect(await write(puppet)).toEqual({ kind: "refused", because: expect.stringMatching(/under another name/) });
  const stranger = newKeyPair();
  const self: RecordDraft = {
    ...puppet,
    by: "bob",
    reviewer: { ...puppet.reviewer, publicKey: stranger.publicKey },
  } as RecordDraft;
  expect(await appendRecord(folder, self, stranger.privateKey)).toMatchObject({ kind: "refused" });
});

test("a record signed with somebody else's key is refused before it is written", async () => {
  const text = await ledgerText();
  const forged: RecordDraft = { action: "review", at, by: "grace", topicId: "cough", contentHash: words };
  expect(await write(forged, "ada")).toEqual({
    kind: "refused",
    because: expect.stringMatching(/not the one "grace"/),
  });
  expect(await ledgerText()).toBe(text);
});

test.each([
  ["a changed word", (text: string) => text.replace('"action":"approve"', '"action":"review"')],
  ["a line taken out", (text: string) => text.split("\n").toSpliced(3, 1).join("\n")],
  [
    "two lines swapped",
    (text: string) =>
      text
        .split("\n")
        .toSpliced(3, 2, ...text.split("\n").slice(3, 5).reverse())
        .join("\n"),
  ],
  ["a line that is no record", (text: string) => `${text}approved!\n`],
])("with %s the ledger approves nothing, and the line is named", async (_, damage) => {
  await review("ada");
  await approve("grace");
  await writeFile(join(folder, "ledger.jsonl"), damage(await ledgerText()));
  const { problems } = await readLedger(folder);
  expect(problems).toEqual([expect.objectContaining({ line: expect.any(Number) })]);
  expect(await statusNow()).toBe("sample");
});

test("a broken ledger lifts no withdrawal, also one written after the break", async () => {
  await review("ada");
  await withdraw("edith");
  await writeFile(join(folder, "ledger.jsonl"), (await ledgerText()).replace('"name":"ada"', '"name":"eve"'));
  expect((await readLedger(folder)).problems).toEqual([expect.objectContaining({ line: 1 })]);
  expect(await statusNow()).toBe("withdrawn");
  expect(await review("grace")).toEqual({ kind: "refused", because: expect.stringMatching(/broken ledger/) });
});
