import type { Conversation, ConversationMessage } from "#web/stream/index.ts";
import { type Language, languageOfTag, languageOfText } from "#web/words/index.ts";

/**
 * The language the server last answered in, as far as that says which language was asked in. Spanish anywhere in an answer
 * does. English does only in cited sentences: it is also what the server says whenever it could not tell the language.
 */
export function conversationLanguage({ messages }: Pick<Conversation, "messages">): Language | undefined {
  for (const message of messages.toReversed()) {
    const language = message.metadata?.author === "lantern" ? languageOfAnswer(message) : undefined;
    if (language !== undefined) return language;
  }
  return undefined;
}

function languageOfAnswer({ parts }: ConversationMessage): Language | undefined {
  const said = parts.flatMap((part) => (part.kind === "text" && part.complete ? [part.text] : []));
  const decided = parts.flatMap((part) => (part.kind === "decision" ? [part.data.words] : []));
  const onCards = parts.flatMap((part) => (part.kind === "triage" ? part.data.cards : []));
  // The wire names a language on cards alone. Without one the answer's own words tell it.
  if (onCards.some((card) => languageOfTag(card.language) === "es")) return "es";
  if (languageOfText([...said, ...decided].join(" ")) === "es") return "es";
  const claims = parts.flatMap((part) =>
    part.kind === "text" && part.complete && part.act === "claim" ? part.text : [],
  );
  return languageOfText(claims.join(" "));
}

/**
 * What the page speaks: what was chosen, else Spanish once the conversation is in Spanish, else the page's own. An answer
 * in English turns no page English.
 */
export function languageToSpeak(given: {
  readonly chosen: Language | undefined;
  readonly byDefault: Language;
  readonly conversation: Pick<Conversation, "messages">;
}): Language {
  const { chosen, byDefault, conversation } = given;
  if (chosen !== undefined) return chosen;
  return conversationLanguage(conversation) === "es" ? "es" : byDefault;
}
