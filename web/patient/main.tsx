import { createRoot } from "react-dom/client";
import "../ui/tokens.css";
import "./patient.css";
import { App } from "./app.tsx";
import { openConversationSession } from "./conversation-session.ts";
import { openDraftKeeper } from "./draft-keeper.ts";
import { openHostLink } from "./embed.ts";
import { openKeeper } from "./kept-conversation.ts";

const fetcher: typeof fetch = (input, init) => fetch(input, init);
const session = openConversationSession({
  fetcher,
  keeper: openKeeper(storageOfThisBrowser(), window),
  locale: serverLocale(navigator.language),
});

session.resume();
window.addEventListener("online", session.backOnline);
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") session.wake();
});
// A page taken out of the back/forward cache has a connection that is certainly dead.
window.addEventListener("pageshow", (event) => event.persisted && session.wake());

const root = document.getElementById("root");
if (root) {
  const draft = openDraftKeeper(() => window.sessionStorage);
  createRoot(root).render(<App session={session} fetcher={fetcher} hostLink={openHostLink(window)} draft={draft} />);
}

/** The server takes "en" or "en-GB"; a browser may say "zh-Hans-CN", "es-419" or nothing. */
function serverLocale(language: string | undefined): string {
  const [, short = "en", region = ""] = /^([a-z]{2})(?![a-z])(?:.*(-[A-Z]{2})$)?/.exec(language ?? "") ?? [];
  return short + region;
}

/** Reading the property throws where storage is forbidden. */
function storageOfThisBrowser(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
