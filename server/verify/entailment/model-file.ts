import { z } from "zod";
import { englishScoring, type Scoring } from "./scoring.ts";
import type { TreeNode } from "./trees.ts";

const finite = z.number();
const share = z.number().min(0).max(1);

/** A model file of one language's scoring: written by `npm run train:entailment` and by nobody else. */
export function modelFileSchemaOf({ featureNames }: Pick<Scoring, "featureNames">) {
  const featureAt = z
    .int()
    .min(0)
    .max(featureNames.length - 1);
  const node: z.ZodType<TreeNode> = z.lazy(() => z.union([finite, z.tuple([featureAt, finite, node, node])]));
  /** Trees and the line that makes their log-odds a probability that holds (J. Platt, "Probabilistic outputs for support vector machines", 1999). */
  const head = z.strictObject({ bias: finite, scale: finite.positive(), shift: finite, trees: z.array(node).min(1) });
  return z.strictObject({
    /** Nobody has approved it: what it was measured on is in the record. */
    status: z.literal("sample"),
    /** Hash of everything below that judges. */
    version: z.string().regex(/^[0-9a-f]{16}$/),
    record: z.record(z.string(), z.unknown()),
    /** A model of other features than the code's would read one number as another. */
    features: z.array(z.string()).refine((names) => names.join() === featureNames.join(), {
      error: "the features are not those of the code: train it again",
    }),
    operatingPoint: z.strictObject({ supported: share, contradicted: share }),
    supported: head,
    contradicted: head,
    frequencies: z.strictObject({ passages: z.int().positive(), stems: z.record(z.string(), z.int().positive()) }),
  });
}

/** `model.json`, of English. */
export const modelFileSchema = modelFileSchemaOf(englishScoring);
export type ModelFile = z.infer<typeof modelFileSchema>;
