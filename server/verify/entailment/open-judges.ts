import { LocalModelUnusable } from "#knowledge/index/dense/local-model.ts";
import { openBuiltInEntailment } from "./built-in.ts";
import { openNliFolder } from "./nli-folder.ts";
import type { Entailment } from "./port.ts";

/** A model at a provider that speaks OpenAI's `chat/completions`. */
export interface JudgeProvider {
  readonly modelId: string;
  readonly apiKey?: string;
  readonly baseUrl: string;
}

/** Where the second judge is, as the settings name it (NLI_MODEL): a folder on this machine, or a model at a provider. */
export type JudgePlace =
  | { readonly kind: "folder"; readonly folder: string }
  | ({ readonly kind: "provider" } & JudgeProvider);

export interface JudgesConfig {
  /** Undefined: the built-in judge alone. */
  readonly place: JudgePlace | undefined;
  /** `openAiSdkJudge` of the adapters: a stage of a turn knows no provider. */
  readonly openModelJudge: (provider: JudgeProvider) => Promise<Entailment>;
  /** What the model in the folder was trained to read; English when absent. */
  readonly folderLanguages?: readonly string[];
}

export type JudgesOpened =
  | { readonly kind: "ready"; readonly judges: readonly Entailment[] }
  /** A sentence for whoever starts the server, with the folder's name. The server must not start: it would judge less than its settings say. */
  | { readonly kind: "refused"; readonly problem: string };

/**
 * Opens every judge the settings name; the built-in one is always among them. A folder is opened now, because what is wrong with it stays wrong; a
 * provider is not asked, because one that is away now may be there in a minute, and until then what it should judge is held. Never rejects.
 */
export async function openJudges({ place, openModelJudge, folderLanguages }: JudgesConfig): Promise<JudgesOpened> {
  try {
    const builtIn = await openBuiltInEntailment();
    if (place === undefined) return { kind: "ready", judges: [builtIn] };
    const second = await openSecond(place, openModelJudge, folderLanguages);
    return { kind: "ready", judges: [builtIn, second] };
  } catch (error) {
    return {
      kind: "refused",
      problem:
        error instanceof LocalModelUnusable
          ? error.message
          : "The judge that compares each sentence with the guidance cannot be opened: its model or the lexicon is broken. Run npm run knowledge, or install again.",
    };
  }
}

function openSecond(
  place: JudgePlace,
  openModelJudge: JudgesConfig["openModelJudge"],
  languages: readonly string[] | undefined,
): Promise<Entailment> {
  switch (place.kind) {
    case "folder":
      return openNliFolder(place.folder, languages === undefined ? {} : { languages });
    case "provider": {
      const { kind: _, ...provider } = place;
      return openModelJudge(provider);
    }
    default: {
      const unhandled: never = place;
      throw new Error(`No judge at ${String(unhandled)}`);
    }
  }
}
