import type { Clause } from "./clauses.ts";
import type { Reading } from "./reading.ts";

/** The clause of the source that shares most words with this clause of the claim; of equals, one of the same kind. */
export function originOf(clause: Clause, source: Reading): Clause | undefined {
  const stems = new Set(clause.words.map(({ stem }) => stem));
  let best: Clause | undefined;
  let most = 0;
  for (const candidate of source.clauses) {
    const shared = candidate.words.filter(({ stem }) => stems.has(stem)).length;
    const better =
      shared > most || (shared === most && shared > 0 && best?.kind !== clause.kind && candidate.kind === clause.kind);
    if (!better) continue;
    most = shared;
    best = candidate;
  }
  return best;
}
