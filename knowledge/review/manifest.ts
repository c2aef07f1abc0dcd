import { z } from "zod";
import { isSignedBy, signFacts } from "./signature.ts";

const factsSchema = z.strictObject({
  snapshot: z.string().regex(/^[0-9a-f]{64}$/),
  madeAt: z.iso.datetime(),
  parserVersion: z.int(),
  /** The ledger as it was: a later one must contain it. */
  ledger: z.strictObject({ seq: z.int().min(0), hash: z.string() }),
  topics: z.array(
    z.strictObject({
      id: z.string(),
      contentHash: z.string(),
      status: z.enum(["sample", "in-review", "approved"]),
      reviewBy: z.string().optional(),
      reviewedBy: z.string().optional(),
      approvedBy: z.string().optional(),
    }),
  ),
  /** Topics that were withdrawn then. */
  withdrawn: z.array(z.string()),
  publicKey: z.string(),
});

/** What one snapshot of the guidance consists of and who vouches for it, signed by the installation that made it. */
export type Manifest = z.infer<typeof factsSchema>;

export type ManifestReading =
  | { readonly kind: "read"; readonly manifest: Manifest }
  | { readonly kind: "broken"; readonly because: string };

/** The manifest as it is kept: JSON, its signature beside it. */
export function signManifest(manifest: Manifest, privateKey: string): string {
  return `${JSON.stringify({ manifest, signature: signFacts(manifest, privateKey) }, undefined, 1)}\n`;
}

/** Reads a kept manifest and checks that it is of this snapshot and signed with this installation's key. */
export function readManifest(text: string, snapshot: string, publicKey: string): ManifestReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: "broken", because: "the manifest is not JSON" };
  }
  const read = z.strictObject({ manifest: factsSchema, signature: z.string() }).safeParse(value);
  if (!read.success) return { kind: "broken", because: "the manifest is not a manifest" };
  const { manifest, signature } = read.data;
  if (manifest.snapshot !== snapshot) return { kind: "broken", because: "the manifest is of another snapshot" };
  if (manifest.publicKey !== publicKey || !isSignedBy(manifest, signature, publicKey))
    return { kind: "broken", because: "the manifest is not signed with this installation's key" };
  return { kind: "read", manifest };
}
