import type { Clause } from "./clauses.ts";
import type { Reading } from "./reading.ts";

// Several checks ask for the same clause of the same sentence.
const remembered = new WeakMap<Clause, { readonly source: Reading; readonly origin: Clause | undefined }>();

/** The clause of the source that shares most words with this clause of the claim; of equals, one of the same kind. */
export function originOf(clause: Clause, source: Reading): Clause | undefined {
  const before = remembered.get(clause);
  if (before?.source === source) return before.origin;
  const origin = findOrigin(clause, source);
  remembered.set(clause, { source, origin });
  return origin;
}

function findOrigin(clause: Clause, source: Reading): Clause | undefined {
  const stems = new Set(clause.words.map(({ stem }) => stem));
  let best: Clause | undefined;
  let most = 0;
  for (const candidate of source.clauses) {
    let shared = 0;
    for (const { stem } of candidate.words) if (stems.has(stem)) shared += 1;
    const better =
      shared > most || (shared === most && shared > 0 && best?.kind !== clause.kind && candidate.kind === clause.kind);
    if (!better) continue;
    most = shared;
    best = candidate;
  }
  return best;
}
