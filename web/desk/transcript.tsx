import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { CaseDetail } from "#server/protocol/desk-api.ts";
import { latestOfRuns, levelTitle } from "#web/ui/index.ts";
import { clockWords } from "#web/words/index.ts";

type Message = CaseDetail["transcript"][number];
type MessagePart = Message["parts"][number];

/**
 * What was said, as the patient saw it. Every message can be jumped to from the summary. It stays at the newest message,
 * unless the clinician scrolled up to read: then a button says that something new is there.
 */
export function Transcript({ messages }: { readonly messages: readonly Message[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const lastTop = useRef(0);
  const [newBelow, setNewBelow] = useState(false);
  const newest = messages.findLast(isFromPatient)?.id;
  const newestBefore = useRef(newest);

  const toNewest = useCallback((): void => {
    const log = scroller.current;
    if (log) log.scrollTop = log.scrollHeight;
    following.current = true;
    setNewBelow(false);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the messages are the reason to look again.
  useLayoutEffect(() => {
    if (following.current) toNewest();
    else if (newest !== newestBefore.current) setNewBelow(true);
    newestBefore.current = newest;
  }, [messages, newest, toNewest]);

  useEffect(() => {
    if (!scroller.current || typeof ResizeObserver === "undefined") return;
    // A notice that appears, or a reply box that grows, takes room from the transcript: its end must not go under.
    const observer = new ResizeObserver(() => following.current && toNewest());
    observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [toNewest]);

  return (
    <div className="transcript-frame">
      <section
        className="transcript-scroll"
        aria-label="Conversation"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        tabIndex={0}
        ref={scroller}
        onScroll={({ currentTarget: log }) => {
          // Only a scroll upwards is somebody reading: a box that shrinks leaves the end behind without one.
          if (log.scrollHeight - log.clientHeight - log.scrollTop < 48) {
            following.current = true;
            setNewBelow(false);
          } else if (log.scrollTop < lastTop.current) following.current = false;
          lastTop.current = log.scrollTop;
        }}
      >
        <ol className="transcript">
          {latestOfRuns(messages, isDutyChange).map(({ item: message, runLength }) => (
            <li
              key={message.id}
              id={messageElementId(message.id)}
              tabIndex={-1}
              className={`said said-${message.metadata?.author ?? "notice"}`}
            >
              <p className="said-by">
                {authorWords(message)}
                {message.metadata && (
                  <time dateTime={message.metadata.at}> {clockWords(message.metadata.at, "en")}</time>
                )}
              </p>
              {message.parts.map((part, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a stored transcript is never reordered, and text parts carry no id.
                <SaidPart key={index} part={part} message={message} />
              ))}
              {runLength > 1 && <p className="said-aside">The last of {runLength} changes of duty.</p>}
              {message.metadata?.author === "lantern" && (
                <p className="said-aside">
                  Answer <code className="answer-id">{message.id}</code>
                </p>
              )}
            </li>
          ))}
        </ol>
      </section>
      {newBelow && (
        <button type="button" className="button button-main transcript-new" onClick={toNewest}>
          <span aria-hidden="true">↓</span> New message
        </button>
      )}
    </div>
  );
}

const isFromPatient = ({ metadata }: Message): boolean => metadata?.author === "patient";

/** A notice that only says who is on duty: the next one makes it untrue. */
const isDutyChange = ({ metadata, parts }: Message): boolean =>
  metadata?.author === "notice" &&
  parts.length > 0 &&
  parts.every(
    (part) => part.type === "data-handoff" && (part.data.state === "queued" || part.data.state === "nobody-on-duty"),
  );

export const messageElementId = (messageId: string): string => `message-${messageId}`;

export function showMessage(messageId: string): void {
  const element = document.getElementById(messageElementId(messageId));
  element?.scrollIntoView({ block: "center" });
  element?.focus({ preventScroll: true });
}

function SaidPart({ part, message }: { readonly part: MessagePart; readonly message: Message }) {
  switch (part.type) {
    case "text":
      return <p className="said-text">{part.text}</p>;
    case "data-citation":
      return (
        <p className="said-aside">
          Cites {part.data.passage.topicTitle}: {part.data.passage.heading}
        </p>
      );
    case "data-triage":
      if (part.data.cards.length === 0 && message.metadata?.author === "notice")
        return <p className="said-aside">A clinician set the level: {levelTitle[part.data.level]}.</p>;
      return (
        <>
          {part.data.cards.map((card) => (
            <p key={card.id} className="said-aside">
              Card shown: {card.heading}
            </p>
          ))}
          {part.data.questions.map((question) => (
            <p key={question.id} className="said-aside">
              Asked: {question.text}
            </p>
          ))}
        </>
      );
    case "data-handoff":
    case "data-decision":
      return <p className="said-aside">{part.data.words}</p>;
    case "data-status":
    case "step-start":
      return null;
    default:
      // The AI SDK's type names many parts Lantern never sends. One that appears is named, not passed over.
      return <p className="said-aside">Something this page cannot show ({part.type}).</p>;
  }
}

function authorWords({ metadata }: Message): string {
  const author = metadata?.author;
  switch (author) {
    case "patient":
      return "Patient";
    case "lantern":
      return "Lantern (AI)";
    case "clinician":
      return metadata?.name ?? "Clinician";
    case "notice":
    case undefined:
      return "Notice";
    default: {
      const unhandled: never = author;
      return unhandled;
    }
  }
}
