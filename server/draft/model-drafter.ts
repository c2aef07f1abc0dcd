import { z } from "zod";
import { draftLanguageOf } from "./draft-language.ts";
import { buildMendPrompt, buildPrompt, promptVersion } from "./prompt.ts";
import type { ModelPart, SentenceModel } from "./sentence-model.ts";
import type { Drafter, DraftPart, DraftRequest, DraftSentence, MendRequest } from "./types.ts";

// Longer than any answer the instructions allow. A model that runs on is cut here: what it may not leave out is
// looked for in the whole answer by `decide/`, so nothing is lost quietly.
const sentencesMax = 14;

const citationSchema = z.strictObject({
  passageId: z.string().min(1).max(200),
  quote: z.string().trim().min(1).max(1200),
});
const elementSchema = z
  .strictObject({
    act: z.enum(["claim", "empathy", "question", "safety-net"]),
    text: z.string().trim().min(1).max(400),
    citation: citationSchema.nullish(),
  })
  .refine((element) => element.act !== "claim" || element.citation != null, "a claim names its passage and quote");

/**
 * A drafter that asks a model for sentence objects and takes nothing on trust: an element that is not exactly a sentence
 * ends the draft as `draft-malformed`, a stream without an end as `draft-broken-off`. Never throws and never passes on
 * an error object, which may carry the prompt.
 */
export function createModelDrafter(model: SentenceModel): Drafter {
  return {
    name: "model",
    version: `${model.id}+${promptVersion}`,
    draft: (request) => draftWith(model, request),
    mend: (request) => mendWith(model, request),
  };
}

/** The first sentence of what the model writes, when it is exactly one; more than asked for is no repair. */
async function mendWith(model: SentenceModel, request: MendRequest): Promise<DraftSentence | undefined> {
  const language = draftLanguageOf(request.language);
  if (language === undefined) return undefined;
  const sentences: DraftSentence[] = [];
  try {
    for await (const part of model.streamElements(buildMendPrompt(request, language), request.signal)) {
      const step = read(part);
      if (step.type === "draft-complete") return sentences.length === 1 ? sentences[0] : undefined;
      if (step.type === "draft-fault" || sentences.length === 1) return undefined;
      sentences.push(step.sentence);
    }
  } catch {
    // The error may carry the prompt.
  }
  return undefined;
}

async function* draftWith(model: SentenceModel, request: DraftRequest): AsyncGenerator<DraftPart> {
  const language = draftLanguageOf(request.language);
  if (language === undefined) {
    // No check could read what the model writes: it is not asked.
    yield { type: "draft-fault", fault: "draft-broken-off" };
    return;
  }
  const given = new Set(request.alreadyReleased.map(quoteKey));
  let sentences = 0;
  try {
    for await (const part of model.streamElements(buildPrompt(request, language), request.signal)) {
      const step = read(part);
      if (step.type !== "draft-sentence") {
        yield step;
        return;
      }
      const { citation } = step.sentence;
      if (citation && given.has(quoteKey(citation))) continue;
      yield step;
      sentences += 1;
      if (sentences === sentencesMax) {
        yield { type: "draft-complete" };
        return;
      }
    }
  } catch {
    yield { type: "draft-fault", fault: request.signal.aborted ? "model-timed-out" : "model-failed" };
    return;
  }
  yield { type: "draft-fault", fault: "draft-broken-off" };
}

function read(part: ModelPart): DraftPart {
  switch (part.type) {
    case "element": {
      const parsed = elementSchema.safeParse(part.value);
      if (!parsed.success) return { type: "draft-fault", fault: "draft-malformed" };
      const { act, text, citation } = parsed.data;
      const sentence: DraftSentence = citation ? { act, text, citation } : { act, text };
      return { type: "draft-sentence", sentence };
    }
    case "fault":
      return { type: "draft-fault", fault: part.fault };
    case "complete":
      return { type: "draft-complete" };
    default: {
      const unhandled: never = part;
      throw new Error(`Unhandled model part: ${Object.keys(unhandled).join()}`);
    }
  }
}

const quoteKey = ({ passageId, quote }: { readonly passageId: string; readonly quote: string }): string =>
  JSON.stringify([passageId, quote.trim()]);
