import { Counter, Registry } from "prom-client";
import type { Counted } from "../turn/index.ts";

export interface Metrics {
  count(what: Counted): void;
  countRequest(route: string, status: number): void;
  /** Prometheus text format. */
  text(): Promise<string>;
}

/** Counts of kinds of things. Labels come from closed lists and route patterns: no id and no word of a patient can get in. */
export function openMetrics(): Metrics {
  const registers = [new Registry()];
  const counter = (name: string, help: string, labelNames: string[]) =>
    new Counter({ name, help, labelNames, registers });
  const turns = counter("lantern_turns_total", "Answers closed, by decision and the reason on record.", [
    "decision",
    "reason",
  ]);
  const sentences = counter("lantern_sentences_total", "Draft sentences, by what was decided.", ["outcome"]);
  const draftFaults = counter("lantern_draft_faults_total", "Drafts that failed, by fault.", ["fault"]);
  const opinions = counter(
    "lantern_second_opinions_total",
    "Second opinions on urgency, by what became of them: raised, unchanged, or why there was none.",
    ["outcome"],
  );
  const crashes = counter("lantern_turn_crashes_total", "Turns that ended in a crash or could not be closed.", []);
  const requests = counter("lantern_http_requests_total", "HTTP requests, by route pattern and status.", [
    "route",
    "status",
  ]);
  return {
    count(what) {
      switch (what.kind) {
        case "turn":
          return turns.inc({ decision: what.decision, reason: what.reason });
        case "sentence":
          return sentences.inc({ outcome: what.outcome });
        case "draft-fault":
          return draftFaults.inc({ fault: what.fault });
        case "second-opinion":
          return opinions.inc({ outcome: what.outcome });
        case "turn-crashed":
          return crashes.inc();
        default: {
          const unhandled: never = what;
          throw new Error(`Nothing counts ${String(unhandled)}`);
        }
      }
    },
    countRequest: (route, status) => requests.inc({ route, status: String(status) }),
    text: async () => (await Promise.all(registers.map((registry) => registry.metrics()))).join("\n"),
  };
}
