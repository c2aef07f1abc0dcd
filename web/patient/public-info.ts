import type { PublicInfo } from "#server/protocol/ui-parts.ts";
import { callJson } from "#web/ui/index.ts";

/** Shown until the server has been asked, and when it cannot be: the AI label never waits for a network. */
export const infoBeforeAsked: PublicInfo = {
  productName: "Lantern",
  aiLabel: "You are talking to an AI, not a clinician.",
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
