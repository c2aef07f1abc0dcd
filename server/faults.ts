import type { CardPart, Problem } from "./protocol/ui-parts.ts";

/** Every way a request can fail, what its sender reads, and nothing of the cause's own text. */
const faults = {
  "body-malformed": [
    400,
    "The request could not be read",
    "Send a JSON body with the documented fields, encoded as UTF-8.",
  ],
  "message-empty": [
    422,
    "There is nothing in the message",
    "Write what is happening in a few words and send it again.",
  ],
  "message-too-long": [
    413,
    "The message is too long to read",
    "Please say it in a few sentences. If this could be an emergency, call your emergency number now.",
  ],
  "sign-in-too-often": [429, "Too many attempts to sign in", "Wait ten minutes and try again."],
  "body-too-large": [
    413,
    "The message is too long",
    "Send a shorter message. If this could be an emergency, call your emergency number now.",
  ],
  "event-id-unknown": [
    400,
    "That place in the conversation is not known",
    "Ask again without a Last-Event-ID to read the conversation from its start.",
  ],
  "token-missing": [
    401,
    "This conversation needs its token",
    "Send the token that was given when the conversation was opened, as a bearer token.",
  ],
  "conversation-unknown": [
    404,
    "There is no such conversation for this token",
    "Open a new conversation; it may have been deleted.",
  ],
  "not-found": [404, "There is nothing at this address", "Check the address."],
  "sign-in-needed": [401, "Please sign in", "Sign in to the desk and try again."],
  "sign-in-refused": [401, "That e-mail and password do not match", "Check both and try again."],
  "origin-refused": [403, "This request came from another site", "Use the desk's own page."],
  "case-unknown": [404, "There is no such case", "Go back to the queue; the person may have deleted the conversation."],
  "already-claimed": [409, "Someone else has this case", "Go back to the queue and take another one."],
  "not-yours": [409, "You do not hold this case", "Claim the case before you act on it."],
  "draft-unknown": [
    404,
    "There is no held draft in that answer",
    "Write a reply of your own, or open the case again to see what was held.",
  ],
  "store-unavailable": [
    503,
    "We cannot save anything right now",
    "Nothing was lost that you can still see. Try again in a minute. If this could be an emergency, call your emergency number now.",
  ],
  unexpected: [
    500,
    "Something went wrong on our side",
    "Try again. If this could be an emergency, call your emergency number now.",
  ],
} as const satisfies Record<string, readonly [number, string, string]>;

export type Fault = keyof typeof faults;

/** RFC 9457 problem details. `cards` are the floor's: they are shown even when nothing else works. */
export function problemOf(fault: Fault, cards: readonly CardPart[] = []): Problem {
  const [status, title, detail] = faults[fault];
  return { type: `/problems/${fault}`, title, status, code: fault, detail, ...(cards.length === 0 ? {} : { cards }) };
}

/** What a thrown error is. Its message is never used: it can hold a patient's words. */
export function faultOf(error: unknown): Fault {
  for (let cause: unknown = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    const { code } = cause as { code?: unknown };
    if (typeof code === "string" && (storeCodes.has(code) || storeClasses.has(code.slice(0, 2))))
      return "store-unavailable";
    if (
      /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after calling end)/.test(
        cause.message,
      )
    ) {
      return "store-unavailable";
    }
  }
  return "unexpected";
}

const storeCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EHOSTUNREACH",
  "ENOSPC",
]);
/** PostgreSQL SQLSTATE classes: connection exception, no such database, insufficient resources (53100 is a full disk), operator intervention, system error. */
const storeClasses = new Set(["08", "3D", "53", "57", "58"]);
