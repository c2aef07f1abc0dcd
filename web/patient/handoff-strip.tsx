import type { HandoffPart } from "#server/protocol/ui-parts.ts";
import type { SessionState } from "./conversation-session.ts";

/** What is happening with a person, in the server's words. Nothing here promises more than the server recorded. */
export function HandoffStrip({ handoff, request, briefly }: HandoffStripProps) {
  if (request === "failed") {
    return (
      <div className="handoff-strip handoff-strip-not-recorded">
        <p>
          <strong>Your request did not get through.</strong> Nobody has been told yet. Try again, or phone a doctor, an
          out-of-hours service or a pharmacist. If it could be an emergency, call your emergency number now.
        </p>
      </div>
    );
  }
  if (request === "asking") return <div className="handoff-strip">Passing on your request…</div>;
  if (!handoff || isOver(handoff.state)) return null;
  return (
    <details
      key={handoff.state}
      className={`handoff-strip handoff-strip-${handoff.state}`}
      open={!briefly && needsReading(handoff.state)}
    >
      <summary>
        <strong>{stateTitle[handoff.state]}</strong>
        {handoff.position !== undefined && !briefly && <> {placeWords(handoff.position)}</>}
      </summary>
      <p>
        {handoffSentence(handoff)}
        {handoff.position !== undefined && briefly && <> {placeWords(handoff.position)}</>}
        {handoff.hours !== undefined && <> {handoff.hours}</>}
      </p>
      {handoff.meanwhile.length > 0 && (
        <>
          <p className="handoff-meanwhile-title">What to do meanwhile</p>
          <ul>
            {handoff.meanwhile.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

/** Nobody is coming, or not soon: that is read out in full, not folded away. */
const needsReading = (state: HandoffPart["state"]): boolean =>
  state === "nobody-on-duty" || state === "not-recorded" || state === "overdue";

interface HandoffStripProps {
  readonly handoff: HandoffPart | undefined;
  readonly request: SessionState["personRequest"];
  /** While a card needs the room: what to do is said there. */
  readonly briefly: boolean;
}

/** The words of a handoff with place and hours, as one sentence run. "has joined" is written to follow a name. */
export function HandoffWords({ handoff }: { readonly handoff: HandoffPart }) {
  return (
    <>
      {handoffSentence(handoff)}
      {handoff.position !== undefined && <> {placeWords(handoff.position)}</>}
      {handoff.hours !== undefined && <> {handoff.hours}</>}
    </>
  );
}

export function handoffSentence({ state, words, clinicianName }: HandoffPart): string {
  const needsName = state === "joined" && clinicianName !== undefined && !words.startsWith(clinicianName);
  return needsName ? `${clinicianName} ${words}` : words;
}

const placeWords = (position: number): string =>
  position === 1 ? "You are next." : `You are number ${position} in the queue.`;

export const isOver = (state: HandoffPart["state"]): boolean => state === "resolved" || state === "returned-to-lantern";

const stateTitle = {
  queued: "Waiting for a person.",
  "nobody-on-duty": "Nobody is on duty.",
  "not-recorded": "Not passed on.",
  joined: "A person is here.",
  overdue: "Still waiting.",
  resolved: "Closed.",
  "returned-to-lantern": "Back with the AI.",
} satisfies Record<HandoffPart["state"], string>;
