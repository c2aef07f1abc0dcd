import type { ModelPart, SentenceModel } from "#server/draft/index.ts";
import type { BadDraft } from "./bad-drafts.ts";

/** A model that gives this draft, whatever it is asked, and then its mend: the twin in memory of what a provider streams. */
export function scriptedModel({ elements, ending, mend }: BadDraft): SentenceModel {
  let calls = 0;
  return {
    id: "scripted-bad-model",
    async *streamElements(): AsyncGenerator<ModelPart> {
      calls += 1;
      if (calls > 1) {
        if (mend !== undefined) yield { type: "element", value: mend.value };
        yield { type: "complete" };
        return;
      }
      for (const { value } of elements) yield { type: "element", value };
      switch (ending) {
        case "complete":
          yield { type: "complete" };
          return;
        case "fault":
          yield { type: "fault", fault: "model-failed" };
          return;
        case "cut-in-an-element":
          yield { type: "fault", fault: "draft-broken-off" };
          return;
        case "broken-off":
          return;
        default: {
          const unhandled: never = ending;
          throw new Error(`No such ending: ${String(unhandled)}`);
        }
      }
    },
  };
}
