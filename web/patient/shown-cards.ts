import type { CardPart, TriagePart } from "#server/protocol/ui-parts.ts";
import { type Conversation, pinnedCards } from "#web/stream/index.ts";
import { findingKey, type ShownCards } from "./answer.tsx";

/** Where each card and each sign of the conversation is drawn. */
export function shownCardsOf(conversation: Conversation): ShownCards {
  const newest = new Map<CardPart["id"], TriagePart>();
  const noticed = new Map<string, TriagePart>();
  const triages = conversation.messages.flatMap(({ parts }) => parts.filter((part) => part.kind === "triage"));
  for (const { data } of triages) {
    for (const card of data.cards) newest.set(card.id, data);
    for (const finding of data.findings.map(findingKey)) if (!noticed.has(finding)) noticed.set(finding, data);
  }
  return { pinned: pinnedCards(conversation), newest, noticed };
}
