import { CareCard } from "./care-card.tsx";
import type { OutgoingMessage } from "./conversation-session.ts";
import { useWords } from "./use-words.tsx";

/** A message on its way: on screen at once, and never gone until the server has it or its author takes it back. */
export function OutgoingMessageView({ message, onSendAgain, onEdit }: OutgoingMessageProps) {
  const { author, outgoing: words } = useWords();
  const { state } = message;
  const stuck = state.kind === "unreachable" || state.kind === "refused";
  return (
    <article className="message message-patient" aria-label={author.you}>
      <div className={stuck ? "bubble bubble-stuck" : "bubble"}>
        <p className="sentence sentence-patient">{message.text}</p>
      </div>
      {state.kind === "sending" && <p className="message-state">{words.sending}</p>}
      {stuck && (
        <div className="message-state message-state-stuck" role="alert">
          <p>{state.kind === "unreachable" ? words.unreachable : words.refused(state.problem.detail)}</p>
          <div className="button-row">
            <button type="button" className="button button-small" onClick={onSendAgain}>
              {words.tryAgain}
            </button>
            <button type="button" className="button button-small button-quiet" onClick={onEdit}>
              {words.edit}
            </button>
          </div>
        </div>
      )}
      {state.kind === "refused" && state.problem.cards?.map((card) => <CareCard key={card.id} card={card} />)}
    </article>
  );
}

interface OutgoingMessageProps {
  readonly message: OutgoingMessage;
  readonly onSendAgain: () => void;
  readonly onEdit: () => void;
}
