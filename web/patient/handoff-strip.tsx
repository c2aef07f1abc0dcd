import type { HandoffPart } from "#server/protocol/ui-parts.ts";
import { languageOfText } from "#web/words/index.ts";
import type { SessionState } from "./conversation-session.ts";
import { useWords } from "./use-words.tsx";

/** What is happening with a person, in the server's words. Nothing here promises more than the server recorded. */
export function HandoffStrip({ handoff, request, briefly }: HandoffStripProps) {
  const words = useWords().handoff;
  if (request === "failed") {
    return (
      <section className="handoff-strip handoff-strip-not-recorded" aria-label={words.region}>
        <p>
          <strong>{words.failedTitle}</strong> {words.failed}
        </p>
      </section>
    );
  }
  if (request === "asking") {
    return (
      <section className="handoff-strip" aria-label={words.region}>
        {words.asking}
      </section>
    );
  }
  if (!handoff || isOver(handoff.state)) return null;
  return (
    <section className={`handoff-strip handoff-strip-${handoff.state}`} aria-label={words.region}>
      <details key={handoff.state} open={!briefly && needsReading(handoff.state)}>
        <summary>
          <strong>{words.title[handoff.state]}</strong>
          {handoff.position !== undefined && !briefly && <> {words.place(handoff.position)}</>}
        </summary>
        <p>
          <HandoffWords handoff={handoff} place={briefly} />
        </p>
        {handoff.meanwhile.length > 0 && (
          <>
            <p className="handoff-meanwhile-title">{words.meanwhile}</p>
            <ul>
              {handoff.meanwhile.map((line) => (
                <li key={line} lang={languageOfText(line)}>
                  {line}
                </li>
              ))}
            </ul>
          </>
        )}
      </details>
    </section>
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
export function HandoffWords({ handoff, place = true }: HandoffWordsProps) {
  const words = useWords().handoff;
  return (
    <>
      <span lang={languageOfText(handoff.words)}>{handoffSentence(handoff)}</span>
      {handoff.position !== undefined && place && <> {words.place(handoff.position)}</>}
      {handoff.hours !== undefined && (
        <>
          {" "}
          <span lang={languageOfText(handoff.hours)}>{handoff.hours}</span>
        </>
      )}
    </>
  );
}

interface HandoffWordsProps {
  readonly handoff: HandoffPart;
  /** False where the place in the queue already stands beside it. */
  readonly place?: boolean;
}

export function handoffSentence({ state, words, clinicianName }: HandoffPart): string {
  const needsName = state === "joined" && clinicianName !== undefined && !words.startsWith(clinicianName);
  return needsName ? `${clinicianName} ${words}` : words;
}

export const isOver = (state: HandoffPart["state"]): boolean => state === "resolved" || state === "returned-to-lantern";
