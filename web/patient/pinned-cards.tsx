import { useEffect, useRef, useState } from "react";
import type { Conversation } from "#web/stream/index.ts";
import { CardActions, CareCard } from "./care-card.tsx";

/** An emergency or urgent level whose cards are known. */
export const isRaised = ({ level, cards }: Conversation): boolean =>
  (level === "emergency" || level === "urgent") && cards.length > 0;

/**
 * The cards of an emergency, above the conversation for as long as the level stays raised. Announced as an alert and
 * given focus once, when they are news; after a refresh they are simply there, without taking the focus.
 */
export function PinnedCards({ conversation, caughtUp }: PinnedCardsProps) {
  const { cards, cardFindings } = conversation;
  const region = useRef<HTMLDivElement>(null);
  const focused = useRef("");
  const [folded, setFolded] = useState(false);
  const raised = isRaised(conversation);
  const cardsKey = raised ? cards.map((card) => `${card.id} ${card.heading}`).join("|") : "";

  const wasCaughtUp = useRef(caughtUp);
  useEffect(() => {
    // Cards that came in the batch which completed the replay are old news: hence caught up *before* they came.
    const isNews = wasCaughtUp.current;
    wasCaughtUp.current = caughtUp;
    if (cardsKey === "" || cardsKey === focused.current) return;
    focused.current = cardsKey;
    setFolded(false);
    if (isNews) region.current?.focus();
  }, [cardsKey, caughtUp]);

  if (!raised) return null;
  return (
    <div className="pinned-cards" role="alert" tabIndex={-1} ref={region}>
      {folded
        ? cards.map((card) => (
            <section key={card.id} className={`care-card care-card-${card.level}`} lang={card.language}>
              <h2 className="care-card-heading">
                <span className="visually-hidden">{card.hiddenPrefix} </span>
                {card.heading}
              </h2>
              <div className="care-card-body care-card-body-folded">
                <CardActions actions={card.actions.filter((action) => action.kind !== "link")} />
              </div>
            </section>
          ))
        : cards.map((card, index) => <CareCard key={card.id} card={card} because={index === 0 ? cardFindings : []} />)}
      <button type="button" className="pinned-cards-fold" aria-expanded={!folded} onClick={() => setFolded(!folded)}>
        {folded ? "Show all of this advice" : "Show less, keep the numbers"}
      </button>
    </div>
  );
}

interface PinnedCardsProps {
  readonly conversation: Conversation;
  readonly caughtUp: boolean;
}
