import type { CheckSpeed } from "./check-speed.ts";
import { bars, median, quantile } from "./measure.ts";
import type { Round, StreamsMeasured } from "./stream-run.ts";

/** One promise of speed beside what was measured. */
interface SpeedBar {
  readonly what: string;
  readonly most: number;
  readonly measured: number;
  readonly show: (value: number) => string;
}

const ratio = (value: number) => `${value.toFixed(3)}x`;
const milliseconds = (value: number) => `${value.toFixed(1)} ms`;
const microseconds = (value: number) => `${value.toFixed(0)} µs`;
const micros = (value: number) => `${value.toFixed(1)} µs`;

const middle = (rounds: readonly Round[], of: (round: Round) => number): number => median(rounds.map(of));
const cpu = ({ cpuPerToken }: Round): number => cpuPerToken;
const released = (round: Round, share: number): number => quantile(round.releaseMs, share);

/** What was promised of speed, as text: every bar with its figure, then what stands behind them. */
export function speedBarsText(streams: StreamsMeasured, checks: CheckSpeed): string {
  const { alone, together, flooded, crowd } = streams;
  const all = [...checks.sentence.verbatim, ...checks.sentence.paraphrased];
  const rows: readonly SpeedBar[] = [
    {
      what: "first released sentence, against the first sentence's last character in a raw token relay",
      most: 1.03,
      measured: middle(alone.lantern, ({ firstMs }) => firstMs) / middle(alone.relay, ({ firstMs }) => firstMs),
      show: ratio,
    },
    {
      what: "whole answer, must-say lines and its end on record included, against the relay's",
      most: 1.005,
      measured: middle(alone.lantern, ({ totalMs }) => totalMs) / middle(alone.relay, ({ totalMs }) => totalMs),
      show: ratio,
    },
    {
      what: `server CPU per upstream token, ${together.streams} readers at a hosted pace, whole turns with their database`,
      most: 0.75,
      measured: middle(together.rounds.lantern, cpu) / middle(together.rounds.relay, cpu),
      show: ratio,
    },
    {
      what: "the same without the database: read, draft, examine, decide, encode, send",
      most: 0.75,
      measured: middle(together.rounds.gate, cpu) / middle(together.rounds.relay, cpu),
      show: ratio,
    },
    {
      what: "deterministic tier, p95 over sentences, each against five passages of 200 words",
      most: 150,
      measured: quantile(all, 0.95),
      show: microseconds,
    },
    {
      what: `${crowd.streams} concurrent streams, whole turns with their database, p95 from last token to sentence, beyond a node:http relay's${lostIn(crowd.rounds.lantern)}`,
      most: 5,
      measured: beyondRelay(crowd.rounds.lantern, crowd.rounds.nodeRelay),
      show: milliseconds,
    },
    {
      what: `the same without the database${lostIn(crowd.rounds.gate)}`,
      most: 5,
      measured: beyondRelay(crowd.rounds.gate, crowd.rounds.nodeRelay),
      show: milliseconds,
    },
  ];
  return [
    "",
    "Speed that was promised",
    ...rows.map(barText),
    "",
    `Behind them: ${streams.sentences} sentences in ${streams.tokens} tokens. Model, server and readers are a process each, on loopback; PostgreSQL has`,
    "its own, which are not counted as the server's. The relay is the framework's own writer of events, one for each token. The question is short: for",
    "one of 12 words or more, or a later one, a model is asked for a line to search with first, which takes as long as the model does (REWRITE=off).",
    `When this began ${streams.machine.load.toFixed(1)} processes of the machine wanted its ${streams.machine.cores} cores${busyWords(streams.machine)}.`,
    "",
    `Server CPU for each upstream token: ${together.streams} readers at a hosted pace (12 ms a token), median of ${together.rounds.relay.length} rounds`,
    cpuBars(together.rounds),
    "",
    `The same, ${flooded.streams} readers, model without a pause, median of ${flooded.rounds.relay.length} rounds`,
    cpuBars(flooded.rounds),
    "",
    `From a sentence's last token leaving the model to its reader: ${crowd.streams} readers, ${crowd.tokensPerSecond} tokens a second each`,
    `  ${releaseText("node:http relay", crowd.rounds.nodeRelay)}`,
    `  ${releaseText("without the database", crowd.rounds.gate)}`,
    `  ${releaseText("whole turns", crowd.rounds.lantern)}`,
    `  ${releaseText(`${together.streams} readers, whole turns`, merged(together.rounds.lantern))}`,
    `  ${releaseText(`${together.streams} readers, raw relay`, merged(together.rounds.relay))}`,
    "",
    `Deterministic tier: passages of ${checks.wordsInPassages} words on average, prepared before (five take ${microseconds(median(checks.prepare))})`,
    `  word for word   ${spread(checks.sentence.verbatim)}, supported ${percent(checks.supported.verbatim)}`,
    `  in paraphrase   ${spread(checks.sentence.paraphrased)}, supported ${percent(checks.supported.paraphrased)}`,
    `  every reading   ${spread(checks.readings)} (with what the machine did meanwhile)`,
    "  check by check, p95 (the first to read the sentence pays for its reading)",
    bars(
      [...checks.byCheck]
        .map(({ check, microseconds: times }) => [check, quantile(times, 0.95)] as const)
        .sort(([, a], [, b]) => b - a)
        .map(([check, p95]) => [check, p95, micros(p95)]),
    ),
    "",
  ].join("\n");
}

/** Milliseconds at p95 that a crowd waits longer than for bare tokens; no figure when anybody was lost. */
const beyondRelay = (round: Round, relay: Round): number =>
  round.lost + relay.lost > 0 ? Number.NaN : released(round, 0.95) - released(relay, 0.95);

/** A figure that could not be reached is a bar that was missed, never one that was left out. */
const barText = ({ what, most, measured, show }: SpeedBar): string =>
  `  bar ${what}: at most ${show(most)}, ${Number.isNaN(measured) ? "no figure" : show(measured)} … ${measured <= most ? "met" : "MISSED"}`;

const busyWords = ({ load, cores }: StreamsMeasured["machine"]): string =>
  load > cores
    ? ": it was busy with something else, and times on the clock say more about that than about Lantern"
    : "";
const lostIn = ({ lost }: Round): string => (lost === 0 ? "" : ` (${lost} turned away)`);
const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;
const spread = (times: readonly number[]): string =>
  `p50 ${microseconds(quantile(times, 0.5))}, p95 ${microseconds(quantile(times, 0.95))}, p99 ${microseconds(quantile(times, 0.99))}`;

const cpuBars = ({ relay, gate, lantern }: StreamsMeasured["together"]["rounds"]): string =>
  bars(
    (
      [
        ["raw token relay", relay],
        ["Lantern without its database", gate],
        ["Lantern, whole turns", lantern],
      ] as const
    ).map(([label, rounds]) => [
      label,
      middle(rounds, cpu),
      `${micros(middle(rounds, cpu))}, ${ratio(middle(rounds, cpu) / middle(relay, cpu))}`,
    ]),
  );

const merged = (rounds: readonly Round[]): Pick<Round, "releaseMs" | "lost"> => ({
  releaseMs: rounds.flatMap(({ releaseMs }) => releaseMs),
  lost: 0,
});

const releaseText = (label: string, { releaseMs, lost }: Pick<Round, "releaseMs" | "lost">): string => {
  const at = (share: number) => milliseconds(quantile(releaseMs, share));
  return `${label.padEnd(28)} p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}${lost === 0 ? "" : `, ${lost} turned away`}`;
};
