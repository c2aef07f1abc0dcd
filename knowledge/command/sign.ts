import { open, readFile } from "node:fs/promises";
import { appendRecord, newKeyPair, publicKeyOf, type RecordDraft, type ReviewerRole } from "../review/index.ts";
import type { Folders, LibraryTopic } from "./library.ts";

export type TopicAction = "review" | "approve" | "withdraw" | "reinstate";

export type SignOutcome =
  | { readonly kind: "signed"; readonly seq: number }
  | { readonly kind: "refused"; readonly because: string };

/**
 * Signs what somebody decided about a topic: for the words of `topic`, which are those they were shown, whatever the file says by now.
 * Rejects when the ledger cannot be read or written.
 */
export async function signTopic(
  folders: Folders,
  topic: LibraryTopic,
  given: {
    readonly action: TopicAction;
    readonly by: string;
    readonly keyFile: string;
    /** Why a topic is withdrawn or reinstated; a reviewer's remark otherwise. */
    readonly words: string | undefined;
    readonly now: Date;
  },
): Promise<SignOutcome> {
  const key = await readKey(given.keyFile);
  if (key === undefined)
    return { kind: "refused", because: `${given.keyFile} is not a key made by \`npm run knowledge -- reviewer\`` };
  const draft = draftOf(topic, given);
  if (typeof draft === "string") return { kind: "refused", because: draft };
  const appended = await appendRecord(folders.reviews, draft, key);
  return appended.kind === "refused" ? appended : { kind: "signed", seq: appended.ledger.head.seq };
}

/** The record, or why there is nothing to sign. */
function draftOf(
  { id: topicId, reviewed, state, reviewBy }: LibraryTopic,
  {
    action,
    by,
    words,
    now,
  }: { readonly action: TopicAction; readonly by: string; readonly words: string | undefined; readonly now: Date },
): RecordDraft | string {
  const at = now.toISOString();
  switch (action) {
    case "withdraw":
    case "reinstate":
      return words === undefined ? "say why with --reason" : { action, at, by, topicId, reason: words };
    case "review":
    case "approve":
      if (reviewed === undefined) return `"${topicId}" is withdrawn in its own file, so there is nothing to ${action}`;
      if (reviewBy === undefined)
        return `nobody has said until when "${topicId}" may be relied on: import it again with --review-by`;
      if (state === "overdue")
        return `the review of "${topicId}" was due by ${reviewBy}: set a new day to review it by first`;
      return {
        action,
        at,
        by,
        topicId,
        contentHash: reviewed.contentHash,
        ...(words === undefined ? {} : { note: words }),
      };
    default: {
      const unhandled: never = action;
      throw new Error(`Unhandled action: ${String(unhandled)}`);
    }
  }
}

/**
 * Registers somebody whose signature counts. With `newKeyFile` a key is made and kept there, readable by its owner alone; it is never
 * made over another file. The first reviewer of all vouches for themselves, everybody after is vouched for by one who is registered.
 */
export async function addReviewer(
  folders: Folders,
  given: {
    readonly id: string;
    readonly name: string;
    readonly role: ReviewerRole;
    readonly key: { readonly newKeyFile: string } | { readonly publicKey: string };
    readonly voucher: { readonly by: string; readonly keyFile: string } | undefined;
    readonly now: Date;
  },
): Promise<SignOutcome> {
  const { id, name, role, voucher } = given;
  const made = "newKeyFile" in given.key ? newKeyPair() : undefined;
  const publicKey = "publicKey" in given.key ? given.key.publicKey : (made?.publicKey ?? "");
  const signingKey = voucher === undefined ? made?.privateKey : await readKey(voucher.keyFile);
  if (signingKey === undefined)
    return {
      kind: "refused",
      because:
        voucher === undefined ? "the first reviewer needs --new-key" : `${voucher.keyFile} is not a reviewer's key`,
    };
  if ("newKeyFile" in given.key && made !== undefined) {
    const kept = await keep(given.key.newKeyFile, made.privateKey);
    if (!kept)
      return { kind: "refused", because: `${given.key.newKeyFile} is there already; a key is never overwritten` };
  }
  const appended = await appendRecord(
    folders.reviews,
    { action: "register", at: given.now.toISOString(), by: voucher?.by ?? id, reviewer: { id, name, role, publicKey } },
    signingKey,
  );
  return appended.kind === "refused" ? appended : { kind: "signed", seq: appended.ledger.head.seq };
}

async function keep(path: string, privateKey: string): Promise<boolean> {
  try {
    const file = await open(path, "wx", 0o600);
    try {
      await file.writeFile(privateKey);
      await file.sync();
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

async function readKey(path: string): Promise<string | undefined> {
  try {
    const text = await readFile(path, "utf8");
    publicKeyOf(text);
    return text;
  } catch {
    return undefined;
  }
}
