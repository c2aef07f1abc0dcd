import { useState } from "react";
import type { CaseDetail } from "#server/protocol/desk-api.ts";
import { levelTitle } from "#web/ui/index.ts";
import type { DeskSession } from "./desk-session.ts";
import { draftToSend, newDraft, type ReplyDraft } from "./reply-drafts.ts";

/** What a clinician can do with a case. Everything but claiming needs the case to be theirs. */
export function CaseActions({ detail, myId, session }: CaseActionsProps) {
  if (detail.state === "resolved") return <p className="notice notice-plain">This case is closed.</p>;
  if (detail.claimedBy?.id !== myId) return <Claim detail={detail} session={session} />;
  return (
    <>
      <Reply key={detail.id} detail={detail} session={session} />
      <div className="case-tools">
        <SetLevel detail={detail} session={session} />
        <Close detail={detail} session={session} />
        <HandBack detail={detail} session={session} />
      </div>
    </>
  );
}

interface CaseActionsProps {
  readonly detail: CaseDetail;
  readonly myId: string;
  readonly session: DeskSession;
}
type ToolProps = Omit<CaseActionsProps, "myId">;

function Claim({ detail, session }: ToolProps) {
  const [busy, setBusy] = useState(false);
  const holder = detail.claimedBy?.name;
  if (holder !== undefined && !detail.overdue) return <p className="notice notice-plain">{holder} has this case.</p>;
  return (
    <div className="claim">
      <p>
        {holder === undefined
          ? "Claim it to reply. The AI stays silent while the case is yours."
          : detail.holderGone
            ? `${holder} has this case but is no longer connected. Take it over to reply.`
            : `${holder} has this case, and the patient has waited too long for an answer. Take it over to reply.`}
      </p>
      <button
        type="button"
        className="button button-main"
        disabled={busy}
        onClick={() => {
          setBusy(true);
          void session.claim(detail.id).finally(() => setBusy(false));
        }}
      >
        {holder === undefined ? "Claim this case" : "Take over this case"}
      </button>
    </div>
  );
}

function Reply({ detail, session }: ToolProps) {
  // The same id until the text was accepted: pressing Send again after a lost connection cannot send it twice.
  const [draft, setDraft] = useState(() => session.drafts.read(detail.id));
  const [busy, setBusy] = useState(false);
  const { text } = draft;

  function write(next: ReplyDraft): void {
    setDraft(next);
    session.drafts.keep(detail.id, next);
  }

  async function send(): Promise<void> {
    setBusy(true);
    const sending = draftToSend(draft);
    write(sending);
    const { clientMessageId } = sending;
    const sent = await session.act(detail.id, { kind: "reply", clientMessageId, text: text.trim() });
    setBusy(false);
    if (sent) write(newDraft(""));
  }

  return (
    <form
      className="reply"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label className="field">
        <span>Reply to the patient, under your name</span>
        <textarea
          rows={3}
          value={text}
          onChange={(event) => write({ ...draft, text: event.target.value })}
          disabled={busy}
        />
      </label>
      <button type="submit" className="button button-main" disabled={busy || text.trim() === ""}>
        {busy ? "Sending…" : "Send reply"}
      </button>
    </form>
  );
}

/** The server's own minimum: a reason is a word at least. */
const reasonCharactersMin = 3;

function SetLevel({ detail, session }: ToolProps) {
  const [level, setLevel] = useState(detail.level);
  const [because, setBecause] = useState("");
  const ready = level !== detail.level && because.trim().length >= reasonCharactersMin;
  return (
    <details className="tool">
      <summary>Set level</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          void session
            .act(detail.id, { kind: "level", level, because: because.trim() })
            .then((done) => done && setBecause(""));
        }}
      >
        <label className="field">
          <span>Level</span>
          <select value={level} onChange={(event) => setLevel(event.target.value as CaseDetail["level"])}>
            {(Object.keys(levelTitle) as CaseDetail["level"][]).map((option) => (
              <option key={option} value={option}>
                {levelTitle[option]}
                {option === detail.level ? " (now)" : ""}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>Because (kept on record)</span>
          <input value={because} onChange={(event) => setBecause(event.target.value)} />
        </label>
        <button type="submit" className="button" disabled={!ready}>
          Set level
        </button>
      </form>
    </details>
  );
}

function Close({ detail, session }: ToolProps) {
  const [note, setNote] = useState("");
  return (
    <details className="tool">
      <summary>Close case</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void session.act(detail.id, { kind: "resolve", note: note.trim() });
        }}
      >
        <label className="field">
          <span>Note for the record (the patient does not see it)</span>
          <textarea rows={2} required value={note} onChange={(event) => setNote(event.target.value)} />
        </label>
        <button type="submit" className="button" disabled={note.trim() === ""}>
          Close case
        </button>
      </form>
    </details>
  );
}

function HandBack({ detail, session }: ToolProps) {
  const staysSilent = detail.crisis || detail.level === "emergency" || detail.level === "urgent";
  return (
    <details className="tool">
      <summary>Hand back to Lantern</summary>
      <p className="fine">
        {staysSilent
          ? "The patient is told that you have left. While the level is urgent or above, the AI gives no answers here."
          : "The AI answers again, and the patient is told so."}
      </p>
      <button type="button" className="button" onClick={() => void session.act(detail.id, { kind: "release" })}>
        Hand back to Lantern
      </button>
    </details>
  );
}
