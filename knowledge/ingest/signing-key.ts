import { mkdir, open, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { newKeyPair, publicKeyOf } from "../review/signature.ts";

/** The key with which this installation signs its snapshots. */
export interface SigningKey {
  readonly privateKey: string;
  readonly publicKey: string;
}

/**
 * Reads the installation's key, or makes one on the first run (readable by its owner alone). Whoever wants the key away from the data, so
 * that a copied data folder cannot be altered and signed again, names another file.
 *
 * Rejects when the file is there and is no key: a key is never made over something else.
 */
export async function openSigningKey(dataDirectory: string, keyFile?: string): Promise<SigningKey> {
  const path = keyFile ?? join(dataDirectory, "keys", "snapshot.key");
  const kept = await readKey(path);
  if (kept !== undefined) return kept;
  const fresh = newKeyPair();
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  try {
    const file = await open(path, "wx", 0o600);
    try {
      await file.writeFile(fresh.privateKey);
      await file.sync();
    } finally {
      await file.close();
    }
    return fresh;
  } catch (error) {
    // Another process made it in the same moment: theirs is the key.
    const theirs = await readKey(path);
    if (theirs !== undefined) return theirs;
    throw error;
  }
}

async function readKey(path: string): Promise<SigningKey | undefined> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
  try {
    return { privateKey: text, publicKey: publicKeyOf(text) };
  } catch {
    throw new SigningKeyUnreadable(
      `${path} is not an Ed25519 key. Put the installation's key back, or move the file away to have a new one made.`,
    );
  }
}

export class SigningKeyUnreadable extends Error {
  override readonly name = "SigningKeyUnreadable";
}
