import { clockWords } from "#web/words/index.ts";
import { MessageBody, type MessageBodyProps } from "./answer.tsx";
import { Feedback } from "./feedback.tsx";
import { useLanguage, useWords } from "./use-words.tsx";

/** One message. Who speaks is said in words, in shape and in colour, so that nobody takes the AI for a person. */
export function MessageView({ productName, onFeedback, ...bodyProps }: MessageViewProps) {
  const words = useWords().author;
  const { message } = bodyProps;
  const body = <MessageBody {...bodyProps} />;
  const time = <SaidAt at={message.metadata?.at} />;
  const author = message.metadata?.author;
  switch (author) {
    case "patient":
      return (
        <article className="message message-patient" aria-label={words.you} data-message={message.id}>
          <div className="bubble">{body}</div>
          {time}
        </article>
      );
    case "clinician": {
      const name = message.metadata?.name ?? words.clinician;
      return (
        <article
          className="message message-clinician"
          aria-label={words.clinicianLabel(name)}
          data-message={message.id}
        >
          <p className="message-author">
            <span className="person-mark" aria-hidden="true" />
            {name} <span className="message-role">{words.clinicianRole}</span> {time}
          </p>
          {body}
        </article>
      );
    }
    case "notice":
    case undefined:
      return (
        <article className="message message-notice" aria-label={words.notice} data-message={message.id}>
          {body}
          {time}
        </article>
      );
    case "lantern":
      return (
        <article className="message message-lantern" aria-label={words.aiLabel(productName)} data-message={message.id}>
          <p className="message-author">
            {productName} <span className="message-role">{words.ai}</span> {time}
          </p>
          {body}
          {message.finished && message.parts.some((part) => part.kind === "citation") && (
            <Feedback onFeedback={(helpful, reason) => onFeedback({ answerId: message.id, helpful, reason })} />
          )}
        </article>
      );
    default: {
      const unhandled: never = author;
      return unhandled;
    }
  }
}

/** Quietly: what was true of duty, or of a fever, was true then. */
function SaidAt({ at }: { readonly at: string | undefined }) {
  const language = useLanguage();
  const words = clockWords(at ?? "", language);
  return words === "" ? null : (
    <time className="said-at" dateTime={at}>
      {words}
    </time>
  );
}

interface MessageViewProps extends MessageBodyProps {
  readonly productName: string;
  readonly onFeedback: (feedback: {
    readonly answerId: string;
    readonly helpful: boolean;
    readonly reason: string;
  }) => Promise<boolean>;
}
