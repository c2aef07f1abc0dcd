import type { CaseRow } from "#server/protocol/desk-api.ts";
import { durationWords } from "#web/ui/index.ts";
import { LevelBadge } from "./badges.tsx";
import { caseWords, needsSomebody, newMessagesWords, reasonWords, speakingForWords } from "./words.ts";

/** Who waits, in the order the server gave: urgency first, then the longest wait. */
export function Queue({ cases, unread, myId, selectedId, secondsSinceRead, onSelect }: QueueProps) {
  const waiting = cases.filter(needsSomebody).length;
  return (
    <nav className="queue" aria-label="Cases">
      <h2 className="queue-title" id={queueTitleId} tabIndex={-1}>
        {waiting === 0 ? "Nobody is waiting" : waiting === 1 ? "1 person is waiting" : `${waiting} people are waiting`}
      </h2>
      <ul>
        {cases.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              id={queueRowId(row.id)}
              className={`case-row case-row-${row.level}`}
              aria-current={row.id === selectedId}
              onClick={() => onSelect(row.id)}
            >
              <span className="case-row-head">
                <LevelBadge level={row.level} />
                {row.crisis && <span className="level level-emergency">Crisis</span>}
                {row.overdue && <span className="overdue">Overdue</span>}
                {unread.has(row.id) && <span className="news">{newMessagesWords(unread.get(row.id) ?? 0)}</span>}
                <span className="case-row-wait">
                  {needsSomebody(row) ? "waiting " : "open "}
                  {durationWords(row.waitingSeconds + secondsSinceRead)}
                </span>
              </span>
              <span className="case-row-words">“{caseWords(row)}”</span>
              {row.raisedBy !== undefined && row.raisedBy !== row.firstWords && (
                <span className="case-row-reasons">First words: “{row.firstWords}”</span>
              )}
              <span className="case-row-reasons">{row.reasons.map((reason) => reasonWords[reason]).join(" · ")}</span>
              <span className="case-row-who">
                {speakingForWords[row.speakingFor]}
                {row.country !== "unknown" && ` · ${row.country}`}
                {" · "}
                {row.claimedBy ? (row.claimedBy.id === myId ? "Yours" : `With ${row.claimedBy.name}`) : "Unclaimed"}
                {row.holderGone && " (no longer connected)"}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const queueTitleId = "queue-title";
const queueRowId = (caseId: string): string => `queue-row-${caseId}`;

/** Where whoever comes back from a case goes on: at its row, or at the top when it is no longer open. */
export function focusQueue(caseId: string): void {
  (document.getElementById(queueRowId(caseId)) ?? document.getElementById(queueTitleId))?.focus();
}

interface QueueProps {
  readonly cases: readonly CaseRow[];
  /** How many messages each of my cases has that I have not seen; absent: none. */
  readonly unread: ReadonlyMap<string, number>;
  readonly myId: string;
  readonly selectedId: string | undefined;
  readonly secondsSinceRead: number;
  readonly onSelect: (caseId: string) => void;
}
