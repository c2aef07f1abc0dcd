import { useState } from "react";
import { type PageWords, pageWords } from "#web/words/index.ts";
import { useWords } from "./use-words.tsx";

/** One rating for an answer, with a reason when it did not help. */
export function Feedback({ onFeedback }: FeedbackProps) {
  const words = useWords().feedback;
  const [state, setState] = useState<"open" | "choosing" | "sending" | "sent" | "not-sent">("open");
  const [reason, setReason] = useState<Reason>();
  const [detail, setDetail] = useState("");

  async function rate(helpful: boolean, why: string): Promise<void> {
    setState("sending");
    setState((await onFeedback(helpful, why)) ? "sent" : "not-sent");
  }

  if (state === "sent") return <p className="feedback-done">{words.thanks}</p>;
  if (state === "choosing" || state === "not-sent") {
    return (
      <form
        className="feedback-reasons"
        onSubmit={(event) => {
          event.preventDefault();
          void rate(false, [reason && recordedReason[reason], detail.trim()].filter(Boolean).join(": "));
        }}
      >
        <fieldset>
          <legend>{words.whatWasWrong}</legend>
          <div className="choices">
            {reasons.map((option) => (
              <label key={option} className="choice">
                <input type="radio" name="reason" checked={reason === option} onChange={() => setReason(option)} />
                <span>{words.reason[option]}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <label className="field">
          <span className="field-label">{words.anythingToAdd}</span>
          <input
            className="text-input"
            value={detail}
            maxLength={300}
            onChange={(event) => setDetail(event.target.value)}
          />
        </label>
        {state === "not-sent" && <p role="alert">{words.notSent}</p>}
        <div className="button-row">
          <button type="submit" className="button button-main" disabled={reason === undefined && detail.trim() === ""}>
            {words.send}
          </button>
          <button type="button" className="button button-quiet" onClick={() => setState("open")}>
            {words.cancel}
          </button>
        </div>
      </form>
    );
  }
  return (
    <fieldset className="feedback" disabled={state === "sending"}>
      <legend className="feedback-question">{words.question}</legend>
      <button type="button" className="button button-small" onClick={() => void rate(true, "")}>
        {words.yes}
      </button>
      <button type="button" className="button button-small" onClick={() => setState("choosing")}>
        {words.no}
      </button>
    </fieldset>
  );
}

type Reason = keyof PageWords["feedback"]["reason"];

/** What is kept with the answer is the same in every language, so that ratings can be counted together. */
const recordedReason = pageWords.en.feedback.reason;
const reasons = Object.keys(recordedReason) as readonly Reason[];

interface FeedbackProps {
  /** False when the rating could not be saved. */
  readonly onFeedback: (helpful: boolean, reason: string) => Promise<boolean>;
}
