import { useEffect, useRef } from "react";
import { openAnswer } from "#web/stream/index.ts";
import type { SessionState } from "./conversation-session.ts";
import type { HostLink } from "./embed.ts";

const rank = { none: 0, soon: 1, "same-day": 2, urgent: 3, emergency: 4 } as const;

/** Tells the embedding page the little it may know; see widget/messages.ts for each event. */
export function useHostPage(link: HostLink | undefined, state: SessionState, onOpened: () => void): void {
  const before = useRef(state);
  const open = useRef(true);
  const unread = useRef(0);
  const opened = useRef(onOpened);
  opened.current = onOpened;

  useEffect(() => {
    if (!link) return;
    return link.onEvent((event) => {
      switch (event.type) {
        case "opened":
          open.current = true;
          if (unread.current > 0) link.tell({ type: "unread", count: 0 });
          unread.current = 0;
          opened.current();
          return;
        case "closed":
          open.current = false;
          return;
        default: {
          const unhandled: never = event;
          return unhandled;
        }
      }
    });
  }, [link]);

  useEffect(() => {
    if (!link) return;
    const last = before.current;
    before.current = state;
    if (last.begun !== state.begun || last === state)
      link.tell({ type: "resize", size: state.begun ? "roomy" : "compact" });
    const { level } = state.conversation;
    if (rank[level] > rank[last.conversation.level]) link.tell({ type: "level-raised", level });
    if (open.current || !last.caughtUp) return;
    const arrived = newsBetween(last, state);
    if (arrived === 0) return;
    unread.current += arrived;
    link.tell({ type: "unread", count: unread.current });
  }, [link, state]);

  useEffect(() => {
    if (!link) return;
    const closeOnEscape = (event: KeyboardEvent): void => {
      // Esc inside a dialog belongs to the dialog.
      if (event.key === "Escape" && !document.querySelector("dialog[open]")) link.tell({ type: "closed" });
    };
    document.addEventListener("keydown", closeOnEscape);
    return () => document.removeEventListener("keydown", closeOnEscape);
  }, [link]);
}

/** Finished answers and clinicians' messages that were not there before. */
function newsBetween(before: SessionState, after: SessionState): number {
  const known = new Set(before.conversation.messages.map((message) => message.id));
  const replies = after.conversation.messages.filter(
    (message) => message.metadata?.author === "clinician" && !known.has(message.id),
  ).length;
  const wasOpen = openAnswer(before.conversation)?.id;
  const finished = wasOpen !== undefined && openAnswer(after.conversation)?.id !== wasOpen ? 1 : 0;
  return replies + finished;
}
