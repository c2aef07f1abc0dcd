import type { Entailment } from "../verify/entailment/index.ts";
import { type Claim, type ClaimType, safetyTypes } from "./claims.ts";
import { type ReadSentence, readSentence } from "./extract-claims.ts";
import { type Heard, heardFrom } from "./heard.ts";
import type { Empathy } from "./open-empathy.ts";
import { postChecks } from "./post-checks.ts";
import { gapIn, type Tolerance } from "./says.ts";
import { openingOf } from "./opening.ts";
import { empathyLanguageOf } from "./words/words-of.ts";

/**
 * Start thresholds, from the clinical reference. Safety claims: 1 both ways, always (0.6). Other claims: recall .99, what the refined
 * prompt reached (1.1); precision .90 for long originals, 1 for short ones, which attract invention (the 231-character rule of 1.1).
 */
export const twoWayThresholds = { shortCharacters: 231, recallMin: 0.99, precisionMin: 0.9 } as const;
export type TwoWayThresholds = { readonly [Name in keyof typeof twoWayThresholds]: number };

/** Hits of how many: none of none is no pass by itself, and no loss either. */
export interface Share {
  readonly hits: number;
  readonly of: number;
}

/** A claim by its place in the text it stands in: the plain one for what was lost, the warmed one for what was added. No words. */
export interface Difference extends Claim {
  readonly direction: "lost" | "added";
}

/** Highest first: the uppermost that holds is the reason on record. */
export const twoWayFailures = [
  "safety-claim-lost",
  "safety-claim-added",
  "reassurance-added",
  "advice-softened",
  "recommendation-changed",
  "claim-added",
  "claim-lost",
  "structure-changed",
  "judge-disagrees",
] as const;
export type TwoWayFailure = (typeof twoWayFailures)[number];

interface Measured {
  readonly recall: Share;
  readonly precision: Share;
  readonly safetyRecall: Share;
  readonly safetyPrecision: Share;
  /** The original was short: then nothing new is allowed at all. */
  readonly short: boolean;
  readonly differences: readonly Difference[];
}

export type TwoWayCheck =
  | ({ readonly kind: "kept"; readonly openings: readonly (string | undefined)[] } & Measured)
  | ({
      readonly kind: "changed";
      readonly because: TwoWayFailure;
      readonly failures: readonly TwoWayFailure[];
    } & Measured)
  /** Never a pass. */
  | { readonly kind: "not-run"; readonly because: "language" | "broke-off" | "judge-not-run" };

export interface TwoWayGiven {
  readonly plain: readonly string[];
  /** One for each of `plain`, in their order; each may begin with one sentence of warmth. */
  readonly warmed: readonly string[];
  /** The person's own words: what warmth may say back. */
  readonly said: string;
  readonly language: string;
  /** A judge that can hold and never release. It is asked only about a pair that nothing else held. */
  readonly judge?: Entailment;
  readonly thresholds?: TwoWayThresholds;
}

/**
 * Whether warmed sentences say what the plain ones say, and nothing else: fact recall and precision over extracted claims
 * (MedFactChecking, arXiv 2601.15558), and after it the four constraints of that paper's refined prompt as checks of their own.
 * Never rejects: whatever goes wrong is "not-run", which is no pass.
 */
export async function checkBothWays(given: TwoWayGiven, empathy: Empathy): Promise<TwoWayCheck> {
  const language = empathyLanguageOf(given.language);
  if (language === undefined) return { kind: "not-run", because: "language" };
  try {
    const heard = heardFrom(given.said, language);
    const measured = compare(given, heard, empathy);
    const failures = twoWayFailures.filter((name) => measured.failures.has(name));
    const because = failures[0];
    if (because !== undefined) return { kind: "changed", because, failures, ...figuresOf(measured) };
    const judged = await judgedAlike(measured.texts, given, language);
    if (judged === "not-run") return { kind: "not-run", because: "judge-not-run" };
    return judged === "alike"
      ? { kind: "kept", openings: measured.openings, ...figuresOf(measured) }
      : { kind: "changed", because: "judge-disagrees", failures: ["judge-disagrees"], ...figuresOf(measured) };
  } catch {
    // The error may hold the words that broke the check.
    return { kind: "not-run", because: "broke-off" };
  }
}

interface Compared extends Measured {
  readonly failures: ReadonlySet<TwoWayFailure>;
  readonly openings: readonly (string | undefined)[];
  /** Plain and warmed sentences without their openings, pair by pair. */
  readonly texts: readonly { readonly plain: string; readonly warmed: string }[];
}

const figuresOf = ({ recall, precision, safetyRecall, safetyPrecision, short, differences }: Measured): Measured => ({
  recall,
  precision,
  safetyRecall,
  safetyPrecision,
  short,
  differences,
});

function compare(
  { plain, warmed, thresholds = twoWayThresholds }: TwoWayGiven,
  heard: Heard,
  empathy: Empathy,
): Compared {
  const short = plain.join(" ").length < thresholds.shortCharacters;
  const tolerance: Tolerance = short ? "none" : "one-in-six";
  const openings = plain.map((sentence, at) => openingOf(sentence, warmed[at] ?? "", heard, empathy));
  const texts = plain.map((sentence, at) => ({ plain: sentence, warmed: openings[at]?.rest ?? "" }));
  const read = (text: string, at: number): ReadSentence => readSentence(text, at, heard, empathy);
  const pairs = texts.map((pair, at) => ({ plain: read(pair.plain, at), warmed: read(pair.warmed, at) }));
  const lost = pairs.flatMap((pair) => missing(pair.plain, pair.warmed, "lost", empathy, tolerance));
  const added = pairs.flatMap((pair) => missing(pair.warmed, pair.plain, "added", empathy, tolerance));
  const all = (side: "plain" | "warmed") => pairs.flatMap((pair) => pair[side].claims);
  const recall = shareOf(all("plain"), lost);
  const precision = shareOf(all("warmed"), added);
  const safetyRecall = shareOf(all("plain").filter(isSafety), lost.filter(isSafety));
  const safetyPrecision = shareOf(all("warmed").filter(isSafety), added.filter(isSafety));
  const failures = new Set<TwoWayFailure>(
    postChecks({ pairs, texts, openings, sentences: { plain: plain.length, warmed: warmed.length } }, heard, empathy),
  );
  if (safetyRecall.hits < safetyRecall.of) failures.add("safety-claim-lost");
  if (safetyPrecision.hits < safetyPrecision.of) failures.add("safety-claim-added");
  if (below(recall, thresholds.recallMin)) failures.add("claim-lost");
  if (below(precision, short ? 1 : thresholds.precisionMin)) failures.add("claim-added");
  return {
    recall,
    precision,
    safetyRecall,
    safetyPrecision,
    short,
    differences: [...lost, ...added],
    failures,
    openings: openings.map((opening) => opening?.opening),
    texts,
  };
}

const isSafety = ({ type }: { readonly type: ClaimType }): boolean => safetyTypes.has(type);
const below = ({ hits, of }: Share, min: number): boolean => of > 0 && hits / of < min;

function missing(
  from: ReadSentence,
  to: ReadSentence,
  direction: Difference["direction"],
  empathy: Empathy,
  tolerance: Tolerance,
): readonly Difference[] {
  return from.claims.flatMap((claim) => {
    const gap = gapIn(claim, to.reading, { empathy, tolerance });
    if (gap === undefined) return [];
    return [{ direction, type: claim.type, sentence: claim.sentence, start: gap.start, end: gap.end }];
  });
}

const shareOf = (claims: readonly unknown[], gone: readonly unknown[]): Share => ({
  hits: claims.length - gone.length,
  of: claims.length,
});

/** Asks the judge both ways about every pair whose words differ. Neutral is no agreement. */
async function judgedAlike(
  texts: Compared["texts"],
  { judge }: TwoWayGiven,
  language: string,
): Promise<"alike" | "not-alike" | "not-run"> {
  if (judge === undefined) return "alike";
  for (const { plain, warmed } of texts) {
    if (plain === warmed) continue;
    for (const [claim, evidence] of [
      [warmed, plain],
      [plain, warmed],
    ] as const) {
      const { verdict } = await judge.judge(claim, { texts: [evidence], language });
      if (verdict === "not-run") return "not-run";
      if (verdict !== "supported") return "not-alike";
    }
  }
  return "alike";
}
