import { dataBlock } from "../data-block.ts";
import { inTime } from "../in-time.ts";
import { redactIdentifiers } from "../privacy/index.ts";
import { promptFile } from "../prompt-file.ts";
import {
  type Entailment,
  type EntailmentEvidence,
  isQuotedFrom,
  type Judgement,
  notRun,
} from "../verify/entailment/index.ts";
import { loadSdk, type ProviderSettings } from "./ai-sdk.ts";
import { askForObject } from "./ask-for-object.ts";

const { text: instructions, version: promptVersion } = promptFile(new URL("./prompts/judge.v1.md", import.meta.url));

export interface AiSdkJudgeOptions {
  /** Longest wait for one claim, a second try included, in milliseconds. */
  readonly waitMs?: number;
  /** What the model may be asked about. Those the instructions and the checks were written for when absent. */
  readonly languages?: readonly string[];
}

const waitMsDefault = 5_000;
/** Without an answer the whole sentence is held, so a provider that is busy for a moment is tried once more. */
const retriesMax = 1;
/** Longer than any sentence, and than all passages of an answer. Characters. */
const claimMax = 2_000;
const evidenceMax = 60_000;

/**
 * A judge over any server that speaks OpenAI's `chat/completions`: one call for a claim, answered with a verdict of a closed list and a quote. A
 * "supported" whose quote does not stand in the evidence is no judgement: a model that makes up its reason may have made up the rest. Whatever else goes
 * wrong (refused, cut off, late, filtered, not of the schema) is "not-run" too. It states a verdict and no probability, so its score is 1 for
 * "supported" and 0 for the others. Never rejects, and drops every error object: they carry the prompt.
 */
export async function openAiSdkJudge(
  settings: ProviderSettings,
  { waitMs = waitMsDefault, languages = ["en", "es"] }: AiSdkJudgeOptions = {},
): Promise<Entailment> {
  const sdk = await loadSdk();
  return {
    name: "model judge",
    version: `${settings.modelId} ${promptVersion}`,
    languages,
    async judge(claim, evidence, question, signal) {
      const judging = async (over: AbortSignal): Promise<Judgement> => {
        const prompt = languages.includes(evidence.language) ? promptFor(claim, evidence, question) : undefined;
        if (prompt === undefined) return notRun;
        const ask = { name: "entailment", schema: wireSchema, instructions, prompt, retriesMax } as const;
        const given = await askForObject(sdk, settings, ask, over);
        return given.kind === "value" ? judgementOf(given.value, evidence) : notRun;
      };
      const said = await inTime(judging, { waitMs, signal });
      return said.kind === "made" ? said.made : notRun;
    },
  };
}

function promptFor(claim: string, { texts }: EntailmentEvidence, question: string | undefined): string | undefined {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (claim.trim() === "" || claim.length > claimMax || length === 0 || length > evidenceMax) return undefined;
  return [
    ...(question === undefined ? [] : [dataBlock("question", [redactIdentifiers(question).text])]),
    dataBlock("evidence", texts),
    dataBlock("claim", [withoutIdentifiers(claim, texts)]),
  ].join("\n\n");
}

/** A number or name that stands in the guidance is a helpline's or a place's and nobody's secret; without it the claim could not be checked. */
function withoutIdentifiers(claim: string, texts: readonly string[]): string {
  let kept = "";
  let from = 0;
  for (const { kind, start, end } of redactIdentifiers(claim).spans) {
    const found = claim.slice(start, end);
    kept += `${claim.slice(from, start)}${texts.some((text) => text.includes(found)) ? found : `[${kind}]`}`;
    from = end;
  }
  return kept + claim.slice(from);
}

function judgementOf(answer: unknown, { texts }: EntailmentEvidence): Judgement {
  if (typeof answer !== "object" || answer === null) return notRun;
  const { verdict, quote } = answer as { readonly verdict?: unknown; readonly quote?: unknown };
  if (typeof quote !== "string") return notRun;
  if (verdict === "supported") return isQuotedFrom(quote, texts) ? { verdict, score: 1 } : notRun;
  return verdict === "neutral" || verdict === "contradicted" ? { verdict, score: 0 } : notRun;
}

/** What the provider is asked to keep to. What it sends is checked here in any case. */
const wireSchema: import("ai").JSONSchema7 = {
  type: "object",
  properties: {
    verdict: { type: "string", enum: ["supported", "neutral", "contradicted"] },
    quote: { type: "string" },
  },
  required: ["verdict", "quote"],
  additionalProperties: false,
};
