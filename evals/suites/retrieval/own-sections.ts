import { type Rate, rateOf, shareOf } from "#evals/metrics/index.ts";
import type { Bar, Block, Section } from "#evals/report/index.ts";
import type { OwnAnswered } from "./ask-own.ts";
import { productName } from "./systems.ts";

/** What the project promises of its own questions. */
const hitMin = 0.95;
const recognisedMin = 0.95;
const topicsLookedAt = 3;

const isInScope = ({ question }: OwnAnswered): boolean => question.topics.length > 0;
const isRight = ({ question }: OwnAnswered, topic: string | undefined): boolean =>
  topic !== undefined && question.topics.includes(topic);
const hitsFirst = (one: OwnAnswered): boolean => isRight(one, one.topics[0]);
const hitsFirstThree = (one: OwnAnswered): boolean =>
  one.topics.slice(0, topicsLookedAt).some((topic) => isRight(one, topic));
const isRefused = ({ answeredFrom }: OwnAnswered): boolean => answeredFrom === undefined;

/** Every figure by set, what is held out apart. */
export function ownSections(answered: readonly OwnAnswered[]): readonly Section[] {
  const inScope = answered.filter(isInScope);
  const outside = answered.filter((one) => !isInScope(one));
  return [
    {
      title: "Lay questions and their topics",
      note: "Exact 95 % intervals (Clopper and Pearson). Held out: every third number of the sets that were written without sight of the lexicon; all other lines may have been tuned on.",
      blocks: [
        {
          kind: "bars",
          caption: `Promises: ${productName}`,
          rows: [
            bar(`hit@3 at least ${hitMin}, all questions`, rateOf(inScope, hitsFirstThree), hitMin),
            bar(`hit@3 at least ${hitMin}, held out`, rateOf(inScope.filter(isHeldOut), hitsFirstThree), hitMin),
            bar(`out of scope recognised at least ${recognisedMin}, all`, rateOf(outside, isRefused), recognisedMin),
            bar(
              `out of scope recognised at least ${recognisedMin}, held out`,
              rateOf(outside.filter(isHeldOut), isRefused),
              recognisedMin,
            ),
          ],
        },
        ...blocksOf(grouped(inScope), grouped(outside)),
      ],
    },
    {
      title: "Questions to look at",
      note: "Ids only. Those held out are not named: whoever reads them can no longer be measured by them.",
      blocks: [
        cases("Right topic not among the first three", inScope, (one) => !hitsFirstThree(one)),
        cases("In scope, and the gate stayed shut", inScope, isRefused),
        cases("Out of scope, and answered", outside, (one) => !isRefused(one)),
      ],
    },
  ];
}

const isHeldOut = ({ question }: OwnAnswered): boolean => question.heldOut;

function blocksOf(inScope: readonly OwnSet[], outside: readonly OwnSet[]): readonly Block[] {
  return [
    {
      kind: "rates",
      caption: `${productName}: the right topic among the first`,
      readings: ["hit@1", "hit@3"],
      rows: inScope.map(({ label, rows }) => ({
        label,
        rates: [rateOf(rows, hitsFirst), rateOf(rows, hitsFirstThree)],
      })),
    },
    {
      kind: "rates",
      caption: `${productName}: in scope and answered, and from a right topic`,
      readings: ["answered", "rightly"],
      rows: inScope.map(({ label, rows }) => ({
        label,
        rates: [rateOf(rows, (one) => !isRefused(one)), rateOf(rows, (one) => isRight(one, one.answeredFrom))],
      })),
    },
    {
      kind: "rates",
      caption: `${productName}: out of scope and recognised`,
      readings: ["recognised"],
      rows: outside.map(({ label, rows }) => ({ label, rates: [rateOf(rows, isRefused)] })),
    },
  ];
}

interface OwnSet {
  readonly label: string;
  readonly rows: readonly OwnAnswered[];
}

function grouped(rows: readonly OwnAnswered[]): readonly OwnSet[] {
  const labelOf = ({ question }: OwnAnswered) => `${question.set}${question.heldOut ? ", held out" : ""}`;
  return [...Map.groupBy(rows, labelOf)].map(([label, ofLabel]) => ({ label, rows: ofLabel }));
}

function bar(promise: string, rate: Rate, least: number): Bar {
  const share = shareOf(rate);
  return {
    promise,
    measured: share === undefined ? undefined : `${rate.hits} of ${rate.of} (${share.toFixed(3)})`,
    met: share !== undefined && share >= least,
  };
}

function cases(caption: string, rows: readonly OwnAnswered[], isOne: (one: OwnAnswered) => boolean): Block {
  return {
    kind: "cases",
    caption,
    rows: rows.filter((one) => !isHeldOut(one) && isOne(one)).map(({ question }) => ({ id: question.id, detail: "" })),
  };
}
