import type { CitationPart, DecisionPart, TriagePart } from "#server/protocol/ui-parts.ts";
import type { Act, ConversationMessage } from "#web/stream/index.ts";
import { type AnswerBlock, answerBlocks, type ShownSentence, statusOf } from "./answer-blocks.ts";
import { CareCard } from "./care-card.tsx";
import { HandoffWords } from "./handoff-strip.tsx";

/** The parts of one message, in the order of the log. */
export function MessageBody({ message, onCitation }: MessageBodyProps) {
  const working = message.metadata?.author === "lantern" && !message.finished;
  const status = statusOf(message.parts);
  return (
    <>
      {answerBlocks(message.parts).map((block) => (
        <Block key={`${block.kind} ${block.id}`} block={block} onCitation={onCitation} />
      ))}
      {working && (
        <p className="working">
          <span className="working-light" aria-hidden="true" />
          {status?.words ?? "Working on it"}…
        </p>
      )}
    </>
  );
}

interface MessageBodyProps {
  readonly message: ConversationMessage;
  readonly onCitation: (citation: CitationPart) => void;
}

function Block({ block, onCitation }: { readonly block: AnswerBlock } & Pick<MessageBodyProps, "onCitation">) {
  switch (block.kind) {
    case "sentences":
      return <Sentences act={block.act} urgent={block.urgent} sentences={block.sentences} onCitation={onCitation} />;
    case "triage":
      return <TriageBlock triage={block.data} />;
    case "decision":
      return <DecisionBlock decision={block.data} />;
    case "handoff":
      return (
        <p className="event-line">
          <HandoffWords handoff={block.data} />
        </p>
      );
    case "fault":
      return <p className="event-line event-line-fault">{block.words}</p>;
    case "unsupported":
      return (
        <p className="event-line event-line-fault">
          Something arrived here that this page cannot show ({block.chunkType}). Reload the page to get its newest
          version.
        </p>
      );
    default: {
      const unhandled: never = block;
      return unhandled;
    }
  }
}

function Sentences({ act, urgent, sentences, onCitation }: SentencesProps) {
  const lines = sentences.map((sentence) => (
    <p key={sentence.id} className={`sentence sentence-${act}`}>
      {sentence.text}
      {sentence.citations.map((citation) => (
        <CitationButton key={`${citation.passage.id} ${citation.quote}`} citation={citation} onCitation={onCitation} />
      ))}
    </p>
  ));
  if (urgent) {
    return (
      <section className="get-help">
        <h3 className="get-help-title">When to get help</h3>
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
  const publishers = citation.sources.map((source) => source.publisher).join(" and ") || "no publisher recorded";
  return (
    <button
      type="button"
      className="citation"
      aria-haspopup="dialog"
      aria-label={`Source ${citation.number}: ${citation.passage.topicTitle}, ${publishers}. Open the exact passage.`}
      onClick={() => onCitation(citation)}
    >
      {citation.number}
    </button>
  );
}

function TriageBlock({ triage }: { readonly triage: TriagePart }) {
  const pinned = triage.level === "emergency" || triage.level === "urgent";
  const asides = !pinned && triage.level !== "none" && triage.cards.length === 0 ? triage.findings : [];
  return (
    <>
      {triage.cards.map((card) =>
        pinned ? (
          <p key={card.id} className={`card-trace card-trace-${card.level}`} lang={card.language}>
            Shown above: {card.heading}
          </p>
        ) : (
          <CareCard key={card.id} card={card} because={triage.findings} />
        ),
      )}
      {asides.map((finding) => (
        <p key={finding.quote + finding.why} className="event-line">
          Noticed: <q>{finding.quote}</q>. {finding.why}
        </p>
      ))}
      {triage.questions.length > 0 && (
        <section className="triage-questions">
          <h3 className="triage-questions-title">Please answer, so that I can judge how urgent this is</h3>
          <ol>
            {triage.questions.map((question) => (
              <li key={question.id}>{question.text}</li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function DecisionBlock({ decision }: { readonly decision: DecisionPart }) {
  // The notice above it has already said that, and why, nothing was answered.
  if (decision.kind === "not-answered") return null;
  return (
    <footer className={`decision decision-${decision.kind}`}>
      <p>{decision.words}</p>
      {decision.sampleNotice !== undefined && <p>{decision.sampleNotice}</p>}
    </footer>
  );
}
