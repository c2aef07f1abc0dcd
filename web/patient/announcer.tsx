import { useEffect, useRef, useState } from "react";
import { announcementsBetween } from "./announcements.ts";
import type { SessionState } from "./conversation-session.ts";

/** The one polite live region of the page. */
export function Announcer({ state }: { readonly state: SessionState }) {
  const before = useRef(state);
  const [words, setWords] = useState("");
  useEffect(() => {
    const said = announcementsBetween(before.current, state);
    before.current = state;
    if (said.length > 0) setWords(said.join(". "));
  }, [state]);
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {words}
    </p>
  );
}
