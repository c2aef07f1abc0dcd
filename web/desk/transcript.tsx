import type { CaseDetail } from "#server/protocol/desk-api.ts";

type Message = CaseDetail["transcript"][number];
type MessagePart = Message["parts"][number];

/** What was said, as the patient saw it. Every message can be jumped to from the summary. */
export function Transcript({ messages }: { readonly messages: readonly Message[] }) {
  return (
    <ol className="transcript">
      {messages.map((message) => (
        <li
          key={message.id}
          id={messageElementId(message.id)}
          tabIndex={-1}
          className={`said said-${message.metadata?.author ?? "notice"}`}
        >
          <p className="said-by">
            {authorWords(message)}
            {message.metadata && <time dateTime={message.metadata.at}> {timeWords(message.metadata.at)}</time>}
          </p>
          {message.parts.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a stored transcript is never reordered, and text parts carry no id.
            <SaidPart key={index} part={part} />
          ))}
        </li>
      ))}
    </ol>
  );
}

export const messageElementId = (messageId: string): string => `message-${messageId}`;

export function showMessage(messageId: string): void {
  const element = document.getElementById(messageElementId(messageId));
  element?.scrollIntoView({ block: "center" });
  element?.focus({ preventScroll: true });
}

function SaidPart({ part }: { readonly part: MessagePart }) {
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

function timeWords(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? "" : date.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
}
