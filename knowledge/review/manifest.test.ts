import { expect, test } from "vitest";
import { newKeyPair, readManifest, signManifest } from "./index.ts";

const own = newKeyPair();
const snapshot = "a".repeat(64);
const kept = signManifest(
  {
    snapshot,
    publicKey: own.publicKey,
    madeAt: "2026-11-20T10:00:00Z",
    parserVersion: 1,
    ledger: { seq: 2, hash: "b".repeat(64) },
    withdrawn: ["old-drops"],
    topics: [{ id: "cough", contentHash: "c".repeat(64), status: "approved", reviewedBy: "ada", approvedBy: "grace" }],
  },
  own.privateKey,
);

test("a manifest says who vouches for each topic, and is read back as it was signed", () => {
  const read = readManifest(kept, snapshot, own.publicKey);
  expect(read).toMatchObject({ kind: "read", manifest: { topics: [{ id: "cough", approvedBy: "grace" }] } });
});

test.each([
  ["a changed status", kept.replace('"approved"', '"sample"'), snapshot, own.publicKey, /not signed/],
  ["another snapshot", kept, "d".repeat(64), own.publicKey, /another snapshot/],
  ["another installation's key", kept, snapshot, newKeyPair().publicKey, /not signed/],
  ["half a file", kept.slice(0, 50), snapshot, own.publicKey, /not JSON/],
  ["a key nobody knows", kept.replace('"topics"', '"toppings"'), snapshot, own.publicKey, /not a manifest/],
])("with %s it is refused", (_, text, id, key, because) => {
  expect(readManifest(text, id, key)).toEqual({ kind: "broken", because: expect.stringMatching(because) });
});
