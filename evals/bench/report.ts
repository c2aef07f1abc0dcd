import type { FloorSpeed } from "./floor-speed.ts";
import { bars, median, quantile } from "./measure.ts";
import type { Timed } from "./timed-stream.ts";

type Race = Readonly<Record<"raw" | "guarded", readonly Timed[]>>;

export interface Measured {
  readonly sentences: number;
  readonly floor: FloorSpeed;
  readonly flat: Race;
  readonly card: Readonly<Record<"empty" | "card", readonly Timed[]>>;
  readonly memory: NodeJS.MemoryUsage;
  readonly cold: readonly number[];
  readonly warm: readonly number[];
}

const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

/** The figures as text and bars, each a ratio of two things measured in turn in this run. */
export function report({ sentences, floor, flat, card, memory, cold, warm }: Measured): string {
  const reached = (samples: readonly Timed[]) => samples.map((sample) => sample.reached);
  const ended = (samples: readonly Timed[]) => samples.map((sample) => sample.ended);
  const perSecond = (samples: readonly Timed[]) => sentences / (median(ended(samples)) / 1000);
  const [empty, shown] = [reached(card.empty), reached(card.card)];
  const pair = (raw: number, guarded: number, show: (value: number) => string) =>
    bars([
      ["same stream, passed through", raw, show(raw)],
      ["Lantern: checked, committed, sent", guarded, show(guarded)],
    ]);
  return [
    "",
    `Red-flag floor, in process: messages of 60 words against every rule and the second reader, ${floor.message.length} readings`,
    bars([
      ["one regular expression of opening words", median(floor.keywords), ms(median(floor.keywords))],
      ["the floor, median", median(floor.message), ms(median(floor.message))],
      ["the floor, p99", quantile(floor.message, 0.99), ms(quantile(floor.message, 0.99))],
    ]),
    "",
    "Red-flag floor, in process: 20,000 characters written to make it slow, slowest of five readings each",
    bars(floor.hostile.map(({ kind, slowest }) => [kind, slowest, ms(slowest)])),
    "",
    "Sentences per second: model without a pause, one conversation at a time",
    pair(perSecond(flat.raw), perSecond(flat.guarded), (value) => value.toFixed(0)),
    `  ratio ${(perSecond(flat.guarded) / perSecond(flat.raw)).toFixed(3)}`,
    "",
    `Time from request to emergency card: ${shown.length} rounds, median (the message and the card are both committed first)`,
    bars([
      ["empty Hono route", median(empty), ms(median(empty))],
      ["emergency card", median(shown), ms(median(shown))],
    ]),
    `  ratio ${(median(shown) / median(empty)).toFixed(1)}   p95 ${ms(quantile(shown, 0.95))}, p99 ${ms(quantile(shown, 0.99))}`,
    "",
    `Memory of this process (server, model server and clients together): ${(memory.rss / 1e6).toFixed(0)} MB resident, ${(memory.heapUsed / 1e6).toFixed(0)} MB heap`,
    "",
    `From the command to ready: ${cold.length} rounds, median, pages already built`,
    bars([
      ["cold (new data folder)", median(cold), ms(median(cold))],
      ["warm (same data again)", median(warm), ms(median(warm))],
    ]),
    "",
  ].join("\n");
}
