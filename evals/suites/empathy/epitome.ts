import { readFileSync } from "node:fs";
import { z } from "zod";
import { cueNames, cuesIn } from "./epitome-features.ts";

export const epitomeDimensions = ["er", "ip", "ex"] as const;
export type EpitomeDimension = (typeof epitomeDimensions)[number];
/** 0 none, 1 weak, 2 strong. */
export type EpitomeScore = 0 | 1 | 2;
export type EpitomeScores = Readonly<Record<EpitomeDimension, EpitomeScore>>;

/** One row of weights for each of the scores 0, 1, 2: the bias, then one for each cue. */
export type Weights = readonly [readonly number[], readonly number[], readonly number[]];

const rowSchema = z.array(z.number()).length(cueNames.length + 1);
const weightsSchema = z.tuple([rowSchema, rowSchema, rowSchema]);
/** `record` says what it was fitted on and what it reached on replies it had not seen. */
const epitomeFileSchema = z.strictObject({
  record: z.strictObject({
    fittedOn: z.string(),
    rows: z.number(),
    hash: z.string(),
    heldOut: z.record(
      z.enum(epitomeDimensions),
      z.strictObject({ accuracy: z.number(), macroF1: z.number(), kappa: z.number() }),
    ),
  }),
  cues: z.array(z.string()).refine((names) => names.join() === cueNames.join(), "the cues have changed: fit again"),
  weights: z.record(z.enum(epitomeDimensions), weightsSchema),
});
export type EpitomeFile = z.infer<typeof epitomeFileSchema>;

/** @throws when the file beside this one does not fit the cues */
export function openEpitome(): EpitomeFile {
  return epitomeFileSchema.parse(JSON.parse(readFileSync(new URL("./epitome-weights.json", import.meta.url), "utf8")));
}

export function scoreReply(response: string, { weights }: Pick<EpitomeFile, "weights">): EpitomeScores {
  const found = cuesIn(response);
  return {
    er: mostLikely(found, weights.er),
    ip: mostLikely(found, weights.ip),
    ex: mostLikely(found, weights.ex),
  };
}

/** The score whose weights add up highest; of equals the lower one. */
export function mostLikely(found: readonly number[], weights: Weights): EpitomeScore {
  const [none, weak, strong] = weights.map((row) => sumOf(found, row)) as [number, number, number];
  if (none >= weak && none >= strong) return 0;
  return weak >= strong ? 1 : 2;
}

export const sumOf = (found: readonly number[], row: readonly number[]): number =>
  found.reduce((sum, at) => sum + (row[at + 1] ?? 0), row[0] ?? 0);
