import type { Drafter, DraftPart, DraftRequest } from "../draft/types.ts";

/**
 * A twin of the Drafter port for tests: gives exactly these parts, once. A second call throws, because a turn that
 * drafts twice is a failure no test should miss. A thrown Error among the parts stands for a drafter that breaks.
 */
export function scriptedDrafter(
  parts: readonly (DraftPart | Error)[],
): Drafter & { readonly requests: readonly DraftRequest[] } {
  const requests: DraftRequest[] = [];
  return {
    name: "model",
    version: "scripted",
    requests,
    draft(request) {
      requests.push(request);
      if (requests.length > 1) throw new Error("This drafter was scripted for one call and was called again.");
      return play(parts);
    },
  };
}

async function* play(parts: readonly (DraftPart | Error)[]): AsyncGenerator<DraftPart> {
  for (const part of parts) {
    // Each part arrives in a later turn of the event loop, as a real draft does.
    await new Promise((resolve) => setImmediate(resolve));
    if (part instanceof Error) throw part;
    yield part;
  }
}
