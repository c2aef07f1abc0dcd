import { newClientMessageId } from "#web/ui/index.ts";

/** A reply that was begun and not sent. Its id stays the same until it is accepted, so that it cannot be sent twice. */
export interface ReplyDraft {
  readonly text: string;
  readonly clientMessageId: string;
  /** The text that was last sent under this id: nobody knows whether it arrived. */
  readonly triedText?: string;
}

/**
 * The draft as it is to be sent. The same text keeps its id over every retry. A text that was changed since gets a new one: under the
 * old id the server would take it for the text that may have arrived, and drop it.
 */
export function draftToSend(draft: ReplyDraft): ReplyDraft {
  const { text, triedText = text } = draft;
  return triedText === text ? { ...draft, triedText } : { ...newDraft(text), triedText: text };
}

/** A draft under an id of its own. */
export const newDraft = (text: string): ReplyDraft => ({ text, clientMessageId: newClientMessageId() });

/**
 * The replies a clinician has begun, one for each case, and one more for each held answer that they are editing (`turnId`). They are about patients: kept in this tab's own storage at most,
 * gone when the tab is closed, when they sign out, and when somebody else signs in.
 */
export interface ReplyDrafts {
  /** What was begun in a case; an empty draft with an id of its own when nothing was. */
  read(caseId: string, turnId?: string): ReplyDraft;
  /** An empty text forgets it. */
  keep(caseId: string, draft: ReplyDraft, turnId?: string): void;
  /** Everything that was begun in a case. */
  forgetCase(caseId: string): void;
  /** Cases with a reply that was not sent. */
  caseIds(): readonly string[];
  /** Whoever is signed in now: drafts of anybody else are forgotten. */
  belongTo(clinicianId: string): void;
  forget(): void;
}

const draftPrefix = "lantern.desk.draft.";
const ownerKey = "lantern.desk.drafts-of";

/** Keeps in `storage`; where the browser forbids that, for the life of the page. */
export function openReplyDrafts(storage?: () => Storage): ReplyDrafts {
  const kept = new Map<string, string>(readAll(storage));
  const remove = (key: string): void => {
    kept.delete(key);
    tryStorage(storage, (open) => open.removeItem(key));
  };
  const set = (key: string, value: string): void => {
    kept.set(key, value);
    tryStorage(storage, (open) => open.setItem(key, value));
  };
  const draftKeys = (): readonly string[] => [...kept.keys()].filter((key) => key.startsWith(draftPrefix));
  const forget = (): void => {
    for (const key of [...draftKeys(), ownerKey]) remove(key);
  };

  // An id has no space in it.
  const keyOf = (caseId: string, turnId?: string): string =>
    draftPrefix + (turnId === undefined ? caseId : `${caseId} ${turnId}`);
  const caseOf = (key: string): string => key.slice(draftPrefix.length).split(" ", 1)[0] ?? "";

  return {
    read: (caseId, turnId) => parseDraft(kept.get(keyOf(caseId, turnId))) ?? newDraft(""),
    keep(caseId, draft, turnId) {
      const key = keyOf(caseId, turnId);
      if (draft.text.trim() === "") remove(key);
      else set(key, JSON.stringify(draft));
    },
    forgetCase(caseId) {
      for (const key of draftKeys()) if (caseOf(key) === caseId) remove(key);
    },
    caseIds: () => [...new Set(draftKeys().map(caseOf))],
    belongTo(clinicianId) {
      if (kept.get(ownerKey) !== clinicianId) forget();
      set(ownerKey, clinicianId);
    },
    forget,
  };
}

/** The browser's own question before the page is closed or left, while a reply would be lost. */
export function askBeforeLeaving(page: Pick<Window, "addEventListener">, drafts: Pick<ReplyDrafts, "caseIds">): void {
  page.addEventListener("beforeunload", (event) => {
    if (drafts.caseIds().length > 0) event.preventDefault();
  });
}

function readAll(storage: (() => Storage) | undefined): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  tryStorage(storage, (open) => {
    for (let index = 0; index < open.length; index += 1) {
      const key = open.key(index) ?? "";
      if (key === ownerKey || key.startsWith(draftPrefix)) found.push([key, open.getItem(key) ?? ""]);
    }
  });
  return found;
}

function tryStorage(storage: (() => Storage) | undefined, work: (open: Storage) => void): void {
  try {
    if (storage !== undefined) work(storage());
  } catch {
    // Full or forbidden: what was typed is kept until the page is closed.
  }
}

function parseDraft(text: string | undefined): ReplyDraft | undefined {
  try {
    const draft: unknown = JSON.parse(text ?? "");
    const isDraft =
      typeof draft === "object" &&
      draft !== null &&
      "text" in draft &&
      typeof draft.text === "string" &&
      "clientMessageId" in draft &&
      typeof draft.clientMessageId === "string";
    return isDraft ? (draft as ReplyDraft) : undefined;
  } catch {
    return undefined;
  }
}
