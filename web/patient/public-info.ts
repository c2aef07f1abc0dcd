import type { PublicInfo } from "#server/protocol/ui-parts.ts";
import { callJson } from "#web/ui/index.ts";
import { type Language, languageOfText, pageWords } from "#web/words/index.ts";

/** Shown until the server has been asked, and when it cannot be: the AI label never waits for a network. */
export const infoBeforeAsked: PublicInfo = {
  productName: "Lantern",
  aiLabel: pageWords.en.aiLabel,
  countries: [],
  messageCharactersMax: 2000,
  examples: [],
};

const retryMs = 4000;

/** Asks until it is answered. */
export async function readPublicInfo(fetcher: typeof fetch): Promise<PublicInfo> {
  for (;;) {
    const outcome = await callJson<PublicInfo>(fetcher, "/api/info");
    if (outcome.kind === "ok") return outcome.value;
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
}

/**
 * The same for a reader of this language. The two warnings, that this is an AI and that the guidance is a sample, must be
 * understood by whoever reads them: where the server's are in another language the page says its own. So it is with the
 * examples: one in another language would begin a conversation in it. Of guidance that is no sample the page knows none.
 */
export function infoFor(language: Language, info: PublicInfo): PublicInfo {
  const isReadable = (words: string): boolean => (languageOfText(words) ?? language) === language;
  const { aiLabel, sampleNotice } = info;
  const own = pageWords[language];
  const examples = info.examples.filter(isReadable);
  return {
    ...info,
    aiLabel: isReadable(aiLabel) ? aiLabel : own.aiLabel,
    ...(sampleNotice === undefined ? {} : { sampleNotice: isReadable(sampleNotice) ? sampleNotice : own.sampleNotice }),
    examples: examples.length > 0 || sampleNotice === undefined ? examples : own.welcome.ofSample,
  };
}
