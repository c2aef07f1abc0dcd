import { type RefObject, useId } from "react";
import { useWords } from "./use-words.tsx";

/**
 * Where the person writes. Enter sends, Shift+Enter begins a new line. Nothing typed is cut off, and a text beyond the
 * limit can still be sent: the red-flag floor reads all of it, and a danger sign must not wait for somebody to be brief.
 */
export function Composer({
  text,
  onText,
  onSend,
  answering,
  stopping,
  onStop,
  charactersMax,
  showsEmergencyHint,
  box,
}: ComposerProps) {
  const words = useWords().composer;
  const hintId = useId();
  const left = charactersMax - text.length;
  const tooLong = left < 0;
  const canSend = text.trim() !== "";
  const counts = left <= Math.max(100, charactersMax * 0.1);
  const send = (): void => {
    if (canSend) onSend(text.trim());
  };

  return (
    <form
      className="composer"
      aria-label={words.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label className="visually-hidden" htmlFor="message">
        {words.box}
      </label>
      <div className="composer-box">
        <textarea
          id="message"
          ref={box}
          rows={1}
          value={text}
          placeholder={words.placeholder}
          aria-describedby={hintId}
          enterKeyHint="send"
          onChange={(event) => onText(event.target.value)}
          onKeyDown={(event) => {
            // While an input method is composing, Enter chooses a word; sending then would cut the word off.
            if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        {answering && (
          <button
            type="button"
            className="button"
            onClick={onStop}
            aria-disabled={stopping}
            aria-label={stopping ? words.stoppingLabel : words.stopLabel}
          >
            {stopping ? words.stopping : words.stop}
          </button>
        )}
        <button type="submit" className="button button-main" aria-disabled={!canSend}>
          {words.send}
        </button>
      </div>
      <p className={tooLong ? "composer-hint composer-hint-over" : "composer-hint"} id={hintId}>
        {tooLong ? words.tooLong : counts ? words.left(left) : showsEmergencyHint ? words.emergency : ""}
      </p>
    </form>
  );
}

interface ComposerProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onSend: (text: string) => void;
  readonly answering: boolean;
  readonly stopping: boolean;
  readonly onStop: () => void;
  readonly charactersMax: number;
  /** On the first screen; later the emergency card does this better. */
  readonly showsEmergencyHint: boolean;
  readonly box: RefObject<HTMLTextAreaElement | null>;
}
