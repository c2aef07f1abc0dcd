import { useState } from "react";

/** One rating for an answer, with a reason when it did not help. */
export function Feedback({ onFeedback }: FeedbackProps) {
  const [state, setState] = useState<"open" | "choosing" | "sending" | "sent" | "not-sent">("open");
  const [reason, setReason] = useState("");
  const [detail, setDetail] = useState("");

  async function rate(helpful: boolean, why: string): Promise<void> {
    setState("sending");
    setState((await onFeedback(helpful, why)) ? "sent" : "not-sent");
  }

  if (state === "sent") return <p className="feedback-done">Thank you. Your rating is saved with this answer.</p>;
  if (state === "choosing" || state === "not-sent") {
    return (
      <form
        className="feedback-reasons"
        onSubmit={(event) => {
          event.preventDefault();
          void rate(false, [reason, detail.trim()].filter(Boolean).join(": "));
        }}
      >
        <fieldset>
          <legend>What was wrong with it?</legend>
          <div className="choices">
            {reasons.map((option) => (
              <label key={option} className="choice">
                <input type="radio" name="reason" checked={reason === option} onChange={() => setReason(option)} />
                <span>{option}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <label className="field">
          <span className="field-label">Anything to add? (optional)</span>
          <input
            className="text-input"
            value={detail}
            maxLength={300}
            onChange={(event) => setDetail(event.target.value)}
          />
        </label>
        {state === "not-sent" && <p role="alert">That did not get through. Please try again.</p>}
        <div className="button-row">
          <button type="submit" className="button button-main" disabled={reason === "" && detail.trim() === ""}>
            Send rating
          </button>
          <button type="button" className="button button-quiet" onClick={() => setState("open")}>
            Cancel
          </button>
        </div>
      </form>
    );
  }
  return (
    <fieldset className="feedback" disabled={state === "sending"}>
      <legend className="feedback-question">Did this answer help?</legend>
      <button type="button" className="button button-small" onClick={() => void rate(true, "")}>
        Yes
      </button>
      <button type="button" className="button button-small" onClick={() => setState("choosing")}>
        No
      </button>
    </fieldset>
  );
}

const reasons = [
  "Not what I asked",
  "Hard to understand",
  "Left something out",
  "Seems wrong",
  "Felt cold or dismissive",
] as const;

interface FeedbackProps {
  /** False when the rating could not be saved. */
  readonly onFeedback: (helpful: boolean, reason: string) => Promise<boolean>;
}
