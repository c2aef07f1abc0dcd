import type { CardPart, TriagePart } from "#server/protocol/ui-parts.ts";
import type { Conversation } from "./conversation.ts";

/** The most urgent first. */
const urgencyOrder = ["emergency", "urgent", "same-day", "soon", "none"] as const satisfies TriagePart["level"][];

/** A life may depend on their numbers, whatever the level and whatever is written next. */
const outlastsItsTurn = ({ id }: CardPart): boolean => id === "crisis" || id === "poisoning";

/** The cards that stand above the conversation: all of them at "urgent" and above, crisis and poisoning at any level. */
export const pinnedCards = ({ level, cards }: Pick<Conversation, "level" | "cards">): readonly CardPart[] =>
  level === "emergency" || level === "urgent" ? cards : cards.filter(outlastsItsTurn);

/**
 * The cards in force after one more triage. Only a clinician lowers a level, so a lower level ends every card that is not
 * sent with it; otherwise a card that outlasts its turn stays until then.
 */
export function cardsAfter(
  before: Pick<Conversation, "level" | "cards" | "cardFindings">,
  { level, cards, findings }: TriagePart,
): Pick<Conversation, "level" | "cards" | "cardFindings"> {
  if (urgencyOrder.indexOf(level) > urgencyOrder.indexOf(before.level)) return { level, cards, cardFindings: findings };
  if (cards.length === 0) return { level, cards: before.cards, cardFindings: before.cardFindings };
  const isNew = (card: CardPart): boolean => !before.cards.some(({ id }) => id === card.id);
  const kept = before.cards.filter((card) => outlastsItsTurn(card) && !cards.some(({ id }) => id === card.id));
  return {
    level,
    cards: [...cards, ...kept],
    // The same cards with the numbers of another country are still there for the same words.
    cardFindings: findings.length > 0 || cards.some(isNew) ? findings : before.cardFindings,
  };
}
