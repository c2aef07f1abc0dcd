import { z } from "zod";
import { inTime } from "../in-time.ts";
import { buildOpinionPrompt, opinionPromptVersion, type OpinionPrompt } from "./opinion-prompt.ts";
import { type OpinionRequest, opinionReasons, type SecondOpinion, type OpinionGiver } from "./second-opinion.ts";
import { levels } from "./types.ts";

/** Sorts a text into a closed list. What it gives is not trusted. */
export interface UrgencyModel {
  readonly id: string;
  /** Does not throw for what a provider may do. */
  classify(prompt: OpinionPrompt, signal: AbortSignal): Promise<Classified>;
}
export type Classified =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "fault"; readonly fault: "timeout" | "unreachable" | "nonsense" };

/** Anything beside these two is dropped unread: a field nobody asked for is no reason to lose a warning. */
const opinionSchema = z.object({ level: z.enum(levels), reason: z.enum(opinionReasons) });

/**
 * An opinion giver that asks a model and takes nothing on trust: whatever is not exactly a level and a reason of the lists is "nonsense",
 * whatever takes longer than `timeoutMs` is "timeout", and both mean that there was no second opinion. Never rejects.
 */
export function createOpinionGiver(model: UrgencyModel, timeoutMs: number): OpinionGiver {
  return {
    version: `${model.id}+${opinionPromptVersion}`,
    ask: (request) => askModel(model, request, timeoutMs),
  };
}

async function askModel(model: UrgencyModel, request: OpinionRequest, timeoutMs: number): Promise<SecondOpinion> {
  const asking = async (signal: AbortSignal) => toOpinion(await model.classify(buildOpinionPrompt(request), signal));
  const asked = await inTime(asking, { waitMs: timeoutMs });
  if (asked.kind === "made") return asked.made;
  return { outcome: "not-run", why: asked.kind === "failed" ? "unreachable" : "timeout" };
}

function toOpinion(classified: Classified): SecondOpinion {
  if (classified.kind === "fault") return { outcome: "not-run", why: classified.fault };
  const parsed = opinionSchema.safeParse(classified.value);
  return parsed.success ? { outcome: "ran", ...parsed.data } : { outcome: "not-run", why: "nonsense" };
}
