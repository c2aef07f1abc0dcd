import type { CitationPart } from "#server/protocol/ui-parts.ts";
import { dateWords, type Language, languageOfText, pageWords } from "#web/words/index.ts";
import { highlightQuote } from "./highlight-quote.ts";

/** A passage word for word, the quoted words marked, with everything a reader needs to judge it. */
export function PassageView({ passage, sources, quote, language }: PassageViewProps) {
  const words = pageWords[language].passage;
  return (
    <div className="passage">
      <PassageText text={passage.text} quote={quote} missing={words.quoteMissing} />
      <dl className="passage-facts">
        <dt>{words.status}</dt>
        <dd className={`passage-status passage-status-${passage.status}`}>{words.statusOf[passage.status]}</dd>
        <dt>{words.written}</dt>
        <dd>{dateWords(passage.writtenOn, language)}</dd>
      </dl>
      <h4 className="passage-sources-title">{words.sources(sources.length)}</h4>
      {sources.length === 0 && <p>{words.noSource}</p>}
      <ul className="passage-sources">
        {sources.map((source) => (
          <li key={source.url}>
            <a href={source.url} target="_blank" rel="noopener noreferrer">
              <span lang={languageOfText(source.title)}>
                {source.publisher}: {source.title}
              </span>
              <span className="visually-hidden"> {words.newTab}</span>
            </a>
            <span className="passage-review-date">
              {source.reviewedOn === undefined
                ? words.notReviewed
                : words.reviewed(dateWords(source.reviewedOn, language))}
            </span>
            {source.attribution !== undefined && (
              <span className="passage-review-date" lang={languageOfText(source.attribution)}>
                {source.attribution}
              </span>
            )}
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
  /** Of the page around it; the passage itself is in its own. */
  readonly language: Language;
}

function PassageText({ text, quote, missing }: PassageTextProps) {
  const lang = languageOfText(text);
  if (quote === undefined)
    return (
      <blockquote className="passage-text" lang={lang}>
        {text}
      </blockquote>
    );
  const highlighted = highlightQuote(text, quote);
  if (!highlighted.found) {
    return (
      <>
        <p className="passage-quote-missing">{missing}</p>
        <blockquote className="passage-text" lang={lang}>
          {quote}
        </blockquote>
        <blockquote className="passage-text" lang={lang}>
          {text}
        </blockquote>
      </>
    );
  }
  return (
    <blockquote className="passage-text" lang={lang}>
      {highlighted.before}
      <mark>{highlighted.quote}</mark>
      {highlighted.after}
    </blockquote>
  );
}

interface PassageTextProps {
  readonly text: string;
  readonly quote: string | undefined;
  readonly missing: string;
}
