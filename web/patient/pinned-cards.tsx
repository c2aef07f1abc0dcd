import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { CardPart } from "#server/protocol/ui-parts.ts";
import { type Conversation, pinnedCards } from "#web/stream/index.ts";
import { CardActions, CareCard, ChooseCountry } from "./care-card.tsx";
import { InLanguage, useWords } from "./use-words.tsx";

/**
 * The cards nobody may have to look for, above the conversation for as long as they are in force. Announced as an alert
 * and given focus once, when they are news; after a refresh they are simply there, without taking the focus. When the
 * screen is too small for every number and all the advice, the advice folds away and the numbers stay.
 */
export function PinnedCards({ conversation, caughtUp, onChooseCountry }: PinnedCardsProps) {
  const words = useWords().card;
  const cards = pinnedCards(conversation);
  const { cardFindings } = conversation;
  const region = useRef<HTMLDivElement>(null);
  const focused = useRef("");
  const [fold, setFold] = useState<"to-measure" | "folded" | "open">("to-measure");
  const folded = fold === "folded";
  const cardsKey = cards.map((card) => `${card.id} ${card.heading}`).join("|");

  const measured = useRef("");
  useLayoutEffect(() => {
    if (region.current === null || (measured.current === cardsKey && fold !== "to-measure")) return;
    // First drawn with all advice open: only then can it be seen what does not fit.
    if (measured.current !== cardsKey && fold !== "to-measure") setFold("to-measure");
    else setFold(everyNumberIsInSight(region.current) ? "open" : "folded");
    measured.current = cardsKey;
  }, [fold, cardsKey]);

  const wasCaughtUp = useRef(caughtUp);
  useEffect(() => {
    // Cards that came in the batch which completed the replay are old news: hence caught up *before* they came.
    const isNews = wasCaughtUp.current;
    wasCaughtUp.current = caughtUp;
    if (cardsKey === "" || cardsKey === focused.current) return;
    focused.current = cardsKey;
    if (isNews) region.current?.focus();
  }, [cardsKey, caughtUp]);

  if (cards.length === 0) return null;
  return (
    <div className="pinned-cards" role="alert" tabIndex={-1} ref={region}>
      {folded
        ? cards.map((card, index) => (
            <section key={card.id} className={`care-card care-card-${card.level}`} lang={card.language}>
              <h2 className="care-card-heading">
                <span className="visually-hidden">{card.hiddenPrefix} </span>
                {card.heading}
              </h2>
              <div className="care-card-body care-card-body-folded">
                <CardActions actions={actionsOnce(card, cards)} />
                {onChooseCountry && index === 0 && (
                  <InLanguage language={card.language}>
                    <ChooseCountry onChooseCountry={onChooseCountry} />
                  </InLanguage>
                )}
              </div>
            </section>
          ))
        : cards.map((card, index) => (
            <CareCard
              key={card.id}
              card={card}
              because={index === 0 ? cardFindings : []}
              onChooseCountry={index === 0 ? onChooseCountry : undefined}
            />
          ))}
      <button
        type="button"
        className="pinned-cards-fold"
        aria-expanded={!folded}
        onClick={() => setFold(folded ? "open" : "folded")}
      >
        {folded ? words.showAll : words.showLess}
      </button>
    </div>
  );
}

interface PinnedCardsProps {
  readonly conversation: Conversation;
  readonly caughtUp: boolean;
  /** Present while no country was chosen: the numbers shown are then those of many countries. */
  readonly onChooseCountry: (() => void) | undefined;
}

/** Folded, a number stands once: in the card that offers the fewest, where it is easiest to find. */
function actionsOnce(card: CardPart, cards: readonly CardPart[]): CardPart["actions"] {
  const others = cards.filter(
    (other) =>
      other.actions.length < card.actions.length ||
      (other.actions.length === card.actions.length && cards.indexOf(other) < cards.indexOf(card)),
  );
  return card.actions.filter(
    ({ href }) => !others.some(({ actions }) => actions.some((action) => action.href === href)),
  );
}

/** Whether each number can be seen without scrolling, in the part of the page that the cards were given. */
function everyNumberIsInSight(region: HTMLElement): boolean {
  const bottom = Math.min(region.parentElement?.getBoundingClientRect().bottom ?? 0, window.innerHeight);
  return [...region.querySelectorAll(".card-actions")].every((each) => each.getBoundingClientRect().bottom <= bottom);
}
