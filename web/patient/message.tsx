import { MessageBody, type MessageBodyProps } from "./answer.tsx";
import { Feedback } from "./feedback.tsx";

/** One message. Who speaks is said in words, in shape and in colour, so that nobody takes the AI for a person. */
export function MessageView({ productName, onFeedback, ...bodyProps }: MessageViewProps) {
  const { message } = bodyProps;
  const body = <MessageBody {...bodyProps} />;
  const author = message.metadata?.author;
  switch (author) {
    case "patient":
      return (
        <article className="message message-patient" aria-label="You" data-message={message.id}>
          <div className="bubble">{body}</div>
        </article>
      );
    case "clinician":
      return (
        <article
          className="message message-clinician"
          aria-label={`${message.metadata?.name ?? "A clinician"}, a person`}
          data-message={message.id}
        >
          <p className="message-author">
            <span className="person-mark" aria-hidden="true" />
            {message.metadata?.name ?? "A clinician"} <span className="message-role">Clinician, a person</span>
          </p>
          {body}
        </article>
      );
    case "notice":
    case undefined:
      return (
        <article className="message message-notice" aria-label="Notice" data-message={message.id}>
          {body}
        </article>
      );
    case "lantern":
      return (
        <article className="message message-lantern" aria-label={`${productName}, AI`} data-message={message.id}>
          <p className="message-author">
            {productName} <span className="message-role">AI</span>
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

interface MessageViewProps extends MessageBodyProps {
  readonly productName: string;
  readonly onFeedback: (feedback: {
    readonly answerId: string;
    readonly helpful: boolean;
    readonly reason: string;
  }) => Promise<boolean>;
}
