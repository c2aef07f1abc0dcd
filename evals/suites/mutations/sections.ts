import { type Rate, rateOf, shareOf } from "#evals/metrics/index.ts";
import type { Bar, Block, CasesBlock, Section } from "#evals/report/index.ts";
import type { JudgedMutant } from "./measure.ts";
import type { AllMeasured } from "./output.ts";

/** What the project promises of its checks, as shares. */
const promised = {
  blockCaughtMin: 0.99,
  reviewCaughtMin: 0.9,
  paraphrasesHeldMax: 0.03,
  numbersReleasedMax: 0.01,
  negationsReleasedMax: 0.02,
  namesReleasedMax: 0.02,
  verbatimReleasedMin: 0.99,
};

const isCaught = ({ caught }: JudgedMutant): boolean => caught;
const isReleased = ({ caught }: JudgedMutant): boolean => !caught;
const passedChecks = ({ caughtByChecks }: JudgedMutant): boolean => !caughtByChecks;
const addedNegations = ["not put in", "an instruction forbidden"];
const byName = (first: string, second: string): number => (first < second ? -1 : first > second ? 1 : 0);

export function mutationSections(all: AllMeasured, show: boolean): readonly Section[] {
  return [overview(all), byWay(all), paraphrases(all), wholeAnswers(all), toLookAt(all, show)];
}

function overview(all: AllMeasured): Section {
  const { mutants, verbatim, paraphrases: said } = all;
  const of = (holds: (one: JudgedMutant) => boolean) => mutants.filter(holds);
  const inRow = (...rows: readonly string[]) => of(({ mutant }) => rows.includes(mutant.row));
  const negations = of(({ mutant }) => addedNegations.includes(mutant.mutator));
  const groups = {
    "block class": of(({ mutant }) => mutant.class === "block"),
    "review class": of(({ mutant }) => mutant.class === "review"),
    "wrong numbers, doses or units": inRow("numbers", "dose", "units"),
    "added negations": negations,
    "swapped or misspelt medicines": inRow("medicine"),
    "paraphrases, then spoiled": all.spoiledParaphrases,
  };
  const held = rateOf(
    said.filter(({ copyOnly }) => !copyOnly),
    ({ judged }) => !judged.released,
  );
  return {
    title: "What is caught, and what is let through",
    note: "A spoiled sentence is caught when everything the turn has holds it, whichever quote it comes with; one that is held only because something did not run is not. Exact 95 % intervals (Clopper and Pearson), as if sentences were independent: one sentence has many mutants, so the true ones are wider.",
    blocks: [
      {
        kind: "bars",
        caption: "Promises",
        rows: [
          atLeast("of block-class mutants caught", promised.blockCaughtMin, rateOf(groups["block class"], isCaught)),
          atLeast("of review-class mutants caught", promised.reviewCaughtMin, rateOf(groups["review class"], isCaught)),
          atMost("of untouched paraphrases held (where the licence allows any)", promised.paraphrasesHeldMax, held),
          atMost(
            "of wrong numbers, doses and units passed by the checks alone",
            promised.numbersReleasedMax,
            rateOf(groups["wrong numbers, doses or units"], passedChecks),
          ),
          atMost(
            "of added negations passed by the checks alone",
            promised.negationsReleasedMax,
            rateOf(negations, passedChecks),
          ),
          atMost(
            "of swapped names passed by the checks alone",
            promised.namesReleasedMax,
            rateOf(groups["swapped or misspelt medicines"], passedChecks),
          ),
          atLeast(
            "of verbatim sentences released",
            promised.verbatimReleasedMin,
            rateOf(verbatim, ({ judged }) => judged.released),
          ),
        ],
      },
      {
        kind: "rates",
        caption: "Spoiled sentences caught",
        readings: ["caught", "by word overlap"],
        rows: Object.entries(groups).map(([label, some]) => ({ label, rates: twoRates(some, all) })),
      },
      {
        kind: "rates",
        caption: "The same by the deterministic checks alone, whatever a judge of entailment would say",
        readings: ["caught"],
        rows: Object.entries(groups).map(([label, some]) => ({
          label,
          rates: [rateOf(some, ({ caughtByChecks }) => caughtByChecks)],
        })),
      },
      {
        kind: "rates",
        caption: "Honest sentences let through",
        readings: ["let through", "by word overlap"],
        rows: [
          {
            label: "word for word",
            rates: [rateOf(verbatim, ({ judged }) => judged.released), rateOf(verbatim, () => true)],
          },
          {
            label: "paraphrased",
            rates: [
              rateOf(said, ({ judged }) => judged.released),
              rateOf(said, ({ overlap }) => overlap >= all.overlapMin),
            ],
          },
        ],
      },
    ],
  };
}

const twoRates = (some: readonly JudgedMutant[], { overlapMin }: AllMeasured): readonly Rate[] => [
  rateOf(some, isCaught),
  rateOf(some, ({ overlap }) => overlap < overlapMin),
];

function atLeast(what: string, least: number, rate: Rate): Bar {
  const share = shareOf(rate);
  return {
    promise: `at least ${percent(least)} ${what}`,
    measured: shown(rate),
    met: share !== undefined && share >= least,
  };
}

function atMost(what: string, most: number, rate: Rate): Bar {
  const share = shareOf(rate);
  return {
    promise: `at most ${percent(most)} ${what}`,
    measured: shown(rate),
    met: share !== undefined && share <= most,
  };
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function shown(rate: Rate): string | undefined {
  const share = shareOf(rate);
  return share === undefined ? undefined : `${rate.hits} of ${rate.of} (${(share * 100).toFixed(2)} %)`;
}

/** The same by what is spoiled, by way and by language. */
function byWay(all: AllMeasured): Section {
  const rowsBy = (keyOf: (one: JudgedMutant) => string) => {
    const groups = Map.groupBy(all.mutants, keyOf);
    return [...groups.keys()].sort(byName).map((label) => ({ label, rates: twoRates(groups.get(label) ?? [], all) }));
  };
  const readings = ["caught", "by word overlap"];
  return {
    title: "By what is spoiled, and how",
    note: "B: block class, R: review class.",
    blocks: [
      { kind: "rates", caption: "By what is spoiled", readings, rows: rowsBy(({ mutant }) => mutant.row) },
      {
        kind: "rates",
        caption: "By way",
        readings,
        rows: rowsBy(({ mutant }) => `${mutant.class === "block" ? "B" : "R"} ${mutant.mutator}`),
      },
      {
        kind: "rates",
        caption: "By language and origin",
        readings,
        rows: rowsBy(({ mutant: { of } }) => `${of.passage.language}, ${of.origin}`),
      },
      { kind: "rates", caption: "By kind of section", readings, rows: rowsBy(({ mutant: { of } }) => of.passage.kind) },
      heldBy(
        "What caught them (one may be caught by several)",
        all.mutants.filter(isCaught).map(({ judged }) => judged.by),
      ),
    ],
  };
}

function heldBy(caption: string, held: readonly (readonly string[])[]): Block {
  const counted = Map.groupBy(held.flat(), (name) => name);
  const alone = Map.groupBy(held.filter(({ length }) => length === 1).flat(), (name) => name);
  return {
    kind: "table",
    caption,
    columns: ["", "held", "held alone"],
    rows: [...counted.keys()]
      .sort(byName)
      .map((name) => [name, counted.get(name)?.length ?? 0, alone.get(name)?.length ?? 0]),
  };
}

function paraphrases({ paraphrases: all, overlapMin }: AllMeasured): Section {
  const groups = Map.groupBy(all, ({ row, copyOnly }) =>
    copyOnly ? `${row.lang}, may only be copied` : `${row.lang}, ${row.closeness ?? "not said"}`,
  );
  return {
    title: "Honest paraphrases",
    note: "Written as a careful model would write under the drafting prompt, by somebody who had not seen the checks. Light: a word or two changed. Free: said anew. May only be copied: the licence of a source of the passage forbids other words, so that all of these are rightly held.",
    blocks: [
      {
        kind: "rates",
        caption: "Let through, by language and closeness",
        readings: ["let through", "by word overlap"],
        rows: [...groups.keys()].sort(byName).map((label) => {
          const some = groups.get(label) ?? [];
          return {
            label,
            rates: [
              rateOf(some, ({ judged }) => judged.released),
              rateOf(some, ({ overlap }) => overlap >= overlapMin),
            ],
          };
        }),
      },
      heldBy(
        "What held the others",
        all
          .filter(({ copyOnly }) => !copyOnly)
          .filter(({ judged }) => !judged.released)
          .map(({ judged }) => judged.by),
      ),
    ],
  };
}

function wholeAnswers({ whole }: AllMeasured): Section {
  const groups = Map.groupBy(whole.mutants, ({ mutant }) => mutant.mutator);
  const found = Map.groupBy(whole.untouched, (one) => one.found);
  return {
    title: "Whole answers",
    note: "The built-in drafter's answers to the project's own questions, spoiled as wholes and judged by the check of the whole answer alone.",
    blocks: [
      {
        kind: "rates",
        caption: "Spoiled answers caught",
        readings: ["caught"],
        rows: [...groups.keys()].sort(byName).map((label) => ({
          label,
          rates: [rateOf(groups.get(label) ?? [], (one) => one.found !== "complete" && one.found !== "not-run")],
        })),
      },
      {
        kind: "table",
        caption: "Untouched answers: what was found",
        columns: ["", "answers"],
        rows: [...found.keys()].sort(byName).map((kind) => [kind, found.get(kind)?.length ?? 0]),
      },
    ],
  };
}

/** Enough to see what goes wrong; `--out` has all. */
const listedMax = 40;

function toLookAt(all: AllMeasured, show: boolean): Section {
  const { verbatim, paraphrases: said, whole } = all;
  const list = (caption: string, rows: CasesBlock["rows"]): CasesBlock => ({
    kind: "cases",
    caption: rows.length > listedMax ? `${caption} (the first ${listedMax} of ${rows.length})` : caption,
    rows: rows.slice(0, listedMax),
  });
  const words = (...texts: readonly string[]) => (show ? { texts } : {});
  const escaped = (some: readonly JudgedMutant[], severity: string) =>
    some
      .filter((one) => isReleased(one) && one.mutant.class === severity)
      .map(({ mutant, judged }) => ({
        id: mutant.of.id,
        detail: judged.notRun ? `${mutant.mutator} (held, but nothing was found)` : mutant.mutator,
        ...words(mutant.of.sentence, mutant.text),
      }));
  return {
    title: "Sentences to look at",
    ...(show ? {} : { note: "Ids only; --show prints the words too, and --out holds all of them." }),
    blocks: [
      list("Block-class mutants released", escaped(all.mutants, "block")),
      list("Review-class mutants released", escaped(all.mutants, "review")),
      list("Spoiled paraphrases released, block class", escaped(all.spoiledParaphrases, "block")),
      list("Spoiled paraphrases released, review class", escaped(all.spoiledParaphrases, "review")),
      list(
        "Verbatim sentences held",
        verbatim
          .filter(({ judged }) => !judged.released)
          .map(({ approved, judged }) => ({
            id: approved.id,
            detail: judged.by.join(", "),
            ...words(approved.sentence),
          })),
      ),
      list(
        "Honest paraphrases held",
        said
          .filter(({ judged }) => !judged.released)
          .map(({ row, judged, text }) => ({ id: row.id, detail: judged.by.join(", "), ...words(row.source, text) })),
      ),
      list(
        "Spoiled answers not caught",
        whole.mutants
          .filter(({ found }) => found === "complete")
          .map(({ mutant }) => ({
            id: mutant.id,
            detail: mutant.mutator,
            ...words(...mutant.answer.released.map(({ text }) => text)),
          })),
      ),
    ],
  };
}
