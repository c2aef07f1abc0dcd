import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { CitationPart, PublicInfo } from "#server/protocol/ui-parts.ts";
import { openAnswer } from "#web/stream/index.ts";
import { Announcer } from "./announcer.tsx";
import { CitationDialog } from "./citation-dialog.tsx";
import { Composer } from "./composer.tsx";
import type { ConversationSession, SessionState } from "./conversation-session.ts";
import type { HostLink } from "./embed.ts";
import type { DraftKeeper } from "./draft-keeper.ts";
import { HandoffStrip, isOver } from "./handoff-strip.tsx";
import { Header } from "./header.tsx";
import { Log } from "./log.tsx";
import { MessageView } from "./message.tsx";
import { OptionsDialog } from "./options-dialog.tsx";
import { OutgoingMessageView } from "./outgoing-message.tsx";
import { PinnedCards } from "./pinned-cards.tsx";
import { infoBeforeAsked, readPublicInfo } from "./public-info.ts";
import { shownCardsOf } from "./shown-cards.ts";
import { useHostPage } from "./use-host-page.ts";
import { Welcome } from "./welcome.tsx";

/** The patient's page. */
export function App({ session, fetcher, hostLink, draft }: AppProps) {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const [info, setInfo] = useState<PublicInfo>(infoBeforeAsked);
  const [text, setText] = useState(draft.read);
  const [sentCount, setSentCount] = useState(0);
  const [citation, setCitation] = useState<CitationPart>();
  const [showingOptions, setShowingOptions] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  useHostPage(hostLink, state, () => box.current?.focus());

  useEffect(() => draft.keep(text), [draft, text]);
  useEffect(() => {
    void readPublicInfo(fetcher).then(setInfo);
  }, [fetcher]);

  const { conversation, outgoing } = state;
  const answering = openAnswer(conversation) !== undefined;
  const empty = state.caughtUp && conversation.messages.length === 0;
  const welcoming = (!state.begun || empty) && outgoing.length === 0;
  const shownCards = shownCardsOf(conversation);
  const refusedWithCards = outgoing.some((message) => message.state.kind === "refused" && message.state.problem.cards);
  const onChooseCountry = state.settings.country === "unknown" ? () => setShowingOptions(true) : undefined;
  const waitsUnheard =
    conversation.handoff !== undefined &&
    !isOver(conversation.handoff.state) &&
    outgoing.length === 0 &&
    !conversation.messages.some((message) => message.metadata?.author === "patient");

  function send(words: string): void {
    setText("");
    setSentCount((count) => count + 1);
    session.send(words);
  }

  function edit(clientMessageId: string): void {
    const words = session.takeBack(clientMessageId);
    if (words === undefined) return;
    setText((draft) => (draft.trim() === "" ? words : `${words}\n${draft}`));
    box.current?.focus();
  }

  return (
    <div className={hostLink ? "app app-embedded" : "app"}>
      <Header
        info={info}
        handoff={conversation.handoff}
        request={state.personRequest}
        onAskForPerson={() => void session.askForPerson()}
        onOptions={() => setShowingOptions(true)}
        {...(hostLink ? { onClose: () => hostLink.tell({ type: "closed" }) } : {})}
      />
      <div className="app-pinned">
        <PinnedCards conversation={conversation} caughtUp={state.caughtUp} onChooseCountry={onChooseCountry} />
      </div>
      <main className="app-main">
        {welcoming ? (
          <div className="welcome-scroll">
            <Welcome
              info={info}
              settings={state.settings}
              onSettings={(settings) => void session.changeSettings(settings)}
              onExample={(example) => {
                setText(example);
                box.current?.focus();
              }}
            />
          </div>
        ) : (
          <Log version={state} sentCount={sentCount}>
            {conversation.messages.map((message) => (
              <MessageView
                key={message.id}
                message={message}
                productName={info.productName}
                shownCards={shownCards}
                onCitation={setCitation}
                onChooseCountry={onChooseCountry}
                onFeedback={session.giveFeedback}
              />
            ))}
            {outgoing.map((message) => (
              <OutgoingMessageView
                key={message.clientMessageId}
                message={message}
                onSendAgain={() => session.sendAgain(message.clientMessageId)}
                onEdit={() => edit(message.clientMessageId)}
              />
            ))}
            {waitsUnheard && (
              <p className="event-line message-notice">
                While you wait, write what is wrong: a clinician will read it.
              </p>
            )}
            {!state.caughtUp && conversation.messages.length === 0 && (
              <p className="event-line">Opening your conversation…</p>
            )}
          </Log>
        )}
      </main>
      <div className="app-strips">
        <ConnectionStrip state={state} />
        {state.notice !== undefined && (
          <p className="page-notice" role="status">
            {noticeWords[state.notice]}
          </p>
        )}
        <HandoffStrip
          handoff={conversation.handoff}
          request={state.personRequest}
          briefly={conversation.cards.length > 0 || refusedWithCards}
        />
      </div>
      <Composer
        text={text}
        onText={setText}
        onSend={send}
        answering={answering}
        stopping={state.stopping}
        onStop={() => void session.stopAnswer()}
        charactersMax={info.messageCharactersMax}
        showsEmergencyHint={welcoming}
        box={box}
      />
      <Announcer state={state} />
      {citation && <CitationDialog citation={citation} onClose={() => setCitation(undefined)} />}
      {showingOptions && (
        <OptionsDialog
          info={info}
          settings={state.settings}
          begun={state.begun || outgoing.length > 0}
          onSettings={(settings) => void session.changeSettings(settings)}
          onStartNew={() => {
            setShowingOptions(false);
            session.startNew();
          }}
          onErase={() => {
            setShowingOptions(false);
            void session.erase();
          }}
          onClose={() => setShowingOptions(false)}
        />
      )}
    </div>
  );
}

interface AppProps {
  readonly session: ConversationSession;
  readonly draft: DraftKeeper;
  readonly fetcher: typeof fetch;
  /** Present when a hospital's page embeds Lantern. */
  readonly hostLink: HostLink | undefined;
}

function ConnectionStrip({ state }: { readonly state: SessionState }) {
  if (state.connection !== "interrupted") return null;
  return (
    <p className="connection-strip" role="status">
      The connection was lost. Trying again… Nothing you sent is lost.
    </p>
  );
}

const noticeWords = {
  gone: "This conversation no longer exists on the service, so a new one will begin with your next message.",
  deleted: "Your conversation has been deleted.",
  "not-deleted": "Your conversation could not be deleted just now. Nothing was removed. Please try again.",
  "settings-not-saved": "That change could not be saved. Please try again.",
} satisfies Record<NonNullable<SessionState["notice"]>, string>;
