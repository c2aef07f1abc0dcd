import type { Drafter, DraftPart, DraftRequest, DraftSentence, MendRequest } from "../draft/index.ts";
import { inTime } from "../in-time.ts";

/** Several times what any answer needs. A drafter that never ends would be examined for ever. */
const partsMax = 60;

/**
 * A drafter's parts, each waited for no longer than `partMs`. A drafter that throws is a drafter that failed: its error may hold the prompt, so it
 * goes nowhere. One that hangs is left behind, whatever it may still do.
 */
export async function* partsInTime(drafter: Drafter, request: DraftRequest, partMs: number): AsyncGenerator<DraftPart> {
  const begun = await inTime(() => drafter.draft(request)[Symbol.asyncIterator](), { waitMs: partMs });
  if (begun.kind !== "made") {
    yield { type: "draft-fault", fault: "model-failed" };
    return;
  }
  const parts = begun.made;
  let hangs = false;
  try {
    for (let part = 0; part < partsMax; part += 1) {
      const next = await inTime(() => parts.next(), { waitMs: partMs });
      if (next.kind !== "made") {
        hangs = next.kind === "late";
        yield { type: "draft-fault", fault: hangs ? "model-timed-out" : "model-failed" };
        return;
      }
      if (next.made.done === true) return;
      yield next.made.value;
    }
    yield { type: "draft-fault", fault: "draft-malformed" };
  } finally {
    // Waiting for a drafter that hangs to end would be waiting for it again.
    const ended = inTime(() => parts.return?.(), { waitMs: partMs });
    if (!hangs) await ended;
  }
}

/** The sentence written again, or undefined when the drafter has none in time. Never rejects. */
export async function mendInTime(
  drafter: Drafter,
  request: MendRequest,
  waitMs: number,
): Promise<DraftSentence | undefined> {
  const again = await inTime((signal) => drafter.mend?.({ ...request, signal }), { waitMs, signal: request.signal });
  return again.kind === "made" ? again.made : undefined;
}
