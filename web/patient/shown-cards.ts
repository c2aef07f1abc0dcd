import type { CardPart, TriagePart } from "#server/protocol/ui-parts.ts";
import { type Conversation, pinnedCards } from "#web/stream/index.ts";
import type { ShownCards } from "./answer.tsx";

/** Where each card of the conversation is drawn. */
export function shownCardsOf(conversation: Conversation): ShownCards {
  const newest = new Map<CardPart["id"], TriagePart>();
  for (const { parts } of conversation.messages) {
    for (const part of parts) {
      if (part.kind === "triage") for (const card of part.data.cards) newest.set(card.id, part.data);
    }
  }
  return { pinned: pinnedCards(conversation), newest };
}
