import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { BrandMark } from "#web/ui/index.ts";
import type { AlarmSound } from "./alarm-sound.ts";
import { CaseView } from "./case-view.tsx";
import type { DeskSession } from "./desk-session.ts";
import { focusQueue, Queue } from "./queue.tsx";
import { SignIn } from "./sign-in.tsx";
import { SignOut } from "./sign-out.tsx";
import { SoundSwitch } from "./sound-switch.tsx";
import { needsSomebody, newMessagesWords } from "./words.ts";

/** The clinician's page. */
export function App({ session, sound }: { readonly session: DeskSession; readonly sound: AlarmSound }) {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const now = useNow();
  const { me, notice, detail, selectedId } = state;
  const waiting = state.cases.filter(needsSomebody).length;
  const wanted = waiting + state.unread.size;
  useEffect(() => {
    document.title = wanted === 0 ? "Lantern desk" : `(${wanted}) Lantern desk`;
  }, [wanted]);
  const openedBefore = useRef(selectedId);
  useEffect(() => {
    const left = selectedId === undefined ? openedBefore.current : undefined;
    openedBefore.current = selectedId;
    if (left !== undefined) focusQueue(left);
  }, [selectedId]);

  if (me === "asking") return <p className="desk-wait">Opening the desk…</p>;
  if (me === "signed-out") return <SignIn session={session} notice={notice} />;
  return (
    <div className={selectedId === undefined ? "desk" : "desk desk-with-case"}>
      <header className="desk-head">
        <BrandMark />
        <h1>Lantern desk</h1>
        <p className={state.live ? "live" : "live live-not"} role="status">
          {state.live ? "Up to date" : "Not up to date: reconnecting…"}
        </p>
        {wanted > 0 && <DeskNews waiting={waiting} unread={state.unread} onSelect={session.select} />}
        <SoundSwitch cases={state.cases} sound={sound} />
        <p className="desk-me">{me.name}</p>
        <SignOut cases={state.cases} myId={me.id} session={session} />
      </header>
      <div className="desk-notice" aria-live="polite">
        {notice && <p className={`notice notice-${notice.tone}`}>{notice.words}</p>}
      </div>
      <Queue
        cases={state.cases}
        unread={state.unread}
        myId={me.id}
        selectedId={selectedId}
        secondsSinceRead={Math.max(0, Math.floor((now - state.casesReadAt) / 1000))}
        onSelect={session.select}
      />
      <main className="desk-main">
        {detail ? (
          <CaseView detail={detail} myId={me.id} session={session} />
        ) : (
          <p className="desk-wait">
            {selectedId === undefined ? "Choose a case from the queue." : "Opening the case…"}
          </p>
        )}
      </main>
    </div>
  );
}

/** What needs a clinician, on every screen of the desk, wherever they have scrolled. */
function DeskNews({ waiting, unread, onSelect }: DeskNewsProps) {
  const [first] = unread.keys();
  const messages = [...unread.values()].reduce((sum, count) => sum + count, 0);
  return (
    <p className="desk-news" role="status">
      {waiting > 0 && <span className="news">{waiting} waiting</span>}
      {first !== undefined && (
        <button type="button" className="button button-main desk-news-open" onClick={() => onSelect(first)}>
          {newMessagesWords(messages)}: open
        </button>
      )}
    </p>
  );
}

interface DeskNewsProps {
  readonly waiting: number;
  readonly unread: ReadonlyMap<string, number>;
  readonly onSelect: (caseId: string) => void;
}

/** The time, every ten seconds: waiting times are shown to the minute. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
