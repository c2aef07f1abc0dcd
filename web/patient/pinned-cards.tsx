import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { type Conversation, clinicianWordSinceCards, pinnedCards } from "#web/stream/index.ts";
import { CareCard } from "./care-card.tsx";
import { FoldedCards, OneRowOfCards } from "./folded-cards.tsx";
import { useWords } from "./use-words.tsx";

/**
 * The cards nobody may have to look for, above the conversation for as long as they are in force. Announced as an alert
 * and given focus once, when they are news; after a refresh they are simply there, without taking the focus. When the
 * screen is too small for every number and all the advice, the advice folds away and the numbers stay. Once a clinician
 * has come or written, their words need the room: then one row is left, and every number is one tap away.
 */
export function PinnedCards({ conversation, caughtUp, onChooseCountry }: PinnedCardsProps) {
  const words = useWords().card;
  const cards = pinnedCards(conversation);
  const { cardFindings } = conversation;
  const region = useRef<HTMLDivElement>(null);
  const focused = useRef("");
  const [fold, setFold] = useState<"to-measure" | "folded" | "open">("to-measure");
  const clinicianWord = clinicianWordSinceCards(conversation);
  // Each further word of the clinician folds them again: it must not arrive out of sight.
  const [unfoldedAfter, setUnfoldedAfter] = useState<string>();
  const inOneRow = clinicianWord !== undefined && unfoldedAfter !== clinicianWord;
  const folded = fold === "folded";
  const cardsKey = cards.map((card) => `${card.id} ${card.heading}`).join("|");

  const measured = useRef("");
  useLayoutEffect(() => {
    if (region.current === null || inOneRow || (measured.current === cardsKey && fold !== "to-measure")) return;
    // First drawn with all advice open: only then can it be seen what does not fit.
    if (measured.current !== cardsKey && fold !== "to-measure") setFold("to-measure");
    else setFold(everyNumberIsInSight(region.current) ? "open" : "folded");
    measured.current = cardsKey;
  }, [fold, cardsKey, inOneRow]);

  const wasCaughtUp = useRef(caughtUp);
  useEffect(() => {
    // Cards that came in the batch which completed the replay are old news: hence caught up *before* they came.
    const isNews = wasCaughtUp.current;
    wasCaughtUp.current = caughtUp;
    if (cardsKey === "" || cardsKey === focused.current) return;
    focused.current = cardsKey;
    if (!isNews) return;
    region.current?.focus();
    // In a short window the page scrolls as one, and focus alone is content when the end of a long card is in sight.
    if ((region.current?.getBoundingClientRect().top ?? 0) < 0) region.current?.scrollIntoView();
  }, [cardsKey, caughtUp]);

  if (cards.length === 0) return null;
  return (
    <div
      className={inOneRow ? "pinned-cards pinned-cards-one-row" : "pinned-cards"}
      // An alert whose content changes is read out: folding must not talk over the clinician's words.
      {...(inOneRow ? { role: "region", "aria-label": cards[0]?.heading } : { role: "alert" })}
      tabIndex={-1}
      ref={region}
    >
      {inOneRow ? (
        <OneRowOfCards cards={cards} countryIsKnown={onChooseCountry === undefined} />
      ) : folded ? (
        <FoldedCards cards={cards} onChooseCountry={onChooseCountry} />
      ) : (
        cards.map((card, index) => (
          <CareCard
            key={card.id}
            card={card}
            because={index === 0 ? cardFindings : []}
            onChooseCountry={index === 0 ? onChooseCountry : undefined}
          />
        ))
      )}
      <div className="pinned-cards-folds">
        {clinicianWord !== undefined && (
          <button
            type="button"
            className="pinned-cards-fold"
            aria-expanded={!inOneRow}
            onClick={() => {
              setFold("folded");
              measured.current = cardsKey;
              setUnfoldedAfter(inOneRow ? clinicianWord : undefined);
            }}
          >
            {inOneRow ? words.showNumbers : words.showOneRow}
          </button>
        )}
        {!inOneRow && (
          <button
            type="button"
            className="pinned-cards-fold pinned-cards-fold-advice"
            aria-expanded={!folded}
            onClick={() => setFold(folded ? "open" : "folded")}
          >
            {folded ? words.showAll : words.showLess}
          </button>
        )}
      </div>
    </div>
  );
}

interface PinnedCardsProps {
  readonly conversation: Conversation;
  readonly caughtUp: boolean;
  /** Present while no country was chosen: the numbers shown are then those of many countries. */
  readonly onChooseCountry: (() => void) | undefined;
}

/** Whether each number can be seen without scrolling, in the part of the page that the cards were given. */
function everyNumberIsInSight(region: HTMLElement): boolean {
  const { top } = region.getBoundingClientRect();
  const given = (region.parentElement?.getBoundingClientRect().bottom ?? 0) - top;
  // From the window's own top when the page was scrolled past the cards: the window still shows no more at once.
  const room = Math.min(given, window.innerHeight - Math.max(0, top));
  return [...region.querySelectorAll(".card-actions")].every(
    (each) => each.getBoundingClientRect().bottom - top <= room,
  );
}
