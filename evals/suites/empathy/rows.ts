import { z } from "zod";

const words = z.string().min(1);
const score = z.union([z.literal(0), z.literal(1), z.literal(2)]);

/** A message and a reply to it; with labels, agreement is measured. */
export const epitomeRowSchema = z.object({
  id: words,
  seeker: words,
  response: words,
  er: score.optional(),
  ip: score.optional(),
  ex: score.optional(),
  lang: z.enum(["en", "es"]).optional(),
});
export type EpitomeRow = z.infer<typeof epitomeRowSchema>;

/** Plain sentences and their warmed form, and whether the warmed one may go out. */
const warmedRowSchema = z.object({
  id: words,
  said: words,
  plain: z.array(words).min(1),
  warmed: z.array(words).min(1),
  expects: z.enum(["kept", "changed"]).optional(),
  /** What was done to the plain text. */
  pattern: words.optional(),
  lang: z.enum(["en", "es"]).optional(),
});
export type WarmedRow = z.infer<typeof warmedRowSchema>;

/** One kind of case or the other, told apart by what a row holds. */
export const empathyRowSchema = z.union([warmedRowSchema, epitomeRowSchema]);
export type EmpathyRow = z.infer<typeof empathyRowSchema>;
export const isWarmedRow = (row: EmpathyRow): row is WarmedRow => "plain" in row;
