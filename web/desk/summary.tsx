import type { CaseDetail, SbarLine } from "#server/protocol/desk-api.ts";
import { PassageView, zoneWords } from "#web/ui/index.ts";
import { LevelBadge } from "./badges.tsx";
import { showMessage } from "./transcript.tsx";
import { onYourClock, sectionTitle } from "./words.ts";

/** SBAR: each line leads to the messages it came from, and what nobody said is marked as unknown. */
export function Sbar({ lines }: { readonly lines: readonly SbarLine[] }) {
  const sections = ["situation", "background", "assessment", "recommendation"] as const;
  return (
    <section className="panel" aria-labelledby="sbar-title">
      <h3 id="sbar-title">Summary (SBAR)</h3>
      <dl className="sbar">
        {sections.map((section) => (
          <div key={section}>
            <dt>{sectionTitle[section]}</dt>
            {lines
              .filter((line) => line.section === section)
              .map((line) => (
                <dd key={line.text} className={line.unknown ? "sbar-unknown" : undefined}>
                  {line.unknown && <span className="unknown">Unknown</span>} {line.text}{" "}
                  {line.at !== undefined && <span className="fine">{onYourClock(line.at, zoneWords())} </span>}
                  {line.messageIds.map((messageId, index) => (
                    <button
                      key={messageId}
                      type="button"
                      className="source-link"
                      onClick={() => showMessage(messageId)}
                    >
                      {line.messageIds.length === 1 ? "Show message" : `Show message ${index + 1}`}
                    </button>
                  ))}
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The danger signs found, in the patient's own words. */
export function Findings({ findings }: { readonly findings: CaseDetail["findings"] }) {
  return (
    <section className="panel" aria-labelledby="findings-title">
      <h3 id="findings-title">Danger signs found</h3>
      {findings.length === 0 && <p>None were found. That does not rule any out.</p>}
      <ul className="plain-list">
        {findings.map((finding) => (
          <li key={`${finding.rule} ${finding.messageId} ${finding.span.start}`}>
            <p>
              <LevelBadge level={finding.level} /> <strong>{finding.ruleTitle}</strong>
            </p>
            <blockquote className="own-words">“{finding.quote}”</blockquote>
            <p className="fine">
              {finding.why}{" "}
              <a href={finding.source.url} target="_blank" rel="noopener noreferrer">
                {finding.source.title}
              </a>{" "}
              <button type="button" className="source-link" onClick={() => showMessage(finding.messageId)}>
                Show message
              </button>
            </p>
            <p className="fine">
              Read as: {finding.assertion}, {finding.temporality}, {experiencerWords[finding.experiencer]}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const experiencerWords = {
  self: "the patient",
  other: "someone else",
  "family-history": "family history",
} satisfies Record<CaseDetail["findings"][number]["experiencer"], string>;

/** The passages the answer could have rested on. */
export function Evidence({ evidence }: { readonly evidence: CaseDetail["evidence"] }) {
  return (
    <section className="panel" aria-labelledby="evidence-title">
      <h3 id="evidence-title">Guidance that was found</h3>
      {evidence.length === 0 && <p>No approved passage was found.</p>}
      {evidence.map((passage) => (
        <details key={passage.id} className="evidence">
          <summary>
            {passage.topicTitle}: {passage.heading}
          </summary>
          <PassageView passage={passage} sources={passage.sources} language="en" />
        </details>
      ))}
    </section>
  );
}
