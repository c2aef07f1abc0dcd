import type { Conversation, ConversationMessage } from "#web/stream/index.ts";
import { type Language, languageOfTag } from "#web/words/index.ts";

/** The language of the last message whose language the server could tell. */
function conversationLanguage({ messages }: Pick<Conversation, "messages">): Language | undefined {
  for (const message of messages.toReversed()) {
    const language = message.metadata?.author === "lantern" ? languageOfAnswer(message) : undefined;
    if (language !== undefined) return language;
  }
  return undefined;
}

/** As the floor read the person's words; nothing when it could not tell. */
function languageOfAnswer({ parts }: ConversationMessage): Language | undefined {
  return parts
    .flatMap((part) => (part.kind === "triage" ? languageOfTag(part.data.language) : undefined))
    .find((language) => language !== undefined);
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
