import type { CardPart, CitationPart, DecisionPart, MessageMetadata, TriagePart } from "#server/protocol/ui-parts.ts";
import { type Act, type ConversationMessage, pinnedCards } from "#web/stream/index.ts";
import { intlLocale, languageOfText } from "#web/words/index.ts";
import { type AnswerBlock, answerBlocks, type ShownSentence, statusOf } from "./answer-blocks.ts";
import { CareCard } from "./care-card.tsx";
import { HandoffWords } from "./handoff-strip.tsx";
import { InLanguage, useLanguage, useWords } from "./use-words.tsx";

/** The parts of one message, in the order of the log. */
export function MessageBody({ message, shownCards, onCitation, onChooseCountry }: MessageBodyProps) {
  const words = useWords().answer;
  const working = message.metadata?.author === "lantern" && !message.finished;
  const status = statusOf(message.parts);
  return (
    <>
      {answerBlocks(message.parts).map((block) => (
        <Block
          key={`${block.kind} ${block.id}`}
          block={block}
          author={message.metadata?.author}
          spoken={message.parts.some((part) => part.kind === "text")}
          shownCards={shownCards}
          onCitation={onCitation}
          onChooseCountry={onChooseCountry}
        />
      ))}
      {working && (
        <p className="working">
          <span className="working-light" aria-hidden="true" />
          {status === undefined ? words.working : (words.stage[status.stage] ?? status.words)}…
        </p>
      )}
    </>
  );
}

export interface MessageBodyProps {
  readonly message: ConversationMessage;
  readonly shownCards: ShownCards;
  readonly onCitation: (citation: CitationPart) => void;
  /** Present while no country was chosen. */
  readonly onChooseCountry: (() => void) | undefined;
}

/** Where the page shows its cards, so that no message points at a card that is not there and none is drawn twice. */
export interface ShownCards {
  readonly pinned: readonly CardPart[];
  /** The newest triage that brought each card: only there is it drawn in the conversation. */
  readonly newest: ReadonlyMap<CardPart["id"], TriagePart>;
  /** The triage that first found each sign: only there is it mentioned. */
  readonly noticed: ReadonlyMap<string, TriagePart>;
}

export const findingKey = ({ quote, why }: TriagePart["findings"][number]): string => `${quote} ${why}`;

interface BlockProps extends Omit<MessageBodyProps, "message"> {
  readonly block: AnswerBlock;
  readonly author: MessageMetadata["author"] | undefined;
  /** The message also has words of its own. */
  readonly spoken: boolean;
}

function Block({ block, author, spoken, shownCards, onCitation, onChooseCountry }: BlockProps) {
  const words = useWords().answer;
  switch (block.kind) {
    case "sentences":
      return <Sentences act={block.act} urgent={block.urgent} sentences={block.sentences} onCitation={onCitation} />;
    case "triage":
      if (author === "notice" && block.data.cards.length === 0)
        return spoken ? null : <p className="event-line">{words.levelChanged}</p>;
      return <TriageBlock triage={block.data} shownCards={shownCards} onChooseCountry={onChooseCountry} />;
    case "decision":
      return <DecisionBlock decision={block.data} />;
    case "handoff":
      return (
        <p className="event-line">
          <HandoffWords handoff={block.data} />
        </p>
      );
    case "fault":
      return (
        <p className="event-line event-line-fault" lang={languageOfText(block.words)}>
          {block.words}
        </p>
      );
    case "unsupported":
      return <p className="event-line event-line-fault">{words.notShown(block.chunkType)}</p>;
    default: {
      const unhandled: never = block;
      return unhandled;
    }
  }
}

function Sentences({ act, urgent, sentences, onCitation }: SentencesProps) {
  const words = useWords().answer;
  const lang = languageOfText(sentences.map(({ text }) => text).join(" "));
  const lines = sentences.map((sentence) => (
    <p key={sentence.id} className={`sentence sentence-${act}`}>
      <span lang={lang}>{sentence.text}</span>
      {sentence.citations.map((citation) => (
        <CitationButton key={`${citation.passage.id} ${citation.quote}`} citation={citation} onCitation={onCitation} />
      ))}
    </p>
  ));
  if (urgent) {
    return (
      <section className="get-help">
        <h2 className="get-help-title">{words.getHelp}</h2>
        {lines}
      </section>
    );
  }
  return <div className={`sentences sentences-${act}`}>{lines}</div>;
}

interface SentencesProps {
  readonly act: Act;
  readonly urgent: boolean;
  readonly sentences: readonly ShownSentence[];
  readonly onCitation: (citation: CitationPart) => void;
}

function CitationButton({
  citation,
  onCitation,
}: { readonly citation: CitationPart } & Pick<MessageBodyProps, "onCitation">) {
  const words = useWords().answer;
  const locale = intlLocale[useLanguage()];
  const names = [...new Set(citation.sources.map((source) => source.publisher))];
  const publishers = names.length === 0 ? words.noPublisher : new Intl.ListFormat(locale).format(names);
  return (
    <button
      type="button"
      className="citation"
      aria-haspopup="dialog"
      aria-label={words.citation({ number: citation.number, topic: citation.passage.topicTitle, publishers })}
      onClick={() => onCitation(citation)}
    >
      {citation.number}
    </button>
  );
}

function TriageBlock({
  triage,
  shownCards,
  onChooseCountry,
}: { readonly triage: TriagePart } & Pick<MessageBodyProps, "shownCards" | "onChooseCountry">) {
  const words = useWords().answer;
  const raised = triage.level === "emergency" || triage.level === "urgent";
  const calm = !raised && triage.level !== "none" && triage.cards.length === 0;
  // What was noticed in an earlier message still counts, but was not said in this one.
  const asides = calm ? triage.findings.filter((each) => shownCards.noticed.get(findingKey(each)) === triage) : [];
  return (
    <>
      {triage.cards.map((card) => (
        <CardOrTrace
          key={card.id}
          card={card}
          triage={triage}
          shownCards={shownCards}
          onChooseCountry={onChooseCountry}
        />
      ))}
      {asides.map((finding) => (
        <p key={findingKey(finding)} className="event-line">
          {words.noticed}: <q>{finding.quote}</q>. {finding.why}
        </p>
      ))}
      {triage.questions.length > 0 && (
        <section className="triage-questions">
          <h2 className="triage-questions-title">{words.questions}</h2>
          <Questions questions={triage.questions} />
        </section>
      )}
    </>
  );
}

/** Numbered when there are several, so that each can be answered by its number. */
function Questions({ questions }: Pick<TriagePart, "questions">) {
  const lang = languageOfText(questions.map(({ text }) => text).join(" "));
  if (questions.length === 1) return <p lang={lang}>{questions[0]?.text}</p>;
  return (
    <ol lang={lang}>
      {questions.map((question) => (
        <li key={question.id}>{question.text}</li>
      ))}
    </ol>
  );
}

/** The card itself where it is newest and not pinned; elsewhere a line that says where it is, or that it was shown. */
function CardOrTrace(props: CardOrTraceProps) {
  return (
    <InLanguage language={props.card.language}>
      <CardOrTraceInItsLanguage {...props} />
    </InLanguage>
  );
}

type CardOrTraceProps = { readonly card: CardPart; readonly triage: TriagePart } & Pick<
  MessageBodyProps,
  "shownCards" | "onChooseCountry"
>;

function CardOrTraceInItsLanguage({ card, triage, shownCards, onChooseCountry }: CardOrTraceProps) {
  const words = useWords().card;
  const where = shownCards.pinned.some((pinned) => pinned.id === card.id && pinned.heading === card.heading)
    ? words.shownAbove
    : shownCards.newest.get(card.id) !== triage
      ? words.shownBefore
      : staysPinned(card)
        ? words.shownThen
        : undefined;
  if (where === undefined) return <CareCard card={card} because={triage.findings} onChooseCountry={onChooseCountry} />;
  return (
    <p className={`card-trace${where === words.shownAbove ? ` card-trace-${card.level}` : ""}`} lang={card.language}>
      {where}: {card.heading}
    </p>
  );
}

/** It was pinned while in force, so that it is now over, and its numbers must not look like advice for this moment. */
const staysPinned = (card: CardPart): boolean => pinnedCards({ level: card.level, cards: [card] }).length > 0;

function DecisionBlock({ decision }: { readonly decision: DecisionPart }) {
  // The notice above it has already said that, and why, nothing was answered.
  if (decision.kind === "not-answered") return null;
  return (
    <footer className={`decision decision-${decision.kind}`}>
      <p lang={languageOfText(decision.words)}>{decision.words}</p>
      {decision.sampleNotice !== undefined && (
        <p lang={languageOfText(decision.sampleNotice)}>{decision.sampleNotice}</p>
      )}
    </footer>
  );
}
