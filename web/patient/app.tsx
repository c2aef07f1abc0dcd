import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { CitationPart, PublicInfo } from "#server/protocol/ui-parts.ts";
import { clinicianHere, openAnswer } from "#web/stream/index.ts";
import { type Language, pageWords } from "#web/words/index.ts";
import { Announcer } from "./announcer.tsx";
import { CitationDialog } from "./citation-dialog.tsx";
import { Composer } from "./composer.tsx";
import { languageToSpeak } from "./conversation-language.ts";
import type { ConversationSession, SessionState } from "./conversation-session.ts";
import type { HostLink } from "./embed.ts";
import type { DraftKeeper } from "./draft-keeper.ts";
import { HandoffStrip, isOver } from "./handoff-strip.tsx";
import { Header } from "./header.tsx";
import { Log } from "./log.tsx";
import { MessageView } from "./message.tsx";
import { OptionsDialog } from "./options-dialog.tsx";
import { OutgoingMessageView } from "./outgoing-message.tsx";
import type { PageLanguage } from "./page-language.ts";
import { PinnedCards } from "./pinned-cards.tsx";
import { infoBeforeAsked, infoFor, readPublicInfo } from "./public-info.ts";
import { shownCardsOf } from "./shown-cards.ts";
import { useHostPage } from "./use-host-page.ts";
import { InLanguage, useWords } from "./use-words.tsx";
import { Welcome } from "./welcome.tsx";
import { withoutPassedDuty } from "./without-passed-duty.ts";

/** The patient's page. */
export function App({ session, fetcher, hostLink, draft, pageLanguage }: AppProps) {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const chosen = useSyncExternalStore(pageLanguage.subscribe, pageLanguage.chosen);
  const { byDefault } = pageLanguage;
  const language = languageToSpeak({ chosen, byDefault, conversation: state.conversation });
  const words = pageWords[language];
  const [sentInfo, setInfo] = useState<PublicInfo>(infoBeforeAsked);
  const info = infoFor(language, sentInfo);
  const [text, setText] = useState(draft.read);
  const [sentCount, setSentCount] = useState(0);
  const [citation, setCitation] = useState<CitationPart>();
  const [showingOptions, setShowingOptions] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  useHostPage(hostLink, state, () => box.current?.focus());

  useEffect(() => draft.keep(text), [draft, text]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.title;
  }, [language, words]);
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

  function speak(wanted: Language): void {
    pageLanguage.choose(wanted);
    // The server is told with the settings, so that what it writes next is in the same language.
    void session.changeSettings(state.settings);
  }

  function edit(clientMessageId: string): void {
    const words = session.takeBack(clientMessageId);
    if (words === undefined) return;
    setText((draft) => (draft.trim() === "" ? words : `${words}\n${draft}`));
    box.current?.focus();
  }

  return (
    <InLanguage language={language}>
      <div className={hostLink ? "app app-embedded" : "app"}>
        <Header
          info={info}
          handoff={conversation.handoff}
          clinician={clinicianHere(conversation)}
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
                onLanguage={speak}
                onExample={(example) => {
                  setText(example);
                  box.current?.focus();
                }}
              />
            </div>
          ) : (
            <Log version={state} sentCount={sentCount}>
              {withoutPassedDuty(conversation.messages).map((message) => (
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
              {waitsUnheard && <p className="event-line message-notice">{words.log.whileYouWait}</p>}
              {!state.caughtUp && conversation.messages.length === 0 && (
                <p className="event-line">{words.log.opening}</p>
              )}
            </Log>
          )}
        </main>
        <div className="app-strips">
          <ConnectionStrip state={state} />
          {state.notice !== undefined && (
            <p className="page-notice" role="status">
              {words.notice[state.notice]}
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
            onLanguage={speak}
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
    </InLanguage>
  );
}

interface AppProps {
  readonly session: ConversationSession;
  readonly draft: DraftKeeper;
  readonly pageLanguage: PageLanguage;
  readonly fetcher: typeof fetch;
  /** Present when a hospital's page embeds Lantern. */
  readonly hostLink: HostLink | undefined;
}

function ConnectionStrip({ state }: { readonly state: SessionState }) {
  const words = useWords().log;
  if (state.connection !== "interrupted") return null;
  return (
    <p className="connection-strip" role="status">
      {words.connectionLost}
    </p>
  );
}
