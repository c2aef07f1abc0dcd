import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";

/**
 * The scrolling conversation. It follows the newest answer until the question it belongs to reaches the top, and then
 * stays, so that nobody reads a text that moves away. Who scrolls up is left where they are.
 *
 * `role="log"` with its own live announcements off: announcing each sentence would talk over the person. Start and end
 * are announced by the announcer.
 */
export function Log({ children, version, sentCount }: LogProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const target = useRef(0);
  const [belowIsMore, setBelowIsMore] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: sentCount is the reason to follow again, not a value used here.
  useLayoutEffect(() => {
    following.current = true;
  }, [sentCount]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: version is the reason to look again, not a value used here.
  useEffect(() => {
    const log = scroller.current;
    if (!log) return;
    const bottom = log.scrollHeight - log.clientHeight;
    const turns = log.querySelectorAll<HTMLElement>(".message-patient, .message-clinician");
    const newestTurn = turns[turns.length - 1];
    target.current = Math.max(0, Math.min(bottom, newestTurn ? newestTurn.offsetTop - 16 : bottom));
    if (following.current) log.scrollTop = target.current;
    setBelowIsMore(log.clientHeight > 160 && bottom - log.scrollTop > 120);
  }, [version, sentCount]);

  return (
    <div className="log-frame">
      <div
        className="log"
        role="log"
        aria-live="off"
        aria-label="Conversation"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        tabIndex={0}
        ref={scroller}
        onScroll={({ currentTarget: log }) => {
          following.current = log.scrollTop >= target.current - 24;
          setBelowIsMore(log.clientHeight > 160 && log.scrollHeight - log.clientHeight - log.scrollTop > 120);
        }}
      >
        <div className="log-messages">{children}</div>
      </div>
      {belowIsMore && (
        <button
          type="button"
          className="button log-newest"
          onClick={() => scroller.current?.scrollTo({ top: scroller.current.scrollHeight })}
        >
          <span aria-hidden="true">↓</span> Newest
        </button>
      )}
    </div>
  );
}

interface LogProps {
  readonly children: ReactNode;
  /** Changes with every change of the conversation. */
  readonly version: unknown;
  /** Grows when the person sends something: they want to see what follows. */
  readonly sentCount: number;
}
