import { type ReactNode, useEffect, useId, useRef } from "react";
import { useWords } from "./use-words.tsx";

/** The browser's own dialog: it traps focus, closes on Esc and gives focus back, without a library or an inline style. */
export function Modal({ title, className, onClose, children }: ModalProps) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    return () => {
      // Removing an open dialog from the page skips the browser's own return of focus.
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog closes it; Esc does the same for the keyboard.
    <dialog
      ref={dialog}
      className={`modal ${className}`}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className="modal-inside">
        <div className="modal-head">
          <h2 id={titleId}>{title}</h2>
          <button type="button" className="button" onClick={onClose}>
            {words.close}
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}

interface ModalProps {
  readonly title: string;
  readonly className: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}
