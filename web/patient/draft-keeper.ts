/** The text in the message box that was not sent yet. For this tab only, and gone when the tab is closed. */
export interface DraftKeeper {
  read(): string;
  keep(text: string): void;
}

const draftKey = "lantern.draft";

/** Keeps in the tab's own storage; where the browser forbids that, a refresh loses the draft as it would anywhere. */
export function openDraftKeeper(storage: () => Storage): DraftKeeper {
  return {
    read() {
      try {
        return storage().getItem(draftKey) ?? "";
      } catch {
        return "";
      }
    },
    keep(text) {
      try {
        if (text === "") storage().removeItem(draftKey);
        else storage().setItem(draftKey, text);
      } catch {
        // Full or forbidden: the text is still in the box.
      }
    },
  };
}
