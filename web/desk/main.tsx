import { createRoot } from "react-dom/client";
import "../ui/tokens.css";
import "./desk.css";
import { openAlarmSound } from "./alarm-sound.ts";
import { App } from "./app.tsx";
import { type OpenEvents, openDeskSession } from "./desk-session.ts";
import { askBeforeLeaving, openReplyDrafts } from "./reply-drafts.ts";

/** EventSource gives up for good after an error status (a restarting proxy gives one); then it is opened again. */
const openEvents: OpenEvents = ({ onOpen, onEvent, onBroken }) => {
  let source: EventSource;
  let again: ReturnType<typeof setTimeout> | undefined;
  const connect = (): void => {
    source = new EventSource("/api/desk/events");
    source.onopen = onOpen;
    source.onmessage = onEvent;
    source.onerror = () => {
      onBroken();
      if (source.readyState === EventSource.CLOSED) again = setTimeout(connect, 3000);
    };
  };
  connect();
  return {
    close() {
      clearTimeout(again);
      source.close();
    },
  };
};

const session = openDeskSession({
  fetcher: (input, init) => fetch(input, init),
  openEvents,
  isWatched: () => document.visibilityState === "visible",
  drafts: openReplyDrafts(() => window.sessionStorage),
});
askBeforeLeaving(window, session.drafts);
void session.start();
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") void session.refresh();
});
window.addEventListener("online", () => void session.refresh());

const root = document.getElementById("root");
if (root) {
  const sound = openAlarmSound(() => new AudioContext());
  createRoot(root).render(<App session={session} sound={sound} />);
}
