import type { PassageIndex } from "#knowledge/index/index.ts";
import { coverageMinDefault, type Evidence, type RetrievalRequest, retrieveEvidence } from "#server/retrieve/index.ts";
import { passagesMax } from "#server/turn/rooms.ts";

/** Whatever is not said is as it ships; the country is not known. */
type FirstMessage = Pick<RetrievalRequest, "question" | "language" | "today"> & Partial<RetrievalRequest>;

/** What a turn would find for a person's first message: no other message before it, no model to sum it up. */
export const findEvidence = (asked: FirstMessage, index: PassageIndex): Promise<Evidence> =>
  retrieveEvidence(
    {
      earlier: [],
      country: "unknown",
      audience: "patient",
      statuses: ["sample", "in-review", "approved"],
      passagesMax,
      coverageMin: coverageMinDefault,
      rewriter: undefined,
      ...asked,
    },
    index,
  );
