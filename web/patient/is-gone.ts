import type { Problem } from "#server/protocol/ui-parts.ts";

/**
 * Lantern itself says that it does not know this conversation, or not with this token: asking again cannot help. Only its
 * own codes count: a proxy answers 401, 403, 404 or 410 for reasons of its own, and the conversation must survive that.
 */
export const isGone = ({ code }: Problem): boolean => code === "conversation-unknown" || code === "token-missing";
