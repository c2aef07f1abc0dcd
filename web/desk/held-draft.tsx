import { Fragment, useId } from "react";
import type { CaseDetail, HeldSentence } from "#server/protocol/desk-api.ts";
import { languageOfText } from "#web/words/index.ts";
import { CheckBadge } from "./badges.tsx";
import type { DeskSession } from "./desk-session.ts";
import { EditDraft } from "./edit-draft.tsx";
import { Marked } from "./marked.tsx";
import { excerptOf, type FailedCheck, failedSpans, piecesOf } from "./marked-words.ts";
import { type CheckName, checkTitle, reasonWords } from "./words.ts";

type Passages = Pick<CaseDetail, "evidence" | "transcript">;

/** Draft text the patient never saw, and what each check said about it, with the words it means. */
export function HeldDraft({ held, editing, ...passages }: HeldDraftProps) {
  const turnIds = [...new Set(held.map(({ turnId }) => turnId))];
  const answers = turnIds.map((id) => [id, held.filter(({ turnId }) => turnId === id)] as const);
  return (
    <section className="panel" aria-labelledby="held-title">
      <h3 id="held-title">Held back from the patient</h3>
      {held.length === 0 && <p>Nothing was held back.</p>}
      {answers.map(([turnId, sentences]) => (
        <Fragment key={turnId}>
          {editing !== undefined && (
            <EditDraft
              key={`${editing.caseId} ${turnId}`}
              caseId={editing.caseId}
              turnId={turnId}
              draft={sentences.map(({ text }) => text).join(" ")}
              isOneOfMany={answers.length > 1}
              session={editing.session}
            />
          )}
          <ul className="plain-list">
            {sentences.map((sentence) => (
              <li key={sentence.text} className="held">
                <p className="held-reason">{reasonWords[sentence.reason]}</p>
                <HeldText sentence={sentence} />
                {sentence.quote !== undefined && (
                  <p className="fine">
                    Meant to rest on: <q lang={languageOfText(sentence.quote)}>{sentence.quote}</q>
                  </p>
                )}
                <Checks sentence={sentence} passage={passageOf(sentence, passages)} />
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </section>
  );
}

interface HeldDraftProps extends Passages {
  readonly held: readonly HeldSentence[];
  /** Of the clinician who holds the case; nobody else can send a version of their own. */
  readonly editing?: { readonly caseId: string; readonly session: Pick<DeskSession, "edit" | "drafts"> } | undefined;
}

/** The sentence with everything marked that any check failed on. */
function HeldText({ sentence: { text, checks } }: { readonly sentence: HeldSentence }) {
  const noteId = useId();
  const failures = Object.values(checks).filter((result) => result.kind === "failed");
  const spans = failedSpans(text, failures);
  return (
    <>
      <blockquote className="held-text" lang={languageOfText(text)}>
        {piecesOf(text, spans).map((piece, index) =>
          piece.marked ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a held sentence never change.
            <mark key={index} aria-describedby={noteId}>
              {piece.text}
            </mark>
          ) : (
            piece.text
          ),
        )}
      </blockquote>
      {spans.length > 0 && (
        <p className="fine" id={noteId}>
          Marked: the words that failed a check.
        </p>
      )}
    </>
  );
}

/** What needs eyes comes first: failed, then not checked. */
const order = { failed: 0, "not-run": 1, passed: 2, "not-applicable": 3 } as const;

function Checks({ sentence, passage }: { readonly sentence: HeldSentence; readonly passage: Passage | undefined }) {
  const { checks } = sentence;
  const rows = (Object.keys(checks) as CheckName[])
    .flatMap((name) => {
      const result = checks[name];
      return result === undefined ? [] : [{ name, result }];
    })
    .sort((left, right) => order[left.result.kind] - order[right.result.kind]);
  const firstShown = rows.find(({ result }) => result.kind === "failed" && result.spans !== undefined)?.name;
  return (
    <table className="checks">
      <caption className="visually-hidden">Checks of this sentence</caption>
      <tbody>
        {rows.map(({ name, result }) => (
          <Fragment key={name}>
            <tr>
              <th scope="row">
                {checkTitle[name]}
                {"because" in result && <span className="check-because">{result.because}</span>}
              </th>
              <td>
                <CheckBadge result={result} />
              </td>
            </tr>
            {result.kind === "failed" && result.spans !== undefined && (
              <tr className="failed-words-row">
                <td colSpan={2}>
                  <FailedWords
                    sentence={sentence}
                    passage={passage}
                    failure={result}
                    title={checkTitle[name]}
                    opened={name === firstShown}
                  />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

/** The words one check means: in the draft and in the guidance, side by side where there is room. */
function FailedWords({ sentence, passage, failure, title, opened }: FailedWordsProps) {
  const { said, source } = failure.spans ?? {};
  const excerpt =
    source === undefined || passage === undefined
      ? undefined
      : excerptOf(passage.text, { source, quote: sentence.quote });
  return (
    <details className="failed-words" open={opened}>
      <summary>
        Show the words<span className="visually-hidden">: {title}</span>
      </summary>
      <div className="failed-words-sides">
        <figure>
          <figcaption>{said === undefined ? "In the draft: nothing to mark" : "In the draft"}</figcaption>
          <blockquote className="held-text" lang={languageOfText(sentence.text)}>
            <Marked pieces={piecesOf(sentence.text, said === undefined ? [] : [said])} />
          </blockquote>
        </figure>
        {excerpt !== undefined && (
          <figure>
            <figcaption>In the guidance: {passage?.topicTitle}</figcaption>
            <blockquote className="source-words" lang={languageOfText(passage?.text ?? "")}>
              {excerpt.cutBefore && "… "}
              <Marked pieces={excerpt.pieces} />
              {excerpt.cutAfter && " …"}
            </blockquote>
          </figure>
        )}
        {source !== undefined && excerpt === undefined && (
          <p className="fine">
            The passage this check read is not among the guidance of this case, so it is not shown.
          </p>
        )}
      </div>
    </details>
  );
}

interface FailedWordsProps {
  readonly sentence: HeldSentence;
  readonly passage: Passage | undefined;
  readonly failure: FailedCheck;
  readonly title: string;
  readonly opened: boolean;
}

type Passage = Pick<CaseDetail["evidence"][number], "id" | "text" | "topicTitle" | "heading">;

/** The passage a held sentence cites: among the newest guidance found, else where an earlier answer cited it. */
function passageOf({ passageId }: HeldSentence, { evidence, transcript }: Passages): Passage | undefined {
  if (passageId === undefined) return undefined;
  const cited = transcript.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.type === "data-citation" ? [part.data.passage] : [])),
  );
  return [...evidence, ...cited].find(({ id }) => id === passageId);
}
