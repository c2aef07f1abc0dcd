import { z } from "zod";
import { type CasesRead, readCases } from "../read-cases.ts";

const words = z.string().min(1);
const rowSchema = z.object({
  id: words,
  claim: words,
  evidence: z.string(),
  label: z.enum(["supported", "refuted", "neutral"]).optional(),
  unsupported: z.union([z.literal(0), z.literal(1)]).optional(),
  question: z.string().optional(),
});
export type GroundingRow = z.infer<typeof rowSchema>;

/** Claims with their evidence, from one file or several. */
export const readGroundingRows = (files: readonly string[]): CasesRead<GroundingRow> => readCases(files, rowSchema);

/** What people say of a row: 1 supported, 0 not; undefined when nobody said. */
export function supportOf({ label, unsupported }: GroundingRow): 0 | 1 | undefined {
  if (label !== undefined) return label === "supported" ? 1 : 0;
  return unsupported === undefined ? undefined : unsupported === 0 ? 1 : 0;
}
