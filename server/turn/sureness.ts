import type { DraftSentence } from "../draft/index.ts";
import type { Evidence } from "../retrieve/index.ts";
import {
  type Confidence,
  confidenceOf,
  leansOn,
  measuredSignals,
  selfConsistencyOf,
  type Signals,
  signalsOf,
  withSamples,
  withSentence,
} from "../uncertainty/index.ts";
import type { Examined } from "../verify/index.ts";
import { inTime } from "../in-time.ts";
import type { Rooms } from "./rooms.ts";
import type { Turn } from "./run-turn.ts";

/** How sure the product is of one draft, as far as it has gone. It only falls: a draft is as sure as its worst claim. */
export interface Sureness {
  /** With one more sentence, whatever becomes of it. Waits for the samples before the first claim, where a calibration leans on them. */
  after(sentence: DraftSentence, examined: Examined): Promise<Confidence>;
  /** Names and numbers, for clinicians to label and a calibration to be made of. */
  signals(): ReturnType<typeof measuredSignals>;
}

interface Given {
  readonly turn: Turn;
  readonly evidence: Extract<Evidence, { kind: "found" }>;
  readonly rooms: Rooms;
}

/** Drafts of one answer share what was measured before the first: begins the samples at once, beside the first sentences. */
export function openSureness({ turn, evidence, rooms }: Given): () => Sureness {
  const { calibration, judges } = rooms;
  const versions = rooms.versionsFor(evidence.snapshotId);
  const language = evidence.passages[0]?.passage.language ?? "";
  const reading = judges.filter(({ languages }) => languages === undefined || languages.includes(language));
  const start = signalsOf(evidence.coverage, { judges: reading.length });
  const samples = leansOn("sampleEntropy", calibration, versions) ? drawSamples({ turn, evidence, rooms }) : undefined;

  return () => {
    let signals: Signals = start;
    let sampled = samples === undefined;
    return {
      async after({ act }, { verdict, entailment }) {
        if (!sampled && act === "claim") {
          signals = withSamples(signals, await samples);
          sampled = true;
        }
        signals = withSentence(signals, { checks: verdict.kind, entailment });
        return confidenceOf(signals, calibration, versions);
      },
      signals: () => measuredSignals(signals),
    };
  };
}

async function drawSamples({ turn, evidence, rooms }: Given): Promise<number | undefined> {
  const { sampler } = rooms;
  if (sampler === undefined) return undefined;
  const request = {
    question: turn.question,
    earlier: turn.earlier,
    passages: evidence.passages.map(({ passage }) => passage.text),
  };
  // A sampler that rejects or answers nonsense, which by its port it never does, has measured nothing.
  const measuring = async (signal: AbortSignal): Promise<number | undefined> => {
    const drawn = await sampler.sample(request, signal);
    return drawn.kind === "sampled" ? selfConsistencyOf(drawn.samples)?.entropy : undefined;
  };
  const entropy = await inTime(measuring, { waitMs: rooms.limits.sampleMs, signal: turn.signal });
  return entropy.kind === "made" ? entropy.made : undefined;
}
