import type { Drafter, DraftPart, DraftRequest, DraftSentence, MendRequest } from "../draft/index.ts";
import { inTime } from "./in-time.ts";

/** Several times what any answer needs. A drafter that never ends would be examined for ever. */
const partsMax = 60;

/**
 * A drafter's parts, each waited for no longer than `partMs`. A drafter that throws is a drafter that failed: its error may hold the prompt, so it
 * goes nowhere. One that hangs is left behind, whatever it may still do.
 */
export async function* partsInTime(drafter: Drafter, request: DraftRequest, partMs: number): AsyncGenerator<DraftPart> {
  const parts = drafter.draft(request)[Symbol.asyncIterator]();
  let hangs = false;
  try {
    for (let part = 0; part < partsMax; part += 1) {
      const next = await inTime(parts.next(), partMs);
      if (next === "late") {
        hangs = true;
        yield { type: "draft-fault", fault: "model-timed-out" };
        return;
      }
      if (next.done === true) return;
      yield next.value;
    }
    yield { type: "draft-fault", fault: "draft-malformed" };
  } catch {
    yield { type: "draft-fault", fault: "model-failed" };
  } finally {
    // Waiting for a drafter that hangs to end would be waiting for it again.
    const ended = Promise.resolve(parts.return?.()).catch(() => undefined);
    if (!hangs) await inTime(ended, partMs);
  }
}

/** The sentence written again, or undefined when the drafter has none in time. Never rejects. */
export async function mendInTime(
  drafter: Drafter,
  request: MendRequest,
  waitMs: number,
): Promise<DraftSentence | undefined> {
  if (drafter.mend === undefined) return undefined;
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(waitMs)]);
  try {
    const again = await inTime(drafter.mend({ ...request, signal }), waitMs);
    return again === "late" ? undefined : again;
  } catch {
    return undefined;
  }
}
