import type { CardPart } from "#server/protocol/ui-parts.ts";
import { CardActions, ChooseCountry } from "./care-card.tsx";
import { InLanguage } from "./use-words.tsx";

/** Every heading and every number, without the advice: for a screen that cannot show both. */
export function FoldedCards({ cards, onChooseCountry }: FoldedCardsProps) {
  return cards.map((card, index) => {
    const actions = actionsOnce(card, cards);
    const choosesCountry = onChooseCountry !== undefined && index === 0;
    return (
      <section key={card.id} className={`care-card care-card-${card.level}`} lang={card.language}>
        <h2 className="care-card-heading">
          <span className="visually-hidden">{card.hiddenPrefix} </span>
          {card.heading}
        </h2>
        {(actions.length > 0 || choosesCountry) && (
          <div className="care-card-body care-card-body-folded">
            <CardActions actions={actions} />
            {choosesCountry && (
              <InLanguage language={card.language}>
                <ChooseCountry onChooseCountry={onChooseCountry} />
              </InLanguage>
            )}
          </div>
        )}
      </section>
    );
  });
}

interface FoldedCardsProps {
  readonly cards: readonly CardPart[];
  readonly onChooseCountry: (() => void) | undefined;
}

/**
 * The least that stays above a conversation with a clinician: the number of the most urgent card, and that of a crisis
 * line. Where no country is known no one number is right for everybody: then the button beside it leads to all of them.
 */
export function OneRowOfCards({ cards, countryIsKnown }: OneRowProps) {
  const [first] = cards;
  if (first === undefined) return null;
  const calls = cards.flatMap((card) => actionsOnce(card, cards).find(({ kind }) => kind === "call") ?? []);
  const shown = calls.length <= 2 ? calls : [calls[0], calls.at(-1)].filter((call) => call !== undefined);
  return (
    <div className={`cards-row care-card-${first.level}`} lang={first.language}>
      <h2 className={countryIsKnown && shown.length > 0 ? "visually-hidden" : "cards-row-heading"}>
        <span className="visually-hidden">{first.hiddenPrefix} </span>
        {first.heading}
      </h2>
      {countryIsKnown && <CardActions actions={shown.map(({ hours: _hours, ...action }) => action)} />}
    </div>
  );
}

interface OneRowProps {
  readonly cards: readonly CardPart[];
  readonly countryIsKnown: boolean;
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
