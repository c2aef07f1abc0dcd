import { z } from "zod";
import { levels } from "#server/triage/index.ts";
import { type CasesRead, readCases, refused } from "../read-cases.ts";

const words = z.string().min(1);

/** A case: one message (`text`) or a conversation (`messages`), and what the floor should make of it, if somebody knows. */
const rowSchema = z
  .object({
    id: words,
    text: words.optional(),
    messages: z.array(words).min(1).optional(),
    level: z.enum(levels).optional(),
    /** For cases of others that only say whether it is an emergency. */
    emergency: z.union([z.literal(0), z.literal(1)]).optional(),
    flag: words.optional(),
    family: words.optional(),
    variation: words.optional(),
    pairOf: words.optional(),
    lang: words.optional(),
  })
  .superRefine(({ text, messages, level, emergency }, context) => {
    const wrong = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
    if (text === undefined && messages === undefined) wrong("messages", "a case has `messages` or `text`");
    if (text !== undefined && messages !== undefined) wrong("text", "a case has `messages` or `text`, not both");
    if (level !== undefined && emergency !== undefined && (level === "emergency") !== (emergency === 1)) {
      wrong("emergency", "contradicts `level`");
    }
  })
  .transform(({ text, messages, ...row }) => ({ ...row, messages: messages ?? [text ?? ""] }));

export type TriageRow = z.infer<typeof rowSchema>;

/** As {@link readCases}; a variant must also name a case that is there. */
export function readTriageRows(files: readonly string[]): CasesRead<TriageRow> {
  const outcome = readCases(files, rowSchema);
  if (outcome.kind === "refused") return outcome;
  const ids = new Set(outcome.cases.map(({ row }) => row.id));
  for (const { row, place } of outcome.cases) {
    if (row.pairOf === row.id) return refused(`${place}: pairOf: a case cannot be its own pair`);
    if (row.pairOf !== undefined && !ids.has(row.pairOf)) return refused(`${place}: pairOf: no case has this id`);
  }
  return outcome;
}
