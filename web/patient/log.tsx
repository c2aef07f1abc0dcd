import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useWords } from "./use-words.tsx";

/**
 * The scrolling conversation. It follows the newest answer until the question it belongs to reaches the top, and then
 * stays, so that nobody reads a text that moves away. Who scrolls up is left where they are, unless a card arrives, whose
 * heading and numbers are brought into view, or a clinician writes, whose words were waited for.
 *
 * `role="log"` with its own live announcements off: announcing each sentence would talk over the person. Start and end
 * are announced by the announcer.
 */
export function Log({ children, version, sentCount }: LogProps) {
  const words = useWords().log;
  const scroller = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const target = useRef(0);
  const newsSeen = useRef("");
  const heardSeen = useRef("");
  const [belowIsMore, setBelowIsMore] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: sentCount is the reason to follow again, not a value used here.
  useLayoutEffect(() => {
    following.current = true;
  }, [sentCount]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: version is the reason to look again, not a value used here.
  useEffect(() => {
    const log = scroller.current;
    if (!log) return;
    const news = [...log.querySelectorAll(".care-card, .message-clinician")];
    const key = news.map((each) => each.textContent).join("|");
    if (key !== newsSeen.current && news.length > 0) following.current = true;
    newsSeen.current = key;
    place(log);
    const replies = log.querySelectorAll(".message-clinician").length;
    const heard = `${sentCount} ${replies}`;
    if (heard !== heardSeen.current && heard !== "0 0") showOnOnePage(log);
    heardSeen.current = heard;
  }, [version, sentCount]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it only reads what the refs hold at that moment.
  useEffect(() => {
    const log = scroller.current;
    if (!log || typeof ResizeObserver === "undefined") return;
    // Cards that fold, a keyboard that opens: what was followed must not slip out of the room that is left.
    const observer = new ResizeObserver(() => place(log));
    observer.observe(log);
    return () => observer.disconnect();
  }, []);

  function place(log: HTMLElement): void {
    const bottom = log.scrollHeight - log.clientHeight;
    const cards = [...log.querySelectorAll<HTMLElement>(".care-card")];
    target.current = Math.max(0, Math.min(bottom, placeOfNewest(log, cards) ?? bottom));
    if (following.current) log.scrollTop = target.current;
    setBelowIsMore(hasRoomForButton(log) && bottom - log.scrollTop > 120);
  }

  function goToNewest(): void {
    const log = scroller.current;
    if (!log) return;
    // First to where the newest answer begins, where its card is; only from there to its end.
    const isAbove = log.scrollTop < target.current - 24;
    log.scrollTo({ top: isAbove ? target.current : log.scrollHeight });
  }

  return (
    <div className="log-frame">
      <div
        className="log"
        role="log"
        aria-live="off"
        aria-label={words.label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        tabIndex={0}
        ref={scroller}
        onScroll={({ currentTarget: log }) => {
          following.current = log.scrollTop >= target.current - 24;
          setBelowIsMore(hasRoomForButton(log) && log.scrollHeight - log.clientHeight - log.scrollTop > 120);
        }}
      >
        <div className="log-messages">{children}</div>
      </div>
      {belowIsMore && (
        <button type="button" className="button button-small log-newest" onClick={goToNewest}>
          <span aria-hidden="true">↓</span> {words.newest}
        </button>
      )}
    </div>
  );
}

/**
 * In a short window nothing scrolls but the page, and nothing follows: the person's own new message, or a clinician's, is
 * put at the top once, and the answer is read on from there. Cards that come put themselves in sight.
 */
function showOnOnePage(log: HTMLElement): void {
  if (getComputedStyle(log).overflowY !== "visible") return;
  [...log.querySelectorAll(".message-patient, .message-clinician")].at(-1)?.scrollIntoView({ block: "start" });
}

/** Beside pinned cards on a small phone a button would take the only line that is left. */
const hasRoomForButton = (log: HTMLElement): boolean => (log.parentElement?.clientHeight ?? 0) > 200;

/** The row of the button that leads to the newest text, in pixels, with room to spare. */
const newestRowHeight = 48;

/**
 * Where the newest turn begins, or, when a card in its answer would then have a number out of sight, where that card
 * begins. Undefined before anybody wrote.
 */
function placeOfNewest(log: HTMLElement, cards: readonly HTMLElement[]): number | undefined {
  const top = log.getBoundingClientRect().top - log.scrollTop;
  const turns = log.querySelectorAll<HTMLElement>(".message-patient, .message-clinician");
  const newestTurn = turns[turns.length - 1]?.getBoundingClientRect();
  const start = newestTurn && newestTurn.top - top - 16;
  const card = cards.find((each) => newestTurn === undefined || each.getBoundingClientRect().top >= newestTurn.top);
  if (card === undefined) return start;
  const numbers = card.querySelector(".card-actions") ?? card;
  const isInSight =
    start !== undefined && numbers.getBoundingClientRect().bottom - top - start <= log.clientHeight - newestRowHeight;
  return isInSight ? start : card.getBoundingClientRect().top - top - 8;
}

interface LogProps {
  readonly children: ReactNode;
  /** Changes with every change of the conversation. */
  readonly version: unknown;
  /** Grows when the person sends something: they want to see what follows. */
  readonly sentCount: number;
}
