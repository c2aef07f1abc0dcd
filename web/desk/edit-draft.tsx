import { useEffect, useId, useRef, useState } from "react";
import { languageOfText } from "#web/words/index.ts";
import type { DeskSession } from "./desk-session.ts";
import { type ComparedEdit, EditFindingsView } from "./edit-findings.tsx";
import { draftToSend, newDraft, type ReplyDraft } from "./reply-drafts.ts";

/** "Edit and send": the sentences of a held answer as the clinician would put them, compared with the draft before they go out. */
export function EditDraft({ caseId, turnId, draft, isOneOfMany, session }: EditDraftProps) {
  const [edit, setEdit] = useState<ReplyDraft>(() => {
    const kept = session.drafts.read(caseId, turnId);
    return kept.text === "" ? newDraft(draft) : kept;
  });
  const [opened, setOpened] = useState(edit.text !== draft || edit.triedText !== undefined);
  const [busy, setBusy] = useState(false);
  const [compared, setCompared] = useState<ComparedEdit>();
  const [problem, setProblem] = useState<string>();
  const editorId = useId();
  const places = {
    toggle: useRef<HTMLButtonElement>(null),
    box: useRef<HTMLTextAreaElement>(null),
    findings: useRef<HTMLElement>(null),
  };
  // Focus follows to where the page goes on, once that is drawn.
  const focusNext = useRef<keyof typeof places>(undefined);
  useEffect(() => {
    const place = focusNext.current;
    focusNext.current = undefined;
    if (place !== undefined) places[place].current?.focus();
  });

  function write(next: ReplyDraft): void {
    setEdit(next);
    const isNews = next.text !== draft || next.triedText !== undefined;
    session.drafts.keep(caseId, isNews ? next : newDraft(""), turnId);
  }

  /** What was found belongs to one text: while it is shown the text cannot change, so what is confirmed is what was compared. */
  async function send(confirm: boolean): Promise<void> {
    const text = edit.text.trim();
    if (busy || text === "") return;
    setBusy(true);
    setProblem(undefined);
    const sending = draftToSend(edit);
    write(sending);
    const { clientMessageId } = sending;
    const outcome = await session.edit(caseId, { clientMessageId, turnId, text, confirm });
    setBusy(false);
    switch (outcome.kind) {
      case "sent":
        write(newDraft(draft));
        setCompared(undefined);
        setOpened(false);
        focusNext.current = "toggle";
        return;
      case "to-confirm":
        setCompared({ text, findings: outcome.findings });
        focusNext.current = "findings";
        return;
      case "failed":
        setProblem(outcome.words);
        return;
      default:
        outcome satisfies never;
    }
  }

  return (
    <div className="edit-draft">
      <button
        type="button"
        className="button"
        ref={places.toggle}
        aria-expanded={opened}
        aria-controls={opened ? editorId : undefined}
        onClick={() => {
          focusNext.current = opened ? undefined : "box";
          setOpened(!opened);
        }}
      >
        <span>
          Edit and send
          {isOneOfMany && <span className="visually-hidden">: {draft}</span>}
        </span>
      </button>
      {opened && (
        <div className="edit-draft-editor" id={editorId}>
          {compared === undefined ? (
            <form
              onSubmit={(event) => {
                event.preventDefault();
                void send(false);
              }}
            >
              <label className="field">
                <span>Your version, sent under your name</span>
                <textarea
                  ref={places.box}
                  rows={6}
                  lang={languageOfText(draft)}
                  value={edit.text}
                  readOnly={busy}
                  onChange={(event) => write({ ...edit, text: event.target.value })}
                />
              </label>
              <p className="fine">
                It is compared with the draft, not with the guidance. If the two differ, you see how before anything is
                sent.
              </p>
              <div className="button-row">
                <button type="submit" className="button button-main" aria-disabled={busy || edit.text.trim() === ""}>
                  {busy ? "Checking…" : "Check and send"}
                </button>
                {edit.text !== draft && !busy && (
                  <button
                    type="button"
                    className="button button-quiet"
                    onClick={() => {
                      write(edit.triedText === draft ? { ...edit, text: draft } : newDraft(draft));
                      focusNext.current = "box";
                    }}
                  >
                    Start again from the draft
                  </button>
                )}
              </div>
            </form>
          ) : (
            <>
              <EditFindingsView compared={compared} place={places.findings} />
              <div className="button-row">
                <button
                  type="button"
                  className="button button-main"
                  aria-disabled={busy}
                  onClick={() => void send(true)}
                >
                  {busy ? "Sending…" : "Send as my own words"}
                </button>
                <button
                  type="button"
                  className="button"
                  aria-disabled={busy}
                  onClick={() => {
                    if (busy) return;
                    setCompared(undefined);
                    setProblem(undefined);
                    focusNext.current = "box";
                  }}
                >
                  Go on editing
                </button>
              </div>
            </>
          )}
          {problem !== undefined && (
            <p className="notice notice-problem" role="alert">
              {problem}
            </p>
          )}
        </div>
      )}
    </div>
  );
}

interface EditDraftProps {
  readonly caseId: string;
  readonly turnId: string;
  /** The held sentences of one answer, in their order. */
  readonly draft: string;
  /** Other held answers have the same button: then it is named after its draft too. */
  readonly isOneOfMany: boolean;
  readonly session: Pick<DeskSession, "edit" | "drafts">;
}
