import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from "node:crypto";
import { canonicalJson } from "../passage-hash.ts";

/** Ed25519 (RFC 8032): small keys, no parameters to get wrong. Keys are text: PKCS#8 PEM for the private half, SPKI in base64 for the public. */
export interface KeyPair {
  readonly privateKey: string;
  readonly publicKey: string;
}

export function newKeyPair(): KeyPair {
  const { privateKey } = generateKeyPairSync("ed25519");
  const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  return { privateKey: pem, publicKey: publicKeyOf(pem) };
}

/** @throws {Error} when the text is no Ed25519 private key */
export function publicKeyOf(privateKey: string): string {
  const key = createPrivateKey(privateKey);
  if (key.asymmetricKeyType !== "ed25519") throw new Error("The key is not an Ed25519 key.");
  return createPublicKey(key).export({ type: "spki", format: "der" }).toString("base64");
}

/** Over the canonical JSON of the facts: the order in which keys were written does not matter. */
export const signFacts = (facts: object, privateKey: string): string =>
  sign(null, Buffer.from(canonicalJson(facts)), createPrivateKey(privateKey)).toString("base64");

/** False for anything that does not verify, a key that cannot be read included. */
export function isSignedBy(facts: object, signature: string, publicKey: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, "base64"), type: "spki", format: "der" });
    return verify(null, Buffer.from(canonicalJson(facts)), key, Buffer.from(signature, "base64"));
  } catch {
    return false;
  }
}
