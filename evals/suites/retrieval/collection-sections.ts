import { bootstrapInterval, type Interval, mean, type Rate, rateOf } from "#evals/metrics/index.ts";
import type { Bar, Block, Section } from "#evals/report/index.ts";
import type { Answered, Figures, Form } from "./measure.ts";
import { plainName } from "./systems.ts";

/** One seed for every interval, so that the same run prints the same bytes. */
const seed = 2026;
/** What the project aims for on public consumer questions (nDCG@10, hit@5), asked in the patients' own words. */
const ndcgAim = 0.5;
const hitAim = 0.8;

type Measured = Answered & { readonly figures: Figures };
const isMeasured = (answered: Answered): answered is Measured => answered.figures !== undefined;

/** All sections over one collection. The last system named is the one the promises are about. */
export function collectionSections(answered: readonly Answered[]): readonly Section[] {
  const measured = answered.filter(isMeasured);
  const systems = [...new Set(measured.map(({ system }) => system))];
  const forms = [...new Set(measured.map(({ form }) => form))];
  const [subject = plainName] = systems.slice(-1);
  return [
    {
      title: "Found in patients' own words",
      note: "Means over questions with 95 % bootstrap intervals (percentile, 2,000 draws of questions). A document nobody judged counts as no answer; cond. leaves such documents out; judged@10 says how many of the first ten anybody looked at.",
      blocks: [
        { kind: "bars", caption: `Promises: ${subject}, messages`, rows: promises(measured, subject) },
        ...forms.flatMap((form) => formBlocks(measured, systems, form)),
      ],
    },
    {
      title: "By type of question",
      note: "nDCG@10 of messages. A question of several types stands in each. Few questions each: read the counts first.",
      blocks: [typesTable(measured, systems)],
    },
    {
      title: "Questions to look at",
      note: "Ids only. A question may be answered by documents nobody judged: judged@10 stands beside it.",
      blocks: [missed(measured, subject)],
    },
  ];
}

function promises(all: readonly Measured[], subject: string): readonly Bar[] {
  const own = pick(all, subject, "message");
  const plain = pick(all, plainName, "message");
  const differences = own.map(({ figures }, at) => figures.ndcg - (plain[at]?.figures.ndcg ?? 0));
  const difference = bootstrapInterval(differences, seed);
  const ndcg = mean(own.map(({ figures }) => figures.ndcg));
  const hits = rateOf(own, ({ figures }) => figures.hit5);
  return [
    {
      promise: "nDCG@10 above plain BM25 on the same questions, the whole paired interval above 0",
      measured:
        difference && `${signed(mean(differences) ?? 0)} (${signed(difference.low)} to ${signed(difference.high)})`,
      met: difference !== undefined && difference.low > 0,
    },
    { promise: `nDCG@10 at least ${ndcgAim}`, measured: ndcg?.toFixed(3), met: (ndcg ?? 0) >= ndcgAim },
    {
      promise: `hit@5 at least ${hitAim}`,
      measured: own.length === 0 ? undefined : `${hits.hits} of ${hits.of}`,
      met: hits.of > 0 && hits.hits >= hitAim * hits.of,
    },
  ];
}

function formBlocks(all: readonly Measured[], systems: readonly string[], form: Form): readonly Block[] {
  const rows = systems.map((system) => ({ system, own: pick(all, system, form) }));
  return [
    {
      kind: "table",
      caption: `${formNames[form]}: ${rows[0]?.own.length ?? 0} questions with an answer`,
      columns: ["", "nDCG@10", "95 %", "cond.", "95 %", "MRR", "judged@10"],
      rows: rows.map(({ system, own }) => [
        system,
        ...withInterval(own.map(({ figures }) => figures.ndcg)),
        ...withInterval(own.map(({ figures }) => figures.condensed)),
        shown(mean(own.map(({ figures }) => figures.reciprocal))),
        shown(mean(own.map(({ figures }) => figures.judged))),
      ]),
    },
    {
      kind: "rates",
      caption: `${formNames[form]}: an answer among the first`,
      readings: ["hit@5", "hit@1"],
      rows: rows.map(({ system, own }) => ({ label: system, rates: [hitsOf(own, "hit5"), hitsOf(own, "hit1")] })),
    },
  ];
}

const formNames: Readonly<Record<Form, string>> = {
  message: "Messages (subject line and text, where there is a subject)",
  "text alone": "Messages without their subject line",
  summary: "One-line summaries",
};

function typesTable(all: readonly Measured[], systems: readonly string[]): Block {
  const messages = all.filter(({ form }) => form === "message");
  const types = [...new Set(messages.flatMap(({ query }) => query.types))].sort();
  const rows = types.map((type) => {
    const ofType = messages.filter(({ query }) => query.types.includes(type));
    const means = systems.map((system) => mean(ofType.filter((one) => one.system === system).map(ndcgOf)));
    return { type, count: new Set(ofType.map(({ query }) => query.query_id)).size, means };
  });
  return {
    kind: "table",
    caption: "Types, most frequent first",
    columns: ["", "questions", ...systems],
    rows: rows
      .sort((left, right) => right.count - left.count || (left.type < right.type ? -1 : 1))
      .map(({ type, count, means }) => [type.toLowerCase().replaceAll("_", " "), count, ...means.map(shown)]),
  };
}

function missed(all: readonly Measured[], subject: string): Block {
  return {
    kind: "cases",
    caption: `No answer among the first five: ${subject}, messages`,
    rows: pick(all, subject, "message")
      .filter(({ figures }) => !figures.hit5)
      .map(({ query, figures }) => ({ id: query.query_id, detail: `(judged ${(10 * figures.judged).toFixed(0)})` })),
  };
}

const ndcgOf = ({ figures }: Measured): number => figures.ndcg;
const pick = (all: readonly Measured[], system: string, form: Form): readonly Measured[] =>
  all.filter((one) => one.system === system && one.form === form);
const hitsOf = (own: readonly Measured[], which: "hit5" | "hit1"): Rate => rateOf(own, ({ figures }) => figures[which]);
const shown = (value: number | undefined): string => value?.toFixed(3) ?? "–";
const signed = (value: number): string => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(3)}`;

function withInterval(values: readonly number[]): readonly [string, string] {
  return [shown(mean(values)), between(bootstrapInterval(values, seed))];
}

const between = (interval: Interval | undefined): string =>
  interval === undefined ? "–" : `${interval.low.toFixed(3)}–${interval.high.toFixed(3)}`;
