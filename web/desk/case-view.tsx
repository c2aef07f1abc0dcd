import { useEffect, useRef } from "react";
import type { CaseDetail } from "#server/protocol/desk-api.ts";
import { momentWords } from "#web/ui/index.ts";
import { LevelBadge } from "./badges.tsx";
import { CaseActions } from "./case-actions.tsx";
import type { DeskSession } from "./desk-session.ts";
import { HeldDraft } from "./held-draft.tsx";
import { Evidence, Findings, Sbar } from "./summary.tsx";
import { Transcript } from "./transcript.tsx";
import { caseStateWords, caseWords, reasonWords, speakingForWords } from "./words.ts";

/** One case: what was said, why it is here, what was held back, and what can be done. */
export function CaseView({ detail, myId, session }: CaseViewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus moves when another case is opened, not when this one changes.
  useEffect(() => {
    heading.current?.focus();
  }, [detail.id]);

  const isMine = detail.state === "claimed" && detail.claimedBy?.id === myId;
  return (
    <article className="case" aria-label="Case">
      <header className="case-head">
        <button type="button" className="button case-back" onClick={() => session.select(undefined)}>
          Back to the queue
        </button>
        <h2 ref={heading} tabIndex={-1}>
          <LevelBadge level={detail.level} /> {detail.crisis && <span className="level level-emergency">Crisis</span>} “
          {caseWords(detail)}”
        </h2>
        <p className="fine">
          {caseStateWords[detail.state]}
          {detail.overdue && (
            <>
              {" "}
              <span className="overdue">Overdue</span>
            </>
          )}
          {" · "}
          {[
            ...detail.reasons.map((reason) => reasonWords[reason]),
            `Opened ${momentWords(detail.openedAt)}`,
            speakingForWords[detail.speakingFor],
          ].join(" · ")}
        </p>
      </header>
      <div className="case-columns">
        <div className="case-talk">
          <Transcript key={detail.id} messages={detail.transcript} />
          <CaseActions detail={detail} myId={myId} session={session} />
        </div>
        <div className="case-facts">
          <Sbar lines={detail.sbar} />
          <Findings findings={detail.findings} />
          <HeldDraft
            held={detail.held}
            evidence={detail.evidence}
            transcript={detail.transcript}
            editing={isMine ? { caseId: detail.id, session } : undefined}
          />
          <Evidence evidence={detail.evidence} />
        </div>
      </div>
    </article>
  );
}

interface CaseViewProps {
  readonly detail: CaseDetail;
  readonly myId: string;
  readonly session: DeskSession;
}
