import { readFileSync } from "node:fs";
import path from "node:path";
import { type Lexicon, loadLexicon } from "#knowledge/lexicon/index.ts";
import { normalise } from "../reading/normalise.ts";
import { align } from "./align.ts";
import { type ModelFile, modelFileSchemaOf } from "./model-file.ts";
import { type Entailment, type EntailmentEvidence, type EntailmentVerdict, type Judgement, notRun } from "./port.ts";
import { type PreparedEvidence, prepareEvidence } from "./prepare-evidence.ts";
import { readStatement } from "./read-statement.ts";
import { englishScoring, type Scoring } from "./scoring.ts";
import { spanishScoring } from "./spanish/scoring.ts";
import { hasUnreadable } from "./tokens.ts";
import { type Ensemble, ensembleOf } from "./trees.ts";
import { type Vocabulary, vocabularyOf } from "./vocabulary.ts";

/** Longer than any sentence; what is longer is no claim, and reading it would hold up every stream. Characters. */
const claimMax = 2000;
/** Of all passages together. Characters. */
const evidenceMax = 200_000;

export interface BuiltInEntailment extends Entailment {
  /** `judge` without the wait: the scorer never leaves the thread. Never throws. */
  judgeNow(claim: string, evidence: EntailmentEvidence, question?: string): Judgement;
}

/** The built-in judge of one language, over a model and a lexicon already read. Pure. */
export function builtInEntailment(
  model: ModelFile,
  lexicon: Pick<Lexicon, "same" | "hash">,
  scoring: Scoring = englishScoring,
): BuiltInEntailment {
  const vocabulary = vocabularyOf(lexicon, model.frequencies, scoring.wording);
  const supported = ensembleOf(model.supported.bias, model.supported.trees);
  const contradicted = ensembleOf(model.contradicted.bias, model.contradicted.trees);
  // Keyed by the evidence object: what was prepared lives as long as the answer, and no longer.
  const prepared = new WeakMap<EntailmentEvidence, PreparedEvidence | undefined>();

  const preparedOf = (evidence: EntailmentEvidence): PreparedEvidence | undefined => {
    if (prepared.has(evidence)) return prepared.get(evidence);
    const made = isReadable(evidence, scoring.language) ? prepareEvidence(evidence.texts, vocabulary) : undefined;
    prepared.set(evidence, made);
    return made;
  };

  const judgeNow = (claim: string, evidence: EntailmentEvidence, question?: string): Judgement => {
    try {
      const made = preparedOf(evidence);
      const text = normalise(claim);
      if (made === undefined || text.length > claimMax || hasUnreadable(text)) return notRun;
      const asked = question === undefined ? undefined : keysOf(question, vocabulary);
      const rows = scoring.wording.sentencesOf(claim).flatMap((sentence): readonly Float64Array[] => {
        const alignment = align(readStatement(normalise(sentence), vocabulary), made);
        return alignment === undefined ? [] : [scoring.rowOf(alignment, asked)];
      });
      return rows.length === 0 ? notRun : judgementOf(rows, { supported, contradicted, scoring }, model);
    } catch {
      // An error's words may hold the patient's.
      return notRun;
    }
  };
  return {
    name: "built-in alignment",
    version: `built-in-${scoring.language === "en" ? "" : `${scoring.language}-`}${model.version}-${lexicon.hash.slice(0, 8)}`,
    languages: [scoring.language],
    readsRetold: true,
    judgeNow,
    judge: (claim, evidence, question) => Promise.resolve(judgeNow(claim, evidence, question)),
  };
}

/** Where the weights of each language are. */
export interface BuiltInFiles {
  readonly english?: string;
  readonly spanish?: string;
}

/**
 * Reads the shipped models and lexicons, once at start: one judge that reads English and Spanish, each by its own words and weights. Rejects when any
 * of them cannot be read or is broken: without them nothing may be judged.
 */
export async function openBuiltInEntailment({
  english = path.join(import.meta.dirname, "model.json"),
  spanish = path.join(import.meta.dirname, "spanish", "model.json"),
}: BuiltInFiles = {}): Promise<BuiltInEntailment> {
  return inEitherLanguage(await openOne(english, englishScoring), await openOne(spanish, spanishScoring));
}

async function openOne(file: string, scoring: Scoring): Promise<BuiltInEntailment> {
  const model = modelFileSchemaOf(scoring).parse(JSON.parse(readFileSync(file, "utf8")));
  const { lexicon, problems } = await loadLexicon(undefined, scoring.language);
  if (problems.some(({ weight }) => weight === "blocks")) throw new Error("The lexicon is broken: npm run knowledge");
  return builtInEntailment(model, lexicon, scoring);
}

/** Asks whichever of the two reads the evidence. */
function inEitherLanguage(english: BuiltInEntailment, spanish: BuiltInEntailment): BuiltInEntailment {
  const readerOf = (language: unknown): BuiltInEntailment => (language === "es" ? spanish : english);
  const judgeNow: BuiltInEntailment["judgeNow"] = (claim, evidence, question) =>
    // Nonsense in place of evidence has no language; either of them says that it did not run.
    readerOf((evidence as EntailmentEvidence | null | undefined)?.language).judgeNow(claim, evidence, question);
  return {
    ...english,
    version: `${english.version}+${spanish.version}`,
    languages: [...(english.languages ?? []), ...(spanish.languages ?? [])],
    judgeNow,
    judge: (claim, evidence, question) => Promise.resolve(judgeNow(claim, evidence, question)),
  };
}

// Another language read as this one would be judged by its names and numbers alone.
function isReadable({ texts, language }: EntailmentEvidence, read: Scoring["language"]): boolean {
  if (language !== read || texts.length === 0) return false;
  let length = 0;
  for (const text of texts) {
    length += text.length;
    if (hasUnreadable(normalise(text))) return false;
  }
  return length <= evidenceMax;
}

const keysOf = (question: string, vocabulary: Vocabulary): ReadonlySet<string> =>
  new Set(readStatement(normalise(question), vocabulary).words.map(({ key }) => key));

interface Judging {
  readonly supported: Ensemble;
  readonly contradicted: Ensemble;
  readonly scoring: Scoring;
}

/** A claim of several sentences scores as their middle, and is supported only when each is, contradicted when any is. */
function judgementOf(
  rows: readonly Float64Array[],
  { supported, contradicted, scoring }: Judging,
  model: ModelFile,
): Judgement {
  const { operatingPoint } = model;
  const odds = rows.map((row) => supported(row));
  const calibrated = (logOdds: number): number => probabilityOf(model.supported, logOdds);
  const score = calibrated(odds.reduce((sum, each) => sum + each, 0) / odds.length);
  if (!Number.isFinite(score)) return notRun;
  const against = Math.max(...rows.map((row) => probabilityOf(model.contradicted, contradicted(row))));
  const verdict = verdictOf(calibrated(Math.min(...odds)), against, operatingPoint);
  if (!rows.some((row) => scoring.isTurned(row))) return { verdict, score };
  // What a reader found turned is no matter of weights, and its score says no more than "rather not".
  return {
    verdict: verdict === "supported" ? "neutral" : verdict,
    score: Math.min(score, 1 - operatingPoint.supported, operatingPoint.supported),
  };
}

export function probabilityOf(
  { scale, shift }: Pick<ModelFile["supported"], "scale" | "shift">,
  logOdds: number,
): number {
  return 1 / (1 + Math.exp(-(scale * logOdds + shift)));
}

function verdictOf(
  supported: number,
  contradicted: number,
  point: ModelFile["operatingPoint"],
): Exclude<EntailmentVerdict, "not-run"> {
  if (contradicted >= point.contradicted) return "contradicted";
  return supported >= point.supported ? "supported" : "neutral";
}
