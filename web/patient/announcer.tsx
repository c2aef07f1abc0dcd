import { useEffect, useRef, useState } from "react";
import { languageOfText } from "#web/words/index.ts";
import { announcementsBetween } from "./announcements.ts";
import type { SessionState } from "./conversation-session.ts";
import { useWords } from "./use-words.tsx";

/** The one polite live region of the page. */
export function Announcer({ state }: { readonly state: SessionState }) {
  const words = useWords();
  const before = useRef(state);
  const [announced, setAnnounced] = useState("");
  useEffect(() => {
    const said = announcementsBetween(before.current, state, words);
    before.current = state;
    if (said.length > 0) setAnnounced(said.join(". "));
  }, [state, words]);
  return (
    <p className="visually-hidden" role="status" aria-live="polite" lang={languageOfText(announced)}>
      {announced}
    </p>
  );
}
