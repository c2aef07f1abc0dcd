import { z } from "zod";

const hash = z.string().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in hex");
const topicId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
export const reviewerIdSchema = z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, "must be like `ada` or `ada.byron`");

/** A clinician's signature is the one that approves; an editor may review, submit and withdraw. */
export const reviewerRoles = ["clinician", "editor"] as const;
export type ReviewerRole = (typeof reviewerRoles)[number];

const shared = {
  /** Place in the ledger, from 1. */
  seq: z.int().min(1),
  at: z.iso.datetime(),
  by: reviewerIdSchema,
  /** SHA-256 of the line before; 64 zeros for the first. */
  previous: hash,
};

const bodySchema = z.discriminatedUnion("action", [
  z.strictObject({
    ...shared,
    action: z.literal("register"),
    reviewer: z.strictObject({
      id: reviewerIdSchema,
      name: z.string().trim().min(1),
      role: z.enum(reviewerRoles),
      /** Ed25519, SPKI in base64. */
      publicKey: z.string().min(40),
    }),
  }),
  z.strictObject({ ...shared, action: z.literal("review"), topicId, contentHash: hash, note: z.string().optional() }),
  z.strictObject({ ...shared, action: z.literal("approve"), topicId, contentHash: hash, note: z.string().optional() }),
  z.strictObject({ ...shared, action: z.literal("withdraw"), topicId, reason: z.string().trim().min(1) }),
  z.strictObject({ ...shared, action: z.literal("reinstate"), topicId, reason: z.string().trim().min(1) }),
]);

/** What a reviewer signs. */
export type RecordBody = z.infer<typeof bodySchema>;
export type SignedRecord = RecordBody & { readonly signature: string };

export type RecordReading =
  | { readonly kind: "read"; readonly body: RecordBody; readonly signature: string }
  | { readonly kind: "broken"; readonly problem: string };

/** Reads one line of the ledger. The signature is not yet checked. */
export function readRecord(line: string): RecordReading {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { kind: "broken", problem: "is not JSON" };
  }
  if (typeof value !== "object" || value === null || !("signature" in value) || typeof value.signature !== "string")
    return { kind: "broken", problem: "has no signature" };
  const { signature, ...rest } = value;
  const read = bodySchema.safeParse(rest);
  if (read.success) return { kind: "read", body: read.data, signature };
  const issue = read.error.issues[0];
  return {
    kind: "broken",
    problem: `${issue?.path.map(String).join(".") ?? ""}: ${issue?.message ?? "cannot be read"}`,
  };
}
