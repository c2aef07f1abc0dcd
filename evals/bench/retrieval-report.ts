import type { Bar, ReportDocument } from "#evals/report/index.ts";
import { bars, median, quantile } from "./measure.ts";
import { generatedCorpus } from "./retrieval-corpus.ts";
import { type EngineName, engines } from "./retrieval-engines.ts";
import { quietTurnsMin } from "./retrieval-lateness.ts";
import type { EngineMeasured, RetrievalMeasured } from "./retrieval-run.ts";

/** What issue 4 asks of the embedded index, beside what each engine measured in the same run. */
const shareOfP50 = { lanceDb: 1 / 4, fts5: 1 / 15, miniSearch: 1 / 30 } as const;
const recallMore = 0.02;
const shareOfMemory = 1 / 4;
const shareOfOpening = 1 / 40;
const latenessAddedMs = 1;
const shareOfLargeP50 = 1 / 2;
const ingestPerSecond = 2_000;

const mean = (samples: readonly number[]): number => samples.reduce((sum, value) => sum + value, 0) / samples.length;
const recallOf = ({ found }: EngineMeasured): number => found.filter(Boolean).length / found.length;
const perSecond = ({ build }: EngineMeasured): number => build.passages / ((build.readMs + build.indexMs) / 1000);
const ms = (value: number): string => `${value.toFixed(value < 10 ? 3 : 1)} ms`;
const mb = (value: number): string => `${value.toFixed(1)} MB`;
const signed = (value: number): string => `${value >= 0 ? "+" : ""}${value.toFixed(3)}`;
/** "1/23", or "2.1 times" when it is more. */
const ratio = (share: number): string => (share <= 1 ? `1/${(1 / share).toFixed(1)}` : `${share.toFixed(1)} times`);

/** The document for print and page. A figure that is missing is "not measured", never met. */
export function retrievalReport(measured: RetrievalMeasured): ReportDocument {
  const { documents, passages, questions, messages, skipped } = measured;
  const isMade = measured.corpus === generatedCorpus;
  return {
    title: "Retrieval: the embedded index beside other engines",
    facts: [
      ...(isMade
        ? [
            "GENERATED CORPUS: made-up words, because no --corpus was named. It shows that the benchmark runs; none of these figures is a claim, and the bars are not decided by it.",
          ]
        : []),
      `${documents} documents in ${passages} passages of at most 200 words; ${questions} questions made from documents (never indexed), ${messages} judged messages of patients.`,
      "Engines take turns question by question in one process; index, opening, memory and lateness are each measured in a process of its own. Times belong to this machine: read the ratios.",
      ...skipped.map(({ label, because }) => `SKIPPED: ${label}: ${because}. Its bars are not measured.`),
    ],
    sections: [
      { title: "What was promised", blocks: [{ kind: "bars", caption: "Bars", rows: promises(measured) }] },
      {
        title: "Every engine",
        blocks: [speedTable(measured), qualityTable(measured), costTable(measured)],
      },
    ],
  };
}

function rowsOf({ engines: measured }: RetrievalMeasured, row: (engine: EngineMeasured) => readonly string[]) {
  return [...measured].map(([name, engine]) => [engines[name].label, ...row(engine)]);
}

const shown = (samples: readonly number[], share: number): string =>
  samples.length === 0 ? "–" : quantile(samples, share).toFixed(3);

const speedTable = (measured: RetrievalMeasured) => ({
  kind: "table" as const,
  caption: `Milliseconds to the first ten passages (last two columns: over ${measured.largePassages} passages)`,
  columns: ["", "p50", "p95", "p99", "message p50", "p95", "large p50", "p95"],
  rows: rowsOf(measured, ({ questionMs, messageMs, largeMs }) => [
    shown(questionMs, 0.5),
    shown(questionMs, 0.95),
    shown(questionMs, 0.99),
    shown(messageMs, 0.5),
    shown(messageMs, 0.95),
    shown(largeMs, 0.5),
    shown(largeMs, 0.95),
  ]),
});

const qualityTable = (measured: RetrievalMeasured) => ({
  kind: "table" as const,
  caption:
    "Recall@10: the question's own document is among the first ten passages. nDCG@10 of messages over judged documents only; how many of the first ten were judged",
  columns: ["", "recall@10", "nDCG@10", "judged@10"],
  rows: rowsOf(measured, (engine) => [
    recallOf(engine).toFixed(3),
    engine.ndcg.length === 0 ? "–" : mean(engine.ndcg).toFixed(3),
    engine.ndcg.length === 0 ? "–" : mean(engine.judgedShare).toFixed(3),
  ]),
});

const costTable = (measured: RetrievalMeasured) => ({
  kind: "table" as const,
  caption:
    "Passages a second from the file to a saved index; opening it and the first answer; memory it then holds; lateness of a 10 ms beat (p99) under ten questions a second, and what of it searching added (– when the machine was too busy to tell)",
  columns: ["", "passages/s", "open ms", "heap MB", "process MB", "late ms", "added ms"],
  rows: rowsOf(measured, (engine) => [
    perSecond(engine).toFixed(0),
    engine.open.openMs.toFixed(1),
    engine.open.heapMb.toFixed(1),
    engine.open.residentMb.toFixed(1),
    ...[engine.lateness.searching, engine.lateness.added].map((late) =>
      engine.lateness.turns < quietTurnsMin ? "–" : late.toFixed(2),
    ),
  ]),
});

function promises({ engines: measured, corpus }: RetrievalMeasured): readonly Bar[] {
  const ours = measured.get("lantern");
  const peers = [...measured].filter(([name]) => name !== "lantern").map(([, peer]) => peer);
  const isDecided = corpus !== generatedCorpus;
  /** `undefined` where one side is missing, or where the corpus decides nothing. */
  const bar = (promise: string, figure: { readonly shown: string; readonly met: boolean } | undefined): Bar => ({
    promise,
    measured: isDecided ? figure?.shown : undefined,
    met: isDecided && figure?.met === true,
  });
  const beside = (
    name: EngineName,
    promise: string,
    most: number,
    figureOf: (engine: EngineMeasured) => number | undefined,
    show: (value: number) => string,
  ): Bar => {
    const peer = measured.get(name);
    const [one, other] = [ours && figureOf(ours), peer && figureOf(peer)];
    const isMissing = one === undefined || other === undefined || !(other > 0);
    return bar(
      promise,
      isMissing
        ? undefined
        : { shown: `${ratio(one / other)} (${show(one)} to ${show(other)})`, met: one / other <= most },
    );
  };
  const best = (figureOf: (engine: EngineMeasured) => number) => Math.max(...peers.map(figureOf));
  const hasMessages = ours !== undefined && ours.ndcg.length > 0 && peers.length > 0;
  return [
    ...Object.entries(shareOfP50).map(([name, most]) =>
      beside(
        name as keyof typeof shareOfP50,
        `p50 at most ${ratio(most)} of ${engines[name as keyof typeof shareOfP50].label}`,
        most,
        ({ questionMs }) => median(questionMs),
        ms,
      ),
    ),
    bar(
      `recall@10 at least ${recallMore} above the best of them`,
      ours === undefined || peers.length === 0
        ? undefined
        : {
            shown: `${signed(recallOf(ours) - best(recallOf))} (${recallOf(ours).toFixed(3)} to ${best(recallOf).toFixed(3)})`,
            met: recallOf(ours) - best(recallOf) >= recallMore,
          },
    ),
    bar(
      "nDCG@10 over judged documents no worse than the best of them",
      hasMessages
        ? {
            shown: `${signed(mean(ours.ndcg) - best(({ ndcg }) => mean(ndcg)))} (${mean(ours.ndcg).toFixed(3)} to ${best(({ ndcg }) => mean(ndcg)).toFixed(3)})`,
            met: mean(ours.ndcg) >= best(({ ndcg }) => mean(ndcg)),
          }
        : undefined,
    ),
    beside(
      "miniSearch",
      `heap at most ${ratio(shareOfMemory)} of MiniSearch`,
      shareOfMemory,
      ({ open }) => open.heapMb,
      mb,
    ),
    beside(
      "miniSearch",
      `process memory at most ${ratio(shareOfMemory)} of MiniSearch`,
      shareOfMemory,
      ({ open }) => open.residentMb,
      mb,
    ),
    beside(
      "miniSearch",
      `opens in at most ${ratio(shareOfOpening)} of MiniSearch's time`,
      shareOfOpening,
      ({ open }) => open.openMs,
      ms,
    ),
    bar(
      `adds at most ${latenessAddedMs} ms to the event loop's p99 under ten questions a second`,
      ours && ours.lateness.turns >= quietTurnsMin
        ? {
            shown: `${ms(ours.lateness.added)} (${ours.lateness.turns} quiet turns)`,
            met: ours.lateness.added <= latenessAddedMs,
          }
        : undefined,
    ),
    beside(
      "lanceDb",
      `over eight copies of the corpus p50 at most ${ratio(shareOfLargeP50)} of LanceDB`,
      shareOfLargeP50,
      ({ largeMs }) => (largeMs.length === 0 ? undefined : median(largeMs)),
      ms,
    ),
    bar(
      `ingests at least ${ingestPerSecond} passages a second`,
      ours && { shown: perSecond(ours).toFixed(0), met: perSecond(ours) >= ingestPerSecond },
    ),
  ];
}

/** The first figure as bars to one scale, for the terminal: people would rather look than read. */
export function speedBars({ engines: measured }: RetrievalMeasured): string {
  const rows = [...measured].map(([name, { questionMs }]) => {
    const value = median(questionMs);
    return [engines[name].label, value, ms(value)] as const;
  });
  return `\nMedian time of one question\n${bars(rows)}\n`;
}
