import { setTimeout as sleep } from "node:timers/promises";
import { median, quantile } from "./measure.ts";
import type { OpenEngine } from "./retrieval-engines.ts";

/** Milliseconds by which a beat every 10 ms came late, at its 99th percentile; medians over the turns that count. */
export interface Lateness {
  /** Turns of searching with a quiet machine before and after; with fewer than `quietTurnsMin` nothing was measured. */
  readonly turns: number;
  readonly searching: number;
  /** What a turn of searching had more than the idle turns beside it. */
  readonly added: number;
}

/** One quiet moment on a busy machine proves nothing. */
export const quietTurnsMin = 3;

const beatMs = 10;
const questionEveryMs = 100;
const turnMs = 700;
const turnsWanted = 5;
const turnsMax = 10;
// On a machine busy with something else an idle process is late too, and then nothing can be told about ours.
const quietMs = 2;
const warmUpQuestions = 60;

/** Measures what searching adds to everybody else's wait: the event loop idle and with one question every 100 ms, in turn. */
export async function measureLateness(engine: OpenEngine, questions: readonly string[]): Promise<Lateness> {
  const ask = async (at: number) => engine.search(questions[at % questions.length] ?? "", 10);
  for (let at = 0; at < warmUpQuestions; at += 1) await ask(at);
  const idleTurn = async () => quantile(await beats(() => undefined), 0.99);
  const searching: number[] = [];
  const added: number[] = [];
  let before = await idleTurn();
  for (let turn = 0; turn < turnsMax && added.length < turnsWanted; turn += 1) {
    const late = quantile(await beats((question) => ask(turn * 100 + question)), 0.99);
    const after = await idleTurn();
    if (Math.max(before, after) <= quietMs) {
      searching.push(late);
      added.push(late - (before + after) / 2);
    }
    before = after;
  }
  return { turns: added.length, searching: median(searching), added: median(added) };
}

/** One turn. Questions come from a timer of their own, as they would from the network. */
async function beats(onQuestion: (number: number) => unknown): Promise<readonly number[]> {
  const late: number[] = [];
  let asked = 0;
  const asking = setInterval(() => {
    asked += 1;
    void onQuestion(asked);
  }, questionEveryMs);
  const from = performance.now();
  for (let beat = 1; beat * beatMs <= turnMs; beat += 1) {
    const due = from + beat * beatMs;
    await sleep(Math.max(0, Math.floor(due - performance.now())));
    late.push(Math.max(0, performance.now() - due));
  }
  clearInterval(asking);
  return late;
}
