import { type Rate, rateOf } from "#evals/metrics/index.ts";
import type { Section } from "#evals/report/index.ts";
import { isCaught, isFreer, isSpoiled, type JudgedPair } from "./judge-pairs.ts";
import type { SpoiledGuidance } from "./spoil-guidance.ts";

const caughtMin = 0.99;
const rejectedMax = 0.1;

/** Does the two-way check throw out what was spoiled, and only that? */
export function pairSections(pairs: readonly JudgedPair[], show: boolean): readonly Section[] {
  const spoiled = pairs.filter((pair) => pair.row.expects !== undefined && isSpoiled(pair));
  const faithful = pairs.filter((pair) => pair.row.expects === "kept" && !isFreer(pair));
  const freer = pairs.filter((pair) => pair.row.expects === "kept" && isFreer(pair));
  const kept = faithful.filter((pair) => !isCaught(pair));
  const patterns = [...new Set(spoiled.map(({ row }) => row.pattern ?? "unnamed"))].sort();
  const caught = rateOf(spoiled, isCaught);
  const rejected = rateOf(faithful, isCaught);
  return [
    {
      title: "Warmed text against plain text, both ways",
      note: "Faithful: what the editing contract allows. Freer wording says the same in other words: it is turned away on purpose, because no deterministic check can tell it from a changed fact. Rejected means that the plain, checked text goes out.",
      blocks: [
        {
          kind: "bars",
          caption: "What is asked of the check",
          rows: [
            bar(`spoiled edits caught, at least ${caughtMin}`, caught, (share) => share >= caughtMin),
            bar(`faithful edits rejected, at most ${rejectedMax}`, rejected, (share) => share <= rejectedMax),
          ],
        },
        {
          kind: "rates",
          caption: "Shares",
          readings: ["share"],
          rows: [
            { label: "spoiled edits caught", rates: [caught] },
            { label: "faithful edits rejected", rates: [rejected] },
            { label: "freer wording rejected", rates: [rateOf(freer, isCaught)] },
            {
              label: "of the kept, every sentence passes verify too",
              rates: [rateOf(kept, ({ released }) => released === true)],
            },
            { label: "checks that did not run", rates: [rateOf(pairs, ({ check }) => check.kind === "not-run")] },
          ],
        },
        {
          kind: "rates",
          caption: "Caught, by what was done",
          readings: ["caught"],
          rows: patterns.map((pattern) => ({
            label: pattern,
            rates: [
              rateOf(
                spoiled.filter(({ row }) => (row.pattern ?? "unnamed") === pattern),
                isCaught,
              ),
            ],
          })),
        },
      ],
    },
    {
      title: "Pairs to look at",
      blocks: [
        casesBlock(
          "Spoiled and kept",
          spoiled.filter((pair) => !isCaught(pair)),
          show,
        ),
        casesBlock("Faithful and rejected", faithful.filter(isCaught), show),
        casesBlock(
          "Kept, and then held by a check of the sentence",
          kept.filter(({ released }) => released === false),
          show,
        ),
      ],
    },
  ];
}

function bar(promise: string, rate: Rate, holds: (share: number) => boolean) {
  const share = rate.of === 0 ? undefined : rate.hits / rate.of;
  return {
    promise,
    measured: share === undefined ? undefined : `${rate.hits} of ${rate.of}`,
    met: share !== undefined && holds(share),
  };
}

function casesBlock(caption: string, pairs: readonly JudgedPair[], show: boolean) {
  return {
    kind: "cases",
    caption,
    rows: pairs.map(({ row, check }) => ({
      id: row.id,
      detail: check.kind === "kept" ? (row.pattern ?? "") : `${row.pattern ?? ""}: ${check.because}`,
      ...(show ? { texts: [...row.plain, ...row.warmed] } : {}),
    })),
  } as const;
}

/** Guidance sentences spoiled in every way there is: the check may keep none of them. */
export function spoiledSection(spoiled: readonly SpoiledGuidance[]): Section {
  const names = [...new Set(spoiled.map(({ language, mutation }) => `${language}: ${mutation}`))];
  const rate = (name: string) =>
    rateOf(
      spoiled.filter(({ language, mutation }) => `${language}: ${mutation}` === name),
      ({ caught }) => caught,
    );
  const all = rateOf(spoiled, ({ caught }) => caught);
  return {
    title: "Guidance sentences spoiled by machine",
    note: "Every mutation of the checks' own mutation tests, given to the two-way check as if a model had warmed the sentence so. Below: the ways that were not always caught.",
    blocks: [
      {
        kind: "bars",
        caption: "All ways",
        rows: [bar(`caught, at least ${caughtMin}`, all, (share) => share >= caughtMin)],
      },
      {
        kind: "rates",
        caption: "Caught",
        readings: ["caught"],
        rows: [
          { label: `all ${names.length} ways`, rates: [all] },
          ...names
            .filter((name) => rate(name).hits < rate(name).of)
            .map((name) => ({ label: name, rates: [rate(name)] })),
        ],
      },
    ],
  };
}
