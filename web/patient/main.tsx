import { createRoot } from "react-dom/client";
import "../ui/tokens.css";
import "./patient.css";
import { App } from "./app.tsx";
import { openConversationSession } from "./conversation-session.ts";
import { openDraftKeeper } from "./draft-keeper.ts";
import { openHostLink } from "./embed.ts";
import { openKeeper } from "./kept-conversation.ts";
import { openPageLanguage } from "./page-language.ts";

const fetcher: typeof fetch = (input, init) => fetch(input, init);
const storage = storageOfThisBrowser();
const pageLanguage = openPageLanguage({
  storage,
  search: window.location.search,
  preferred: navigator.languages.length > 0 ? navigator.languages : [navigator.language],
});
const session = openConversationSession({
  fetcher,
  keeper: openKeeper(storage, window),
  locale: pageLanguage.locale,
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
  createRoot(root).render(
    <App
      session={session}
      fetcher={fetcher}
      hostLink={openHostLink(window)}
      draft={draft}
      pageLanguage={pageLanguage}
    />,
  );
}

/** Reading the property throws where storage is forbidden. */
function storageOfThisBrowser(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
