import { Fragment, type RefObject, useId } from "react";
import type { EditDifference, EditFindings } from "#server/protocol/desk-api.ts";
import { languageOfText } from "#web/words/index.ts";
import { Marked } from "./marked.tsx";
import { closestSpans, piecesOf, type Span } from "./marked-words.ts";

export interface ComparedEdit {
  /** The text as it was sent to be compared. */
  readonly text: string;
  readonly findings: EditFindings;
}

const titles = {
  same: "Your text says what the draft says",
  "as-held": "Not sent yet: the draft failed its checks",
  differs: "Not sent yet: your text differs from the draft",
  "not-run": "Not sent yet: your text was not compared",
} as const satisfies Record<EditFindings["outcome"], string>;

/** What an edit no longer says and what it says anew, marked in both texts and listed in words. Takes the focus. */
export function EditFindingsView({ compared: { text, findings }, place }: EditFindingsProps) {
  const [titleId, wordsId] = [useId(), useId()];
  const differencesOf = (direction: EditDifference["direction"]) =>
    findings.differences.filter((difference) => difference.direction === direction);
  const wasCompared = findings.outcome !== "not-run";
  return (
    <section className="edit-findings" ref={place} tabIndex={-1} aria-labelledby={titleId} aria-describedby={wordsId}>
      <h4 id={titleId}>{titles[findings.outcome]}</h4>
      <p id={wordsId}>{findings.words}</p>
      <div className="failed-words-sides">
        <Side
          title="The draft"
          text={findings.draft}
          differences={differencesOf("lost")}
          wasCompared={wasCompared}
          kind="lost"
        />
        <Side
          title="Your text"
          text={text}
          differences={differencesOf("added")}
          wasCompared={wasCompared}
          kind="added"
        />
      </div>
    </section>
  );
}

interface EditFindingsProps {
  readonly compared: ComparedEdit;
  readonly place: RefObject<HTMLElement | null>;
}

function Side({ title, text, differences, wasCompared, kind }: SideProps) {
  const spans = closestSpans(
    text,
    differences.flatMap((difference) => placeOf(text, difference) ?? []),
  );
  const kinds = [...new Set(differences.map(({ words }) => words))];
  const caption = spans.length > 0 ? markedWords[kind] : wasCompared ? `${title}: nothing to mark` : title;
  return (
    <figure>
      <figcaption>{caption}</figcaption>
      <blockquote className={kind === "lost" ? "held-text" : "own-words"} lang={languageOfText(text)}>
        <Marked pieces={piecesOf(text, spans)} />
      </blockquote>
      {differences.length > 0 && (
        <ul className="edit-differences">
          {kinds.map((words) => (
            <li key={words}>
              <strong>{kind === "lost" ? "Lost:" : "New:"}</strong> {words}
              {differences.map(
                ({ words: ofThis, quote, start }) =>
                  ofThis === words &&
                  quote !== "" && (
                    <Fragment key={`${start} ${quote}`}>
                      {" "}
                      <q lang={languageOfText(quote)}>{quote}</q>
                    </Fragment>
                  ),
              )}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}

interface SideProps {
  readonly title: string;
  readonly text: string;
  readonly differences: readonly EditDifference[];
  /** Only then does it mean something that nothing is marked. */
  readonly wasCompared: boolean;
  readonly kind: EditDifference["direction"];
}

const markedWords = {
  lost: "The draft: marked is what your text no longer says",
  added: "Your text: marked is what the draft does not say",
} satisfies Record<EditDifference["direction"], string>;

/** The server reads a text without what cannot be seen: where that moved a place, it is found by its words, or not marked at all. */
function placeOf(text: string, { quote, start, end }: EditDifference): Span | undefined {
  if (quote === "" || text.slice(start, end) === quote) return quote === "" ? undefined : { start, end };
  const first = text.indexOf(quote);
  return first >= 0 && first === text.lastIndexOf(quote) ? { start: first, end: first + quote.length } : undefined;
}
