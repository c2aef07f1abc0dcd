import type { CitationPart } from "#server/protocol/ui-parts.ts";
import { dateWords } from "./duration-words.ts";
import { highlightQuote } from "./highlight-quote.ts";

const statusWords = {
  sample: "Sample: written from public sources, not reviewed by a clinician",
  "in-review": "Being reviewed: not yet approved by a clinician",
  approved: "Approved by a clinician",
  overdue: "Its review is overdue",
  withdrawn: "Withdrawn: do not rely on this",
} satisfies Record<CitationPart["passage"]["status"], string>;

/** A passage word for word, the quoted words marked, with everything a reader needs to judge it. */
export function PassageView({ passage, sources, quote }: PassageViewProps) {
  return (
    <div className="passage">
      <PassageText text={passage.text} quote={quote} />
      <dl className="passage-facts">
        <dt>Status</dt>
        <dd className={`passage-status passage-status-${passage.status}`}>{statusWords[passage.status]}</dd>
        <dt>Written</dt>
        <dd>{dateWords(passage.writtenOn)}</dd>
      </dl>
      <h4 className="passage-sources-title">{sources.length === 1 ? "Source" : "Sources"}</h4>
      {sources.length === 0 && <p>No source is recorded for this passage.</p>}
      <ul className="passage-sources">
        {sources.map((source) => (
          <li key={source.url}>
            <a href={source.url} target="_blank" rel="noopener noreferrer">
              {source.publisher}: {source.title}
              <span className="visually-hidden"> (opens in a new tab)</span>
            </a>
            <span className="passage-review-date">
              {source.reviewedOn === undefined
                ? "Publisher's review date not recorded"
                : `Reviewed by the publisher ${dateWords(source.reviewedOn)}`}
            </span>
            {source.attribution !== undefined && <span className="passage-review-date">{source.attribution}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface PassageViewProps {
  readonly passage: CitationPart["passage"];
  readonly sources: CitationPart["sources"];
  /** Absent when the whole passage is meant, as in the clinician's list of evidence. */
  readonly quote?: string | undefined;
}

function PassageText({ text, quote }: { readonly text: string; readonly quote: string | undefined }) {
  if (quote === undefined) return <blockquote className="passage-text">{text}</blockquote>;
  const highlighted = highlightQuote(text, quote);
  if (!highlighted.found) {
    return (
      <>
        <p className="passage-quote-missing">The quoted words were not found word for word in this passage:</p>
        <blockquote className="passage-text">{quote}</blockquote>
        <blockquote className="passage-text">{text}</blockquote>
      </>
    );
  }
  return (
    <blockquote className="passage-text">
      {highlighted.before}
      <mark>{highlighted.quote}</mark>
      {highlighted.after}
    </blockquote>
  );
}
