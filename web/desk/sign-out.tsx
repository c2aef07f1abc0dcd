import { useRef, useState } from "react";
import type { CaseRow } from "#server/protocol/desk-api.ts";
import type { DeskSession } from "./desk-session.ts";
import { caseWords } from "./words.ts";

/** Signs out at once when nothing is lost and nobody is left waiting; otherwise it says what, and asks. */
export function SignOut({ cases, myId, session }: SignOutProps) {
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const mine = cases.filter(({ claimedBy }) => claimedBy?.id === myId);
  const unsent = session.drafts.caseIds();
  const leave = (): void => {
    // Asked anew: what is typed draws nothing up here.
    if (mine.length === 0 && session.drafts.caseIds().length === 0) void session.signOut();
    else setAsking(!asking);
  };

  return (
    <>
      <button type="button" className="button" ref={button} aria-expanded={asking} onClick={leave}>
        Sign out
      </button>
      {asking && (
        <section className="sign-out-question notice notice-problem" aria-label="Before you sign out">
          {unsent.length > 0 && (
            <p>
              {unsent.length === 1 ? "A reply was not sent" : `${unsent.length} replies were not sent`}. Signing out
              deletes what you wrote.
            </p>
          )}
          {mine.length > 0 && (
            <>
              <p>
                You still have {mine.length === 1 ? "a conversation" : `${mine.length} conversations`}. Signing out puts
                {mine.length === 1 ? " it" : " them"} back in the queue, and the patient is told.
              </p>
              <ul className="sign-out-cases">
                {mine.map((row) => (
                  <li key={row.id}>
                    “{caseWords(row)}”{unsent.includes(row.id) && " (with a reply that was not sent)"}
                  </li>
                ))}
              </ul>
            </>
          )}
          <div className="button-row">
            <button
              type="button"
              className="button button-main"
              // biome-ignore lint/a11y/noAutofocus: the answer that loses nothing is the one to find first.
              autoFocus
              onClick={() => {
                setAsking(false);
                button.current?.focus();
              }}
            >
              Stay signed in
            </button>
            <button type="button" className="button button-danger" onClick={() => void session.signOut()}>
              Sign out anyway
            </button>
          </div>
        </section>
      )}
    </>
  );
}

interface SignOutProps {
  readonly cases: readonly CaseRow[];
  readonly myId: string;
  readonly session: DeskSession;
}
