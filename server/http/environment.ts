import type { Context } from "hono";
import type { Conversation } from "../conversation/index.ts";
import { type Fault, problemOf } from "../faults.ts";
import type { SignedInClinician } from "../identity/index.ts";
import type { CardPart } from "../protocol/ui-parts.ts";

/** What middleware leaves for the routes behind it. */
export interface HttpEnvironment {
  readonly Variables: { conversation: Conversation; clinician: SignedInClinician; sessionToken: string };
}

/** A fault as the answer to a request. */
export function refuse(c: Context, fault: Fault, cards: readonly CardPart[] = []): Response {
  const problem = problemOf(fault, cards);
  return c.body(JSON.stringify(problem), problem.status as 400, {
    "content-type": "application/problem+json",
    "cache-control": "no-store",
  });
}
