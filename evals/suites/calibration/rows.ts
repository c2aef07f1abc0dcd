import { z } from "zod";
import { calibrationSchema, type SignalName, signalNames, type Versions } from "#server/uncertainty/index.ts";
import { readCases, refused } from "../read-cases.ts";
import type { Refused } from "../suite.ts";
import type { LabelledAnswer } from "./labelled-answer.ts";

const share = z.number().min(0).max(1);
const signalsSchema = z.strictObject(
  Object.fromEntries(signalNames.map((name) => [name, share.optional()])) as Record<
    SignalName,
    z.ZodOptional<typeof share>
  >,
);

const rowSchema = z.object({
  id: z.string().min(1),
  signals: signalsSchema,
  unsafe: z.union([z.literal(0), z.literal(1)]),
  group: z.string().min(1).optional(),
  slices: z.record(z.string(), z.string()).optional(),
  versions: calibrationSchema.shape.versions.optional(),
});

interface LabelledRows {
  readonly kind: "read";
  readonly answers: readonly LabelledAnswer[];
  /** What the answers were made with; undefined when a row does not say: such answers can be measured and make no file. */
  readonly versions: Versions | undefined;
}

/** Drafts that people have judged, one a line. */
export function readLabelledAnswers(files: readonly string[]): LabelledRows | Refused {
  const read = readCases(files, rowSchema);
  if (read.kind === "refused") return read;
  const [first] = read.cases;
  const stated = first?.row.versions;
  for (const { row, place } of read.cases) {
    // Answers of two versions have no common probability.
    if (JSON.stringify(row.versions) !== JSON.stringify(stated))
      return refused(`${place}: versions: not those of the first row`);
  }
  return {
    kind: "read",
    versions: stated,
    answers: read.cases.map(({ row }) => ({
      id: row.id,
      group: row.group ?? row.id,
      signals: present(row.signals),
      unsafe: row.unsafe === 1,
      slices: row.slices ?? {},
      heldOut: false,
    })),
  };
}

const present = (signals: Readonly<Partial<Record<SignalName, number | undefined>>>): LabelledAnswer["signals"] =>
  Object.fromEntries(Object.entries(signals).filter(([, value]) => value !== undefined));
