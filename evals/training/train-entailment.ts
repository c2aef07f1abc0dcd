import { createHash } from "node:crypto";
import { renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { areaUnderCurve, expectedCalibrationError } from "#evals/metrics/index.ts";
import { loadLexicon } from "#knowledge/lexicon/index.ts";
import { align } from "#server/verify/entailment/align.ts";
import { probabilityOf } from "#server/verify/entailment/built-in.ts";
import { type ModelFile, modelFileSchemaOf } from "#server/verify/entailment/model-file.ts";
import { type PreparedEvidence, prepareEvidence } from "#server/verify/entailment/prepare-evidence.ts";
import { readStatement } from "#server/verify/entailment/read-statement.ts";
import { hasUnreadable } from "#server/verify/entailment/tokens.ts";
import { type Frequencies, vocabularyOf } from "#server/verify/entailment/vocabulary.ts";
import { normalise } from "#server/verify/reading/normalise.ts";
import { leafValueOf } from "./boosted-trees.ts";
import { contradictedHeadOf, fitHead, type Head, plattOf, type ReadPair, supportedHeadOf } from "./entailment-heads.ts";
import { foldOf, hashOfFiles } from "./data-hash.ts";
import { type GroundingPair, hashOfPairs, pairsOfFile } from "./grounding-pairs.ts";
import { guidancePassages, pairsOfGuidance } from "./own-pairs.ts";
import { languageTrained } from "./trained-languages.ts";

/**
 * `npm run train:entailment -- --cases FILE [--cases FILE …]`: fits the built-in entailment scorer on pairs made of our own guidance and on the case files named,
 * measures it on groups it has not seen, chooses the operating point there and writes the model with its record. Of the files only figures go into
 * the model: no word of theirs, nor a weight for one. The same guidance, lexicon and files give the same model, byte for byte.
 */
const folds = 10;
/** A set of fifty questions falls into folds in many ways, and one way measures up to 0.03 beside another: AUROC is the mean of so many. */
const foldings = 3;
/** Share of what is supported that may be called contradicted, in cross-validation. */
const wronglyContradictedMax = 0.01;
/** A stem of fewer passages weighs as one of none: rare words need no list. */
const passagesMin = 3;

const { values } = parseArgs({
  options: {
    cases: { type: "string", multiple: true, default: [] },
    out: { type: "string" },
    language: { type: "string", default: "en" },
    ablate: { type: "string", multiple: true, default: [] },
  },
});
const { scoring, making, wronglySupportedMax, file: shipped } = languageTrained(values.language);
const { wording, featureNames } = scoring;
const supportedHead = supportedHeadOf(scoring);
const contradictedHead = contradictedHeadOf(scoring);
const passages = await guidancePassages(scoring.language);
const frequencies = frequenciesOf(passages.map(({ text }) => text));
const { lexicon } = await loadLexicon(undefined, scoring.language);
const vocabulary = vocabularyOf(lexicon, frequencies, wording);
const own = pairsOfGuidance(passages, making);
const given = [...values.cases.flatMap(pairsOfFile), ...own];
const pairs = readPairs(given);
const unread = given.length - pairs.length;
const sources = [...new Set(pairs.map(({ source }) => source))];

// What a feature is worth: the same measurement with its column emptied. Prints and writes nothing else.
if (values.ablate.length > 0) {
  show("all features", heldOutOdds(supportedHead, foldings, pairs));
  for (const names of values.ablate) {
    const gone = names.split(",").map((name) => featureNames.indexOf(name));
    if (gone.includes(-1)) throw new Error("--ablate: there is no feature of this name");
    const without = pairs.map((pair) => ({
      ...pair,
      rows: pair.rows.map((row) => row.map((value, at) => (gone.includes(at) ? 0 : value))),
    }));
    show(`without ${names}`, heldOutOdds(supportedHead, foldings, without));
  }
} else train();

function train(): void {
  const supported = fitted(supportedHead, foldings);
  const contradicted = fitted(contradictedHead, 1);
  // The weights stand by themselves: what no weight may outvote comes on top, and makes up for nothing.
  const stated = pairs.map((_, at) => probabilityOf(supported.model, supported.heldOut[0]?.[at] as number));
  const against = pairs.map((_, at) => probabilityOf(contradicted.model, contradicted.heldOut[0]?.[at] as number));
  const isSupported = ({ label }: ReadPair): boolean => label === "supported";
  const operatingPoint = {
    supported: exceededBy(
      wronglySupportedMax,
      stated.filter((_, at) => !isSupported(pairs[at] as ReadPair)),
    ),
    contradicted: exceededBy(
      wronglyContradictedMax,
      against.filter((_, at) => isSupported(pairs[at] as ReadPair)),
    ),
  };
  const inSample = pairs.map((pair) => supportedHead.joined(pair.rows.map((row) => oddsOf(supported.model, row))));
  const bySource = Object.fromEntries(
    sources.map((source) => {
      const here = pairs.flatMap((pair, at) => (pair.source === source ? [at] : []));
      const scored = here.map((at) => ({ score: stated[at] as number, positive: isSupported(pairs[at] as ReadPair) }));
      const share = (of: readonly number[], holds: (at: number) => boolean): string =>
        `${of.filter(holds).length} of ${of.length}`;
      const passes = (at: number): boolean =>
        (stated[at] as number) >= operatingPoint.supported &&
        (against[at] as number) < operatingPoint.contradicted &&
        !pairs[at]?.rows.some((row) => scoring.isTurned(row));
      const blocked = (at: number): boolean => (against[at] as number) >= operatingPoint.contradicted;
      const labelled = (label: string): readonly number[] => here.filter((at) => pairs[at]?.label === label);
      const area = heldOutArea(source, supported.heldOut);
      return [
        source,
        {
          pairs: here.length,
          groups: new Set(here.map((at) => pairs[at]?.group)).size,
          heldOutAuroc: area && rounded(area.area),
          heldOutInterval: area && [rounded(area.low), rounded(area.high)],
          inSampleAuroc: rounded(
            areaUnderCurve(
              here.map((at) => ({ score: inSample[at] as number, positive: isSupported(pairs[at] as ReadPair) })),
            )?.area ?? Number.NaN,
          ),
          heldOutEce: rounded(expectedCalibrationError(scored) ?? Number.NaN),
          supportedCalledSupported: share(labelled("supported"), passes),
          refutedCalledSupported: share(labelled("refuted"), passes),
          neutralCalledSupported: share(labelled("neutral"), passes),
          refutedCalledContradicted: share(labelled("refuted"), blocked),
          supportedCalledContradicted: share(labelled("supported"), blocked),
        },
      ];
    }),
  );
  const record = {
    note: `Held out: ${folds}-fold cross-validation; pairs that share a claim, evidence or a question stay together, only pairs of one fold are compared, and AUROC is the mean of ${foldings} foldings. In sample is no measurement.`,
    trainedOn: values.cases.map((file) => ({ file: path.basename(file), hash: hashOfFiles([file]) })),
    guidancePairsHash: hashOfPairs(own),
    lexiconHash: lexicon.hash.slice(0, 16),
    unread,
    boosting: { supported: settingsOf(supportedHead), contradicted: settingsOf(contradictedHead), folds, foldings },
    limits: { wronglySupportedMax, wronglyContradictedMax },
    sources: bySource,
  };
  const judging = {
    features: [...featureNames],
    operatingPoint,
    supported: supported.model,
    contradicted: contradicted.model,
    frequencies,
  };
  const version = createHash("sha256").update(JSON.stringify(judging)).digest("hex").slice(0, 16);
  const file = modelFileSchemaOf(scoring).parse({ status: "sample", version, record, ...judging });
  const out = values.out ?? shipped;
  writeFileSync(`${out}.new`, asText(file));
  renameSync(`${out}.new`, out);
  console.log(JSON.stringify({ version, operatingPoint, ...record }, null, 2));
}

/** The model of one head on all pairs, and what models that had not seen a pair's group say of it, by folding. */
function fitted(
  head: Head,
  times: number,
): { readonly model: ModelFile["supported"]; readonly heldOut: readonly Float64Array[] } {
  const heldOut = heldOutOdds(head, times, pairs);
  const line = plattOf(
    pairs.map((pair, at) => ({
      odds: heldOut[0]?.[at] as number,
      label: head.label(pair),
      weight: head.weight(pair),
    })),
  );
  const { bias, trees } = fitHead(head, pairs);
  return { model: { bias, ...line, trees: [...trees] }, heldOut };
}

function heldOutOdds(head: Head, times: number, all: readonly ReadPair[]): readonly Float64Array[] {
  return Array.from({ length: times }, (_, folding) => {
    const odds = new Float64Array(all.length);
    for (let fold = 0; fold < folds; fold += 1) {
      const isAway = ({ source, group }: ReadPair): boolean => foldIn(folding, source, group) === fold;
      const model = fitHead(
        head,
        all.filter((pair) => !isAway(pair)),
      );
      for (const [at, pair] of all.entries())
        if (isAway(pair)) odds[at] = head.joined(pair.rows.map((row) => oddsOf(model, row)));
      process.stderr.write(`folding ${folding + 1} of ${times}, fold ${fold + 1} of ${folds}\n`);
    }
    return odds;
  });
}

function foldIn(folding: number, source: string, group: string): number {
  return foldOf(`${folding}/${source}/${group}`, folds);
}

function oddsOf(
  { bias, trees }: Pick<ModelFile["supported"], "bias"> & Pick<ReturnType<typeof fitHead>, "trees">,
  row: Float64Array,
): number {
  return trees.reduce((sum: number, tree) => sum + leafValueOf(tree, row), bias);
}

/**
 * AUROC over pairs of one fold only, as models of two folds do not share a scale (G. Forman and M. Scholz, "Apples-to-apples in cross-validation
 * studies", SIGKDD Explorations 12(1), 2010); folds count by the pairs they compare. The interval adds up DeLong's variances.
 */
function withinFolds(
  folding: number,
  scored: readonly { readonly pair: ReadPair; readonly score: number }[],
): Area | undefined {
  let [compared, sum, variance] = [0, 0, 0];
  const byFold = Map.groupBy(scored, ({ pair }) => foldIn(folding, pair.source, pair.group));
  for (const inside of byFold.values()) {
    const found = areaUnderCurve(inside.map(({ pair, score }) => ({ score, positive: pair.label === "supported" })));
    if (found?.interval === undefined) continue;
    const weight = found.positives * found.negatives;
    compared += weight;
    sum += weight * found.area;
    // Half an interval is 1.96 standard errors.
    variance += (weight * Math.max(found.interval.high - found.area, found.area - found.interval.low)) ** 2;
  }
  if (compared === 0) return undefined;
  const reach = Math.sqrt(variance) / compared;
  return { area: sum / compared, low: sum / compared - reach, high: Math.min(1, sum / compared + reach) };
}

interface Area {
  readonly area: number;
  readonly low: number;
  readonly high: number;
}

/** Of one set, the mean over the foldings: what differs between them is how the set fell, and the interval gets no narrower by it. */
function heldOutArea(source: string, odds: readonly Float64Array[]): Area | undefined {
  const areas = odds.flatMap((own, folding) => {
    const scored = pairs.flatMap((pair, at) => (pair.source === source ? [{ pair, score: own[at] as number }] : []));
    return withinFolds(folding, scored) ?? [];
  });
  if (areas.length === 0) return undefined;
  const mean = (of: (each: Area) => number): number => areas.reduce((sum, each) => sum + of(each), 0) / areas.length;
  return { area: mean(({ area }) => area), low: mean(({ low }) => low), high: mean(({ high }) => high) };
}

function show(label: string, odds: readonly Float64Array[]): void {
  const areas = sources.map((source) => `${source} ${heldOutArea(source, odds)?.area.toFixed(4) ?? "–"}`);
  console.log(`${label}: ${areas.join("  ")}`);
}

/** As the scorer reads them. Pairs it cannot read teach nothing. */
function readPairs(given: readonly GroundingPair[]): readonly ReadPair[] {
  const prepared = new Map<string, PreparedEvidence>();
  return given.flatMap(({ claim, evidence, ...pair }) => {
    if (hasUnreadable(normalise(claim)) || evidence.some((text) => hasUnreadable(normalise(text)))) return [];
    const key = JSON.stringify(evidence);
    const ready = prepared.get(key) ?? prepareEvidence(evidence, vocabulary);
    prepared.set(key, ready);
    const question =
      pair.question === undefined
        ? undefined
        : new Set(readStatement(normalise(pair.question), vocabulary).words.map((word) => word.key));
    const rows = wording.sentencesOf(claim).flatMap((sentence) => {
      const alignment = align(readStatement(normalise(sentence), vocabulary), ready);
      return alignment === undefined ? [] : [scoring.rowOf(alignment, question)];
    });
    return rows.length === 0 ? [] : [{ ...pair, rows }];
  });
}

function frequenciesOf(texts: readonly string[]): Frequencies {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const stem of new Set(wording.wordsOf(normalise(text)).map(wording.stemOf)))
      if (/^\p{L}/u.test(stem)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= passagesMin).sort(([one], [other]) => (one < other ? -1 : 1));
  return { passages: texts.length, stems: Object.fromEntries(kept) };
}

/** The lowest probability that at most this share of the values reaches. */
function exceededBy(share: number, of: readonly number[]): number {
  const sorted = [...of].sort((one, other) => other - one);
  const at = Math.floor(share * sorted.length);
  return Math.min(1, Math.ceil(((sorted[at] ?? 1) + 1e-4) * 1e3) / 1e3);
}

function settingsOf({ boosting }: Head): object {
  const { direction: _, ...settings } = boosting;
  return settings;
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}

/** One tree a line, many stems a line: a change can be read in a diff. */
function asText({ supported, contradicted, frequencies: counted, ...rest }: ModelFile): string {
  const head = ({ trees, ...line }: ModelFile["supported"]): string =>
    `{ ${JSON.stringify(line).slice(1, -1)}, "trees": [\n    ${trees.map((tree) => JSON.stringify(tree)).join(",\n    ")}\n  ] }`;
  const stems = JSON.stringify(counted.stems).replace(/((?:"[^"]*":\d+,){12})/g, "$1\n    ");
  return `${JSON.stringify(rest, null, 2).slice(0, -2)},\n  "supported": ${head(supported)},\n  "contradicted": ${head(contradicted)},\n  "frequencies": { "passages": ${counted.passages}, "stems": ${stems} }\n}\n`;
}
